/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* The filters and the order of the list of screenings, one below the other. What is chosen is
 * in the finder of the safe; the choices are those that the records have. */

#define AMPARO_TYPE_RECORD_FILTERS (amparo_record_filters_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRecordFilters, amparo_record_filters, AMPARO, RECORD_FILTERS, GtkBox)

GtkWidget *amparo_record_filters_new  (AmparoSession       *session);

/* The drop-down of an AmparoFacet; NULL where that is not offered. Lent. */
GtkWidget *amparo_record_filters_get  (AmparoRecordFilters *self,
                                       guint                facet);

G_END_DECLS
