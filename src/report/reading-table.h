/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "content/content.h"

G_BEGIN_DECLS

/* How easy the content is to read, a line for each kind of text: its words and the school
 * year it asks for, in both languages. For authors, in plain columns. */
char *amparo_reading_table_write (AmparoContent *content);

G_END_DECLS
