/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/vault-private.h"

G_BEGIN_DECLS

/* What a revision of some kind is, after what stands there now: NULL for a new record. */

/* Whether it may come next at all. */
gboolean       amparo_revision_may_follow (AmparoRevision     kind,
                                           const AmparoEntry *entry);
/* What one must be allowed for it. */
AmparoMay      amparo_revision_get_may    (AmparoRevision     kind,
                                           const AmparoEntry *entry);
/* What the trail calls it. */
AmparoDeedKind amparo_revision_get_deed   (AmparoRevision     kind,
                                           const AmparoEntry *entry);
/* Whether the trail has to be told: of drafts it hears once each time one is opened. */
gboolean       amparo_revision_is_news    (AmparoRevision     kind,
                                           const AmparoEntry *entry);

G_END_DECLS
