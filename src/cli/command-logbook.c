/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/commands.h"
#include "cli/support.h"
#include "exchange/csv.h"
#include "exchange/due-calendar.h"
#include "exchange/roster-csv.h"
#include "store/logbook.h"

typedef struct
{
  const AmparoCommand *command;
  AmparoLogbook       *logbook;
  char               **folders;    /* nullable: of content */
  const char          *module;     /* nullable */
  gboolean             has_mark;
  AmparoReading        reading;
} Request;

static AmparoExit
fail (GError *error)
{
  return amparo_command_failed ("%s", error->message);
}

static AmparoExit
print_table (Request *request,
             char    *table_taken)
{
  g_autofree char *table = table_taken;
  g_autofree char *marked = g_strconcat (request->has_mark ? AMPARO_CSV_BYTE_ORDER_MARK : "", table, NULL);

  return amparo_command_print (marked);
}

/* Status */

static AmparoExit
print_status (Request *request)
{
  g_autoptr (GError) error = NULL;
  gboolean is_sound = amparo_logbook_verify (request->logbook, &error);
  g_autoptr (AmparoSalvage) salvage = amparo_logbook_salvage (request->logbook);
  g_autofree char *text = NULL;
  guint n_events = 0;

  for (guint i = 0; i < salvage->events->len; i++)
    n_events += ((GPtrArray *) salvage->events->pdata[i])->len;

  /* Translators: %1$s is the name of a file; then three numbers */
  text = g_strdup_printf (_("%1$s\nPeople: %2$u\nTrainings begun: %3$u\nSteps kept: %4$u\n"),
                          amparo_logbook_get_path (request->logbook), salvage->learners->len, salvage->attempts->len, n_events);
  if (amparo_command_print (text) != AMPARO_EXIT_FINE)
    return AMPARO_EXIT_FAILED;

  return is_sound ? AMPARO_EXIT_FINE : fail (error);
}

/* Learners */

static AmparoExit
print_learners (Request *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) learners = amparo_logbook_dup_learners (request->logbook, &error);
  g_autoptr (GString) out = g_string_new (NULL);

  if (learners == NULL)
    return fail (error);

  amparo_csv_append_row (out, "name", "role", "organization", "staff_number", NULL);
  for (guint i = 0; i < learners->len; i++)
    {
      const AmparoLearner *learner = learners->pdata[i];

      amparo_csv_append_row (out, learner->name, learner->role, learner->organisation, learner->staff_number, NULL);
    }

  return print_table (request, g_strdup (out->str));
}

/* Export */

static AmparoExit
export_completions (Request *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) learners = amparo_logbook_dup_learners (request->logbook, &error);
  g_autoptr (GPtrArray) records = learners != NULL ? amparo_logbook_dup_records (request->logbook, 0, &error) : NULL;
  g_autoptr (AmparoContent) content = NULL;

  if (records == NULL)
    return fail (error);

  content = amparo_command_load (request->folders);

  return print_table (request, amparo_roster_csv_write_completions (learners, records, content));
}

static AmparoExit
export_questions (Request *request)
{
  g_autoptr (AmparoContent) content = NULL;
  g_autoptr (GError) error = NULL;
  AmparoModule *module;
  char *table;

  if (request->module == NULL)
    return amparo_command_misused (request->command, _("Say of which module, with “--module”."));

  content = amparo_command_load (request->folders);
  module = amparo_content_find_module (content, request->module);
  if (module == NULL)
    return amparo_command_failed (_("There is no module “%s”. “amparoctl list” shows what there is."), request->module);

  table = amparo_roster_csv_write_questions (request->logbook, module, &error);

  return table != NULL ? print_table (request, table) : fail (error);
}

/* Of a damaged logbook as well: what can be read is printed, and then what is wrong is said. */
static AmparoExit
export_events (Request *request)
{
  g_autoptr (AmparoSalvage) salvage = amparo_logbook_salvage (request->logbook);

  if (print_table (request, amparo_roster_csv_write_events (salvage)) != AMPARO_EXIT_FINE)
    return AMPARO_EXIT_FAILED;
  if (salvage->is_whole)
    return AMPARO_EXIT_FINE;

  return amparo_command_failed (_("The logbook of the training is damaged. What could be read was written; something is missing."));
}

static AmparoExit
export_calendar (Request *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) learners = amparo_logbook_dup_learners (request->logbook, &error);
  g_autoptr (GPtrArray) records = learners != NULL ? amparo_logbook_dup_records (request->logbook, 0, &error) : NULL;
  g_autoptr (AmparoContent) content = NULL;
  g_autofree char *calendar = NULL;

  if (records == NULL)
    return fail (error);

  content = amparo_command_load (request->folders);
  calendar = amparo_due_calendar_write (records, learners, content, g_get_real_time (), request->reading);

  return amparo_command_print (calendar);
}

static const struct
{
  const char *first;
  const char *second;   /* nullable */
  AmparoExit (*run) (Request *request);
} deeds[] = {
  { "status", NULL, print_status },
  { "learners", NULL, print_learners },
  { "export", "completions", export_completions },
  { "export", "questions", export_questions },
  { "export", "events", export_events },
  { "export", "calendar", export_calendar },
};

static AmparoExit
run_deed (Request  *request,
          char    **operands)
{
  guint n_operands = operands != NULL ? g_strv_length (operands) : 0;
  g_autoptr (GError) error = NULL;
  AmparoExit exit_code;

  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      if (n_operands != (deeds[i].second != NULL ? 2 : 1) || !g_str_equal (operands[0], deeds[i].first)
          || (deeds[i].second != NULL && !g_str_equal (operands[1], deeds[i].second)))
        continue;

      request->logbook = amparo_logbook_open_to_read (NULL, &error);
      if (request->logbook == NULL)
        return fail (error);
      exit_code = deeds[i].run (request);
      g_clear_object (&request->logbook);

      return exit_code;
    }

  return amparo_command_misused (request->command, _("Write one of: status, learners, export completions, export questions, "
                                                     "export events, export calendar."));
}

AmparoExit
amparo_command_logbook (int    argc,
                        char **argv)
{
  g_auto (GStrv) folders = NULL;
  g_auto (GStrv) operands = NULL;
  g_autofree char *language = NULL;
  g_autofree char *module = NULL;
  gboolean has_mark = FALSE;
  const GOptionEntry entries[] = {
    { "byte-order-mark", 0, 0, G_OPTION_ARG_NONE, &has_mark,
      N_("Begin a table with a byte order mark, which Excel needs to read accents"), NULL },
    { "content", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders,
      N_("Add content from a folder; may be repeated"), N_("FOLDER") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language,
      N_("Language of the calendar: en, es or both"), N_("LANGUAGE") },
    { "module", 0, 0, G_OPTION_ARG_STRING, &module,
      N_("The module whose questions are exported"), N_("ID") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &operands, NULL, N_("WHAT") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "logbook",
    .summary = N_("Looks into the logbook of the training and changes nothing: status, learners, export completions, "
                  "export questions, export events, export calendar."),
    .entries = entries,
    .operands = &operands,
    .n_operands = G_MAXUINT,
  };
  Request request = { .command = &self };

  if (!amparo_command_parse (&self, argc, argv) || !amparo_command_get_reading (&self, language, &request.reading))
    return AMPARO_EXIT_USAGE;

  request.folders = folders;
  request.module = module;
  request.has_mark = has_mark;

  return run_deed (&request, operands);
}
