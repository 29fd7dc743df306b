/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a program ends: what a script is told. */
typedef enum
{
  AMPARO_EXIT_FINE,
  AMPARO_EXIT_FAILED,   /* something is wrong with what was read */
  AMPARO_EXIT_USAGE,    /* something is wrong with how it was called */
} AmparoExit;

/* Each takes its own arguments, its name being the first. */
AmparoExit amparo_command_check  (int    argc,
                                  char **argv);
AmparoExit amparo_command_list   (int    argc,
                                  char **argv);
AmparoExit amparo_command_logbook (int    argc,
                                   char **argv);
AmparoExit amparo_command_organization (int    argc,
                                        char **argv);
AmparoExit amparo_command_play   (int    argc,
                                  char **argv);
AmparoExit amparo_command_screen (int    argc,
                                  char **argv);
AmparoExit amparo_command_show   (int    argc,
                                  char **argv);
AmparoExit amparo_command_storyboard (int    argc,
                                      char **argv);
AmparoExit amparo_command_vault  (int    argc,
                                  char **argv);
AmparoExit amparo_command_verify_certificate (int    argc,
                                              char **argv);

G_END_DECLS
