/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/settings.h"

static gboolean
are_installed (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);

  return schema != NULL;
}

GSettings *
amparo_settings_get_default (void)
{
  static GSettings *settings = NULL;
  static gboolean looked = FALSE;

  /* GSettings ends the program over a missing schema. */
  if (!looked)
    {
      looked = TRUE;
      if (are_installed ())
        settings = g_settings_new (APP_ID);
    }

  return settings;
}
