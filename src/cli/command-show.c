/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/commands.h"
#include "cli/support.h"
#include "report/listing.h"

/* Takes the text; a blank line parts one from the next. */
static void
append_part (GString *out,
             char    *text)
{
  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append (out, text);
  g_free (text);
}

/* An id is unique among its kind only, so all that bear it are shown. */
static char *
write_everything_called (AmparoContent *content,
                         const char    *id,
                         AmparoReading  reading)
{
  AmparoInstrument *instrument = amparo_content_find_instrument (content, id);
  AmparoModule *module = amparo_content_find_module (content, id);
  AmparoScenario *scenario = amparo_content_find_scenario (content, id);
  AmparoArticle *article = amparo_content_find_article (content, id);
  AmparoSign *sign = amparo_content_find_sign (content, id);
  AmparoStep *step = amparo_content_find_step (content, id);
  AmparoContact *contact = amparo_content_find_contact (content, id);
  AmparoSource *source = amparo_content_find_source (content, id);
  GString *out = g_string_new (NULL);

  if (instrument != NULL)
    append_part (out, amparo_listing_write_instrument (instrument, reading));
  if (module != NULL)
    append_part (out, amparo_listing_write_module (module, reading));
  if (scenario != NULL)
    append_part (out, amparo_listing_write_scenario (scenario, reading));
  if (article != NULL)
    append_part (out, amparo_listing_write_article (article, reading));
  if (sign != NULL)
    append_part (out, amparo_listing_write_sign (sign, reading));
  if (step != NULL)
    append_part (out, amparo_listing_write_step (step, reading));
  if (contact != NULL)
    append_part (out, amparo_listing_write_contact (contact, reading));
  if (source != NULL)
    append_part (out, amparo_listing_write_source (source, reading));

  return g_string_free (out, FALSE);
}

AmparoExit
amparo_command_show (int    argc,
                     char **argv)
{
  g_auto (GStrv) folders = NULL;
  g_auto (GStrv) operands = NULL;
  g_autofree char *language = NULL;
  g_autofree char *text = NULL;
  g_autoptr (AmparoContent) content = NULL;
  AmparoReading reading;
  const GOptionEntry entries[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, &language,
      N_("Language to read in: en, es or both"), N_("LANGUAGE") },
    { "content", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders,
      N_("Add content from a folder; may be repeated"), N_("FOLDER") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &operands, NULL, N_("ID") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "show",
    .summary = N_("Shows all that is written about a checklist, module, scenario, library page, sign, step, contact or source."),
    .entries = entries,
    .operands = &operands,
    .n_operands = 1,
  };

  if (!amparo_command_parse (&self, argc, argv) || !amparo_command_get_reading (&self, language, &reading))
    return AMPARO_EXIT_USAGE;

  content = amparo_command_load (folders);
  text = write_everything_called (content, operands[0], reading);
  if (*text == '\0')
    return amparo_command_failed (_("There is nothing called “%s”. “amparoctl list” shows what there is."), operands[0]);

  return amparo_command_print (text);
}
