/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/guard.h"

#ifdef AMPARO_STORE_TESTING

static const char * const names[] = {
  [AMPARO_GUARD_ANCHOR] = "anchor",
  [AMPARO_GUARD_ANCHOR_FIRST] = "anchor-first",
  [AMPARO_GUARD_SYNC] = "sync",
  [AMPARO_GUARD_CONTEXT] = "context",
  [AMPARO_GUARD_COMMITMENT] = "commitment",
  [AMPARO_GUARD_SET] = "set",
  [AMPARO_GUARD_SCHEMA] = "schema",
  [AMPARO_GUARD_CHAIN] = "chain",
  [AMPARO_GUARD_SIGNATURE] = "signature",
  [AMPARO_GUARD_KDF_BOUNDS] = "kdf-bounds",
  [AMPARO_GUARD_NORMALIZE] = "normalize",
  [AMPARO_GUARD_PADDING] = "padding",
  [AMPARO_GUARD_ROLE] = "role",
  [AMPARO_GUARD_THROTTLE] = "throttle",
  [AMPARO_GUARD_EPOCH] = "epoch",
  [AMPARO_GUARD_ERASE] = "erase",
  [AMPARO_GUARD_WITNESS] = "witness",
};

static int broken = AMPARO_N_GUARDS;   /* not asked yet */

const char *
amparo_guard_get_name (AmparoGuard guard)
{
  g_return_val_if_fail (guard < AMPARO_N_GUARDS, NULL);

  return names[guard];
}

/* -1 for none. */
static int
find_broken (const char *name)
{
  for (int i = 0; name != NULL && i < AMPARO_N_GUARDS; i++)
    {
      if (g_str_equal (names[i], name))
        return i;
    }

  return -1;
}

gboolean
amparo_guard_stands (AmparoGuard guard)
{
  if (broken == AMPARO_N_GUARDS)
    broken = find_broken (g_getenv ("AMPARO_BREAK"));

  return broken != (int) guard;
}

#else

/* An empty unit is not C. */
typedef int AmparoNoGuards;

#endif
