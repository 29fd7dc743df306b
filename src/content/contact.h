/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/grounds.h"
#include "language/text.h"

G_BEGIN_DECLS

/* Somebody to call, with what they are for and not for. */

typedef enum
{
  AMPARO_LINE_PHONE,
  AMPARO_LINE_CELL,
  AMPARO_LINE_TEXT,
  AMPARO_LINE_CHAT,
  AMPARO_LINE_TTY,
  AMPARO_LINE_WEB,
} AmparoLineKind;

/* One way to reach a contact. */
typedef struct
{
  AmparoLineKind  kind;
  char           *number;
  AmparoText     *label;   /* nullable */
} AmparoContactLine;

#define AMPARO_TYPE_CONTACT (amparo_contact_get_type ())
G_DECLARE_FINAL_TYPE (AmparoContact, amparo_contact, AMPARO, CONTACT, GObject)

const char          *amparo_contact_get_id        (AmparoContact *self);
AmparoText          *amparo_contact_get_name      (AmparoContact *self);
AmparoText          *amparo_contact_get_for       (AmparoContact *self);
AmparoText          *amparo_contact_get_not_for   (AmparoContact *self);   /* nullable */
AmparoText          *amparo_contact_get_hours     (AmparoContact *self);   /* nullable */
AmparoText          *amparo_contact_get_languages (AmparoContact *self);   /* nullable */
GPtrArray           *amparo_contact_get_lines     (AmparoContact *self);   /* of AmparoContactLine */
GPtrArray           *amparo_contact_get_sources   (AmparoContact *self);   /* of AmparoSource */
const AmparoGrounds *amparo_contact_get_grounds   (AmparoContact *self);

G_END_DECLS
