/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A guard is a check or an effort that some promise rests on. Builds for tests can take
 * each one away while they run, to see that a test notices (tests/vault/test-guards.c).
 * In the program there is no such switch: AMPARO_GUARD() is a constant. */

typedef enum
{
  AMPARO_GUARD_ANCHOR,          /* compare the head with the anchor */
  AMPARO_GUARD_ANCHOR_FIRST,    /* say “saved” only after the anchor is on disk */
  AMPARO_GUARD_SYNC,            /* wait for the disk */
  AMPARO_GUARD_CONTEXT,         /* bind an envelope to its place */
  AMPARO_GUARD_COMMITMENT,      /* bind an envelope to its key */
  AMPARO_GUARD_SET,             /* compare the set hash of all rows */
  AMPARO_GUARD_SCHEMA,          /* only our own tables */
  AMPARO_GUARD_CHAIN,           /* compare the chain of the trail */
  AMPARO_GUARD_SIGNATURE,       /* verify who changed the list of people */
  AMPARO_GUARD_KDF_BOUNDS,      /* refuse a derivation that is too cheap or too dear */
  AMPARO_GUARD_NORMALIZE,       /* one passphrase, however it is typed */
  AMPARO_GUARD_PADDING,         /* hide the exact length */
  AMPARO_GUARD_ROLE,            /* ask the role before anything else */
  AMPARO_GUARD_THROTTLE,        /* make guessing slow */
  AMPARO_GUARD_EPOCH,           /* a new key when somebody leaves */
  AMPARO_GUARD_ERASE,           /* overwrite what is deleted */
  AMPARO_GUARD_WITNESS,         /* compare with the head last seen */
  AMPARO_N_GUARDS,
} AmparoGuard;

#ifdef AMPARO_STORE_TESTING

const char *amparo_guard_get_name (AmparoGuard guard);
/* Not for the one that AMPARO_BREAK in the environment names. */
gboolean    amparo_guard_stands   (AmparoGuard guard);

#endif

/* build-aux/coverage counts the branches of the program, and there this is none. */
#if defined AMPARO_STORE_TESTING && !defined AMPARO_STEADY_GUARDS
# define AMPARO_GUARD(name) amparo_guard_stands (AMPARO_GUARD_##name)
#else
# define AMPARO_GUARD(name) TRUE
#endif

G_END_DECLS
