/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "content/grounds.h"
#include "language/text.h"

G_BEGIN_DECLS

/* Writes the canonical bytes of a closure: one element a line, attributes in the order
 * they are given, both languages of every text. Private to this room. */

typedef struct
{
  GString *bytes;
  guint    n_untranslated;   /* texts met that have no Spanish */
} AmparoWriter;

void amparo_writer_open      (AmparoWriter        *self,
                              const char          *element);
void amparo_writer_attribute (AmparoWriter        *self,
                              const char          *name,
                              const char          *value);   /* nothing when NULL */
void amparo_writer_number    (AmparoWriter        *self,
                              const char          *name,
                              guint                value);
void amparo_writer_grounds   (AmparoWriter        *self,
                              const AmparoGrounds *grounds);
void amparo_writer_content   (AmparoWriter        *self);
void amparo_writer_close     (AmparoWriter        *self,
                              const char          *element);
void amparo_writer_empty     (AmparoWriter        *self);
void amparo_writer_text      (AmparoWriter        *self,
                              const char          *element,
                              AmparoText          *text);    /* nothing when NULL */
void amparo_writer_texts     (AmparoWriter        *self,
                              const char          *element,
                              GPtrArray           *texts);
void amparo_writer_name      (AmparoWriter        *self,
                              const char          *element,
                              const char          *name);    /* nothing when NULL */
void amparo_writer_sources   (AmparoWriter        *self,
                              GPtrArray           *sources);

G_END_DECLS
