/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/check-text.h"

#include <glib/gi18n.h>

#include "report/certificate-words.h"
#include "report/parts.h"
#include "report/words.h"

static const char * const verdicts[] = {
  [AMPARO_CHECK_VALID] = N_("Valid: all of it is as the organization signed it."),
  [AMPARO_CHECK_EXPIRED] = N_("Expired: it is as the organization signed it, but its time is over."),
  [AMPARO_CHECK_UNKNOWN] = N_("Signed by an unknown organization: nothing was altered, but this computer does not know whose key it is. "
                              "Compare the fingerprint with the one the organization gives, before you rely on it."),
  [AMPARO_CHECK_ALTERED] = N_("Altered: this is not what the organization signed. Do not rely on it; ask for the original file. "
                              "A file that was saved again by another program counts as altered too: then check the code that is printed in it."),
  [AMPARO_CHECK_NOTHING] = N_("There is no certificate of Amparo in this. Ask for the original file, or type the code that is printed in it."),
};

/**
 * amparo_check_dup_verdict:
 *
 * Returns: (transfer full): a sentence, or two
 */
AmparoText *
amparo_check_dup_verdict (const AmparoCheck *check)
{
  g_return_val_if_fail (check != NULL, NULL);

  return amparo_words_dup (verdicts[check->verdict], NULL);
}

static void
write_verbatim (AmparoOutline *outline,
                const char    *label,
                const char    *words)
{
  g_autoptr (AmparoText) text = amparo_words_dup_verbatim (words);

  if (*words != '\0')
    amparo_report_write_labelled (outline, label, text);
}

static void
write_date (AmparoOutline *outline,
            const char    *label,
            const char    *date)
{
  g_autoptr (AmparoText) text = amparo_words_dup_date (date);

  if (*date != '\0')
    amparo_report_write_labelled (outline, label, text);
}

static void
write_signer (AmparoOutline     *outline,
              const AmparoCheck *check)
{
  if (check->signer != NULL && *check->signer == '\0')
    amparo_outline_words (outline, N_("Signed with the key of this computer’s organization"));
  else if (check->signer != NULL)
    write_verbatim (outline, N_("Signed by: %1$s"), check->signer);
  write_verbatim (outline, N_("Fingerprint of the key: %1$s"), check->fingerprint);
}

static void
write_certificate (AmparoOutline           *outline,
                   const AmparoCertificate *certificate)
{
  g_autoptr (AmparoText) role = amparo_certificate_dup_role (certificate);
  g_autoptr (AmparoText) hours = amparo_certificate_dup_hours (certificate);

  write_verbatim (outline, N_("Name: %1$s"), certificate->name);
  amparo_report_write_labelled (outline, N_("Role: %1$s"), role);
  write_verbatim (outline, N_("Organization: %1$s"), certificate->organisation);
  write_verbatim (outline, N_("Staff number: %1$s"), certificate->staff_number);
  amparo_report_write_labelled (outline, N_("Training: %1$s"), certificate->title);
  write_verbatim (outline, N_("Module: %1$s"), certificate->module);
  write_verbatim (outline, N_("Version: %1$s"), certificate->version);
  amparo_report_write_labelled (outline, N_("Length: %1$s"), hours);
  write_date (outline, N_("Completed on: %1$s"), certificate->date);
  write_date (outline, N_("Valid through: %1$s"), certificate->expiry);
}

static void
write_texts (AmparoOutline *outline,
             const char    *heading,
             GPtrArray     *texts)
{
  if (texts->len == 0)
    return;

  amparo_outline_words (outline, heading);
  amparo_outline_list (outline, texts);
}

static void
write_details (AmparoOutline     *outline,
               const AmparoCheck *check)
{
  if (check->certificate == NULL)
    return;

  write_signer (outline, check);
  amparo_outline_blank (outline);
  write_certificate (outline, check->certificate);
  write_texts (outline, N_("Topics"), check->certificate->topics);
  write_texts (outline, N_("Legal topics that the pages map to"), check->certificate->duties);
}

/**
 * amparo_check_write_details:
 *
 * Returns: (transfer full): "" where it is altered or nothing
 */
char *
amparo_check_write_details (const AmparoCheck *check,
                            AmparoReading      reading)
{
  g_autoptr (AmparoOutline) outline = amparo_outline_new (reading);

  g_return_val_if_fail (check != NULL, NULL);

  write_details (outline, check);

  return amparo_outline_dup_text (outline);
}

/**
 * amparo_check_write:
 *
 * Returns: (transfer full): for a terminal
 */
char *
amparo_check_write (const AmparoCheck *check,
                    AmparoReading      reading)
{
  g_autoptr (AmparoOutline) outline = amparo_outline_new (reading);
  g_autoptr (AmparoText) verdict = NULL;

  g_return_val_if_fail (check != NULL, NULL);

  verdict = amparo_check_dup_verdict (check);
  amparo_outline_text (outline, verdict);
  if (check->certificate != NULL)
    amparo_outline_blank (outline);
  write_details (outline, check);

  return amparo_outline_dup_text (outline);
}
