/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A system bus of our own, and on it org.freedesktop.login1 as far as programs listen to it.
 * Programs that this one starts find it as well. */

typedef struct _FakeLogin FakeLogin;

FakeLogin *fake_login_new        (void);
void       fake_login_free       (FakeLogin  *self);

void       fake_login_lock       (FakeLogin  *self);
/* Another value of a property of a session, such as “Active”. */
void       fake_login_set        (FakeLogin  *self,
                                  const char *property,
                                  gboolean    value);
void       fake_login_sleep      (FakeLogin  *self,
                                  gboolean    going);
/* Whether somebody asks that sleep waits. */
gboolean   fake_login_is_delayed (FakeLogin  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FakeLogin, fake_login_free)

G_END_DECLS
