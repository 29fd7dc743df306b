/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli/vault-parts.h"
#include "content/closure.h"
#include "report/result-text.h"
#include "store/sealed-file.h"

/* A screening leaves the vault sealed, or with a reason. */

typedef struct
{
  char          *id;
  char          *to;
  char          *plain;
  char          *language;
  gboolean       read;
  AmparoReading  reading;
} Wishes;

static void
clear_wishes (Wishes *self)
{
  g_free (self->id);
  g_free (self->to);
  g_free (self->plain);
  g_free (self->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static GPtrArray *
get_done (const AmparoDossier *dossier)
{
  GPtrArray *done = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_done_free);

  for (guint i = 0; i < dossier->ticks->len; i++)
    {
      const AmparoTick *tick = g_ptr_array_index (dossier->ticks, i);
      AmparoDone *one = g_new0 (AmparoDone, 1);

      one->step = g_strdup (tick->step);
      one->at = g_strdup (tick->at);
      one->by = g_strdup (tick->by);
      one->reference = g_strdup (tick->reference);
      g_ptr_array_add (done, one);
    }

  return done;
}

/* From the checklist as it was then, not as it is now. */
static char *
write_result (AmparoVault    *vault,
              const char     *id,
              AmparoReading   reading,
              GError        **error)
{
  g_autoptr (AmparoDossier) dossier = amparo_vault_read (vault, id, 0, error);
  g_autoptr (GBytes) closure = dossier != NULL ? amparo_vault_read_closure (vault, dossier->summary->closure, error) : NULL;
  g_autoptr (AmparoInstrument) instrument = closure != NULL ? amparo_closure_read (closure, error) : NULL;
  g_autoptr (AmparoScreening) screening = NULL;
  g_autoptr (AmparoAssessment) assessment = NULL;
  g_autoptr (GPtrArray) done = NULL;

  if (instrument == NULL)
    return NULL;
  screening = amparo_screening_new (instrument);
  if (!amparo_dossier_give (dossier, screening, error))
    return NULL;

  assessment = amparo_screening_dup_assessment (screening);
  done = get_done (dossier);

  return amparo_result_text_write (screening, assessment, done, reading);
}

static AmparoExit
write_sealed (const char *text,
              const char *to)
{
  g_autoptr (AmparoSecret) passphrase = amparo_ask_new (_("Passphrase for the file:"));
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) error = NULL;

  if (passphrase == NULL)
    return AMPARO_EXIT_FAILED;

  sealed = amparo_sealed_file_write (bytes, passphrase, &error);
  if (sealed == NULL
      || !g_file_set_contents_full (to, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed),
                                    G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    return amparo_command_failed ("%s", error->message);

  return AMPARO_EXIT_FINE;
}

static AmparoExit
export (AmparoVault  *vault,
        const Wishes *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  /* The reason is the person's own words, and stays out of the trail: that there was one
   * does not. */
  if (!amparo_vault_is_rescue (vault)
      && !amparo_vault_note (vault, AMPARO_DEED_EXPORT, wishes->id, wishes->plain != NULL ? "plain" : "sealed", &error))
    return amparo_command_failed ("%s", error->message);
  text = write_result (vault, wishes->id, wishes->reading, &error);
  if (text == NULL)
    return amparo_command_failed ("%s", error->message);

  return wishes->plain != NULL ? amparo_command_print (text) : write_sealed (text, wishes->to);
}

static AmparoExit
read_export (const char *path)
{
  g_autoptr (AmparoSecret) passphrase = amparo_ask_passphrase (_("Passphrase for the file:"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autofree char *string = NULL;
  char *bytes;
  gsize length;

  if (passphrase == NULL)
    return AMPARO_EXIT_FAILED;
  if (!g_file_get_contents (path, &bytes, &length, &error))
    return amparo_command_failed ("%s", error->message);

  sealed = g_bytes_new_take (bytes, length);
  text = amparo_sealed_file_read (sealed, passphrase, &error);
  if (text == NULL)
    return amparo_command_failed ("%s", error->message);
  string = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));

  return amparo_command_print (string);
}

AmparoExit
amparo_vault_command_export (int    argc,
                             char **argv)
{
  g_auto (AmparoEntrance) entrance = AMPARO_ENTRANCE;
  g_auto (Wishes) wishes = { 0 };
  const GOptionEntry entries[] = {
    AMPARO_ENTRANCE_OPTIONS (entrance),
    { "id", 0, 0, G_OPTION_ARG_STRING, &wishes.id, N_("Which screening"), N_("ID") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &wishes.to, N_("Where the sealed file goes; its passphrase is the next line"), N_("FILE") },
    { "plain", 0, 0, G_OPTION_ARG_STRING, &wishes.plain, N_("Print it unsealed, for this reason"), N_("REASON") },
    { "read", 0, 0, G_OPTION_ARG_NONE, &wishes.read, N_("Print the sealed file FILE"), NULL },
    { "rescue", 0, 0, G_OPTION_ARG_NONE, &entrance.rescue, N_("Open what can be opened of a damaged vault, and change nothing"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &wishes.language, N_("Language of the result: en, es or both"), N_("LANGUAGE") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "vault export",
    .summary = N_("Writes the result of a screening into a file sealed by a passphrase, or prints it with a reason."),
    .entries = entries,
    .operands = &entrance.operands,
    .n_operands = 1,
  };
  g_autoptr (AmparoVault) vault = NULL;

  if (!amparo_command_parse (&self, argc, argv) || !amparo_command_get_reading (&self, wishes.language, &wishes.reading))
    return AMPARO_EXIT_USAGE;
  amparo_ask_from (entrance.passphrase_fd);
  if (wishes.read)
    return read_export (entrance.operands[0]);
  if (entrance.as == NULL)
    return amparo_command_misused (&self, _("Say with --as who signs in."));
  if (wishes.id == NULL || (wishes.to == NULL) == (wishes.plain == NULL))
    return amparo_command_misused (&self, _("Say with --id which screening, and where it goes: --to a sealed file, or --plain with a reason."));

  vault = amparo_entrance_open (&entrance);

  return vault != NULL ? export (vault, &wishes) : AMPARO_EXIT_FAILED;
}
