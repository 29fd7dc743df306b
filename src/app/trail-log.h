/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/safe.h"

G_BEGIN_DECLS

/* The trail as it was last read, the newest deed first, as far as the filter lets it through.
 * It is a GListModel of AmparoTrailDeed; those are made when somebody asks for them, so that
 * 100,000 deeds are as quick as ten. It belongs to the safe and forgets all when that is
 * locked. Signal "changed" () when something but the list is new. */

typedef enum
{
  AMPARO_TRAIL_UNREAD,
  AMPARO_TRAIL_READING,
  AMPARO_TRAIL_READ,
  AMPARO_TRAIL_FAILED,
} AmparoTrailState;

#define AMPARO_TYPE_TRAIL_LOG (amparo_trail_log_get_type ())
G_DECLARE_FINAL_TYPE (AmparoTrailLog, amparo_trail_log, AMPARO, TRAIL_LOG, GObject)

#define AMPARO_TYPE_TRAIL_DEED (amparo_trail_deed_get_type ())
G_DECLARE_FINAL_TYPE (AmparoTrailDeed, amparo_trail_deed, AMPARO, TRAIL_DEED, GObject)

/* What is asked of a deed to be shown. "" and 0 ask nothing. */
typedef struct
{
  char           *person;    /* id */
  guint           topic;     /* of deed-words.h */
  char           *from;      /* YYYY-MM-DD, of the computer's own days */
  char           *until;     /* inclusive */
  char           *record;    /* the beginning of an id, or a code that the viewer may see */
} AmparoTrailFilter;

AmparoTrailLog          *amparo_trail_log_get          (AmparoSafe              *safe);   /* lent */
/* Reads the trail in the thread of the vault; that stands in the trail, too. */
void                     amparo_trail_log_read         (AmparoTrailLog          *self);
AmparoTrailState         amparo_trail_log_get_state    (AmparoTrailLog          *self);
const char              *amparo_trail_log_get_trouble  (AmparoTrailLog          *self);   /* nullable */
guint                    amparo_trail_log_get_total    (AmparoTrailLog          *self);
/* Those who did something, in the order in which they first did. */
GPtrArray               *amparo_trail_log_get_people   (AmparoTrailLog          *self);   /* of char, lent */
gboolean                 amparo_trail_log_has_topic    (AmparoTrailLog          *self,
                                                        guint                    topic);
const AmparoTrailFilter *amparo_trail_log_get_filter   (AmparoTrailLog          *self);
void                     amparo_trail_log_set_filter   (AmparoTrailLog          *self,
                                                        const AmparoTrailFilter *filter);
gboolean                 amparo_trail_log_is_filtered  (AmparoTrailLog          *self);

guint64                  amparo_trail_deed_get_number  (AmparoTrailDeed         *self);
gint64                   amparo_trail_deed_get_time    (AmparoTrailDeed         *self);
AmparoDeedKind           amparo_trail_deed_get_kind    (AmparoTrailDeed         *self);
guint                    amparo_trail_deed_get_topic   (AmparoTrailDeed         *self);
const char              *amparo_trail_deed_get_actor   (AmparoTrailDeed         *self);
const char              *amparo_trail_deed_get_object  (AmparoTrailDeed         *self);
const char              *amparo_trail_deed_get_detail  (AmparoTrailDeed         *self);

G_END_DECLS
