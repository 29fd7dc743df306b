/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/block.h"
#include "language/text.h"

G_BEGIN_DECLS

/* A page of the library: sections of blocks, each fact with its grounds. */

#define AMPARO_TYPE_ARTICLE (amparo_article_get_type ())
G_DECLARE_FINAL_TYPE (AmparoArticle, amparo_article, AMPARO, ARTICLE, GObject)

typedef enum
{
  AMPARO_GROUP_UNDERSTANDING,
  AMPARO_GROUP_LAW,
  AMPARO_GROUP_NUMBERS,
  AMPARO_GROUP_RESPONSE,
  AMPARO_N_GROUPS,
} AmparoGroup;

typedef struct
{
  char       *id;
  AmparoText *heading;
  GPtrArray  *blocks;    /* of AmparoBlock */
} AmparoArticleSection;

const char  *amparo_article_get_id       (AmparoArticle *self);
AmparoGroup  amparo_article_get_group    (AmparoArticle *self);
guint        amparo_article_get_order    (AmparoArticle *self);
AmparoText  *amparo_article_get_title    (AmparoArticle *self);
AmparoText  *amparo_article_get_summary  (AmparoArticle *self);
GPtrArray   *amparo_article_get_topics   (AmparoArticle *self);   /* of char *: ids of topics it covers */
GPtrArray   *amparo_article_get_sections (AmparoArticle *self);   /* of AmparoArticleSection */

/* The block of a chart by the id of the chart. */
const AmparoBlock *amparo_article_find_chart (AmparoArticle *self,
                                              const char    *id);   /* NULL if none */

G_END_DECLS
