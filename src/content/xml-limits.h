/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Checks a text against the limits of docs/content-format.md before any parser sees it.
 * The text ends in a NUL that is not counted in its size. With a mistake, adds one
 * diagnostic and gives FALSE. */
gboolean    amparo_xml_check_limits       (const char *text,
                                           gsize       size,
                                           guint       max_elements,
                                           const char *name,
                                           GPtrArray  *diagnostics);

/* The rule that a character of this text breaks, or NULL; and the sentence that goes with
 * the rule. For what comes in another way than as plain bytes: by reference, or from a
 * catalog. */
const char *amparo_xml_find_bad_character (const char *text);
const char *amparo_xml_explain            (const char *rule);

G_END_DECLS
