/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "content/content-private.h"
#include "content/readability.h"

/* What a calendar and a formula have to say about content that is otherwise sound. */

/* The brief asks for the eighth grade or easier in what is said to a young person. */
#define MAX_GRADE_SAID 8.0

static gboolean
is_older_than_a_year (const char *checked,
                      const char *as_of)
{
  g_autofree char *year_later = NULL;

  year_later = g_strdup_printf ("%04d%s", atoi (checked) + 1, checked + 4);

  return strcmp (year_later, as_of) < 0;
}

void
amparo_content_check_age (AmparoContent *self,
                          const char    *as_of)
{
  g_return_if_fail (AMPARO_IS_CONTENT (self));
  g_return_if_fail (as_of != NULL);

  for (guint i = 0; i < self->facts->len; i++)
    {
      const AmparoDatedFact *fact = g_ptr_array_index (self->facts, i);
      g_autofree char *message = NULL;

      if (!is_older_than_a_year (fact->checked, as_of))
        continue;
      message = g_strdup_printf (_("“%s” was last checked on %s, more than a year ago. Check it again at its source."),
                                 fact->what, fact->checked);
      g_ptr_array_add (self->diagnostics,
                       amparo_diagnostic_new (fact->file, fact->line, fact->column,
                                              AMPARO_SEVERITY_NOTICE, "stale-fact", message));
    }
  g_ptr_array_sort (self->diagnostics, amparo_diagnostic_compare);
}

static void
check_said (AmparoContent          *self,
            const AmparoPlacedText *placed,
            AmparoLanguage          language)
{
  AmparoTextSize size = { 0 };
  g_autofree char *message = NULL;

  amparo_text_size_add (&size, amparo_text_get (placed->text, language), language);
  if (amparo_text_size_get_grade (&size, language) <= MAX_GRADE_SAID)
    return;

  message = g_strdup (language == AMPARO_LANGUAGE_SPANISH
                               ? _("The Spanish of these words asks for more than eight years of school. Use shorter words and sentences.")
                               : _("These words ask for more than eight years of school. Use shorter words and sentences."));
  g_ptr_array_add (self->diagnostics,
                   amparo_diagnostic_new (placed->file, placed->line, placed->column,
                                          AMPARO_SEVERITY_WARNING, "hard-to-say", message));
}

void
amparo_content_check_reading (AmparoContent *self)
{
  g_return_if_fail (AMPARO_IS_CONTENT (self));

  for (guint i = 0; i < self->texts->len; i++)
    {
      const AmparoPlacedText *placed = g_ptr_array_index (self->texts, i);

      if (!g_str_equal (placed->element, "may-be-said"))
        continue;
      check_said (self, placed, AMPARO_LANGUAGE_ENGLISH);
      if (amparo_text_is_translated (placed->text))
        check_said (self, placed, AMPARO_LANGUAGE_SPANISH);
    }
  g_ptr_array_sort (self->diagnostics, amparo_diagnostic_compare);
}
