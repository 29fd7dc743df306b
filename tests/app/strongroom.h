/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/safe.h"
#include "desk.h"

G_BEGIN_DECLS

/* A window with a real vault behind it. The vault is made once for all tests of a program,
 * with the real key derivation, and copied for each of them. */

#define STRONGROOM_NAME       "Ana"
#define STRONGROOM_PASSPHRASE "rabilo mesuda fonavi deluna"

typedef struct
{
  Desk        desk;
  char       *folder;
  char       *path;
  AmparoSafe *safe;
} Strongroom;

void           strongroom_set_up     (Strongroom    *self,
                                      gconstpointer  data);
void           strongroom_tear_down  (Strongroom    *self,
                                      gconstpointer  data);
/* When all tests are done. */
void           strongroom_clear      (void);

/* The four lines of one of its two recovery sheets; lent. */
const char    *strongroom_get_sheet  (guint          n);
AmparoSecret  *strongroom_dup_secret (const char    *words);

void           strongroom_wait       (Strongroom    *self);   /* until the vault is not busy */
/* Waits until it is so, for half a minute at most. */
void           strongroom_wait_for   (gboolean     (*is_so) (gpointer what),
                                      gpointer       what);
void           strongroom_unlock     (Strongroom    *self,
                                      const char    *name,
                                      const char    *passphrase);
AmparoWindow  *strongroom_open       (Strongroom    *self);   /* unlocked, as the first person */
void           strongroom_do         (AmparoWindow  *window,
                                      const char    *action);
/* Shows a widget alone in a window, which it gives. */
GtkWindow     *strongroom_show       (GtkWidget     *widget);

/* Widgets in a window, by what a person sees. */
GtkWindow     *strongroom_get_sheet_window (AmparoWindow *window);   /* the one above it */
GtkWidget     *strongroom_find_button (gpointer       root,
                                       const char    *label);        /* with its underline */
GtkEditable   *strongroom_find_field  (gpointer       root,
                                       const char    *title);
void           strongroom_type        (gpointer       root,
                                       const char    *title,
                                       const char    *words);
void           strongroom_press       (gpointer       root,
                                       const char    *label);
/* Whether a label begins with these words, and is to be seen. */
gboolean       strongroom_says        (gpointer       root,
                                       const char    *words);
/* Waits for such a label. */
void           strongroom_wait_to_hear (gpointer      root,
                                        const char   *words);

G_END_DECLS
