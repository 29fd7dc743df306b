/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "screening/screening.h"

G_BEGIN_DECLS

/* A screening as the vault keeps it. A record has revisions: a draft is replaced as the
 * work goes on; what is finished stays, and whatever comes later stands beside it. */

typedef enum
{
  AMPARO_REVISION_DRAFT = 1,
  AMPARO_REVISION_FINAL,       /* finished by the screener */
  AMPARO_REVISION_AMENDING,    /* a draft of an amendment */
  AMPARO_REVISION_AMENDED,     /* with a reason */
  AMPARO_REVISION_STEPS,       /* nothing but steps done */
  AMPARO_REVISION_SIGNED,      /* reviewed by a supervisor */
  AMPARO_N_REVISIONS,
} AmparoRevision;

/* Whether it is still being worked on, and so replaced by what comes next. */
gboolean amparo_revision_is_draft (AmparoRevision kind);

/* A step that is due, for the clocks. */
typedef struct
{
  char   *step;
  gint64  by;        /* microseconds since 1970 */
} AmparoDueStep;

/* What a list shows, and all that is kept in memory of every record. */
typedef struct
{
  char           *id;           /* 32 hexadecimal digits; "" before it was first saved */
  guint           revision;     /* from 1 */
  AmparoRevision  kind;
  char           *instrument;
  char           *closure;      /* hash of the instrument, 64 hexadecimal digits */
  char           *code;         /* the worker's own, never a name */
  char           *date;         /* YYYY-MM-DD */
  AmparoLevel     level;
  guint           n_asked;
  guint           n_answered;
  char           *owner;        /* id of the person whose screening it is */
  char           *author;       /* id of the person who wrote this revision */
  gint64          started;      /* microseconds since 1970 */
  gint64          changed;
  gint64          finished;     /* 0 before */
  gint64          found;        /* when the level was first seen; 0 before */
  GPtrArray      *due;          /* of AmparoDueStep */
  gatomicrefcount references;
} AmparoSummary;

typedef struct
{
  char *id;
  char *value;
} AmparoKnown;

typedef struct
{
  char *item;
  char *rating;      /* "" for none */
  char *evidence;    /* "" for unsaid */
  char *note;
} AmparoAnswer;

typedef struct
{
  char *step;
  char *at;
  char *by;
  char *reference;
} AmparoTick;

typedef struct
{
  AmparoSummary *summary;
  GPtrArray     *facts;      /* of AmparoKnown */
  GPtrArray     *answers;    /* of AmparoAnswer */
  GPtrArray     *ticks;      /* of AmparoTick */
  char          *reason;     /* why it was amended; what the supervisor said */
  char          *place;      /* where the person was, in the words of the window */
} AmparoDossier;

AmparoSummary *amparo_summary_new      (void);
/* Shared, it is not to be changed. */
AmparoSummary *amparo_summary_ref      (AmparoSummary       *self);
AmparoSummary *amparo_summary_copy     (const AmparoSummary *self);
void           amparo_summary_free     (AmparoSummary       *self);
void           amparo_summary_add_due  (AmparoSummary       *self,
                                        const char          *step,
                                        gint64               by);

AmparoDossier  *amparo_dossier_new       (void);
AmparoDossier  *amparo_dossier_copy      (const AmparoDossier  *self);
void           amparo_dossier_free      (AmparoDossier        *self);
void           amparo_dossier_add_tick  (AmparoDossier        *self,
                                         const char          *step,
                                         const char          *at,
                                         const char          *by,
                                         const char          *reference);

/* What a screening holds, over what the record held; and back. A record that does not fit
 * the instrument says so and leaves the screening as it was. */
void           amparo_dossier_take      (AmparoDossier        *self,
                                         AmparoScreening     *screening);
gboolean       amparo_dossier_give      (const AmparoDossier  *self,
                                         AmparoScreening     *screening,
                                         GError             **error);

void           amparo_set_string       (char               **target,
                                        const char          *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoSummary, amparo_summary_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoDossier, amparo_dossier_free)

G_END_DECLS
