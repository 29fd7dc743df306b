/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/support.h"
#include "store/secret.h"

G_BEGIN_DECLS

#define AMPARO_SHORTEST_PASSPHRASE 12u   /* bytes */

/* Passphrases come from the terminal, unseen, or line by line from a file descriptor:
 * never from an argument or the environment, where others can read them. */

/* For every answer that follows; -1 for the terminal. */
void          amparo_ask_from       (int         fd);

/* NULL, with a message, where there is nothing to read. */
AmparoSecret *amparo_ask_passphrase (const char *prompt);
/* From the terminal it is asked twice. */
AmparoSecret *amparo_ask_new        (const char *prompt);

/* The lines of a recovery code, to be freed with amparo_code_free(). */
char         *amparo_ask_code       (const char *prompt);
/* Wipes it, too. */
void          amparo_code_free      (char       *code);

G_END_DECLS
