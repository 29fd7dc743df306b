/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Reads a record and shows all of it in a window of its own, to be read; and what may be
 * done with it: go on, amend, sign off, start again. Where it cannot be read, that is said. */
void amparo_record_sheet_open (AmparoSession *session,
                               GtkWidget     *parent,
                               const char    *id);

/* Opens a draft of one's own where it was left, and everything else to be read. */
void amparo_record_activate   (AmparoSession *session,
                               GtkWidget     *parent,
                               const char    *id);

G_END_DECLS
