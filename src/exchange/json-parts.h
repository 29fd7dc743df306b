/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The members that our objects in JSON are made of. */

void  amparo_json_add_string (JsonBuilder *builder,
                              const char  *name,
                              const char  *value);   /* nullable: null */
void  amparo_json_add_number (JsonBuilder *builder,
                              const char  *name,
                              gint64       value);
void  amparo_json_add_truth  (JsonBuilder *builder,
                              const char  *name,
                              gboolean     value);

/* What was built, in lines, ending with a line feed. */
char *amparo_json_write      (JsonBuilder *builder);

G_END_DECLS
