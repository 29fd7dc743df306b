/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/case-file.h"
#include "app/keeper.h"
#include "desk.h"

G_BEGIN_DECLS

/* A real vault with two people, made once with the real key derivation and copied for each
 * test, and somebody who works with it: screens, finishes, reads. */

#define BINDER_ANA "Ana"    /* founded it, and has every role */
#define BINDER_BEN "Ben"    /* screener and supervisor */

typedef struct
{
  Desk            desk;     /* its session has the safe */
  AmparoSafe     *safe;
  AmparoKeeper   *keeper;
  AmparoCaseFile *file;
  char           *folder;
  guint           n_failed;
} Binder;

void            binder_set_up     (Binder        *self,
                                   gconstpointer  data);
void            binder_tear_down  (Binder        *self,
                                   gconstpointer  data);
/* After the last test. */
void            binder_throw_away (void);

typedef struct
{
  const char *path;
  void      (*func) (Binder *, gconstpointer);
} BinderTest;

/* What main() does in a program of such tests. */
int             binder_run_tests  (int               argc,
                                   char            **argv,
                                   const BinderTest *tests,
                                   guint             n_tests);

void            binder_unlock     (Binder        *self,
                                   const char    *name);
void            binder_lock       (Binder        *self);

/* A screening under way on that checklist. */
AmparoScreening *binder_begin     (Binder        *self,
                                   const char    *instrument,
                                   const char    *code,
                                   const char    *date);
/* Rates a sign by ids. */
void            binder_rate       (AmparoScreening *screening,
                                   const char      *item,
                                   const char      *rating);
/* Finishes what is under way and gives its id. */
char           *binder_finish     (Binder        *self,
                                   const char    *reason);    /* nullable */
/* A finished Youth screening of R-17, with three signs rated and a note; gives its id. */
char           *binder_keep       (Binder        *self,
                                   const char    *date,
                                   const char    *rating);    /* of the first sign */
void            binder_amend      (Binder        *self,
                                   const char    *id);
/* Reads a record; its page is shown. */
void            binder_read       (Binder        *self,
                                   const char    *id);
/* Ana comes in, keeps one and reads it. */
void            binder_read_one   (Binder        *self);
AmparoWindow   *binder_show_one   (Binder        *self);      /* in a window, too */
void            binder_wait_for_history (Binder  *self,
                                   guint          n_revisions);
/* The deeds of one kind in the trail. */
guint           binder_count_deeds (Binder        *self,
                                   AmparoDeedKind  kind);

G_END_DECLS
