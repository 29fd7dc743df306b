/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/text.h"

struct _AmparoText
{
  char *english;
  char *spanish;
};

G_DEFINE_BOXED_TYPE (AmparoText, amparo_text, amparo_text_ref, amparo_text_unref)

static void
clear_text (gpointer data)
{
  AmparoText *self = data;

  g_free (self->english);
  g_free (self->spanish);
}

/**
 * amparo_text_new:
 * @english: the source text
 * @spanish: (nullable): its translation, NULL when there is none yet
 *
 * Returns: (transfer full): a text, to be unreffed
 */
AmparoText *
amparo_text_new (const char *english,
                 const char *spanish)
{
  AmparoText *self;

  g_return_val_if_fail (english != NULL, NULL);

  self = g_atomic_rc_box_new0 (AmparoText);
  self->english = g_strdup (english);
  self->spanish = g_strdup (spanish);

  return self;
}

AmparoText *
amparo_text_ref (AmparoText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
amparo_text_unref (AmparoText *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_text);
}

const char *
amparo_text_get_english (AmparoText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->english;
}

/**
 * amparo_text_get_spanish:
 *
 * Returns: (nullable): the Spanish, or NULL where nobody has translated it yet
 */
const char *
amparo_text_get_spanish (AmparoText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->spanish;
}

/**
 * amparo_text_get:
 *
 * Gives the words to show in @language. English stands in for missing Spanish, since
 * showing nothing would be worse; ask amparo_text_is_translated() and mark it.
 *
 * Returns: (transfer none): never NULL
 */
const char *
amparo_text_get (AmparoText     *self,
                 AmparoLanguage  language)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (language == AMPARO_LANGUAGE_SPANISH && self->spanish != NULL)
    return self->spanish;

  return self->english;
}

gboolean
amparo_text_is_translated (AmparoText *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->spanish != NULL;
}

/**
 * amparo_reading_from_name:
 * @name: "en", "es" or "both"
 * @reading: (out): set when the name is known
 *
 * Returns: whether the name is known
 */
gboolean
amparo_reading_from_name (const char    *name,
                          AmparoReading *reading)
{
  static const char * const names[] = { "en", "es", "both" };

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (reading != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (name, names[i]))
        {
          *reading = (AmparoReading) i;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
amparo_reading_includes (AmparoReading  reading,
                         AmparoLanguage language)
{
  return reading == AMPARO_READING_BOTH || (int) reading == (int) language;
}
