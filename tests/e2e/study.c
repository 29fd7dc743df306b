/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "study.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "training/rated.h"

/* Who learned last is a setting of the program. */
#define SETTINGS "[io/github/amparo_nm/Amparo]\nlast-learner=int64 1\n"

static char *
make_home (Study *self)
{
  g_autoptr (GError) error = NULL;
  char *home = g_dir_make_tmp ("amparo-study-XXXXXX", &error);
  g_autofree char *settings = g_build_filename (home, "glib-2.0", "settings", NULL);
  g_autofree char *keyfile = g_build_filename (settings, "keyfile", NULL);
  g_autofree char *data = g_build_filename (home, "amparo", NULL);

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (settings, 0700), ==, 0);
  g_file_set_contents (keyfile, SETTINGS, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (symlink (self->pupil.folder, data), ==, 0);

  return home;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_folder (inside);
    }
  g_remove (path);
}

Study *
study_begin (AmparoLanguage  language,
             const char     *module,
             const char     *part)
{
  Study *self = g_new0 (Study, 1);

  pupil_set_up (&self->pupil, module);
  pupil_sign_in (&self->pupil, "Ana Lucero");
  pupil_reach (&self->pupil, part);
  amparo_learning_leave (self->pupil.learning);
  self->home = make_home (self);
  self->worker = worker_new (language, (const char *[]) {
    "XDG_DATA_HOME", self->home,
    "XDG_CONFIG_HOME", self->home,
    "GSETTINGS_BACKEND", "keyfile",
    NULL,
  });
  /* In both languages, as the program has it. */
  self->module = amparo_content_find_module (self->worker->content, module);
  self->part = amparo_module_find_part (self->module, part);

  return self;
}

void
study_end (Study *self)
{
  worker_leave (self->worker);
  remove_folder (self->home);
  pupil_tear_down (&self->pupil, NULL);
  g_free (self->home);
  g_free (self);
}

void
study_wait (Study      *self,
            const char *above,
            AmparoText *title)
{
  g_autofree char *words = worker_line (self->worker, title);
  g_autofree char *name = g_strdup_printf ("%s. %s", above, words);

  worker_wait_at (self->worker, NULL, name);
}

void
study_go_on (Study *self)
{
  g_autofree char *title = worker_line (self->worker, amparo_module_get_title (self->module));
  AmparoText *part = self->part->scenario != NULL ? amparo_scenario_get_title (self->part->scenario)
                                                  : self->part->practice->title;

  worker_go_to (self->worker, "Tab", NULL, title);
  program_press (self->worker->program, "Return", NULL);
  study_wait (self, worker_word (self->worker, "Before You Begin"), part);
  program_press (self->worker->program, "Return", NULL);
}

/* The story */

static char *
dup_number (Study      *self,
            AmparoPlay *play)
{
  g_autoptr (GString) number = g_string_new (worker_word (self->worker, "Scene %u"));
  g_autofree char *n = g_strdup_printf ("%u", amparo_play_get_moment (play)->number + 1);

  g_string_replace (number, "%u", n, 1);

  return g_strdup (number->str);
}

static void
wait_scene (Study      *self,
            AmparoPlay *play)
{
  const AmparoScene *scene = amparo_play_get_scene (play);
  g_autofree char *above = dup_number (self, play);

  study_wait (self, above, scene->place != NULL ? scene->place : amparo_scenario_get_title (self->part->scenario));
}

static void
press_digit (Study *self,
             guint  number)
{
  g_autofree char *digit = g_strdup_printf ("%u", number + 1);

  program_press (self->worker->program, digit, NULL);
}

/* Of those kinds that the digits answer. */
static void
answer (Study      *self,
        AmparoPlay *play)
{
  const AmparoQuestion *question = amparo_play_get_scene (play)->question;
  g_autofree char *right = dup_right_answer (question);
  g_autofree char *above = dup_number (self, play);
  g_autoptr (AmparoEvent) event = NULL;
  g_autoptr (AmparoText) verdict = amparo_text_new ("That Is Right", worker_word (self->worker, "That Is Right"));

  for (guint i = 0; i < question->options->len; i++)
    if (((const AmparoOption *) question->options->pdata[i])->correct)
      press_digit (self, i);
  program_press (self->worker->program, "Return", NULL);
  study_wait (self, above, verdict);
  event = amparo_play_answer (play, 0, right);
  program_press (self->worker->program, "Return", NULL);
  wait_scene (self, play);
}

static void
choose (Study      *self,
        AmparoPlay *play)
{
  GPtrArray *choices = amparo_play_get_choices (play);
  g_autofree char *above = dup_number (self, play);
  g_autoptr (AmparoText) title = amparo_text_new ("What happens", worker_word (self->worker, "What happens"));
  g_autoptr (AmparoEvent) event = NULL;
  const AmparoChoice *choice;
  guint i = 0;

  while (!((const AmparoChoice *) choices->pdata[i])->recommended)
    i++;
  choice = choices->pdata[i];
  press_digit (self, i);
  study_wait (self, above, title);
  worker_expect (self->worker, choice->consequence);
  event = amparo_play_choose (play, 0, choice->id);
  program_press (self->worker->program, "Return", NULL);
  wait_scene (self, play);
}

void
study_play (Study *self)
{
  g_autoptr (AmparoPlay) play = amparo_play_new (self->part->scenario);

  wait_scene (self, play);
  while (!amparo_play_is_over (play))
    {
      if (amparo_play_is_asking (play))
        answer (self, play);
      choose (self, play);
    }
  worker_expect (self->worker, amparo_play_get_scene (play)->ending->title);
  program_press (self->worker->program, "Return", NULL);
  study_wait (self, worker_word (self->worker, "Looking Back"), amparo_scenario_get_title (self->part->scenario));
}

/* The case */

static void
rate_section (Study               *self,
              const AmparoSection *section)
{
  gboolean first = TRUE;

  for (guint i = 0; i < section->items->len; i++)
    {
      const AmparoItem *item = section->items->pdata[i];
      const AmparoKey *key = self->part->practice->keys->pdata[item->index];
      const char *id = amparo_sign_get_id (item->sign);

      if (!amparo_screening_is_asked (self->worker->screening, item->index))
        continue;
      if (!first)
        program_press (self->worker->program, "Down", NULL);
      worker_wait_item (self->worker, id);
      worker_rate (self->worker, id, amparo_scale_get_rating (item->scale, (int) key->rating)->id);
      first = FALSE;
    }
}

/* Past the case, which is read first. */
static void
go_to_first_item (Study *self)
{
  const AmparoItem *first = amparo_instrument_get_item (self->part->practice->instrument, 0);
  g_autofree char *row = worker_line (self->worker, amparo_sign_get_statement (first->sign));

  study_wait (self, worker_word (self->worker, "The Case"), self->part->practice->title);
  worker_go_to (self->worker, "Tab", row, NULL);
}

void
study_rate (Study *self)
{
  GPtrArray *sections = amparo_instrument_get_sections (self->part->practice->instrument);

  self->worker->screening = amparo_rated_begin (self->part->practice);
  go_to_first_item (self);
  for (guint i = 0; i < sections->len; i++)
    {
      rate_section (self, sections->pdata[i]);
      if (i + 1 < sections->len)
        program_press (self->worker->program, "Page_Down", NULL);
    }
  worker_go_to (self->worker, "Tab", NULL, worker_word (self->worker, "_Compare with the Key"));
  program_press (self->worker->program, "Return", NULL);
  study_wait (self, worker_word (self->worker, "Your Ratings Beside the Key"), self->part->practice->title);
}
