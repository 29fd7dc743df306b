/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A mistake in a file: where, how bad, which rule, and a sentence that says what is
 * wrong and what to do. */

typedef enum
{
  AMPARO_SEVERITY_ERROR,
  AMPARO_SEVERITY_WARNING,
  AMPARO_SEVERITY_NOTICE,
} AmparoSeverity;

typedef struct
{
  char           *file;
  guint           line;      /* from 1; 0 when the whole file is meant */
  guint           column;    /* from 1, in characters; 0 likewise */
  AmparoSeverity  severity;
  const char     *rule;      /* static, for example "unknown-sign" */
  char           *message;
} AmparoDiagnostic;

AmparoDiagnostic *amparo_diagnostic_new       (const char             *file,
                                               guint                   line,
                                               guint                   column,
                                               AmparoSeverity          severity,
                                               const char             *rule,
                                               const char             *message);
void              amparo_diagnostic_free      (AmparoDiagnostic       *self);
char             *amparo_diagnostic_to_string (const AmparoDiagnostic *self);
int               amparo_diagnostic_compare   (gconstpointer           a,
                                               gconstpointer           b);
gboolean          amparo_diagnostics_failed   (GPtrArray              *diagnostics);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoDiagnostic, amparo_diagnostic_free)

G_END_DECLS
