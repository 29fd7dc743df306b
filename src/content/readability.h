/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "language/text.h"

G_BEGIN_DECLS

/* How easy a text is to read, by the two formulas most used for our languages. They know
 * only the length of words and sentences: a yardstick for authors, not a verdict. */

typedef struct
{
  guint words;
  guint sentences;
  guint syllables;
} AmparoTextSize;

void   amparo_text_size_add        (AmparoTextSize       *self,
                                    const char           *text,
                                    AmparoLanguage        language);

/* English: the Flesch-Kincaid grade, about the school year that can read it. Spanish: the
 * same school year, from the reading ease of Fernández Huerta. 0 for a text without words. */
double amparo_text_size_get_grade  (const AmparoTextSize *self,
                                    AmparoLanguage        language);

/* The Spanish reading ease of Fernández Huerta: 100 very easy, 0 very hard. */
double amparo_text_size_get_ease   (const AmparoTextSize *self);

guint  amparo_count_syllables      (const char           *word,
                                    AmparoLanguage        language);

G_END_DECLS
