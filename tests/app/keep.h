/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/keeper.h"
#include "app/safe.h"
#include "app/window.h"
#include "desk.h"

G_BEGIN_DECLS

/* A session with a real vault, made once with the real key derivation and copied for each
 * test. Ana has every role, Ben only reads the trail, Carla looks after the vault and reads
 * no screening. All three have the same passphrase, which only a test may have. */

#define KEEP_PASSPHRASE "rabilo mesuda fonavi deluna"

typedef struct
{
  char          *folder;
  char          *path;
  AmparoSafe    *safe;
  AmparoSession *session;
} Keep;

void          keep_set_up       (Keep            *keep,
                                 gconstpointer    data);
void          keep_tear_down    (Keep            *keep,
                                 gconstpointer    data);
/* After the last test. */
void          keep_throw_away   (void);

typedef struct
{
  const char *path;
  void      (*func) (Keep *, gconstpointer);
} KeepTest;

/* What main() does in a program of such tests. */
int           keep_run_tests    (int              argc,
                                 char           **argv,
                                 const KeepTest  *tests,
                                 guint            n_tests);

/* As the program begins: locked. */
void          keep_start        (Keep            *keep);
void          keep_stop         (Keep            *keep);
AmparoSecret *keep_dup_secret   (void);
void          keep_unlock       (Keep            *keep,
                                 const char      *name);
/* A finished screening with this code; gives its id. */
char         *keep_screen       (Keep            *keep,
                                 const char      *code);
/* Backs the open vault up into its own folder; gives the path. */
char         *keep_back_up      (Keep            *keep);
/* While it is locked: one that was finished ten years ago, and the vault keeps screenings for 90
 * days. */
void          keep_long_ago     (Keep            *keep,
                                 const char      *code);
/* Waits for what the thread of the vault makes of it. */
gpointer      keep_do           (Keep            *keep,
                                 AmparoVaultFunc  func,
                                 gpointer         data,
                                 GError         **error);
char         *keep_beside       (Keep            *keep,
                                 const char      *name);    /* in the folder of the vault */

AmparoWindow *keep_open_window  (Keep            *keep);
void          keep_close_window (Keep            *keep,
                                 AmparoWindow    *window);
GtkWidget    *keep_find_button  (GtkWidget       *root,
                                 const char      *words);   /* NULL: it is not to be seen */
void          keep_press        (GtkWidget       *root,
                                 const char      *words);
/* A label in which the words stand. */
GtkWidget    *keep_find_words   (GtkWidget       *root,
                                 const char      *words);
/* The same, for five seconds. */
gboolean      keep_says         (GtkWidget       *root,
                                 const char      *words);
/* Whatever window is above this one and says something; waits for five seconds. */
GtkWidget    *keep_find_dialog  (AmparoWindow    *window);

G_END_DECLS
