/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/support.h"
#include "exchange/assessment-json.h"
#include "report/result-text.h"
#include "screening/answers.h"

/* What was asked for on the command line. */
typedef struct
{
  char          *answers;
  char          *language;
  char          *format;
  char          *role;
  char         **facts;
  char         **folders;
  AmparoReading  reading;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->answers);
  g_free (self->language);
  g_free (self->format);
  g_free (self->role);
  g_strfreev (self->facts);
  g_strfreev (self->folders);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static char *
join_values (const AmparoFact *fact)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < fact->values->len; i++)
    {
      const AmparoFactValue *value = g_ptr_array_index (fact->values, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", value->id);
    }

  return g_string_free (ids, FALSE);
}

static char *
join_facts (AmparoVocabulary *vocabulary)
{
  GPtrArray *facts = amparo_vocabulary_get_facts (vocabulary);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    {
      const AmparoFact *fact = g_ptr_array_index (facts, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", fact->id);
    }

  return g_string_free (ids, FALSE);
}

/* Sets the fact, or says what might have been meant. */
static gboolean
set_fact (const AmparoCommand *self,
          AmparoScreening     *screening,
          const char          *id,
          const char          *value)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (amparo_screening_get_instrument (screening));
  const AmparoFact *fact = amparo_vocabulary_get_fact (vocabulary, id);
  g_autofree char *known = NULL;
  int position;

  if (fact == NULL)
    {
      known = join_facts (vocabulary);
      amparo_command_misused (self, _("There is no fact “%1$s”. The facts are: %2$s"), id, known);
      return FALSE;
    }

  position = amparo_fact_find (fact, value);
  if (position < 0)
    {
      known = join_values (fact);
      amparo_command_misused (self, _("“%1$s” cannot be “%2$s”. It can be: %3$s"), id, value, known);
      return FALSE;
    }

  amparo_screening_set_fact (screening, fact->index, position);

  return TRUE;
}

static gboolean
set_fact_as_written (const AmparoCommand *self,
                     AmparoScreening     *screening,
                     const char          *written)
{
  const char *equals = strchr (written, '=');
  g_autofree char *id = NULL;

  if (equals == NULL)
    {
      amparo_command_misused (self, _("“%s” is not a fact: write it as age=under-18."), written);
      return FALSE;
    }

  id = g_strndup (written, equals - written);

  return set_fact (self, screening, id, equals + 1);
}

static gboolean
set_facts (const AmparoCommand *self,
           AmparoScreening     *screening,
           const Options       *options)
{
  if (options->role != NULL && !set_fact (self, screening, "role", options->role))
    return FALSE;

  for (guint i = 0; options->facts != NULL && options->facts[i] != NULL; i++)
    {
      if (!set_fact_as_written (self, screening, options->facts[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
apply_answers (AmparoScreening *screening,
               const char      *path)
{
  g_autoptr (GPtrArray) diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_diagnostic_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = amparo_command_read_file (path, &error);
  gboolean applied;

  if (bytes == NULL)
    {
      amparo_command_failed (_("The answers could not be read: %s"), error->message);
      return FALSE;
    }

  applied = amparo_answers_read (screening, bytes, path, diagnostics);
  amparo_command_print_mistakes (diagnostics);

  return applied;
}

static AmparoExit
print_result (AmparoScreening *screening,
              const Options   *options)
{
  g_autoptr (AmparoAssessment) assessment = amparo_screening_dup_assessment (screening);
  g_autofree char *text = NULL;

  if (g_strcmp0 (options->format, "json") == 0)
    text = amparo_assessment_json_write (assessment);
  else
    text = amparo_result_text_write (screening, assessment, NULL, options->reading);

  return amparo_command_print (text);
}

static AmparoExit
screen (const AmparoCommand *self,
        const char          *id,
        const Options       *options)
{
  g_autoptr (AmparoContent) content = amparo_command_load (options->folders);
  AmparoInstrument *instrument = amparo_content_find_instrument (content, id);
  g_autoptr (AmparoScreening) screening = NULL;

  if (instrument == NULL)
    return amparo_command_failed (_("There is no checklist “%s”. “amparoctl list” shows what there is."), id);

  /* Twice: first to refuse a wrong call before anything is read, then because what is
   * said on the command line overrules the file. */
  screening = amparo_screening_new (instrument);
  if (!set_facts (self, screening, options))
    return AMPARO_EXIT_USAGE;
  if (!apply_answers (screening, options->answers))
    return AMPARO_EXIT_FAILED;
  set_facts (self, screening, options);

  return print_result (screening, options);
}

static gboolean
is_format (const char *format)
{
  return format == NULL || g_str_equal (format, "text") || g_str_equal (format, "json");
}

AmparoExit
amparo_command_screen (int    argc,
                       char **argv)
{
  g_auto (GStrv) operands = NULL;
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "answers", 0, 0, G_OPTION_ARG_FILENAME, &options.answers,
      N_("The file of answers"), N_("FILE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language,
      N_("Language to read in: en, es or both"), N_("LANGUAGE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format,
      N_("Write the result as text or as json"), N_("FORMAT") },
    { "role", 0, 0, G_OPTION_ARG_STRING, &options.role,
      N_("The role of the worker, for example school"), N_("ROLE") },
    { "fact", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.facts,
      N_("A fact and its value, for example age=under-18; may be repeated"), N_("FACT=VALUE") },
    { "content", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders,
      N_("Add content from a folder; may be repeated"), N_("FOLDER") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &operands, NULL, N_("ID") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "screen",
    .summary = N_("Scores a file of answers to a checklist and shows the level of concern, the reasons and the next steps."),
    .entries = entries,
    .operands = &operands,
    .n_operands = 1,
  };

  if (!amparo_command_parse (&self, argc, argv) || !amparo_command_get_reading (&self, options.language, &options.reading))
    return AMPARO_EXIT_USAGE;
  if (options.answers == NULL)
    return amparo_command_misused (&self, _("Say where the answers are: --answers FILE."));
  if (!is_format (options.format))
    return amparo_command_misused (&self, _("“%s” is not a format: write text or json."), options.format);

  return screen (&self, operands[0], &options);
}
