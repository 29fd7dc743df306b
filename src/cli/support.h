/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cli/commands.h"
#include "content/content.h"

G_BEGIN_DECLS

/* What the commands have in common. */

/* One command and its options, of which G_OPTION_REMAINING fills the operands. */
typedef struct
{
  const char           *name;
  const char           *summary;      /* marked with N_() */
  const GOptionEntry   *entries;
  char               ***operands;     /* nullable: takes none */
  guint                 n_operands;   /* G_MAXUINT for any number */
} AmparoCommand;

/* FALSE after saying what is wrong with the call. Asked for --help, it prints the help
 * and ends the program. */
gboolean       amparo_command_parse       (const AmparoCommand  *self,
                                           int                   argc,
                                           char                **argv);

/* Says what is wrong and where the help is. */
AmparoExit     amparo_command_misused     (const AmparoCommand  *self,
                                           const char           *format,
                                           ...) G_GNUC_PRINTF (2, 3);
AmparoExit     amparo_command_failed      (const char           *format,
                                           ...) G_GNUC_PRINTF (1, 2);

/* Without a name, the language of the interface. */
gboolean       amparo_command_get_reading (const AmparoCommand  *self,
                                           const char           *name,       /* nullable */
                                           AmparoReading        *reading);

/* Fills in today where none was given. */
gboolean       amparo_command_get_day     (const AmparoCommand  *self,
                                           char                **day);       /* YYYY-MM-DD */

/* The shipped content, then what stands in the folders (a strv, nullable). */
AmparoContent *amparo_command_load        (char                **folders);

/* A file that a command was given; of one that is longer than any reader takes, the beginning. */
GBytes        *amparo_command_read_file   (const char           *path,
                                           GError              **error);

/* Each mistake (of AmparoDiagnostic) on a line of standard error, in the order of the file. */
void           amparo_command_print_mistakes (GPtrArray         *diagnostics);

/* All of it or, with a message, a failure: a full disk must not pass for a success. */
AmparoExit     amparo_command_print       (const char           *text);

G_END_DECLS
