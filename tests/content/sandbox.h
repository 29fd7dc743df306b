/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/content.h"

G_BEGIN_DECLS

/* A folder of its own for the content files of one test. */

typedef struct _Sandbox Sandbox;

Sandbox          *sandbox_new       (void);
void              sandbox_free      (Sandbox       *self);
const char       *sandbox_get_dir   (Sandbox       *self);
char             *sandbox_add       (Sandbox       *self,
                                     const char    *name,
                                     const char    *text);    /* gives the path */
char             *sandbox_add_bytes (Sandbox       *self,
                                     const char    *name,
                                     gconstpointer  data,
                                     gsize          size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sandbox, sandbox_free)

/* Loading, and looking at what came of it */

char             *sample_path       (const char    *name);    /* below tests/data */
AmparoContent    *load_sample       (const char    *path);    /* on top of tests/data/valid */
AmparoContent    *load_alone        (const char    *path);
AmparoContent    *load_shipped      (void);
AmparoContent    *load_with_spanish (const char    *path,    /* on top of tests/data/valid */
                                     const char    *english,
                                     const char    *spanish);

guint             count_rule        (AmparoContent *content,
                                     const char    *rule);
AmparoDiagnostic *find_rule         (AmparoContent *content,
                                     const char    *rule);    /* lent; NULL if none */
void              assert_sound      (AmparoContent *content); /* nothing but missing Spanish */
void              assert_only       (AmparoContent *content,
                                     const char    *rule);    /* and missing Spanish */

/* A checklist "made" around parts of it; NULL takes a small default. */
char             *make_checklist    (const char    *items,
                                     const char    *rules,
                                     const char    *steps);
char             *make_signs        (guint          first,   /* ids "s" and a number */
                                     guint          n);

G_END_DECLS
