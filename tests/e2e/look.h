/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <atspi/atspi.h>

G_BEGIN_DECLS

/* Looks at what a screen reader is told, and never touches it. What is gone while it is
 * looked at counts as not there: windows come and go, and whoever waits looks again. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)

/* Every function that gives an AtspiAccessible gives a reference, or NULL. */

char            *look_name       (AtspiAccessible *self);   /* never NULL */
char            *look_description (AtspiAccessible *self);  /* never NULL */
char            *look_text       (AtspiAccessible *self);   /* what stands in a text field; never NULL */
/* GTK 4.8 names a button that has a mnemonic "_Begin Begin"; that is "Begin" here. */
gboolean         look_is_named   (AtspiAccessible *self,
                                  const char      *name);
AtspiRole        look_role       (AtspiAccessible *self);
gboolean         look_has        (AtspiAccessible *self,
                                  AtspiStateType   state);
AtspiAccessible *look_parent     (AtspiAccessible *self);

/* Whether self is other or is inside it. */
gboolean         look_is_inside  (AtspiAccessible *self,
                                  AtspiAccessible *other);

/* The first below self, in reading order, that has the role (or ATSPI_ROLE_INVALID for any)
 * and whose name, if one is given, is or begins with it. */
AtspiAccessible *look_find       (AtspiAccessible *self,
                                  AtspiRole        role,
                                  const char      *name);
AtspiAccessible *look_find_begin (AtspiAccessible *self,
                                  AtspiRole        role,
                                  const char      *beginning);
AtspiAccessible *look_find_state (AtspiAccessible *self,
                                  AtspiStateType   state);
/* All that labels say, as a set: one look for many questions. */
GHashTable      *look_labels     (AtspiAccessible *self);

/* A line each: those that the keyboard reaches and that have no name. */
void             look_nameless   (AtspiAccessible *self,
                                  GPtrArray       *found);
/* All of it as text, for whoever reads why a test failed. */
char            *look_dump       (AtspiAccessible *self);

G_END_DECLS
