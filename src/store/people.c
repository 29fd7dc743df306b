/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/people.h"

#include <string.h>

#include "store/dossier-wire.h"
#include "store/wire.h"

struct _AmparoPeople
{
  /* owned */
  GPtrArray *all;
  /* plain */
  guint32    epoch;
  guint8     commitments[2][32];
};

AmparoPerson *
amparo_person_new (const AmparoIdentity *identity,
                   const char           *name,
                   AmparoRole            roles)
{
  AmparoPerson *self = g_new0 (AmparoPerson, 1);

  self->id = amparo_id_to_string (identity->id);
  self->name = g_strdup (name);
  self->roles = roles;
  memcpy (self->box, identity->box, sizeof self->box);
  memcpy (self->sign, identity->sign, sizeof self->sign);

  return self;
}

AmparoPerson *
amparo_person_copy (const AmparoPerson *self)
{
  AmparoPerson *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);

  return copy;
}

void
amparo_person_free (AmparoPerson *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

AmparoPeople *
amparo_people_new (void)
{
  AmparoPeople *self = g_new0 (AmparoPeople, 1);

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_person_free);

  return self;
}

void
amparo_people_free (AmparoPeople *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->all);
  g_free (self);
}

GPtrArray *
amparo_people_get_all (AmparoPeople *self)
{
  return self->all;
}

AmparoPerson *
amparo_people_find (AmparoPeople *self,
                    const char   *id)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      AmparoPerson *person = g_ptr_array_index (self->all, i);

      if (g_str_equal (person->id, id))
        return person;
    }

  return NULL;
}

static char *
fold (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFKC);
  char *folded = g_utf8_casefold (normal != NULL ? normal : "", -1);

  return g_strstrip (folded);
}

AmparoPerson *
amparo_people_find_by_name (AmparoPeople *self,
                            const char   *name)
{
  g_autofree char *wanted = fold (name);

  for (guint i = 0; i < self->all->len; i++)
    {
      AmparoPerson *person = g_ptr_array_index (self->all, i);
      g_autofree char *folded = fold (person->name);

      if (!person->removed && g_str_equal (folded, wanted))
        return person;
    }

  return NULL;
}

guint
amparo_people_count (AmparoPeople *self,
                     AmparoRole    role)
{
  guint n = 0;

  for (guint i = 0; i < self->all->len; i++)
    {
      const AmparoPerson *person = g_ptr_array_index (self->all, i);

      n += !person->removed && (person->roles & role) != 0;
    }

  return n;
}

guint
amparo_people_count_sheets (AmparoPeople *self)
{
  guint n = 0;

  for (guint i = 0; i < self->all->len; i++)
    {
      const AmparoPerson *person = g_ptr_array_index (self->all, i);

      n += !person->removed && person->confirmed && person->roles == AMPARO_ROLE_RECOVERY;
    }

  return n;
}

guint32
amparo_people_get_epoch (AmparoPeople *self,
                         guint8        commitments[2][32])
{
  memcpy (commitments, self->commitments, sizeof self->commitments);

  return self->epoch;
}

static void
write_event (GByteArray        *out,
             const AmparoPeopleEvent *self)
{
  guint8 id[AMPARO_ID_SIZE] = { 0 };

  amparo_wire_u8 (out, self->kind);
  amparo_wire_u32 (out, self->epoch);
  amparo_wire_raw (out, self->commitments, sizeof self->commitments);
  if (self->person == NULL)
    return;

  amparo_id_from_string (self->person->id, id);
  amparo_wire_raw (out, id, sizeof id);
  amparo_wire_string (out, self->person->name);
  amparo_wire_u32 (out, self->person->roles);
  amparo_wire_raw (out, self->person->box, AMPARO_PUBLIC_KEY);
  amparo_wire_raw (out, self->person->sign, AMPARO_PUBLIC_KEY);
  amparo_wire_raw (out, self->person->slot, AMPARO_ID_SIZE);
}

/* The person is owned by the caller. */
static gboolean
read_event (AmparoPeopleEvent  *self,
            const guint8 *bytes,
            gsize         length)
{
  AmparoWire wire = AMPARO_WIRE (bytes, length);
  guint8 id[AMPARO_ID_SIZE];
  AmparoPerson *person;

  self->kind = amparo_wire_read_u8 (&wire);
  self->epoch = amparo_wire_read_u32 (&wire);
  amparo_wire_read_into (&wire, self->commitments, sizeof self->commitments);
  self->person = NULL;
  if (self->kind == AMPARO_EVENT_EPOCH)
    return amparo_wire_is_done (&wire);

  self->person = person = g_new0 (AmparoPerson, 1);
  amparo_wire_read_into (&wire, id, sizeof id);
  person->id = amparo_id_to_string (id);
  person->name = amparo_wire_read_string (&wire);
  person->roles = amparo_wire_read_u32 (&wire);
  amparo_wire_read_into (&wire, person->box, AMPARO_PUBLIC_KEY);
  amparo_wire_read_into (&wire, person->sign, AMPARO_PUBLIC_KEY);
  amparo_wire_read_into (&wire, person->slot, AMPARO_ID_SIZE);

  return amparo_wire_is_done (&wire);
}

/* An event cannot be carried to another vault, nor to another place in the trail. */
static GByteArray *
write_signed (const guint8 *event,
              gsize         length,
              const guint8  vault[AMPARO_ID_SIZE],
              const guint8  chain[32])
{
  GByteArray *out = g_byte_array_new ();

  amparo_wire_string (out, "amparo people 1");
  amparo_wire_raw (out, vault, AMPARO_ID_SIZE);
  amparo_wire_raw (out, chain, 32);
  amparo_wire_bytes (out, event, length);

  return out;
}

/**
 * amparo_event_sign:
 * @self: what happens
 * @by: who does it
 * @vault: id of the vault
 * @chain: where the trail stands before
 *
 * Returns: (transfer full): the event and the signature, for amparo_people_apply()
 */
GByteArray *
amparo_event_sign (const AmparoPeopleEvent *self,
                   AmparoIdentity    *by,
                   const guint8       vault[AMPARO_ID_SIZE],
                   const guint8       chain[32])
{
  GByteArray *out = g_byte_array_new ();
  g_autoptr (GByteArray) bytes = NULL;
  guint8 signature[AMPARO_SIGNATURE];

  write_event (out, self);
  bytes = write_signed (out->data, out->len, vault, chain);
  amparo_identity_sign (by, bytes->data, bytes->len, signature);
  amparo_wire_raw (out, signature, sizeof signature);

  return out;
}

static gboolean
may_cause (const AmparoPerson *actor,
           const AmparoPeopleEvent  *event)
{
  switch (event->kind)
    {
    case AMPARO_EVENT_ADD:
    case AMPARO_EVENT_ROLES:
    case AMPARO_EVENT_REMOVE:
    case AMPARO_EVENT_CONFIRM:
    case AMPARO_EVENT_EPOCH:
      return (actor->roles & AMPARO_ROLE_ADMINISTRATOR) != 0
             /* A sheet that was used is used up, and says so itself. */
             || (event->kind == AMPARO_EVENT_REMOVE && g_str_equal (actor->id, event->person->id))
             || (event->kind == AMPARO_EVENT_EPOCH && actor->roles == AMPARO_ROLE_RECOVERY);
    case AMPARO_EVENT_PASSPHRASE:
      return g_str_equal (actor->id, event->person->id);
    case AMPARO_EVENT_RENEW:
      return (actor->roles & (AMPARO_ROLE_ADMINISTRATOR | AMPARO_ROLE_RECOVERY)) != 0;
    default:
      return FALSE;
    }
}

static void
change_person (AmparoPerson      *person,
               const AmparoPeopleEvent *event)
{
  switch (event->kind)
    {
    case AMPARO_EVENT_ROLES:
      person->roles = event->person->roles;
      break;
    case AMPARO_EVENT_REMOVE:
      person->removed = TRUE;
      break;
    case AMPARO_EVENT_CONFIRM:
      person->confirmed = TRUE;
      break;
    case AMPARO_EVENT_RENEW:
      memcpy (person->box, event->person->box, sizeof person->box);
      memcpy (person->sign, event->person->sign, sizeof person->sign);
      memcpy (person->slot, event->person->slot, sizeof person->slot);
      break;
    case AMPARO_EVENT_PASSPHRASE:
      memcpy (person->slot, event->person->slot, sizeof person->slot);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
change (AmparoPeople *self,
        AmparoPeopleEvent  *event)
{
  AmparoPerson *person = event->person != NULL ? amparo_people_find (self, event->person->id) : NULL;

  if (event->kind == AMPARO_EVENT_EPOCH || event->kind == AMPARO_EVENT_FOUND)
    {
      if (event->epoch != self->epoch + 1)
        return FALSE;
      self->epoch = event->epoch;
      memcpy (self->commitments, event->commitments, sizeof self->commitments);
    }

  if (event->kind == AMPARO_EVENT_EPOCH)
    return TRUE;
  if (event->kind == AMPARO_EVENT_FOUND || event->kind == AMPARO_EVENT_ADD)
    {
      if (person == NULL)
        g_ptr_array_add (self->all, amparo_person_copy (event->person));
      return person == NULL;
    }
  if (person == NULL || person->removed)
    return FALSE;
  change_person (person, event);

  return TRUE;
}

/* With whose key the event must be signed; NULL where nobody is entitled to it. */
static const guint8 *
find_signer (AmparoPeople      *self,
             const AmparoPeopleEvent *event,
             const char        *actor,
             const guint8       founder[AMPARO_PUBLIC_KEY])
{
  const AmparoPerson *person = amparo_people_find (self, actor);

  if (event->kind == AMPARO_EVENT_FOUND)
    return self->all->len == 0 && memcmp (event->person->sign, founder, AMPARO_PUBLIC_KEY) == 0 ? founder : NULL;

  return person != NULL && !person->removed && may_cause (person, event) ? person->sign : NULL;
}

gboolean
amparo_people_apply (AmparoPeople *self,
                     const guint8 *bytes,
                     gsize         length,
                     const char   *actor,
                     const guint8  founder[AMPARO_PUBLIC_KEY],
                     const guint8  vault[AMPARO_ID_SIZE],
                     const guint8  chain[32])
{
  gboolean applied = FALSE;
  AmparoPeopleEvent event;

  if (length <= AMPARO_SIGNATURE)
    return FALSE;

  length -= AMPARO_SIGNATURE;
  if (read_event (&event, bytes, length))
    {
      const guint8 *signer = find_signer (self, &event, actor, founder);
      g_autoptr (GByteArray) signed_bytes = write_signed (bytes, length, vault, chain);

      applied = signer != NULL
                && amparo_identity_verify (signer, signed_bytes->data, signed_bytes->len, bytes + length)
                && change (self, &event);
    }
  amparo_person_free (event.person);

  return applied;
}

/* The first that is told of somebody is that they came. Whoever was given a passphrase does
 * not keep it for themselves until they change it; with a sheet of paper, they chose it. */
void
amparo_people_note (AmparoPeople *self,
                    const char   *person,
                    const char   *actor,
                    const char   *detail,
                    gint64        time)
{
  AmparoPerson *about = amparo_people_find (self, person);
  AmparoPerson *by = amparo_people_find (self, actor);

  if (about == NULL)
    return;

  if (about->since == 0)
    about->since = time;
  if (g_str_has_prefix (detail, "add "))
    about->given = about->roles != AMPARO_ROLE_RECOVERY;
  if (g_str_equal (detail, "renew"))
    about->given = by == NULL || by->roles != AMPARO_ROLE_RECOVERY;
  if (g_str_equal (detail, "passphrase"))
    about->given = FALSE;
}
