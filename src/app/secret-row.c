/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/secret-row.h"

#include <string.h>

#include "app/field-row.h"
#include "app/quiet-entry.h"

/* What is not shown is not handed to the desktop, either. */
static GtkWidget *
new_passphrase_entry (void)
{
  g_autoptr (GtkEntryBuffer) buffer = gtk_password_entry_buffer_new ();
  GtkWidget *entry = gtk_entry_new_with_buffer (buffer);

  gtk_entry_set_input_hints (GTK_ENTRY (entry), GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK);
  gtk_entry_set_visibility (GTK_ENTRY (entry), FALSE);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_PASSWORD);

  return entry;
}

GtkWidget *
amparo_secret_row_new (const char *title,
                       gboolean    is_passphrase)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (AMPARO_TYPE_FIELD_ROW, "title", title,
                       "entry", is_passphrase ? new_passphrase_entry () : amparo_quiet_entry_new (), NULL);
}

GtkEditable *
amparo_secret_row_get_entry (GtkWidget *row)
{
  GtkEditable *entry = NULL;

  g_return_val_if_fail (AMPARO_IS_FIELD_ROW (row), NULL);

  g_object_get (row, "entry", &entry, NULL);
  /* The row keeps it. */
  g_object_unref (entry);

  return entry;
}

AmparoSecret *
amparo_secret_row_dup_secret (GtkEditable *entry)
{
  const char *text;

  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);

  text = gtk_editable_get_text (entry);

  return amparo_secret_new_copy (text, strlen (text));
}
