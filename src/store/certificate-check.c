/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/certificate-check.h"

#include "store/certificate-file.h"

void
amparo_check_free (AmparoCheck *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->certificate, amparo_certificate_free);
  g_free (self->fingerprint);
  g_free (self->signer);
  g_free (self);
}

static AmparoCheckVerdict
judge (const AmparoCheck *self,
       const char        *today)
{
  if (self->signer == NULL)
    return AMPARO_CHECK_UNKNOWN;
  /* Dates of this form stand in the order of their letters. */
  if (*self->certificate->expiry != '\0' && g_strcmp0 (today, self->certificate->expiry) > 0)
    return AMPARO_CHECK_EXPIRED;

  return AMPARO_CHECK_VALID;
}

/* Takes the certificate; without one, it is altered or nothing. */
static AmparoCheck *
check_new (AmparoCertificate *certificate,
           gboolean           is_ours,
           const guint8      *public_key,
           GPtrArray         *organisations,
           const char        *today)
{
  AmparoCheck *self = g_new0 (AmparoCheck, 1);
  const AmparoOrganisation *organisation;

  if (certificate == NULL)
    {
      self->verdict = is_ours ? AMPARO_CHECK_ALTERED : AMPARO_CHECK_NOTHING;
      return self;
    }

  organisation = amparo_organisations_find (organisations, public_key);
  self->certificate = certificate;
  self->fingerprint = amparo_public_key_dup_fingerprint (public_key);
  self->signer = organisation != NULL ? g_strdup (organisation->name) : NULL;
  self->verdict = judge (self, today);

  return self;
}

/**
 * amparo_check_code:
 *
 * Returns: (transfer full): free with amparo_check_free()
 */
AmparoCheck *
amparo_check_code (const char *code,
                   GPtrArray  *organisations,
                   const char *today)
{
  guint8 public_key[AMPARO_PUBLIC_KEY_SIZE] = { 0 };

  g_return_val_if_fail (code != NULL && organisations != NULL && today != NULL, NULL);

  return check_new (amparo_certificate_code_parse (code, public_key), amparo_is_certificate_code (code),
                    public_key, organisations, today);
}

/**
 * amparo_check_file:
 *
 * Returns: (transfer full): free with amparo_check_free()
 */
AmparoCheck *
amparo_check_file (GBytes     *file,
                   GPtrArray  *organisations,
                   const char *today)
{
  guint8 public_key[AMPARO_PUBLIC_KEY_SIZE] = { 0 };

  g_return_val_if_fail (file != NULL && organisations != NULL && today != NULL, NULL);

  return check_new (amparo_certificate_file_read (file, public_key), amparo_is_certificate_file (file),
                    public_key, organisations, today);
}
