/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/commands.h"
#include "cli/support.h"
#include "store/organisations.h"

static AmparoExit
export_key (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoSigner) signer = amparo_signer_open (NULL, &error);
  g_autofree char *text = NULL;

  if (signer == NULL)
    return amparo_command_failed ("%s", error->message);

  text = amparo_organisation_write (amparo_signer_get_public_key (signer), name);

  return amparo_command_print (text);
}

static AmparoExit
trust (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoOrganisation) organisation = NULL;
  g_autofree char *text = NULL;
  g_autofree char *fingerprint = NULL;
  g_autofree char *line = NULL;

  if (g_file_get_contents (path, &text, NULL, &error))
    organisation = amparo_organisation_parse (text, &error);
  if (organisation == NULL || !amparo_organisation_trust (organisation, NULL, &error))
    return amparo_command_failed ("%s", error->message);

  fingerprint = amparo_public_key_dup_fingerprint (organisation->public_key);
  line = g_strdup_printf ("%s  %s\n", fingerprint, organisation->name);

  return amparo_command_print (line);
}

static AmparoExit
list_known (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) organisations = amparo_organisations_load (NULL, &error);
  g_autoptr (GString) out = g_string_new (NULL);

  if (organisations == NULL)
    return amparo_command_failed ("%s", error->message);

  for (guint i = 0; i < organisations->len; i++)
    {
      const AmparoOrganisation *organisation = organisations->pdata[i];
      g_autofree char *fingerprint = amparo_public_key_dup_fingerprint (organisation->public_key);

      g_string_append_printf (out, "%s  %s\n", fingerprint,
                              organisation->is_own ? _("the key of this computer’s organization") : organisation->name);
    }

  return amparo_command_print (out->str);
}

AmparoExit
amparo_command_organization (int    argc,
                             char **argv)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "export-key", 0, 0, G_OPTION_ARG_STRING, &name,
      N_("Print our public key for other computers, under this name; it is made where there is none"), N_("NAME") },
    { "trust", 0, 0, G_OPTION_ARG_FILENAME, &path,
      N_("Know the organization whose public key is in this file; compare the fingerprint first"), N_("FILE") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "organization",
    .summary = N_("Lists the organizations whose certificates this computer knows, each with the fingerprint of its key."),
    .entries = entries,
  };

  if (!amparo_command_parse (&self, argc, argv))
    return AMPARO_EXIT_USAGE;
  if (name != NULL && path != NULL)
    return amparo_command_misused (&self, _("Either “--export-key” or “--trust”, not both."));

  if (name != NULL)
    return export_key (name);

  return path != NULL ? trust (path) : list_known ();
}
