/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>

#include "ordeals.h"
#include "paper-disk.h"
#include "safe.h"
#include "scarce-memory.h"
#include "verbs.h"

/* What is refused; no kind of call to the disk means memory. */
typedef struct
{
  Refusal kinds;
  int     code;
} Want;

static const Want wants[] = {
  { REFUSE_READ, SQLITE_IOERR_READ },
  { REFUSE_WRITE, SQLITE_FULL },
  { REFUSE_SYNC, SQLITE_IOERR_FSYNC },
  { REFUSE_TRUNCATE, SQLITE_IOERR_TRUNCATE },
  { REFUSE_OPEN, SQLITE_CANTOPEN },
  { 0, SQLITE_NOMEM },
};

/* The disk before the verb, and the vault before and after it, in words. */
typedef struct
{
  const Verb *verb;
  gpointer    disk;
  char       *before;
  char       *after;
} Scene;

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

static gboolean
relent (const Want *want)
{
  gboolean refused = want->kinds != 0 ? paper_disk_refused () : scarce_memory_refused ();

  refuse (want, 0, FALSE);

  return refused;
}

/* As somebody finds it who opens it afterwards; nothing in it is damaged. */
static char *
look (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoVault) vault = verbs_open (VERBS_ANA, &error);
  g_autoptr (AmparoInspection) found = NULL;
  char *told;

  g_assert_no_error (error);
  told = verbs_tell (vault);
  found = amparo_vault_inspect (vault, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->bad->len, ==, 0);

  return told;
}

/* What did not go is asked for again, of the same vault, as a person does; unless it did go,
 * and only the word of it was lost. */
static void
try_again (const Scene *self,
           AmparoVault *vault,
           const char  *told)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *now = NULL;

  if (g_str_equal (self->before, self->after) || g_str_equal (told, self->after))
    return;

  g_assert_true (self->verb->act (vault, &error));
  g_assert_no_error (error);
  amparo_vault_close (vault);
  now = look ();
  g_assert_cmpstr (now, ==, self->after);
}

static gboolean
suffer (const Scene *self,
        const Want  *want,
        guint        nth,
        gboolean     for_ever)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoVault) vault = NULL;
  g_autofree char *told = NULL;
  gboolean done, refused;

  paper_disk_put_back (self->disk);
  vault = verbs_open (VERBS_ANA, &error);
  g_assert_no_error (error);
  refuse (want, nth, for_ever);
  done = self->verb->act (vault, &error);
  refused = relent (want);
  g_assert_true (done == (error == NULL));
  if (!done && want->kinds == 0)
    assert_store_error (error, NO_MEMORY);

  amparo_vault_close (vault);
  told = look ();
  if (done || !g_str_equal (told, self->before))
    g_assert_cmpstr (told, ==, self->after);
  g_clear_object (&vault);
  vault = verbs_open (VERBS_ANA, NULL);
  try_again (self, vault, told);

  return refused;
}

static guint
suffer_all (const Scene *self,
            guint        every)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (wants); i++)
    {
      guint step = wants[i].kinds != 0 ? 1 : every;

      for (int for_ever = 0; for_ever < 2; for_ever++)
        {
          for (guint nth = 1; suffer (self, &wants[i], nth, for_ever); nth += step)
            n++;
        }
    }

  return n;
}

static char *
act_in_peace (const Verb *verb)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoVault) vault = verbs_open (VERBS_ANA, &error);

  g_assert_no_error (error);
  g_assert_true (verb->act (vault, &error));
  g_assert_no_error (error);
  amparo_vault_close (vault);

  return look ();
}

void
ordeal_verbs (guint every)
{
  Scene scene = { 0 };
  guint n = 0;

  verbs_begin ();
  scene.before = look ();
  scene.disk = paper_disk_copy ();
  for (gsize i = 0; i < n_verbs; i++)
    {
      scene.verb = &verbs[i];
      paper_disk_put_back (scene.disk);
      scene.after = act_in_peace (scene.verb);
      n += suffer_all (&scene, every);
      g_free (scene.after);
    }
  paper_disk_copy_free (scene.disk);
  g_free (scene.before);
  verbs_end ();
  g_assert_cmpuint (n, >, n_verbs);

  g_test_message ("%u refusals in %u verbs: each was done or not done, and could be done then", n, (guint) n_verbs);
}
