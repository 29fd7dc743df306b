/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/scenario.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

struct _AmparoScenario
{
  GObject parent_instance;

  /* owned */
  char       *id;
  AmparoText *title;
  AmparoText *caveat;
  GPtrArray  *scenes;
};

G_DEFINE_FINAL_TYPE (AmparoScenario, amparo_scenario, G_TYPE_OBJECT)

static void
free_choice (gpointer data)
{
  AmparoChoice *choice = data;

  g_free (choice->id);
  g_clear_pointer (&choice->text, amparo_text_unref);
  g_clear_pointer (&choice->consequence, amparo_text_unref);
  g_free (choice);
}

static void
free_scene (gpointer data)
{
  AmparoScene *scene = data;

  g_free (scene->id);
  g_clear_pointer (&scene->place, amparo_text_unref);
  g_ptr_array_unref (scene->texts);
  g_ptr_array_unref (scene->signs);
  g_ptr_array_unref (scene->choices);
  g_free (scene);
}

static void
amparo_scenario_finalize (GObject *object)
{
  AmparoScenario *self = AMPARO_SCENARIO (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, amparo_text_unref);
  g_clear_pointer (&self->caveat, amparo_text_unref);
  g_clear_pointer (&self->scenes, g_ptr_array_unref);

  G_OBJECT_CLASS (amparo_scenario_parent_class)->finalize (object);
}

static void
amparo_scenario_class_init (AmparoScenarioClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_scenario_finalize;
}

static void
amparo_scenario_init (AmparoScenario *self)
{
  self->scenes = g_ptr_array_new_with_free_func (free_scene);
}

static int
find_scene (AmparoScenario *self,
            const char     *id)
{
  for (guint i = 0; i < self->scenes->len; i++)
    {
      const AmparoScene *scene = g_ptr_array_index (self->scenes, i);

      if (g_strcmp0 (scene->id, id) == 0)
        return i;
    }

  return -1;
}

static void
read_sign (AmparoScene      *scene,
           AmparoReader     *reader,
           const AmparoNode *node)
{
  const char *id = amparo_reader_id (reader, node, "ref");
  AmparoSign *sign = amparo_content_find_sign (reader->content, id);

  amparo_reader_expect (reader, node, "ref", "");
  if (sign != NULL)
    g_ptr_array_add (scene->signs, g_object_ref (sign));
  else
    amparo_reader_error (reader, node, "unknown-sign",
                         _("No sign “%s” could be read. Correct the id, or write the sign."), id);
}

/* Choices are read when all scenes are known. */
static void
read_scene (AmparoScenario   *self,
            AmparoReader     *reader,
            const AmparoNode *node)
{
  AmparoScene *scene = g_new0 (AmparoScene, 1);

  amparo_reader_expect (reader, node, "id", "place? text+ sign* choice*");
  scene->id = g_strdup (amparo_reader_id (reader, node, "id"));
  scene->place = amparo_reader_child_text (reader, node, "place");
  scene->texts = amparo_reader_child_texts (reader, node, "text");
  scene->signs = g_ptr_array_new_with_free_func (g_object_unref);
  scene->choices = g_ptr_array_new_with_free_func (free_choice);
  if (find_scene (self, scene->id) >= 0)
    amparo_reader_error (reader, node, "duplicate-id",
                         _("<%s> “%s” is already written. Give it another id or delete it."), "scene", scene->id);
  g_ptr_array_add (self->scenes, scene);

  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (g_str_equal (child->name, "sign"))
        read_sign (scene, reader, child);
    }
}

static gboolean
has_choice (const AmparoScene *scene,
            const char        *id)
{
  for (guint i = 0; i < scene->choices->len; i++)
    if (g_str_equal (((AmparoChoice *) g_ptr_array_index (scene->choices, i))->id, id))
      return TRUE;

  return FALSE;
}

static void
read_choice (AmparoScenario   *self,
             AmparoScene      *scene,
             AmparoReader     *reader,
             const AmparoNode *node)
{
  AmparoChoice *choice = g_new0 (AmparoChoice, 1);
  const char *to = amparo_reader_id (reader, node, "to");
  int next = find_scene (self, to);

  amparo_reader_expect (reader, node, "id to", "text consequence");
  choice->id = g_strdup (amparo_reader_id (reader, node, "id"));
  choice->text = amparo_reader_child_text (reader, node, "text");
  choice->consequence = amparo_reader_child_text (reader, node, "consequence");
  choice->to = MAX (next, 0);
  if (has_choice (scene, choice->id))
    amparo_reader_error (reader, node, "duplicate-id",
                         _("<%s> “%s” is already written. Give it another id or delete it."), "choice", choice->id);
  g_ptr_array_add (scene->choices, choice);

  if (next < 0)
    amparo_reader_error (reader, node, "unknown-scene",
                         _("This scenario has no scene “%s”. Correct the id, or add the scene."), to);
}

static void
read_choices (AmparoScenario   *self,
              AmparoReader     *reader,
              const AmparoNode *node)
{
  for (guint i = 0, s = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (!g_str_equal (child->name, "scene"))
        continue;
      for (guint k = 0; k < child->children->len; k++)
        {
          const AmparoNode *grandchild = g_ptr_array_index (child->children, k);

          if (g_str_equal (grandchild->name, "choice"))
            read_choice (self, g_ptr_array_index (self->scenes, s), reader, grandchild);
        }
      s++;
    }
}

static gboolean *
find_reached (AmparoScenario *self)
{
  gboolean *reached = g_new0 (gboolean, self->scenes->len);
  g_autoptr (GQueue) queue = g_queue_new ();

  g_queue_push_tail (queue, GUINT_TO_POINTER (0));
  while (!g_queue_is_empty (queue))
    {
      guint index = GPOINTER_TO_UINT (g_queue_pop_head (queue));
      const AmparoScene *scene = g_ptr_array_index (self->scenes, index);

      if (reached[index])
        continue;
      reached[index] = TRUE;
      for (guint i = 0; i < scene->choices->len; i++)
        g_queue_push_tail (queue, GUINT_TO_POINTER (((AmparoChoice *) g_ptr_array_index (scene->choices, i))->to));
    }

  return reached;
}

/* A scene nobody can come to is a mistake in a "to" somewhere. */
static void
check_reached (AmparoScenario   *self,
               AmparoReader     *reader,
               const AmparoNode *node)
{
  g_autofree gboolean *reached = find_reached (self);

  for (guint i = 0, s = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (!g_str_equal (child->name, "scene"))
        continue;
      if (!reached[s++])
        amparo_reader_error (reader, child, "unreachable-scene",
                             _("No choice leads to the scene “%s”. Let one lead there, or delete the scene."),
                             amparo_node_get (child, "id"));
    }
}

AmparoScenario *
amparo_scenario_read (AmparoReader     *reader,
                      const AmparoNode *node)
{
  g_autoptr (AmparoScenario) self = g_object_new (AMPARO_TYPE_SCENARIO, NULL);
  guint n_errors = reader->n_errors;

  amparo_reader_expect (reader, node, "id", "title caveat scene+");
  self->id = g_strdup (amparo_reader_id (reader, node, "id"));
  self->title = amparo_reader_child_text (reader, node, "title");
  self->caveat = amparo_reader_child_text (reader, node, "caveat");
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (g_str_equal (child->name, "scene"))
        read_scene (self, reader, child);
    }
  read_choices (self, reader, node);
  if (reader->n_errors == n_errors)
    check_reached (self, reader, node);

  return reader->n_errors == n_errors ? g_steal_pointer (&self) : NULL;
}

const char *
amparo_scenario_get_id (AmparoScenario *self)
{
  g_return_val_if_fail (AMPARO_IS_SCENARIO (self), NULL);

  return self->id;
}

AmparoText *
amparo_scenario_get_title (AmparoScenario *self)
{
  g_return_val_if_fail (AMPARO_IS_SCENARIO (self), NULL);

  return self->title;
}

/**
 * amparo_scenario_get_caveat:
 *
 * Returns: (transfer none): what is in it and how to leave, shown before the first scene
 */
AmparoText *
amparo_scenario_get_caveat (AmparoScenario *self)
{
  g_return_val_if_fail (AMPARO_IS_SCENARIO (self), NULL);

  return self->caveat;
}

GPtrArray *
amparo_scenario_get_scenes (AmparoScenario *self)
{
  g_return_val_if_fail (AMPARO_IS_SCENARIO (self), NULL);

  return self->scenes;
}
