/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/case-file.h"

G_BEGIN_DECLS

/* What the page of a record is put together from. */

/* What can be done with the record, as far as the role allows it. */
GtkWidget *amparo_record_deeds_new   (AmparoSession   *session);

/* Every revision with its moment and its person; each can be opened as it was. */
GtkWidget *amparo_record_history_new (AmparoSession   *session);

/* What is known of the facts, and every sign that something was said of. */
GtkWidget *amparo_record_facts_new   (AmparoSession   *session,
                                      AmparoScreening *screening);
GtkWidget *amparo_record_answers_new (AmparoSession   *session,
                                      AmparoScreening *screening);
/* The signs that nothing was said of; NULL if there are none. */
GtkWidget *amparo_record_missing_new (AmparoSession    *session,
                                      AmparoAssessment *assessment);

/* A heading and what stands below it; nothing for a part that is NULL. */
void       amparo_record_add_part    (GtkWidget       *body,
                                      const char      *heading,
                                      GtkWidget       *part);   /* nullable */
GtkWidget *amparo_record_card_new    (GtkWidget       *part);   /* nullable, and gives NULL then */

/* How an item was rated, how that is known, and the note; "Not answered" for nothing. */
GtkWidget *amparo_record_answer_new  (AmparoScreening  *screening,
                                      const AmparoItem *item,
                                      AmparoReading     reading);

G_END_DECLS
