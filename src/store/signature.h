/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Signatures of the organisation (Ed25519): whoever has its public key can tell that its
 * computer signed these bytes, for this purpose, and that none of them changed. */

#define AMPARO_PUBLIC_KEY_SIZE 32
#define AMPARO_SIGNATURE_SIZE  64

#define AMPARO_SIGNATURE_ERROR (amparo_signature_error_quark ())

typedef enum
{
  AMPARO_SIGNATURE_ERROR_UNREADABLE,   /* the key file cannot be read, or is none */
  AMPARO_SIGNATURE_ERROR_UNWRITABLE,   /* a file cannot be written */
  AMPARO_SIGNATURE_ERROR_NO_KEY,       /* what was to be imported is no public key */
} AmparoSignatureError;

GQuark        amparo_signature_error_quark      (void);

/* Holds the secret key, in memory that is wiped and never swapped. */
typedef struct _AmparoSigner AmparoSigner;

/* From organisation.key in the folder (nullable: the user's data folder), made with mode 0600
 * where there is none. Two that make it at the same time get the same key. */
AmparoSigner *amparo_signer_open                (const char    *folder,
                                                 GError       **error);
/* The same, or NULL without an error where there is none. */
AmparoSigner *amparo_signer_open_existing       (const char    *folder,
                                                 GError       **error);
void          amparo_signer_free                (AmparoSigner  *self);
const guint8 *amparo_signer_get_public_key      (AmparoSigner  *self);

/* The purpose is a word that keeps a signature of one kind from passing for one of another. */
void          amparo_signer_sign                (AmparoSigner  *self,
                                                 const char    *purpose,
                                                 gconstpointer  data,
                                                 gsize          size,
                                                 guint8        *signature);
gboolean      amparo_signature_verify           (const guint8  *public_key,
                                                 const char    *purpose,
                                                 gconstpointer  data,
                                                 gsize          size,
                                                 const guint8  *signature);

/* 100 bits of the key's hash in five groups, to be compared by eye or by telephone. */
char         *amparo_public_key_dup_fingerprint (const guint8  *public_key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoSigner, amparo_signer_free)

G_END_DECLS
