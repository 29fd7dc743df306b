/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/support.h"
#include "report/storyboard.h"

/* All of it or nothing: what stood in the file stays where writing fails. */
static AmparoExit
save (const char *text,
      const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    return amparo_command_failed (_("The storyboard could not be written: %s"), error->message);

  return AMPARO_EXIT_FINE;
}

AmparoExit
amparo_command_storyboard (int    argc,
                           char **argv)
{
  g_auto (GStrv) folders = NULL;
  g_auto (GStrv) operands = NULL;
  g_autofree char *language = NULL;
  g_autofree char *output = NULL;
  g_autofree char *text = NULL;
  g_autoptr (AmparoContent) content = NULL;
  AmparoModule *module;
  AmparoReading reading;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Write to a file instead of the terminal"), N_("FILE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language,
      N_("Language to read in: en, es or both"), N_("LANGUAGE") },
    { "content", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders,
      N_("Add content from a folder; may be repeated"), N_("FOLDER") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &operands, NULL, N_("MODULE") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "storyboard",
    .summary = N_("Writes all of a module for those who review it: every page and question, and every scene, choice, consequence and ending of its scenarios."),
    .entries = entries,
    .operands = &operands,
    .n_operands = 1,
  };

  if (!amparo_command_parse (&self, argc, argv) || !amparo_command_get_reading (&self, language, &reading))
    return AMPARO_EXIT_USAGE;

  content = amparo_command_load (folders);
  module = amparo_content_find_module (content, operands[0]);
  if (module == NULL)
    return amparo_command_failed (_("There is no module “%s”. “amparoctl list” shows what there is."), operands[0]);

  text = amparo_storyboard_write (module, reading);

  return output != NULL ? save (text, output) : amparo_command_print (text);
}
