/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bit of the logbook turns over on the disk: it is noticed, or what is read is right.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "desk.h"

#define N_FLIPS    2000
#define N_LEARNERS 3
#define N_EVENTS   120

typedef struct
{
  char    *folder;
  char    *path;
  guint8  *bytes;
  gsize    size;
  char    *words;     /* all that the sound logbook says */
} Desk;

static void
add_attempt (AmparoLogbook *logbook,
             gint64         learner)
{
  g_autoptr (AmparoText) title = amparo_text_new ("A module", "Un módulo");
  g_autoptr (AmparoAttempt) attempt = amparo_attempt_new (learner, "a-module", "1.0.0", "cafe", title, 2000);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_event_free);
  gint64 id = amparo_logbook_add_attempt (logbook, attempt, NULL);

  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_autofree char *at = g_strdup_printf ("page-%u", i);

      g_ptr_array_add (events, amparo_event_new (i * 1000000, "a-lesson", AMPARO_EVENT_PAGE, at, "walk-over"));
    }
  g_assert_true (amparo_logbook_append_all (logbook, id, 0, events, NULL));
}

static void
write_attempt (GString       *out,
               AmparoAttempt *attempt,
               GPtrArray     *events)
{
  g_string_append_printf (out, "%" G_GINT64_FORMAT " %s %s %s %s %s %" G_GINT64_FORMAT "\n", attempt->learner, attempt->module,
                          attempt->version, attempt->hash, amparo_text_get_english (attempt->title),
                          amparo_text_get_spanish (attempt->title), attempt->started);
  for (guint i = 0; i < events->len; i++)
    {
      const AmparoEvent *event = events->pdata[i];

      g_string_append_printf (out, "%" G_GINT64_FORMAT " %s %s %s %s\n", event->time, event->part, event->what, event->at, event->value);
    }
}

/* NULL where reading says that something is wrong. */
static char *
read_all (AmparoLogbook *logbook)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) learners = amparo_logbook_dup_learners (logbook, NULL);
  g_autoptr (GPtrArray) attempts = amparo_logbook_dup_attempts (logbook, 0, NULL);

  if (learners == NULL || attempts == NULL)
    return NULL;

  for (guint i = 0; i < learners->len; i++)
    {
      const AmparoLearner *learner = learners->pdata[i];

      g_string_append_printf (out, "%" G_GINT64_FORMAT " %s %s %s %s\n", learner->id, learner->name, learner->role,
                              learner->organisation, learner->staff_number);
    }
  for (guint i = 0; i < attempts->len; i++)
    {
      g_autoptr (GPtrArray) events = amparo_logbook_dup_events (logbook, ((AmparoAttempt *) attempts->pdata[i])->id, NULL);

      if (events == NULL)
        return NULL;
      write_attempt (out, attempts->pdata[i], events);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  g_autoptr (AmparoLogbook) logbook = NULL;
  g_autoptr (GPtrArray) records = NULL;

  desk->folder = desk_make_folder ();
  logbook = desk_open_logbook (desk->folder);
  for (guint i = 0; i < N_LEARNERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Learner %u", i);
      g_autoptr (AmparoLearner) learner = amparo_learner_new (name, "school", "A school", "7", 1);

      add_attempt (logbook, amparo_logbook_add_learner (logbook, learner, NULL));
    }
  records = amparo_logbook_dup_records (logbook, 0, NULL);
  desk->words = read_all (logbook);
  desk->path = g_strdup (amparo_logbook_get_path (logbook));
  g_clear_object (&logbook);
  g_assert_true (g_file_get_contents (desk->path, (char **) &desk->bytes, &desk->size, NULL));
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_free (desk->path);
  g_free (desk->bytes);
  g_free (desk->words);
  desk_remove_folder (desk->folder);
}

/* Written over, not replaced: the file stays the one it was. */
static void
put_bytes (Desk *desk)
{
  FILE *file = g_fopen (desk->path, "r+");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (desk->bytes, 1, desk->size, file), ==, desk->size);
  fclose (file);
}

static gboolean
is_noticed (Desk *desk)
{
  g_autoptr (AmparoLogbook) logbook = amparo_logbook_open (desk->folder, NULL);

  return logbook == NULL
         || amparo_logbook_get_state (logbook) != AMPARO_LOGBOOK_FINE
         || !amparo_logbook_verify (logbook, NULL);
}

static gboolean
is_read_right (Desk *desk)
{
  g_autoptr (AmparoLogbook) logbook = amparo_logbook_open (desk->folder, NULL);
  g_autofree char *words = read_all (logbook);

  return g_strcmp0 (words, desk->words) == 0;
}

static void
test_flips (Desk          *desk,
            gconstpointer  data)
{
  guint n_noticed = 0;

  for (guint i = 0; i < N_FLIPS; i++)
    {
      gsize bit = (gsize) g_test_rand_int_range (0, (gint32) desk->size * 8);

      desk->bytes[bit / 8] ^= (guint8) (1 << bit % 8);
      put_bytes (desk);
      if (is_noticed (desk))
        n_noticed++;
      else if (!is_read_right (desk))
        g_test_fail_printf ("bit %u of byte %u changes what is read, and nobody notices",
                            (guint) bit % 8, (guint) bit / 8);
      desk->bytes[bit / 8] ^= (guint8) (1 << bit % 8);
    }
  put_bytes (desk);

  g_assert_true (is_read_right (desk));
  g_test_message ("noticed %u of %u", n_noticed, N_FLIPS);
  g_assert_cmpuint (n_noticed, >, N_FLIPS / 4);
}

/* Even so, what is left can be read: salvaging never ends the program, and never gives a
 * word that was not there. */
static void
test_salvages (Desk          *desk,
               gconstpointer  data)
{
  for (guint i = 0; i < N_FLIPS / 4; i++)
    {
      gsize at = (gsize) g_test_rand_int_range (0, (gint32) desk->size - 64);
      g_autofree guint8 *before = g_memdup2 (desk->bytes + at, 64);
      g_autoptr (AmparoLogbook) logbook = NULL;
      g_autoptr (AmparoSalvage) salvage = NULL;
      g_autoptr (GString) out = g_string_new (NULL);

      for (guint j = 0; j < 64; j++)
        desk->bytes[at + j] = (guint8) g_test_rand_int ();
      put_bytes (desk);
      logbook = amparo_logbook_open (desk->folder, NULL);
      if (logbook != NULL)
        {
          g_auto (GStrv) lines = NULL;

          salvage = amparo_logbook_salvage (logbook);
          for (guint j = 0; j < salvage->attempts->len; j++)
            write_attempt (out, salvage->attempts->pdata[j], salvage->events->pdata[j]);
          lines = g_strsplit (out->str, "\n", -1);
          for (guint j = 0; lines[j] != NULL; j++)
            g_assert_nonnull (strstr (desk->words, lines[j]));
        }
      memcpy (desk->bytes + at, before, 64);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/flips/are-noticed", Desk, NULL, set_up, test_flips, tear_down);
  g_test_add ("/flips/salvages", Desk, NULL, set_up, test_salvages, tear_down);

  return g_test_run ();
}
