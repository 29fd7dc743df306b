/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A way in that was made on a small machine becomes as dear as that of a large one.
 */

#include "config.h"

#include <sqlite3.h>

#include "paper-disk.h"
#include "paper-vault.h"
#include "safe.h"
#include "store/kdf.h"
#include "store/vault-care.h"
#include "store/vault-private.h"

static const AmparoKdfCost cheap = { .passes = 1, .mebibytes = 0 };
static const AmparoKdfCost dear = { .passes = 2, .mebibytes = 0 };
/* More than there is in any machine. */
static const AmparoKdfCost impossible = { .passes = 2, .mebibytes = G_MAXUINT32 };

typedef struct
{
  const guint8  *slot;
  AmparoKdfCost  cost;
  guint          n_slots;
} Look;

static gboolean
look_cb (const AmparoRow *row,
         gpointer         data)
{
  Look *look = data;

  look->n_slots += row->kind == AMPARO_ROW_SLOT;
  if (row->kind == AMPARO_ROW_SLOT && memcmp (row->id, look->slot, AMPARO_ID_SIZE) == 0)
    g_assert_true (amparo_slot_read_cost (row, &look->cost));

  return TRUE;
}

/* What the person’s own slot costs; the two sheets have one each. */
static guint32
get_passes (AmparoVault *vault)
{
  AmparoPerson *me = amparo_people_find (amparo_vault_get_people (vault), amparo_vault_get_me (vault));
  Look look = { .slot = me->slot };
  g_autoptr (GError) error = NULL;

  amparo_database_each (vault->database, TRUE, look_cb, &look, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (look.n_slots, ==, 1 + AMPARO_SHEETS);

  return look.cost.passes;
}

static gboolean
count_cb (const AmparoDeed *deed,
          gpointer          data)
{
  *(guint *) data += deed->kind == AMPARO_DEED_PEOPLE && g_str_equal (deed->detail, "cost");

  return TRUE;
}

static guint
count_raised (AmparoVault *vault)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  amparo_vault_walk_trail (vault, count_cb, &n, &error);
  g_assert_no_error (error);

  return n;
}

static Safe *
create_at (const AmparoKdfCost *cost)
{
  amparo_kdf_weak = *cost;

  return safe_new ();
}

static void
open_at (Safe                *safe,
         const AmparoKdfCost *cost)
{
  amparo_kdf_weak = *cost;
  safe_reopen (safe);
}

static void
test_raised_at_the_next_unlock (void)
{
  g_autoptr (Safe) safe = create_at (&cheap);

  open_at (safe, &cheap);
  g_assert_cmpuint (get_passes (safe->vault), ==, 1);
  open_at (safe, &dear);
  g_assert_cmpuint (get_passes (safe->vault), ==, 2);
  g_assert_cmpuint (count_raised (safe->vault), ==, 1);
}

static void
test_raised_once (void)
{
  g_autoptr (Safe) safe = create_at (&cheap);

  open_at (safe, &dear);
  open_at (safe, &dear);
  g_assert_cmpuint (get_passes (safe->vault), ==, 2);
  g_assert_cmpuint (count_raised (safe->vault), ==, 1);
}

static void
test_never_lowered (void)
{
  g_autoptr (Safe) safe = create_at (&dear);

  open_at (safe, &cheap);
  g_assert_cmpuint (get_passes (safe->vault), ==, 2);
  g_assert_cmpuint (count_raised (safe->vault), ==, 0);
}

static void
test_short_of_memory_opens_as_before (void)
{
  g_autoptr (Safe) safe = create_at (&cheap);

  open_at (safe, &impossible);
  g_assert_cmpuint (get_passes (safe->vault), ==, 1);
  g_assert_cmpuint (count_raised (safe->vault), ==, 0);
}

static void
test_work_goes_on_after_it (void)
{
  g_autoptr (Safe) safe = create_at (&cheap);
  g_autofree char *id = save_new (safe->vault, "before");
  g_autofree char *later = NULL;
  g_autofree char *note = NULL;

  open_at (safe, &dear);
  note = read_note (safe->vault, id, 0);
  g_assert_cmpstr (note, ==, "before");
  later = save_new (safe->vault, "after");
  open_at (safe, &dear);
  g_free (note);
  note = read_note (safe->vault, later, 0);
  g_assert_cmpstr (note, ==, "after");
}

static void
test_given_passphrase_stays_given (void)
{
  g_autoptr (Safe) safe = create_at (&cheap);
  g_autoptr (AmparoSecret) passphrase = secret_from ("battery staple");
  AmparoPerson *me;

  g_assert_true (amparo_vault_add_person (safe->vault, "Eva", AMPARO_ROLE_SCREENER, passphrase, NULL));
  safe_close (safe);
  amparo_kdf_weak = dear;
  safe->vault = safe_open_as (safe, "Eva", "battery staple", NULL);
  me = amparo_people_find (amparo_vault_get_people (safe->vault), amparo_vault_get_me (safe->vault));
  g_assert_true (me->given);
  g_assert_cmpuint (count_raised (safe->vault), ==, 1);
}

/* A disk that refuses */

static gboolean
open_refused (gpointer before,
              guint    nth,
              Refusal  kinds,
              int      code)
{
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  gboolean refused;

  paper_disk_put_back (before);
  amparo_kdf_weak = dear;
  paper_disk_refuse (nth, kinds, code, TRUE);
  vault = paper_vault_open (NULL);
  refused = paper_disk_refused ();
  paper_disk_refuse (0, kinds, code, FALSE);
  g_clear_object (&vault);

  /* On the small machine again, where nothing would be raised. */
  amparo_kdf_weak = cheap;
  vault = paper_vault_open (&error);
  g_assert_no_error (error);
  g_assert_cmpuint (get_passes (vault), ==, 1 + count_raised (vault));

  return refused;
}

static void
test_refusals_leave_a_way_in (void)
{
  static const struct
  {
    Refusal kinds;
    int     code;
  } wants[] = {
    { REFUSE_WRITE, SQLITE_FULL },
    { REFUSE_SYNC, SQLITE_IOERR_FSYNC },
    { REFUSE_TRUNCATE, SQLITE_IOERR_TRUNCATE },
  };
  AmparoVault *vault;
  gpointer before;

  amparo_kdf_weak = cheap;
  vault = paper_vault_begin ();
  g_object_unref (vault);
  paper_disk_settle ();
  before = paper_disk_copy ();

  for (guint i = 0; i < G_N_ELEMENTS (wants); i++)
    {
      guint nth = 1;

      while (open_refused (before, nth, wants[i].kinds, wants[i].code))
        nth++;
      g_assert_cmpuint (nth, >, 1);
    }

  paper_disk_copy_free (before);
  paper_vault_end ();
}

/* The power goes at every moment while it is raised. */
static void
test_power_cuts_leave_a_way_in (void)
{
  AmparoVault *vault;
  gpointer before;
  guint n_done;

  amparo_kdf_weak = cheap;
  g_object_unref (paper_vault_begin ());
  paper_disk_settle ();
  before = paper_disk_copy ();
  amparo_kdf_weak = dear;
  g_object_unref (paper_vault_open (NULL));
  n_done = paper_disk_get_length ();
  g_assert_cmpuint (n_done, >, 0);

  for (guint at = 0; at <= n_done; at++)
    for (Loss loss = LOSS_NOTHING; loss < N_LOSSES; loss++)
      {
        g_autoptr (GError) error = NULL;

        paper_disk_put_back (before);
        amparo_kdf_weak = dear;
        g_object_unref (paper_vault_open (NULL));
        paper_disk_lose_power (at, loss, at);
        amparo_kdf_weak = cheap;
        vault = paper_vault_open (&error);
        g_assert_no_error (error);
        g_assert_cmpuint (get_passes (vault), ==, 1 + count_raised (vault));
        g_object_unref (vault);
      }

  paper_disk_copy_free (before);
  paper_vault_end ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/raise/at-the-next-unlock", test_raised_at_the_next_unlock);
  g_test_add_func ("/raise/once", test_raised_once);
  g_test_add_func ("/raise/never-lowered", test_never_lowered);
  g_test_add_func ("/raise/short-of-memory-opens-as-before", test_short_of_memory_opens_as_before);
  g_test_add_func ("/raise/work-goes-on-after-it", test_work_goes_on_after_it);
  g_test_add_func ("/raise/given-passphrase-stays-given", test_given_passphrase_stays_given);
  g_test_add_func ("/raise/refusals-leave-a-way-in", test_refusals_leave_a_way_in);
  g_test_add_func ("/raise/power-cuts-leave-a-way-in", test_power_cuts_leave_a_way_in);

  return g_test_run ();
}
