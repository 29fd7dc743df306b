/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/library.h"

/* What an entry cites */

static gboolean
holds (GPtrArray *objects,
       gpointer   object)
{
  return objects != NULL && g_ptr_array_find (objects, object, NULL);
}

static gboolean
article_cites (AmparoArticle *article,
               gpointer       object)
{
  GPtrArray *sections = amparo_article_get_sections (article);

  for (guint i = 0; i < sections->len; i++)
    {
      const AmparoArticleSection *section = g_ptr_array_index (sections, i);

      for (guint j = 0; j < section->blocks->len; j++)
        {
          const AmparoBlock *block = g_ptr_array_index (section->blocks, j);

          if ((gpointer) block->sign == object || (gpointer) block->contact == object
              || holds (block->sources, object))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
instrument_cites (AmparoInstrument *instrument,
                  gpointer          object)
{
  GPtrArray *items = amparo_instrument_get_items (instrument);
  GPtrArray *steps = amparo_instrument_get_steps (instrument);

  for (guint i = 0; i < items->len; i++)
    if ((gpointer) ((AmparoItem *) g_ptr_array_index (items, i))->sign == object)
      return TRUE;
  for (guint i = 0; i < steps->len; i++)
    if ((gpointer) ((AmparoDueWhen *) g_ptr_array_index (steps, i))->step == object)
      return TRUE;

  return holds (amparo_instrument_get_sources (instrument), object);
}

gboolean
amparo_entry_cites (const AmparoEntry *entry,
                    gpointer           object)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (object == NULL)
    return FALSE;
  if (AMPARO_IS_ARTICLE (entry->object))
    return article_cites (AMPARO_ARTICLE (entry->object), object);
  if (AMPARO_IS_INSTRUMENT (entry->object))
    return instrument_cites (AMPARO_INSTRUMENT (entry->object), object);
  if (AMPARO_IS_SIGN (entry->object))
    return holds (amparo_sign_get_sources (AMPARO_SIGN (entry->object)), object);
  if (AMPARO_IS_CONTACT (entry->object))
    return holds (amparo_contact_get_sources (AMPARO_CONTACT (entry->object)), object);
  if (AMPARO_IS_STEP (entry->object))
    return (gpointer) amparo_step_get_contact (AMPARO_STEP (entry->object)) == object
           || holds (amparo_step_get_sources (AMPARO_STEP (entry->object)), object);

  return FALSE;
}

/* What an entry says */

static void
add_text (GPtrArray  *texts,
          AmparoText *text)
{
  if (text != NULL)
    g_ptr_array_add (texts, amparo_text_ref (text));
}

static void
add_texts (GPtrArray *texts,
           GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    add_text (texts, g_ptr_array_index (more, i));
}

static void
add_plain (GPtrArray  *texts,
           const char *string)
{
  if (string != NULL)
    g_ptr_array_add (texts, amparo_text_new (string, string));
}

static void
add_chart (GPtrArray         *texts,
           const AmparoChart *chart)
{
  add_text (texts, chart->title);
  add_text (texts, chart->caveat);
  for (guint i = 0; i < chart->bars->len; i++)
    add_text (texts, ((AmparoBar *) g_ptr_array_index (chart->bars, i))->label);
}

static void
add_block (GPtrArray         *texts,
           const AmparoBlock *block)
{
  add_text (texts, block->text);
  if (block->chart != NULL)
    add_chart (texts, block->chart);
  if (block->sign != NULL)
    add_text (texts, amparo_sign_get_statement (block->sign));
  if (block->contact != NULL)
    add_text (texts, amparo_contact_get_name (block->contact));
}

static void
add_article (GPtrArray     *texts,
             AmparoArticle *article)
{
  GPtrArray *sections = amparo_article_get_sections (article);

  for (guint i = 0; i < sections->len; i++)
    {
      const AmparoArticleSection *section = g_ptr_array_index (sections, i);

      add_text (texts, section->heading);
      for (guint j = 0; j < section->blocks->len; j++)
        add_block (texts, g_ptr_array_index (section->blocks, j));
    }
}

static void
add_sign (GPtrArray  *texts,
          AmparoSign *sign)
{
  add_text (texts, amparo_sign_get_may_mean (sign));
  add_text (texts, amparo_sign_get_what_else (sign));
  add_texts (texts, amparo_sign_get_look_for (sign));
  add_text (texts, amparo_sign_get_example (sign));
  add_text (texts, amparo_sign_get_counterexample (sign));
  add_texts (texts, amparo_sign_get_may_be_said (sign));
  add_texts (texts, amparo_sign_get_never_ask (sign));
}

static void
add_step (GPtrArray  *texts,
          AmparoStep *step)
{
  add_text (texts, amparo_step_get_how (step));
  add_text (texts, amparo_step_get_why (step));
  if (amparo_step_get_contact (step) != NULL)
    add_text (texts, amparo_contact_get_name (amparo_step_get_contact (step)));
}

static void
add_contact (GPtrArray     *texts,
             AmparoContact *contact)
{
  GPtrArray *lines = amparo_contact_get_lines (contact);

  add_text (texts, amparo_contact_get_not_for (contact));
  add_text (texts, amparo_contact_get_hours (contact));
  add_text (texts, amparo_contact_get_languages (contact));
  for (guint i = 0; i < lines->len; i++)
    {
      const AmparoContactLine *line = g_ptr_array_index (lines, i);

      add_plain (texts, line->number);
      add_text (texts, line->label);
    }
}

static void
add_instrument (GPtrArray        *texts,
                AmparoInstrument *instrument)
{
  GPtrArray *sections = amparo_instrument_get_sections (instrument);
  GPtrArray *items = amparo_instrument_get_items (instrument);

  add_text (texts, amparo_instrument_get_for_whom (instrument));
  add_text (texts, amparo_instrument_get_limits (instrument));
  for (guint i = 0; i < sections->len; i++)
    add_text (texts, ((AmparoSection *) g_ptr_array_index (sections, i))->title);
  for (guint i = 0; i < items->len; i++)
    add_text (texts, amparo_sign_get_statement (((AmparoItem *) g_ptr_array_index (items, i))->sign));
}

static void
add_source (GPtrArray    *texts,
            AmparoSource *source)
{
  add_plain (texts, amparo_source_get_publisher (source));
  add_plain (texts, amparo_source_get_where (source));
  add_plain (texts, amparo_source_get_date (source));
  add_text (texts, amparo_source_get_note (source));
}

/**
 * amparo_entry_dup_texts:
 *
 * Returns: (transfer full): of AmparoText, in the order they are read
 */
GPtrArray *
amparo_entry_dup_texts (const AmparoEntry *entry)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_text_unref);

  g_return_val_if_fail (entry != NULL, texts);

  if (AMPARO_IS_ARTICLE (entry->object))
    add_article (texts, AMPARO_ARTICLE (entry->object));
  else if (AMPARO_IS_SIGN (entry->object))
    add_sign (texts, AMPARO_SIGN (entry->object));
  else if (AMPARO_IS_STEP (entry->object))
    add_step (texts, AMPARO_STEP (entry->object));
  else if (AMPARO_IS_CONTACT (entry->object))
    add_contact (texts, AMPARO_CONTACT (entry->object));
  else if (AMPARO_IS_INSTRUMENT (entry->object))
    add_instrument (texts, AMPARO_INSTRUMENT (entry->object));
  else
    add_source (texts, AMPARO_SOURCE (entry->object));

  return texts;
}
