/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/vault-people.h"
#include "store/vault.h"

G_BEGIN_DECLS

/* A vault in a folder of its own, ready for screenings, and a clock that the test sets. */

#define SAFE_NAME       "Ana"
#define SAFE_PASSPHRASE "correct horse ñandú"
#define EVA_PASSPHRASE  "battery staple"

typedef struct
{
  char        *folder;
  char        *path;
  AmparoVault *vault;        /* NULL when closed */
  char        *sheets[2];
} Safe;

extern AmparoVaultOptions safe_options;
extern gint64             safe_now;

AmparoSecret *secret_from         (const char *text);

Safe         *safe_new            (void);                /* two sheets typed back */
Safe         *safe_new_at         (const char *folder);  /* on that disk */
Safe         *safe_new_unready    (void);
void          safe_free           (Safe       *self);
void          safe_close          (Safe       *self);
void          safe_reopen         (Safe       *self);    /* as the first person */
AmparoVault  *safe_open_as        (Safe       *self,
                                   const char *name,
                                   const char *passphrase,
                                   GError    **error);
/* A second person. */
char         *safe_add_eva        (Safe       *self,
                                   AmparoRole  roles);   /* gives the id */
void          safe_reopen_as_eva  (Safe       *self);
char         *safe_beside         (Safe       *self,
                                   const char *suffix);  /* a path: that of the vault and more */

/* A record that says `note`, and a checklist for it that is none. */
AmparoDossier *record_about        (const char *note);
GBytes       *some_closure        (void);
void          save                (AmparoVault  *vault,
                                   AmparoDossier *record);
char         *save_new            (AmparoVault  *vault,
                                   const char   *note);  /* gives the id */
char         *read_note           (AmparoVault  *vault,
                                   const char   *id,
                                   guint         revision);

void          save_as             (AmparoVault    *vault,
                                   AmparoDossier  *record,
                                   AmparoRevision  kind);

/* A test with a safe of its own. */
typedef void (*SafeTest) (Safe *safe);

void          safe_add_test       (const char  *path,
                                   Safe       *(*make) (void),
                                   SafeTest     test);

#define assert_note(vault, id, revision, expected) \
  G_STMT_START { \
    g_autofree char *_note = read_note (vault, id, revision); \
    g_assert_cmpstr (_note, ==, expected); \
  } G_STMT_END

#define assert_stays_out(safe, name, passphrase, code) \
  G_STMT_START { \
    g_autoptr (GError) _error = NULL; \
    g_assert_null (safe_open_as (safe, name, passphrase, &_error)); \
    assert_store_error (_error, code); \
  } G_STMT_END

#define assert_store_error(error, code) \
  g_assert_error (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_##code)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Safe, safe_free)

G_END_DECLS
