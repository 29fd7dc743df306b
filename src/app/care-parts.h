/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

/* What the pages about the vault as a whole are put together from. */

/* A page of one column that scrolls. */
GtkWidget *amparo_care_column_new  (GtkWidget           *box);
/* Words below the last ones. Lends the label. */
GtkWidget *amparo_care_add_words   (GtkWidget           *box,
                                    const char          *words,
                                    const char          *css_class);   /* nullable */
/* A button that calls `clicked` with `self`. Lends it. */
GtkWidget *amparo_care_add_button  (GtkWidget           *box,
                                    const char          *label,
                                    const char          *css_class,    /* nullable */
                                    GCallback            clicked,
                                    gpointer             self);
/* A row of a boxed list with words and no more. Lends it. */
GtkWidget *amparo_care_add_row     (AdwPreferencesGroup *group,
                                    const char          *title,
                                    const char          *subtitle);    /* nullable */
void       amparo_care_empty       (GtkWidget           *box);

/* A row for each of the screenings, up to as many as one looks at, and how many more there are. */
typedef void (*AmparoCareRowFunc) (GtkWidget  *row,
                                   const char *id,
                                   gboolean    hold);

void       amparo_care_add_records (AdwPreferencesGroup *group,
                                    AmparoSession       *session,
                                    const char * const  *ids,
                                    AmparoCareRowFunc    func,         /* nullable: adds to each row */
                                    gboolean             hold);
/* Whether it is the id of a record, rather than a sentence. */
gboolean   amparo_care_is_id       (const char          *text);
/* "Screening 3f2a91c4", or with the code where the viewer may see it. */
char      *amparo_care_dup_record  (AmparoSession       *session,
                                    const char          *id);

G_END_DECLS
