/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "ordeals.h"
#include "paper-disk.h"
#include "safe.h"
#include "store/vault-care.h"

#define PATH      "/paper/v.amparo"
#define N_RECORDS 3
#define N_STEPS   14

/* What the vault acknowledged, and when. */
typedef struct
{
  guint at;                  /* things done to the disk by then */
  char  notes[N_RECORDS][32];
} Acknowledged;

static char *ids[N_RECORDS];
static char *sheets[2];

static AmparoVault *
begin (void)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  AmparoVault *vault;

  paper_disk_insert ();
  vault = amparo_vault_create (PATH, SAFE_NAME, passphrase, &safe_options, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 2; i++)
    {
      static const char * const titles[] = { "Office", "Director" };

      sheets[i] = amparo_vault_make_sheet (vault, titles[i], &error);
      g_assert_no_error (error);
      g_assert_true (amparo_vault_confirm_sheet (vault, sheets[i], &error));
    }
  for (int i = 0; i < N_RECORDS; i++)
    ids[i] = save_new (vault, "begin");

  return vault;
}

static void
end (void)
{
  for (int i = 0; i < N_RECORDS; i++)
    g_clear_pointer (&ids[i], g_free);
  g_clear_pointer (&sheets[0], g_free);
  g_clear_pointer (&sheets[1], g_free);
  paper_disk_remove ();
}

static AmparoVault *
open_again (GError **error)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);

  return amparo_vault_open (PATH, SAFE_NAME, passphrase, &safe_options, error);
}

/* One change of some kind; a record says how far it came. */
static gboolean
step (AmparoVault  *vault,
      guint         n,
      const char   *note,
      GError      **error)
{
  g_autoptr (AmparoDossier) dossier = record_about (note);
  g_autoptr (GBytes) closure = some_closure ();

  if (n % 7 == 6)
    return amparo_vault_rotate (vault, error);

  amparo_set_string (&dossier->summary->id, ids[n % N_RECORDS]);

  return amparo_vault_save (vault, dossier, closure, error);
}

static void
work (AmparoVault  *vault,
      Acknowledged *said)
{
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < N_RECORDS; i++)
    strcpy (said[0].notes[i], "begin");
  said[0].at = 0;
  for (guint i = 0; i < N_STEPS; i++)
    {
      said[i + 1] = said[i];
      g_snprintf (said[i + 1].notes[i % N_RECORDS], 32, "step %u", i);
      if (i % 7 == 6)
        strcpy (said[i + 1].notes[i % N_RECORDS], said[i].notes[i % N_RECORDS]);
      g_assert_true (step (vault, i, said[i + 1].notes[i % N_RECORDS], &error));
      said[i + 1].at = paper_disk_get_length ();
    }
}

static gboolean
says (AmparoVault        *vault,
      const Acknowledged *said)
{
  for (int i = 0; i < N_RECORDS; i++)
    {
      g_autofree char *note = read_note (vault, ids[i], 0);

      if (!g_str_equal (note, said->notes[i]))
        return FALSE;
    }

  return TRUE;
}

/* All that was acknowledged, and perhaps the one thing that was under way. */
static void
assert_survived (guint               at,
                 const Acknowledged *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoVault) vault = open_again (&error);
  guint newest = 0;

  g_assert_no_error (error);
  while (newest < N_STEPS && said[newest + 1].at <= at)
    newest++;
  g_assert_true (says (vault, &said[newest]) || (newest < N_STEPS && says (vault, &said[newest + 1])));
}

void
ordeal_power (guint n_states)
{
  Acknowledged said[N_STEPS + 1];
  AmparoVault *vault = begin ();
  guint length;
  guint n = 0;

  paper_disk_settle ();
  work (vault, said);
  length = paper_disk_get_length ();
  g_object_unref (vault);

  for (guint32 seed = 1; n < n_states; seed++)
    {
      for (guint at = 0; at <= length && n < n_states; at++)
        {
          /* Opening repairs, and what it does is not part of the story. */
          Loss loss = (seed + at) % N_LOSSES;

          paper_disk_lose_power (at, loss, seed * 1000003 + at);
          assert_survived (at, said);
          n++;
          while (paper_disk_get_length () > length)
            paper_disk_forget_last ();
        }
    }
  g_test_message ("%u states after power cuts at %u moments: nothing lost, nothing wrong", n, length);
  end ();
}

/* Refusals */

static const struct
{
  Refusal kinds;
  int     code;
} refusals[] = {
  { REFUSE_WRITE, SQLITE_IOERR_WRITE },
  { REFUSE_WRITE, SQLITE_FULL },
  { REFUSE_SYNC, SQLITE_IOERR_FSYNC },
  { REFUSE_TRUNCATE, SQLITE_IOERR_TRUNCATE },
  { REFUSE_OPEN, SQLITE_CANTOPEN },
};

/* What is told to have been saved is there; what is told not to have been can be saved as
 * soon as the disk takes it again. Gives whether the disk came to refuse at all. */
static gboolean
refuse (gpointer before,
        guint    nth,
        guint    which,
        gboolean for_ever)
{
  Acknowledged said = { 0 };
  AmparoVault *vault;
  gboolean refused;

  paper_disk_put_back (before);
  vault = open_again (NULL);
  for (int i = 0; i < N_RECORDS; i++)
    strcpy (said.notes[i], "begin");

  paper_disk_refuse (nth, refusals[which].kinds, refusals[which].code, for_ever);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *note = g_strdup_printf ("step %u", i);
      gboolean saved = step (vault, i, note, NULL);

      if (!saved && !for_ever)
        saved = step (vault, i, note, NULL);
      if (saved && i % 7 != 6)
        strcpy (said.notes[i % N_RECORDS], note);
      else if (!saved)
        break;
    }
  refused = paper_disk_refused ();
  paper_disk_refuse (0, 0, 0, FALSE);

  /* The text is still in the window, and is saved again. */
  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_autofree char *note = g_strdup_printf ("again %u", i);
      g_autoptr (GError) error = NULL;

      if (i == 0)
        {
          step (vault, i, note, &error);
          g_assert_no_error (error);
          strcpy (said.notes[0], note);
        }
    }
  g_object_unref (vault);
  vault = open_again (NULL);
  g_assert_nonnull (vault);
  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_autofree char *note = read_note (vault, ids[i], 0);

      /* One step may have reached the disk without being acknowledged. */
      g_assert_true (g_str_equal (note, said.notes[i]) || g_str_has_prefix (note, "step "));
      if (g_str_has_prefix (said.notes[i], "step ") && !g_str_equal (note, said.notes[i]))
        g_assert_cmpint (atoi (note + 5), >, atoi (said.notes[i] + 5));
    }
  g_object_unref (vault);

  return refused;
}

void
ordeal_refusal (void)
{
  AmparoVault *vault = begin ();
  gpointer before;
  guint n = 0;

  g_object_unref (vault);
  before = paper_disk_copy ();
  for (guint which = 0; which < G_N_ELEMENTS (refusals); which++)
    {
      for (int for_ever = 0; for_ever < 2; for_ever++)
        {
          for (guint nth = 1; refuse (before, nth, which, for_ever); nth++)
            n++;
        }
    }
  paper_disk_copy_free (before);
  g_assert_cmpuint (n, >, 0);
  g_test_message ("%u refusals, at every call: nothing called saved that was not", n);
  end ();
}
