/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/module-private.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

#define MAX_RATINGS 32

typedef struct
{
  AmparoModule *module;
  AmparoReader *reader;
  GHashTable   *seen;      /* ids of goals, duties and pages, as "element id" */
  GHashTable   *parts;     /* ids of parts and refreshers, lent by the nodes */
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

/* Lessons, scenarios, practices and refreshers have their ids in common. */
static const char *
read_part_id (Reading          *self,
              const AmparoNode *node,
              const char       *attribute)
{
  const char *id = amparo_reader_id (self->reader, node, attribute);

  if (*id != '\0' && !g_hash_table_add (self->parts, (gpointer) id))
    amparo_reader_duplicate (self->reader, node, id);

  return id;
}

/* Goals and duties */

static void
read_goal (Reading          *self,
           const AmparoNode *node)
{
  AmparoGoal *goal = g_new0 (AmparoGoal, 1);

  amparo_reader_expect (self->reader, node, "id", "text");
  goal->id = amparo_reader_own_id (self->reader, node, self->seen);
  goal->text = amparo_reader_child_text (self->reader, node, "text");

  g_ptr_array_add (self->module->goals, goal);
}

static void
read_duty (Reading          *self,
           const AmparoNode *node)
{
  AmparoDuty *duty = g_new0 (AmparoDuty, 1);

  amparo_reader_expect (self->reader, node, "id", "text source+");
  duty->id = amparo_reader_own_id (self->reader, node, self->seen);
  duty->text = amparo_reader_child_text (self->reader, node, "text");
  duty->sources = amparo_reader_sources (self->reader, node);

  g_ptr_array_add (self->module->duties, duty);
}

/* Both begin with their id. */
static gpointer
find_by_id (GPtrArray  *goals_or_duties,
            const char *id)
{
  for (guint i = 0; i < goals_or_duties->len; i++)
    {
      char **first = g_ptr_array_index (goals_or_duties, i);

      if (g_str_equal (*first, id))
        return first;
    }

  return NULL;
}

static gboolean
expect_goal (Reading          *self,
             const AmparoNode *node,
             const char       *id)
{
  if (*id == '\0' || find_by_id (self->module->goals, id) != NULL)
    return TRUE;

  amparo_reader_error (self->reader, node, "unknown-goal",
                       _("This module has no goal “%s”. Correct the id, or add the goal."), id);

  return FALSE;
}

static void
report_duty (Reading          *self,
             const AmparoNode *node,
             const char       *id)
{
  amparo_reader_error (self->reader, node, "unknown-duty",
                       _("This module has no duty “%s”. Correct the id, or add the duty."), id);
}

/* Lessons */

static void
read_goals_of_page (Reading          *self,
                    const AmparoNode *node,
                    AmparoPage       *page)
{
  const char *value = amparo_node_get (node, "goals");
  g_auto (GStrv) ids = g_strsplit (value != NULL ? value : "", " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    if (expect_goal (self, node, ids[i]) && *ids[i] != '\0')
      g_ptr_array_add (page->goals, find_by_id (self->module->goals, ids[i]));
}

static void
read_duties_of_page (Reading          *self,
                     const AmparoNode *node,
                     AmparoPage       *page)
{
  const char *value = amparo_node_get (node, "duties");
  g_auto (GStrv) ids = g_strsplit (value != NULL ? value : "", " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      gpointer duty = find_by_id (self->module->duties, ids[i]);

      if (duty != NULL)
        g_ptr_array_add (page->duties, duty);
      else if (*ids[i] != '\0')
        report_duty (self, node, ids[i]);
    }
}

static void
read_page (Reading          *self,
           const AmparoNode *node,
           AmparoLesson     *lesson)
{
  AmparoPage *page = amparo_page_new ();

  amparo_reader_expect (self->reader, node, "id goals duties?",
                        "heading paragraph* point* list* key-point* may-be-said* sign* contact* chart*");
  page->id = amparo_reader_own_id (self->reader, node, self->seen);
  page->heading = amparo_reader_child_text (self->reader, node, "heading");
  page->blocks = amparo_blocks_read (self->reader, node, self->module->id, NULL);
  read_goals_of_page (self, node, page);
  read_duties_of_page (self, node, page);

  g_ptr_array_add (lesson->pages, page);
}

static void
add_part (Reading    *self,
          AmparoPart  part)
{
  g_ptr_array_add (self->module->parts, g_memdup2 (&part, sizeof part));
}

static void
read_lesson (Reading          *self,
             const AmparoNode *node)
{
  AmparoLesson *lesson = amparo_lesson_new ();
  const AmparoNode *child;
  guint position = 0;

  amparo_reader_expect (self->reader, node, "id", "title page+");
  lesson->id = g_strdup (read_part_id (self, node, "id"));
  lesson->title = amparo_reader_child_text (self->reader, node, "title");
  while ((child = amparo_node_next (node, "page", &position)) != NULL)
    read_page (self, child, lesson);

  add_part (self, (AmparoPart) { .kind = AMPARO_PART_LESSON, .id = lesson->id, .lesson = lesson });
}

/* Scenarios stand in files of their own, which were read before. */
static void
read_scenario (Reading          *self,
               const AmparoNode *node)
{
  const char *id = read_part_id (self, node, "ref");
  AmparoScenario *scenario = amparo_content_find_scenario (self->reader->content, id);

  amparo_reader_expect (self->reader, node, "ref", "");
  if (scenario == NULL)
    {
      amparo_reader_error (self->reader, node, "unknown-scenario",
                           _("No scenario “%s” could be read. Correct the id, or correct or write the scenario."), id);
      return;
    }

  add_part (self, (AmparoPart) { .kind = AMPARO_PART_SCENARIO, .id = amparo_scenario_get_id (scenario),
                                 .scenario = g_object_ref (scenario) });
}

/* Practice */

static void
read_given (Reading          *self,
            const AmparoNode *node,
            AmparoPractice   *practice)
{
  const char *id = amparo_reader_id (self->reader, node, "fact");
  const char *is = amparo_reader_id (self->reader, node, "is");
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (practice->instrument);
  AmparoGiven given = { .fact = amparo_vocabulary_get_fact (vocabulary, id) };

  amparo_reader_expect (self->reader, node, "fact is", "");
  if (given.fact != NULL)
    given.value = amparo_fact_find (given.fact, is);

  if (given.fact == NULL && *id != '\0')
    amparo_reader_error (self->reader, node, "unknown-fact",
                         _("There is no fact “%s”. Use one of the vocabulary."), id);
  else if (given.fact != NULL && given.value < 0 && *is != '\0')
    amparo_reader_error (self->reader, node, "unknown-fact-value",
                         _("The fact “%s” has no value “%s”. Use one of the vocabulary."), id, is);
  else
    g_ptr_array_add (practice->given, g_memdup2 (&given, sizeof given));
}

/* Ratings are kept as bits. */
static guint
read_rating (Reading           *self,
             const AmparoNode  *node,
             const AmparoItem  *item,
             const char        *id)
{
  int rating = amparo_scale_find (item->scale, id);

  if (rating < 0 || rating >= MAX_RATINGS)
    amparo_reader_error (self->reader, node, "unknown-rating",
                         _("The item “%s” cannot be rated “%s”. Use a rating of its scale."),
                         amparo_sign_get_id (item->sign), id);

  return CLAMP (rating, 0, MAX_RATINGS - 1);
}

static guint
read_accepted (Reading          *self,
               const AmparoNode *node,
               const AmparoItem *item,
               guint             rating)
{
  const char *accept = amparo_node_get (node, "accept");
  g_auto (GStrv) ids = g_strsplit (accept != NULL ? accept : "", " ", -1);
  guint accepted = 0;

  if (accept == NULL)
    return 1u << rating;

  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0')
      accepted |= 1u << read_rating (self, node, item, ids[i]);
  if ((accepted & 1u << rating) == 0)
    amparo_reader_error (self->reader, node, "key-not-accepted",
                         _("What is accepted for the item “%s” leaves out its key. Add the rating of the key to “accept”."),
                         amparo_sign_get_id (item->sign));

  return accepted;
}

/* The keys stand in the order of the instrument, whatever the order of the file. */
static void
read_key (Reading          *self,
          const AmparoNode *node,
          AmparoPractice   *practice,
          AmparoKey       **keys)
{
  const char *id = amparo_reader_id (self->reader, node, "item");
  const char *rating = amparo_reader_id (self->reader, node, "rating");
  const AmparoItem *item = amparo_instrument_find_item (practice->instrument, id);
  AmparoKey *key;

  amparo_reader_expect (self->reader, node, "item rating accept?", "because");
  if (item == NULL && *id != '\0')
    amparo_reader_error (self->reader, node, "unknown-item",
                         _("The checklist “%s” has no item “%s”. Correct the id, or delete the key."),
                         amparo_instrument_get_id (practice->instrument), id);
  else if (item != NULL && keys[item->index] != NULL)
    amparo_reader_error (self->reader, node, "repeated-item",
                         _("The item “%s” has two keys. Keep one."), id);
  if (item == NULL || keys[item->index] != NULL || *rating == '\0')
    return;

  key = g_new0 (AmparoKey, 1);
  key->item = item->index;
  key->rating = read_rating (self, node, item, rating);
  key->accepted = read_accepted (self, node, item, key->rating);
  key->because = amparo_reader_child_text (self->reader, node, "because");
  keys[item->index] = key;
}

static void
read_keys (Reading          *self,
           const AmparoNode *node,
           AmparoPractice   *practice)
{
  GPtrArray *items = amparo_instrument_get_items (practice->instrument);
  g_autofree AmparoKey **keys = g_new0 (AmparoKey *, items->len);

  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (g_str_equal (child->name, "given"))
        read_given (self, child, practice);
      else if (g_str_equal (child->name, "key"))
        read_key (self, child, practice, keys);
    }

  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItem *item = g_ptr_array_index (items, i);

      if (keys[i] != NULL)
        g_ptr_array_add (practice->keys, keys[i]);
      else
        amparo_reader_error (self->reader, node, "item-without-key",
                             _("The item “%s” of the checklist has no key here. Add it."),
                             amparo_sign_get_id (item->sign));
    }
}

static void
read_practice (Reading          *self,
               const AmparoNode *node)
{
  AmparoPractice *practice = amparo_practice_new ();
  const char *instrument = amparo_reader_id (self->reader, node, "instrument");

  amparo_reader_expect (self->reader, node, "id instrument", "title caveat? case+ given* key+");
  practice->id = g_strdup (read_part_id (self, node, "id"));
  practice->title = amparo_reader_child_text (self->reader, node, "title");
  practice->caveat = amparo_reader_child_text (self->reader, node, "caveat");
  practice->cases = amparo_reader_child_texts (self->reader, node, "case");
  g_set_object (&practice->instrument, amparo_content_find_instrument (self->reader->content, instrument));
  add_part (self, (AmparoPart) { .kind = AMPARO_PART_PRACTICE, .id = practice->id, .practice = practice });

  if (practice->instrument != NULL)
    read_keys (self, node, practice);
  else if (*instrument != '\0')
    amparo_reader_error (self->reader, node, "unknown-instrument",
                         _("No checklist “%s” could be read. Correct the id, or correct or write the checklist."), instrument);
}

/* Questions */

static GPtrArray *
read_questions (Reading          *self,
                const AmparoNode *node)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_question_free);
  const AmparoNode *child;
  guint position = 0;

  while ((child = amparo_node_next (node, "question", &position)) != NULL)
    {
      AmparoQuestion *question = amparo_question_read (self->reader, child, FALSE);

      expect_goal (self, child, question->goal);
      if (g_hash_table_contains (self->module->questions, question->id))
        amparo_reader_duplicate (self->reader, child, question->id);
      else
        g_hash_table_insert (self->module->questions, question->id, question);
      g_ptr_array_add (questions, question);
    }

  return questions;
}

static void
read_check (Reading          *self,
            const AmparoNode *node,
            AmparoPartKind    kind,
            const char       *id)
{
  amparo_reader_expect (self->reader, node, "", "question+");
  if (amparo_module_find_part (self->module, id) == NULL)
    add_part (self, (AmparoPart) { .kind = kind, .id = id, .questions = read_questions (self, node) });
}

static void
read_refresher (Reading          *self,
                const AmparoNode *node)
{
  AmparoRefresher *refresher = g_new0 (AmparoRefresher, 1);

  amparo_reader_expect (self->reader, node, "id days", "title case+ question+");
  refresher->id = g_strdup (read_part_id (self, node, "id"));
  refresher->days = amparo_reader_number (self->reader, node, "days", 1, 3650);
  refresher->title = amparo_reader_child_text (self->reader, node, "title");
  refresher->cases = amparo_reader_child_texts (self->reader, node, "case");
  refresher->questions = read_questions (self, node);

  g_ptr_array_add (self->module->refreshers, refresher);
}

/* The module */

static void
read_head (Reading          *self,
           const AmparoNode *node)
{
  static const char * const audiences[] = {
    "school", "child-welfare", "juvenile-justice", "law-enforcement", "prosecutors", "prevention", NULL
  };
  AmparoModule *module = self->module;

  module->id = g_strdup (amparo_reader_id (self->reader, node, "id"));
  module->version = amparo_reader_version (self->reader, node);
  module->audience = MAX (amparo_reader_choice (self->reader, node, "audience", audiences), 0);
  module->minutes = amparo_reader_number (self->reader, node, "minutes", 1, 600);
  module->pass_mark = amparo_reader_number (self->reader, node, "pass-mark", 1, 100);
  module->renew_years = amparo_reader_number (self->reader, node, "renew-years", 1, 50);
  module->title = amparo_reader_child_text (self->reader, node, "title");
  module->summary = amparo_reader_child_text (self->reader, node, "summary");
  module->for_whom = amparo_reader_child_text (self->reader, node, "for-whom");
  module->caveat = amparo_reader_child_text (self->reader, node, "caveat");
  module->limits = amparo_reader_child_text (self->reader, node, "limits");
}

static void
read_parts (Reading          *self,
            const AmparoNode *node)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (g_str_equal (child->name, "before"))
        read_check (self, child, AMPARO_PART_BEFORE, "before");
      else if (g_str_equal (child->name, "lesson"))
        read_lesson (self, child);
      else if (g_str_equal (child->name, "scenario"))
        read_scenario (self, child);
      else if (g_str_equal (child->name, "practice"))
        read_practice (self, child);
      else if (g_str_equal (child->name, "after"))
        read_check (self, child, AMPARO_PART_AFTER, "after");
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const AmparoRefresher *first = *(AmparoRefresher * const *) a;
  const AmparoRefresher *second = *(AmparoRefresher * const *) b;

  return (int) first->days - (int) second->days;
}

/**
 * amparo_module_read:
 *
 * Returns: (transfer full) (nullable): the module, NULL when something is wrong
 */
AmparoModule *
amparo_module_read (AmparoReader     *reader,
                    const AmparoNode *node)
{
  g_autoptr (AmparoModule) self = amparo_module_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) parts = g_hash_table_new (g_str_hash, g_str_equal);
  Reading reading = { self, reader, seen, parts };
  guint n_errors = reader->n_errors;

  /* What the checks are called, so that nothing else is. */
  g_hash_table_add (parts, (gpointer) "before");
  g_hash_table_add (parts, (gpointer) "after");
  amparo_reader_expect (reader, node, "id version audience minutes pass-mark renew-years",
                        "title summary for-whom caveat limits goal+ duty* before lesson+ scenario* practice* after refresher*");
  read_head (&reading, node);
  read_each (&reading, node, "goal", read_goal);
  read_each (&reading, node, "duty", read_duty);
  read_parts (&reading, node);
  read_each (&reading, node, "refresher", read_refresher);
  g_ptr_array_sort (self->refreshers, compare_days);
  if (reader->n_errors == n_errors)
    amparo_module_check (self, reader, node);

  return reader->n_errors == n_errors ? g_steal_pointer (&self) : NULL;
}
