/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "study.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Who learned last is a setting of the program. */
#define SETTINGS "[io/github/amparo_nm/Amparo]\nlast-learner=int64 1\n"

static char *
make_home (void)
{
  g_autoptr (GError) error = NULL;
  char *home = g_dir_make_tmp ("amparo-study-XXXXXX", &error);

  g_assert_no_error (error);

  return home;
}

/* What the pupil did is what the program finds. */
static void
lend_logbook (Study *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *settings = g_build_filename (self->home, "glib-2.0", "settings", NULL);
  g_autofree char *keyfile = g_build_filename (settings, "keyfile", NULL);
  g_autofree char *data = g_build_filename (self->home, "amparo", NULL);

  g_assert_cmpint (g_mkdir_with_parents (settings, 0700), ==, 0);
  g_file_set_contents (keyfile, SETTINGS, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (symlink (self->pupil.folder, data), ==, 0);
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

static void
start (Study          *self,
       AmparoLanguage  language,
       const char     *module)
{
  self->worker = worker_new (language, (const char *[]) {
    "XDG_DATA_HOME", self->home,
    "XDG_CONFIG_HOME", self->home,
    "GSETTINGS_BACKEND", "keyfile",
    NULL,
  });
  /* In both languages, as the program has it. */
  self->module = amparo_content_find_module (self->worker->content, module);
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
  self->home = make_home ();
  lend_logbook (self);
  start (self, language, module);
  self->part = amparo_module_find_part (self->module, part);

  return self;
}

Study *
study_begin_anew (AmparoLanguage  language,
                  const char     *module)
{
  Study *self = g_new0 (Study, 1);

  self->home = make_home ();
  start (self, language, module);

  return self;
}

void
study_restart (Study *self)
{
  g_autofree char *module = g_strdup (amparo_module_get_id (self->module));
  g_autofree char *part = g_strdup (self->part->id);
  AmparoLanguage language = self->worker->interface;

  program_kill (self->worker->program);
  worker_free (self->worker);
  start (self, language, module);
  self->part = amparo_module_find_part (self->module, part);
}

void
study_end (Study *self)
{
  worker_leave (self->worker);
  remove_folder (self->home);
  if (self->pupil.folder != NULL)
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

char *
study_dup_count (Study      *self,
                 const char *words,
                 guint       first,
                 guint       second)
{
  g_autoptr (GString) said = g_string_new (worker_word (self->worker, words));
  g_autofree char *one = g_strdup_printf ("%u", first);
  g_autofree char *two = g_strdup_printf ("%u", second);

  g_string_replace (said, "%u", one, 1);
  g_string_replace (said, "%1$u", one, 1);
  g_string_replace (said, "%2$u", two, 1);

  return g_strdup (said->str);
}

void
study_press_digit (Study *self,
                   guint  number)
{
  g_autofree char *digit = g_strdup_printf ("%u", number + 1);

  g_assert_cmpuint (number, <, 9);
  program_press (self->worker->program, digit, NULL);
}

void
study_press_return (Study *self)
{
  program_press (self->worker->program, "Return", NULL);
}

/* Those of a scenario and of a practice have one; nobody is warned of a short case. */
void
study_pass_warning (Study *self)
{
  const AmparoPart *part = self->part;
  AmparoText *title = NULL;

  if (part->scenario != NULL)
    title = amparo_scenario_get_title (part->scenario);
  else if (part->practice != NULL && part->practice->caveat != NULL)
    title = part->practice->title;
  if (title == NULL)
    return;

  study_wait (self, worker_word (self->worker, "Before You Begin"), title);
  study_press_return (self);
}

void
study_go_on (Study *self)
{
  g_autofree char *title = worker_line (self->worker, amparo_module_get_title (self->module));

  worker_go_to (self->worker, "Tab", NULL, title);
  study_press_return (self);
  study_pass_warning (self);
}
