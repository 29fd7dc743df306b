/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/safe-private.h"

#include "store/vault-people.h"

/* What the thread of the vault tells about one that is open. */

void
amparo_safe_contents_free (AmparoSafeContents *self)
{
  g_free (self->me);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_free (self);
}

#define MOST_PLACES 3

GPtrArray *
amparo_safe_new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_summary_free);
}

GHashTable *
amparo_safe_new_names (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* In the thread of the vault */

static void
take_people (AmparoSafeContents *self,
             GPtrArray          *people)
{
  self->names = amparo_safe_new_names ();
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_person_free);
  for (guint i = 0; i < people->len; i++)
    {
      const AmparoPerson *person = g_ptr_array_index (people, i);

      g_hash_table_insert (self->names, g_strdup (person->id), g_strdup (person->name));
      if (!person->removed)
        g_ptr_array_add (self->people, amparo_person_copy (person));
    }
}

/* Home offers only the newest drafts to go on with. */
static void
read_places (AmparoVault        *vault,
             AmparoSafeContents *contents)
{
  guint n_read = 0;

  contents->places = amparo_safe_new_names ();
  for (guint i = 0; i < contents->records->len && n_read < MOST_PLACES; i++)
    {
      const AmparoSummary *summary = g_ptr_array_index (contents->records, i);
      char *place;

      if (!amparo_revision_is_draft (summary->kind) || g_strcmp0 (summary->owner, contents->me) != 0)
        continue;
      place = amparo_vault_read_place (vault, summary->id);
      if (place != NULL)
        g_hash_table_insert (contents->places, g_strdup (summary->id), place);
      n_read++;
    }
}

gpointer
amparo_safe_look_at_people (AmparoVault  *vault,
                            gpointer      data,
                            GError      **error)
{
  AmparoSafeContents *contents = g_new0 (AmparoSafeContents, 1);

  contents->me = g_strdup (amparo_vault_get_me (vault));
  contents->roles = amparo_vault_get_roles (vault);
  contents->ready = amparo_vault_is_ready (vault);
  contents->n_lacking = amparo_vault_count_lacking_sheets (vault);
  take_people (contents, amparo_people_get_all (amparo_vault_get_people (vault)));

  return contents;
}

static GPtrArray *
copy_strings (GPtrArray *strings)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < strings->len; i++)
    g_ptr_array_add (copy, g_strdup (g_ptr_array_index (strings, i)));

  return copy;
}

gpointer
amparo_safe_look_inside (AmparoVault  *vault,
                         gpointer      data,
                         GError      **error)
{
  AmparoSafeContents *contents = amparo_safe_look_at_people (vault, data, error);

  if (amparo_role_allows (contents->roles, AMPARO_MAY_LIST, AMPARO_CASE_NONE))
    contents->records = amparo_vault_list (vault, error);
  else
    contents->records = amparo_safe_new_list ();
  if (amparo_vault_is_rescue (vault))
    contents->problems = copy_strings (amparo_vault_get_problems (vault));
  if (contents->records == NULL)
    g_clear_pointer (&contents, amparo_safe_contents_free);
  else
    read_places (vault, contents);

  return contents;
}

/* Back here */

/* A sheet that was used up is made anew by the first administrator who comes in. */
static gboolean
lacks_sheets (const AmparoSafeContents *contents)
{
  return contents->n_lacking > 0
         && amparo_role_allows (contents->roles, AMPARO_MAY_MAKE_SHEET, AMPARO_CASE_NONE);
}

void
amparo_safe_take_contents (AmparoSafe         *self,
                           AmparoSafeContents *contents)
{
  gboolean has_records = contents->records != NULL;
  /* A damaged vault may not even know of its sheets any more. */
  gboolean ready = contents->problems != NULL || (contents->ready && !lacks_sheets (contents));

  g_free (self->me);
  self->me = g_steal_pointer (&contents->me);
  self->roles = contents->roles;
  self->n_lacking = contents->n_lacking;
  if (has_records)
    {
      g_ptr_array_unref (self->records);
      self->records = g_steal_pointer (&contents->records);
      g_hash_table_unref (self->places);
      self->places = g_steal_pointer (&contents->places);
      g_clear_pointer (&self->problems, g_ptr_array_unref);
      self->problems = g_steal_pointer (&contents->problems);
    }
  g_hash_table_unref (self->names);
  self->names = g_steal_pointer (&contents->names);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = g_steal_pointer (&contents->people);
  amparo_safe_set_state (self, ready ? AMPARO_SAFE_OPEN : AMPARO_SAFE_UNREADY, NULL);
  g_signal_emit_by_name (self, "people-changed");
  if (has_records)
    g_signal_emit_by_name (self, "records-changed");
  amparo_safe_contents_free (contents);
}
