/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "store/logbook.h"

G_BEGIN_DECLS

/* The connection (logbook-connection.c) */

typedef enum
{
  AMPARO_CONNECT_TO_WRITE,     /* makes the file where there is none */
  AMPARO_CONNECT_TO_READ,
  AMPARO_CONNECT_AS_IT_IS,     /* reads the bytes that are there, and no journal */
} AmparoConnectMode;

sqlite3       *amparo_logbook_connect      (const char         *path,
                                            AmparoConnectMode   mode,
                                            GError            **error);
/* Tells what SQLite's code means to a person. */
void           amparo_logbook_set_error    (GError            **error,
                                            sqlite3            *db,      /* nullable */
                                            int                 code);

/* Queries (logbook.c) */

/* A prepared statement, kept for the next time; letting go of it resets it. */
typedef struct sqlite3_stmt AmparoQuery;

typedef enum
{
  AMPARO_STEP_ROW,
  AMPARO_STEP_END,
  AMPARO_STEP_FAILED,
} AmparoQueryStep;

/* types has a letter for each that follows: i for a gint64, t for a text. */
AmparoQuery     *amparo_logbook_query      (AmparoLogbook      *self,
                                            GError            **error,
                                            const char         *sql,
                                            const char         *types,
                                            ...);
AmparoQueryStep  amparo_logbook_step       (AmparoLogbook      *self,
                                            AmparoQuery        *query,
                                            GError            **error);
/* A statement that gives no rows. */
gboolean         amparo_logbook_run        (AmparoLogbook      *self,
                                            AmparoQuery        *query,   /* taken; nullable: FALSE */
                                            GError            **error);
void             amparo_query_reset        (AmparoQuery        *query);
char            *amparo_query_dup_text     (AmparoQuery        *query,
                                            int                 column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoQuery, amparo_query_reset)

/* Writing */
gboolean         amparo_logbook_begin      (AmparoLogbook      *self,
                                            GError            **error);
/* Commits, or undoes all where so far is FALSE or the commit fails. */
gboolean         amparo_logbook_commit     (AmparoLogbook      *self,
                                            gboolean            so_far,
                                            GError            **error);
/* The same, and tells who listens. */
gboolean         amparo_logbook_end        (AmparoLogbook      *self,
                                            gboolean            so_far,
                                            GError            **error);
gint64           amparo_logbook_get_last_id (AmparoLogbook     *self);

/* From here on nothing is written. */
gboolean         amparo_logbook_damage     (AmparoLogbook      *self,
                                            GError            **error);

/* Digests (logbook-digest.c): a bit that turned over on the disk is noticed; a person who
 * writes the file by hand is not kept from it. types as above. */
gint64           amparo_digest              (gint64               before,
                                             const char          *types,
                                             ...);

/* Rows. Each gives NULL where the digest does not fit; after an event, before is the digest
 * that stands in it, which the next one goes on from. */
#define AMPARO_LEARNER_COLUMNS "id, name, role, organisation, staff_number, added, digest"
#define AMPARO_ATTEMPT_COLUMNS "id, learner, module, version, hash, english, spanish, started, digest"
#define AMPARO_EVENT_COLUMNS   "time, part, what, at, value, digest"

AmparoLearner   *amparo_learner_read        (AmparoQuery        *query);
AmparoAttempt   *amparo_attempt_read        (AmparoQuery        *query);
AmparoEvent     *amparo_event_read          (AmparoQuery        *query,
                                             gint64             *before);

/* With the digest of the last one (logbook-events.c). */
GPtrArray       *amparo_logbook_read_events (AmparoLogbook      *self,
                                             gint64              attempt,
                                             gint64             *last,
                                             GError            **error);

/* What an attempt came to with the event whose digest is last (logbook-records.c). Inside a
 * transaction. */
gboolean         amparo_logbook_keep_outcome (AmparoLogbook          *self,
                                             gint64                  attempt,
                                             const AmparoTranscript *transcript,
                                             gint64                  last,
                                             GError                **error);

G_END_DECLS
