/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One text in English and, when a translation exists, in Spanish. Immutable. */

typedef enum
{
  AMPARO_LANGUAGE_ENGLISH,
  AMPARO_LANGUAGE_SPANISH,
} AmparoLanguage;

/* In which language content is read: one of the two, or both side by side. */
typedef enum
{
  AMPARO_READING_ENGLISH,
  AMPARO_READING_SPANISH,
  AMPARO_READING_BOTH,
} AmparoReading;

#define AMPARO_TYPE_TEXT (amparo_text_get_type ())
typedef struct _AmparoText AmparoText;

GType       amparo_text_get_type      (void) G_GNUC_CONST;
AmparoText *amparo_text_new           (const char     *english,
                                       const char     *spanish);
AmparoText *amparo_text_ref           (AmparoText     *self);
void        amparo_text_unref         (AmparoText     *self);
const char *amparo_text_get_english   (AmparoText     *self);
const char *amparo_text_get_spanish   (AmparoText     *self);
const char *amparo_text_get           (AmparoText     *self,
                                       AmparoLanguage  language);
gboolean    amparo_text_is_translated (AmparoText     *self);
gboolean    amparo_reading_from_name  (const char     *name,
                                       AmparoReading  *reading);
gboolean    amparo_reading_includes   (AmparoReading   reading,
                                       AmparoLanguage  language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoText, amparo_text_unref)

G_END_DECLS
