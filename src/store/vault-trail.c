/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/vault-private.h"
#include "store/vault-care.h"

typedef struct
{
  AmparoVault    *vault;
  AmparoDeedFunc  func;
  gpointer        data;
  guint8          chain[32];
} Walk;

/* What does not open was counted when the vault was read. */
static gboolean
walk_cb (const AmparoRow *row,
         gpointer         data)
{
  Walk *self = data;
  const guint8 *key;
  g_autoptr (AmparoDeed) deed = NULL;
  guint8 digest[AMPARO_DIGEST_SIZE];

  if (row->kind != AMPARO_ROW_TRAIL)
    return TRUE;

  key = amparo_keyring_open (self->vault->keys, row->epoch, AMPARO_KEY_TRAIL);
  if (key != NULL)
    {
      deed = amparo_deed_open (self->vault->id, key, row, self->chain);
      amparo_keyring_close (self->vault->keys, row->epoch);
    }
  amparo_row_digest (digest, row);
  amparo_chain_step (self->chain, digest);

  return deed == NULL || self->func (deed, self->data);
}

gboolean
amparo_vault_walk_trail (AmparoVault     *self,
                         AmparoDeedFunc   func,
                         gpointer         data,
                         GError         **error)
{
  Walk walk = { .vault = self, .func = func, .data = data };
  gboolean walked;

  amparo_keyring_hold (self->keys);
  walked = amparo_database_each (self->database, FALSE, walk_cb, &walk, error);
  amparo_keyring_release (self->keys);

  return walked;
}

/**
 * amparo_vault_each_deed:
 * @self: an open vault
 * @func: given each deed
 * @data: for @func
 * @error: return location
 *
 * Reading the trail stands in the trail.
 *
 * Returns: whether the trail was read to its end, or to where @func ended it
 */
gboolean
amparo_vault_each_deed (AmparoVault     *self,
                        AmparoDeedFunc   func,
                        gpointer         data,
                        GError         **error)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  return amparo_vault_may (self, AMPARO_MAY_READ_TRAIL, NULL, error)
         && amparo_vault_write_deed (self, AMPARO_DEED_READ_TRAIL, NULL, NULL, error)
         && amparo_vault_walk_trail (self, func, data, error);
}

static void
append_field (GString    *out,
              const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  /* A sign that a spreadsheet would take for a formula, or for what comes before one. */
  g_string_append_printf (out, ",\"%s%s\"", *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL ? "'" : "", doubled);
}

static gboolean
write_line_cb (const AmparoDeed *deed,
               gpointer          data)
{
  GString *out = data;
  g_autoptr (GDateTime) second = g_date_time_new_from_unix_utc (deed->time / G_USEC_PER_SEC);
  g_autofree char *time = second != NULL ? g_date_time_format_iso8601 (second) : g_strdup ("");

  g_string_append_printf (out, "%" G_GUINT64_FORMAT ",%s,%s", deed->number, time, amparo_deed_get_id (deed->kind));
  append_field (out, deed->actor);
  append_field (out, deed->object);
  append_field (out, deed->detail);
  g_string_append (out, "\r\n");

  return TRUE;
}

/* RFC 4180. */
char *
amparo_vault_export_trail (AmparoVault  *self,
                           GError      **error)
{
  g_autoptr (GString) out = g_string_new ("number,time,deed,actor,object,detail\r\n");

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  if (!amparo_vault_may (self, AMPARO_MAY_EXPORT_TRAIL, NULL, error)
      || !amparo_vault_write_deed (self, AMPARO_DEED_EXPORT_TRAIL, NULL, NULL, error)
      || !amparo_vault_walk_trail (self, write_line_cb, out, error))
    return NULL;

  return g_string_free (g_steal_pointer (&out), FALSE);
}
