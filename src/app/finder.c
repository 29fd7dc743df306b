/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/finder.h"

struct _AmparoFinder
{
  GObject parent_instance;

  /* owned */
  char              *choices[AMPARO_N_FACETS];
  char              *from;
  char              *to;
  char              *words;
  char              *place;
  char              *trouble;
  GHashTable        *found;         /* ids; NULL where notes were not searched */
  GCancellable      *under_way;     /* NULL: nothing is */

  /* plain */
  AmparoSearchState  search;
  guint              n_unread;
};

G_DEFINE_FINAL_TYPE (AmparoFinder, amparo_finder, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What goes to the thread of the vault, and what comes back. */
typedef struct
{
  char         *words;
  GCancellable *cancellable;
} Search;

typedef struct
{
  GPtrArray *ids;
  guint      n_unread;
} Found;

typedef struct
{
  AmparoFinder *finder;
  GCancellable *cancellable;
} Asked;

static void
free_search (Search *self)
{
  g_free (self->words);
  g_object_unref (self->cancellable);
  g_free (self);
}

static void
free_found (Found *self)
{
  g_ptr_array_unref (self->ids);
  g_free (self);
}

static void
free_asked (Asked *self)
{
  g_object_unref (self->finder);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, free_asked)

static void
change (AmparoFinder *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
take_string (char       **target,
             const char  *value)
{
  if (g_str_equal (*target, value))
    return FALSE;

  amparo_set_string (target, value);

  return TRUE;
}

static void
set_search (AmparoFinder      *self,
            AmparoSearchState  search,
            const char        *trouble)
{
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  self->search = search;
}

/* The thread of the vault asks before each record whether it is still wanted. */
static void
call_off (AmparoFinder *self)
{
  if (self->under_way != NULL)
    g_cancellable_cancel (self->under_way);
  g_clear_object (&self->under_way);
  g_clear_pointer (&self->found, g_hash_table_unref);
  self->n_unread = 0;
  set_search (self, AMPARO_SEARCH_NONE, NULL);
}

/* In the thread of the vault */

static gpointer
search_vault (AmparoVault  *vault,
              gpointer      data,
              GError      **error)
{
  Search *search = data;
  guint n_unread = 0;
  GPtrArray *ids = amparo_vault_search (vault, search->words, &n_unread, search->cancellable, error);
  Found *found;

  if (ids == NULL)
    return NULL;

  found = g_new0 (Found, 1);
  found->ids = ids;
  found->n_unread = n_unread;

  return found;
}

/* Back here */

static void
take_found (AmparoFinder *self,
            const Found  *found)
{
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < found->ids->len; i++)
    g_hash_table_add (self->found, g_strdup (g_ptr_array_index (found->ids, i)));
  self->n_unread = found->n_unread;
}

static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;
  AmparoFinder *self = asked->finder;
  Found *found = amparo_vault_thread_do_finish (result, &error);

  if (self->under_way == asked->cancellable)
    {
      g_clear_object (&self->under_way);
      if (found != NULL)
        take_found (self, found);
      set_search (self, found != NULL ? AMPARO_SEARCH_DONE : AMPARO_SEARCH_FAILED,
                  error != NULL ? error->message : NULL);
      change (self);
    }
  g_clear_pointer (&found, free_found);
}

static void
amparo_finder_finalize (GObject *object)
{
  AmparoFinder *self = AMPARO_FINDER (object);

  call_off (self);
  for (guint i = 0; i < AMPARO_N_FACETS; i++)
    g_free (self->choices[i]);
  g_free (self->from);
  g_free (self->to);
  g_free (self->words);
  g_free (self->place);

  G_OBJECT_CLASS (amparo_finder_parent_class)->finalize (object);
}

static void
amparo_finder_class_init (AmparoFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_finder_finalize;

  signals[CHANGED] = g_signal_new ("changed", AMPARO_TYPE_FINDER, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_finder_init (AmparoFinder *self)
{
  for (guint i = 0; i < AMPARO_N_FACETS; i++)
    self->choices[i] = g_strdup ("");
  self->from = g_strdup ("");
  self->to = g_strdup ("");
  self->words = g_strdup ("");
  self->place = g_strdup ("");
}

AmparoFinder *
amparo_finder_new (void)
{
  return g_object_new (AMPARO_TYPE_FINDER, NULL);
}

const char *
amparo_finder_get_choice (AmparoFinder *self,
                          AmparoFacet   facet)
{
  g_return_val_if_fail (AMPARO_IS_FINDER (self), "");
  g_return_val_if_fail (facet < AMPARO_N_FACETS, "");

  return self->choices[facet];
}

void
amparo_finder_choose (AmparoFinder *self,
                      AmparoFacet   facet,
                      const char   *choice)
{
  g_return_if_fail (AMPARO_IS_FINDER (self));
  g_return_if_fail (facet < AMPARO_N_FACETS);
  g_return_if_fail (choice != NULL);

  if (take_string (&self->choices[facet], choice))
    change (self);
}

const char *
amparo_finder_get_from (AmparoFinder *self)
{
  g_return_val_if_fail (AMPARO_IS_FINDER (self), "");

  return self->from;
}

const char *
amparo_finder_get_to (AmparoFinder *self)
{
  g_return_val_if_fail (AMPARO_IS_FINDER (self), "");

  return self->to;
}

void
amparo_finder_set_between (AmparoFinder *self,
                           const char   *from,
                           const char   *to)
{
  gboolean changed;

  g_return_if_fail (AMPARO_IS_FINDER (self));
  g_return_if_fail (from != NULL);
  g_return_if_fail (to != NULL);

  changed = take_string (&self->from, from);
  changed |= take_string (&self->to, to);
  if (changed)
    change (self);
}

guint
amparo_finder_count_filters (AmparoFinder *self)
{
  guint n = 0;

  g_return_val_if_fail (AMPARO_IS_FINDER (self), 0);

  for (guint i = 0; i < AMPARO_FACET_ORDER; i++)
    n += *self->choices[i] != '\0';

  return n;
}

void
amparo_finder_clear_filters (AmparoFinder *self)
{
  g_return_if_fail (AMPARO_IS_FINDER (self));

  if (amparo_finder_count_filters (self) == 0)
    return;

  for (guint i = 0; i < AMPARO_FACET_ORDER; i++)
    take_string (&self->choices[i], "");
  change (self);
}

const char *
amparo_finder_get_words (AmparoFinder *self)
{
  g_return_val_if_fail (AMPARO_IS_FINDER (self), "");

  return self->words;
}

void
amparo_finder_set_words (AmparoFinder *self,
                         const char   *words)
{
  g_return_if_fail (AMPARO_IS_FINDER (self));
  g_return_if_fail (words != NULL);

  if (!take_string (&self->words, words))
    return;

  call_off (self);
  change (self);
}

void
amparo_finder_search_notes (AmparoFinder      *self,
                            AmparoVaultThread *thread)
{
  Search *search;
  Asked *asked;

  g_return_if_fail (AMPARO_IS_FINDER (self));
  g_return_if_fail (AMPARO_IS_VAULT_THREAD (thread));

  if (self->under_way != NULL)
    return;

  call_off (self);
  self->under_way = g_cancellable_new ();
  search = g_new0 (Search, 1);
  search->words = g_strdup (self->words);
  search->cancellable = g_object_ref (self->under_way);
  asked = g_new0 (Asked, 1);
  asked->finder = g_object_ref (self);
  asked->cancellable = g_object_ref (self->under_way);
  set_search (self, AMPARO_SEARCH_UNDER_WAY, NULL);
  amparo_vault_thread_do (thread, search_vault, search, (GDestroyNotify) free_search,
                          (GDestroyNotify) free_found, searched_cb, asked);
  change (self);
}

AmparoSearchState
amparo_finder_get_search (AmparoFinder *self)
{
  g_return_val_if_fail (AMPARO_IS_FINDER (self), AMPARO_SEARCH_NONE);

  return self->search;
}

gboolean
amparo_finder_is_found (AmparoFinder *self,
                        const char   *id)
{
  g_return_val_if_fail (AMPARO_IS_FINDER (self), FALSE);

  return self->found != NULL && g_hash_table_contains (self->found, id);
}

guint
amparo_finder_count_unread (AmparoFinder *self)
{
  g_return_val_if_fail (AMPARO_IS_FINDER (self), 0);

  return self->n_unread;
}

const char *
amparo_finder_get_trouble (AmparoFinder *self)
{
  g_return_val_if_fail (AMPARO_IS_FINDER (self), NULL);

  return self->trouble;
}

const char *
amparo_finder_get_place (AmparoFinder *self)
{
  g_return_val_if_fail (AMPARO_IS_FINDER (self), "");

  return self->place;
}

void
amparo_finder_set_place (AmparoFinder *self,
                         const char   *id)
{
  g_return_if_fail (AMPARO_IS_FINDER (self));
  g_return_if_fail (id != NULL);

  take_string (&self->place, id);
}

void
amparo_finder_forget (AmparoFinder *self)
{
  g_return_if_fail (AMPARO_IS_FINDER (self));

  call_off (self);
  for (guint i = 0; i < AMPARO_N_FACETS; i++)
    take_string (&self->choices[i], "");
  take_string (&self->from, "");
  take_string (&self->to, "");
  take_string (&self->words, "");
  take_string (&self->place, "");
  change (self);
}
