/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/record-text.h"

#include "content/closure.h"

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

char *
amparo_record_text_write (AmparoVault    *vault,
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
