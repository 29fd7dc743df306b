/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/support.h"
#include "exchange/play-json.h"
#include "report/play-text.h"
#include "training/choices.h"

/* What was asked for on the command line. */
typedef struct
{
  char          *choices;
  char          *language;
  char          *format;
  char         **folders;
  AmparoReading  reading;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->choices);
  g_free (self->language);
  g_free (self->format);
  g_strfreev (self->folders);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* The scenario of “module/scenario”, or a word about what is not there. */
static AmparoScenario *
find_scenario (AmparoContent *content,
               const char    *operand)
{
  const char *slash = strchr (operand, '/');
  g_autofree char *id = g_strndup (operand, slash - operand);
  AmparoModule *module = amparo_content_find_module (content, id);
  const AmparoPart *part = module != NULL ? amparo_module_find_part (module, slash + 1) : NULL;

  if (module == NULL)
    amparo_command_failed (_("There is no module “%s”. “amparoctl list” shows what there is."), id);
  else if (part == NULL || part->scenario == NULL)
    amparo_command_failed (_("The module “%1$s” has no scenario “%2$s”. “amparoctl show %1$s” shows what it has."),
                           id, slash + 1);

  return part != NULL ? part->scenario : NULL;
}

static AmparoPlay *
read_play (AmparoScenario *scenario,
           const char     *path)
{
  g_autoptr (GPtrArray) diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_diagnostic_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = amparo_command_read_file (path, &error);
  AmparoPlay *play;

  if (bytes == NULL)
    {
      amparo_command_failed (_("The choices could not be read: %s"), error->message);
      return NULL;
    }

  play = amparo_choices_read (scenario, bytes, path, diagnostics);
  amparo_command_print_mistakes (diagnostics);

  return play;
}

static AmparoExit
play (const char    *operand,
      const Options *options)
{
  g_autoptr (AmparoContent) content = amparo_command_load (options->folders);
  AmparoScenario *scenario = find_scenario (content, operand);
  g_autoptr (AmparoPlay) played = scenario != NULL ? read_play (scenario, options->choices) : NULL;
  g_autofree char *text = NULL;

  if (played == NULL)
    return AMPARO_EXIT_FAILED;

  if (g_strcmp0 (options->format, "json") == 0)
    text = amparo_play_json_write (played);
  else
    text = amparo_play_text_write (played, options->reading);

  return amparo_command_print (text);
}

static gboolean
is_format (const char *format)
{
  return format == NULL || g_str_equal (format, "text") || g_str_equal (format, "json");
}

AmparoExit
amparo_command_play (int    argc,
                     char **argv)
{
  g_auto (GStrv) operands = NULL;
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "choices", 0, 0, G_OPTION_ARG_FILENAME, &options.choices,
      N_("The file of choices"), N_("FILE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language,
      N_("Language to read in: en, es or both"), N_("LANGUAGE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format,
      N_("Write the result as text or as json"), N_("FORMAT") },
    { "content", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders,
      N_("Add content from a folder; may be repeated"), N_("FOLDER") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &operands, NULL, N_("MODULE/SCENARIO") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "play",
    .summary = N_("Plays a scenario of a module as a file of choices says, and shows the path, the recommended one and how it ended."),
    .entries = entries,
    .operands = &operands,
    .n_operands = 1,
  };

  if (!amparo_command_parse (&self, argc, argv) || !amparo_command_get_reading (&self, options.language, &options.reading))
    return AMPARO_EXIT_USAGE;
  if (strchr (operands[0], '/') == NULL)
    return amparo_command_misused (&self, _("“%s” names no scenario: write it as module/scenario."), operands[0]);
  if (options.choices == NULL)
    return amparo_command_misused (&self, _("Say where the choices are: --choices FILE."));
  if (!is_format (options.format))
    return amparo_command_misused (&self, _("“%s” is not a format: write text or json."), options.format);

  return play (operands[0], &options);
}
