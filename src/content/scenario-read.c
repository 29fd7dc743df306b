/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/scenario-private.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

/* Whole numbers of a story. The score is at most the points of all scenes. */
#define MOST_OF_A_VARIABLE 1000
#define MOST_OF_A_SCORE    100000

typedef struct
{
  AmparoScenario *scenario;
  AmparoReader   *reader;
  AmparoScene    *scene;      /* whose parts are being read */
} Reading;

typedef void (*ReadFunc) (Reading          *self,
                          const AmparoNode *node);

static void
read_each (Reading          *self,
           const AmparoNode *node,
           const char       *element,
           ReadFunc          read)
{
  const AmparoNode *child;
  guint position = 0;

  while ((child = amparo_node_next (node, element, &position)) != NULL)
    read (self, child);
}

/* Speakers and variables */

static const AmparoSpeaker *
find_speaker (AmparoScenario *scenario,
              const char     *id)
{
  for (guint i = 0; i < scenario->speakers->len; i++)
    {
      const AmparoSpeaker *speaker = g_ptr_array_index (scenario->speakers, i);

      if (g_str_equal (speaker->id, id))
        return speaker;
    }

  return NULL;
}

static int
find_variable (AmparoScenario *scenario,
               const char     *id)
{
  for (guint i = 0; i < scenario->variables->len; i++)
    {
      const AmparoVariable *variable = g_ptr_array_index (scenario->variables, i);

      if (g_str_equal (variable->id, id))
        return i;
    }

  return -1;
}

static void
read_speaker (Reading          *self,
              const AmparoNode *node)
{
  AmparoSpeaker *speaker = g_new0 (AmparoSpeaker, 1);
  const char *id = amparo_reader_id (self->reader, node, "id");

  amparo_reader_expect (self->reader, node, "id", "name");
  if (find_speaker (self->scenario, id) != NULL)
    amparo_reader_duplicate (self->reader, node, id);
  speaker->id = g_strdup (id);
  speaker->name = amparo_reader_child_text (self->reader, node, "name");

  g_ptr_array_add (self->scenario->speakers, speaker);
}

static void
read_variable (Reading          *self,
               const AmparoNode *node)
{
  AmparoVariable *variable = g_new0 (AmparoVariable, 1);
  guint n_errors = self->reader->n_errors;
  const char *id = amparo_reader_id (self->reader, node, "id");

  amparo_reader_expect (self->reader, node, "id minimum maximum start", "");
  if (find_variable (self->scenario, id) >= 0)
    amparo_reader_duplicate (self->reader, node, id);
  variable->id = g_strdup (id);
  variable->minimum = amparo_reader_integer (self->reader, node, "minimum", -MOST_OF_A_VARIABLE, MOST_OF_A_VARIABLE);
  variable->maximum = amparo_reader_integer (self->reader, node, "maximum", -MOST_OF_A_VARIABLE, MOST_OF_A_VARIABLE);
  variable->start = amparo_reader_integer (self->reader, node, "start", -MOST_OF_A_VARIABLE, MOST_OF_A_VARIABLE);
  if (self->reader->n_errors == n_errors &&
      (variable->minimum > variable->start || variable->start > variable->maximum))
    amparo_reader_error (self->reader, node, "start-out-of-range",
                         _("The variable “%s” does not start between its minimum and its maximum. Correct the three numbers."), id);

  g_ptr_array_add (self->scenario->variables, variable);
}

/* Scenes */

static void
read_sign (Reading          *self,
           const AmparoNode *node)
{
  AmparoSign *sign;

  amparo_reader_expect (self->reader, node, "ref", "");
  sign = amparo_reader_sign (self->reader, node, "ref");
  if (sign != NULL)
    g_ptr_array_add (self->scene->signs, g_object_ref (sign));
}

static const AmparoSpeaker *
read_by (Reading          *self,
         const AmparoNode *node)
{
  const char *by = amparo_reader_id (self->reader, node, "by");
  const AmparoSpeaker *speaker = find_speaker (self->scenario, by);

  if (speaker == NULL && *by != '\0')
    amparo_reader_error (self->reader, node, "unknown-speaker",
                         _("This scenario has no speaker “%s”. Correct the id, or add the speaker."), by);

  return speaker;
}

static void
add_line (Reading             *self,
          const AmparoSpeaker *speaker,
          AmparoText          *text)
{
  AmparoLine *line = g_new0 (AmparoLine, 1);

  line->speaker = speaker;
  line->text = text;
  g_ptr_array_add (self->scene->lines, line);
}

static void
read_lines (Reading          *self,
            const AmparoNode *node)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (g_str_equal (child->name, "text"))
        add_line (self, NULL, amparo_reader_text (self->reader, child));
      else if (g_str_equal (child->name, "said"))
        add_line (self, read_by (self, child), amparo_reader_text_with (self->reader, child, "by"));
    }
}

static void
read_question (Reading          *self,
               const AmparoNode *node)
{
  if (self->scene->question == NULL)
    self->scene->question = amparo_question_read (self->reader, node, TRUE);
}

static void
read_ending (Reading          *self,
             const AmparoNode *node)
{
  static const char * const kinds[] = { "good", "mixed", "poor", NULL };

  amparo_reader_expect (self->reader, node, "kind", "title text");
  if (self->scene->ending != NULL)
    return;

  self->scene->ending = g_new0 (AmparoEnding, 1);
  self->scene->ending->kind = MAX (amparo_reader_choice (self->reader, node, "kind", kinds), 0);
  self->scene->ending->title = amparo_reader_child_text (self->reader, node, "title");
  self->scene->ending->text = amparo_reader_child_text (self->reader, node, "text");
}

/* Choices are read when all scenes are known. */
static void
read_scene (Reading          *self,
            const AmparoNode *node)
{
  AmparoScene *scene = amparo_scene_new ();

  self->scene = scene;
  amparo_reader_expect (self->reader, node, "id", "place? text* said* sign* question? choice* ending?");
  scene->id = g_strdup (amparo_reader_id (self->reader, node, "id"));
  scene->place = amparo_reader_child_text (self->reader, node, "place");
  scene->index = self->scenario->scenes->len;
  g_ptr_array_add (self->scenario->scenes, scene);
  if (g_hash_table_contains (self->scenario->scenes_by_id, scene->id))
    amparo_reader_duplicate (self->reader, node, scene->id);
  else
    g_hash_table_insert (self->scenario->scenes_by_id, scene->id, scene);

  read_lines (self, node);
  read_each (self, node, "sign", read_sign);
  read_each (self, node, "question", read_question);
  read_each (self, node, "ending", read_ending);
  if (scene->lines->len == 0)
    amparo_reader_error (self->reader, node, "missing-element",
                         _("<%s> has no <%s>. Add it."), "scene", "text");
}

/* Choices */

static int
read_which (Reading          *self,
            const AmparoNode *node)
{
  const char *id = amparo_reader_id (self->reader, node, "variable");
  int variable = find_variable (self->scenario, id);

  if (variable < 0 && *id != '\0')
    amparo_reader_error (self->reader, node, "unknown-variable",
                         _("This scenario has no variable “%s”. Correct the id, or add the variable."), id);

  return variable;
}

/* An attribute that stands alone of two, which both name a number. Gives whether it is the
 * second. */
static gboolean
read_one_of (Reading          *self,
             const AmparoNode *node,
             const char       *first,
             const char       *second,
             int               most,
             int              *value)
{
  gboolean is_second = amparo_node_get (node, second) != NULL;

  if (is_second == (amparo_node_get (node, first) != NULL))
    amparo_reader_error (self->reader, node, "missing-attribute",
                         _("<%s> needs either “%s” or “%s”. Write one of them."), node->name, first, second);
  *value = amparo_reader_integer (self->reader, node, is_second ? second : first, -most, most);

  return is_second;
}

/* Nothing is added where the variable is unknown: the object is thrown away. */
static void
read_guard (Reading          *self,
            const AmparoNode *node,
            GPtrArray        *guards)
{
  gboolean of_score = amparo_node_get (node, "variable") == NULL;
  AmparoGuard guard = { .variable = AMPARO_SCORE };

  amparo_reader_expect (self->reader, node, of_score ? "score-at-least? score-at-most?"
                                                     : "variable at-least? at-most?", "");
  if (!of_score)
    guard.variable = read_which (self, node);
  if (of_score)
    guard.at_most = read_one_of (self, node, "score-at-least", "score-at-most", MOST_OF_A_SCORE, &guard.value);
  else
    guard.at_most = read_one_of (self, node, "at-least", "at-most", MOST_OF_A_VARIABLE, &guard.value);

  if (of_score || guard.variable >= 0)
    g_ptr_array_add (guards, g_memdup2 (&guard, sizeof guard));
}

static void
read_guards (Reading          *self,
             const AmparoNode *node,
             GPtrArray        *guards)
{
  const AmparoNode *child;
  guint position = 0;

  while ((child = amparo_node_next (node, "when", &position)) != NULL)
    read_guard (self, child, guards);
}

static void
read_change (Reading          *self,
             const AmparoNode *node,
             AmparoChoice     *choice)
{
  AmparoChange change = { 0 };

  amparo_reader_expect (self->reader, node, "variable by? to?", "");
  change.variable = read_which (self, node);
  change.sets = read_one_of (self, node, "by", "to", MOST_OF_A_VARIABLE, &change.value);

  if (change.variable >= 0)
    g_ptr_array_add (choice->changes, g_memdup2 (&change, sizeof change));
}

static void
read_way (Reading          *self,
          const AmparoNode *node,
          AmparoChoice     *choice)
{
  const char *to = amparo_reader_id (self->reader, node, "to");
  const AmparoScene *next = amparo_scenario_find_scene (self->scenario, to);
  AmparoWay *way = amparo_way_new (next != NULL ? next->index : 0);

  g_ptr_array_add (choice->ways, way);
  if (next == NULL && *to != '\0')
    amparo_reader_error (self->reader, node, "unknown-scene",
                         _("This scenario has no scene “%s”. Correct the id, or add the scene."), to);
  if (g_str_equal (node->name, "go"))
    {
      amparo_reader_expect (self->reader, node, "to", "when+");
      read_guards (self, node, way->guards);
    }
}

static gboolean
has_choice (const AmparoScene *scene,
            const char        *id)
{
  for (guint i = 0; i < scene->choices->len; i++)
    if (g_str_equal (((AmparoChoice *) g_ptr_array_index (scene->choices, i))->id, id))
      return TRUE;

  return FALSE;
}

/* The way of the choice itself stands last: it is taken when no other is. */
static void
read_choice (Reading          *self,
             const AmparoNode *node)
{
  AmparoChoice *choice = amparo_choice_new ();
  const char *id = amparo_reader_id (self->reader, node, "id");

  amparo_reader_expect (self->reader, node, "id to recommended? points?", "when* change* go* text consequence");
  if (has_choice (self->scene, id))
    amparo_reader_duplicate (self->reader, node, id);
  choice->id = g_strdup (id);
  choice->recommended = amparo_reader_flag (self->reader, node, "recommended");
  choice->points = amparo_reader_number (self->reader, node, "points", 0, AMPARO_MAX_POINTS);
  choice->text = amparo_reader_child_text (self->reader, node, "text");
  choice->consequence = amparo_reader_child_text (self->reader, node, "consequence");
  g_ptr_array_add (self->scene->choices, choice);

  read_guards (self, node, choice->guards);
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (g_str_equal (child->name, "change"))
        read_change (self, child, choice);
      else if (g_str_equal (child->name, "go"))
        read_way (self, child, choice);
    }
  read_way (self, node, choice);
}

static void
read_choices (Reading          *self,
              const AmparoNode *node)
{
  const AmparoNode *child;
  guint position = 0;

  for (guint i = 0; (child = amparo_node_next (node, "scene", &position)) != NULL; i++)
    {
      self->scene = g_ptr_array_index (self->scenario->scenes, i);
      read_each (self, child, "choice", read_choice);
    }
}

AmparoScenario *
amparo_scenario_read (AmparoReader     *reader,
                      const AmparoNode *node)
{
  g_autoptr (AmparoScenario) self = amparo_scenario_new ();
  Reading reading = { .scenario = self, .reader = reader };
  guint n_errors = reader->n_errors;

  amparo_reader_expect (reader, node, "id", "title caveat speaker* variable* scene+");
  self->id = g_strdup (amparo_reader_id (reader, node, "id"));
  self->title = amparo_reader_child_text (reader, node, "title");
  self->caveat = amparo_reader_child_text (reader, node, "caveat");
  read_each (&reading, node, "speaker", read_speaker);
  read_each (&reading, node, "variable", read_variable);
  read_each (&reading, node, "scene", read_scene);
  read_choices (&reading, node);
  if (reader->n_errors == n_errors)
    amparo_scenario_check (self, reader, node);

  return reader->n_errors == n_errors ? g_steal_pointer (&self) : NULL;
}
