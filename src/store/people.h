/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/identity.h"
#include "store/roles.h"

G_BEGIN_DECLS

/* Who belongs to a vault. The list is what its events make of it, one after the other,
 * each signed by whoever was entitled to it at that moment; the first is signed by the
 * founder, whose public key everybody's own slot remembers. So somebody with the right to
 * write to the file, or even with the keys of an epoch, cannot add a person, give a role,
 * or pass off keys of their own as those of the vault. */

typedef struct
{
  char       *id;             /* 32 hexadecimal digits */
  char       *name;           /* to sign in with; of a sheet, what it is called */
  AmparoRole  roles;
  guint8      box[AMPARO_PUBLIC_KEY];
  guint8      sign[AMPARO_PUBLIC_KEY];
  guint8      slot[AMPARO_ID_SIZE];      /* id of the row with their secret keys */
  gboolean    removed;
  gboolean    confirmed;      /* of a sheet: it was typed back */
  gboolean    given;          /* the passphrase: by somebody else, and not changed since */
  gint64      since;          /* when they came, or the sheet was made */
} AmparoPerson;

typedef enum
{
  AMPARO_EVENT_FOUND = 1,     /* the first administrator */
  AMPARO_EVENT_ADD,
  AMPARO_EVENT_ROLES,
  AMPARO_EVENT_REMOVE,
  AMPARO_EVENT_PASSPHRASE,    /* their own: another slot */
  AMPARO_EVENT_RENEW,         /* new keys for somebody who forgot the passphrase */
  AMPARO_EVENT_CONFIRM,       /* a sheet was typed back */
  AMPARO_EVENT_EPOCH,         /* these are the keys from now on */
} AmparoEventKind;

typedef struct
{
  AmparoEventKind kind;
  /* whom it is about, as they are afterwards; lent */
  AmparoPerson   *person;
  guint32         epoch;
  guint8          commitments[2][32];
} AmparoPeopleEvent;

typedef struct _AmparoPeople AmparoPeople;

AmparoPerson *amparo_person_new            (const AmparoIdentity *identity,
                                            const char           *name,
                                            AmparoRole            roles);
AmparoPerson *amparo_person_copy           (const AmparoPerson   *self);
void          amparo_person_free           (AmparoPerson         *self);

AmparoPeople *amparo_people_new            (void);
void          amparo_people_free           (AmparoPeople         *self);
GPtrArray    *amparo_people_get_all        (AmparoPeople         *self);   /* of AmparoPerson; sheets and the removed too */
AmparoPerson *amparo_people_find           (AmparoPeople         *self,
                                            const char           *id);     /* nullable */
AmparoPerson *amparo_people_find_by_name   (AmparoPeople         *self,
                                            const char           *name);   /* nullable; not the removed */
guint         amparo_people_count          (AmparoPeople         *self,
                                            AmparoRole            role);   /* who have it and are still here */
guint         amparo_people_count_sheets   (AmparoPeople         *self);   /* that were typed back */
guint32       amparo_people_get_epoch      (AmparoPeople         *self,
                                            guint8                commitments[2][32]);

/* The bytes that are signed, and signed with: the event and where in the chain it stands. */
GByteArray   *amparo_event_sign            (const AmparoPeopleEvent    *self,
                                            AmparoIdentity       *by,
                                            const guint8          vault[AMPARO_ID_SIZE],
                                            const guint8          chain[32]);

/* FALSE, and nothing changed, where the event is not signed by somebody entitled to it. */
gboolean      amparo_people_apply          (AmparoPeople         *self,
                                            const guint8         *bytes,
                                            gsize                 length,
                                            const char           *actor,
                                            const guint8          founder[AMPARO_PUBLIC_KEY],
                                            const guint8          vault[AMPARO_ID_SIZE],
                                            const guint8          chain[32]);

/* What the trail tells beside the event: who did it, when, and the detail of the deed. */
void          amparo_people_note           (AmparoPeople         *self,
                                            const char           *person,
                                            const char           *actor,
                                            const char           *detail,
                                            gint64                time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoPerson, amparo_person_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoPeople, amparo_people_free)

G_END_DECLS
