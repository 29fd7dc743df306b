/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "content/diagnostic.h"
#include "material.h"
#include "training/choices.h"

#define BEGIN "<choices xmlns='urn:amparo:choices:1' scenario='tale'>\n"
#define ANSWER "<answer question='what-is-seen' is='car'/>\n"
#define WALK "<choose scene='yard' choice='walk'/>\n"
#define ASK "<choose scene='talk' choice='ask'/>\n"
#define REPORT "<choose scene='call' choice='report'/>\n"
#define END "</choices>"

static AmparoPlay *
read_text (AmparoContent *content,
           const char    *text,
           GPtrArray     *diagnostics)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return amparo_choices_read (material_get_tale (content), bytes, "text", diagnostics);
}

static AmparoPlay *
read_valid (AmparoContent *content,
            const char    *text)
{
  g_autoptr (GPtrArray) diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_diagnostic_free);
  AmparoPlay *play = read_text (content, text, diagnostics);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      g_autofree char *line = amparo_diagnostic_to_string (diagnostics->pdata[i]);

      g_test_message ("%s", line);
    }
  g_assert_nonnull (play);
  g_assert_cmpuint (diagnostics->len, ==, 0);

  return play;
}

static void
test_plays_to_the_end (void)
{
  g_autoptr (AmparoContent) content = material_load ();
  g_autoptr (AmparoPlay) play = read_valid (content, BEGIN ANSWER WALK ASK REPORT END);

  g_assert_cmpstr (amparo_play_get_scene (play)->id, ==, "end");
  g_assert_cmpint (amparo_play_get_score (play), ==, 5);
}

static void
test_may_stop_on_the_way (void)
{
  g_autoptr (AmparoContent) content = material_load ();
  g_autoptr (AmparoPlay) play = read_valid (content, BEGIN END);

  g_assert_cmpstr (amparo_play_get_scene (play)->id, ==, "yard");
}

static void
test_goes_back (void)
{
  g_autoptr (AmparoContent) content = material_load ();
  g_autoptr (AmparoPlay) play =
    read_valid (content, BEGIN ANSWER WALK ASK REPORT "<back/><choose scene='call' choice='hang-up'/><again step='0'/>" END);

  g_assert_cmpuint (amparo_play_get_n_paths (play), ==, 3);
  g_assert_cmpstr (amparo_play_get_scene (play)->id, ==, "yard");
}

/* The first line is the one of the beginning. */
static const struct
{
  const char *name;
  const char *text;
  const char *rule;
  guint       line;
} refused[] = {
  { "not-choices", "<answers xmlns='urn:amparo:answers:1'/>", "not-choices", 1 },
  { "other-namespace", "<choices xmlns='urn:amparo:choices:2' scenario='tale'/>", "not-choices", 1 },
  { "other-scenario", "<choices xmlns='urn:amparo:choices:1' scenario='ride'/>", "other-scenario", 1 },
  { "no-scenario", "<choices xmlns='urn:amparo:choices:1'/>", "missing-attribute", 1 },
  { "unknown-element", BEGIN "<jump/>" END, "unknown-element", 2 },
  { "unknown-attribute", BEGIN "<back far='yes'/>" END, "unknown-attribute", 2 },
  { "no-choice", BEGIN "<choose scene='yard'/>" END, "missing-attribute", 2 },
  { "stray-text", BEGIN "<back>home</back>" END, "stray-text", 2 },
  { "not-well-formed", BEGIN "<back>" END, "not-well-formed", 2 },
  { "doctype", "<!DOCTYPE choices>" BEGIN END, "doctype", 1 },
  { "no-number", BEGIN ANSWER WALK "<again step='one'/>" END, "schema", 4 },
  { "bad-id", BEGIN ANSWER "<choose scene='yard' choice='Walk!'/>" END, "schema", 3 },
  { "question-first", BEGIN WALK END, "question-first", 2 },
  { "unknown-question", BEGIN "<answer question='what-is-heard' is='car'/>" END, "unknown-question", 2 },
  { "answered-already", BEGIN ANSWER ANSWER END, "unknown-question", 3 },
  { "bad-answer", BEGIN "<answer question='what-is-seen' is='car bus'/>" END, "bad-answer", 2 },
  { "elsewhere", BEGIN ANSWER ASK END, "elsewhere", 3 },
  { "unknown-choice", BEGIN ANSWER "<choose scene='yard' choice='fly'/>" END, "unknown-choice", 3 },
  { "not-offered", BEGIN ANSWER "<choose scene='yard' choice='wait'/>\n<choose scene='talk' choice='push'/>" END,
    "unknown-choice", 4 },
  { "story-over", BEGIN ANSWER WALK ASK REPORT REPORT END, "story-over", 6 },
  { "nothing-to-go-back-to", BEGIN "<back/>" END, "no-such-step", 2 },
  { "no-such-step", BEGIN ANSWER WALK "<again step='1'/>" END, "no-such-step", 4 },
};

static void
test_refuses (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AmparoContent) content = material_load ();
  g_autoptr (GPtrArray) diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_diagnostic_free);
  const AmparoDiagnostic *first;

  g_assert_null (read_text (content, refused[i].text, diagnostics));

  g_assert_cmpuint (diagnostics->len, ==, 1);
  first = diagnostics->pdata[0];
  g_test_message ("%s", first->message);
  g_assert_cmpstr (first->rule, ==, refused[i].rule);
  g_assert_cmpuint (first->line, ==, refused[i].line);
}

/* Whoever chose what is not there is told what is. */
static void
test_names_what_is_offered (void)
{
  g_autoptr (AmparoContent) content = material_load ();
  g_autoptr (GPtrArray) diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_diagnostic_free);

  g_assert_null (read_text (content, BEGIN ANSWER "<choose scene='yard' choice='fly'/>" END, diagnostics));

  g_assert_nonnull (strstr (((AmparoDiagnostic *) diagnostics->pdata[0])->message, "walk, wait"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/choices/plays-to-the-end", test_plays_to_the_end);
  g_test_add_func ("/choices/may-stop-on-the-way", test_may_stop_on_the_way);
  g_test_add_func ("/choices/goes-back", test_goes_back);
  g_test_add_func ("/choices/names-what-is-offered", test_names_what_is_offered);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/choices/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refuses);
    }

  return g_test_run ();
}
