/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <gio/gio.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/support.h"
#include "report/check-text.h"
#include "store/certificate-check.h"
#include "store/certificate-code.h"

/* A certificate has a hundredth of it. */
#define MAX_FILE (16 * 1024 * 1024)

static GBytes *
read_file (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *data = g_malloc (MAX_FILE);
  gsize size;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), data, MAX_FILE, &size, NULL, error))
    return NULL;

  return g_bytes_new (data, size);
}

/* A file may be the certificate, or hold the code that somebody copied out of it. */
static AmparoCheck *
check_file (GBytes     *file,
            GPtrArray  *organisations,
            const char *as_of)
{
  g_autofree char *text = NULL;
  const char *data;
  gsize size;

  data = g_bytes_get_data (file, &size);
  text = data != NULL && memchr (data, '\0', size) == NULL ? g_strndup (data, size) : NULL;
  if (text != NULL && amparo_is_certificate_code (text))
    return amparo_check_code (text, organisations, as_of);

  return amparo_check_file (file, organisations, as_of);
}

static AmparoCheck *
check (const char  *operand,
       GPtrArray   *organisations,
       const char  *as_of,
       GError     **error)
{
  g_autoptr (GBytes) file = NULL;

  if (amparo_is_certificate_code (operand))
    return amparo_check_code (operand, organisations, as_of);

  file = read_file (operand, error);

  return file != NULL ? check_file (file, organisations, as_of) : NULL;
}

static AmparoExit
report (const char    *operand,
        const char    *as_of,
        AmparoReading  reading)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) organisations = amparo_organisations_load (NULL, &error);
  g_autoptr (AmparoCheck) result = NULL;
  g_autofree char *text = NULL;

  if (organisations == NULL)
    return amparo_command_failed ("%s", error->message);

  result = check (operand, organisations, as_of, &error);
  if (result == NULL)
    return amparo_command_failed (_("“%s” is no code of a certificate, and as a file it could not be read: %s"),
                                  operand, error->message);

  text = amparo_check_write (result, reading);
  if (amparo_command_print (text) != AMPARO_EXIT_FINE)
    return AMPARO_EXIT_FAILED;

  return result->verdict == AMPARO_CHECK_VALID ? AMPARO_EXIT_FINE : AMPARO_EXIT_FAILED;
}

AmparoExit
amparo_command_verify_certificate (int    argc,
                                   char **argv)
{
  g_auto (GStrv) operands = NULL;
  g_autofree char *language = NULL;
  g_autofree char *as_of = NULL;
  AmparoReading reading;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of,
      N_("Say whether it was valid on this day, instead of today"), N_("YYYY-MM-DD") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language,
      N_("Language to read in: en, es or both"), N_("LANGUAGE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &operands, NULL, N_("FILE|CODE") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "verify-certificate",
    .summary = N_("Says whether a certificate is valid, expired, altered, or signed by an unknown organization. Ends with 0 only for a valid one."),
    .entries = entries,
    .operands = &operands,
    .n_operands = 1,
  };

  if (!amparo_command_parse (&self, argc, argv)
      || !amparo_command_get_reading (&self, language, &reading)
      || !amparo_command_get_day (&self, &as_of))
    return AMPARO_EXIT_USAGE;

  return report (operands[0], as_of, reading);
}
