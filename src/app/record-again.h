/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* The checklist of the record that is read, as it is now; NULL: there is none any more. Lent. */
AmparoInstrument *amparo_record_find_instrument (AmparoSession    *session);

/* Asks whether to start again from the record that is read, and whether its facts are taken
 * along; on the same checklist, or on the one that a step of it leads to. */
void              amparo_record_ask_again       (AmparoSession    *session,
                                                 GtkWidget        *parent);
void              amparo_record_ask_to_begin    (AmparoSession    *session,
                                                 GtkWidget        *parent,
                                                 AmparoInstrument *instrument);

G_END_DECLS
