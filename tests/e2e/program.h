/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "look.h"

G_BEGIN_DECLS

/* The real program, on the screen, used as a person without a mouse uses it: every act is
 * a key that really is pressed; every look goes through the bus of the screen readers.
 * Nothing sleeps and hopes: whoever waits says for what, and fails the test with the whole
 * tree printed when it does not come. */

typedef struct _Program Program;

/* Says whether what is waited for is there. */
typedef gboolean (*ProgramFunc) (Program  *self,
                                 gpointer  data);

/* environment: pairs of a name and a value, then NULL; may be NULL itself. */
Program         *program_start         (const char          *language,
                                        const char * const  *environment);
/* Leaves as a person does, and forgets what was under way if the program asks. */
void             program_quit          (Program             *self);
/* Waits until it has left by itself. Both fail the test unless it ends well, and free it. */
void             program_end           (Program             *self);
/* As a power cut does it: at once, and with nothing put away. Frees it. */
void             program_kill          (Program             *self);
/* When something else killed it: until it is gone. Frees it. */
void             program_bury          (Program             *self);

/* Until the program has replaced itself, as it does to lock, and its new window is there. */
void             program_wait_anew     (Program             *self);
GPid             program_get_pid       (Program             *self);
gboolean         program_has_ended     (Program             *self);
/* Programs that are started from now on run under strace, which writes into the file what
 * they ask of the system; NULL ends it. */
void             program_trace         (const char          *log,
                                        const char          *calls);

/* One xdotool key each, such as "Tab", "ctrl+l", "4"; then NULL. */
void             program_press         (Program             *self,
                                        const char          *first,
                                        ...) G_GNUC_NULL_TERMINATED;
void             program_type          (Program             *self,
                                        const char          *words);

void             program_wait          (Program             *self,
                                        const char          *what,
                                        ProgramFunc          func,
                                        gpointer             data);
/* Says whether it came within so many microseconds; no test fails. */
gboolean         program_await         (Program             *self,
                                        GTimeSpan            patience,
                                        ProgramFunc          func,
                                        gpointer             data);
AtspiAccessible *program_get_tree      (Program             *self);   /* lent: holds all windows */
/* NULL when nothing has the focus. */
AtspiAccessible *program_dup_focus     (Program             *self);
gboolean         program_has           (Program             *self,
                                        AtspiRole            role,
                                        const char          *name);

AtspiAccessible *program_wait_for      (Program             *self,
                                        AtspiRole            role,
                                        const char          *name);
AtspiAccessible *program_wait_begin    (Program             *self,
                                        AtspiRole            role,
                                        const char          *beginning);
void             program_wait_gone     (Program             *self,
                                        AtspiRole            role,
                                        const char          *name);
/* A window of this name, whatever its role. */
AtspiAccessible *program_dup_window    (Program             *self,
                                        const char          *name);   /* nullable */
void             program_wait_window   (Program             *self,
                                        const char          *name);
void             program_wait_no_window (Program            *self,
                                        const char          *name);
/* Presses a key until it is so, and fails the test if a whole page of pressing does not help. */
void             program_press_until   (Program             *self,
                                        const char          *key,
                                        const char          *what,
                                        ProgramFunc          func,
                                        gpointer             data);
/* Presses Tab until a field to write in, with this title, has the focus. */
void             program_go_to_field   (Program             *self,
                                        const char          *title);
/* Until the text with the focus is this one. */
void             program_wait_text     (Program             *self,
                                        const char          *words);
/* Until something else than what is so named has the focus. */
void             program_wait_focus_gone (Program           *self,
                                        const char          *name);

G_END_DECLS
