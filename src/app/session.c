/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/session-private.h"

#include "app/keeper.h"
#include "app/case-file.h"
#include "language/language.h"

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

void
amparo_session_touch (AmparoSession *self)
{
  g_signal_emit (self, signals[TOUCHED], 0);
}

static void
amparo_session_finalize (GObject *object)
{
  AmparoSession *self = AMPARO_SESSION (object);

  g_clear_object (&self->look_up);
  g_clear_object (&self->keeper);
  g_clear_object (&self->case_file);
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

/**
 * amparo_session_get_case_file:
 *
 * Returns: (transfer none): the record that is read
 */
AmparoCaseFile *
amparo_session_get_case_file (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);

  if (self->case_file == NULL)
    self->case_file = amparo_case_file_new (self, amparo_session_get_safe (self));

  return self->case_file;
}
