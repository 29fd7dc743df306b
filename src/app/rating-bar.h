/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/vocabulary.h"

G_BEGIN_DECLS

/* The ratings of a scale as buttons with their digits, of which one or none is pressed.
 *
 * It is one stop of the Tab key; the left and right arrows move inside it without choosing.
 *
 * Signal: "chosen" (int rating)   a button was clicked; AMPARO_UNANSWERED when it was the
 *                                 pressed one. The bar shows what amparo_rating_bar_set_rating()
 *                                 says, so the receiver answers with it. */

#define AMPARO_TYPE_RATING_BAR (amparo_rating_bar_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRatingBar, amparo_rating_bar, AMPARO, RATING_BAR, GtkWidget)

GtkWidget *amparo_rating_bar_new        (const AmparoScale *scale,
                                         AmparoReading      reading);
void       amparo_rating_bar_set_rating (AmparoRatingBar   *self,
                                         int                rating);
int        amparo_rating_bar_get_rating (AmparoRatingBar   *self);
guint      amparo_rating_bar_get_n      (AmparoRatingBar   *self);
GtkWidget *amparo_rating_bar_get_button (AmparoRatingBar   *self,
                                         int                rating);

G_END_DECLS
