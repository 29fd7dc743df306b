/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/roles.h"

G_BEGIN_DECLS

/* Roles in words, in the language of the interface. */

/* The roles that a person can be given, one after the other. */
#define AMPARO_N_ROLES 4
AmparoRole  amparo_role_get_nth        (guint      n);

const char *amparo_role_get_name       (AmparoRole role);    /* "Supervisor"; one role */
/* What somebody with it may do, in one sentence. */
const char *amparo_role_get_meaning    (AmparoRole role);
char       *amparo_roles_dup_names     (AmparoRole roles);   /* "Administrator, Supervisor" */

/* Who can, for somebody who cannot: "Only an administrator can do this." */
const char *amparo_may_get_refusal     (AmparoMay  action);

G_END_DECLS
