/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Asks whether to start again from the record that is read, and whether its facts are taken
 * along. */
void amparo_record_ask_again (AmparoSession *session,
                              GtkWidget     *parent);

G_END_DECLS
