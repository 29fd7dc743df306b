/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/recovery-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/note-view.h"
#include "app/parts.h"
#include "store/recovery-code.h"

struct _AmparoRecoveryEntry
{
  GtkBox parent_instance;

  /* children */
  AmparoNoteView *view;
  GtkLabel       *state;
};

G_DEFINE_FINAL_TYPE (AmparoRecoveryEntry, amparo_recovery_entry, GTK_TYPE_BOX)

static void
check (AmparoRecoveryEntry *self,
       AmparoRecoveryLine   lines[AMPARO_RECOVERY_LINES])
{
  char *code = amparo_recovery_entry_dup_code (self);

  amparo_recovery_code_check (code, lines);
  explicit_bzero (code, strlen (code));
  g_free (code);
}

static guint
count_right (const AmparoRecoveryLine lines[AMPARO_RECOVERY_LINES])
{
  guint n = 0;

  for (guint i = 0; i < AMPARO_RECOVERY_LINES; i++)
    n += lines[i] == AMPARO_RECOVERY_LINE_RIGHT;

  return n;
}

/* A line that is only half typed is not wrong. */
static char *
dup_wrong (const AmparoRecoveryLine lines[AMPARO_RECOVERY_LINES])
{
  for (guint i = 0; i < AMPARO_RECOVERY_LINES; i++)
    if (lines[i] == AMPARO_RECOVERY_LINE_WRONG)
      /* Translators: %u is the number of a line, from 1 to 4 */
      return g_strdup_printf (_("Line %u is not as on the sheet. Look at it once more."), i + 1);

  return NULL;
}

static char *
dup_progress (const AmparoRecoveryLine lines[AMPARO_RECOVERY_LINES])
{
  guint n = count_right (lines);

  if (n == AMPARO_RECOVERY_LINES)
    return g_strdup (_("All four lines are right."));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u lines is right.",
                                       "%1$u of %2$u lines are right.", n),
                          n, AMPARO_RECOVERY_LINES);
}

static void
changed_cb (AmparoRecoveryEntry *self)
{
  AmparoRecoveryLine lines[AMPARO_RECOVERY_LINES];
  g_autofree char *words = NULL;

  check (self, lines);
  words = dup_wrong (lines);
  if (words == NULL)
    words = dup_progress (lines);
  gtk_label_set_label (self->state, words);
}

static void
amparo_recovery_entry_class_init (AmparoRecoveryEntryClass *klass)
{
}

static void
amparo_recovery_entry_init (AmparoRecoveryEntry *self)
{
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *view = amparo_note_view_new ("");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->view = AMPARO_NOTE_VIEW (view);
  self->state = GTK_LABEL (amparo_words_label_new ("", NULL));
  g_object_set (view,
                "input-hints", GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK,
                "left-margin", 9,
                "monospace", TRUE,
                "top-margin", 6,
                NULL);
  gtk_widget_set_size_request (view, -1, 110);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("The four lines of the sheet"), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->state, NULL, -1);
  gtk_frame_set_child (GTK_FRAME (frame), view);
  gtk_box_append (GTK_BOX (self), frame);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->state));
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

GtkWidget *
amparo_recovery_entry_new (void)
{
  return g_object_new (AMPARO_TYPE_RECOVERY_ENTRY, NULL);
}

char *
amparo_recovery_entry_dup_code (AmparoRecoveryEntry *self)
{
  g_return_val_if_fail (AMPARO_IS_RECOVERY_ENTRY (self), NULL);

  return amparo_note_view_dup_note (self->view);
}

char *
amparo_recovery_entry_find_mistake (AmparoRecoveryEntry *self)
{
  AmparoRecoveryLine lines[AMPARO_RECOVERY_LINES];
  char *wrong;

  g_return_val_if_fail (AMPARO_IS_RECOVERY_ENTRY (self), NULL);

  check (self, lines);
  if (count_right (lines) == AMPARO_RECOVERY_LINES)
    return NULL;

  wrong = dup_wrong (lines);

  return wrong != NULL ? wrong : g_strdup (_("Type all four lines of the sheet."));
}
