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

static void
read_section (AmparoArticle    *self,
              AmparoReader     *reader,
              const AmparoNode *node)
{
  AmparoArticleSection *section = g_new0 (AmparoArticleSection, 1);

  amparo_reader_expect (reader, node, "id", "heading paragraph* point* chart* sign* contact*");
  section->id = amparo_reader_own_id (reader, node, self->seen);
  section->heading = amparo_reader_child_text (reader, node, "heading");
  section->blocks = amparo_blocks_read (reader, node, self->id, self->seen);

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

const AmparoBlock *
amparo_article_find_chart (AmparoArticle *self,
                           const char    *id)
{
  g_return_val_if_fail (AMPARO_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->sections->len; i++)
    {
      const AmparoArticleSection *section = g_ptr_array_index (self->sections, i);

      for (guint j = 0; j < section->blocks->len; j++)
        {
          const AmparoBlock *block = g_ptr_array_index (section->blocks, j);

          if (block->kind == AMPARO_BLOCK_CHART && g_str_equal (block->chart->id, id))
            return block;
        }
    }

  return NULL;
}
