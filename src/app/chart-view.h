/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* A chart of an article, drawn, with the same as a table that opens below it: for screen
 * readers, and for whoever would rather read. */

GtkWidget *amparo_chart_view_new (const AmparoBlock *block,
                                  AmparoSession     *session);

/* The drawing alone. It lends the block. */
#define AMPARO_TYPE_CHART_PICTURE (amparo_chart_picture_get_type ())
G_DECLARE_FINAL_TYPE (AmparoChartPicture, amparo_chart_picture, AMPARO, CHART_PICTURE, GtkWidget)

GtkWidget *amparo_chart_picture_new (const AmparoBlock *block,
                                     AmparoReading      reading);

G_END_DECLS
