/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "store/vault-care.h"
#include "store/vault-private.h"

#define DAY (24 * 3600 * (gint64) G_USEC_PER_SEC)

static const char * const levels[] = {
  [AMPARO_LEVEL_CLEAR_CONCERN] = "clear-concern",
  [AMPARO_LEVEL_POSSIBLE_CONCERN] = "possible-concern",
  [AMPARO_LEVEL_INSUFFICIENT] = "insufficient",
  [AMPARO_LEVEL_NONE_NOTED] = "none-noted",
};

/* Days by level, 0 for ever. FALSE where a word is none of ours. */
static gboolean
parse (const char *policy,
       guint       days[G_N_ELEMENTS (levels)])
{
  g_auto (GStrv) words = g_strsplit (policy, " ", -1);

  memset (days, 0, sizeof (guint) * G_N_ELEMENTS (levels));
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);
      guint64 number;
      gboolean known = FALSE;

      if (*words[i] == '\0')
        continue;
      for (gsize level = 0; level < G_N_ELEMENTS (levels) && pair[1] != NULL; level++)
        {
          if (g_str_equal (levels[level], pair[0])
              && g_ascii_string_to_unsigned (pair[1], 10, 1, 36500, &number, NULL))
            {
              days[level] = number;
              known = TRUE;
            }
        }
      if (!known)
        return FALSE;
    }

  return TRUE;
}

gboolean
amparo_vault_set_policy (AmparoVault  *self,
                         const char   *policy,
                         GError      **error)
{
  guint days[G_N_ELEMENTS (levels)];

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  if (parse (policy, days))
    return amparo_vault_note (self, AMPARO_DEED_POLICY, NULL, policy, error);

  g_set_error (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_BAD_INPUT,
               _("“%s” does not say how long to keep what. Write it as: none-noted=365 possible-concern=2555"), policy);

  return FALSE;
}

const char *
amparo_vault_get_policy (AmparoVault *self)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  return self->policy;
}

gboolean
amparo_vault_is_held (AmparoVault *self,
                      const char  *id)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  return g_hash_table_contains (self->held, id);
}

char **
amparo_vault_list_held (AmparoVault *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (g_hash_table_contains (self->records, id))
      g_strv_builder_add (builder, id);

  return g_strv_builder_end (builder);
}

char **
amparo_vault_list_expired (AmparoVault  *self,
                           GError      **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint days[G_N_ELEMENTS (levels)];
  GHashTableIter iter;
  gpointer id, value;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  if (!amparo_vault_may (self, AMPARO_MAY_PURGE, NULL, error))
    return NULL;

  parse (self->policy, days);
  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const AmparoSummary *summary = ((AmparoEntry *) value)->summary;
      guint keep = summary != NULL && summary->level < G_N_ELEMENTS (levels) ? days[summary->level] : 0;

      if (keep > 0 && summary->finished > 0 && summary->finished + keep * DAY <= amparo_vault_now (self)
          && !amparo_vault_is_held (self, id))
        g_strv_builder_add (builder, id);
    }

  return g_strv_builder_end (builder);
}

/* Purging */

typedef struct
{
  GHashTable *ids;
  GPtrArray  *names;     /* of char, in the order of the trail */
  gboolean    there;
} Search;

/* A vault that was replaced may have any record: which, its own trail says and ours does not. */
static gboolean
search_cb (const AmparoDeed *deed,
           gpointer          data)
{
  Search *self = data;
  gboolean named = *deed->detail != '\0';

  if (g_hash_table_contains (self->ids, deed->object))
    self->there = TRUE;

  if (deed->kind == AMPARO_DEED_RESTORE && named)
    g_ptr_array_add (self->names, g_strdup (deed->detail));
  else if (deed->kind == AMPARO_DEED_BACK_UP && self->there && named)
    g_ptr_array_add (self->names, g_strdup (deed->detail));
  else if (deed->kind == AMPARO_DEED_BACK_UP && self->there && self->names->len > 0)
    g_ptr_array_set_size (self->names, self->names->len - 1);

  return TRUE;
}

static GPtrArray *
list_once (GPtrArray *names)
{
  GPtrArray *once = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (!g_ptr_array_find_with_equal_func (once, name, g_str_equal, NULL))
        g_ptr_array_add (once, g_strdup (name));
    }

  return once;
}

GPtrArray *
amparo_vault_find_backups (AmparoVault        *self,
                           const char * const *ids)
{
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Search search = { .ids = set, .names = names };

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (set, (gpointer) ids[i]);
  amparo_vault_walk_trail (self, search_cb, &search, NULL);

  return list_once (names);
}

static gboolean
delete_all (AmparoTransaction  *change,
            AmparoEntry        *entry,
            GError            **error)
{
  for (guint i = 0; i < entry->places->len; i++)
    {
      if (!amparo_transaction_delete (change, FALSE, g_array_index (entry->places, AmparoPlace, i).sequence, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
may_go (AmparoVault  *self,
        const char   *id,
        GError      **error)
{
  if (!amparo_vault_is_held (self, id))
    return TRUE;

  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_STATE,
                       _("This screening is held back from deletion. Release it first."));

  return FALSE;
}

gboolean
amparo_vault_purge (AmparoVault  *self,
                    const char   *id,
                    GPtrArray   **backups,
                    GError      **error)
{
  AmparoTransaction change;
  AmparoEntry *entry;
  gboolean deleted;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_PURGE, NULL, error) || !may_go (self, id, error)
      || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  entry = amparo_vault_find (self, id, error);
  deleted = entry != NULL && delete_all (&change, entry, error)
            && amparo_transaction_note (&change, amparo_deed_new (AMPARO_DEED_PURGE, self->my_id, id, NULL), error);
  if (!amparo_transaction_end (&change, deleted, error))
    return FALSE;

  g_hash_table_remove (self->records, id);
  if (backups != NULL)
    *backups = amparo_vault_find_backups (self, (const char *[]) { id, NULL });

  return TRUE;
}
