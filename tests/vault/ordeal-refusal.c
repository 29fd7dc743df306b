/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>
#include <stdlib.h>

#include "ordeals.h"
#include "paper-disk.h"
#include "paper-vault.h"
#include "safe.h"
#include "scarce-memory.h"

#define N_STEPS 8

/* What is not to be had, from the n-th time that it is asked for: the disk, in one of its
 * calls, or memory. */
typedef struct
{
  Refusal kinds;    /* 0: memory */
  int     code;
} Want;

static const Want of_the_disk[] = {
  { REFUSE_WRITE, SQLITE_IOERR_WRITE },
  { REFUSE_WRITE, SQLITE_FULL },
  { REFUSE_SYNC, SQLITE_IOERR_FSYNC },
  { REFUSE_TRUNCATE, SQLITE_IOERR_TRUNCATE },
  { REFUSE_OPEN, SQLITE_CANTOPEN },
};

static const Want of_memory[] = {
  { 0, SQLITE_NOMEM },
};

static void
refuse (const Want *want,
        guint       nth,
        gboolean    for_ever)
{
  if (want->kinds != 0)
    paper_disk_refuse (nth, want->kinds, want->code, for_ever);
  else
    scarce_memory_refuse (nth, for_ever);
}

/* Gives whether it came to that. */
static gboolean
relent (const Want *want)
{
  gboolean refused = want->kinds != 0 ? paper_disk_refused () : scarce_memory_refused ();

  refuse (want, 0, FALSE);

  return refused;
}

/* What could not be saved is tried once more, as the window does. */
static void
work (AmparoVault  *vault,
      gboolean      for_ever,
      Acknowledged *said)
{
  for (guint i = 0; i < N_STEPS; i++)
    if (!paper_vault_say (vault, i, said) && (for_ever || !paper_vault_say (vault, i, said)))
      return;
}

/* What is told to have been saved is there. One step more may have reached the disk without
 * being acknowledged. */
static void
assert_kept (const Acknowledged *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoVault) vault = paper_vault_open (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < PAPER_RECORDS; i++)
    {
      g_autofree char *note = paper_vault_dup_note (vault, i);

      if (g_str_equal (note, said->notes[i]))
        continue;
      g_assert_true (g_str_has_prefix (note, "step "));
      if (g_str_has_prefix (said->notes[i], "step "))
        g_assert_cmpint (atoi (note + 5), >, atoi (said->notes[i] + 5));
    }
}

/* The text is still in the window, and is saved as soon as it can be. */
static void
save_after_all (AmparoVault  *vault,
                Acknowledged *said)
{
  g_autoptr (GError) error = NULL;

  paper_vault_step (vault, 0, "again", &error);
  g_assert_no_error (error);
  g_strlcpy (said->notes[0], "again", sizeof said->notes[0]);
}

static gboolean
suffer (gpointer    before,
        const Want *want,
        guint       nth,
        gboolean    for_ever)
{
  Acknowledged said = paper_vault_first ();
  AmparoVault *vault;
  gboolean refused;

  paper_disk_put_back (before);
  vault = paper_vault_open (NULL);
  refuse (want, nth, for_ever);
  work (vault, for_ever, &said);
  refused = relent (want);
  save_after_all (vault, &said);
  g_object_unref (vault);
  assert_kept (&said);

  return refused;
}

/* To open is to read, and perhaps to repair. */
static gboolean
suffer_opening (gpointer    before,
                const Want *want,
                guint       nth,
                gboolean    for_ever)
{
  Acknowledged said = paper_vault_first ();
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  gboolean refused;

  paper_disk_put_back (before);
  refuse (want, nth, for_ever);
  vault = paper_vault_open (&error);
  refused = relent (want);
  g_assert_true (vault != NULL || error != NULL);
  /* Nobody is sent to the backups for want of memory. */
  if (vault == NULL && want->kinds == 0)
    assert_store_error (error, NO_MEMORY);
  g_clear_object (&vault);
  assert_kept (&said);

  return refused;
}

static guint
suffer_all (gpointer    before,
            const Want *want,
            guint       every)
{
  guint n = 0;

  for (int for_ever = 0; for_ever < 2; for_ever++)
    {
      for (guint nth = 1; suffer_opening (before, want, nth, for_ever); nth += every)
        n++;
      for (guint nth = 1; suffer (before, want, nth, for_ever); nth += every)
        n++;
    }

  return n;
}

static guint
try_all (const Want *wants,
         guint       n_wants,
         guint       every)
{
  AmparoVault *vault = paper_vault_begin ();
  gpointer before;
  guint n = 0;

  g_object_unref (vault);
  before = paper_disk_copy ();
  for (guint i = 0; i < n_wants; i++)
    n += suffer_all (before, &wants[i], every);
  paper_disk_copy_free (before);
  paper_vault_end ();
  g_assert_cmpuint (n, >, 0);

  return n;
}

void
ordeal_refusal (void)
{
  guint n = try_all (of_the_disk, G_N_ELEMENTS (of_the_disk), 1);

  g_test_message ("%u refusals, at every call: nothing called saved that was not", n);
}

void
ordeal_scarcity (guint every)
{
  guint n = try_all (of_memory, G_N_ELEMENTS (of_memory), every);

  g_test_message ("memory refused %u times: nothing lost, nothing called saved that was not", n);
}
