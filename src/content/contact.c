/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/contact.h"

#include <glib/gi18n.h>
#include <string.h>

#include "content/kinds.h"
#include "content/xml.h"

/* Telephone numbers are short, and addresses on the web that somebody could type. */
#define MAX_NUMBER 256

struct _AmparoContact
{
  GObject parent_instance;

  /* owned */
  char          *id;
  AmparoText    *name;
  AmparoText    *purpose;
  AmparoText    *not_for;
  AmparoText    *hours;
  AmparoText    *languages;
  GPtrArray     *lines;
  GPtrArray     *sources;
  AmparoGrounds  grounds;
};

/* In the order of AmparoLineKind. */
static const char * const line_kinds[] = { "phone", "cell", "text", "chat", "tty", "web", NULL };

G_DEFINE_FINAL_TYPE (AmparoContact, amparo_contact, G_TYPE_OBJECT)

static void
free_line (gpointer data)
{
  AmparoContactLine *line = data;

  g_free (line->number);
  g_clear_pointer (&line->label, amparo_text_unref);
  g_free (line);
}

static void
amparo_contact_finalize (GObject *object)
{
  AmparoContact *self = AMPARO_CONTACT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, amparo_text_unref);
  g_clear_pointer (&self->purpose, amparo_text_unref);
  g_clear_pointer (&self->not_for, amparo_text_unref);
  g_clear_pointer (&self->hours, amparo_text_unref);
  g_clear_pointer (&self->languages, amparo_text_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  amparo_grounds_clear (&self->grounds);

  G_OBJECT_CLASS (amparo_contact_parent_class)->finalize (object);
}

static void
amparo_contact_class_init (AmparoContactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_contact_finalize;
}

static void
amparo_contact_init (AmparoContact *self)
{
  self->lines = g_ptr_array_new_with_free_func (free_line);
}

static void
read_line (AmparoContact    *self,
           AmparoReader     *reader,
           const AmparoNode *node)
{
  AmparoContactLine *line = g_new0 (AmparoContactLine, 1);
  const char *number = amparo_node_get (node, "number");

  amparo_reader_expect (reader, node, "kind number", "label?");
  line->kind = MAX (amparo_reader_choice (reader, node, "kind", line_kinds), 0);
  line->number = amparo_xml_collapse (number != NULL ? number : "");
  line->label = amparo_reader_child_text (reader, node, "label");
  if (number != NULL && *line->number == '\0')
    amparo_reader_error (reader, node, "empty-number",
                         _("This line has an empty number. Write the number or delete the line."));
  else if (number != NULL && strlen (line->number) > MAX_NUMBER)
    amparo_reader_error (reader, node, "number-too-long",
                         _("This number is longer than 256 bytes. Shorten it."));

  g_ptr_array_add (self->lines, line);
}

AmparoContact *
amparo_contact_read (AmparoReader     *reader,
                     const AmparoNode *node)
{
  g_autoptr (AmparoContact) self = g_object_new (AMPARO_TYPE_CONTACT, NULL);
  guint n_errors = reader->n_errors;
  const AmparoNode *child;
  guint position = 0;

  amparo_reader_expect (reader, node, "id checked confidence verify?",
                        "name for not-for? hours? languages? line* source+");
  self->id = g_strdup (amparo_reader_id (reader, node, "id"));
  self->name = amparo_reader_child_text (reader, node, "name");
  self->purpose = amparo_reader_child_text (reader, node, "for");
  self->not_for = amparo_reader_child_text (reader, node, "not-for");
  self->hours = amparo_reader_child_text (reader, node, "hours");
  self->languages = amparo_reader_child_text (reader, node, "languages");
  self->sources = amparo_reader_sources (reader, node);
  amparo_reader_grounds (reader, node, self->id, &self->grounds);

  while ((child = amparo_node_next (node, "line", &position)) != NULL)
    read_line (self, reader, child);

  return reader->n_errors == n_errors ? g_steal_pointer (&self) : NULL;
}

static void
write_line (const AmparoContactLine *line,
            AmparoWriter            *writer)
{
  amparo_writer_open (writer, "line");
  amparo_writer_attribute (writer, "kind", line_kinds[line->kind]);
  amparo_writer_attribute (writer, "number", line->number);
  amparo_writer_content (writer);
  amparo_writer_text (writer, "label", line->label);
  amparo_writer_close (writer, "line");
}

void
amparo_contact_write (AmparoContact *self,
                      AmparoWriter  *writer)
{
  amparo_writer_open (writer, "contact");
  amparo_writer_attribute (writer, "id", self->id);
  amparo_writer_grounds (writer, &self->grounds);
  amparo_writer_content (writer);
  amparo_writer_text (writer, "name", self->name);
  amparo_writer_text (writer, "for", self->purpose);
  amparo_writer_text (writer, "not-for", self->not_for);
  amparo_writer_text (writer, "hours", self->hours);
  amparo_writer_text (writer, "languages", self->languages);
  for (guint i = 0; i < self->lines->len; i++)
    write_line (g_ptr_array_index (self->lines, i), writer);
  amparo_writer_sources (writer, self->sources);
  amparo_writer_close (writer, "contact");
}

const char *
amparo_contact_get_id (AmparoContact *self)
{
  g_return_val_if_fail (AMPARO_IS_CONTACT (self), NULL);

  return self->id;
}

AmparoText *
amparo_contact_get_name (AmparoContact *self)
{
  g_return_val_if_fail (AMPARO_IS_CONTACT (self), NULL);

  return self->name;
}

/**
 * amparo_contact_get_for:
 *
 * Returns: (transfer none): what to call them for
 */
AmparoText *
amparo_contact_get_for (AmparoContact *self)
{
  g_return_val_if_fail (AMPARO_IS_CONTACT (self), NULL);

  return self->purpose;
}

AmparoText *
amparo_contact_get_not_for (AmparoContact *self)
{
  g_return_val_if_fail (AMPARO_IS_CONTACT (self), NULL);

  return self->not_for;
}

AmparoText *
amparo_contact_get_hours (AmparoContact *self)
{
  g_return_val_if_fail (AMPARO_IS_CONTACT (self), NULL);

  return self->hours;
}

AmparoText *
amparo_contact_get_languages (AmparoContact *self)
{
  g_return_val_if_fail (AMPARO_IS_CONTACT (self), NULL);

  return self->languages;
}

/**
 * amparo_contact_get_lines:
 *
 * Returns: (transfer none) (element-type AmparoContactLine): the ways to reach them; none for an
 *   organisation whose number could not be confirmed
 */
GPtrArray *
amparo_contact_get_lines (AmparoContact *self)
{
  g_return_val_if_fail (AMPARO_IS_CONTACT (self), NULL);

  return self->lines;
}

GPtrArray *
amparo_contact_get_sources (AmparoContact *self)
{
  g_return_val_if_fail (AMPARO_IS_CONTACT (self), NULL);

  return self->sources;
}

const AmparoGrounds *
amparo_contact_get_grounds (AmparoContact *self)
{
  g_return_val_if_fail (AMPARO_IS_CONTACT (self), NULL);

  return &self->grounds;
}
