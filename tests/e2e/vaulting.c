/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "vaulting.h"

#include <string.h>

/* The field that stands before a new sheet. */
#define SHEET_NAME "Name of the sheet, such as who keeps it"

#define TRIES    3
#define PATIENCE (5 * G_TIME_SPAN_SECOND)
#define LINE "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}\n?"

void
vaulting_go_to_vault (Worker     *self,
                      const char *row)
{
  worker_go_to (self, "Tab", NULL, worker_word (self, row));
  program_press (self->program, "Return", NULL);
}

static gboolean
has_focus_beginning (Program  *program,
                     gpointer  beginning)
{
  g_autoptr (AtspiAccessible) focus = program_dup_focus (program);
  g_autofree char *name = focus != NULL ? look_name (focus) : NULL;

  return name != NULL && g_str_has_prefix (name, beginning);
}

void
vaulting_open_row (Worker     *self,
                   const char *beginning)
{
  program_press_until (self->program, "Tab", beginning, has_focus_beginning, (gpointer) beginning);
  program_press (self->program, "Return", NULL);
  g_object_unref (program_wait_for (self->program, ATSPI_ROLE_HEADING, worker_word (self, "How It Came to Be")));
}

void
vaulting_go_on (Worker *self)
{
  const char *offer = worker_word (self, "Go on with “%1$s” of %2$s?");
  AmparoText *title = amparo_instrument_get_title (amparo_screening_get_instrument (self->screening));
  g_autofree char *before = g_strndup (offer, strstr (offer, "%1$s") - offer);
  g_autofree char *beginning = g_strconcat (before, amparo_text_get (title, self->interface), NULL);

  program_press_until (self->program, "Tab", beginning, has_focus_beginning, beginning);
  program_press (self->program, "Return", NULL);
}

static gboolean
has_text (Program  *program,
          gpointer  words)
{
  g_autoptr (AtspiAccessible) focus = program_dup_focus (program);
  g_autofree char *text = focus != NULL ? look_text (focus) : NULL;

  return g_strcmp0 (text, words) == 0;
}

void
vaulting_write (Worker     *self,
                const char *words)
{
  for (guint i = 0; i < TRIES; i++)
    {
      program_press (self->program, "ctrl+a", NULL);
      program_type (self->program, words);
      if (program_await (self->program, PATIENCE, has_text, (gpointer) words))
        return;
    }

  program_wait_text (self->program, words);
}

static void
type_in (Worker     *self,
         const char *field,
         const char *words)
{
  program_go_to_field (self->program, worker_word (self, field));
  program_type (self->program, words);
}

/* A field that shows nothing of what is typed has to be believed. */
char *
vaulting_make (Worker *self)
{
  const char *sentence = worker_word (self, "Write it on paper now, and keep the paper safe:\n%s");
  g_autofree char *beginning = g_strndup (sentence, strlen (sentence) - strlen ("%s"));
  g_autoptr (AtspiAccessible) label = NULL;
  g_autofree char *words = NULL;
  char *passphrase;

  type_in (self, "Name to sign in with", OFFICE_NAME);
  worker_go_to (self, "Tab", NULL, worker_word (self, "Make _One for Me"));
  program_press (self->program, "Return", NULL);
  label = program_wait_begin (self->program, ATSPI_ROLE_LABEL, beginning);
  words = look_name (label);
  passphrase = g_strdup (words + strlen (beginning));

  worker_wait_at (self, NULL, worker_word (self, "Passphrase"));
  program_type (self->program, passphrase);
  type_in (self, "The same passphrase again", passphrase);
  program_press (self->program, "Return", NULL);
  worker_wait_at (self, NULL, worker_word (self, SHEET_NAME));

  return passphrase;
}

/* The one label that looks like the four lines. */
static gboolean
find_sheet (Program  *program,
            gpointer  data)
{
  char **sheet = data;
  g_autoptr (GHashTable) labels = look_labels (program_get_tree (program));
  GHashTableIter iter;
  gpointer words;

  g_hash_table_iter_init (&iter, labels);
  while (*sheet == NULL && g_hash_table_iter_next (&iter, &words, NULL))
    if (g_regex_match_simple ("^(" LINE "){4}$", words, 0, 0))
      *sheet = g_strdup (words);

  return *sheet != NULL;
}

static void
type_lines (Worker     *self,
            const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        program_press (self->program, "Return", NULL);
      program_type (self->program, lines[i]);
    }
  program_wait_text (self->program, words);
}

static void
type_sheet (Worker *self)
{
  g_autofree char *sheet = NULL;

  worker_wait_at (self, NULL, worker_word (self, SHEET_NAME));
  program_press (self->program, "Return", NULL);
  program_wait (self->program, "the four lines of a sheet", find_sheet, &sheet);

  g_strchomp (sheet);
  program_go_to_field (self->program, worker_word (self, "The four lines of the sheet"));
  type_lines (self, sheet);
  worker_go_to (self, "Tab", NULL, worker_word (self, "_These Are the Four Lines"));
  program_press (self->program, "Return", NULL);
}

void
vaulting_type_sheets (Worker *self)
{
  for (guint i = 0; i < AMPARO_SHEETS; i++)
    type_sheet (self);
}

void
vaulting_wait_door (Worker *self)
{
  worker_wait_at (self, NULL, worker_word (self, "Name"));
}

void
vaulting_say_who (Worker     *self,
                  const char *name,
                  const char *passphrase)
{
  program_type (self->program, name);
  program_wait_text (self->program, name);
  type_in (self, "Passphrase", passphrase);
  program_press (self->program, "Return", NULL);
}

void
vaulting_unlock (Worker *self)
{
  vaulting_go_to_vault (self, "Unlock the Vault");
  vaulting_wait_door (self);
  vaulting_say_who (self, OFFICE_NAME, OFFICE_PASSPHRASE);
  g_object_unref (program_wait_for (self->program, ATSPI_ROLE_LABEL, worker_word (self, "Screenings")));
}

void
vaulting_come_back (Worker     *self,
                    const char *passphrase)
{
  vaulting_wait_door (self);
  vaulting_say_who (self, OFFICE_NAME, passphrase);
}

void
vaulting_lock (Worker *self)
{
  program_press (self->program, "ctrl+shift+l", NULL);
  program_wait_anew (self->program);
}

void
vaulting_wait_cover (Worker *self)
{
  program_wait_window (self->program, worker_word (self, "Calendar"));
  g_object_unref (program_wait_for (self->program, ATSPI_ROLE_INVALID, worker_word (self, "Close Calendar")));
}

void
vaulting_hide (Worker *self)
{
  program_press (self->program, "F9", NULL);
  program_wait_anew (self->program);
  vaulting_wait_cover (self);
}

static gboolean
is_saved (Program  *program,
          gpointer  beginning)
{
  g_autoptr (AtspiAccessible) label = look_find_begin (program_get_tree (program), ATSPI_ROLE_LABEL, beginning);

  return label != NULL;
}

static char *
dup_saved (Worker *self)
{
  const char *sentence = worker_word (self, "Saved %s");

  return g_strndup (sentence, strlen (sentence) - strlen ("%s"));
}

static char *
dup_saved_with_code (Worker *self)
{
  g_autofree char *saved = dup_saved (self);

  return g_strconcat (WORKER_CODE " · ", saved, NULL);
}

gboolean
vaulting_is_saved (Worker *self)
{
  g_autofree char *saved = dup_saved_with_code (self);

  return is_saved (self->program, saved);
}

void
vaulting_wait_saved (Worker *self)
{
  g_autofree char *saved = dup_saved_with_code (self);

  program_wait (self->program, saved, is_saved, saved);
}

void
vaulting_finish (Worker *self)
{
  worker_go_to (self, "Tab", NULL, worker_word (self, "_Done…"));
  program_press (self->program, "Return", NULL);
  worker_go_to (self, "Tab", NULL, worker_word (self, "_Finish"));
  program_press (self->program, "Return", NULL);
  g_object_unref (program_wait_for (self->program, ATSPI_ROLE_LABEL, worker_word (self, "Screenings")));
}
