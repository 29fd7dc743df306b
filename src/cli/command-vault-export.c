/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/vault-verb.h"
#include "report/record-text.h"
#include "store/sealed-file.h"

/* A screening leaves the vault sealed, or with a reason. */

/* What is asked for: one call, one process. */
static struct
{
  char          *id;
  char          *to;
  char          *plain;
  char          *language;
  gboolean       read;
  /* worked out */
  AmparoReading  reading;
} wishes;

static const GOptionEntry options[] = {
  { "id", 0, 0, G_OPTION_ARG_STRING, &wishes.id, N_("Which screening"), N_("ID") },
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &wishes.to, N_("Where the sealed file goes; its passphrase is the next line"), N_("FILE") },
  { "plain", 0, 0, G_OPTION_ARG_STRING, &wishes.plain, N_("Print it unsealed, for this reason"), N_("REASON") },
  { "read", 0, 0, G_OPTION_ARG_NONE, &wishes.read, N_("Print the sealed file FILE"), NULL },
  { "language", 0, 0, G_OPTION_ARG_STRING, &wishes.language, N_("Language of the result: en, es or both"), N_("LANGUAGE") },
  { NULL }
};

static gboolean
check (AmparoEntrance *entrance)
{
  if (!amparo_command_get_reading (&entrance->command, wishes.language, &wishes.reading))
    return FALSE;
  if (wishes.read)
    return TRUE;
  if (!amparo_entrance_has_name (entrance))
    return FALSE;
  if (wishes.id != NULL && (wishes.to == NULL) != (wishes.plain == NULL))
    return TRUE;

  amparo_command_misused (&entrance->command, _("Say with --id which screening, and where it goes: --to a sealed file, or --plain with a reason."));

  return FALSE;
}

static gboolean
write_sealed (const char  *text,
              GError     **error)
{
  g_autoptr (AmparoSecret) passphrase = amparo_ask_new (_("Passphrase for the file:"));
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) sealed = passphrase != NULL ? amparo_sealed_file_write (bytes, passphrase, error) : NULL;

  return sealed != NULL
         && g_file_set_contents_full (wishes.to, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed),
                                      G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static gboolean
export (AmparoVault  *vault,
        GError      **error)
{
  g_autofree char *text = NULL;

  /* The reason is the person's own words, and stays out of the trail: that there was one
   * does not. */
  if (!amparo_vault_is_rescue (vault)
      && !amparo_vault_note (vault, AMPARO_DEED_EXPORT, wishes.id, wishes.plain != NULL ? "plain" : "sealed", error))
    return FALSE;
  text = amparo_record_text_write (vault, wishes.id, wishes.reading, error);
  if (text == NULL)
    return FALSE;

  return wishes.plain != NULL ? amparo_command_print (text) == AMPARO_EXIT_FINE : write_sealed (text, error);
}

static gboolean
print_sealed (const char  *path,
              GError     **error)
{
  g_autoptr (AmparoSecret) passphrase = amparo_ask_passphrase (_("Passphrase for the file:"));
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autofree char *string = NULL;
  char *bytes;
  gsize length;

  if (passphrase == NULL || !g_file_get_contents (path, &bytes, &length, error))
    return FALSE;

  sealed = g_bytes_new_take (bytes, length);
  text = amparo_sealed_file_read (sealed, passphrase, error);
  if (text == NULL)
    return FALSE;
  string = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));

  return amparo_command_print (string) == AMPARO_EXIT_FINE;
}

static gboolean
export_or_read (AmparoEntrance  *entrance,
                GError         **error)
{
  g_autoptr (AmparoVault) vault = NULL;

  if (wishes.read)
    return print_sealed (entrance->operands[0], error);

  vault = amparo_entrance_open (entrance, error);

  return vault != NULL && export (vault, error);
}

const AmparoVerb amparo_verb_export = {
  .name = "export",
  .brief = N_("Write a screening into a sealed file"),
  .summary = N_("Writes the result of a screening into a file sealed by a passphrase, or prints it with a reason."),
  .options = options,
  .sign_in = AMPARO_SIGN_IN_POSSIBLE,
  .rescues = TRUE,
  .check = check,
  .outside = export_or_read,
};
