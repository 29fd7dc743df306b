/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "scarce-memory.h"

#include <sqlite3.h>

static sqlite3_mem_methods plenty;
static guint               countdown;    /* 0: never */
static gboolean            stays;
static gboolean            refused;

static gboolean
is_refused (void)
{
  if (countdown == 0 || --countdown > 0)
    return FALSE;

  refused = TRUE;
  countdown = stays ? 1 : 0;

  return TRUE;
}

static void *
allocate (int size)
{
  return is_refused () ? NULL : plenty.xMalloc (size);
}

static void *
reallocate (void *block,
            int   size)
{
  return is_refused () ? NULL : plenty.xRealloc (block, size);
}

void
scarce_memory_install (void)
{
  sqlite3_mem_methods scarce;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &plenty), ==, SQLITE_OK);
  scarce = plenty;
  scarce.xMalloc = allocate;
  scarce.xRealloc = reallocate;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &scarce), ==, SQLITE_OK);
}

void
scarce_memory_refuse (guint    n,
                      gboolean for_ever)
{
  countdown = n;
  stays = for_ever;
  refused = FALSE;
}

gboolean
scarce_memory_refused (void)
{
  return refused;
}
