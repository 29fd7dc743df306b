/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "language/folded.h"
#include "store/vault-private.h"

static void
add_text (GString    *text,
          const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    amparo_folded_append (text, g_utf8_get_char (p));
  g_string_append_c (text, '\n');
}

/* What somebody told of this case. What the checklist says is the same in every record. */
static void
add_record (GString             *text,
            const AmparoDossier *record)
{
  add_text (text, record->summary->code);
  add_text (text, record->reason);
  for (guint i = 0; i < record->facts->len; i++)
    {
      const AmparoKnown *known = g_ptr_array_index (record->facts, i);

      add_text (text, known->id);
      add_text (text, known->value);
    }
  for (guint i = 0; i < record->answers->len; i++)
    add_text (text, ((const AmparoAnswer *) g_ptr_array_index (record->answers, i))->note);
  for (guint i = 0; i < record->ticks->len; i++)
    {
      const AmparoTick *tick = g_ptr_array_index (record->ticks, i);

      add_text (text, tick->by);
      add_text (text, tick->reference);
    }
}

static gboolean
has_words (const AmparoDossier *record,
           GString             *text,
           char               **words)
{
  g_string_truncate (text, 0);
  add_record (text, record);

  return amparo_folded_has_all (text->str, (const char * const *) words);
}

/* A damaged record is no reason to find nothing else. */
static GPtrArray *
search_records (AmparoVault   *self,
                char         **words,
                guint         *n_unread,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      AmparoEntry *entry = value;
      g_autoptr (AmparoDossier) record = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (entry->summary == NULL || !amparo_vault_may (self, AMPARO_MAY_READ, entry, NULL))
        continue;
      record = amparo_vault_read_entry (self, id, entry, entry->places->len, NULL);
      if (record == NULL)
        (*n_unread)++;
      else if (has_words (record, text, words))
        g_ptr_array_add (found, g_strdup (id));
    }

  return g_steal_pointer (&found);
}

/**
 * amparo_vault_search:
 * @self: an open vault
 * @typed: words
 * @n_unread: (out) (optional): records that could not be read
 * @cancellable: (nullable): asked before each record
 * @error: return location
 *
 * Returns: (transfer full) (element-type utf8) (nullable): ids, in no order
 */
GPtrArray *
amparo_vault_search (AmparoVault   *self,
                     const char    *typed,
                     guint         *n_unread,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_auto (GStrv) words = NULL;
  guint unread = 0;
  GPtrArray *found;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  words = amparo_folded_dup_words (typed);
  if (words[0] == NULL)
    {
      g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_BAD_INPUT,
                           _("Type a word to search for."));
      return NULL;
    }
  /* Noting asks the role. */
  if (!amparo_vault_note (self, AMPARO_DEED_SEARCH, NULL, NULL, error))
    return NULL;

  found = search_records (self, words, &unread, cancellable, error);
  if (n_unread != NULL)
    *n_unread = unread;

  return found;
}
