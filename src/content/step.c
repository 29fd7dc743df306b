/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/step.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

struct _AmparoStep
{
  GObject parent_instance;

  /* owned */
  char          *id;
  char          *deadline;
  char          *leads_to;
  AmparoText    *title;
  AmparoText    *how;
  AmparoText    *why;
  AmparoContact *contact;
  GPtrArray     *sources;
  AmparoGrounds  grounds;
  /* plain */
  gint64         seconds;
};

G_DEFINE_FINAL_TYPE (AmparoStep, amparo_step, G_TYPE_OBJECT)

static void
amparo_step_finalize (GObject *object)
{
  AmparoStep *self = AMPARO_STEP (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->deadline, g_free);
  g_clear_pointer (&self->leads_to, g_free);
  g_clear_pointer (&self->title, amparo_text_unref);
  g_clear_pointer (&self->how, amparo_text_unref);
  g_clear_pointer (&self->why, amparo_text_unref);
  g_clear_object (&self->contact);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  amparo_grounds_clear (&self->grounds);

  G_OBJECT_CLASS (amparo_step_parent_class)->finalize (object);
}

static void
amparo_step_class_init (AmparoStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_step_finalize;
}

static void
amparo_step_init (AmparoStep *self)
{
  self->seconds = -1;
}

static gint64
unit_seconds (char     unit,
              gboolean in_time)
{
  switch (unit)
    {
    case 'W': return in_time ? 0 : 7 * 24 * 3600;
    case 'D': return in_time ? 0 : 24 * 3600;
    case 'H': return in_time ? 3600 : 0;
    case 'M': return in_time ? 60 : 0;
    case 'S': return in_time ? 1 : 0;
    default:  return 0;
    }
}

/* ISO 8601 durations without years and months, whose length would depend on the day.
 * Gives -1 for anything else. */
static gint64
parse_duration (const char *duration)
{
  gboolean in_time = FALSE;
  gint64 seconds = 0;
  const char *p = duration;

  if (*p++ != 'P' || *p == '\0')
    return -1;

  while (*p != '\0')
    {
      char *end;
      guint64 number;

      if (*p == 'T' && !in_time)
        {
          in_time = TRUE;
          p++;
        }
      if (!g_ascii_isdigit (*p))
        return -1;
      number = g_ascii_strtoull (p, &end, 10);
      if (number > 10000 || unit_seconds (*end, in_time) == 0)
        return -1;
      seconds += (gint64) number * unit_seconds (*end, in_time);
      p = end + 1;
    }

  return seconds;
}

static void
read_deadline (AmparoStep       *self,
               AmparoReader     *reader,
               const AmparoNode *node)
{
  self->deadline = g_strdup (amparo_node_get (node, "deadline"));
  if (self->deadline == NULL)
    return;

  self->seconds = parse_duration (self->deadline);
  if (self->seconds < 0)
    amparo_reader_error (reader, node, "bad-duration",
                         _("“%s” is not a deadline. Write a duration like PT0S, PT24H or P7D."), self->deadline);
}

static void
read_contact (AmparoStep       *self,
              AmparoReader     *reader,
              const AmparoNode *node)
{
  AmparoContact *contact;
  const char *id;

  if (amparo_node_get (node, "contact") == NULL)
    return;

  id = amparo_reader_id (reader, node, "contact");
  contact = amparo_content_find_contact (reader->content, id);
  if (contact == NULL)
    amparo_reader_error (reader, node, "unknown-contact",
                         _("No contact “%s” could be read. Correct the id, or write the contact."), id);
  else
    self->contact = g_object_ref (contact);
}

AmparoStep *
amparo_step_read (AmparoReader     *reader,
                  const AmparoNode *node)
{
  g_autoptr (AmparoStep) self = g_object_new (AMPARO_TYPE_STEP, NULL);
  guint n_errors = reader->n_errors;

  amparo_reader_expect (reader, node, "id contact? deadline? leads-to? checked confidence verify?",
                        "title how why source+");
  self->id = g_strdup (amparo_reader_id (reader, node, "id"));
  self->leads_to = amparo_reader_leads_to (reader, node);
  self->title = amparo_reader_child_text (reader, node, "title");
  self->how = amparo_reader_child_text (reader, node, "how");
  self->why = amparo_reader_child_text (reader, node, "why");
  self->sources = amparo_reader_sources (reader, node);
  read_deadline (self, reader, node);
  read_contact (self, reader, node);
  amparo_reader_grounds (reader, node, self->id, &self->grounds);

  return reader->n_errors == n_errors ? g_steal_pointer (&self) : NULL;
}

void
amparo_step_write (AmparoStep   *self,
                   AmparoWriter *writer)
{
  amparo_writer_open (writer, "step");
  amparo_writer_attribute (writer, "id", self->id);
  amparo_writer_attribute (writer, "contact",
                           self->contact != NULL ? amparo_contact_get_id (self->contact) : NULL);
  amparo_writer_attribute (writer, "deadline", self->deadline);
  amparo_writer_attribute (writer, "leads-to", self->leads_to);
  amparo_writer_grounds (writer, &self->grounds);
  amparo_writer_content (writer);
  amparo_writer_text (writer, "title", self->title);
  amparo_writer_text (writer, "how", self->how);
  amparo_writer_text (writer, "why", self->why);
  amparo_writer_sources (writer, self->sources);
  amparo_writer_close (writer, "step");
}

const char *
amparo_step_get_id (AmparoStep *self)
{
  g_return_val_if_fail (AMPARO_IS_STEP (self), NULL);

  return self->id;
}

AmparoText *
amparo_step_get_title (AmparoStep *self)
{
  g_return_val_if_fail (AMPARO_IS_STEP (self), NULL);

  return self->title;
}

AmparoText *
amparo_step_get_how (AmparoStep *self)
{
  g_return_val_if_fail (AMPARO_IS_STEP (self), NULL);

  return self->how;
}

AmparoText *
amparo_step_get_why (AmparoStep *self)
{
  g_return_val_if_fail (AMPARO_IS_STEP (self), NULL);

  return self->why;
}

AmparoContact *
amparo_step_get_contact (AmparoStep *self)
{
  g_return_val_if_fail (AMPARO_IS_STEP (self), NULL);

  return self->contact;
}

const char *
amparo_step_get_deadline (AmparoStep *self)
{
  g_return_val_if_fail (AMPARO_IS_STEP (self), NULL);

  return self->deadline;
}

/**
 * amparo_step_get_seconds:
 *
 * Returns: the deadline in seconds from the finding, 0 for now, -1 for a step without one
 */
gint64
amparo_step_get_seconds (AmparoStep *self)
{
  g_return_val_if_fail (AMPARO_IS_STEP (self), -1);

  return self->seconds;
}

const char *
amparo_step_get_leads_to (AmparoStep *self)
{
  g_return_val_if_fail (AMPARO_IS_STEP (self), NULL);

  return self->leads_to;
}

GPtrArray *
amparo_step_get_sources (AmparoStep *self)
{
  g_return_val_if_fail (AMPARO_IS_STEP (self), NULL);

  return self->sources;
}

const AmparoGrounds *
amparo_step_get_grounds (AmparoStep *self)
{
  g_return_val_if_fail (AMPARO_IS_STEP (self), NULL);

  return &self->grounds;
}
