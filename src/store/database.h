/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/head.h"
#include "store/rows.h"

G_BEGIN_DECLS

/* The one connection to the file of a vault, and the only door to SQLite.
 *
 * It believes nothing that the file says about itself: no triggers, no views, no loaded
 * code, no tables but ours. It is used by one thread. */

typedef struct _AmparoDatabase AmparoDatabase;

/* Makes the tables in a transaction that amparo_database_commit() ends. */
AmparoDatabase *amparo_database_create      (const char         *path,
                                             GError            **error);
AmparoDatabase *amparo_database_open        (const char         *path,
                                             GError            **error);
void            amparo_database_close       (AmparoDatabase     *self);

/* Whether the file is whole as SQLite sees it; thorough compares every page and row. */
gboolean        amparo_database_check       (AmparoDatabase     *self,
                                             gboolean            thorough,
                                             GError            **error);

gboolean        amparo_database_begin       (AmparoDatabase     *self,
                                             GError            **error);
gboolean        amparo_database_commit      (AmparoDatabase     *self,
                                             GError            **error);
void            amparo_database_rollback    (AmparoDatabase     *self);

gboolean        amparo_database_insert      (AmparoDatabase     *self,
                                             const AmparoRow    *row,
                                             GError            **error);
gboolean        amparo_database_delete      (AmparoDatabase     *self,
                                             gboolean            door,
                                             guint64             sequence,
                                             GError            **error);
gboolean        amparo_database_read_head   (AmparoDatabase     *self,
                                             guint8              sealed[AMPARO_HEAD_SEALED],
                                             GError            **error);
gboolean        amparo_database_write_head  (AmparoDatabase     *self,
                                             const guint8        sealed[AMPARO_HEAD_SEALED],
                                             GError            **error);

/* Given every row of one of the two tables in the order of their sequence, without its body but with the body's
 * length. What is lent lasts until the function returns; FALSE ends the walk. */
typedef gboolean (*AmparoRowFunc) (const AmparoRow *row,
                                   gpointer         data);

gboolean        amparo_database_each        (AmparoDatabase     *self,
                                             gboolean            doors,
                                             AmparoRowFunc       func,
                                             gpointer            data,
                                             GError            **error);
/* One row, with its body. */
gboolean        amparo_database_find        (AmparoDatabase     *self,
                                             gboolean            door,
                                             guint64             sequence,
                                             AmparoRowFunc       func,
                                             gpointer            data,
                                             GError            **error);

/* A copy of the whole, as it stands, into a file that is not there yet. */
gboolean        amparo_database_copy_to     (AmparoDatabase     *self,
                                             const char         *path,
                                             GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoDatabase, amparo_database_close)

G_END_DECLS
