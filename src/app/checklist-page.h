/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages.h"
#include "app/section-view.h"

G_BEGIN_DECLS

/* The checklist under way: its sections at the side, the items of one section in the
 * middle, and the level of concern so far. */

#define AMPARO_TYPE_CHECKLIST_PAGE (amparo_checklist_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoChecklistPage, amparo_checklist_page, AMPARO, CHECKLIST_PAGE, GtkBox)

/* Lends the rows in view. */
AmparoSectionView *amparo_checklist_page_get_view (AmparoChecklistPage *self);

G_END_DECLS
