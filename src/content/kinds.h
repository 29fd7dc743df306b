/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/reader.h"
#include "content/writer.h"

G_BEGIN_DECLS

/* How each kind of content is read from a node and written into a closure. Private to
 * this room. A read function gives a new object, or reports what is wrong and gives NULL. */

AmparoSource     *amparo_source_read           (AmparoReader      *reader,
                                                const AmparoNode  *node);
void              amparo_source_write          (AmparoSource      *self,
                                                AmparoWriter      *writer);

AmparoContact    *amparo_contact_read          (AmparoReader      *reader,
                                                const AmparoNode  *node);
void              amparo_contact_write         (AmparoContact     *self,
                                                AmparoWriter      *writer);

/* A vocabulary may be spread over files: each adds to it. */
AmparoVocabulary *amparo_vocabulary_new        (void);
void              amparo_vocabulary_read       (AmparoVocabulary  *self,
                                                AmparoReader      *reader,
                                                const AmparoNode  *node);
gboolean          amparo_vocabulary_is_complete (AmparoVocabulary *self,
                                                AmparoReader      *reader,
                                                const AmparoNode  *node);
void              amparo_vocabulary_write      (AmparoVocabulary  *self,
                                                AmparoWriter      *writer);

AmparoSign       *amparo_sign_read             (AmparoReader      *reader,
                                                const AmparoNode  *node);
void              amparo_sign_write            (AmparoSign        *self,
                                                AmparoWriter      *writer);

AmparoStep       *amparo_step_read             (AmparoReader      *reader,
                                                const AmparoNode  *node);
void              amparo_step_write            (AmparoStep        *self,
                                                AmparoWriter      *writer);

AmparoInstrument *amparo_instrument_read       (AmparoReader      *reader,
                                                const AmparoNode  *node);
void              amparo_instrument_write      (AmparoInstrument  *self,
                                                AmparoWriter      *writer);

AmparoScenario   *amparo_scenario_read         (AmparoReader      *reader,
                                                const AmparoNode  *node);

AmparoArticle    *amparo_article_read          (AmparoReader      *reader,
                                                const AmparoNode  *node);

AmparoModule     *amparo_module_read           (AmparoReader      *reader,
                                                const AmparoNode  *node);

/* Parts of more than one kind */

AmparoQuestion   *amparo_question_read         (AmparoReader      *reader,
                                                const AmparoNode  *node,
                                                gboolean           in_scene);
void              amparo_question_free         (AmparoQuestion    *self);
GPtrArray        *amparo_blocks_read           (AmparoReader      *reader,
                                                const AmparoNode  *parent,
                                                const char        *what,
                                                GHashTable        *seen);   /* of AmparoBlock */

/* What a condition belongs to decides what it may look at. */
typedef enum
{
  AMPARO_CONDITION_OF_ITEM,   /* items and facts, monotone */
  AMPARO_CONDITION_OF_RULE,   /* counts too */
  AMPARO_CONDITION_OF_STEP,   /* the level too, and any exact rating */
} AmparoConditionOwner;

/* Conditions name items, facts and dimensions of the instrument being read, by id. */
AmparoCondition  *amparo_condition_read        (AmparoReader         *reader,
                                                const AmparoNode     *parent,
                                                AmparoInstrument     *instrument,
                                                AmparoConditionOwner  owner);
gboolean          amparo_condition_stands_here (const char        *element);
void              amparo_condition_write       (const AmparoCondition *self,
                                                AmparoInstrument  *instrument,
                                                AmparoWriter      *writer);

/* The mistakes a grammar cannot see: conditions in a circle, rules that can never hold or
 * hide behind each other, signs that no rule looks at, levels that cannot be reached. */
void              amparo_instrument_check      (AmparoInstrument  *self,
                                                AmparoReader      *reader,
                                                const AmparoNode  *node);

/* Scenes nobody can come to or leave, and what else is wrong with a story that was read. */
void              amparo_scenario_check        (AmparoScenario    *self,
                                                AmparoReader      *reader,
                                                const AmparoNode  *node);

/* What the parts of a module have to do with each other. */
void              amparo_module_check          (AmparoModule      *self,
                                                AmparoReader      *reader,
                                                const AmparoNode  *node);

/* Reads a "leads-to"; gives NULL without. Only files are asked whether the checklist is
 * there: a closure holds one alone. */
char             *amparo_reader_leads_to       (AmparoReader      *reader,
                                                const AmparoNode  *node);
gboolean          amparo_content_knows_instrument (AmparoContent  *self,
                                                const char        *id);

/* Remembers a fact and the day it was checked, for amparo_content_check_age(). */
void              amparo_content_note_fact     (AmparoContent     *self,
                                                const char        *file,
                                                const AmparoNode  *node,
                                                const char        *what,
                                                const char        *checked);

/* Remembers a text and where it stands; file and element are kept as interned strings. */
void              amparo_content_note_text     (AmparoContent     *self,
                                                const char        *file,
                                                const AmparoNode  *node,
                                                AmparoText        *text);

/* Reads one closure into a content of its own; what is damaged gets a diagnostic. Takes
 * the children out of @root. */
AmparoContent    *amparo_content_read_closure  (AmparoNode        *root,
                                                GPtrArray         *diagnostics);

G_END_DECLS
