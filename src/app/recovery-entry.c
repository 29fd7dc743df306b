/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/recovery-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/into-view.h"
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

/* How many lines there are with a word on them. */
static guint
count_lines (const char *code)
{
  guint n = 0;

  for (const char *line = code; line != NULL; line = strchr (line, '\n'))
    {
      line += strspn (line, " \n");
      n += *line != '\0';
    }

  return n;
}

static guint
count_right (const AmparoRecoveryLine lines[AMPARO_RECOVERY_LINES])
{
  guint n = 0;

  for (guint i = 0; i < AMPARO_RECOVERY_LINES; i++)
    n += lines[i] == AMPARO_RECOVERY_LINE_RIGHT;

  return n;
}

/* The line that is being typed may be half there; those before it are not. Gives its place,
 * and AMPARO_RECOVERY_LINES where none is wrong. */
static guint
find_wrong (const AmparoRecoveryLine lines[AMPARO_RECOVERY_LINES],
            guint                    n_lines)
{
  for (guint i = 0; i < AMPARO_RECOVERY_LINES; i++)
    if (lines[i] == AMPARO_RECOVERY_LINE_WRONG || (lines[i] == AMPARO_RECOVERY_LINE_MISSING && i + 1 < n_lines))
      return i;

  return AMPARO_RECOVERY_LINES;
}

/* Whether something comes after four right lines that were typed in one go. */
static gboolean
has_more (const char *code)
{
  g_autoptr (AmparoSecret) secret = amparo_recovery_code_read (code, NULL);

  return secret == NULL;
}

static char *
dup_mistake (const char               *code,
             const AmparoRecoveryLine  lines[AMPARO_RECOVERY_LINES])
{
  guint n_lines = count_lines (code);
  guint wrong = find_wrong (lines, n_lines);

  if (wrong < AMPARO_RECOVERY_LINES)
    /* Translators: %u is the number of a line, from 1 to 4 */
    return g_strdup_printf (_("Line %u is not as on the sheet. Look at it once more."), wrong + 1);
  if (n_lines > AMPARO_RECOVERY_LINES || (count_right (lines) == AMPARO_RECOVERY_LINES && has_more (code)))
    return g_strdup (_("The sheet has only four lines. Take away what comes after them."));

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

/* Says how it stands; gives whether all is right. */
static gboolean
judge (AmparoRecoveryEntry *self,
       gboolean             is_ready)
{
  char *code = amparo_recovery_entry_dup_code (self);
  AmparoRecoveryLine lines[AMPARO_RECOVERY_LINES];
  g_autofree char *mistake = NULL;
  g_autofree char *progress = NULL;

  amparo_recovery_code_check (code, lines);
  mistake = dup_mistake (code, lines);
  explicit_bzero (code, strlen (code));
  g_free (code);

  if (mistake == NULL && is_ready && count_right (lines) < AMPARO_RECOVERY_LINES)
    mistake = g_strdup (_("Type all four lines of the sheet."));
  progress = dup_progress (lines);
  gtk_label_set_label (self->state, mistake != NULL ? mistake : progress);

  return mistake == NULL;
}

static void
changed_cb (AmparoRecoveryEntry *self)
{
  judge (self, FALSE);
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

gboolean
amparo_recovery_entry_insist (AmparoRecoveryEntry *self)
{
  g_return_val_if_fail (AMPARO_IS_RECOVERY_ENTRY (self), FALSE);

  if (judge (self, TRUE))
    return TRUE;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  amparo_bring_into_view (GTK_WIDGET (self->state));

  return FALSE;
}
