/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/article.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

struct _AmparoArticle
{
  GObject parent_instance;

  /* owned */
  char        *id;
  AmparoText  *title;
  AmparoText  *summary;
  GPtrArray   *topics;
  GPtrArray   *sections;
  GHashTable  *seen;       /* ids of sections and charts, as "element id" */
  /* plain */
  AmparoGroup  group;
  guint        order;
};

#define LAST_ORDER 1000

/* In the order of AmparoGroup. */
static const char * const group_names[] = { "understanding", "law", "numbers", "response", NULL };

G_DEFINE_FINAL_TYPE (AmparoArticle, amparo_article, G_TYPE_OBJECT)

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
  g_clear_pointer (&block->chart, free_chart);
  g_clear_object (&block->sign);
  g_clear_object (&block->contact);
  g_clear_pointer (&block->sources, g_ptr_array_unref);
  amparo_grounds_clear (&block->grounds);
  g_free (block);
}

static void
free_section (gpointer data)
{
  AmparoArticleSection *section = data;

  g_free (section->id);
  g_clear_pointer (&section->heading, amparo_text_unref);
  g_ptr_array_unref (section->blocks);
  g_free (section);
}

static void
amparo_article_finalize (GObject *object)
{
  AmparoArticle *self = AMPARO_ARTICLE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, amparo_text_unref);
  g_clear_pointer (&self->summary, amparo_text_unref);
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);

  G_OBJECT_CLASS (amparo_article_parent_class)->finalize (object);
}

static void
amparo_article_class_init (AmparoArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_article_finalize;
}

static void
amparo_article_init (AmparoArticle *self)
{
  self->topics = g_ptr_array_new_with_free_func (g_free);
  self->sections = g_ptr_array_new_with_free_func (free_section);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static char *
read_own_id (AmparoArticle    *self,
             AmparoReader     *reader,
             const AmparoNode *node)
{
  const char *id = amparo_reader_id (reader, node, "id");

  if (*id != '\0' && !g_hash_table_add (self->seen, g_strconcat (node->name, " ", id, NULL)))
    amparo_reader_error (reader, node, "duplicate-id",
                         _("<%s> “%s” is already written. Give it another id or delete it."), node->name, id);

  return g_strdup (id);
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
read_chart (AmparoArticle    *self,
            AmparoReader     *reader,
            const AmparoNode *node)
{
  AmparoChart *chart = g_new0 (AmparoChart, 1);

  amparo_reader_expect (reader, node, "id checked confidence verify?", "title caveat bar+ source+");
  chart->id = read_own_id (self, reader, node);
  chart->title = amparo_reader_child_text (reader, node, "title");
  chart->caveat = amparo_reader_child_text (reader, node, "caveat");
  chart->bars = g_ptr_array_new_with_free_func (free_bar);
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (g_str_equal (child->name, "bar"))
        read_bar (chart, reader, child);
    }

  return chart;
}

/* Blocks */

static void
read_facts (AmparoArticle    *self,
            AmparoBlock      *block,
            AmparoReader     *reader,
            const AmparoNode *node)
{
  if (block->kind == AMPARO_BLOCK_CHART)
    {
      block->chart = read_chart (self, reader, node);
    }
  else
    {
      amparo_reader_expect (reader, node, "checked confidence verify?", "text source+");
      block->text = amparo_reader_child_text (reader, node, "text");
    }

  block->sources = amparo_reader_sources (reader, node);
  amparo_reader_grounds (reader, node, self->id, &block->grounds);
}

static void
read_reference (AmparoBlock      *block,
                AmparoReader     *reader,
                const AmparoNode *node)
{
  const char *id = amparo_reader_id (reader, node, "ref");

  amparo_reader_expect (reader, node, "ref", "");
  if (block->kind == AMPARO_BLOCK_SIGN)
    g_set_object (&block->sign, amparo_content_find_sign (reader->content, id));
  else
    g_set_object (&block->contact, amparo_content_find_contact (reader->content, id));

  if (block->kind == AMPARO_BLOCK_SIGN && block->sign == NULL)
    amparo_reader_error (reader, node, "unknown-sign",
                         _("No sign “%s” could be read. Correct the id, or write the sign."), id);
  if (block->kind == AMPARO_BLOCK_CONTACT && block->contact == NULL)
    amparo_reader_error (reader, node, "unknown-contact",
                         _("No contact “%s” could be read. Correct the id, or write the contact."), id);
}

static void
read_block (AmparoArticle        *self,
            AmparoArticleSection *section,
            AmparoReader         *reader,
            const AmparoNode     *node)
{
  /* In the order of AmparoBlockKind. */
  static const char * const kinds[] = { "paragraph", "point", "chart", "sign", "contact" };
  AmparoBlock *block;
  guint kind = 0;

  while (kind < G_N_ELEMENTS (kinds) && !g_str_equal (node->name, kinds[kind]))
    kind++;
  if (kind == G_N_ELEMENTS (kinds))
    return;

  block = g_new0 (AmparoBlock, 1);
  block->kind = kind;
  g_ptr_array_add (section->blocks, block);
  if (kind == AMPARO_BLOCK_PARAGRAPH)
    block->text = amparo_reader_text (reader, node);
  else if (kind == AMPARO_BLOCK_POINT || kind == AMPARO_BLOCK_CHART)
    read_facts (self, block, reader, node);
  else
    read_reference (block, reader, node);
}

static void
read_section (AmparoArticle    *self,
              AmparoReader     *reader,
              const AmparoNode *node)
{
  AmparoArticleSection *section = g_new0 (AmparoArticleSection, 1);

  amparo_reader_expect (reader, node, "id", "heading paragraph* point* chart* sign* contact*");
  section->id = read_own_id (self, reader, node);
  section->heading = amparo_reader_child_text (reader, node, "heading");
  section->blocks = g_ptr_array_new_with_free_func (free_block);
  for (guint i = 0; i < node->children->len; i++)
    read_block (self, section, reader, g_ptr_array_index (node->children, i));

  g_ptr_array_add (self->sections, section);
}

static void
read_topic (AmparoArticle    *self,
            AmparoReader     *reader,
            const AmparoNode *node)
{
  amparo_reader_expect (reader, node, "topic", "");
  g_ptr_array_add (self->topics, g_strdup (amparo_reader_id (reader, node, "topic")));
}

AmparoArticle *
amparo_article_read (AmparoReader     *reader,
                     const AmparoNode *node)
{
  g_autoptr (AmparoArticle) self = g_object_new (AMPARO_TYPE_ARTICLE, NULL);
  guint n_errors = reader->n_errors;

  amparo_reader_expect (reader, node, "id group order?", "title summary covers* section+");
  self->id = g_strdup (amparo_reader_id (reader, node, "id"));
  self->group = MAX (amparo_reader_choice (reader, node, "group", group_names), 0);
  self->order = amparo_node_get (node, "order") != NULL ? amparo_reader_number (reader, node, "order", 1, LAST_ORDER)
                                                        : LAST_ORDER + 1;
  self->title = amparo_reader_child_text (reader, node, "title");
  self->summary = amparo_reader_child_text (reader, node, "summary");
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (g_str_equal (child->name, "section"))
        read_section (self, reader, child);
      else if (g_str_equal (child->name, "covers"))
        read_topic (self, reader, child);
    }

  return reader->n_errors == n_errors ? g_steal_pointer (&self) : NULL;
}

const char *
amparo_article_get_id (AmparoArticle *self)
{
  g_return_val_if_fail (AMPARO_IS_ARTICLE (self), NULL);

  return self->id;
}

/**
 * amparo_article_get_group:
 *
 * Returns: the shelf of the library it stands on
 */
AmparoGroup
amparo_article_get_group (AmparoArticle *self)
{
  g_return_val_if_fail (AMPARO_IS_ARTICLE (self), AMPARO_GROUP_UNDERSTANDING);

  return self->group;
}

/**
 * amparo_article_get_order:
 *
 * Returns: its place on the shelf, lowest first; one that names none is higher than all others
 */
guint
amparo_article_get_order (AmparoArticle *self)
{
  g_return_val_if_fail (AMPARO_IS_ARTICLE (self), 0);

  return self->order;
}

AmparoText *
amparo_article_get_title (AmparoArticle *self)
{
  g_return_val_if_fail (AMPARO_IS_ARTICLE (self), NULL);

  return self->title;
}

AmparoText *
amparo_article_get_summary (AmparoArticle *self)
{
  g_return_val_if_fail (AMPARO_IS_ARTICLE (self), NULL);

  return self->summary;
}

GPtrArray *
amparo_article_get_topics (AmparoArticle *self)
{
  g_return_val_if_fail (AMPARO_IS_ARTICLE (self), NULL);

  return self->topics;
}

GPtrArray *
amparo_article_get_sections (AmparoArticle *self)
{
  g_return_val_if_fail (AMPARO_IS_ARTICLE (self), NULL);

  return self->sections;
}
