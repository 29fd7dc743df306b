/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/screening.h"

static const char *const ids[] = {
  [AMPARO_EVIDENCE_UNSAID] = "unsaid",
  [AMPARO_EVIDENCE_SEEN] = "seen",
  [AMPARO_EVIDENCE_TOLD_BY_YOUNG_PERSON] = "told-by-young-person",
  [AMPARO_EVIDENCE_TOLD_BY_ANOTHER] = "told-by-another",
  [AMPARO_EVIDENCE_RECORD] = "record",
};

G_STATIC_ASSERT (G_N_ELEMENTS (ids) == AMPARO_N_EVIDENCE);

/* Returns: (transfer none): the word that stands for it in files */
const char *
amparo_evidence_get_id (AmparoEvidence evidence)
{
  g_return_val_if_fail ((guint) evidence < AMPARO_N_EVIDENCE, NULL);

  return ids[evidence];
}

/**
 * amparo_evidence_from_id:
 * @id: a word out of a file
 * @evidence: (out): what it stands for; untouched if it stands for nothing
 *
 * Returns: whether there is such an evidence
 */
gboolean
amparo_evidence_from_id (const char     *id,
                         AmparoEvidence *evidence)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (evidence != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_str_equal (id, ids[i]))
      {
        *evidence = (AmparoEvidence) i;
        return TRUE;
      }

  return FALSE;
}
