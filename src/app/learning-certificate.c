/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/learning-private.h"

#include "training/award.h"

/* Of the learner at the module, what was completed last. */
static const AmparoRecord *
find_record (AmparoLearning *self,
             GPtrArray      *records)
{
  const char *module = amparo_module_get_id (self->module);

  for (guint i = records->len; i > 0; i--)
    {
      const AmparoRecord *record = records->pdata[i - 1];

      if (record->transcript.completed != 0 && g_str_equal (record->attempt->module, module))
        return record;
    }

  return NULL;
}

static AmparoCertificate *
award (AmparoLearning     *self,
       const AmparoRecord *record)
{
  AmparoCertificate *certificate = amparo_award_new (self->module, &record->transcript);

  amparo_certificate_set (&certificate->name, self->learner->name);
  amparo_certificate_set (&certificate->organisation, self->learner->organisation);
  amparo_certificate_set (&certificate->role, self->learner->role);
  amparo_certificate_set (&certificate->staff_number, self->learner->staff_number);

  return certificate;
}

/* What is printed today and what is printed next year is one certificate. */
static AmparoCertificate *
issue (AmparoLearning      *self,
       const AmparoRecord  *record,
       GError             **error)
{
  g_autoptr (AmparoCertificate) certificate = award (self, record);
  g_autofree char *text = amparo_certificate_write (certificate);
  AmparoIssue new_issue = { record->attempt->id, amparo_learning_get_now (self), text };

  if (!amparo_logbook_add_issue (self->logbook, &new_issue, error))
    return NULL;

  return g_steal_pointer (&certificate);
}

static GPtrArray *
dup_records (AmparoLearning  *self,
             GError         **error)
{
  if (self->logbook == NULL || self->learner == NULL || self->module == NULL)
    return NULL;

  return amparo_logbook_dup_records (self->logbook, self->learner->id, error);
}

gboolean
amparo_learning_has_certificate (AmparoLearning *self)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);

  records = dup_records (self, NULL);

  return records != NULL && find_record (self, records) != NULL;
}

/**
 * amparo_learning_dup_certificate:
 *
 * Returns: (transfer full) (nullable): free with amparo_certificate_free()
 */
AmparoCertificate *
amparo_learning_dup_certificate (AmparoLearning  *self,
                                 GError         **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (AmparoIssue) found = NULL;
  const AmparoRecord *record;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  records = dup_records (self, error);
  record = records != NULL ? find_record (self, records) : NULL;
  if (record == NULL)
    return NULL;
  if (!record->is_issued)
    return issue (self, record, error);

  found = amparo_logbook_find_issue (self->logbook, record->attempt->id, error);

  return found != NULL ? amparo_certificate_parse (found->text) : NULL;
}
