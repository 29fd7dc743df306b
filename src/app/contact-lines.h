/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Whom to call, short: name, lines each with a copy button, and the badge of how sure it
 * is. All of a contact is on its card. */

GtkWidget *amparo_contact_lines_new (AmparoSession *session,
                                     AmparoContact *contact);

G_END_DECLS
