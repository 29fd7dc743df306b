/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "random-checklist.h"

typedef enum
{
  OF_ITEM,
  OF_RULE,
  OF_STEP,
} Owner;

typedef struct
{
  const RandomShape *shape;
  GRand             *rand;
  gboolean          *protective;
  guint             *order;        /* an item follows only those that stand before it here */
} Maker;

static const char *const facts[][2] = {
  { "age", "under-18" },
  { "age", "18-or-over" },
  { "exploiter", "family" },
  { "exploiter", "other" },
  { "online", "yes" },
  { "missing-from-care", "no" },
};

static const char *const strengths[] = { "weak", "medium", "strong" };
static const char *const dimensions[] = { "one", "two" };
static const char *const concern[] = { "no-concern", "possible", "clear" };
static const char *const protective[] = { "absent", "partly", "present" };
static const char *const levels[] = { "clear-concern", "possible-concern", "insufficient", "none-noted" };

/* A number from 0 to n - 1. */
static guint
pick (Maker *self,
      guint  n)
{
  return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

static gboolean
chance (Maker *self,
        guint  percent)
{
  return pick (self, 100) < percent;
}

/* For items and rules an exact rating must be the highest. */
static void
write_rating (Maker             *self,
              GString           *out,
              Owner              owner,
              const char        *exact,
              const char        *minimum,
              const char *const *ratings)
{
  if (chance (self, 30))
    g_string_append_printf (out, " %s='%s'", exact, ratings[owner == OF_STEP ? pick (self, 3) : 2]);
  else
    g_string_append_printf (out, " %s='%s'", minimum, ratings[pick (self, 3)]);
}

static void
write_fact (Maker   *self,
            GString *out)
{
  guint i = pick (self, G_N_ELEMENTS (facts));

  g_string_append_printf (out, "<when fact='%s' is='%s'/>", facts[i][0], facts[i][1]);
}

static void
write_item (Maker   *self,
            GString *out,
            Owner    owner,
            guint    n_known)
{
  guint item = self->order[pick (self, n_known)];

  if (self->protective[item] && self->shape->no_protective_conditions)
    {
      write_fact (self, out);
      return;
    }

  g_string_append_printf (out, "<when item='item-%u'", item);
  write_rating (self, out, owner, "rated", "at-least", self->protective[item] ? protective : concern);
  g_string_append (out, "/>");
}

static void
write_count (Maker   *self,
             GString *out,
             Owner    owner)
{
  g_string_append_printf (out, "<count at-least='%u'", 1 + pick (self, 4));
  if (chance (self, 60))
    g_string_append_printf (out, " %s='%s'", chance (self, 50) ? "strength" : "strength-at-least", strengths[pick (self, 3)]);
  if (chance (self, 30))
    g_string_append_printf (out, " dimension='%s'", dimensions[pick (self, 2)]);
  write_rating (self, out, owner, "rated", "rated-at-least", concern);
  g_string_append (out, "/>");
}

static void
write_level (Maker   *self,
             GString *out)
{
  g_string_append_printf (out, "<when %s='%s'/>", chance (self, 50) ? "level" : "level-at-least", levels[pick (self, 4)]);
}

static void
write_leaf (Maker   *self,
            GString *out,
            Owner    owner,
            guint    n_known)
{
  guint kind = pick (self, 10);

  if (kind < 3 && owner != OF_ITEM)
    write_count (self, out, owner);
  else if (kind < 4 && owner == OF_STEP)
    write_level (self, out);
  else if (kind < 8 && n_known > 0)
    write_item (self, out, owner, n_known);
  else
    write_fact (self, out);
}

static void
write_condition (Maker   *self,
                 GString *out,
                 Owner    owner,
                 guint    n_known,
                 guint    depth)
{
  const char *group = chance (self, 50) ? "all" : "any";

  if (depth == 0 || chance (self, 60))
    {
      write_leaf (self, out, owner, n_known);
      return;
    }

  g_string_append_printf (out, "<%s>", group);
  for (guint i = 0, n = 1 + pick (self, 3); i < n; i++)
    write_condition (self, out, owner, n_known, depth - 1);
  g_string_append_printf (out, "</%s>", group);
}

static void
write_conditions (Maker   *self,
                  GString *out,
                  Owner    owner,
                  guint    n_known)
{
  for (guint i = 0, n = 1 + pick (self, 2); i < n; i++)
    write_condition (self, out, owner, n_known, 3);
}

/* The text of one item, which may follow the @n_known first of the order. */
static void
write_one (Maker   *self,
           GString *out,
           guint    item,
           guint    n_known)
{
  g_string_append_printf (out, "<item sign='item-%u'", item);
  if (self->protective[item])
    g_string_append (out, " scale='protective'>");
  else
    g_string_append_printf (out, " strength='%s' dimension='%s'>", strengths[pick (self, 3)], dimensions[pick (self, 2)]);
  /* The first of the order is asked always: a checklist must ask something. */
  if (n_known > 0 && chance (self, 40))
    write_conditions (self, out, OF_ITEM, n_known);
  g_string_append (out, "</item>");
}

static char *
write_items (Maker *self)
{
  GString *out = g_string_new (NULL);
  g_autofree guint *place = g_new (guint, self->shape->n_items);

  for (guint i = 0; i < self->shape->n_items; i++)
    place[self->order[i]] = i;

  for (guint i = 0; i < self->shape->n_items; i++)
    {
      if (i > 0 && chance (self, 20))
        g_string_append_printf (out, "</section><section id='section-%u'><title>Section</title>", i);
      write_one (self, out, i, place[i]);
    }

  return g_string_free (out, FALSE);
}

static char *
write_rules (Maker *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->shape->n_rules; i++)
    {
      g_string_append_printf (out, "<rule id='rule-%u' level='%s'><because>So</because>", i, levels[pick (self, 2)]);
      write_conditions (self, out, OF_RULE, self->shape->n_items);
      g_string_append (out, "</rule>");
    }

  return g_string_free (out, FALSE);
}

static char *
write_steps (Maker *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->shape->n_steps; i++)
    {
      g_string_append_printf (out, "<step ref='step-%u'>", i);
      write_conditions (self, out, OF_STEP, self->shape->n_items);
      g_string_append (out, "</step>");
    }

  return g_string_free (out, FALSE);
}

/* The loader wants an item on the concern scale, so the first is one. */
static void
deal_items (Maker *self)
{
  for (guint i = 0; i < self->shape->n_items; i++)
    {
      guint other = pick (self, i + 1);

      self->protective[i] = i > 0 && chance (self, 20);
      self->order[i] = self->order[other];
      self->order[other] = i;
    }
  self->protective[self->order[0]] = FALSE;
}

RandomChecklist *
random_checklist_new (const RandomShape *shape,
                      guint32            seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree gboolean *is_protective = g_new0 (gboolean, shape->n_items);
  g_autofree guint *order = g_new0 (guint, shape->n_items);
  Maker maker = { shape, rand, is_protective, order };
  RandomChecklist *self = g_new0 (RandomChecklist, 1);

  deal_items (&maker);
  self->share = 1 + pick (&maker, 100);
  self->items = write_items (&maker);
  self->rules = write_rules (&maker);
  self->steps = write_steps (&maker);

  return self;
}

void
random_checklist_free (RandomChecklist *self)
{
  g_free (self->items);
  g_free (self->rules);
  g_free (self->steps);
  g_free (self);
}
