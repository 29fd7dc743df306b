/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes that nobody may read by accident: guarded pages, locked into memory where the
 * system lets us, not even readable by ourselves while they are not needed, and zeroed
 * when they go. */
typedef struct _AmparoSecret AmparoSecret;

void          amparo_secret_init     (void);   /* readies libsodium; cheap when it is ready */

AmparoSecret *amparo_secret_new      (gsize          size);      /* zeros */
AmparoSecret *amparo_secret_new_copy (gconstpointer  bytes,
                                      gsize          size);
AmparoSecret *amparo_secret_copy     (AmparoSecret  *self);
void          amparo_secret_free     (AmparoSecret  *self);
gsize         amparo_secret_get_size (AmparoSecret  *self);

/* Opened as often as closed. What was lent must not be used after closing. */
const guint8 *amparo_secret_open     (AmparoSecret  *self);
guint8       *amparo_secret_edit     (AmparoSecret  *self);
void          amparo_secret_close    (AmparoSecret  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoSecret, amparo_secret_free)

G_END_DECLS
