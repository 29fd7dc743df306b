/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lazy.h"
#include "language/text.h"

G_BEGIN_DECLS

/* The words of one row of a long list: an AmparoLazy as high as amparo_bilingual_new_line()
 * will be. */
GtkWidget *amparo_lazy_line_new (AmparoText    *text,
                                 AmparoReading  reading);

G_END_DECLS
