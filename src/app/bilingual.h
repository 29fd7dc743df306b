/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "language/text.h"

G_BEGIN_DECLS

/* Shows one AmparoText in English, in Spanish, or in both: two columns of equal width,
 * aligned at the top, or stacked with the Spanish tagged "ES" when there is no room.
 * Every run of text carries its language (PangoAttrLanguage), so a screen reader
 * pronounces it right. English that stands in for missing Spanish is marked in words. */

#define AMPARO_TYPE_BILINGUAL (amparo_bilingual_get_type ())
G_DECLARE_FINAL_TYPE (AmparoBilingual, amparo_bilingual, AMPARO, BILINGUAL, GtkWidget)

/* Properties: "text" (AmparoText boxed), "reading" (AmparoReading as int),
 * "css-class-name" is not needed: style the widget with ordinary style classes. */
GtkWidget  *amparo_bilingual_new         (AmparoText      *text,
                                          AmparoReading    reading);
void        amparo_bilingual_set_text    (AmparoBilingual *self,
                                          AmparoText      *text);
void        amparo_bilingual_set_reading (AmparoBilingual *self,
                                          AmparoReading    reading);

/* The same words as one string, for accessible names and window titles. Caller frees. */
char       *amparo_bilingual_dup_label   (AmparoText      *text,
                                          AmparoReading    reading);

/* A plain label with these words, each in its language: for a button or a choice. */
GtkWidget  *amparo_bilingual_new_line    (AmparoText      *text,
                                          AmparoReading    reading);

G_END_DECLS
