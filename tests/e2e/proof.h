/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/certificate-check.h"
#include "worker.h"

G_BEGIN_DECLS

/* A certificate that was saved as a file, what somebody makes of it who has no key, and what
 * amparoctl says of it, on the computer whose data are in the folder home. */

GBytes *proof_read          (const char         *path);
void    proof_write         (GBytes             *file,
                             const char         *path);
/* The letters below the square pattern. */
char   *proof_dup_code      (GBytes             *file);

/* One bit of one byte, in the middle of what is drawn. */
GBytes *proof_alter_byte    (GBytes             *file);
/* Drawn anew with another name and the pattern and code of the true one, and with the end of
 * the true file, in which code and signature stand. */
GBytes *proof_forge         (GBytes             *file,
                             const char         *name);
/* The same, but signed with a key of the forger's own. */
GBytes *proof_forge_signed  (GBytes             *file,
                             const char         *name);

/* In one sentence or two, as the program says it. */
char   *proof_dup_verdict   (Worker             *worker,
                             AmparoCheckVerdict  verdict);
/* Fails the test unless the verdict on a file or a code is this one; only a valid one ends
 * with 0. */
void    proof_expect        (Worker             *worker,
                             const char         *home,
                             const char         *what,
                             AmparoCheckVerdict  verdict);
void    proof_expect_of     (Worker             *worker,
                             const char         *home,
                             GBytes             *file,
                             AmparoCheckVerdict  verdict);

G_END_DECLS
