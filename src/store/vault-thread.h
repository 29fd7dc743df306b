/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/vault.h"

G_BEGIN_DECLS

/* One thread that owns the vault: the one connection, and the keys. Whoever has a window
 * asks it to do something and hears of it in the main context they asked in; nobody else
 * ever waits for the disk, except in amparo_vault_thread_end().
 *
 * What is asked is done in the order in which it was asked. */

#define AMPARO_TYPE_VAULT_THREAD (amparo_vault_thread_get_type ())
G_DECLARE_FINAL_TYPE (AmparoVaultThread, amparo_vault_thread, AMPARO, VAULT_THREAD, GObject)

/* Done with the vault, in the thread that owns it. Gives NULL and sets the error when it
 * fails, and anything else when it does not. */
typedef gpointer (*AmparoVaultFunc) (AmparoVault  *vault,
                                     gpointer      data,
                                     GError      **error);

AmparoVaultThread *amparo_vault_thread_new         (void);

/* A random id for a record that was never saved. */
char              *amparo_vault_thread_dup_id      (void);

/* The vault that is opened or created takes the place of none: one that is open is closed
 * first. The options are those of amparo_vault_open(), copied. */
void               amparo_vault_thread_open        (AmparoVaultThread         *self,
                                                    const char                *path,
                                                    const char                *name,
                                                    AmparoSecret              *passphrase,
                                                    const AmparoVaultOptions  *options,      /* nullable */
                                                    gboolean                   create,
                                                    GAsyncReadyCallback        callback,
                                                    gpointer                   user_data);
gboolean           amparo_vault_thread_open_finish (GAsyncResult              *result,
                                                    GError                   **error);

/* Keeps a copy of the record. A draft that waits for the disk is replaced by what comes
 * after it: the newest is written, and all who asked hear of it. The record should have
 * an id of amparo_vault_thread_dup_id(). */
void               amparo_vault_thread_save        (AmparoVaultThread         *self,
                                                    const AmparoDossier       *record,
                                                    GBytes                    *closure,      /* nullable */
                                                    GAsyncReadyCallback        callback,
                                                    gpointer                   user_data);
/* Gives the summary as it was saved (transfer full), or NULL: it is not on the disk. */
AmparoSummary     *amparo_vault_thread_save_finish (GAsyncResult              *result,
                                                    GError                   **error);

/* Anything else. */
void               amparo_vault_thread_do          (AmparoVaultThread         *self,
                                                    AmparoVaultFunc            func,
                                                    gpointer                   data,
                                                    GDestroyNotify             free_data,    /* nullable */
                                                    GDestroyNotify             free_result,  /* nullable */
                                                    GAsyncReadyCallback        callback,     /* nullable */
                                                    gpointer                   user_data);
gpointer           amparo_vault_thread_do_finish   (GAsyncResult              *result,
                                                    GError                   **error);

/* Waits until all that was asked is done, and closes the vault: the keys are gone. Callbacks
 * that were not given yet come when the main context runs again. The thread can be used
 * for another vault afterwards. */
void               amparo_vault_thread_end         (AmparoVaultThread         *self);

G_END_DECLS
