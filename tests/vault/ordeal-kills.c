/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ordeals.h"
#include "safe.h"
#include "store/vault-care.h"

#define N_RECORDS 3

/* What the child does until it is killed: `n` goes on from life to life. */
typedef void (*Life) (Safe  *safe,
                      char **ids,
                      guint  n,
                      int    out);

/* Said when the vault is open. */
#define READY G_MAXUINT

static void
acknowledge (int   out,
             guint n)
{
  while (write (out, &n, sizeof n) < 0 && errno == EINTR)
    ;
}

/* A child that cannot go on ends before it is killed, and that is noticed. */
static void
live_by_saving (Safe  *safe,
                char **ids,
                guint  n,
                int    out)
{
  g_autoptr (GBytes) closure = some_closure ();

  safe->vault = safe_open_as (safe, SAFE_NAME, SAFE_PASSPHRASE, NULL);
  acknowledge (out, READY);
  for (; safe->vault != NULL; n++)
    {
      g_autofree char *note = g_strdup_printf ("%u", n);
      g_autoptr (AmparoDossier) dossier = record_about (note);

      amparo_set_string (&dossier->summary->id, ids[n % N_RECORDS]);
      if (!amparo_vault_save (safe->vault, dossier, closure, NULL))
        return;
      acknowledge (out, n);
    }
}

static void
live_by_rotating (Safe  *safe,
                  char **ids,
                  guint  n,
                  int    out)
{
  g_autoptr (AmparoSecret) passphrase = secret_from ("battery staple");

  safe->vault = safe_open_as (safe, SAFE_NAME, SAFE_PASSPHRASE, NULL);
  acknowledge (out, READY);
  for (; safe->vault != NULL; n++)
    {
      AmparoPerson *eva = amparo_people_find_by_name (amparo_vault_get_people (safe->vault), "Eva");
      gboolean done = eva != NULL ? amparo_vault_remove_person (safe->vault, eva->id, NULL)
                                  : amparo_vault_add_person (safe->vault, "Eva", AMPARO_ROLE_SCREENER, passphrase, NULL);

      if (!done)
        return;
      acknowledge (out, n);
    }
}

/* Gives the last that was acknowledged, -1 for none. */
static int
live_and_die (Safe  *safe,
              char **ids,
              Life   live,
              guint  n)
{
  int ends[2];
  guint said;
  int last = -1;
  int status;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      live (safe, ids, n, ends[1]);
      _exit (1);
    }
  close (ends[1]);
  /* Three of four die at work, the others perhaps on the way to it. */
  if (g_random_int_range (0, 4) > 0)
    g_assert_cmpint (read (ends[0], &said, sizeof said), ==, sizeof said);
  g_usleep (g_random_int_range (100, 20000));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  while (read (ends[0], &said, sizeof said) == sizeof said)
    last = said == READY ? last : (int) said;
  close (ends[0]);

  return last;
}

/* Each record holds the last that was acknowledged for it, or the one after. */
static void
assert_holds (Safe  *safe,
              char **ids,
              guint  next)
{
  guint n_ahead = 0;

  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_autofree char *note = read_note (safe->vault, ids[i], 0);
      guint held = atoi (note);

      g_assert_cmpuint (held + N_RECORDS, >=, next);
      n_ahead += held >= next;
    }
  g_assert_cmpuint (n_ahead, <=, 1);
}

static void
begin (Safe  *safe,
       char  *ids[N_RECORDS])
{
  for (int i = 0; i < N_RECORDS; i++)
    {
      g_autofree char *note = g_strdup_printf ("%d", i);

      ids[i] = save_new (safe->vault, note);
    }
}

/* Gives how many answers were acknowledged. */
static guint
kill_often (guint n_kills)
{
  g_autoptr (Safe) safe = safe_new ();
  char *ids[N_RECORDS];
  guint next = N_RECORDS;
  guint n_said = 0;

  begin (safe, ids);
  for (guint i = 0; i < n_kills; i++)
    {
      int last;

      safe_close (safe);
      last = live_and_die (safe, ids, live_by_saving, next);
      if (last >= 0)
        {
          n_said += last + 1 - next;
          next = last + 1;
        }
      safe_reopen (safe);
      assert_holds (safe, ids, next);
      /* What was one ahead is what the next life begins after. */
      next += N_RECORDS - next % N_RECORDS;
      for (int j = 0; j < N_RECORDS; j++, next++)
        {
          g_autofree char *note = g_strdup_printf ("%u", next);
          g_autoptr (AmparoDossier) dossier = record_about (note);

          amparo_set_string (&dossier->summary->id, ids[j]);
          save (safe->vault, dossier);
        }
    }
  for (int i = 0; i < N_RECORDS; i++)
    g_free (ids[i]);

  return n_said;
}

/* A vault for each hundred, or its trail would be most of what is read. */
void
ordeal_kills (guint n_kills)
{
  guint n_said = 0;

  for (guint n = 0; n < n_kills; n += 100)
    n_said += kill_often (MIN (100, n_kills - n));
  g_test_message ("%u kills, %u answers acknowledged meanwhile, none lost", n_kills, n_said);
}

static guint
rotate_often (guint n_kills)
{
  g_autoptr (Safe) safe = safe_new ();
  char *ids[N_RECORDS];
  guint n_done = 0;

  begin (safe, ids);
  for (guint i = 0; i < n_kills; i++)
    {
      g_autoptr (AmparoVault) eva = NULL;
      AmparoPerson *person;
      gboolean is_here;

      safe_close (safe);
      n_done += live_and_die (safe, ids, live_by_rotating, 0) + 1;
      safe_reopen (safe);
      for (int j = 0; j < N_RECORDS; j++)
        g_free (read_note (safe->vault, ids[j], 0));
      person = amparo_people_find_by_name (amparo_vault_get_people (safe->vault), "Eva");
      is_here = person != NULL;
      safe_close (safe);
      eva = safe_open_as (safe, "Eva", "battery staple", NULL);
      g_assert_cmpint (eva != NULL, ==, is_here);
    }
  for (int i = 0; i < N_RECORDS; i++)
    g_free (ids[i]);

  return n_done;
}

void
ordeal_rotation (guint n_kills)
{
  guint n_done = 0;

  for (guint n = 0; n < n_kills; n += 50)
    n_done += rotate_often (MIN (50, n_kills - n));
  g_test_message ("%u kills while keys changed, %u changes done: always opens for all who belong to it", n_kills, n_done);
}

/* Backups */

static void
damage (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  bytes[g_random_int_range (0, length)] ^= 1 << g_random_int_range (0, 8);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

void
ordeal_restores (guint n_drills)
{
  guint n_refused = 0;

  for (guint i = 0; i < n_drills; i++)
    {
      g_autoptr (Safe) safe = safe_new ();
      g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);
      g_autofree char *backup = safe_beside (safe, ".backup");
      g_autofree char *kept = g_strdup_printf ("drill %u", i);
      g_autofree char *id = save_new (safe->vault, kept);
      g_autofree char *note = NULL;
      gboolean damaged = i % 4 == 3;
      gboolean restored;

      for (int j = g_random_int_range (0, 5); j > 0; j--)
        g_free (save_new (safe->vault, "more"));
      g_assert_true (amparo_vault_back_up (safe->vault, backup, NULL));
      g_free (save_new (safe->vault, "after the backup"));
      safe_close (safe);
      if (damaged)
        damage (backup);
      restored = amparo_vault_restore (backup, safe->path, SAFE_NAME, passphrase, TRUE, &safe_options, NULL, NULL);
      n_refused += !restored;
      g_assert_true (restored || damaged);
      safe_reopen (safe);
      note = read_note (safe->vault, id, 0);
      g_assert_cmpstr (note, ==, kept);
    }
  g_test_message ("%u drills, %u damaged backups refused, the rest equal", n_drills, n_refused);
}
