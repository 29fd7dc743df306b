/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/scenario-private.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

typedef struct
{
  AmparoScenario  *scenario;
  AmparoReader    *reader;
  GPtrArray       *nodes;      /* of the scenes, in their order */
} Checking;

static GPtrArray *
collect_nodes (const AmparoNode *node)
{
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (g_str_equal (child->name, "scene"))
        g_ptr_array_add (nodes, (gpointer) child);
    }

  return nodes;
}

static gboolean *
find_reached (AmparoScenario *scenario)
{
  gboolean *reached = g_new0 (gboolean, scenario->scenes->len);
  g_autoptr (GQueue) queue = g_queue_new ();

  g_queue_push_tail (queue, GUINT_TO_POINTER (0));
  while (!g_queue_is_empty (queue))
    {
      guint index = GPOINTER_TO_UINT (g_queue_pop_head (queue));
      const AmparoScene *scene = g_ptr_array_index (scenario->scenes, index);

      if (reached[index])
        continue;
      reached[index] = TRUE;
      for (guint i = 0; i < scene->choices->len; i++)
        {
          const AmparoChoice *choice = g_ptr_array_index (scene->choices, i);

          for (guint j = 0; j < choice->ways->len; j++)
            g_queue_push_tail (queue, GUINT_TO_POINTER (((AmparoWay *) g_ptr_array_index (choice->ways, j))->to));
        }
    }

  return reached;
}

/* A scene nobody can come to is a mistake in a "to" somewhere. */
static void
check_reached (const Checking *self)
{
  g_autofree gboolean *reached = find_reached (self->scenario);

  for (guint i = 0; i < self->scenario->scenes->len; i++)
    {
      const AmparoScene *scene = g_ptr_array_index (self->scenario->scenes, i);

      if (!reached[i])
        amparo_reader_error (self->reader, g_ptr_array_index (self->nodes, i), "unreachable-scene",
                             _("No choice leads to the scene “%s”. Let one lead there, or delete the scene."), scene->id);
    }
}

void
amparo_scenario_check (AmparoScenario   *self,
                       AmparoReader     *reader,
                       const AmparoNode *node)
{
  g_autoptr (GPtrArray) nodes = collect_nodes (node);
  const Checking checking = { self, reader, nodes };

  check_reached (&checking);
}
