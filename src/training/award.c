/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/award.h"

static void
add_goals (AmparoCertificate *self,
           AmparoModule      *module)
{
  GPtrArray *goals = amparo_module_get_goals (module);

  for (guint i = 0; i < goals->len; i++)
    g_ptr_array_add (self->topics, amparo_text_ref (((AmparoGoal *) goals->pdata[i])->text));
}

static void
add_duties (AmparoCertificate *self,
            AmparoModule      *module)
{
  GPtrArray *duties = amparo_module_get_duties (module);

  for (guint i = 0; i < duties->len; i++)
    g_ptr_array_add (self->duties, amparo_text_ref (((AmparoDuty *) duties->pdata[i])->text));
}

/**
 * amparo_award_new:
 *
 * Returns: (nullable) (transfer full): free with amparo_certificate_free()
 */
AmparoCertificate *
amparo_award_new (AmparoModule           *module,
                  const AmparoTranscript *transcript)
{
  AmparoCertificate *self;

  g_return_val_if_fail (AMPARO_IS_MODULE (module), NULL);
  g_return_val_if_fail (transcript != NULL, NULL);

  if (transcript->completed == 0)
    return NULL;

  self = amparo_certificate_new ();
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->expiry, g_free);
  self->date = amparo_transcript_dup_date (transcript);
  self->expiry = amparo_transcript_dup_expiry (transcript, amparo_module_get_renew_years (module));
  amparo_certificate_set (&self->module, amparo_module_get_id (module));
  amparo_certificate_set (&self->version, amparo_module_get_version (module));
  amparo_text_unref (self->title);
  self->title = amparo_text_ref (amparo_module_get_title (module));
  self->minutes = amparo_module_get_minutes (module);
  add_goals (self, module);
  add_duties (self, module);

  return self;
}
