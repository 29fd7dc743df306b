/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ordeals.h"

#include <string.h>
#include <unistd.h>

#include "scan.h"
/* The keys, to know what to look for. */
#include "store/vault-private.h"
#include "vaulting.h"

/* While the vault is open, its words and keys are in the memory of the program: that is the
 * control. Locked, they are not. Only the administrator of a computer may look. */

#define NOTE "Sleeps behind the bakery, calls him tio"

static void
add_secret (Scan         *scan,
            const char   *name,
            AmparoSecret *secret,
            gsize         length)
{
  const guint8 *bytes = amparo_secret_open (secret);

  for (gsize i = 0; i + length <= amparo_secret_get_size (secret); i += length)
    scan_add_bytes (scan, name, bytes + i, length);
  amparo_secret_close (secret);
}

static Scan *
new_scan_for_keys (Office *office)
{
  static const char * const names[] = { "key of the head", "key of the set", "key of the trail", "key of records" };
  g_autoptr (AmparoVault) vault = office_open (office);
  Scan *scan = scan_new ();

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == AMPARO_N_KEYS);

  for (guint i = 0; i < AMPARO_N_KEYS; i++)
    {
      scan_add_bytes (scan, names[i], amparo_keyring_open (vault->keys, 1, i), AMPARO_KEY_SIZE);
      amparo_keyring_close (vault->keys, 1);
    }
  add_secret (scan, "seed of the person", vault->me->seeds, AMPARO_KEY_SIZE);

  return scan;
}

static Scan *
new_scan_for_words (void)
{
  Scan *scan = scan_new ();

  scan_add_word (scan, NOTE);
  scan_add_word (scan, OFFICE_PASSPHRASE);

  return scan;
}

static void
write_note (Worker *worker)
{
  program_press (worker->program, "n", NULL);
  worker_wait_at (worker, NULL, worker_word (worker, "Note"));
  program_type (worker->program, NOTE);
  program_wait_text (worker->program, NOTE);
  program_press (worker->program, "Escape", NULL);
  vaulting_wait_saved (worker);
}

static void
begin (Worker *worker)
{
  vaulting_unlock (worker);
  worker_choose (worker, "youth-screening");
  worker_say_fact (worker, "role", "child-welfare");
  worker_type_code (worker);
  worker_begin (worker);
  worker_rate (worker, "danger-now", "no-concern");
  write_note (worker);
}

/* Where the system put the program: another place each time one begins. */
static GBytes *
read_place (Program *program)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/auxv", program_get_pid (program));
  char *bytes = NULL;
  gsize length = 0;

  g_file_get_contents (path, &bytes, &length, NULL);

  return g_bytes_new_take (bytes, length);
}

static gboolean
is_elsewhere (Program  *program,
              gpointer  before)
{
  g_autoptr (GBytes) now = read_place (program);

  return g_bytes_get_size (now) > 0 && !g_bytes_equal (now, before);
}

/* From before the key is pressed until another program is in the place of the old one. */
static gint64
lock_and_measure (Worker *worker)
{
  g_autoptr (GBytes) before = read_place (worker->program);
  gint64 pressed = g_get_monotonic_time ();

  program_press (worker->program, "ctrl+shift+l", NULL);
  g_assert_true (program_await (worker->program, 60 * G_TIME_SPAN_SECOND, is_elsewhere, before));

  return g_get_monotonic_time () - pressed;
}

static void
expect_nothing (Scan *scan,
                GPid  pid)
{
  if (scan_memory (scan, pid) > 0)
    {
      g_autofree char *found = scan_dup_found (scan);

      g_error ("left in memory:\n%s", found);
    }
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
run_rounds (guint n_rounds)
{
  g_autoptr (Office) office = office_new_vault ();
  g_autoptr (Scan) keys = new_scan_for_keys (office);
  g_autoptr (Scan) words = new_scan_for_words ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  Worker *worker = worker_new (AMPARO_LANGUAGE_ENGLISH, office->environment);
  guint n_words = 0, n_keys = 0;
  GPid pid = program_get_pid (worker->program);

  begin (worker);
  for (guint i = 0; i < n_rounds; i++)
    {
      gint64 took;
      guint in_words = scan_memory (words, pid);
      guint in_keys = scan_memory (keys, pid);

      g_assert_cmpuint (in_words, >, 0);
      g_assert_cmpuint (in_keys, >, 0);
      n_words += in_words;
      n_keys += in_keys;

      took = lock_and_measure (worker);
      g_array_append_val (times, took);
      expect_nothing (words, pid);
      expect_nothing (keys, pid);
      program_wait_anew (worker->program);
      expect_nothing (words, pid);
      expect_nothing (keys, pid);
      vaulting_come_back (worker, OFFICE_PASSPHRASE);
      vaulting_wait_saved (worker);
    }

  g_array_sort (times, compare_times);
  g_test_message ("%u locks: before, %u places with words and %u with keys; after, 0; replaced after %" G_GINT64_FORMAT
                  " ms (median) and %" G_GINT64_FORMAT " ms (longest); %" G_GUINT64_FORMAT " MiB searched", n_rounds, n_words, n_keys,
                  g_array_index (times, gint64, n_rounds / 2) / 1000,
                  g_array_index (times, gint64, n_rounds - 1) / 1000,
                  (scan_get_size (words) + scan_get_size (keys)) / (1024 * 1024));
  worker_leave (worker);
}

void
ordeal_memory (guint n_rounds)
{
  if (geteuid () == 0)
    run_rounds (n_rounds);
  else
    g_test_skip ("Only the administrator of a computer may look into the memory of a program");
}
