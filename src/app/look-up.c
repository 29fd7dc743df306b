/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/look-up.h"

/* A page that was opened. */
typedef struct
{
  const AmparoEntry *entry;
  AmparoPlace       *place;      /* nullable */
  gboolean           browsed;    /* passed by, not opened */
} Visit;

struct _AmparoLookUp
{
  GObject parent_instance;

  /* owned */
  AmparoContent *content;
  AmparoLibrary *library;        /* made when it is first needed, like the search */
  AmparoSearch  *search;
  char          *query;
  GPtrArray     *visits;         /* of Visit; the last one is open */
  AmparoPlace   *list_place;
  /* plain */
  gboolean       folded;
  gboolean       in_front;
  gboolean       wants_search;
};

G_DEFINE_FINAL_TYPE (AmparoLookUp, amparo_look_up, G_TYPE_OBJECT)

enum
{
  LEAVING,
  CHANGED,
  OPENED,
  SEARCH_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
free_visit (gpointer data)
{
  Visit *visit = data;

  g_clear_pointer (&visit->place, amparo_place_free);
  g_free (visit);
}

static Visit *
get_last (AmparoLookUp *self)
{
  return self->visits->len > 0 ? g_ptr_array_index (self->visits, self->visits->len - 1) : NULL;
}

static void
visit (AmparoLookUp      *self,
       const AmparoEntry *entry,
       gboolean           browsed)
{
  Visit *next = g_new0 (Visit, 1);

  next->entry = entry;
  next->browsed = browsed;
  g_ptr_array_add (self->visits, next);
}

static void
amparo_look_up_finalize (GObject *object)
{
  AmparoLookUp *self = AMPARO_LOOK_UP (object);

  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->list_place, amparo_place_free);
  g_clear_pointer (&self->query, g_free);
  g_clear_object (&self->search);
  g_clear_object (&self->library);
  g_clear_object (&self->content);

  G_OBJECT_CLASS (amparo_look_up_parent_class)->finalize (object);
}

static void
amparo_look_up_class_init (AmparoLookUpClass *klass)
{
  static const char * const names[N_SIGNALS] = { "leaving", "changed", "opened", "search-wanted" };

  G_OBJECT_CLASS (klass)->finalize = amparo_look_up_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], AMPARO_TYPE_LOOK_UP, G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_look_up_init (AmparoLookUp *self)
{
  self->query = g_strdup ("");
  self->visits = g_ptr_array_new_with_free_func (free_visit);
}

AmparoLookUp *
amparo_look_up_new (AmparoContent *content)
{
  AmparoLookUp *self;

  g_return_val_if_fail (AMPARO_IS_CONTENT (content), NULL);

  self = g_object_new (AMPARO_TYPE_LOOK_UP, NULL);
  self->content = g_object_ref (content);

  return self;
}

AmparoLibrary *
amparo_look_up_get_library (AmparoLookUp *self)
{
  g_return_val_if_fail (AMPARO_IS_LOOK_UP (self), NULL);

  if (self->library == NULL)
    self->library = amparo_library_new (self->content);

  return self->library;
}

AmparoSearch *
amparo_look_up_get_search (AmparoLookUp *self)
{
  g_return_val_if_fail (AMPARO_IS_LOOK_UP (self), NULL);

  if (self->search == NULL)
    self->search = amparo_search_new (amparo_look_up_get_library (self));

  return self->search;
}

const char *
amparo_look_up_get_query (AmparoLookUp *self)
{
  g_return_val_if_fail (AMPARO_IS_LOOK_UP (self), NULL);

  return self->query;
}

void
amparo_look_up_set_query (AmparoLookUp *self,
                          const char   *query)
{
  char *copy;

  g_return_if_fail (AMPARO_IS_LOOK_UP (self));
  g_return_if_fail (query != NULL);

  copy = g_strdup (query);
  g_free (self->query);
  self->query = copy;
}

const AmparoEntry *
amparo_look_up_get_entry (AmparoLookUp *self)
{
  Visit *last;

  g_return_val_if_fail (AMPARO_IS_LOOK_UP (self), NULL);

  last = get_last (self);

  return last != NULL ? last->entry : NULL;
}

/**
 * amparo_look_up_open:
 *
 * From the list of a narrow window the way back leads to the list again, whatever was
 * read before.
 */
void
amparo_look_up_open (AmparoLookUp      *self,
                     const AmparoEntry *entry)
{
  g_return_if_fail (AMPARO_IS_LOOK_UP (self));
  g_return_if_fail (entry != NULL);

  if (entry == amparo_look_up_get_entry (self) && (self->in_front || !self->folded))
    {
      get_last (self)->browsed = FALSE;
      g_signal_emit (self, signals[OPENED], 0);
      return;
    }

  g_signal_emit (self, signals[LEAVING], 0);
  if (self->folded && !self->in_front)
    g_ptr_array_set_size (self->visits, 0);
  self->in_front = TRUE;
  visit (self, entry, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
  g_signal_emit (self, signals[OPENED], 0);
}

void
amparo_look_up_browse (AmparoLookUp      *self,
                       const AmparoEntry *entry)
{
  g_return_if_fail (AMPARO_IS_LOOK_UP (self));
  g_return_if_fail (entry != NULL);

  if (entry == amparo_look_up_get_entry (self))
    return;

  g_signal_emit (self, signals[LEAVING], 0);
  if (self->visits->len > 0 && get_last (self)->browsed)
    g_ptr_array_set_size (self->visits, self->visits->len - 1);
  visit (self, entry, TRUE);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
amparo_look_up_back (AmparoLookUp *self)
{
  g_return_val_if_fail (AMPARO_IS_LOOK_UP (self), FALSE);

  if (self->folded && !self->in_front)
    return FALSE;
  if (self->visits->len < 2 && !self->folded)
    return FALSE;

  g_signal_emit (self, signals[LEAVING], 0);
  if (self->visits->len > 1)
    g_ptr_array_set_size (self->visits, self->visits->len - 1);
  else
    self->in_front = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

void
amparo_look_up_want_search (AmparoLookUp *self)
{
  g_return_if_fail (AMPARO_IS_LOOK_UP (self));

  self->wants_search = TRUE;
  self->in_front = FALSE;
  g_signal_emit (self, signals[SEARCH_WANTED], 0);
}

gboolean
amparo_look_up_take_wish (AmparoLookUp *self)
{
  gboolean wants_search;

  g_return_val_if_fail (AMPARO_IS_LOOK_UP (self), FALSE);

  wants_search = self->wants_search;
  self->wants_search = FALSE;

  return wants_search;
}

void
amparo_look_up_set_folded (AmparoLookUp *self,
                           gboolean      folded)
{
  g_return_if_fail (AMPARO_IS_LOOK_UP (self));

  self->folded = folded;
}

gboolean
amparo_look_up_is_in_front (AmparoLookUp *self)
{
  g_return_val_if_fail (AMPARO_IS_LOOK_UP (self), FALSE);

  return self->in_front && self->visits->len > 0;
}

void
amparo_look_up_set_place (AmparoLookUp *self,
                          AmparoPlace  *place)
{
  Visit *last;

  g_return_if_fail (AMPARO_IS_LOOK_UP (self));

  last = get_last (self);
  if (last == NULL)
    {
      g_clear_pointer (&place, amparo_place_free);
      return;
    }

  g_clear_pointer (&last->place, amparo_place_free);
  last->place = place;
}

AmparoPlace *
amparo_look_up_get_place (AmparoLookUp *self)
{
  Visit *last;

  g_return_val_if_fail (AMPARO_IS_LOOK_UP (self), NULL);

  last = get_last (self);

  return last != NULL ? last->place : NULL;
}

void
amparo_look_up_set_list_place (AmparoLookUp *self,
                               AmparoPlace  *place)
{
  g_return_if_fail (AMPARO_IS_LOOK_UP (self));

  g_clear_pointer (&self->list_place, amparo_place_free);
  self->list_place = place;
}

AmparoPlace *
amparo_look_up_get_list_place (AmparoLookUp *self)
{
  g_return_val_if_fail (AMPARO_IS_LOOK_UP (self), NULL);

  return self->list_place;
}
