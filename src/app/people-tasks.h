/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"
#include "store/people.h"

G_BEGIN_DECLS

/* What an administrator does with people, each in a small window that first says what it
 * means. The person is lent and only read now. */

void amparo_people_add     (AmparoSession      *session,
                            GtkWidget          *parent);
void amparo_people_give_roles (AmparoSession   *session,
                            GtkWidget          *parent,
                            const AmparoPerson *person);
void amparo_people_renew   (AmparoSession      *session,
                            GtkWidget          *parent,
                            const AmparoPerson *person);
/* A person, or a recovery sheet. */
void amparo_people_remove  (AmparoSession      *session,
                            GtkWidget          *parent,
                            const AmparoPerson *person);
/* New keys for everybody who is still here. */
void amparo_people_rotate  (AmparoSession      *session,
                            GtkWidget          *parent);

G_END_DECLS
