/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "language/text.h"

G_BEGIN_DECLS

/* What a certificate says: a plain value, and the one text that stands for it. Whoever
 * signs it signs these bytes; whoever checks it reads it back from them. */

#define AMPARO_TYPE_CERTIFICATE (amparo_certificate_get_type ())

typedef struct
{
  char       *name;            /* of the learner */
  char       *organisation;    /* "" where none was given */
  char       *role;            /* as the logbook has it */
  char       *staff_number;    /* "" where none was given */
  char       *module;          /* id */
  char       *version;         /* of the module */
  AmparoText *title;           /* of the module */
  guint       minutes;         /* how long the module takes, as it says itself */
  GPtrArray  *topics;          /* of AmparoText: the goals */
  GPtrArray  *duties;          /* of AmparoText: the legal topics */
  char       *date;            /* of completion, YYYY-MM-DD */
  char       *expiry;          /* YYYY-MM-DD */
} AmparoCertificate;

GType              amparo_certificate_get_type (void) G_GNUC_CONST;

/* Every field is there and empty. */
AmparoCertificate *amparo_certificate_new      (void);
AmparoCertificate *amparo_certificate_copy     (const AmparoCertificate *self);
void               amparo_certificate_free     (AmparoCertificate       *self);
gboolean           amparo_certificate_equal    (const AmparoCertificate *self,
                                                const AmparoCertificate *other);

/* Puts a copy of string where field points: a field of a certificate, never NULL. */
void               amparo_certificate_set      (char                   **field,
                                                const char              *string);   /* nullable: "" */

/* The canonical text, in UTF-8: one line for each string, "key value". */
char              *amparo_certificate_write    (const AmparoCertificate *self);

/* NULL for anything that amparo_certificate_write() would not have written. */
AmparoCertificate *amparo_certificate_parse    (const char              *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoCertificate, amparo_certificate_free)

G_END_DECLS
