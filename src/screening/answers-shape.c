/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/answers-shape.h"

static const AmparoShape shapes[] = {
  { "answers", "instrument", "instrument code date", "fact answer", FALSE },
  { "fact", "id is", "id is", "", FALSE },
  { "answer", "item", "item rating evidence", "note", FALSE },
  { "note", "", "", "", TRUE },
  { NULL },
};

/* Checks the attributes, the elements and the text of one of the elements that we know,
 * but not what stands inside its elements. */
void
amparo_answers_check_shape (AmparoMistakes   *mistakes,
                            const AmparoNode *node)
{
  amparo_mistakes_check_shape (mistakes, node, shapes, AMPARO_ANSWERS_NAMESPACE);
}
