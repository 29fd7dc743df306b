/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "journey.h"

typedef struct
{
  char          *path;
  const Story   *story;
  JourneyFunc    func;
  AmparoReading  reading;
} Test;

static const char * const names[] = { "english", "spanish", "both" };

static GPtrArray *tests[G_N_ELEMENTS (names)];   /* of Test, by reading */
static Worker    *worker = NULL;
static gboolean   is_there = FALSE;

static void
end (void)
{
  if (worker != NULL)
    worker_leave (g_steal_pointer (&worker));
  is_there = FALSE;
}

void
journey_depart (void)
{
  is_there = FALSE;
}

static void
test_free (gpointer data)
{
  Test *test = data;

  g_free (test->path);
  g_free (test);
}

static void
run (gconstpointer data)
{
  const Test *test = data;

  if (!is_there || worker->reading != test->reading)
    {
      end ();
      worker = worker_new (test->reading == AMPARO_READING_SPANISH ? AMPARO_LANGUAGE_SPANISH
                                                                   : AMPARO_LANGUAGE_ENGLISH, NULL);
      worker_screen (worker, test->story, test->reading);
      is_there = TRUE;
    }

  test->func (worker);
}

/* Part of what is tested: that the program ends well. */
static void
test_end (gconstpointer data)
{
  end ();
}

void
journey_add (const char  *path,
             const char  *fact,
             const Story *story,
             JourneyFunc  func)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      Test *test = g_new0 (Test, 1);

      test->path = g_strjoin ("/", path, names[i], fact, NULL);
      test->story = story;
      test->func = func;
      test->reading = i;
      if (tests[i] == NULL)
        tests[i] = g_ptr_array_new_with_free_func (test_free);
      g_ptr_array_add (tests[i], test);
    }
}

int
journey_run (const char *path)
{
  int status;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *last = g_strjoin ("/", path, names[i], "ends-well", NULL);

      for (guint j = 0; j < tests[i]->len; j++)
        {
          const Test *test = g_ptr_array_index (tests[i], j);

          g_test_add_data_func (test->path, test, run);
        }
      g_test_add_data_func (last, NULL, test_end);
    }

  status = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_clear_pointer (&tests[i], g_ptr_array_unref);

  return status;
}
