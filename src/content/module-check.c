/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/module-private.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

#define MIN_QUESTIONS 8

static void
check_questions (const AmparoPart *part,
                 AmparoReader     *reader,
                 const AmparoNode *node)
{
  const AmparoNode *check = amparo_node_find (node, part->id);

  if (part->questions->len < MIN_QUESTIONS)
    amparo_reader_error (reader, check, "too-few-questions",
                         _("This check has %u questions. Write at least %u."), part->questions->len, MIN_QUESTIONS);
}

void
amparo_module_check (AmparoModule     *self,
                     AmparoReader     *reader,
                     const AmparoNode *node)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const AmparoPart *part = g_ptr_array_index (self->parts, i);

      if (part->questions != NULL)
        check_questions (part, reader, node);
    }
}
