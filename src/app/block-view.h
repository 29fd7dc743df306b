/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"
#include "content/block.h"

G_BEGIN_DECLS

/* One block of an article or of a page of a lesson, as it is read: words, a fact and what it
 * stands on, a chart, a link to a sign, whom to call, or a quotation. */
GtkWidget *amparo_block_view_new (AmparoSession     *session,
                                  const AmparoBlock *block);

G_END_DECLS
