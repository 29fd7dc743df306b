/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/commands.h"
#include "cli/support.h"
#include "report/listing.h"

AmparoExit
amparo_command_list (int    argc,
                     char **argv)
{
  g_auto (GStrv) folders = NULL;
  g_autofree char *language = NULL;
  g_autofree char *text = NULL;
  g_autoptr (AmparoContent) content = NULL;
  AmparoReading reading;
  const GOptionEntry entries[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, &language,
      N_("Language of the titles: en, es or both"), N_("LANGUAGE") },
    { "content", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders,
      N_("Add content from a folder; may be repeated"), N_("FOLDER") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "list",
    .summary = N_("Lists all content, one line each: its id, what it is, and its title."),
    .entries = entries,
  };

  if (!amparo_command_parse (&self, argc, argv) || !amparo_command_get_reading (&self, language, &reading))
    return AMPARO_EXIT_USAGE;

  content = amparo_command_load (folders);
  text = amparo_listing_write_all (content, reading);

  return amparo_command_print (text);
}
