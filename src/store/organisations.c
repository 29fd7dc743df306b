/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/organisations.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/base32.h"

#define GROUP    "Amparo public key 1"
#define MAX_FILE 4096

void
amparo_organisation_free (AmparoOrganisation *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self);
}

static AmparoOrganisation *
organisation_new (const guint8 *public_key,
                  const char   *name,
                  gboolean      is_own)
{
  AmparoOrganisation *self = g_new0 (AmparoOrganisation, 1);

  memcpy (self->public_key, public_key, AMPARO_PUBLIC_KEY_SIZE);
  self->name = g_strdup (name);
  self->is_own = is_own;

  return self;
}

/* The file of a public key */

/**
 * amparo_organisation_write:
 *
 * Returns: (transfer full): a key file in UTF-8
 */
char *
amparo_organisation_write (const guint8 *public_key,
                           const char   *name)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *key = NULL;
  g_autofree char *fingerprint = NULL;

  g_return_val_if_fail (public_key != NULL && name != NULL, NULL);

  key = amparo_base32_encode (public_key, AMPARO_PUBLIC_KEY_SIZE);
  fingerprint = amparo_public_key_dup_fingerprint (public_key);
  g_key_file_set_string (file, GROUP, "Name", name);
  g_key_file_set_string (file, GROUP, "Key", key);
  g_key_file_set_string (file, GROUP, "Fingerprint", fingerprint);

  return g_key_file_to_data (file, NULL, NULL);
}

static AmparoOrganisation *
read_organisation (GKeyFile *file)
{
  g_autofree char *name = g_key_file_get_string (file, GROUP, "Name", NULL);
  g_autofree char *key = g_key_file_get_string (file, GROUP, "Key", NULL);
  g_autofree char *said = g_key_file_get_string (file, GROUP, "Fingerprint", NULL);
  g_autofree char *fingerprint = NULL;
  g_autoptr (GByteArray) bytes = NULL;

  if (name == NULL || key == NULL || said == NULL)
    return NULL;

  bytes = amparo_base32_decode (key);
  if (bytes == NULL || bytes->len != AMPARO_PUBLIC_KEY_SIZE)
    return NULL;

  fingerprint = amparo_public_key_dup_fingerprint (bytes->data);

  return g_str_equal (fingerprint, said) ? organisation_new (bytes->data, name, FALSE) : NULL;
}

/**
 * amparo_organisation_parse:
 *
 * Returns: (transfer full) (nullable): whose key it is
 */
AmparoOrganisation *
amparo_organisation_parse (const char  *text,
                           GError     **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  AmparoOrganisation *self = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) <= MAX_FILE && g_key_file_load_from_data (file, text, -1, G_KEY_FILE_NONE, NULL))
    self = read_organisation (file);
  if (self == NULL)
    g_set_error_literal (error, AMPARO_SIGNATURE_ERROR, AMPARO_SIGNATURE_ERROR_NO_KEY,
                         _("This file holds no public key of an organization, or it was altered. Nothing was taken from it. "
                           "Ask the organization to export its key again."));

  return self;
}

/* The known ones */

static char *
dup_place (const char *folder)
{
  return folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_data_dir (), "amparo", NULL);
}

static void
read_known (const char *place,
            GPtrArray  *organisations)
{
  g_autofree char *known = g_build_filename (place, "known-organisations", NULL);
  g_autoptr (GDir) dir = g_dir_open (known, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (known, name, NULL);
      g_autofree char *text = NULL;
      AmparoOrganisation *organisation = NULL;

      if (g_file_get_contents (path, &text, NULL, NULL))
        organisation = amparo_organisation_parse (text, NULL);
      if (organisation != NULL)
        g_ptr_array_add (organisations, organisation);
    }
}

/**
 * amparo_organisations_load:
 *
 * Returns: (transfer full) (nullable) (element-type AmparoOrganisation): the known ones;
 *   NULL with an error where our own key cannot be read
 */
GPtrArray *
amparo_organisations_load (const char  *folder,
                           GError     **error)
{
  g_autoptr (GPtrArray) organisations = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_organisation_free);
  g_autofree char *place = dup_place (folder);
  g_autoptr (GError) failure = NULL;
  g_autoptr (AmparoSigner) signer = amparo_signer_open_existing (place, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  if (signer != NULL)
    g_ptr_array_add (organisations, organisation_new (amparo_signer_get_public_key (signer), "", TRUE));
  read_known (place, organisations);

  return g_steal_pointer (&organisations);
}

/**
 * amparo_organisations_find:
 *
 * Returns: (nullable): whose key it is, lent by @organisations
 */
const AmparoOrganisation *
amparo_organisations_find (GPtrArray    *organisations,
                           const guint8 *public_key)
{
  for (guint i = 0; i < organisations->len; i++)
    {
      const AmparoOrganisation *organisation = organisations->pdata[i];

      if (memcmp (organisation->public_key, public_key, AMPARO_PUBLIC_KEY_SIZE) == 0)
        return organisation;
    }

  return NULL;
}

/**
 * amparo_organisation_trust:
 * @folder: (nullable): the user's data folder where it is NULL
 *
 * The name of the file is the fingerprint, so a key that is known already is written again,
 * with its new name.
 */
gboolean
amparo_organisation_trust (AmparoOrganisation  *self,
                           const char          *folder,
                           GError             **error)
{
  g_autofree char *place = dup_place (folder);
  g_autofree char *known = g_build_filename (place, "known-organisations", NULL);
  g_autofree char *fingerprint = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  fingerprint = amparo_public_key_dup_fingerprint (self->public_key);
  path = g_strconcat (known, G_DIR_SEPARATOR_S, fingerprint, ".key", NULL);
  text = amparo_organisation_write (self->public_key, self->name);
  if (g_mkdir_with_parents (known, 0700) == 0
      && g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, NULL))
    return TRUE;

  g_set_error (error, AMPARO_SIGNATURE_ERROR, AMPARO_SIGNATURE_ERROR_UNWRITABLE,
               /* Translators: %s is the name of a file */
               _("“%s” could not be written, so the key is not known yet. Nothing else was changed. "
                 "Make room or ask for the right to write there, then try again."), path);

  return FALSE;
}
