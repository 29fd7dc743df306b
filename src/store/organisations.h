/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/signature.h"

G_BEGIN_DECLS

/* Whose signatures this computer knows: its own organisation's, and those whose public key
 * somebody imported after comparing the fingerprint. */

typedef struct
{
  guint8    public_key[AMPARO_PUBLIC_KEY_SIZE];
  char     *name;      /* as whoever exported the key called the organisation; "" for our own */
  gboolean  is_own;
} AmparoOrganisation;

void                amparo_organisation_free  (AmparoOrganisation *self);

/* The file that another computer imports, and what it says; NULL for no public key. The
 * fingerprint in it must fit. */
char               *amparo_organisation_write (const guint8       *public_key,
                                               const char         *name);
AmparoOrganisation *amparo_organisation_parse (const char         *text,
                                               GError            **error);

/* Our own first, if there is one; of AmparoOrganisation. The folder is the user's data folder
 * where it is NULL. A file that is no key is left out. */
GPtrArray          *amparo_organisations_load (const char         *folder,
                                               GError            **error);
const AmparoOrganisation *amparo_organisations_find (GPtrArray    *organisations,
                                                     const guint8 *public_key);

/* Trust is kept until the file in known-organisations is removed. */
gboolean            amparo_organisation_trust (AmparoOrganisation *self,
                                               const char         *folder,
                                               GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoOrganisation, amparo_organisation_free)

G_END_DECLS
