/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/* A disk between SQLite and the real one, which fails when it is told to. */

/* Once, before anything is opened. */
void  faulty_disk_install (void);

/* The nth call from now on that changes the disk (1 is the next) fails with this code of
 * SQLite, and those after it as well where it is to stay. 0: none. */
void  faulty_disk_fail    (guint    nth,
                           int      code,
                           gboolean stays);

/* Whether it came to that. */
gboolean faulty_disk_has_failed (void);

G_END_DECLS
