/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ordeals.h"

#include <string.h>

#include "scan.h"
#include "vaulting.h"

/* A day at the office with words that stand nowhere else: in every field where somebody can
 * write, with a crash, locks and the cover. Then all that was written to is searched, and what
 * the program asked of the system meanwhile is read. */

#define N_NOTES   34
#define N_LETTERS 12
#define CALLS     "open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat," \
                  "mkdir,mkdirat,mknod,mknodat,memfd_create,truncate,socket,socketpair"

typedef struct
{
  Office    *office;
  Worker    *worker;
  char      *log;
  gint64     began;     /* seconds since 1970 */
  GPtrArray *words;     /* of char: all that was typed */
} Day;

/* By chance, so that no other file on this computer has it; some as Spanish is written. */
static const char *
make_word (Day *self)
{
  static const char * const endings[] = { "", "ñu", "á é", "üí" };
  GString *word = g_string_new (NULL);

  for (guint i = 0; i < N_LETTERS; i++)
    g_string_append_c (word, g_random_int_range ('a', 'z' + 1));
  g_string_append (word, endings[self->words->len % G_N_ELEMENTS (endings)]);
  g_ptr_array_add (self->words, g_string_free (word, FALSE));

  return g_ptr_array_index (self->words, self->words->len - 1);
}

static void
type_word (Day *self)
{
  const char *word = make_word (self);

  vaulting_write (self->worker, word);
}

/* A keyboard that has the letters of both languages; what it has not would have to be put
 * on it for the moment, and the program may not hear of that in time. */
static void
lay_out_keyboard (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "setxkbmap", "us", "-variant", "altgr-intl", NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
come_in (Day *self)
{
  if (self->worker == NULL)
    self->worker = worker_new (AMPARO_LANGUAGE_ENGLISH, self->office->environment);
  else
    self->worker->program = program_start ("en", self->office->environment);
}

/* Somebody else’s name and a passphrase that opens nothing: both are theirs. */
static void
try_in_vain (Day *self)
{
  Worker *worker = self->worker;

  vaulting_go_to_vault (worker, "Unlock the Vault");
  vaulting_wait_door (worker);
  type_word (self);
  program_go_to_field (worker->program, worker_word (worker, "Passphrase"));
  program_type (worker->program, make_word (self));
  program_press (worker->program, "Return", NULL);
  g_object_unref (program_wait_begin (worker->program, ATSPI_ROLE_LABEL, "The name or the passphrase is not right."));
  program_press (worker->program, "shift+Tab", "ctrl+a", NULL);
  vaulting_say_who (worker, OFFICE_NAME, OFFICE_PASSPHRASE);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, "Screenings")));
}

static void
begin_screening (Day *self)
{
  Worker *worker = self->worker;

  worker_choose (worker, "youth-screening");
  worker_say_fact (worker, "role", "child-welfare");
  program_go_to_field (worker->program, worker_word (worker, "Code of Your Choice, No Name"));
  type_word (self);
  worker_begin (worker);
  worker_rate (worker, "danger-now", "no-concern");
}

static void
write_notes (Day   *self,
             guint  n)
{
  Worker *worker = self->worker;

  for (guint i = 0; i < n; i++)
    {
      program_press (worker->program, "n", NULL);
      worker_wait_at (worker, NULL, worker_word (worker, "Note"));
      program_press (worker->program, "ctrl+a", NULL);
      type_word (self);
      /* What was there is only in the past now, and is to be found there neither. */
      program_press (worker->program, "Escape", NULL);
      program_wait_focus_gone (worker->program, worker_word (worker, "Note"));
      if (i % 3 == 2)
        program_press (worker->program, "Down", NULL);
    }
}

static gboolean
is_kept (Program  *program,
         gpointer  saved)
{
  g_autoptr (AtspiAccessible) label = look_find_begin (program_get_tree (program), ATSPI_ROLE_LABEL, saved);

  return label != NULL;
}

static char *
dup_saved (Day *self)
{
  return g_strconcat (g_ptr_array_index (self->words, 2), " · Saved ", NULL);
}

static void
wait_kept (Day *self)
{
  g_autofree char *saved = dup_saved (self);

  program_wait (self->worker->program, saved, is_kept, saved);
}

static char *
dup_title (Day *self)
{
  AmparoText *title = amparo_instrument_get_title (amparo_screening_get_instrument (self->worker->screening));

  return g_strconcat (g_ptr_array_index (self->words, 2), " · ", amparo_text_get_english (title), NULL);
}

static void
crash (Day *self)
{
  wait_kept (self);
  program_kill (self->worker->program);
  come_in (self);
  vaulting_unlock (self->worker);
  vaulting_go_on (self->worker);
  wait_kept (self);
}

static void
lock_and_hide (Day *self)
{
  vaulting_lock (self->worker);
  vaulting_come_back (self->worker, OFFICE_PASSPHRASE);
  wait_kept (self);
  vaulting_hide (self->worker);
  program_press (self->worker->program, "space", NULL);
  vaulting_come_back (self->worker, OFFICE_PASSPHRASE);
  wait_kept (self);
}

static void
tick_a_step (Day *self)
{
  Worker *worker = self->worker;

  worker_go_to (worker, "Tab", NULL, worker_word (worker, "Mark as Done…"));
  program_press (worker->program, "Return", NULL);
  program_wait_window (worker->program, worker_word (worker, "Mark as Done"));
  program_go_to_field (worker->program, worker_word (worker, "By"));
  type_word (self);
  program_go_to_field (worker->program, worker_word (worker, "Reference number, if there is one"));
  type_word (self);
  program_press (worker->program, "Return", NULL);
  program_wait_no_window (worker->program, worker_word (worker, "Mark as Done"));
}

static void
look_for_it (Day *self)
{
  Worker *worker = self->worker;
  g_autofree char *title = dup_title (self);

  vaulting_go_to_vault (worker, "Screenings");
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "Search by code, checklist, day, level or person"));
  type_word (self);
  program_press (worker->program, "ctrl+a", "BackSpace", NULL);
  vaulting_open_row (worker, title);
}

static void
amend (Day *self)
{
  Worker *worker = self->worker;

  worker_go_to (worker, "Tab", NULL, worker_word (worker, "_Amend…"));
  program_press (worker->program, "Return", NULL);
  worker_wait_at (worker, NULL, worker_word (worker, "Copy"));
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "_Done…"));
  program_press (worker->program, "Return", NULL);
  program_wait_window (worker->program, worker_word (worker, "Reason"));
  worker_wait_at (worker, NULL, worker_word (worker, "Reason"));
  type_word (self);
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "_Keep the Amendment"));
  program_press (worker->program, "Return", NULL);
  program_wait_no_window (worker->program, worker_word (worker, "Reason"));
}

static void
live_through (Day *self)
{
  come_in (self);
  try_in_vain (self);
  begin_screening (self);
  write_notes (self, N_NOTES / 2);
  crash (self);
  write_notes (self, N_NOTES / 2);
  lock_and_hide (self);
  worker_finish_early (self->worker);
  tick_a_step (self);
  vaulting_finish (self->worker);
  look_for_it (self);
  amend (self);
  worker_leave (g_steal_pointer (&self->worker));
}

/* What was asked of the system */

/* Below the folder of the office, but for what every program of the desktop is given. */
static const char * const allowed[] = {
  "OFFICE/data/amparo",
  "OFFICE/data/amparo/logbook\\.db(-journal)?",
  "OFFICE/data/amparo/vault\\.amparo(-journal|\\.anchor|\\.tries)?",
  "OFFICE/state/amparo",
  "OFFICE/state/amparo/seen.*",
  "/dev/null",
};

static gboolean
is_allowed (Day        *self,
            const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    {
      g_autoptr (GString) pattern = g_string_new (allowed[i]);

      g_string_replace (pattern, "OFFICE", self->office->folder, 0);
      g_string_prepend (pattern, "^(");
      g_string_append (pattern, ")$");
      if (g_regex_match_simple (pattern->str, path, 0, 0))
        return TRUE;
    }

  return FALSE;
}

/* A call that succeeded and may have changed a file. */
static gboolean
is_writing (const char *line)
{
  if (strstr (line, ") = -1 ") != NULL || strstr (line, " = ?") != NULL)
    return FALSE;
  if (strstr (line, " open") != NULL)
    return strstr (line, "O_WRONLY") != NULL || strstr (line, "O_RDWR") != NULL || strstr (line, "O_CREAT") != NULL;

  return strstr (line, " socket") == NULL && strstr (line, " memfd_create") == NULL;
}

static char *
dup_path (const char *line)
{
  const char *from = strchr (line, '"');
  const char *to = from != NULL ? strchr (from + 1, '"') : NULL;

  return to != NULL ? g_strndup (from + 1, to - from - 1) : NULL;
}

static void
check_calls (Day *self)
{
  g_autofree char *log = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) others = g_string_new (NULL);
  guint n_sockets = 0;
  GHashTableIter iter;
  gpointer path;

  g_assert_true (g_file_get_contents (self->log, &log, NULL, NULL));
  lines = g_strsplit (log, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = dup_path (lines[i]);

      n_sockets += strstr (lines[i], "socket(AF_UNIX") != NULL;
      g_assert_null (strstr (lines[i], "AF_INET"));
      if (name != NULL && is_writing (lines[i]))
        g_hash_table_add (written, g_steal_pointer (&name));
    }
  /* Or nobody watched. */
  g_assert_cmpuint (n_sockets, >, 0);
  g_assert_true (g_hash_table_contains (written, self->office->path));

  g_hash_table_iter_init (&iter, written);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (!is_allowed (self, path))
      g_string_append_printf (others, "%s\n", (char *) path);
  g_assert_cmpstr (others->str, ==, "");
  g_test_message ("%u files written to, all of them ours; %u sockets, all of them of this computer",
                  g_hash_table_size (written), n_sockets);
}

/* What is on the disk */

static guint
look_everywhere (Day  *self,
                 Scan *scan)
{
  const char *places[] = {
    self->office->folder, g_get_home_dir (), g_get_user_runtime_dir (), g_get_tmp_dir (),
    "/tmp", "/var/tmp", "/dev/shm", "/run/user",
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint here = scan_files (scan, places[i], self->began);

      n += here;
      if (here > 0)
        {
          g_autofree char *found = scan_dup_found (scan);

          g_test_message ("%s", found);
        }
    }

  return n;
}

/* The search finds what is there: one word in each spelling, planted beside the vault. */
static void
check_scan (Day  *self,
            Scan *scan)
{
  const char *word = g_ptr_array_index (self->words, 3);
  g_autofree char *planted = g_build_filename (self->office->folder, "cache", "planted", NULL);
  g_autofree char *coded = g_base64_encode ((const guint8 *) word, strlen (word));
  g_autofree char *wide = g_convert (word, -1, "UTF-16LE", "UTF-8", NULL, NULL, NULL);
  g_autofree char *escaped = g_uri_escape_string (word, NULL, FALSE);
  const char *spellings[] = { word, coded, escaped };

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *text = g_strconcat ("before ", spellings[i], " after", NULL);

      g_assert_true (g_file_set_contents (planted, text, -1, NULL));
      g_assert_cmpuint (scan_files (scan, self->office->folder, self->began), >, 0);
    }
  g_assert_true (g_file_set_contents (planted, wide, 2 * g_utf8_strlen (word, -1), NULL));
  g_assert_cmpuint (scan_files (scan, self->office->folder, self->began), >, 0);
  g_assert_true (g_file_set_contents (planted, "", 0, NULL));
}

static void
check_disk (Day *self)
{
  g_autoptr (Scan) scan = scan_new ();

  for (guint i = 0; i < self->words->len; i++)
    scan_add_spelled (scan, g_ptr_array_index (self->words, i));
  scan_add_spelled (scan, OFFICE_PASSPHRASE);
  check_scan (self, scan);

  g_assert_cmpuint (look_everywhere (self, scan), ==, 0);
  g_test_message ("%u words typed, 0 found in %" G_GUINT64_FORMAT " KiB", self->words->len, scan_get_size (scan) / 1024);
}

void
ordeal_disk (void)
{
  g_autoptr (Office) office = office_new_vault ();
  g_autofree char *strace = g_find_program_in_path ("strace");
  Day day = { .office = office, .began = g_get_real_time () / G_USEC_PER_SEC - 1 };

  day.words = g_ptr_array_new_with_free_func (g_free);
  day.log = office_build (office, "strace.txt");
  if (strace != NULL)
    program_trace (day.log, CALLS);
  lay_out_keyboard ();
  live_through (&day);
  program_trace (NULL, NULL);

  check_disk (&day);
  if (strace != NULL)
    check_calls (&day);
  else
    g_test_skip ("Without strace nobody knows which files were written to; those that are there were searched");

  g_ptr_array_unref (day.words);
  g_free (day.log);
}
