/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "worker.h"

#include "language/catalog.h"

/* The row of an item or of a fact is not further above its controls. */
#define CLIMB 8

const Story worker_first_look = {
  .instrument = "first-look",
  .answers = (const Answer[]) {
    { "missing-runs", "possible" },
    { "fear-of-person", "clear" },
    { "unexplained-things", "no-information" },
    { "speaks-for", "possible" },
    { NULL, NULL },
  },
  .guidance = "missing-runs",
  .evidence = "fear-of-person",
  .note = "speaks-for",
  .level = AMPARO_LEVEL_POSSIBLE_CONCERN,
};

const Story worker_youth_screening = {
  .instrument = "youth-screening",
  .answers = (const Answer[]) {
    { "missing-runs", "clear" },
    { "unknown-stay", "possible" },
    { "fear-of-person", "possible" },
    { "speaks-for", "clear" },
    { "who-speaks", "possible" },
    { "debt", "no-information" },
    { "value-for-sex", "clear" },
    { "work-conditions", "possible" },
    { "work-debt-pay", "possible" },
    { "connected", "absent" },
    { NULL, NULL },
  },
  .guidance = "value-for-sex",
  .evidence = "missing-runs",
  .note = "speaks-for",
  .level = AMPARO_LEVEL_CLEAR_CONCERN,
};

static AmparoCatalog *
get_catalog (void)
{
  static AmparoCatalog *catalog = NULL;

  if (catalog == NULL)
    {
      g_autofree char *path = g_build_filename (g_getenv ("AMPARO_LOCALE_DIR"), "es", "LC_MESSAGES",
                                                GETTEXT_PACKAGE ".mo", NULL);
      g_autoptr (GError) error = NULL;

      catalog = amparo_catalog_open (path, &error);
      g_assert_no_error (error);
    }

  return catalog;
}

/* The folder that the program is told to read. */
static const char *
find_content (const char * const *environment)
{
  for (guint i = 0; environment != NULL && environment[i] != NULL; i += 2)
    if (g_str_equal (environment[i], "AMPARO_CONTENT_DIR"))
      return environment[i + 1];

  return g_getenv ("AMPARO_CONTENT_DIR");
}

Worker *
worker_new (AmparoLanguage       language,
            const char * const  *environment)
{
  const char *paths[] = { find_content (environment), NULL };
  gboolean spanish = language == AMPARO_LANGUAGE_SPANISH;
  Worker *self = g_new0 (Worker, 1);

  self->content = amparo_content_load (paths, get_catalog ());
  self->interface = language;
  self->reading = spanish ? AMPARO_READING_SPANISH : AMPARO_READING_ENGLISH;
  self->program = program_start (spanish ? "es" : "en", environment);

  return self;
}

void
worker_leave (Worker *self)
{
  program_quit (self->program);
  worker_free (self);
}

void
worker_free (Worker *self)
{
  g_clear_object (&self->screening);
  g_object_unref (self->content);
  g_free (self);
}

/* Words are few, and the tests want to hold them without ceremony. */
const char *
worker_word (Worker     *self,
             const char *english)
{
  const char *word = english;
  g_autoptr (GString) seen = NULL;

  if (self->interface == AMPARO_LANGUAGE_SPANISH)
    word = amparo_catalog_lookup (get_catalog (), NULL, english);
  if (word == NULL)
    g_error ("“%s” has no Spanish", english);

  seen = g_string_new (word);
  g_string_replace (seen, "_", "", 0);

  return g_intern_string (seen->str);
}

char *
worker_line (Worker     *self,
             AmparoText *text)
{
  const char *english = amparo_text_get_english (text);
  const char *spanish = amparo_text_get_spanish (text);

  if (self->reading == AMPARO_READING_ENGLISH)
    return g_strdup (english);
  if (self->reading == AMPARO_READING_SPANISH || g_str_equal (english, spanish))
    return g_strdup (spanish);

  return g_strconcat (english, " · ", spanish, NULL);
}

const AmparoItem *
worker_get_item (Worker     *self,
                 const char *item)
{
  return amparo_instrument_find_item (amparo_screening_get_instrument (self->screening), item);
}

AmparoText *
worker_text_of (Worker     *self,
                const char *item)
{
  return amparo_sign_get_statement (worker_get_item (self, item)->sign);
}

typedef struct
{
  const char *around;    /* the name of what stands around the focus; NULL for anything */
  const char *control;   /* the name of the control itself; NULL for anything */
} Spot;

static gboolean
is_around (AtspiAccessible *accessible,
           const char      *around)
{
  g_autoptr (AtspiAccessible) step = look_parent (accessible);

  for (guint i = 0; i < CLIMB && step != NULL; i++)
    {
      g_autofree char *name = look_name (step);
      AtspiAccessible *parent;

      if (g_str_equal (name, around))
        return TRUE;
      parent = look_parent (step);
      g_object_unref (step);
      step = parent;
    }

  return FALSE;
}

static gboolean
is_at (Program  *program,
       gpointer  data)
{
  Spot *spot = data;
  g_autoptr (AtspiAccessible) focus = program_dup_focus (program);

  return focus != NULL
         && (spot->control == NULL || look_is_named (focus, spot->control))
         && (spot->around == NULL || is_around (focus, spot->around));
}

void
worker_wait_at (Worker     *self,
                const char *around,
                const char *control)
{
  Spot spot = { around, control };
  g_autofree char *what = g_strdup_printf ("focus on “%s” in “%s”",
                                           control != NULL ? control : "anything",
                                           around != NULL ? around : "anything");

  program_wait (self->program, what, is_at, &spot);
}

void
worker_go_to (Worker     *self,
              const char *key,
              const char *around,
              const char *control)
{
  Spot spot = { around, control };

  program_press_until (self->program, key, control != NULL ? control : around, is_at, &spot);
}

void
worker_choose (Worker     *self,
               const char *instrument)
{
  AmparoInstrument *chosen = amparo_content_find_instrument (self->content, instrument);
  g_autofree char *title = worker_line (self, amparo_instrument_get_title (chosen));

  worker_go_to (self, "Tab", worker_word (self, "Checklists"), title);
  program_press (self->program, "Return", NULL);
  /* The role comes first on the start page. */
  worker_wait_start (self);

  g_clear_object (&self->screening);
  self->screening = amparo_screening_new (chosen);
}

static const AmparoFact *
get_fact (Worker     *self,
          const char *fact)
{
  return amparo_vocabulary_get_fact (amparo_content_get_vocabulary (self->content), fact);
}

void
worker_wait_start (Worker *self)
{
  g_autofree char *role = worker_line (self, get_fact (self, "role")->label);

  worker_wait_at (self, role, NULL);
}

static gboolean
is_checked (Program  *program,
            gpointer  data)
{
  g_autoptr (AtspiAccessible) focus = program_dup_focus (program);

  return is_at (program, data) && focus != NULL && look_has (focus, ATSPI_STATE_CHECKED);
}

/* The arrows choose as they move, but for the first answer of all and for what is taken from
 * others, which need the space bar. To a fact they come from the last answer, which is "Not
 * known", or where that cannot be from the first. */
void
worker_pick (Worker     *self,
             const char *arrow,
             const char *question,
             const char *answer)
{
  Spot spot = { question, answer };

  worker_go_to (self, "Tab", question, NULL);
  worker_go_to (self, arrow, question, answer);
  if (!is_checked (self->program, &spot))
    program_press (self->program, "space", NULL);
  program_wait (self->program, answer, is_checked, &spot);
}

void
worker_read_in (Worker        *self,
                AmparoReading  reading)
{
  static const char * const names[] = { "English", "Español", "English + Español" };
  const char *question = "In which language do you want to read?";
  g_autoptr (AmparoText) text = amparo_catalog_dup_text (get_catalog (), NULL, question);
  g_autofree char *before = worker_line (self, text);
  g_autofree char *after = NULL;

  worker_go_to (self, "Tab", before, NULL);
  while (self->reading != reading)
    {
      /* Everything is read in the new language at once, the question as well. */
      g_clear_pointer (&after, g_free);
      self->reading = (self->reading + 1) % G_N_ELEMENTS (names);
      after = worker_line (self, text);
      program_press (self->program, "Right", NULL);
      worker_wait_at (self, after, names[self->reading]);
    }
}

static gboolean
is_code_written (Program  *program,
                 gpointer  data)
{
  g_autoptr (AtspiAccessible) field = look_find (program_get_tree (program), ATSPI_ROLE_TEXT, data);
  g_autofree char *words = field != NULL ? look_text (field) : g_strdup ("");

  return g_str_equal (words, WORKER_CODE);
}

void
worker_type_code (Worker *self)
{
  const char *title = worker_word (self, "Code of Your Choice, No Name");

  program_go_to_field (self->program, title);
  program_type (self->program, WORKER_CODE);
  program_wait (self->program, "the code", is_code_written, (gpointer) title);
  amparo_screening_set_code (self->screening, WORKER_CODE);
}

void
worker_say_fact (Worker     *self,
                 const char *fact,
                 const char *value)
{
  const AmparoFact *asked = get_fact (self, fact);
  int position = amparo_fact_find (asked, value);
  g_autofree char *question = worker_line (self, asked->label);
  g_autofree char *answer = worker_line (self, amparo_fact_get_value (asked, position)->label);

  worker_pick (self, asked->always_known ? "Right" : "Left", question, answer);
  amparo_screening_set_fact (self->screening, asked->index, position);
}

static const AmparoItem *
find_asked (Worker *self,
            guint   section,
            guint   from)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (self->screening);
  GPtrArray *items = amparo_instrument_get_items (instrument);

  for (guint i = from; i < items->len; i++)
    {
      const AmparoItem *item = g_ptr_array_index (items, i);

      if (item->section == section && amparo_screening_is_asked (self->screening, i))
        return item;
    }

  return NULL;
}

void
worker_begin (Worker *self)
{
  guint asked, answered;

  amparo_screening_get_progress (self->screening, &asked, &answered);
  worker_go_to (self, "Tab", NULL, worker_word (self, answered > 0 ? "_Go On" : "_Begin"));
  program_press (self->program, "Return", NULL);
  worker_wait_item (self, amparo_sign_get_id (find_asked (self, 0, 0)->sign));
}

void
worker_wait_item (Worker     *self,
                  const char *item)
{
  g_autofree char *row = worker_line (self, worker_text_of (self, item));

  worker_wait_at (self, row, NULL);
}

/* "4 Clear" */
char *
worker_dup_button (Worker           *self,
                   const AmparoItem *item,
                   int               rating)
{
  g_autofree char *label = worker_line (self, amparo_scale_get_rating (item->scale, rating)->label);

  return g_strdup_printf ("%d %s", rating + 1, label);
}

static gboolean
is_pressed (Program  *program,
            gpointer  data)
{
  g_autoptr (AtspiAccessible) focus = program_dup_focus (program);

  return is_at (program, data) && focus != NULL && look_has (focus, ATSPI_STATE_PRESSED);
}

void
worker_rate (Worker     *self,
             const char *item,
             const char *rating)
{
  const AmparoItem *rated = worker_get_item (self, item);
  int position = amparo_scale_find (rated->scale, rating);
  g_autofree char *row = worker_line (self, worker_text_of (self, item));
  g_autofree char *button = worker_dup_button (self, rated, position);
  const char digit[] = { (char) ('1' + position), '\0' };
  Spot spot = { row, button };

  program_press (self->program, digit, NULL);
  program_wait (self->program, button, is_pressed, &spot);
  amparo_screening_rate (self->screening, rated->index, position);
}

/* Digits are ratings everywhere but in here. */
void
worker_write_note (Worker     *self,
                   const char *item)
{
  const AmparoItem *noted = worker_get_item (self, item);
  int rating = amparo_screening_get_rating (self->screening, noted->index);
  g_autofree char *row = worker_line (self, worker_text_of (self, item));
  g_autofree char *button = worker_dup_button (self, noted, rating);
  Spot spot = { row, button };

  program_press (self->program, "n", NULL);
  worker_wait_at (self, row, worker_word (self, "Note"));
  program_type (self->program, WORKER_NOTE);
  program_wait_text (self->program, WORKER_NOTE);
  program_press (self->program, "Escape", NULL);
  program_wait (self->program, button, is_pressed, &spot);
  amparo_screening_set_note (self->screening, noted->index, WORKER_NOTE);
}

static void
read_guidance (Worker           *self,
               const AmparoItem *item)
{
  program_press (self->program, "g", NULL);
  worker_expect (self, amparo_sign_get_example (item->sign));
  /* While it is open, Page Down reads on in it. */
  program_press (self->program, "g", NULL);
}

/* The first of the list after "not said". */
static void
say_seen (Worker           *self,
          const AmparoItem *item)
{
  int rating = amparo_screening_get_rating (self->screening, item->index);
  g_autofree char *row = worker_line (self, amparo_sign_get_statement (item->sign));
  g_autofree char *button = worker_dup_button (self, item, rating);
  g_autoptr (GString) seen = g_string_new (worker_word (self, "How known: %s"));

  g_string_replace (seen, "%s", worker_word (self, "Seen"), 0);
  program_press (self->program, "e", NULL);
  program_wait_focus_gone (self->program, button);
  program_press (self->program, "Down", "Return", NULL);
  g_object_unref (program_wait_for (self->program, ATSPI_ROLE_INVALID, seen->str));
  worker_go_to (self, "shift+Tab", row, button);
  amparo_screening_set_evidence (self->screening, item->index, AMPARO_EVIDENCE_SEEN);
}

static const char *
find_rating (const Story      *story,
             const AmparoItem *item)
{
  for (const Answer *answer = story->answers; answer->item != NULL; answer++)
    if (g_str_equal (answer->item, amparo_sign_get_id (item->sign)))
      return answer->rating;

  return item->protective ? "present" : "no-concern";
}

static void
answer_item (Worker           *self,
             const Story      *story,
             const AmparoItem *item)
{
  const char *id = amparo_sign_get_id (item->sign);

  worker_wait_item (self, id);
  worker_rate (self, id, find_rating (story, item));
  if (g_str_equal (id, story->guidance))
    read_guidance (self, item);
  if (g_str_equal (id, story->evidence))
    say_seen (self, item);
  if (g_str_equal (id, story->note))
    worker_write_note (self, id);
}

static void
answer_section (Worker      *self,
                const Story *story,
                guint        section)
{
  const AmparoItem *item = find_asked (self, section, 0);

  /* Looked for anew each time: an answer opens follow-ups. */
  while (item != NULL)
    {
      const AmparoItem *next;

      answer_item (self, story, item);
      next = find_asked (self, section, item->index + 1);
      if (next != NULL)
        program_press (self->program, "Down", NULL);
      item = next;
    }
}

void
worker_answer_all (Worker      *self,
                   const Story *story)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (self->screening);
  guint n = amparo_instrument_get_sections (instrument)->len;

  for (guint i = 0; i < n; i++)
    {
      answer_section (self, story, i);
      if (i + 1 < n)
        program_press (self->program, "Page_Down", NULL);
    }
}

static void
wait_result (Worker *self)
{
  AmparoVocabulary *vocabulary = amparo_content_get_vocabulary (self->content);
  AmparoLevel level = amparo_screening_get_level (self->screening);
  g_autofree char *name = worker_line (self, amparo_vocabulary_get_level_label (vocabulary, level));

  g_object_unref (program_wait_for (self->program, ATSPI_ROLE_HEADING,
                                    worker_word (self, "Next Steps")));
  g_object_unref (program_wait_for (self->program, ATSPI_ROLE_HEADING, name));
  worker_wait_at (self, NULL, worker_word (self, "Copy"));
}

void
worker_finish (Worker *self)
{
  worker_go_to (self, "Tab", NULL, worker_word (self, "Finish…"));
  program_press (self->program, "Return", NULL);
  wait_result (self);
}

void
worker_finish_early (Worker *self)
{
  worker_go_to (self, "Tab", NULL, worker_word (self, "Finish…"));
  program_press (self->program, "Return", NULL);
  worker_go_to (self, "Tab", NULL, worker_word (self, "_Show Result"));
  program_press (self->program, "Return", NULL);
  wait_result (self);
}

typedef struct
{
  Worker    *worker;
  GPtrArray *texts;
} Expected;

static gboolean
is_said_rightly (Worker         *self,
                 GHashTable     *labels,
                 AmparoText     *text,
                 AmparoLanguage  language)
{
  return g_hash_table_contains (labels, amparo_text_get (text, language))
         == amparo_reading_includes (self->reading, language);
}

static gboolean
are_there (Program  *program,
           gpointer  data)
{
  Expected *expected = data;
  g_autoptr (GHashTable) labels = look_labels (program_get_tree (program));

  for (guint i = 0; i < expected->texts->len; i++)
    {
      AmparoText *text = g_ptr_array_index (expected->texts, i);

      if (!is_said_rightly (expected->worker, labels, text, AMPARO_LANGUAGE_ENGLISH)
          || !is_said_rightly (expected->worker, labels, text, AMPARO_LANGUAGE_SPANISH))
        return FALSE;
    }

  return TRUE;
}

void
worker_expect_all (Worker    *self,
                   GPtrArray *texts)
{
  Expected expected = { self, texts };
  g_autoptr (GString) what = g_string_new ("these, each in what is read:");

  g_assert_cmpuint (texts->len, >, 0);
  for (guint i = 0; i < texts->len; i++)
    {
      AmparoText *text = g_ptr_array_index (texts, i);

      /* Or there would be nothing to tell the languages apart. */
      g_assert_true (amparo_text_is_translated (text));
      g_string_append_printf (what, "\n%s\n%s", amparo_text_get_english (text),
                              amparo_text_get_spanish (text));
    }

  program_wait (self->program, what->str, are_there, &expected);
}

void
worker_expect (Worker     *self,
               AmparoText *text)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  g_ptr_array_add (texts, text);
  worker_expect_all (self, texts);
}

void
worker_start (Worker        *self,
              const char    *instrument,
              AmparoReading  reading)
{
  worker_choose (self, instrument);
  worker_say_fact (self, "role", "child-welfare");
  worker_read_in (self, reading);
  worker_type_code (self);
  worker_say_fact (self, "age", "under-18");
  worker_begin (self);
}

void
worker_screen (Worker        *self,
               const Story   *story,
               AmparoReading  reading)
{
  worker_start (self, story->instrument, reading);
  worker_answer_all (self, story);
  worker_finish (self);
}
