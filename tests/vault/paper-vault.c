/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "paper-vault.h"

#include <string.h>

#include "paper-disk.h"
#include "safe.h"

#define PATH   "/paper/v.amparo"
/* Every seventh step changes the keys. */
#define ROTATION 7

static char *ids[PAPER_RECORDS];

AmparoVault *
paper_vault_begin (void)
{
  static const char * const titles[] = { "Office", "Director" };
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  AmparoVault *vault;

  paper_disk_insert ();
  vault = amparo_vault_create (PATH, SAFE_NAME, passphrase, &safe_options, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *sheet = amparo_vault_make_sheet (vault, titles[i], &error);

      g_assert_no_error (error);
      g_assert_true (amparo_vault_confirm_sheet (vault, sheet, &error));
    }
  for (guint i = 0; i < PAPER_RECORDS; i++)
    ids[i] = save_new (vault, "begin");

  return vault;
}

void
paper_vault_end (void)
{
  for (guint i = 0; i < PAPER_RECORDS; i++)
    g_clear_pointer (&ids[i], g_free);
  paper_disk_remove ();
}

AmparoVault *
paper_vault_open (GError **error)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);

  return amparo_vault_open (PATH, SAFE_NAME, passphrase, &safe_options, error);
}

Acknowledged
paper_vault_first (void)
{
  Acknowledged first = { 0 };

  for (guint i = 0; i < PAPER_RECORDS; i++)
    strcpy (first.notes[i], "begin");

  return first;
}

gboolean
paper_vault_step (AmparoVault  *vault,
                  guint         n,
                  const char   *note,
                  GError      **error)
{
  g_autoptr (AmparoDossier) dossier = NULL;
  g_autoptr (GBytes) closure = NULL;

  if (n % ROTATION == ROTATION - 1)
    return amparo_vault_rotate (vault, error);

  dossier = record_about (note);
  closure = some_closure ();
  amparo_set_string (&dossier->summary->id, ids[n % PAPER_RECORDS]);

  return amparo_vault_save (vault, dossier, closure, error);
}

gboolean
paper_vault_say (AmparoVault  *vault,
                 guint         n,
                 Acknowledged *said)
{
  g_autofree char *note = g_strdup_printf ("step %u", n);

  if (!paper_vault_step (vault, n, note, NULL))
    return FALSE;

  if (n % ROTATION != ROTATION - 1)
    strcpy (said->notes[n % PAPER_RECORDS], note);

  return TRUE;
}

char *
paper_vault_dup_note (AmparoVault *vault,
                      guint        record)
{
  return read_note (vault, ids[record], 0);
}

gboolean
paper_vault_says (AmparoVault        *vault,
                  const Acknowledged *said)
{
  for (guint i = 0; i < PAPER_RECORDS; i++)
    {
      g_autofree char *note = paper_vault_dup_note (vault, i);

      if (!g_str_equal (note, said->notes[i]))
        return FALSE;
    }

  return TRUE;
}
