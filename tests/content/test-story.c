/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stories as wholes: what a walk through every state finds, and what it leaves alone.
 */

#include "sandbox.h"

#define WORDS "<text>t</text><consequence>c</consequence></choice>"
#define BEST(id, to, inside) "<choice id='" id "' to='" to "' recommended='yes' points='1'>" inside WORDS
#define OTHER(id, to, inside) "<choice id='" id "' to='" to "'>" inside WORDS
#define SCENE(id, inside) "<scene id='" id "'><text>t</text>" inside "</scene>"
#define ENDING(kind) "<ending kind='" kind "'><title>t</title><text>t</text></ending>"
#define ENDINGS SCENE ("good", ENDING ("good")) SCENE ("poor", ENDING ("poor"))
#define TRUST "<variable id='trust' minimum='0' maximum='2' start='0'/>"
#define ASKED "<question id='q' kind='single' goal='g' points='1'><prompt>p</prompt>" \
              "<option id='a' correct='yes'><text>t</text><feedback>f</feedback></option>" \
              "<option id='b'><text>t</text><feedback>f</feedback></option></question>"

static const struct
{
  const char *name;
  const char *story;
  const char *rule;     /* NULL: sound */
} stories[] = {
  { "straight", SCENE ("a", BEST ("x", "good", "") OTHER ("y", "poor", "")) ENDINGS, NULL },
  { "loop-with-a-way-out", SCENE ("a", BEST ("x", "good", "") OTHER ("y", "a", "") OTHER ("z", "poor", "")) ENDINGS, NULL },
  { "loop-without", SCENE ("a", BEST ("x", "good", "") OTHER ("y", "poor", "") OTHER ("z", "b", ""))
    SCENE ("b", BEST ("x", "c", "") OTHER ("y", "b", "")) SCENE ("c", BEST ("x", "b", "") OTHER ("y", "c", "")) ENDINGS, "no-way-out" },
  /* The way out of b is open only to who comes there with little trust. */
  { "way-out-that-shuts", TRUST SCENE ("a", BEST ("w", "b", "") OTHER ("y", "poor", "") OTHER ("z", "b", "<change variable='trust' to='2'/>"))
    SCENE ("b", BEST ("x", "b", "<go to='good'><when variable='trust' at-most='1'/></go>") OTHER ("y", "b", "")) ENDINGS, "no-way-out" },
  { "way-out-that-opens", TRUST SCENE ("a", BEST ("x", "b", "") OTHER ("y", "poor", ""))
    SCENE ("b", BEST ("x", "b", "<change variable='trust' by='1'/><go to='good'><when variable='trust' at-least='2'/></go>")
                OTHER ("y", "poor", "")) ENDINGS, NULL },
  { "last-way-never-taken", TRUST SCENE ("a", BEST ("x", "good", "") OTHER ("y", "poor", "<change variable='trust' by='1'/>"
    "<go to='b'><when variable='trust' at-least='1'/></go>")) SCENE ("b", ENDING ("mixed"))
    "<scene id='good'><text>t</text>" ENDING ("good") "</scene>"
    SCENE ("poor", ENDING ("poor")), "unreachable-scene" },
  { "score-from-a-question", SCENE ("a", ASKED BEST ("x", "b", "") OTHER ("y", "poor", ""))
    SCENE ("b", BEST ("x", "good", "") OTHER ("y", "poor", "<when score-at-least='2'/>") OTHER ("z", "poor", "<when score-at-most='1'/>"))
    ENDINGS, NULL },
  { "score-without-the-question", SCENE ("a", BEST ("x", "b", "") OTHER ("y", "poor", ""))
    SCENE ("b", BEST ("x", "good", "") OTHER ("y", "poor", "<when score-at-least='2'/>")) ENDINGS, "condition-never-true" },
  { "range-keeps-the-value", TRUST SCENE ("a", BEST ("x", "b", "<change variable='trust' by='9'/>") OTHER ("y", "poor", ""))
    SCENE ("b", BEST ("x", "good", "") OTHER ("y", "poor", "<when variable='trust' at-least='2'/>")) ENDINGS, NULL },
  { "two-conditions-apart", TRUST SCENE ("a", BEST ("x", "b", "<change variable='trust' by='1'/>") OTHER ("y", "b", ""))
    SCENE ("b", BEST ("x", "good", "") OTHER ("y", "poor", "<when variable='trust' at-least='1'/><when variable='trust' at-most='0'/>")
    OTHER ("z", "poor", "")) ENDINGS, "condition-never-true" },
  { "hidden-by-the-way-before", TRUST SCENE ("a", BEST ("x", "b", "<change variable='trust' by='1'/>") OTHER ("y", "b", ""))
    SCENE ("b", BEST ("x", "good", "<go to='good'><when variable='trust' at-least='1'/></go><go to='poor'><when variable='trust' at-least='1'/></go>")
    OTHER ("z", "poor", "")) ENDINGS, "condition-never-true" },
  { "right-answers-end-well", SCENE ("a", ASKED BEST ("x", "poor", "<go to='good'><when score-at-least='2'/></go>")
    OTHER ("y", "poor", "")) ENDINGS, NULL },
  { "recommended-goes-round", SCENE ("a", BEST ("x", "a", "") OTHER ("y", "poor", "") OTHER ("z", "good", "")) ENDINGS, "recommended-not-good" },
  { "same-points", SCENE ("a", BEST ("x", "good", "") "<choice id='y' to='poor' points='1'>" WORDS) ENDINGS, NULL },
  { "no-change", TRUST SCENE ("a", BEST ("x", "good", "") OTHER ("y", "poor", "<change variable='trust' by='0'/>")) ENDINGS, "value-out-of-range" },
  { "always-holds", TRUST SCENE ("a", BEST ("x", "good", "") OTHER ("y", "poor", "<when variable='trust' at-most='2'/>")) ENDINGS, "value-out-of-range" },
  { "score-always-holds", SCENE ("a", BEST ("x", "good", "") OTHER ("y", "poor", "<when score-at-least='0'/>")) ENDINGS, "score-out-of-range" },
};

static AmparoContent *
load_story (const char *inside)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *text = g_strconcat ("<scenario xmlns='urn:amparo:content:1' id='x'><title>t</title><caveat>c</caveat>",
                                       inside, "</scenario>", NULL);
  g_autofree char *path = sandbox_add (sandbox, "x.xml", text);

  return load_sample (path);
}

static void
test_story (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AmparoContent) content = load_story (stories[i].story);

  assert_only (content, stories[i].rule);
  g_assert_cmpint (amparo_content_find_scenario (content, "x") != NULL, ==, stories[i].rule == NULL);
}

/* What a walk cannot finish is not refused: scenes nobody leads to are still found. */
static void
test_too_many_states (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (AmparoContent) content = NULL;

  for (guint i = 0; i < 8; i++)
    g_string_append_printf (text, "<variable id='v%u' minimum='0' maximum='9' start='0'/>", i);
  g_string_append (text, "<scene id='a'><text>t</text>" BEST ("x", "good", "") OTHER ("y", "poor", ""));
  for (guint i = 0; i < 8; i++)
    g_string_append_printf (text, "<choice id='c%u' to='a'><change variable='v%u' by='1'/>" WORDS, i, i);
  g_string_append (text, "</scene>" ENDINGS);
  content = load_story (text->str);

  assert_only (content, "story-not-walked");
  g_assert_nonnull (amparo_content_find_scenario (content, "x"));
}

static void
test_many_states_and_a_lost_scene (void)
{
  g_autoptr (AmparoContent) content =
    load_story ("<variable id='u' minimum='-1000' maximum='1000' start='0'/><variable id='v' minimum='-1000' maximum='1000' start='0'/>"
                SCENE ("a", BEST ("x", "good", "") OTHER ("y", "poor", "") OTHER ("u", "a", "<change variable='u' by='1'/>")
                       OTHER ("v", "a", "<change variable='v' by='1'/>"))
                SCENE ("lost", ENDING ("mixed")) ENDINGS);

  g_assert_nonnull (find_rule (content, "story-not-walked"));
  g_assert_cmpuint (count_rule (content, "unreachable-scene"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *path = g_strconcat ("/content/story/", stories[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_story);
    }
  g_test_add_func ("/content/story/too-many-states", test_too_many_states);
  g_test_add_func ("/content/story/many-states-and-a-lost-scene", test_many_states_and_a_lost_scene);

  return g_test_run ();
}
