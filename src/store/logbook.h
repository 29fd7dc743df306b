/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/module.h"
#include "language/text.h"
#include "training/certificate.h"
#include "training/event.h"
#include "training/transcript.h"

G_BEGIN_DECLS

/* Who learned what: the learners who share this computer, their attempts at modules, and
 * every single thing they did, which is only ever added to.
 *
 * It is one SQLite file in the user's data folder, apart from screenings. It is plain: its
 * permissions keep other accounts of the computer out, and nothing else does. What a function
 * has returned TRUE for is on the disk and survives a power cut. The file belongs to the thread
 * that opened it; every call is over within milliseconds, or within the seconds that another
 * program holds the file. */

#define AMPARO_LOGBOOK_ERROR (amparo_logbook_error_quark ())

typedef enum
{
  AMPARO_LOGBOOK_ERROR_TOO_NEW,     /* a newer Amparo wrote it */
  AMPARO_LOGBOOK_ERROR_DAMAGED,     /* what it says cannot be trusted */
  AMPARO_LOGBOOK_ERROR_READ_ONLY,   /* file or folder may not be written */
  AMPARO_LOGBOOK_ERROR_NO_SPACE,
  AMPARO_LOGBOOK_ERROR_BUSY,        /* another program is at it */
  AMPARO_LOGBOOK_ERROR_MOVED_ON,    /* the attempt went on in another window */
  AMPARO_LOGBOOK_ERROR_UNKNOWN,     /* no such learner, attempt or certificate */
  AMPARO_LOGBOOK_ERROR_FAILED,      /* the disk failed */
} AmparoLogbookError;

GQuark amparo_logbook_error_quark (void);

typedef enum
{
  AMPARO_LOGBOOK_FINE,
  AMPARO_LOGBOOK_READ_ONLY,         /* can be read, nothing can be added */
  AMPARO_LOGBOOK_DAMAGED,           /* what is readable can be read, nothing can be added */
} AmparoLogbookState;

typedef struct
{
  gint64  id;             /* given by the logbook */
  char   *name;
  char   *role;           /* id of an audience, as modules name theirs */
  char   *organisation;   /* "" where none was given */
  char   *staff_number;   /* "" where none was given */
  gint64  added;          /* microseconds since 1970 in UTC */
} AmparoLearner;

/* One learner and one module, from beginning it to completing it and to its refreshers. The
 * title stands here because the module may be gone one day. */
typedef struct
{
  gint64      id;         /* given by the logbook */
  gint64      learner;
  char       *module;     /* id */
  char       *version;    /* of the module, when it was begun */
  char       *hash;       /* of the module, when it was begun */
  AmparoText *title;
  gint64      started;    /* microseconds since 1970 in UTC */
} AmparoAttempt;

/* As it was issued; whatever happens to the module, it can be printed again. */
typedef struct
{
  gint64  attempt;
  gint64  issued;         /* microseconds since 1970 in UTC */
  char   *text;           /* what amparo_certificate_write() gave */
} AmparoIssue;

/* NULL stands for "". */
AmparoLearner *amparo_learner_new  (const char          *name,
                                    const char          *role,
                                    const char          *organisation,
                                    const char          *staff_number,
                                    gint64               added);
AmparoLearner *amparo_learner_copy (const AmparoLearner *self);
void           amparo_learner_free (AmparoLearner       *self);

AmparoAttempt *amparo_attempt_new  (gint64               learner,
                                    const char          *module,
                                    const char          *version,
                                    const char          *hash,
                                    AmparoText          *title,
                                    gint64               started);
void           amparo_attempt_free (AmparoAttempt       *self);
void           amparo_issue_free   (AmparoIssue         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoLearner, amparo_learner_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoAttempt, amparo_attempt_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoIssue, amparo_issue_free)

/* Signal "changed": after something was added. */
#define AMPARO_TYPE_LOGBOOK (amparo_logbook_get_type ())
G_DECLARE_FINAL_TYPE (AmparoLogbook, amparo_logbook, AMPARO, LOGBOOK, GObject)

/* The file is made if there is none. A damaged or read-only one is opened as well: ask for the
 * state, and show the trouble, a sentence for the person. NULL with TOO_NEW, NO_SPACE, … */
AmparoLogbook     *amparo_logbook_open          (const char     *folder,    /* nullable: the usual one */
                                                 GError        **error);
/* The same, but nothing is made, and nothing can be added. */
AmparoLogbook     *amparo_logbook_open_to_read  (const char     *folder,
                                                 GError        **error);
const char        *amparo_logbook_get_path      (AmparoLogbook  *self);
AmparoLogbookState amparo_logbook_get_state     (AmparoLogbook  *self);
AmparoText        *amparo_logbook_get_trouble   (AmparoLogbook  *self);     /* NULL while all is fine */

/* When the person says so: the damaged file is kept under another name, which is given, and
 * an empty logbook begins. */
char              *amparo_logbook_begin_anew    (AmparoLogbook  *self,
                                                 const char     *date,      /* YYYY-MM-DD */
                                                 GError        **error);

/* Reads all of it: structure, and the digest of every row. Damage is noted in the state. */
gboolean           amparo_logbook_verify        (AmparoLogbook  *self,
                                                 GError        **error);
/* Beside everything else: for a window, once it is open. */
void               amparo_logbook_verify_async  (AmparoLogbook       *self,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
gboolean           amparo_logbook_verify_finish (AmparoLogbook       *self,
                                                 GAsyncResult        *result,
                                                 GError             **error);

/* Learners, by name. The id of the new one, 0 with an error. */
GPtrArray         *amparo_logbook_dup_learners  (AmparoLogbook        *self,
                                                 GError              **error);
AmparoLearner     *amparo_logbook_find_learner  (AmparoLogbook        *self,
                                                 gint64                id,
                                                 GError              **error);
gint64             amparo_logbook_add_learner   (AmparoLogbook        *self,
                                                 const AmparoLearner  *learner,   /* its id says nothing */
                                                 GError              **error);
gboolean           amparo_logbook_change_learner (AmparoLogbook        *self,
                                                  const AmparoLearner  *learner,
                                                  GError              **error);

/* Attempts, oldest first; of everybody for learner 0. */
GPtrArray         *amparo_logbook_dup_attempts  (AmparoLogbook        *self,
                                                 gint64                learner,
                                                 GError              **error);
AmparoAttempt     *amparo_logbook_find_attempt  (AmparoLogbook        *self,
                                                 gint64                id,
                                                 GError              **error);
gint64             amparo_logbook_add_attempt   (AmparoLogbook        *self,
                                                 const AmparoAttempt  *attempt,   /* its id says nothing */
                                                 GError              **error);

/* Events of an attempt, oldest first: of AmparoEvent. */
GPtrArray         *amparo_logbook_dup_events    (AmparoLogbook        *self,
                                                 gint64                attempt,
                                                 GError              **error);

/* Adds what follows the first number events that the caller knows. All or nothing, and on the
 * disk when it returns TRUE. After a failure the same call may be made again: what is there
 * already is not added twice. Where others have been added meanwhile it is MOVED_ON: read the
 * events again. */
gboolean           amparo_logbook_append        (AmparoLogbook        *self,
                                                 gint64                attempt,
                                                 guint                 number,
                                                 const AmparoEvent    *event,
                                                 GError              **error);
gboolean           amparo_logbook_append_all    (AmparoLogbook        *self,
                                                 gint64                attempt,
                                                 guint                 number,
                                                 GPtrArray            *events,
                                                 GError              **error);

/* An attempt and what it comes to. */
typedef struct
{
  AmparoAttempt    *attempt;
  AmparoTranscript  transcript;
  gboolean          is_issued;    /* a certificate was */
} AmparoRecord;

void               amparo_record_free           (AmparoRecord   *self);

/* Records, oldest first; of everybody for learner 0. What an attempt comes to is kept beside
 * its events, and found anew from them where they went on, so 1,000 learners take no longer
 * than a moment. */
GPtrArray         *amparo_logbook_dup_records   (AmparoLogbook  *self,
                                                 gint64          learner,
                                                 GError        **error);

/* Of several attempts of one learner at one module, the one that speaks for the learner:
 * lent, in the order of the records. */
GPtrArray         *amparo_records_dup_speaking  (GPtrArray      *records);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoRecord, amparo_record_free)

/* A certificate is issued once for an attempt; the first one stays. */
gboolean           amparo_logbook_add_issue     (AmparoLogbook        *self,
                                                 const AmparoIssue    *issue,
                                                 GError              **error);
AmparoIssue       *amparo_logbook_find_issue    (AmparoLogbook        *self,
                                                 gint64                attempt,
                                                 GError              **error);

/* The certificate of a completed attempt: as it was issued, else issued now. The module is asked
 * only then, and may be gone later. NULL with UNKNOWN where the attempt is not complete. */
AmparoCertificate *amparo_logbook_award         (AmparoLogbook        *self,
                                                 gint64                attempt,
                                                 AmparoModule         *module,    /* nullable */
                                                 gint64                now,
                                                 GError              **error);

/* What can still be read of a logbook, damaged or not: rows one by one until they fail, from
 * both ends. */
typedef struct
{
  GPtrArray *learners;    /* of AmparoLearner */
  GPtrArray *attempts;    /* of AmparoAttempt; the learner may be missing */
  GPtrArray *events;      /* of GPtrArray of AmparoEvent, one for each attempt */
  gboolean   is_whole;    /* nothing failed, every digest is right */
} AmparoSalvage;

AmparoSalvage     *amparo_logbook_salvage       (AmparoLogbook  *self);
void               amparo_salvage_free          (AmparoSalvage  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoSalvage, amparo_salvage_free)

G_END_DECLS
