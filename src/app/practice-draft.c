/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/practice-draft.h"

static gboolean
read_number (const char *word,
             guint       n,
             guint      *number)
{
  guint64 value;

  if (n == 0 || !g_ascii_string_to_unsigned (word, 10, 0, n - 1, &value, NULL))
    return FALSE;

  *number = (guint) value;

  return TRUE;
}

static guint
find_section (AmparoInstrument *instrument,
              const char       *id)
{
  const AmparoItem *item = amparo_instrument_find_item (instrument, id);

  return item != NULL ? item->section : 0;
}

AmparoPracticeDraft *
amparo_practice_draft_new (AmparoInstrument *instrument,
                           const char       *words,
                           const char       *item)
{
  g_auto (GStrv) parts = NULL;
  AmparoPracticeDraft *self;

  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (instrument), NULL);
  g_return_val_if_fail (words != NULL && item != NULL, NULL);

  self = g_new0 (AmparoPracticeDraft, 1);
  self->opened = g_array_new (FALSE, FALSE, sizeof (guint));
  parts = g_strsplit (words, " ", -1);
  if (parts[0] == NULL || !read_number (parts[0], amparo_instrument_get_sections (instrument)->len, &self->section))
    {
      self->section = find_section (instrument, item);
      return self;
    }

  for (guint i = 1; parts[i] != NULL; i++)
    {
      guint opened;

      if (read_number (parts[i], amparo_instrument_get_items (instrument)->len, &opened))
        g_array_append_val (self->opened, opened);
    }

  return self;
}

void
amparo_practice_draft_free (AmparoPracticeDraft *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->opened);
  g_free (self);
}

char *
amparo_practice_draft_dup_words (const AmparoPracticeDraft *self)
{
  GString *words = g_string_new (NULL);

  g_string_printf (words, "%u", self->section);
  for (guint i = 0; i < self->opened->len; i++)
    g_string_append_printf (words, " %u", g_array_index (self->opened, guint, i));

  return g_string_free (words, FALSE);
}

void
amparo_practice_draft_set_opened (AmparoPracticeDraft *self,
                                  guint                item,
                                  gboolean             opened)
{
  g_return_if_fail (self != NULL);

  for (guint i = self->opened->len; i > 0; i--)
    if (g_array_index (self->opened, guint, i - 1) == item)
      g_array_remove_index (self->opened, i - 1);
  if (opened)
    g_array_append_val (self->opened, item);
}
