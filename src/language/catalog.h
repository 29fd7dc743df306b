/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "language/text.h"

G_BEGIN_DECLS

/* The Spanish words of one compiled gettext catalog (.mo), read once into memory.
 *
 * Content needs both languages at the same time, and gettext() gives the one that
 * the process happens to be in; asking it for the other means changing the
 * environment beside running threads. So the catalog is read here, as it is. */

#define AMPARO_TYPE_CATALOG (amparo_catalog_get_type ())
G_DECLARE_FINAL_TYPE (AmparoCatalog, amparo_catalog, AMPARO, CATALOG, GObject)

#define AMPARO_CATALOG_ERROR (amparo_catalog_error_quark ())

typedef enum
{
  AMPARO_CATALOG_ERROR_DAMAGED,
} AmparoCatalogError;

GQuark         amparo_catalog_error_quark (void);
AmparoCatalog *amparo_catalog_new_empty   (void);
AmparoCatalog *amparo_catalog_open        (const char     *path,
                                           GError        **error);
AmparoCatalog *amparo_catalog_new         (GBytes         *bytes,
                                           GError        **error);
const char    *amparo_catalog_lookup      (AmparoCatalog  *self,
                                           const char     *context,
                                           const char     *english);
AmparoText    *amparo_catalog_dup_text    (AmparoCatalog  *self,
                                           const char     *context,
                                           const char     *english);

G_END_DECLS
