/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks in a small window for words that are kept with a record: why it is amended, what a
 * supervisor has to say. */

/* All marked with N_(). */
typedef struct
{
  const char *title;       /* of the window; nothing about a young person */
  const char *question;
  const char *label;       /* of the field, for screen readers */
  const char *wanted;      /* said when nothing was written; NULL: it may be left out */
  const char *button;      /* with a mnemonic */
} AmparoReasonWords;

typedef void (*AmparoReasonFunc) (const char *words,       /* "" for none */
                                  gpointer    user_data);

/* The callback is called at most once, when the button is pressed. */
void amparo_reason_ask (GtkWidget               *parent,
                        const AmparoReasonWords *words,
                        AmparoReasonFunc         func,
                        gpointer                 user_data,
                        GDestroyNotify           free_data);   /* nullable */

/* The field alone, with a frame; the note view is its child. */
GtkWidget *amparo_reason_field_new (const char *label,
                                    GtkWidget **note);

G_END_DECLS
