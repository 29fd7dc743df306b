/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the tests: with any one guard taken away, the test that is there for it must
 * fail. The same test passes with all guards standing.
 */

#include "config.h"

#include <gio/gio.h>

#include "store/guard.h"

static const struct
{
  AmparoGuard guard;
  const char *program;
  const char *path;
} watchers[] = {
  { AMPARO_GUARD_ANCHOR, "attacks", "/attacks/vault-rolled-back" },
  { AMPARO_GUARD_ANCHOR_FIRST, "vault", "/vault/draft-is-replaced" },
  { AMPARO_GUARD_SYNC, "power", "/power/survives-power-cuts" },
  { AMPARO_GUARD_CONTEXT, "envelope", "/envelope/place-counts" },
  { AMPARO_GUARD_COMMITMENT, "envelope", "/envelope/commitment-counts" },
  { AMPARO_GUARD_SET, "attacks", "/attacks/replayed-draft" },
  { AMPARO_GUARD_SCHEMA, "attacks", "/attacks/add-a-view" },
  { AMPARO_GUARD_CHAIN, "people", "/people/deed-taken-out-from-inside" },
  { AMPARO_GUARD_SIGNATURE, "people", "/people/nobody-signs-for-another" },
  { AMPARO_GUARD_KDF_BOUNDS, "envelope", "/kdf/cost/too-little-memory" },
  { AMPARO_GUARD_NORMALIZE, "vault", "/vault/opens-however-it-is-typed" },
  { AMPARO_GUARD_PADDING, "envelope", "/envelope/short-texts-look-alike" },
  { AMPARO_GUARD_ROLE, "people", "/people/screener-sees-only-their-own" },
  { AMPARO_GUARD_THROTTLE, "people", "/people/sixth-try-waits" },
  { AMPARO_GUARD_EPOCH, "people", "/people/old-keys-do-not-open-new-records" },
  { AMPARO_GUARD_ERASE, "care", "/care/purged-is-overwritten" },
  { AMPARO_GUARD_WITNESS, "attacks", "/attacks/both-rolled-back" },
};

/* Whether it passed; the test programs stand beside this one. */
static gboolean
passes (gsize       i,
        const char *broken)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autofree char *name = g_strconcat ("test-vault-", watchers[i].program, NULL);
  g_autofree char *program = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), name, NULL);
  g_autofree char *out = NULL;
  g_autofree char *ran = g_strconcat (" ", watchers[i].path, NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  if (broken != NULL)
    g_subprocess_launcher_setenv (launcher, "AMPARO_BREAK", broken, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "-p", watchers[i].path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);

  /* A test that is no longer there would pass for ever. */
  if (broken == NULL)
    g_assert_nonnull (g_strstr_len (out, -1, ran));

  return g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) == 0;
}

static void
test_is_watched (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_true (passes (i, NULL));
  g_assert_false (passes (i, amparo_guard_get_name (watchers[i].guard)));
}

static void
test_none_is_forgotten (void)
{
  gboolean watched[AMPARO_N_GUARDS] = { FALSE };

  for (gsize i = 0; i < G_N_ELEMENTS (watchers); i++)
    watched[watchers[i].guard] = TRUE;
  for (int i = 0; i < AMPARO_N_GUARDS; i++)
    g_assert_true (watched[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (watchers); i++)
    {
      g_autofree char *path = g_strconcat ("/guards/", amparo_guard_get_name (watchers[i].guard), NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_is_watched);
    }
  g_test_add_func ("/guards/none-is-forgotten", test_none_is_forgotten);

  return g_test_run ();
}
