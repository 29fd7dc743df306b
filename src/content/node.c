/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/node.h"

void
amparo_node_free (AmparoNode *self)
{
  if (self == NULL)
    return;

  g_ref_string_release (self->name);
  g_ref_string_release (self->ns);
  g_free (self->text);
  g_array_unref (self->attributes);
  g_ptr_array_unref (self->children);
  g_free (self);
}

/**
 * amparo_node_get:
 *
 * Returns: (transfer none) (nullable): the value of an attribute, NULL without it
 */
const char *
amparo_node_get (const AmparoNode *self,
                 const char       *attribute)
{
  g_return_val_if_fail (self != NULL && attribute != NULL, NULL);

  for (guint i = 0; i < self->attributes->len; i++)
    {
      const AmparoAttribute *candidate = &g_array_index (self->attributes, AmparoAttribute, i);

      if (g_str_equal (candidate->name, attribute))
        return candidate->value;
    }

  return NULL;
}

const AmparoNode *
amparo_node_next (const AmparoNode *self,
                  const char       *element,
                  guint            *position)
{
  while (*position < self->children->len)
    {
      const AmparoNode *child = g_ptr_array_index (self->children, (*position)++);

      if (g_str_equal (child->name, element))
        return child;
    }

  return NULL;
}

const AmparoNode *
amparo_node_find (const AmparoNode *self,
                  const char       *element)
{
  guint position = 0;

  return amparo_node_next (self, element, &position);
}
