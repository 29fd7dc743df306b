/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"
#include "screening/comparison.h"

G_BEGIN_DECLS

/* Two screenings item by item, side by side where there is room. What is different says so
 * in words. The captions stand above what belongs to each. */

typedef struct
{
  const char *before;
  const char *after;
} AmparoCaptions;

GtkWidget *amparo_compare_levels_new (AmparoComparison     *comparison,
                                      AmparoReading         reading,
                                      const AmparoCaptions *captions);
/* Both give NULL where there is nothing to show. */
GtkWidget *amparo_compare_facts_new  (AmparoComparison     *comparison,
                                      AmparoReading         reading,
                                      const AmparoCaptions *captions,
                                      gboolean              all);
GtkWidget *amparo_compare_items_new  (AmparoComparison     *comparison,
                                      AmparoReading         reading,
                                      const AmparoCaptions *captions,
                                      gboolean              all);     /* not only what is different */

/* The comparison that the case file holds, as the page of a record. */
GtkWidget *amparo_compare_body_new   (AmparoSession        *session);
/* The screenings that it can be compared with; NULL without a code or another one. */
GtkWidget *amparo_compare_choice_new (AmparoSession        *session);

G_END_DECLS
