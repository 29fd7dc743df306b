/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/article.h"
#include "content/contact.h"
#include "content/diagnostic.h"
#include "content/instrument.h"
#include "content/module.h"
#include "content/scenario.h"
#include "content/sign.h"
#include "content/source.h"
#include "content/step.h"
#include "content/vocabulary.h"
#include "language/catalog.h"

G_BEGIN_DECLS

/* Everything that was read from content files, and everything that was wrong with them.
 * A broken file keeps itself out, and what cannot live without it; the rest is there. */

#define AMPARO_TYPE_CONTENT (amparo_content_get_type ())
G_DECLARE_FINAL_TYPE (AmparoContent, amparo_content, AMPARO, CONTENT, GObject)

/* A translated text, where it was written and in which element. */
typedef struct
{
  const char *file;
  const char *element;
  AmparoText *text;
  guint       line;
  guint       column;
} AmparoPlacedText;

/* Reads every *.xml below the given files and folders (a strv), in this order. Never
 * fails: look at the diagnostics. */
AmparoContent    *amparo_content_load            (const char * const *paths,
                                                  AmparoCatalog      *spanish);

/* The folder of the shipped content: AMPARO_CONTENT_DIR in the environment, else where
 * Amparo was installed. */
const char       *amparo_content_get_shipped_dir (void);

/* The folder of the grammars: AMPARO_SCHEMA_DIR in the environment, else beside the
 * folder AMPARO_CONTENT_DIR, else where Amparo was installed. */
const char       *amparo_content_get_schema_dir  (void);

/* Adds a warning "hard-to-say" for all words that may be said to a young person and ask
 * for more than eight years of school, in either language. */
void              amparo_content_check_reading   (AmparoContent *self);

/* Adds a notice "stale-fact" for every fact checked more than a year before the day
 * as_of (YYYY-MM-DD). Content itself knows no clock. */
void              amparo_content_check_age       (AmparoContent *self,
                                                  const char    *as_of);

GPtrArray        *amparo_content_get_diagnostics (AmparoContent *self);   /* of AmparoDiagnostic, sorted */
AmparoVocabulary *amparo_content_get_vocabulary  (AmparoContent *self);   /* nullable: then no instrument either */
GPtrArray        *amparo_content_get_sources     (AmparoContent *self);
GPtrArray        *amparo_content_get_contacts    (AmparoContent *self);   /* in the order of the help panel */
GPtrArray        *amparo_content_get_signs       (AmparoContent *self);
GPtrArray        *amparo_content_get_steps       (AmparoContent *self);
GPtrArray        *amparo_content_get_instruments (AmparoContent *self);
GPtrArray        *amparo_content_get_scenarios   (AmparoContent *self);
GPtrArray        *amparo_content_get_articles    (AmparoContent *self);
GPtrArray        *amparo_content_get_modules     (AmparoContent *self);
GPtrArray        *amparo_content_get_texts       (AmparoContent *self);   /* of AmparoPlacedText, as read */
AmparoInstrument *amparo_content_find_instrument (AmparoContent *self, const char *id);   /* lent; NULL if none */
AmparoSign       *amparo_content_find_sign       (AmparoContent *self, const char *id);
AmparoContact    *amparo_content_find_contact    (AmparoContent *self, const char *id);
AmparoStep       *amparo_content_find_step       (AmparoContent *self, const char *id);
AmparoSource     *amparo_content_find_source     (AmparoContent *self, const char *id);
AmparoScenario   *amparo_content_find_scenario   (AmparoContent *self, const char *id);
AmparoArticle    *amparo_content_find_article    (AmparoContent *self, const char *id);
AmparoModule     *amparo_content_find_module     (AmparoContent *self, const char *id);

G_END_DECLS
