/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/event.h"

static void
test_nothing_is_an_empty_string (void)
{
  g_autoptr (AmparoEvent) event = amparo_event_new (7, "before", AMPARO_EVENT_DONE, NULL, NULL);

  g_assert_cmpstr (event->at, ==, "");
  g_assert_cmpstr (event->value, ==, "");
}

static void
test_copy_is_equal (void)
{
  g_autoptr (AmparoEvent) event = amparo_event_new (7, "ride", AMPARO_EVENT_CHOICE, "lot", "walk-over");
  g_autoptr (AmparoEvent) copy = amparo_event_copy (event);

  g_assert_true (copy != event && copy->value != event->value);
  g_assert_true (amparo_event_equal (event, copy));
}

static const struct
{
  gint64      time;
  const char *part;
  const char *what;
  const char *at;
  const char *value;
} others[] = {
  { 8, "ride", AMPARO_EVENT_CHOICE, "lot", "walk-over" },
  { 7, "rides", AMPARO_EVENT_CHOICE, "lot", "walk-over" },
  { 7, "ride", AMPARO_EVENT_ANSWER, "lot", "walk-over" },
  { 7, "ride", AMPARO_EVENT_CHOICE, "gate", "walk-over" },
  { 7, "ride", AMPARO_EVENT_CHOICE, "lot", "walk-on" },
};

static void
test_every_field_counts (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AmparoEvent) other =
    amparo_event_new (others[i].time, others[i].part, others[i].what, others[i].at, others[i].value);
  g_autoptr (AmparoEvent) event = amparo_event_new (7, "ride", AMPARO_EVENT_CHOICE, "lot", "walk-over");

  g_assert_false (amparo_event_equal (event, other));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event/nothing-is-an-empty-string", test_nothing_is_an_empty_string);
  g_test_add_func ("/event/copy-is-equal", test_copy_is_equal);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_strdup_printf ("/event/every-field-counts/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_every_field_counts);
    }

  return g_test_run ();
}
