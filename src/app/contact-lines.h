/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Whom to call: name, what they are for and not for, their lines each with a copy button,
 * hours, languages, and the badge of how sure it is. */

GtkWidget *amparo_contact_lines_new (AmparoSession *session,
                                     AmparoContact *contact);

G_END_DECLS
