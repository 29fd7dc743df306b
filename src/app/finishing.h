/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Asks whether the screening that is kept is finished, and for the reason where it amends a
 * finished one. When the disk has it, the way leads home. */
void amparo_finishing_ask (AmparoSession *session,
                           GtkWidget     *parent);

G_END_DECLS
