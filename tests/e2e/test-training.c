/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "worker.h"

#define MODULE "school-personnel"
#define NAME   "Ana Lucero"

/* A learner at the keyboard, on a computer with a logbook of its own. */
typedef struct
{
  Worker       *worker;
  char         *folder;
  AmparoModule *module;
} Learner;

static void
start (Learner        *learner,
       AmparoLanguage  language)
{
  const char *environment[] = { "XDG_DATA_HOME", learner->folder, NULL };

  learner->worker = worker_new (language, environment);
  learner->module = amparo_content_find_module (learner->worker->content, MODULE);
  g_assert_nonnull (learner->module);
}

static const char *
get_title (Learner *learner)
{
  return amparo_text_get (amparo_module_get_title (learner->module), learner->worker->interface);
}

static gboolean
has_focus_beginning (Program  *program,
                     gpointer  beginning)
{
  g_autoptr (AtspiAccessible) focus = program_dup_focus (program);
  g_autofree char *name = focus != NULL ? look_name (focus) : NULL;

  return name != NULL && g_str_has_prefix (name, beginning);
}

static void
wait_focus (Learner    *learner,
            const char *beginning)
{
  program_wait (learner->worker->program, beginning, has_focus_beginning, (gpointer) beginning);
}

static void
tab_to (Learner    *learner,
        const char *beginning)
{
  program_press_until (learner->worker->program, "Tab", beginning, has_focus_beginning, (gpointer) beginning);
}

/* What is read when the question, or its explanation, has come. */
static char *
dup_heading (Learner    *learner,
             guint       number,
             const char *words)
{
  const AmparoPart *before = amparo_module_find_part (learner->module, "before");
  g_autoptr (GString) heading = g_string_new (worker_word (learner->worker, "Question %1$u of %2$u"));
  g_autofree char *n = g_strdup_printf ("%u", number);
  g_autofree char *of = g_strdup_printf ("%u", before->questions->len);

  g_string_replace (heading, "%1$u", n, 0);
  g_string_replace (heading, "%2$u", of, 0);

  return g_strdup_printf ("%s. %s", heading->str, words);
}

static const AmparoQuestion *
get_question (Learner *learner,
              guint    number)
{
  return amparo_module_find_part (learner->module, "before")->questions->pdata[number - 1];
}

static void
wait_question (Learner *learner,
               guint    number)
{
  const char *prompt = amparo_text_get (get_question (learner, number)->prompt, learner->worker->interface);
  g_autofree char *heading = dup_heading (learner, number, prompt);

  wait_focus (learner, heading);
}

/* The digit of an option that is right, or wrong. */
static char *
dup_digit (const AmparoQuestion *question,
           gboolean              right)
{
  for (guint i = 0; i < question->options->len; i++)
    {
      const AmparoOption *option = question->options->pdata[i];

      if (option->correct == right)
        return g_strdup_printf ("%u", i + 1);
    }

  g_assert_not_reached ();
}

static void
begin_module (Learner *learner)
{
  Program *program = learner->worker->program;

  tab_to (learner, worker_word (learner->worker, "All Modules"));
  program_press (program, "Return", NULL);
  wait_focus (learner, worker_word (learner->worker, "Learn"));
  tab_to (learner, get_title (learner));
  program_press (program, "Return", NULL);
  g_object_unref (program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, worker_word (learner->worker, "_Begin")));
  program_press (program, "Return", NULL);

  wait_focus (learner, worker_word (learner->worker, "Your name, as it is to stand on the certificate"));
  program_type (program, NAME);
  tab_to (learner, worker_word (learner->worker, "School personnel"));
  program_press (program, "space", "Return", NULL);
  wait_question (learner, 1);
}

static void
answer_wrong (Learner *learner)
{
  g_autofree char *digit = dup_digit (get_question (learner, 1), FALSE);
  g_autofree char *heading = dup_heading (learner, 1, worker_word (learner->worker, "Not Quite"));

  g_assert_cmpint (get_question (learner, 1)->kind, ==, AMPARO_QUESTION_SINGLE);
  program_press (learner->worker->program, digit, "Return", NULL);
  wait_focus (learner, heading);
}

static void
remove_logbook (Learner *learner)
{
  g_autofree char *inner = g_build_filename (learner->folder, "amparo", NULL);
  g_autoptr (GDir) dir = g_dir_open (inner, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (inner, name, NULL);

      g_remove (path);
    }
  g_rmdir (inner);
  g_rmdir (learner->folder);
  g_free (learner->folder);
}

/* The power is cut while an explanation is read; who comes back goes on there, in either
 * language, and nothing they did is lost. */
static void
test_resumes (gconstpointer data)
{
  AmparoLanguage language = GPOINTER_TO_INT (data);
  Learner learner = { NULL, g_dir_make_tmp ("amparo-e2e-XXXXXX", NULL), NULL };
  g_autofree char *heading = NULL;

  start (&learner, language);
  begin_module (&learner);
  answer_wrong (&learner);
  program_kill (learner.worker->program);
  worker_free (learner.worker);

  start (&learner, language);
  tab_to (&learner, get_title (&learner));
  program_press (learner.worker->program, "Return", NULL);
  heading = dup_heading (&learner, 1, worker_word (learner.worker, "Not Quite"));
  wait_focus (&learner, heading);
  program_press (learner.worker->program, "Return", NULL);
  wait_question (&learner, 2);

  program_press (learner.worker->program, "Escape", NULL);
  g_object_unref (program_wait_for (learner.worker->program, ATSPI_ROLE_PUSH_BUTTON, worker_word (learner.worker, "_Go On")));
  worker_leave (learner.worker);
  remove_logbook (&learner);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/e2e/training/resumes-in-english", GINT_TO_POINTER (AMPARO_LANGUAGE_ENGLISH), test_resumes);
  g_test_add_data_func ("/e2e/training/resumes-in-spanish", GINT_TO_POINTER (AMPARO_LANGUAGE_SPANISH), test_resumes);

  return g_test_run ();
}
