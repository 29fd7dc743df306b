/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "strongroom.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/field-row.h"
#include "app/secret-row.h"
#include "ready-vault.h"
#include "store/vault-people.h"

#define PATIENCE 30

static char *template_folder;
static char *sheets[AMPARO_SHEETS];

AmparoSecret *
strongroom_dup_secret (const char *words)
{
  return amparo_secret_new_copy (words, strlen (words));
}

const char *
strongroom_get_sheet (guint n)
{
  return sheets[n];
}

static void
make_template (void)
{
  g_autoptr (AmparoSecret) secret = strongroom_dup_secret (STRONGROOM_PASSPHRASE);
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  template_folder = g_dir_make_tmp ("amparo-strongroom-XXXXXX", &error);
  g_assert_no_error (error);
  vault = ready_vault_create (template_folder, STRONGROOM_NAME, secret, sheets);
}

void
strongroom_clear (void)
{
  if (template_folder == NULL)
    return;

  ready_vault_remove (template_folder);
  g_free (template_folder);
  for (guint i = 0; i < AMPARO_SHEETS; i++)
    g_free (sheets[i]);
}

void
strongroom_set_up (Strongroom    *self,
                   gconstpointer  data)
{
  if (template_folder == NULL)
    make_template ();
  self->folder = g_dir_make_tmp ("amparo-strongroom-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "vault.amparo", NULL);
  ready_vault_copy (template_folder, self->folder);
  desk_set_up (&self->desk, data);
  self->safe = amparo_safe_new (self->path);
  amparo_session_set_safe (self->desk.session, self->safe);
}

void
strongroom_tear_down (Strongroom    *self,
                      gconstpointer  data)
{
  amparo_safe_lock (self->safe);
  desk_settle ();
  desk_tear_down (&self->desk, data);
  g_assert_finalize_object (self->safe);
  ready_vault_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static gboolean
give_up_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

void
strongroom_wait_for (gboolean (*is_so) (gpointer what),
                     gpointer   what)
{
  gboolean is_over = FALSE;
  guint timeout = g_timeout_add_seconds (PATIENCE, give_up_cb, &is_over);

  while (!is_so (what) && !is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_so (what));
  if (!is_over)
    g_source_remove (timeout);
}

static gboolean
is_free (gpointer safe)
{
  return amparo_safe_get_state (safe) != AMPARO_SAFE_BUSY;
}

void
strongroom_wait (Strongroom *self)
{
  strongroom_wait_for (is_free, self->safe);
  desk_settle ();
}

void
strongroom_unlock (Strongroom *self,
                   const char *name,
                   const char *passphrase)
{
  g_autoptr (AmparoSecret) secret = strongroom_dup_secret (passphrase);

  amparo_safe_unlock (self->safe, name, secret);
  strongroom_wait (self);
}

AmparoWindow *
strongroom_open (Strongroom *self)
{
  strongroom_unlock (self, STRONGROOM_NAME, STRONGROOM_PASSPHRASE);
  g_assert_cmpint (amparo_safe_get_state (self->safe), ==, AMPARO_SAFE_OPEN);

  return desk_open_window (&self->desk);
}

void
strongroom_do (AmparoWindow *window,
               const char   *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  desk_settle ();
}

GtkWindow *
strongroom_show (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  return GTK_WINDOW (window);
}

GtkWindow *
strongroom_get_sheet_window (AmparoWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (window) && gtk_widget_get_visible (l->data))
      return l->data;

  return NULL;
}

static gboolean
is_button (GtkWidget     *widget,
           gconstpointer  label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0
         && gtk_widget_get_visible (widget);
}

GtkWidget *
strongroom_find_button (gpointer    root,
                        const char *label)
{
  return desk_find (root, is_button, label);
}

static gboolean
is_field (GtkWidget     *widget,
          gconstpointer  title)
{
  return AMPARO_IS_FIELD_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

GtkEditable *
strongroom_find_field (gpointer    root,
                       const char *title)
{
  GtkWidget *row = desk_find (root, is_field, title);

  g_assert_nonnull (row);

  return amparo_secret_row_get_entry (row);
}

void
strongroom_type (gpointer    root,
                 const char *title,
                 const char *words)
{
  gtk_editable_set_text (strongroom_find_field (root, title), words);
}

void
strongroom_press (gpointer    root,
                  const char *label)
{
  GtkWidget *button = strongroom_find_button (root, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  desk_settle ();
}

static gboolean
begins_with (GtkWidget     *widget,
             gconstpointer  words)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), words);
}

gboolean
strongroom_says (gpointer    root,
                 const char *words)
{
  return desk_find (root, begins_with, words) != NULL;
}

typedef struct
{
  gpointer    root;
  const char *words;
} Hearing;

static gboolean
hears (gpointer what)
{
  const Hearing *self = what;

  return strongroom_says (self->root, self->words);
}

void
strongroom_wait_to_hear (gpointer    root,
                         const char *words)
{
  Hearing hearing = { root, words };

  strongroom_wait_for (hears, &hearing);
}
