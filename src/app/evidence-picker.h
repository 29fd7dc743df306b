/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "screening/screening.h"

G_BEGIN_DECLS

/* How the worker knows what they rate: seen, told, or on record.
 *
 * Until somebody opens it, it is a button that says what was chosen; the list behind it
 * costs as much as the rest of a row. */

#define AMPARO_TYPE_EVIDENCE_PICKER (amparo_evidence_picker_get_type ())
G_DECLARE_FINAL_TYPE (AmparoEvidencePicker, amparo_evidence_picker, AMPARO, EVIDENCE_PICKER, GtkWidget)

GtkWidget *amparo_evidence_picker_new    (AmparoScreening      *screening,
                                          guint                 item);
void       amparo_evidence_picker_update (AmparoEvidencePicker *self);
void       amparo_evidence_picker_open   (AmparoEvidencePicker *self);

const char *amparo_evidence_get_words    (AmparoEvidence        evidence);

G_END_DECLS
