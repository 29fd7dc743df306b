/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/outline.h"
#include "store/certificate-check.h"

G_BEGIN_DECLS

/* "Valid: all of it is as the organization signed it." */
AmparoText *amparo_check_dup_verdict (const AmparoCheck *check);

/* Whose key it is, and what was signed. */
char       *amparo_check_write_details (const AmparoCheck *check,
                                        AmparoReading      reading);

/* The verdict, whose key it is, and what was signed. */
char       *amparo_check_write       (const AmparoCheck *check,
                                      AmparoReading      reading);

G_END_DECLS
