/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* What can be done with one person, or with one recovery sheet. */
void amparo_person_sheet_open (AmparoSession *session,
                               GtkWidget     *parent,
                               const char    *id);

G_END_DECLS
