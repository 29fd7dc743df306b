/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For each of many owners a list of numbers, in two flat arrays: built once, then only
 * read. Ten thousand items would otherwise be ten thousand small arrays. */

typedef struct
{
  guint owner;
  guint target;
} AmparoLink;

typedef struct
{
  guint *starts;    /* one more than there are owners */
  guint *targets;
} AmparoLinks;

void amparo_links_freeze (AmparoLinks *self,
                          GArray      *pairs,
                          guint        n_owners);
void amparo_links_clear  (AmparoLinks *self);

/* Lends the targets of one owner, in the order their pairs were given. */
static inline const guint *
amparo_links_get (const AmparoLinks *self,
                  guint              owner,
                  guint             *n_targets)
{
  *n_targets = self->starts[owner + 1] - self->starts[owner];

  return self->targets + self->starts[owner];
}

G_END_DECLS
