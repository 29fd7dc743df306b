/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Runs the built amparoctl on the small content, without a display. */

typedef struct
{
  int   status;   /* -1 when it was killed */
  char *out;
  char *err;
} Run;

void                 run_free        (Run                 *self);

/* What every run starts from; change it, then run_with(). */
GSubprocessLauncher *run_prepare     (void);
Run                 *run_with        (GSubprocessLauncher *launcher,
                                      const char * const  *argv);

/* The arguments of amparoctl, then NULL. */
Run                 *run             (const char          *first,
                                      ...) G_GNUC_NULL_TERMINATED;

/* amparoctl is "$CTL" in the command. */
Run                 *run_in_shell    (const char          *command);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

G_END_DECLS
