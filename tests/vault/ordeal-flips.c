/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "ordeals.h"
#include "paper-disk.h"
#include "safe.h"
#include "store/vault-private.h"

#define PATH "/paper/v.amparo"

static const char * const names[] = { PATH, PATH ".anchor", PATH ".tries", PATH "-journal" };

/* Sixty records, of which a third have three revisions. */
#define N_RECORDS 60

static char *ids[N_RECORDS];

static AmparoVault *
open_again (void)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);

  return amparo_vault_open (PATH, SAFE_NAME, passphrase, &safe_options, NULL);
}

static void
revise (AmparoVault    *vault,
        const char     *id,
        AmparoRevision  kind,
        const char     *note)
{
  g_autoptr (AmparoDossier) dossier = record_about (note);

  amparo_set_string (&dossier->summary->id, id);
  amparo_set_string (&dossier->reason, "more was said");
  dossier->summary->kind = kind;
  save (vault, dossier);
}

/* Reads without telling the trail, which would only make it slower. */
static AmparoDossier *
peek (AmparoVault *vault,
      const char  *id)
{
  AmparoEntry *entry = amparo_vault_find (vault, id, NULL);

  return entry != NULL ? amparo_vault_read_entry (vault, id, entry, entry->places->len, NULL) : NULL;
}

static gpointer
begin (void)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);
  g_autoptr (AmparoVault) vault = NULL;

  paper_disk_insert ();
  vault = amparo_vault_create (PATH, SAFE_NAME, passphrase, &safe_options, NULL);
  for (int i = 0; i < 2; i++)
    {
      static const char * const titles[] = { "Office", "Director" };
      g_autofree char *code = amparo_vault_make_sheet (vault, titles[i], NULL);

      g_assert_true (amparo_vault_confirm_sheet (vault, code, NULL));
    }
  g_assert_true (amparo_vault_rotate (vault, NULL));
  for (int i = 0; i < N_RECORDS; i++)
    {
      g_autofree char *note = g_strdup_printf ("note %d", i);

      ids[i] = save_new (vault, note);
      if (i % 3 != 0)
        continue;
      revise (vault, ids[i], AMPARO_REVISION_FINAL, note);
      revise (vault, ids[i], AMPARO_REVISION_AMENDED, "more");
      revise (vault, ids[i], AMPARO_REVISION_AMENDED, note);
    }
  amparo_vault_close (vault);

  return paper_disk_copy ();
}

static void
end (gpointer whole)
{
  paper_disk_copy_free (whole);
  for (int i = 0; i < N_RECORDS; i++)
    g_clear_pointer (&ids[i], g_free);
  paper_disk_remove ();
}

/* Nothing wrong is ever shown: either something says that it is damaged, or all is right.
 * Gives whether it was noticed. */
static gboolean
assert_not_silent (void)
{
  g_autoptr (AmparoVault) vault = open_again ();
  g_autoptr (GPtrArray) list = NULL;
  gboolean noticed = FALSE;

  if (vault == NULL)
    return TRUE;

  list = amparo_vault_list (vault, NULL);
  if (list == NULL)
    return TRUE;
  g_assert_cmpuint (list->len, ==, N_RECORDS);
  for (int i = 0; i < N_RECORDS && !noticed; i++)
    {
      g_autofree char *expected = g_strdup_printf ("note %d", i);
      g_autoptr (AmparoDossier) dossier = peek (vault, ids[i]);

      noticed = dossier == NULL;
      if (!noticed)
        g_assert_cmpstr (((AmparoAnswer *) g_ptr_array_index (dossier->answers, 0))->note, ==, expected);
    }

  return noticed;
}

/* Sectors and pages that are zero, doubled, or gone. */
static guint
try_units (gpointer whole)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize size;

      paper_disk_put_back (whole);
      size = paper_disk_get_size (names[i]);
      for (gsize at = 0; at < size; at += 512)
        {
          paper_disk_put_back (whole);
          paper_disk_fill (names[i], at, 512, 0);
          assert_not_silent ();
          paper_disk_put_back (whole);
          paper_disk_cut (names[i], at);
          assert_not_silent ();
          n += 2;
        }
      for (gsize at = 4096; at < size; at += 4096)
        {
          paper_disk_put_back (whole);
          paper_disk_repeat (names[i], at - 4096, at, 4096);
          assert_not_silent ();
          n++;
        }
    }

  return n;
}

void
ordeal_flips (guint n_flips)
{
  gpointer whole = begin ();
  gsize sizes[G_N_ELEMENTS (names)];
  gsize all = 0;
  guint n_noticed = 0;
  guint n_units;
  gsize stride;
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    all += sizes[i] = paper_disk_get_size (names[i]) * 8;
  /* Spread over all files, and beginning elsewhere each time; small files in full. */
  stride = MAX (all / n_flips, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize step = sizes[i] < 100000 ? MIN (stride, 7) : stride;

      for (gsize bit = g_random_int_range (0, step); bit < sizes[i]; bit += step, n++)
        {
          paper_disk_put_back (whole);
          paper_disk_flip (names[i], bit);
          n_noticed += assert_not_silent ();
        }
    }
  n_units = try_units (whole);
  g_test_message ("%u single bits flipped of %" G_GSIZE_FORMAT ", %u noticed, the rest without effect; %u sectors and pages damaged: none silent",
                  n, all, n_noticed, n_units);
  end (whole);
}
