/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/source.h"

#include "content/kinds.h"

struct _AmparoSource
{
  GObject parent_instance;

  /* owned */
  char          *id;
  char          *title;
  char          *publisher;
  char          *where;
  char          *date;
  AmparoText    *note;
  AmparoGrounds  grounds;
};

G_DEFINE_FINAL_TYPE (AmparoSource, amparo_source, G_TYPE_OBJECT)

static void
amparo_source_finalize (GObject *object)
{
  AmparoSource *self = AMPARO_SOURCE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->where, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->note, amparo_text_unref);
  amparo_grounds_clear (&self->grounds);

  G_OBJECT_CLASS (amparo_source_parent_class)->finalize (object);
}

static void
amparo_source_class_init (AmparoSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_source_finalize;
}

static void
amparo_source_init (AmparoSource *self G_GNUC_UNUSED)
{
}

AmparoSource *
amparo_source_read (AmparoReader     *reader,
                    const AmparoNode *node)
{
  g_autoptr (AmparoSource) self = g_object_new (AMPARO_TYPE_SOURCE, NULL);
  guint n_errors = reader->n_errors;

  amparo_reader_expect (reader, node, "id checked confidence verify?",
                        "title publisher? where? date? note?");
  self->id = g_strdup (amparo_reader_id (reader, node, "id"));
  self->title = amparo_reader_child_name (reader, node, "title");
  self->publisher = amparo_reader_child_name (reader, node, "publisher");
  self->where = amparo_reader_child_name (reader, node, "where");
  self->date = amparo_reader_child_name (reader, node, "date");
  self->note = amparo_reader_child_text (reader, node, "note");
  amparo_reader_grounds (reader, node, self->id, &self->grounds);

  return reader->n_errors == n_errors ? g_steal_pointer (&self) : NULL;
}

void
amparo_source_write (AmparoSource *self,
                     AmparoWriter *writer)
{
  amparo_writer_open (writer, "source");
  amparo_writer_attribute (writer, "id", self->id);
  amparo_writer_grounds (writer, &self->grounds);
  amparo_writer_content (writer);
  amparo_writer_name (writer, "title", self->title);
  amparo_writer_name (writer, "publisher", self->publisher);
  amparo_writer_name (writer, "where", self->where);
  amparo_writer_name (writer, "date", self->date);
  amparo_writer_text (writer, "note", self->note);
  amparo_writer_close (writer, "source");
}

const char *
amparo_source_get_id (AmparoSource *self)
{
  g_return_val_if_fail (AMPARO_IS_SOURCE (self), NULL);

  return self->id;
}

const char *
amparo_source_get_title (AmparoSource *self)
{
  g_return_val_if_fail (AMPARO_IS_SOURCE (self), NULL);

  return self->title;
}

const char *
amparo_source_get_publisher (AmparoSource *self)
{
  g_return_val_if_fail (AMPARO_IS_SOURCE (self), NULL);

  return self->publisher;
}

const char *
amparo_source_get_where (AmparoSource *self)
{
  g_return_val_if_fail (AMPARO_IS_SOURCE (self), NULL);

  return self->where;
}

const char *
amparo_source_get_date (AmparoSource *self)
{
  g_return_val_if_fail (AMPARO_IS_SOURCE (self), NULL);

  return self->date;
}

AmparoText *
amparo_source_get_note (AmparoSource *self)
{
  g_return_val_if_fail (AMPARO_IS_SOURCE (self), NULL);

  return self->note;
}

const AmparoGrounds *
amparo_source_get_grounds (AmparoSource *self)
{
  g_return_val_if_fail (AMPARO_IS_SOURCE (self), NULL);

  return &self->grounds;
}
