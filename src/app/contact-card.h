/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Somebody to call: what for, the numbers large, each with a button that copies it.
 * "copied" (string number) tells that one was put on the clipboard. */

#define AMPARO_TYPE_CONTACT_CARD (amparo_contact_card_get_type ())
G_DECLARE_FINAL_TYPE (AmparoContactCard, amparo_contact_card, AMPARO, CONTACT_CARD, GtkBox)

GtkWidget *amparo_contact_card_new (AmparoContact *contact,
                                    AmparoSession *session);

G_END_DECLS
