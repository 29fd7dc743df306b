/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * amparoctl list and amparoctl show: what there is to read.
 */

#include "config.h"

#include <string.h>

#include "../report/small.h"
#include "run.h"

static void
test_list_has_one_line_each (void)
{
  g_autoptr (Run) list = run ("list", NULL);
  g_auto (GStrv) lines = g_strsplit (list->out, "\n", -1);

  g_assert_cmpint (list->status, ==, 0);
  g_assert_cmpuint (g_strv_length (lines), ==, 13);
  g_assert_cmpstr (lines[12], ==, "");
}

static void
test_list_begins_with_ids (void)
{
  static const char * const ids[] = {
    "small", "tale", "a-page", "speaks-for", "holds-papers", "who-holds", "trusted-adult",
    "call-the-line", "tell-the-school", "protect-a-child", "a-line", "a-book",
  };
  g_autoptr (Run) list = run ("list", NULL);
  g_auto (GStrv) lines = g_strsplit (list->out, "\n", -1);

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *id = g_strndup (lines[i], strcspn (lines[i], " "));

      g_assert_cmpstr (id, ==, ids[i]);
    }
}

static void
test_list_names_kind_and_title (void)
{
  g_autoptr (Run) list = run ("list", NULL);

  assert_contains (list->out, "small checklist A small checklist");
  assert_contains (list->out, "a-line contact A help line");
}

static void
test_list_in_spanish (void)
{
  g_autoptr (Run) list = run ("list", "--language", "es", NULL);

  assert_contains (list->out, "small lista de verificación Una lista pequeña");
  assert_lacks (list->out, "A small checklist");
}

static void
test_list_adds_content (void)
{
  g_autofree char *extra = small_path ("extra");
  g_autoptr (Run) list = run ("list", "--content", extra, NULL);

  assert_contains (list->out, "one-more sign One more sign");
}

static void
test_list_mentions_content_left_out (void)
{
  g_autofree char *broken = small_path ("broken");
  g_autoptr (Run) list = run ("list", "--content", broken, NULL);

  g_assert_cmpint (list->status, ==, 0);
  assert_lacks (list->out, "rests-on-nothing");
  assert_contains (list->err, "amparoctl check");
}

/* One of each kind, and something that only it has to say. */
static const struct
{
  const char *id;
  const char *says;
} shown[] = {
  { "small", "Programs that test." },
  { "tale", "The driver says hello." },
  { "a-page", "There were twelve calls in two years." },
  { "speaks-for", "An uncle answers every question." },
  { "call-the-line", "within 24 hours" },
  { "a-line", "1-555-0100 (free of charge)" },
  { "a-book", "A press" },
};

static void
test_show (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (Run) show = run ("show", shown[i].id, "--language", "en", NULL);

  g_assert_cmpint (show->status, ==, 0);
  g_assert_cmpstr (show->err, ==, "");
  assert_contains (show->out, shown[i].says);
}

static void
test_show_adds_content (void)
{
  g_autofree char *extra = small_path ("extra");
  g_autoptr (Run) show = run ("show", "one-more", "--content", extra, NULL);

  g_assert_cmpint (show->status, ==, 0);
  assert_contains (show->out, "Somebody added it.");
}

static void
test_show_follows_the_locale (void)
{
  g_autoptr (Run) show = run_in_shell ("LANGUAGE=es \"$CTL\" show tale");

  assert_contains (show->out, "Un cuento corto");
}

static void
test_show_needs_no_locale (void)
{
  g_autoptr (Run) show = run_in_shell ("env -u LANG -u LANGUAGE LC_ALL=C \"$CTL\" show tale --language es");

  assert_contains (show->out, "El patio de una escuela");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/list/has-one-line-each", test_list_has_one_line_each);
  g_test_add_func ("/cli/list/begins-with-ids", test_list_begins_with_ids);
  g_test_add_func ("/cli/list/names-kind-and-title", test_list_names_kind_and_title);
  g_test_add_func ("/cli/list/in-spanish", test_list_in_spanish);
  g_test_add_func ("/cli/list/adds-content", test_list_adds_content);
  g_test_add_func ("/cli/list/mentions-content-left-out", test_list_mentions_content_left_out);
  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/show/", shown[i].id, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_show);
    }
  g_test_add_func ("/cli/show/adds-content", test_show_adds_content);
  g_test_add_func ("/cli/show/follows-the-locale", test_show_follows_the_locale);
  g_test_add_func ("/cli/show/needs-no-locale", test_show_needs_no_locale);

  return g_test_run ();
}
