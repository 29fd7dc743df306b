/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/diagnostic.h"

#include <glib/gi18n.h>

/**
 * amparo_diagnostic_new:
 * @file: the name of the file, as the person gave it
 * @line: from 1, or 0 for the whole file
 * @column: from 1, in characters, or 0
 * @rule: a static string
 * @message: what is wrong and what to do
 *
 * Returns: (transfer full): a diagnostic
 */
AmparoDiagnostic *
amparo_diagnostic_new (const char     *file,
                       guint           line,
                       guint           column,
                       AmparoSeverity  severity,
                       const char     *rule,
                       const char     *message)
{
  AmparoDiagnostic *self = g_new0 (AmparoDiagnostic, 1);

  self->file = g_strdup (file);
  self->line = line;
  self->column = column;
  self->severity = severity;
  self->rule = rule;
  self->message = g_strdup (message);

  return self;
}

void
amparo_diagnostic_free (AmparoDiagnostic *self)
{
  if (self == NULL)
    return;

  g_free (self->file);
  g_free (self->message);
  g_free (self);
}

/**
 * amparo_diagnostic_to_string:
 *
 * Returns: (transfer full): "file:line:column: severity: message [rule]". The severity
 *   is not translated: editors and scripts read this line.
 */
char *
amparo_diagnostic_to_string (const AmparoDiagnostic *self)
{
  static const char * const severities[] = { "error", "warning", "notice" };

  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("%s:%u:%u: %s: %s [%s]",
                          self->file, self->line, self->column,
                          severities[self->severity], self->message, self->rule);
}

/**
 * amparo_diagnostic_compare:
 *
 * Orders pointers to diagnostics by file and place, for g_ptr_array_sort().
 */
int
amparo_diagnostic_compare (gconstpointer a,
                           gconstpointer b)
{
  const AmparoDiagnostic *left = *(const AmparoDiagnostic * const *) a;
  const AmparoDiagnostic *right = *(const AmparoDiagnostic * const *) b;
  int order = g_strcmp0 (left->file, right->file);

  if (order == 0)
    order = (left->line > right->line) - (left->line < right->line);
  if (order == 0)
    order = (left->column > right->column) - (left->column < right->column);

  return order;
}

/**
 * amparo_diagnostics_failed:
 * @diagnostics: (element-type AmparoDiagnostic)
 *
 * Returns: whether one of them is an error or a warning. Notices are for reading only:
 *   a calendar must never break a build.
 */
gboolean
amparo_diagnostics_failed (GPtrArray *diagnostics)
{
  g_return_val_if_fail (diagnostics != NULL, TRUE);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const AmparoDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (diagnostic->severity != AMPARO_SEVERITY_NOTICE)
        return TRUE;
    }

  return FALSE;
}
