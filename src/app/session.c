/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/session.h"

#include "app/keeper.h"
#include "language/language.h"

struct _AmparoSession
{
  GObject parent_instance;

  /* owned */
  AmparoContent   *content;
  AmparoScreening *screening;
  GPtrArray       *done;
  GDateTime       *found_at;
  GHashTable      *opened;
  AmparoLookUp    *look_up;       /* made when the library is first wanted */
  AmparoLearning  *learning;      /* made when training is first asked about */
  AmparoSafe      *safe;          /* made when the vault is first asked about */
  AmparoKeeper    *keeper;        /* likewise */

  /* plain */
  AmparoReading    reading;
  AmparoLanguage   interface_language;
  AmparoReading    person;
  AmparoWindowPage page;
  AmparoWindowPage came_from;     /* when the library was entered */
  AmparoWindowPage below;         /* the cover */
  guint            section;
  int              focus_item;
  AmparoControl    focus_control;
  gboolean         sealed;
};

G_DEFINE_FINAL_TYPE (AmparoSession, amparo_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_READING,
  PROP_INTERFACE_LANGUAGE,
  PROP_PERSON_LANGUAGE,
  PROP_SCREENING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  TOUCHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
touch (AmparoSession *self)
{
  g_signal_emit (self, signals[TOUCHED], 0);
}

static void
forget_place (AmparoSession *self)
{
  self->section = 0;
  self->focus_item = -1;
  self->focus_control = AMPARO_CONTROL_NONE;
  g_hash_table_remove_all (self->opened);
}

static void
forget_deeds (AmparoSession *self)
{
  g_ptr_array_set_size (self->done, 0);
  g_clear_pointer (&self->found_at, g_date_time_unref);
}

static void
set_screening (AmparoSession   *self,
               AmparoScreening *screening)
{
  if (g_set_object (&self->screening, screening))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCREENING]);
}

static void
date_today (AmparoScreening *screening)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  amparo_screening_set_date (screening, today);
}

static gboolean
is_fact_told (AmparoScreening  *screening,
              const AmparoFact *fact)
{
  /* Whoever works here knows their own work; to choose it again costs nothing. */
  return !fact->always_known && amparo_screening_get_fact (screening, fact->index) != AMPARO_UNKNOWN;
}

static gboolean
is_item_told (AmparoScreening *screening,
              guint            item)
{
  return amparo_screening_get_rating (screening, item) != AMPARO_UNANSWERED
         || amparo_screening_get_evidence (screening, item) != AMPARO_EVIDENCE_UNSAID
         || *amparo_screening_get_note (screening, item) != '\0';
}

/* The worker does not change between two screenings of one sitting. */
static void
keep_role (AmparoScreening *screening,
           AmparoScreening *from)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  GPtrArray *facts = amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (instrument));

  for (guint i = 0; i < facts->len; i++)
    {
      const AmparoFact *fact = g_ptr_array_index (facts, i);

      if (fact->always_known)
        amparo_screening_set_fact (screening, fact->index,
                                   amparo_screening_get_fact (from, fact->index));
    }
}

static void
amparo_session_finalize (GObject *object)
{
  AmparoSession *self = AMPARO_SESSION (object);

  g_clear_object (&self->look_up);
  g_clear_object (&self->keeper);
  g_clear_object (&self->safe);
  g_clear_object (&self->learning);
  g_clear_object (&self->content);
  g_clear_object (&self->screening);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->found_at, g_date_time_unref);
  g_clear_pointer (&self->opened, g_hash_table_unref);

  G_OBJECT_CLASS (amparo_session_parent_class)->finalize (object);
}

static void
amparo_session_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AmparoSession *self = AMPARO_SESSION (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_int (value, self->page);
      break;
    case PROP_READING:
      g_value_set_int (value, self->reading);
      break;
    case PROP_INTERFACE_LANGUAGE:
      g_value_set_int (value, self->interface_language);
      break;
    case PROP_PERSON_LANGUAGE:
      g_value_set_int (value, self->person);
      break;
    case PROP_SCREENING:
      g_value_set_object (value, self->screening);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_session_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AmparoSession *self = AMPARO_SESSION (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      amparo_session_go_to (self, g_value_get_int (value));
      break;
    case PROP_READING:
      amparo_session_set_reading (self, g_value_get_int (value));
      break;
    case PROP_INTERFACE_LANGUAGE:
      amparo_session_set_interface (self, g_value_get_int (value));
      break;
    case PROP_PERSON_LANGUAGE:
      amparo_session_set_person (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_session_class_init (AmparoSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = amparo_session_finalize;
  object_class->get_property = amparo_session_get_property;
  object_class->set_property = amparo_session_set_property;

  properties[PROP_PAGE] =
    g_param_spec_int ("page", NULL, NULL,
                      AMPARO_PAGE_HOME, AMPARO_PAGE_COVER, AMPARO_PAGE_HOME, flags);
  properties[PROP_READING] =
    g_param_spec_int ("reading", NULL, NULL,
                      AMPARO_READING_ENGLISH, AMPARO_READING_BOTH, AMPARO_READING_ENGLISH, flags);
  properties[PROP_INTERFACE_LANGUAGE] =
    g_param_spec_int ("interface-language", NULL, NULL,
                      AMPARO_LANGUAGE_ENGLISH, AMPARO_LANGUAGE_SPANISH, AMPARO_LANGUAGE_ENGLISH,
                      flags);
  properties[PROP_PERSON_LANGUAGE] =
    g_param_spec_int ("person-language", NULL, NULL,
                      AMPARO_READING_ENGLISH, AMPARO_READING_BOTH, AMPARO_READING_BOTH, flags);
  properties[PROP_SCREENING] =
    g_param_spec_object ("screening", NULL, NULL,
                         AMPARO_TYPE_SCREENING, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[TOUCHED] = g_signal_new ("touched", AMPARO_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_session_init (AmparoSession *self)
{
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_done_free);
  self->opened = g_hash_table_new (NULL, NULL);
  self->interface_language = amparo_language_get_interface ();
  self->reading = self->interface_language == AMPARO_LANGUAGE_SPANISH ? AMPARO_READING_SPANISH
                                                                      : AMPARO_READING_ENGLISH;
  self->person = AMPARO_READING_BOTH;
  self->focus_item = -1;
}

/**
 * amparo_session_new:
 *
 * Begins at home, without a screening, in the language the process is in.
 *
 * Returns: (transfer full): a session over @content
 */
AmparoSession *
amparo_session_new (AmparoContent *content)
{
  AmparoSession *self;

  g_return_val_if_fail (AMPARO_IS_CONTENT (content), NULL);

  self = g_object_new (AMPARO_TYPE_SESSION, NULL);
  self->content = g_object_ref (content);

  return self;
}

AmparoContent *
amparo_session_get_content (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);

  return self->content;
}

AmparoReading
amparo_session_get_reading (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), AMPARO_READING_ENGLISH);

  return self->reading;
}

void
amparo_session_set_reading (AmparoSession *self,
                            AmparoReading  reading)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (self->reading == reading)
    return;

  self->reading = reading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

AmparoLanguage
amparo_session_get_interface (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), AMPARO_LANGUAGE_ENGLISH);

  return self->interface_language;
}

/**
 * amparo_session_set_interface:
 *
 * Switches the words of the whole process: what is built from now on is in @language.
 */
void
amparo_session_set_interface (AmparoSession  *self,
                              AmparoLanguage  language)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (self->interface_language == language)
    return;

  self->interface_language = language;
  amparo_language_set_interface (language);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERFACE_LANGUAGE]);
}

AmparoReading
amparo_session_get_person (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), AMPARO_READING_BOTH);

  return self->person;
}

void
amparo_session_set_person (AmparoSession *self,
                           AmparoReading  person)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (self->person == person)
    return;

  self->person = person;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON_LANGUAGE]);
}

AmparoWindowPage
amparo_session_get_page (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), AMPARO_PAGE_HOME);

  return self->page;
}

static gboolean
needs_screening (AmparoWindowPage page)
{
  return page == AMPARO_PAGE_START || page == AMPARO_PAGE_CHECKLIST || page == AMPARO_PAGE_RESULT;
}

static gboolean
is_neutral (AmparoWindowPage page)
{
  return page == AMPARO_PAGE_VAULT || page == AMPARO_PAGE_COVER;
}

/**
 * amparo_session_go_to:
 *
 * The pages of a screening need one that is under way.
 */
void
amparo_session_go_to (AmparoSession   *self,
                      AmparoWindowPage page)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));
  g_return_if_fail (!needs_screening (page) || self->screening != NULL);

  if (self->page == page || (self->sealed && !is_neutral (page)))
    return;

  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  if (needs_screening (page))
    touch (self);
}

/**
 * amparo_session_get_look_up:
 *
 * Returns: (transfer none): where the person is in the library
 */
AmparoLookUp *
amparo_session_get_look_up (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);

  if (self->look_up == NULL)
    self->look_up = amparo_look_up_new (self->content);

  return self->look_up;
}

void
amparo_session_enter_library (AmparoSession *self)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (self->page != AMPARO_PAGE_LIBRARY)
    self->came_from = self->page;
  amparo_session_go_to (self, AMPARO_PAGE_LIBRARY);
}

void
amparo_session_leave_library (AmparoSession *self)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  amparo_session_go_to (self, !needs_screening (self->came_from) || self->screening != NULL
                              ? self->came_from : AMPARO_PAGE_HOME);
}

/**
 * amparo_session_get_learning:
 *
 * Returns: (transfer none): where the person is in training
 */
AmparoLearning *
amparo_session_get_learning (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);

  if (self->learning == NULL)
    self->learning = amparo_learning_new (self->content, NULL);

  return self->learning;
}

/**
 * amparo_session_set_learning:
 *
 * For a logbook elsewhere. Once somebody asked for the learning, it stays.
 */
void
amparo_session_set_learning (AmparoSession  *self,
                             AmparoLearning *learning)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));
  g_return_if_fail (AMPARO_IS_LEARNING (learning));
  g_return_if_fail (self->learning == NULL);

  self->learning = g_object_ref (learning);
}

/**
 * amparo_session_get_safe:
 *
 * Returns: (transfer none): the vault, locked or open
 */
AmparoSafe *
amparo_session_get_safe (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);

  if (self->safe == NULL)
    self->safe = amparo_safe_new (NULL);

  return self->safe;
}

/**
 * amparo_session_set_safe:
 *
 * For a vault elsewhere. Once somebody asked for the safe, it stays.
 */
void
amparo_session_set_safe (AmparoSession *self,
                         AmparoSafe    *safe)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));
  g_return_if_fail (AMPARO_IS_SAFE (safe));
  g_return_if_fail (self->safe == NULL);

  self->safe = g_object_ref (safe);
}

/**
 * amparo_session_get_keeper:
 *
 * Returns: (transfer none): what keeps the screening under way
 */
AmparoKeeper *
amparo_session_get_keeper (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);

  if (self->keeper == NULL)
    self->keeper = amparo_keeper_new (self, amparo_session_get_safe (self));

  return self->keeper;
}

gboolean
amparo_session_is_at_risk (AmparoSession *self)
{
  AmparoKeeping keeping;

  g_return_val_if_fail (AMPARO_IS_SESSION (self), FALSE);

  keeping = amparo_keeper_get_state (amparo_session_get_keeper (self));

  return keeping == AMPARO_KEEPING_FAILED
         || (keeping == AMPARO_KEEPING_NOTHING && amparo_session_is_unfinished (self));
}

void
amparo_session_restore (AmparoSession   *self,
                        AmparoScreening *screening,
                        GDateTime       *found_at)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));
  g_return_if_fail (AMPARO_IS_SCREENING (screening));

  g_object_freeze_notify (G_OBJECT (self));
  forget_place (self);
  forget_deeds (self);
  amparo_session_set_found_at (self, found_at);
  set_screening (self, screening);
  g_object_thaw_notify (G_OBJECT (self));
}

void
amparo_session_cover (AmparoSession *self)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (self->page == AMPARO_PAGE_COVER)
    return;

  self->below = self->page;
  amparo_session_go_to (self, AMPARO_PAGE_COVER);
}

void
amparo_session_uncover (AmparoSession *self)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  amparo_session_go_to (self, self->sealed ? AMPARO_PAGE_VAULT : self->below);
}

void
amparo_session_set_sealed (AmparoSession *self,
                           gboolean       sealed)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (sealed && !is_neutral (self->page))
    amparo_session_go_to (self, AMPARO_PAGE_VAULT);
  self->sealed = sealed;
}

gboolean
amparo_session_is_sealed (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), FALSE);

  return self->sealed;
}

/**
 * amparo_session_begin:
 * @carry_over: whether this goes on with the same young person
 *
 * What was done and when the concern was found belong to the young person, so they are
 * carried over as well: a clock that runs must not start again with the next checklist.
 */
void
amparo_session_begin (AmparoSession    *self,
                      AmparoInstrument *instrument,
                      gboolean          carry_over)
{
  g_autoptr (AmparoScreening) screening = NULL;

  g_return_if_fail (AMPARO_IS_SESSION (self));
  g_return_if_fail (AMPARO_IS_INSTRUMENT (instrument));

  screening = amparo_screening_new (instrument);
  date_today (screening);

  amparo_keeper_flush (amparo_session_get_keeper (self));
  g_object_freeze_notify (G_OBJECT (self));

  if (carry_over && self->screening != NULL)
    amparo_screening_carry_over (screening, self->screening);
  else
    forget_deeds (self);
  if (!carry_over && self->screening != NULL)
    keep_role (screening, self->screening);

  forget_place (self);
  set_screening (self, screening);
  amparo_session_go_to (self, AMPARO_PAGE_START);
  amparo_keeper_begin (self->keeper);

  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * amparo_session_get_screening:
 *
 * Returns: (transfer none) (nullable): the screening under way
 */
AmparoScreening *
amparo_session_get_screening (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);

  return self->screening;
}

/**
 * amparo_session_is_unfinished:
 *
 * Whether somebody has told the program anything that would be lost. The worker's role,
 * the date and a place in the checklist are not worth a question.
 */
gboolean
amparo_session_is_unfinished (AmparoSession *self)
{
  AmparoInstrument *instrument;
  GPtrArray *items, *facts;

  g_return_val_if_fail (AMPARO_IS_SESSION (self), FALSE);

  if (self->screening == NULL)
    return FALSE;
  if (self->done->len > 0 || *amparo_screening_get_code (self->screening) != '\0')
    return TRUE;

  instrument = amparo_screening_get_instrument (self->screening);
  items = amparo_instrument_get_items (instrument);
  facts = amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (instrument));

  for (guint i = 0; i < items->len; i++)
    if (is_item_told (self->screening, i))
      return TRUE;
  for (guint i = 0; i < facts->len; i++)
    if (is_fact_told (self->screening, g_ptr_array_index (facts, i)))
      return TRUE;

  return FALSE;
}

void
amparo_session_discard (AmparoSession *self)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  amparo_keeper_let_go (amparo_session_get_keeper (self));
  g_object_freeze_notify (G_OBJECT (self));
  amparo_session_go_to (self, AMPARO_PAGE_HOME);
  forget_place (self);
  forget_deeds (self);
  set_screening (self, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

GPtrArray *
amparo_session_get_done (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);

  return self->done;
}

/**
 * amparo_session_find_done:
 *
 * Returns: (transfer none) (nullable): the deed, until the step is ticked or unticked again
 */
AmparoDone *
amparo_session_find_done (AmparoSession *self,
                          const char    *step)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  for (guint i = 0; i < self->done->len; i++)
    {
      AmparoDone *done = g_ptr_array_index (self->done, i);

      if (g_str_equal (done->step, step))
        return done;
    }

  return NULL;
}

void
amparo_session_tick (AmparoSession *self,
                     const char    *step,
                     const char    *at,
                     const char    *by,
                     const char    *reference)
{
  AmparoDone *done, *done_before;

  g_return_if_fail (AMPARO_IS_SESSION (self));
  g_return_if_fail (step != NULL);

  done = g_new0 (AmparoDone, 1);
  done->step = g_strdup (step);
  done->at = g_strdup (at != NULL ? at : "");
  done->by = g_strdup (by != NULL ? by : "");
  done->reference = g_strdup (reference != NULL ? reference : "");

  done_before = amparo_session_find_done (self, done->step);
  if (done_before != NULL)
    g_ptr_array_remove (self->done, done_before);
  g_ptr_array_add (self->done, done);
  touch (self);
}

void
amparo_session_untick (AmparoSession *self,
                       const char    *step)
{
  AmparoDone *done;

  g_return_if_fail (AMPARO_IS_SESSION (self));
  g_return_if_fail (step != NULL);

  done = amparo_session_find_done (self, step);
  if (done != NULL)
    g_ptr_array_remove (self->done, done);
  touch (self);
}

GDateTime *
amparo_session_get_found_at (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);

  return self->found_at;
}

void
amparo_session_set_found_at (AmparoSession *self,
                             GDateTime     *found_at)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (found_at != NULL)
    g_date_time_ref (found_at);
  g_clear_pointer (&self->found_at, g_date_time_unref);
  self->found_at = found_at;
  touch (self);
}

guint
amparo_session_get_section (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), 0);

  return self->section;
}

void
amparo_session_set_section (AmparoSession *self,
                            guint          section)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (self->section == section)
    return;

  self->section = section;
  touch (self);
}

void
amparo_session_remember_focus (AmparoSession *self,
                               int            item,
                               AmparoControl  control)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  control = item < 0 ? AMPARO_CONTROL_NONE : control;
  if (self->focus_item == item && self->focus_control == control)
    return;

  self->focus_item = item;
  self->focus_control = control;
  touch (self);
}

/**
 * amparo_session_get_focus:
 * @control: (out) (optional): which of the item's controls
 *
 * Returns: the item that had the focus, -1 for none
 */
int
amparo_session_get_focus (AmparoSession *self,
                          AmparoControl *control)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), -1);

  if (control != NULL)
    *control = self->focus_control;

  return self->focus_item;
}

void
amparo_session_set_opened (AmparoSession *self,
                           guint          item,
                           gboolean       opened)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (opened)
    g_hash_table_add (self->opened, GUINT_TO_POINTER (item));
  else
    g_hash_table_remove (self->opened, GUINT_TO_POINTER (item));
}

gboolean
amparo_session_is_opened (AmparoSession *self,
                          guint          item)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), FALSE);

  return g_hash_table_contains (self->opened, GUINT_TO_POINTER (item));
}
