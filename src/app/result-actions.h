/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

/* What can be done with a result: copy it, print it, save it as a text, end the screening.
 * Each asks first where something could be lost or read by others; of one that is kept in
 * the vault the trail is told. */

char *amparo_result_dup_text  (AmparoSession   *session);
void  amparo_result_copy      (AmparoSession   *session,
                               AdwToastOverlay *toasts);
void  amparo_result_print     (AmparoSession   *session,
                               AdwToastOverlay *toasts);
void  amparo_result_save      (AmparoSession   *session,
                               AdwToastOverlay *toasts);
void  amparo_result_save_to   (AmparoSession   *session,
                               AdwToastOverlay *toasts,
                               GFile           *file);
void  amparo_result_discard   (AmparoSession   *session,
                               GtkWidget       *parent);

G_END_DECLS
