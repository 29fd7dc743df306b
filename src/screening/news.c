/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/news.h"

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint number_a = *(const guint *) a;
  guint number_b = *(const guint *) b;

  return (number_a > number_b) - (number_a < number_b);
}

static void
keep_each_once (GArray *numbers)
{
  guint n = 0;

  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    if (n == 0 || g_array_index (numbers, guint, i) != g_array_index (numbers, guint, n - 1))
      g_array_index (numbers, guint, n++) = g_array_index (numbers, guint, i);

  g_array_set_size (numbers, n);
}

/* An item that went and came back, an even number of times, is where it was. */
static void
add_flipped_items (AmparoNews *self)
{
  GArray *flips = self->flips;
  guint end;

  g_array_sort (flips, compare_numbers);
  for (guint i = 0; i < flips->len; i = end)
    {
      guint item = g_array_index (flips, guint, i);

      end = i + 1;
      while (end < flips->len && g_array_index (flips, guint, end) == item)
        end++;

      if ((end - i) % 2 != 0)
        g_array_append_val (self->items, item);
    }
}

AmparoNews *
amparo_news_new (void)
{
  AmparoNews *self = g_new0 (AmparoNews, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (guint));
  self->facts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->flips = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
amparo_news_free (AmparoNews *self)
{
  g_array_unref (self->items);
  g_array_unref (self->facts);
  g_array_unref (self->flips);
  g_free (self);
}

void
amparo_news_add_item (AmparoNews *self,
                      guint       item)
{
  g_array_append_val (self->items, item);
  self->anything = TRUE;
}

void
amparo_news_add_fact (AmparoNews *self,
                      guint       fact)
{
  g_array_append_val (self->facts, fact);
  self->anything = TRUE;
}

/* Empties @flips, the tally's list of items that came or went. */
void
amparo_news_take_flips (AmparoNews *self,
                        GArray     *flips)
{
  g_array_append_vals (self->flips, flips->data, flips->len);
  g_array_set_size (flips, 0);
}

/* Makes of what was added what is to be told: every item and every fact once, rising. */
void
amparo_news_sort (AmparoNews *self)
{
  add_flipped_items (self);
  keep_each_once (self->items);
  keep_each_once (self->facts);
}
