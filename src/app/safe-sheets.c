/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/safe-private.h"

#include <string.h>

#include "store/vault-people.h"

/* Recovery sheets: made, shown once, and typed back. */

void
amparo_safe_wipe_sheet (AmparoSafe *self)
{
  if (self->sheet != NULL)
    explicit_bzero (self->sheet, strlen (self->sheet));
  g_clear_pointer (&self->sheet, g_free);
}

static gpointer
make_sheet (AmparoVault  *vault,
            gpointer      data,
            GError      **error)
{
  return amparo_vault_make_sheet (vault, data, error);
}

static gpointer
confirm_sheet (AmparoVault  *vault,
               gpointer      data,
               GError      **error)
{
  return amparo_vault_confirm_sheet (vault, data, error) ? amparo_safe_look_inside (vault, NULL, error) : NULL;
}

/* The vault that was never ready, or lacks a sheet, is busy meanwhile; whoever makes one
 * more works on. */
static void
begin (AmparoSafe *self)
{
  self->resting = self->state;
  if (self->resting == AMPARO_SAFE_UNREADY)
    amparo_safe_set_state (self, AMPARO_SAFE_BUSY, NULL);
}

static gboolean
was_locked (AmparoSafe *self)
{
  return self->state != (self->resting == AMPARO_SAFE_UNREADY ? AMPARO_SAFE_BUSY : AMPARO_SAFE_OPEN);
}

static void
sheet_made_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (AmparoSafe) self = user_data;
  g_autoptr (GError) error = NULL;
  char *sheet = amparo_vault_thread_do_finish (result, &error);

  amparo_safe_wipe_sheet (self);
  self->sheet = sheet;
  if (was_locked (self))
    amparo_safe_wipe_sheet (self);
  else
    amparo_safe_set_state (self, self->resting, error != NULL ? error->message : NULL);
}

/* What was typed wrong can be typed again; the sheet stays the same. */
static void
sheet_confirmed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (AmparoSafe) self = user_data;
  g_autoptr (GError) error = NULL;
  AmparoSafeContents *contents = amparo_vault_thread_do_finish (result, &error);

  if (was_locked (self))
    {
      g_clear_pointer (&contents, amparo_safe_contents_free);
    }
  else if (contents == NULL)
    {
      amparo_safe_set_state (self, self->resting, error->message);
    }
  else
    {
      amparo_safe_wipe_sheet (self);
      amparo_safe_take_contents (self, contents);
    }
}

guint
amparo_safe_count_lacking (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), 0);

  return self->n_lacking;
}

const char *
amparo_safe_get_sheet (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  return self->sheet;
}

const char *
amparo_safe_get_sheet_name (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  return self->sheet != NULL ? self->sheet_name : NULL;
}

static gboolean
can_begin (AmparoSafe *self)
{
  return self->state == AMPARO_SAFE_UNREADY || self->state == AMPARO_SAFE_OPEN;
}

void
amparo_safe_make_sheet (AmparoSafe *self,
                        const char *title)
{
  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (title != NULL);

  if (!can_begin (self))
    return;

  g_free (self->sheet_name);
  self->sheet_name = g_strdup (title);
  begin (self);
  amparo_vault_thread_do (self->thread, make_sheet, g_strdup (title), g_free, NULL,
                          sheet_made_cb, g_object_ref (self));
}

static void
free_typed (gpointer typed)
{
  explicit_bzero (typed, strlen (typed));
  g_free (typed);
}

void
amparo_safe_confirm_sheet (AmparoSafe *self,
                           const char *typed)
{
  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (typed != NULL);

  if (!can_begin (self))
    return;

  begin (self);
  amparo_vault_thread_do (self->thread, confirm_sheet, g_strdup (typed), free_typed,
                          (GDestroyNotify) amparo_safe_contents_free, sheet_confirmed_cb, g_object_ref (self));
}

void
amparo_safe_put_sheet_away (AmparoSafe *self)
{
  g_return_if_fail (AMPARO_IS_SAFE (self));

  if (self->sheet == NULL)
    return;

  amparo_safe_wipe_sheet (self);
  amparo_safe_set_state (self, self->state, NULL);
  amparo_safe_look_again (self);
}
