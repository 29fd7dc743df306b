/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/xml.h"

G_BEGIN_DECLS

/* What may stand where in a file of answers, whatever the checklist. */

#define AMPARO_ANSWERS_NAMESPACE "urn:amparo:answers:1"

/* Where the mistakes of one file go. */
typedef struct
{
  const char *name;          /* lent: what to call the file */
  GPtrArray  *diagnostics;   /* lent: of AmparoDiagnostic */
  gboolean    any;
} AmparoMistakes;

void amparo_mistakes_add        (AmparoMistakes   *self,
                                 const AmparoNode *node,
                                 const char       *rule,
                                 const char       *format,
                                 ...) G_GNUC_PRINTF (4, 5);
void amparo_answers_check_shape (AmparoMistakes   *mistakes,
                                 const AmparoNode *node);

G_END_DECLS
