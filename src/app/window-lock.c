/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For close_range(). */
#define _GNU_SOURCE

#include "config.h"

#include "app/window-lock.h"

#include <errno.h>
#include <linux/close_range.h>
#include <unistd.h>

#include "app/compat.h"
#include "app/keeper.h"
#include "app/login-watch.h"
#include "app/restoring.h"
#include "app/settings.h"
#include "app/toplevels.h"

#define USUAL_MINUTES   5
#define FRAME_PATIENCE  500     /* milliseconds: a window that nobody sees draws nothing */

/* What belongs to a window and goes with it. */
typedef struct
{
  AmparoWindow     *window;     /* lent */
  AmparoLoginWatch *login;
  guint             timer_id;
  guint             seal_id;
  GdkFrameClock    *clock;      /* while we wait for a frame */
  gulong            painted_id;
  gint64            last_event; /* monotonic */
  gboolean          covered;
} Lock;

static gboolean
is_open (Lock *self)
{
  AmparoSession *session = amparo_window_get_session (self->window);
  AmparoSafeState state = amparo_safe_get_state (amparo_session_get_safe (session));

  /* What a backup lacks is shown while the vault is closed. */
  if (amparo_session_get_page (session) == AMPARO_PAGE_RESTORE)
    return TRUE;

  return state == AMPARO_SAFE_OPEN || state == AMPARO_SAFE_UNREADY || state == AMPARO_SAFE_BUSY;
}

/* Everything above the window goes: questions, sheets, the list of whom to call. */
static void
clear_the_desk (Lock *self)
{
  AmparoSession *session = amparo_window_get_session (self->window);

  /* This page stays where others go, so what it shows goes instead. */
  amparo_restoring_forget (amparo_restoring_get (amparo_session_get_safe (session)));
  if (amparo_session_get_page (session) == AMPARO_PAGE_RESTORE)
    amparo_session_go_to (session, AMPARO_PAGE_VAULT);
  amparo_dialogs_close (GTK_WIDGET (self->window));
  amparo_toplevels_close_others (GTK_WINDOW (self->window));
}

static void
replace_process (gboolean covered)
{
  char *argv[] = { (char *) "amparo", (char *) (covered ? "--" AMPARO_COVERED_OPTION : "--" AMPARO_LOCKED_OPTION), NULL };

  /* The display and the buses see a program that has gone, and another one that comes. */
  close_range (3, ~0U, CLOSE_RANGE_CLOEXEC);
  execv ("/proc/self/exe", argv);
  g_warning ("The program could not be started again: %s", g_strerror (errno));
}

/* The answers of the disk are given in the main loop before this is. */
static gboolean
sealed_cb (gpointer user_data)
{
  Lock *self = user_data;
  AmparoSession *session = amparo_window_get_session (self->window);
  AmparoKeeping keeping = amparo_keeper_get_state (amparo_session_get_keeper (session));

  self->seal_id = 0;
  if (keeping != AMPARO_KEEPING_FAILED && keeping != AMPARO_KEEPING_SAVING)
    replace_process (self->covered);

  return G_SOURCE_REMOVE;
}

static void
forget_frame (Lock *self)
{
  if (self->clock != NULL)
    g_clear_signal_handler (&self->painted_id, self->clock);
  g_clear_object (&self->clock);
}

static gboolean
seal_cb (gpointer user_data)
{
  Lock *self = user_data;
  AmparoSession *session = amparo_window_get_session (self->window);

  forget_frame (self);
  amparo_keeper_flush (amparo_session_get_keeper (session));
  amparo_safe_lock (amparo_session_get_safe (session));
  self->seal_id = g_timeout_add (0, sealed_cb, self);
  g_source_set_priority (g_main_context_find_source_by_id (NULL, self->seal_id), G_PRIORITY_LOW);

  return G_SOURCE_REMOVE;
}

/* Before the program goes, its window has to be on the screen as it is now. */
static void
painted_cb (GdkFrameClock *clock,
            gpointer       user_data)
{
  Lock *self = user_data;

  forget_frame (self);
  gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (self->window)));
  g_clear_handle_id (&self->seal_id, g_source_remove);
  self->seal_id = g_timeout_add (0, seal_cb, self);
}

static gboolean
shown_cb (gpointer user_data)
{
  Lock *self = user_data;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  self->seal_id = g_timeout_add (FRAME_PATIENCE, seal_cb, self);
  if (clock != NULL)
    {
      self->clock = g_object_ref (clock);
      self->painted_id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), self);
      gtk_widget_queue_draw (GTK_WIDGET (self->window));
    }

  return G_SOURCE_REMOVE;
}

/* First nothing is to be seen any more; the disk comes after the frame that shows it. The
 * window builds its new page in an idle moment that comes just before ours. */
static void
lock (Lock     *self,
      gboolean  covered)
{
  AmparoSession *session = amparo_window_get_session (self->window);

  if (!is_open (self) || self->seal_id != 0)
    return;

  self->covered = covered;
  amparo_keeper_flush (amparo_session_get_keeper (session));
  clear_the_desk (self);
  if (covered)
    amparo_session_cover (session);
  amparo_session_set_sealed (session, TRUE);
  self->seal_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 1, shown_cb, self, NULL);
}

static void
lock_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  lock (user_data, FALSE);
}

static void
hide_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  Lock *self = user_data;

  clear_the_desk (self);
  amparo_session_cover (amparo_window_get_session (self->window));
  lock (self, TRUE);
}

/* Somebody came in again, or the disk took what it had refused. */
static void
safe_changed_cb (AmparoWindow *window)
{
  Lock *self = g_object_get_data (G_OBJECT (window), "lock");
  AmparoSession *session = amparo_window_get_session (window);
  AmparoSafeState state = amparo_safe_get_state (amparo_session_get_safe (session));

  /* A lock under way ends with a new program, which ends the delay as well. */
  amparo_login_watch_delay_sleep (self->login, is_open (self) || self->seal_id != 0);
  if (state == AMPARO_SAFE_OPEN && self->seal_id == 0)
    amparo_session_set_sealed (session, FALSE);
}

/* When nobody is there */

static gint64
get_patience (void)
{
  GSettings *settings = amparo_settings_get_default ();
  int minutes = settings != NULL ? g_settings_get_int (settings, "lock-minutes") : USUAL_MINUTES;

  return CLAMP (minutes, 1, 15) * G_TIME_SPAN_MINUTE;
}

static gboolean
timer_cb (gpointer user_data)
{
  Lock *self = user_data;

  if (g_get_monotonic_time () - self->last_event >= get_patience ())
    lock (self, FALSE);

  return G_SOURCE_CONTINUE;
}

static gboolean
event_cb (AmparoWindow *window)
{
  Lock *self = g_object_get_data (G_OBJECT (window), "lock");

  if (self != NULL)
    self->last_event = g_get_monotonic_time ();

  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  Lock *self = g_object_get_data (user_data, "lock");

  g_action_group_activate_action (G_ACTION_GROUP (self->window), g_variant_get_string (arguments, NULL), NULL);

  return TRUE;
}

static void
add_key (GtkEventController *keys,
         const char         *trigger,
         const char         *action,
         AmparoWindow       *window)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_callback_action_new (key_cb, g_object_ref (window), g_object_unref));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (action));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

/* Whoever writes in a dialog is there as well, and may have to hide it. The main window has
 * the keys of the application. */
static void
watch_window (GtkWindow *window,
              gpointer   user_data)
{
  Lock *self = user_data;
  GtkEventController *events = gtk_event_controller_legacy_new ();
  GtkEventController *keys;

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self->window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), events);
  if (GTK_WINDOW (self->window) == window)
    return;

  keys = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, "F9", "hide", self->window);
  add_key (keys, "<Control><Shift>l", "lock", self->window);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}

static void
watch_events (Lock *self)
{
  self->last_event = g_get_monotonic_time ();
  amparo_toplevels_watch (GTK_WINDOW (self->window), watch_window, self);
  self->timer_id = g_timeout_add_seconds (1, timer_cb, self);
}

static void
left_cb (gpointer user_data)
{
  lock (user_data, FALSE);
}

static void
free_lock (gpointer data)
{
  Lock *self = data;

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_handle_id (&self->seal_id, g_source_remove);
  forget_frame (self);
  amparo_login_watch_free (self->login);
  g_free (self);
}

void
amparo_window_watch_lock (AmparoWindow *self)
{
  static const GActionEntry entries[] = {
    { "lock", lock_cb, NULL, NULL, NULL },
    { "hide", hide_cb, NULL, NULL, NULL },
  };
  AmparoSafe *safe;
  Lock *desk;

  g_return_if_fail (AMPARO_IS_WINDOW (self));

  desk = g_new0 (Lock, 1);
  desk->window = self;
  desk->login = amparo_login_watch_new (left_cb, desk);
  safe = amparo_session_get_safe (amparo_window_get_session (self));
  g_object_set_data_full (G_OBJECT (self), "lock", desk, free_lock);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), desk);
  watch_events (desk);
  g_signal_connect_object (safe, "notify::state", G_CALLBACK (safe_changed_cb), self, G_CONNECT_SWAPPED);
}
