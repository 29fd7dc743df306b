/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/roles.h"

G_BEGIN_DECLS

/* Which roles somebody has: one or several, each with what it allows. */

GtkWidget  *amparo_role_choice_new       (AmparoRole  roles);
AmparoRole  amparo_role_choice_get_roles (GtkWidget  *choice);

G_END_DECLS
