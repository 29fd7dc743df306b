/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What head and anchor say to each other, and the anchor's file on a disk that fails.
 */

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "paper-disk.h"
#include "store/anchor.h"
#include "store/store-error.h"

#define PATH "/paper/v.anchor"
#define FILE_SIZE 4608

/* A chain of heads, each of which knows the one before. */
static AmparoHead
head_after (const AmparoHead *before)
{
  AmparoHead head = { .sequence = before->sequence + 1, .epoch = 1 };

  amparo_head_digest (before, head.previous);

  return head;
}

typedef struct
{
  AmparoHead older, newer, next;
  AmparoHead other;      /* as new as the newer, and not the same */
} Chain;

static Chain
make_chain (void)
{
  const AmparoHead first = { .sequence = 4, .epoch = 1 };
  Chain chain = { .older = head_after (&first) };

  chain.newer = head_after (&chain.older);
  chain.next = head_after (&chain.newer);
  chain.other = chain.newer;
  chain.other.n_rows = 1;

  return chain;
}

/* In whichever order the slots stand. */
static void
assert_judged (const AmparoHead    *head,
               const AmparoHead    *one,
               const AmparoHead    *two,
               AmparoAnchorVerdict  verdict)
{
  g_assert_cmpint (amparo_anchor_judge (head, one, two), ==, verdict);
  g_assert_cmpint (amparo_anchor_judge (head, two, one), ==, verdict);
}

static void
test_same_as_the_newer_agrees (void)
{
  Chain chain = make_chain ();

  assert_judged (&chain.newer, &chain.newer, &chain.older, AMPARO_ANCHOR_AGREES);
}

static void
test_same_as_both_agrees (void)
{
  Chain chain = make_chain ();

  assert_judged (&chain.newer, &chain.newer, &chain.newer, AMPARO_ANCHOR_AGREES);
}

static void
test_one_ahead_is_what_a_crash_leaves (void)
{
  Chain chain = make_chain ();

  assert_judged (&chain.next, &chain.newer, &chain.older, AMPARO_ANCHOR_BEHIND);
  assert_judged (&chain.next, &chain.newer, NULL, AMPARO_ANCHOR_BEHIND);
}

static void
test_one_ahead_of_another_past_is_damage (void)
{
  Chain chain = make_chain ();

  assert_judged (&chain.next, &chain.other, &chain.older, AMPARO_ANCHOR_DAMAGED);
}

static void
test_two_ahead_is_damage (void)
{
  Chain chain = make_chain ();

  assert_judged (&chain.next, &chain.older, &chain.older, AMPARO_ANCHOR_DAMAGED);
}

static void
test_older_than_the_newer_is_told (void)
{
  Chain chain = make_chain ();

  assert_judged (&chain.older, &chain.newer, &chain.older, AMPARO_ANCHOR_AHEAD);
}

static void
test_another_of_the_same_age_is_damage (void)
{
  Chain chain = make_chain ();

  assert_judged (&chain.other, &chain.newer, &chain.older, AMPARO_ANCHOR_DAMAGED);
}

/* The newest may have been made unreadable. */
static void
test_one_slot_is_not_enough (void)
{
  Chain chain = make_chain ();

  assert_judged (&chain.newer, &chain.newer, NULL, AMPARO_ANCHOR_DAMAGED);
}

static void
test_no_slot_is_damage (void)
{
  Chain chain = make_chain ();

  assert_judged (&chain.newer, NULL, NULL, AMPARO_ANCHOR_DAMAGED);
}

static void
test_slots_of_two_pasts_are_damage (void)
{
  Chain chain = make_chain ();
  AmparoHead stranger = chain.older;

  stranger.n_trail = 9;
  assert_judged (&chain.newer, &chain.newer, &stranger, AMPARO_ANCHOR_DAMAGED);
}

/* The file */

static AmparoDisk *
make_anchor (void)
{
  static const guint8 sealed[AMPARO_HEAD_SEALED] = { 1, 2, 3 };
  g_autoptr (GError) error = NULL;
  AmparoDisk *disk;

  paper_disk_insert ();
  disk = amparo_disk_open (PATH, TRUE, &error);
  g_assert_no_error (error);
  amparo_anchor_begin (disk, sealed, &error);
  g_assert_no_error (error);

  return disk;
}

static void
test_reads_back (void)
{
  g_autoptr (AmparoDisk) disk = make_anchor ();
  AmparoAnchor anchor;

  g_assert_true (amparo_anchor_read (&anchor, disk));
  g_assert_cmpmem (anchor.slots[0], AMPARO_HEAD_SEALED, anchor.slots[1], AMPARO_HEAD_SEALED);
  paper_disk_remove ();
}

static void
test_other_lengths_do_not_read (void)
{
  g_autoptr (AmparoDisk) disk = make_anchor ();
  AmparoAnchor anchor;

  paper_disk_cut (PATH, FILE_SIZE - 1);
  g_assert_false (amparo_anchor_read (&anchor, disk));
  paper_disk_cut (PATH, FILE_SIZE + 1);
  g_assert_false (amparo_anchor_read (&anchor, disk));
  paper_disk_remove ();
}

static void
test_nothing_stands_between_the_slots (void)
{
  g_autoptr (AmparoDisk) disk = make_anchor ();
  AmparoAnchor anchor;

  paper_disk_flip (PATH, 8 * 4095);
  g_assert_false (amparo_anchor_read (&anchor, disk));
  paper_disk_remove ();
}

static void
test_what_cannot_be_read_is_not_made_up (void)
{
  g_autoptr (AmparoDisk) disk = make_anchor ();
  AmparoAnchor anchor;

  for (guint nth = 1; nth <= 3; nth++)
    {
      paper_disk_refuse (nth, REFUSE_READ, SQLITE_IOERR_READ, FALSE);
      g_assert_false (amparo_anchor_read (&anchor, disk));
      g_assert_true (paper_disk_refused ());
    }
  paper_disk_remove ();
}

static const struct
{
  const char       *path;
  Refusal           kind;
  int               code;
  AmparoStoreError  says;
} refusals[] = {
  { "/anchor/refused-write-is-told", REFUSE_WRITE, SQLITE_FULL, AMPARO_STORE_ERROR_FULL },
  { "/anchor/refused-sync-is-told", REFUSE_SYNC, SQLITE_IOERR_FSYNC, AMPARO_STORE_ERROR_IO },
};

static void
test_refusal_is_told (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  static const guint8 sealed[AMPARO_HEAD_SEALED] = { 4, 5, 6 };
  g_autoptr (AmparoDisk) disk = make_anchor ();
  g_autoptr (GError) beginning = NULL;
  g_autoptr (GError) writing = NULL;

  paper_disk_refuse (1, refusals[i].kind, refusals[i].code, TRUE);
  g_assert_false (amparo_anchor_begin (disk, sealed, &beginning));
  g_assert_error (beginning, AMPARO_STORE_ERROR, (int) refusals[i].says);
  g_assert_false (amparo_anchor_write (disk, 2, sealed, &writing));
  g_assert_error (writing, AMPARO_STORE_ERROR, (int) refusals[i].says);
  paper_disk_remove ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/anchor/same-as-the-newer-agrees", test_same_as_the_newer_agrees);
  g_test_add_func ("/anchor/same-as-both-agrees", test_same_as_both_agrees);
  g_test_add_func ("/anchor/one-ahead-is-what-a-crash-leaves", test_one_ahead_is_what_a_crash_leaves);
  g_test_add_func ("/anchor/one-ahead-of-another-past-is-damage", test_one_ahead_of_another_past_is_damage);
  g_test_add_func ("/anchor/two-ahead-is-damage", test_two_ahead_is_damage);
  g_test_add_func ("/anchor/older-than-the-newer-is-told", test_older_than_the_newer_is_told);
  g_test_add_func ("/anchor/another-of-the-same-age-is-damage", test_another_of_the_same_age_is_damage);
  g_test_add_func ("/anchor/one-slot-is-not-enough", test_one_slot_is_not_enough);
  g_test_add_func ("/anchor/no-slot-is-damage", test_no_slot_is_damage);
  g_test_add_func ("/anchor/slots-of-two-pasts-are-damage", test_slots_of_two_pasts_are_damage);
  g_test_add_func ("/anchor/reads-back", test_reads_back);
  g_test_add_func ("/anchor/other-lengths-do-not-read", test_other_lengths_do_not_read);
  g_test_add_func ("/anchor/nothing-stands-between-the-slots", test_nothing_stands_between_the_slots);
  g_test_add_func ("/anchor/what-cannot-be-read-is-not-made-up", test_what_cannot_be_read_is_not_made_up);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    g_test_add_data_func (refusals[i].path, GSIZE_TO_POINTER (i), test_refusal_is_told);

  return g_test_run ();
}
