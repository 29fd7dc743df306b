/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/content.h"

G_BEGIN_DECLS

/* What is wrong with the content files: file, line, message. */

#define AMPARO_TYPE_PROBLEMS_WINDOW (amparo_problems_window_get_type ())
G_DECLARE_FINAL_TYPE (AmparoProblemsWindow, amparo_problems_window, AMPARO, PROBLEMS_WINDOW, AdwWindow)

GtkWidget *amparo_problems_window_new (AmparoContent *content,
                                       GtkWindow     *parent);

G_END_DECLS
