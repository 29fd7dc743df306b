/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/sign.h"

#include "content/kinds.h"

struct _AmparoSign
{
  GObject parent_instance;

  /* owned */
  char       *id;
  AmparoText *statement;
  AmparoText *example;
  AmparoText *counterexample;
  AmparoText *may_mean;
  AmparoText *what_else;
  GPtrArray  *look_for;
  GPtrArray  *may_be_said;
  GPtrArray  *never_ask;
  GPtrArray  *sources;
};

G_DEFINE_FINAL_TYPE (AmparoSign, amparo_sign, G_TYPE_OBJECT)

static void
amparo_sign_finalize (GObject *object)
{
  AmparoSign *self = AMPARO_SIGN (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->statement, amparo_text_unref);
  g_clear_pointer (&self->example, amparo_text_unref);
  g_clear_pointer (&self->counterexample, amparo_text_unref);
  g_clear_pointer (&self->may_mean, amparo_text_unref);
  g_clear_pointer (&self->what_else, amparo_text_unref);
  g_clear_pointer (&self->look_for, g_ptr_array_unref);
  g_clear_pointer (&self->may_be_said, g_ptr_array_unref);
  g_clear_pointer (&self->never_ask, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);

  G_OBJECT_CLASS (amparo_sign_parent_class)->finalize (object);
}

static void
amparo_sign_class_init (AmparoSignClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_sign_finalize;
}

static void
amparo_sign_init (AmparoSign *self G_GNUC_UNUSED)
{
}

AmparoSign *
amparo_sign_read (AmparoReader     *reader,
                  const AmparoNode *node)
{
  g_autoptr (AmparoSign) self = g_object_new (AMPARO_TYPE_SIGN, NULL);
  guint n_errors = reader->n_errors;

  amparo_reader_expect (reader, node, "id",
                        "statement look-for+ example counterexample may-mean? what-else? may-be-said* never-ask* source+");
  self->id = g_strdup (amparo_reader_id (reader, node, "id"));
  self->statement = amparo_reader_child_text (reader, node, "statement");
  self->look_for = amparo_reader_child_texts (reader, node, "look-for");
  self->example = amparo_reader_child_text (reader, node, "example");
  self->counterexample = amparo_reader_child_text (reader, node, "counterexample");
  self->may_mean = amparo_reader_child_text (reader, node, "may-mean");
  self->what_else = amparo_reader_child_text (reader, node, "what-else");
  self->may_be_said = amparo_reader_child_texts (reader, node, "may-be-said");
  self->never_ask = amparo_reader_child_texts (reader, node, "never-ask");
  self->sources = amparo_reader_sources (reader, node);

  return reader->n_errors == n_errors ? g_steal_pointer (&self) : NULL;
}

void
amparo_sign_write (AmparoSign   *self,
                   AmparoWriter *writer)
{
  amparo_writer_open (writer, "sign");
  amparo_writer_attribute (writer, "id", self->id);
  amparo_writer_content (writer);
  amparo_writer_text (writer, "statement", self->statement);
  amparo_writer_texts (writer, "look-for", self->look_for);
  amparo_writer_text (writer, "example", self->example);
  amparo_writer_text (writer, "counterexample", self->counterexample);
  amparo_writer_text (writer, "may-mean", self->may_mean);
  amparo_writer_text (writer, "what-else", self->what_else);
  amparo_writer_texts (writer, "may-be-said", self->may_be_said);
  amparo_writer_texts (writer, "never-ask", self->never_ask);
  amparo_writer_sources (writer, self->sources);
  amparo_writer_close (writer, "sign");
}

const char *
amparo_sign_get_id (AmparoSign *self)
{
  g_return_val_if_fail (AMPARO_IS_SIGN (self), NULL);

  return self->id;
}

/**
 * amparo_sign_get_statement:
 *
 * Returns: (transfer none): what the worker rates
 */
AmparoText *
amparo_sign_get_statement (AmparoSign *self)
{
  g_return_val_if_fail (AMPARO_IS_SIGN (self), NULL);

  return self->statement;
}

AmparoText *
amparo_sign_get_example (AmparoSign *self)
{
  g_return_val_if_fail (AMPARO_IS_SIGN (self), NULL);

  return self->example;
}

AmparoText *
amparo_sign_get_counterexample (AmparoSign *self)
{
  g_return_val_if_fail (AMPARO_IS_SIGN (self), NULL);

  return self->counterexample;
}

/**
 * amparo_sign_get_may_mean:
 *
 * Returns: (transfer none) (nullable): what the sign may point to
 */
AmparoText *
amparo_sign_get_may_mean (AmparoSign *self)
{
  g_return_val_if_fail (AMPARO_IS_SIGN (self), NULL);

  return self->may_mean;
}

/**
 * amparo_sign_get_what_else:
 *
 * Returns: (transfer none) (nullable): what else may explain it
 */
AmparoText *
amparo_sign_get_what_else (AmparoSign *self)
{
  g_return_val_if_fail (AMPARO_IS_SIGN (self), NULL);

  return self->what_else;
}

GPtrArray *
amparo_sign_get_look_for (AmparoSign *self)
{
  g_return_val_if_fail (AMPARO_IS_SIGN (self), NULL);

  return self->look_for;
}

/**
 * amparo_sign_get_may_be_said:
 *
 * Returns: (transfer none) (element-type AmparoText): words that may be said to a young
 *   person; never to be shown like those that are for the worker only
 */
GPtrArray *
amparo_sign_get_may_be_said (AmparoSign *self)
{
  g_return_val_if_fail (AMPARO_IS_SIGN (self), NULL);

  return self->may_be_said;
}

GPtrArray *
amparo_sign_get_never_ask (AmparoSign *self)
{
  g_return_val_if_fail (AMPARO_IS_SIGN (self), NULL);

  return self->never_ask;
}

GPtrArray *
amparo_sign_get_sources (AmparoSign *self)
{
  g_return_val_if_fail (AMPARO_IS_SIGN (self), NULL);

  return self->sources;
}
