/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What has changed in a screening and is still to be told. */

typedef struct
{
  GArray   *items;      /* of guint */
  GArray   *facts;      /* of guint */
  GArray   *flips;      /* of guint: items, each time one came or went */
  gboolean  anything;
} AmparoNews;

AmparoNews *amparo_news_new        (void);
void        amparo_news_free       (AmparoNews *self);
void        amparo_news_add_item   (AmparoNews *self,
                                    guint       item);
void        amparo_news_add_fact   (AmparoNews *self,
                                    guint       fact);
void        amparo_news_take_flips (AmparoNews *self,
                                    GArray     *flips);
void        amparo_news_sort       (AmparoNews *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoNews, amparo_news_free)

G_END_DECLS
