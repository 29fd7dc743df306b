/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages.h"
#include "app/step-row.h"

G_BEGIN_DECLS

/* What the screening comes to, why, and what to do next. */

#define AMPARO_TYPE_RESULT_PAGE (amparo_result_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoResultPage, amparo_result_page, AMPARO, RESULT_PAGE, GtkBox)

/* Lends the row of a step, NULL when it is not due. */
AmparoStepRow *amparo_result_page_find_row (AmparoResultPage *self,
                                            const char       *step);

G_END_DECLS
