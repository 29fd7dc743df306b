/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/block.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

/* In the order of AmparoBlockKind. */
static const char * const kind_names[] = {
  "paragraph", "point", "chart", "sign", "contact", "list", "key-point", "may-be-said"
};

static void
free_bar (gpointer data)
{
  AmparoBar *bar = data;

  g_clear_pointer (&bar->label, amparo_text_unref);
  g_free (bar);
}

static void
free_chart (AmparoChart *chart)
{
  g_free (chart->id);
  g_clear_pointer (&chart->title, amparo_text_unref);
  g_clear_pointer (&chart->caveat, amparo_text_unref);
  g_ptr_array_unref (chart->bars);
  g_free (chart);
}

static void
free_block (gpointer data)
{
  AmparoBlock *block = data;

  g_clear_pointer (&block->text, amparo_text_unref);
  if (block->article == NULL)
    g_clear_pointer (&block->chart, free_chart);
  g_clear_object (&block->sign);
  g_clear_object (&block->contact);
  g_clear_pointer (&block->entries, g_ptr_array_unref);
  g_clear_pointer (&block->sources, g_ptr_array_unref);
  amparo_grounds_clear (&block->grounds);
  g_clear_object (&block->article);
  g_free (block);
}

/* Charts */

static double
read_value (AmparoReader     *reader,
            const AmparoNode *node,
            const char       *attribute)
{
  const char *value = amparo_node_get (node, attribute);

  if (value == NULL)
    return 0;

  if (!g_regex_match_simple ("^[0-9]{1,9}(\\.[0-9]{1,3})?$", value, 0, 0))
    amparo_reader_error (reader, node, "bad-number",
                         _("“%s” is not a value of “%s”. Write a number like 12 or 9.5."), value, attribute);

  return g_ascii_strtod (value, NULL);
}

static void
read_bar (AmparoChart      *chart,
          AmparoReader     *reader,
          const AmparoNode *node)
{
  AmparoBar *bar = g_new0 (AmparoBar, 1);

  amparo_reader_expect (reader, node, "value of?", "label");
  bar->value = read_value (reader, node, "value");
  bar->of = read_value (reader, node, "of");
  bar->label = amparo_reader_child_text (reader, node, "label");
  if (bar->of > 0 && bar->value > bar->of)
    amparo_reader_error (reader, node, "value-too-large",
                         _("This value is larger than the most it could be. Correct “value” or “of”."));

  g_ptr_array_add (chart->bars, bar);
}

static AmparoChart *
read_chart (AmparoReader     *reader,
            const AmparoNode *node,
            GHashTable       *seen)
{
  AmparoChart *chart = g_new0 (AmparoChart, 1);
  const AmparoNode *child;
  guint position = 0;

  amparo_reader_expect (reader, node, "id checked confidence verify?", "title caveat bar+ source+");
  chart->id = amparo_reader_own_id (reader, node, seen);
  chart->title = amparo_reader_child_text (reader, node, "title");
  chart->caveat = amparo_reader_child_text (reader, node, "caveat");
  chart->bars = g_ptr_array_new_with_free_func (free_bar);
  while ((child = amparo_node_next (node, "bar", &position)) != NULL)
    read_bar (chart, reader, child);

  return chart;
}

/* A page shows a chart of the library with all that belongs to it, and draws none of its
 * own: the numbers stand once. */
static void
borrow_chart (AmparoBlock      *block,
              AmparoReader     *reader,
              const AmparoNode *node)
{
  const char *article_id = amparo_reader_id (reader, node, "article");
  const char *id = amparo_reader_id (reader, node, "ref");
  AmparoArticle *article = amparo_content_find_article (reader->content, article_id);
  const AmparoBlock *lender = article != NULL ? amparo_article_find_chart (article, id) : NULL;

  amparo_reader_expect (reader, node, "article ref", "");
  if (lender == NULL)
    {
      amparo_reader_error (reader, node, "unknown-chart",
                           _("The library page “%s” could not be read, or has no chart “%s”. Correct the ids, or write the chart."),
                           article_id, id);
      return;
    }

  block->article = g_object_ref (G_OBJECT (article));
  block->chart = lender->chart;
  block->sources = g_ptr_array_ref (lender->sources);
  block->grounds = lender->grounds;
  block->grounds.checked = g_strdup (lender->grounds.checked);
}

/* Blocks */

static void
read_grounds (AmparoBlock      *block,
              AmparoReader     *reader,
              const AmparoNode *node,
              const char       *what)
{
  block->sources = amparo_reader_sources (reader, node);
  amparo_reader_grounds (reader, node, what, &block->grounds);
}

static void
read_point (AmparoBlock      *block,
            AmparoReader     *reader,
            const AmparoNode *node,
            const char       *what)
{
  amparo_reader_expect (reader, node, "checked confidence verify?", "text source+");
  block->text = amparo_reader_child_text (reader, node, "text");
  read_grounds (block, reader, node, what);
}

static void
read_contact (AmparoBlock      *block,
              AmparoReader     *reader,
              const AmparoNode *node)
{
  const char *id = amparo_reader_id (reader, node, "ref");

  amparo_reader_expect (reader, node, "ref", "");
  g_set_object (&block->contact, amparo_content_find_contact (reader->content, id));
  if (block->contact == NULL)
    amparo_reader_error (reader, node, "unknown-contact",
                         _("No contact “%s” could be read. Correct the id, or write the contact."), id);
}

static void
read_inside (AmparoBlock      *block,
             AmparoReader     *reader,
             const AmparoNode *node,
             const char       *what,
             GHashTable       *seen)
{
  switch (block->kind)
    {
    case AMPARO_BLOCK_POINT:
      read_point (block, reader, node, what);
      break;
    case AMPARO_BLOCK_CHART:
      if (seen == NULL)
        {
          borrow_chart (block, reader, node);
          break;
        }
      block->chart = read_chart (reader, node, seen);
      read_grounds (block, reader, node, what);
      break;
    case AMPARO_BLOCK_SIGN:
      amparo_reader_expect (reader, node, "ref", "");
      g_set_object (&block->sign, amparo_reader_sign (reader, node, "ref"));
      break;
    case AMPARO_BLOCK_CONTACT:
      read_contact (block, reader, node);
      break;
    case AMPARO_BLOCK_LIST:
      amparo_reader_expect (reader, node, "", "entry+");
      block->entries = amparo_reader_child_texts (reader, node, "entry");
      break;
    case AMPARO_BLOCK_PARAGRAPH:
    case AMPARO_BLOCK_KEY_POINT:
    case AMPARO_BLOCK_MAY_BE_SAID:
    default:
      block->text = amparo_reader_text (reader, node);
    }
}

/* What the parent may hold beside its blocks, and which of them, is its own affair. @what
 * names its facts in the notice about their age. @seen: where the ids of charts are kept;
 * NULL on a page, which has none of its own. */
GPtrArray *
amparo_blocks_read (AmparoReader     *reader,
                    const AmparoNode *parent,
                    const char       *what,
                    GHashTable       *seen)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (free_block);

  for (guint i = 0; i < parent->children->len; i++)
    {
      const AmparoNode *node = g_ptr_array_index (parent->children, i);

      for (guint kind = 0; kind < G_N_ELEMENTS (kind_names); kind++)
        if (g_str_equal (node->name, kind_names[kind]))
          {
            AmparoBlock *block = g_new0 (AmparoBlock, 1);

            block->kind = kind;
            read_inside (block, reader, node, what, seen);
            g_ptr_array_add (blocks, block);
          }
    }

  return blocks;
}
