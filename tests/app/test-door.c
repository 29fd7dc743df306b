/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * At the locked door: too many wrong tries, and a forgotten passphrase.
 */

#include "config.h"

#include <adwaita.h>

#include "app/countdown.h"
#include "app/note-view.h"
#include "store/throttle.h"
#include "strongroom.h"

#define NEW "sifuna barelo mudavi relosa"

static AmparoWindow *
open_door (Strongroom *self)
{
  amparo_session_go_to (self->desk.session, AMPARO_PAGE_VAULT);

  return desk_open_window (&self->desk);
}

/* Waiting */

static const struct
{
  guint       seconds;
  const char *words;
} waits[] = {
  { 1, "Too many wrong tries. You can try again in 1 second." },
  { 30, "Too many wrong tries. You can try again in 30 seconds." },
  { 60, "Too many wrong tries. You can try again in 60 seconds." },
  { 61, "Too many wrong tries. You can try again in 2 minutes." },
  { 900, "Too many wrong tries. You can try again in 15 minutes." },
};

static void
test_wait_in_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_autofree char *words = amparo_countdown_dup_words (waits[i].seconds);

      g_assert_cmpstr (words, ==, waits[i].words);
    }
}

static void
try_in_vain (Strongroom *self)
{
  for (guint i = 0; i < AMPARO_FREE_TRIES; i++)
    {
      g_autoptr (AmparoThrottle) throttle = amparo_throttle_new (self->path, g_get_real_time);

      g_assert_true (amparo_throttle_enter (throttle, NULL));
    }
}

static void
test_door_counts_down (Strongroom    *self,
                       gconstpointer  data)
{
  AmparoWindow *window;

  try_in_vain (self);
  window = open_door (self);
  g_assert_true (strongroom_says (window, "Too many wrong tries. You can try again in "));
  g_assert_false (gtk_widget_get_sensitive (strongroom_find_button (window, "_Unlock")));

  desk_close (window);
}

static void
test_door_is_free_at_first (Strongroom    *self,
                            gconstpointer  data)
{
  AmparoWindow *window = open_door (self);

  g_assert_false (strongroom_says (window, "Too many wrong tries."));
  g_assert_true (gtk_widget_get_sensitive (strongroom_find_button (window, "_Unlock")));

  desk_close (window);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static gboolean
is_counted (gpointer count)
{
  return *(guint *) count > 0;
}

static void
test_wait_ends (void)
{
  GtkWidget *countdown = g_object_ref_sink (amparo_countdown_new ());
  guint n_ended = 0;

  g_signal_connect_swapped (countdown, "ended", G_CALLBACK (count_cb), &n_ended);
  amparo_countdown_begin (AMPARO_COUNTDOWN (countdown), 1);
  g_assert_true (amparo_countdown_is_running (AMPARO_COUNTDOWN (countdown)));
  strongroom_wait_for (is_counted, &n_ended);
  g_assert_false (amparo_countdown_is_running (AMPARO_COUNTDOWN (countdown)));

  g_object_unref (countdown);
}

/* A forgotten passphrase */

static void
type_lines (AmparoWindow *window,
            const char   *lines)
{
  GtkWidget *view = desk_find_type (GTK_WIDGET (window), AMPARO_TYPE_NOTE_VIEW);

  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), lines, -1);
}

static void
fill_in (AmparoWindow *window,
         const char   *lines)
{
  strongroom_press (window, "I _Forgot My Passphrase…");
  type_lines (window, lines);
  strongroom_type (window, "Name", STRONGROOM_NAME);
  strongroom_type (window, "New passphrase", NEW);
  strongroom_type (window, "The same passphrase again", NEW);
}

static gboolean
is_unready (gpointer safe)
{
  return amparo_safe_get_state (safe) == AMPARO_SAFE_UNREADY;
}

static gboolean
is_locked (gpointer safe)
{
  return amparo_safe_get_state (safe) == AMPARO_SAFE_LOCKED;
}

/* The sheet is used up, so the next thing is to make another one. */
static void
test_sheet_brings_back_in (Strongroom    *self,
                           gconstpointer  data)
{
  AmparoWindow *window = open_door (self);

  fill_in (window, strongroom_get_sheet (0));
  strongroom_press (window, "_Get Back In");
  strongroom_wait_for (is_unready, self->safe);
  g_assert_cmpuint (amparo_safe_count_lacking (self->safe), ==, 1);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_true (strongroom_says (window, "1 recovery sheet is still to be made."));

  desk_close (window);
}

static void
test_unknown_sheet_is_said (Strongroom    *self,
                            gconstpointer  data)
{
  AmparoWindow *window = open_door (self);

  /* Right in itself, but of no vault. */
  fill_in (window, "7777-7777-17\n7777-7777-2C\n7777-7777-3P\n7777-7777-4T");
  g_assert_true (strongroom_says (window, "All four lines are right."));
  strongroom_press (window, "_Get Back In");
  strongroom_wait_for (is_locked, self->safe);
  g_assert_true (strongroom_says (window, "No recovery sheet of this vault has these four lines."));

  desk_close (window);
}

static void
test_typo_is_said_before_trying (Strongroom    *self,
                                 gconstpointer  data)
{
  g_autofree char *code = g_strdup (strongroom_get_sheet (0));
  AmparoWindow *window = open_door (self);

  code[0] = code[0] == '2' ? '3' : '2';
  fill_in (window, code);
  strongroom_press (window, "_Get Back In");
  g_assert_cmpint (amparo_safe_get_state (self->safe), ==, AMPARO_SAFE_LOCKED);
  g_assert_true (strongroom_says (window, "Line 1 is not as on the sheet."));

  desk_close (window);
}

static void
test_way_back_to_the_passphrase (Strongroom    *self,
                                 gconstpointer  data)
{
  AmparoWindow *window = open_door (self);

  strongroom_press (window, "I _Forgot My Passphrase…");
  g_assert_null (strongroom_find_button (window, "_Unlock"));
  strongroom_press (window, "I _Know My Passphrase");
  g_assert_nonnull (strongroom_find_button (window, "_Unlock"));

  desk_close (window);
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/door/wait-in-words", test_wait_in_words);
  g_test_add_func ("/app/door/wait-ends", test_wait_ends);
#define add(name, func) \
  g_test_add ("/app/door/" name, Strongroom, NULL, strongroom_set_up, func, strongroom_tear_down)
  add ("counts-down", test_door_counts_down);
  add ("is-free-at-first", test_door_is_free_at_first);
  add ("sheet-brings-back-in", test_sheet_brings_back_in);
  add ("unknown-sheet-is-said", test_unknown_sheet_is_said);
  add ("typo-is-said-before-trying", test_typo_is_said_before_trying);
  add ("way-back-to-the-passphrase", test_way_back_to_the_passphrase);
#undef add

  result = g_test_run ();
  strongroom_clear ();

  return result;
}
