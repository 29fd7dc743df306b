/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lock-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/settings.h"

/* Never is none of them. */
static const int choices[] = { 1, 2, 5, 10, 15 };

static void
chosen_cb (AdwComboRow *row)
{
  guint chosen = adw_combo_row_get_selected (row);

  if (chosen < G_N_ELEMENTS (choices))
    g_settings_set_int (amparo_settings_get_default (), "lock-minutes", choices[chosen]);
}

static GListModel *
new_words (void)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_take (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "after %d minute", "after %d minutes",
                                                               choices[i]), choices[i]));

  return G_LIST_MODEL (words);
}

/* What is set may be something between. */
static guint
find_choice (int minutes)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (choices); i++)
    if (minutes <= choices[i])
      return i;

  return G_N_ELEMENTS (choices) - 1;
}

GtkWidget *
amparo_lock_row_new (void)
{
  GSettings *settings = amparo_settings_get_default ();
  g_autoptr (GListModel) words = new_words ();
  GtkWidget *row;

  if (settings == NULL)
    return NULL;

  row = g_object_new (ADW_TYPE_COMBO_ROW,
                      "title", _("Lock by Itself"),
                      "subtitle", _("When nobody has touched the keyboard or the mouse. It cannot be turned off. What is still being typed in a small window, such as a remark or a reason, is not kept."),
                      "use-markup", FALSE,
                      "model", words,
                      "selected", find_choice (g_settings_get_int (settings, "lock-minutes")),
                      NULL);
  g_signal_connect (row, "notify::selected", G_CALLBACK (chosen_cb), NULL);

  return row;
}
