/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "app/learning.h"
#include "app/look-up.h"
#include "content/content.h"
#include "report/result-text.h"
#include "screening/screening.h"

G_BEGIN_DECLS

/* What the person at the desk is doing: the page they are on, the screening under way,
 * the languages they chose and where the focus is. Widgets hold none of it, so the window
 * can throw its content away and build it again in another language, and nothing is lost. */

typedef enum
{
  AMPARO_PAGE_HOME,
  AMPARO_PAGE_START,
  AMPARO_PAGE_CHECKLIST,
  AMPARO_PAGE_RESULT,
  AMPARO_PAGE_LIBRARY,
  AMPARO_PAGE_TRAINING,
  AMPARO_PAGE_VAULT,        /* the door: make it, open it, or locked */
  AMPARO_PAGE_RECORDS,
  AMPARO_PAGE_PEOPLE,
  AMPARO_PAGE_CARE,         /* all that is done with the vault as a whole */
  AMPARO_PAGE_TRAIL,        /* who did what */
  AMPARO_PAGE_INSPECTION,   /* of everything in the vault */
  AMPARO_PAGE_BACKUP,
  AMPARO_PAGE_RETENTION,    /* how long things are kept */
  AMPARO_PAGE_RECORD,       /* one of them, as it is read */
  AMPARO_PAGE_RESTORE,      /* a backup takes the place of the vault; also at the door */
  AMPARO_PAGE_RESCUE,       /* what is left of a damaged vault */
  AMPARO_PAGE_COVER,        /* hides everything */
} AmparoWindowPage;

/* The control of an item that had the focus. */
typedef enum
{
  AMPARO_CONTROL_NONE,
  AMPARO_CONTROL_RATING,
  AMPARO_CONTROL_EVIDENCE,
  AMPARO_CONTROL_NOTE,
  AMPARO_CONTROL_NOTE_BUTTON,
  AMPARO_CONTROL_GUIDANCE,
} AmparoControl;

typedef struct _AmparoKeeper AmparoKeeper;
typedef struct _AmparoCaseFile AmparoCaseFile;
typedef struct _AmparoSafe AmparoSafe;

#define AMPARO_TYPE_SESSION (amparo_session_get_type ())
G_DECLARE_FINAL_TYPE (AmparoSession, amparo_session, AMPARO, SESSION, GObject)

/* Properties, all with notify: "page" (AmparoWindowPage as int), "reading" (AmparoReading as int),
 * "interface-language" and "person-language" as int, "screening" (object).
 *
 * Signal "touched" () when anything that is kept beside the answers has changed: ticks, the
 * clock, the place. */

AmparoSession   *amparo_session_new             (AmparoContent    *content);
AmparoContent   *amparo_session_get_content     (AmparoSession    *self);

/* In which language content is read: English, Spanish, or both side by side. */
AmparoReading    amparo_session_get_reading     (AmparoSession    *self);
void             amparo_session_set_reading     (AmparoSession    *self,
                                                 AmparoReading     reading);
/* The language of buttons and menus. */
AmparoLanguage   amparo_session_get_interface   (AmparoSession    *self);
void             amparo_session_set_interface   (AmparoSession    *self,
                                                 AmparoLanguage    language);
/* The language the young person is addressed in: that of the words that may be said. */
AmparoReading    amparo_session_get_person      (AmparoSession    *self);
void             amparo_session_set_person      (AmparoSession    *self,
                                                 AmparoReading     person);

AmparoWindowPage amparo_session_get_page        (AmparoSession    *self);
void             amparo_session_go_to           (AmparoSession   *self,
                                                 AmparoWindowPage page);

/* Begins a screening and goes to its start page. With carry_over, the answers, facts and
 * code of the screening under way are taken along. */
void             amparo_session_begin           (AmparoSession    *self,
                                                 AmparoInstrument *instrument,
                                                 gboolean          carry_over);
AmparoScreening *amparo_session_get_screening   (AmparoSession    *self);   /* nullable */
gboolean         amparo_session_is_unfinished   (AmparoSession    *self);   /* something was told */
void             amparo_session_discard         (AmparoSession    *self);   /* forgets the screening, goes home */

/* The library, from any page and back to it. */
AmparoLookUp    *amparo_session_get_look_up     (AmparoSession    *self);
void             amparo_session_enter_library   (AmparoSession    *self);
void             amparo_session_leave_library   (AmparoSession    *self);

/* Where the person is in training; made with the usual logbook when first asked for, unless
 * another one was given before. */
AmparoLearning  *amparo_session_get_learning    (AmparoSession    *self);
void             amparo_session_set_learning    (AmparoSession    *self,
                                                 AmparoLearning   *learning);

/* The vault and what keeps the screening under way in it; made with the usual vault when
 * first asked for, unless another one was given before. */
AmparoSafe      *amparo_session_get_safe        (AmparoSession    *self);
void             amparo_session_set_safe        (AmparoSession    *self,
                                                 AmparoSafe       *safe);
AmparoKeeper    *amparo_session_get_keeper      (AmparoSession    *self);
/* The record that is read, if any; made when first asked for. */
AmparoCaseFile  *amparo_session_get_case_file   (AmparoSession    *self);
/* Whether closing, or beginning another screening, would lose something. */
gboolean         amparo_session_is_at_risk      (AmparoSession    *self);
/* A screening that was kept takes the place of the one under way. */
void             amparo_session_restore         (AmparoSession    *self,
                                                 AmparoScreening  *screening,
                                                 GDateTime        *found_at);   /* nullable */
/* The cover, and from it to the door, or back where no vault is open. */
void             amparo_session_cover           (AmparoSession    *self);
void             amparo_session_uncover         (AmparoSession    *self);
/* While it is sealed there is no way from the door but through it. */
void             amparo_session_set_sealed      (AmparoSession    *self,
                                                 gboolean          sealed);
gboolean         amparo_session_is_sealed       (AmparoSession    *self);

/* Steps that were ticked. */
GPtrArray       *amparo_session_get_done        (AmparoSession    *self);   /* of AmparoDone */
AmparoDone      *amparo_session_find_done       (AmparoSession    *self,
                                                 const char       *step);   /* nullable */
void             amparo_session_tick            (AmparoSession    *self,
                                                 const char       *step,
                                                 const char       *at,
                                                 const char       *by,
                                                 const char       *reference);
void             amparo_session_untick          (AmparoSession    *self,
                                                 const char       *step);
/* When the level of concern was first found on the result page (wall clock, GDateTime), the
 * moment from which deadlines count; NULL before. */
GDateTime       *amparo_session_get_found_at    (AmparoSession    *self);
void             amparo_session_set_found_at    (AmparoSession    *self,
                                                 GDateTime        *found_at);

/* Where the person is inside the checklist: section, item, control, open rows. */
guint            amparo_session_get_section     (AmparoSession    *self);
void             amparo_session_set_section     (AmparoSession    *self,
                                                 guint             section);
void             amparo_session_remember_focus  (AmparoSession    *self,
                                                 int               item,      /* -1 for none */
                                                 AmparoControl     control);
int              amparo_session_get_focus       (AmparoSession    *self,
                                                 AmparoControl    *control);
void             amparo_session_set_opened      (AmparoSession    *self,
                                                 guint             item,
                                                 gboolean          opened);   /* its guidance is open */
gboolean         amparo_session_is_opened       (AmparoSession    *self,
                                                 guint             item);

G_END_DECLS
