/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/window.h"

#include <glib/gi18n.h>

#include "app/care.h"
#include "app/compat.h"
#include "app/frame.h"
#include "app/help-window.h"
#include "app/keeper.h"
#include "app/pages.h"
#include "app/place.h"
#include "app/case-file.h"
#include "app/record-words.h"
#include "app/settings.h"
#include "app/window-actions.h"
#include "app/window-care.h"
#include "app/window-lock.h"

/* Below this width, at the usual text size, the header has two lines. */
#define NARROW_WIDTH 620
#define USUAL_DPI    (96 * 1024)

struct _AmparoWindow
{
  AdwApplicationWindow parent_instance;

  /* owned */
  AmparoSession *session;
  /* plain */
  GtkWidget     *help;         /* weak */
  AmparoWindowPage shown;      /* the page that the content is made for */
  guint          shown_turn;   /* of the training or the record, likewise */
  guint          rebuild_id;
  gboolean       narrow;
  gboolean       come_back;    /* to the draft that was open when it was locked */
  gboolean       closing;      /* as soon as the disk has answered */
};

G_DEFINE_FINAL_TYPE (AmparoWindow, amparo_window, ADW_TYPE_APPLICATION_WINDOW)

static GtkWidget *
make_page (AmparoSession *session)
{
  switch (amparo_session_get_page (session))
    {
    case AMPARO_PAGE_HOME:
      return amparo_home_page_new (session);
    case AMPARO_PAGE_START:
      return amparo_start_page_new (session);
    case AMPARO_PAGE_CHECKLIST:
      return amparo_checklist_page_new (session);
    case AMPARO_PAGE_RESULT:
      return amparo_result_page_new (session);
    case AMPARO_PAGE_LIBRARY:
      return amparo_library_page_new (session);
    case AMPARO_PAGE_TRAINING:
      return amparo_training_page_new (session);
    case AMPARO_PAGE_VAULT:
      return amparo_vault_page_new (session);
    case AMPARO_PAGE_RECORDS:
      return amparo_records_page_new (session);
    case AMPARO_PAGE_PEOPLE:
      return amparo_people_page_new (session);
    case AMPARO_PAGE_CARE:
      return amparo_care_page_new (session);
    case AMPARO_PAGE_TRAIL:
      return amparo_trail_page_new (session);
    case AMPARO_PAGE_INSPECTION:
      return amparo_inspection_page_new (session);
    case AMPARO_PAGE_BACKUP:
      return amparo_backup_page_new (session);
    case AMPARO_PAGE_RETENTION:
      return amparo_retention_page_new (session);
    case AMPARO_PAGE_RECORD:
      return amparo_record_page_new (session);
    case AMPARO_PAGE_RESTORE:
      return amparo_restore_page_new (session);
    case AMPARO_PAGE_RESCUE:
      return amparo_rescue_page_new (session);
    case AMPARO_PAGE_COVER:
      return amparo_cover_page_new (session);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* A page that goes may say on its way out that nothing has the focus any more. */
static AmparoPlace *
take_content_away (AmparoWindow *self)
{
  GtkWidget *old = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self));
  AmparoControl control;
  AmparoPlace *place;
  int item;

  if (old == NULL)
    return NULL;

  item = amparo_session_get_focus (self->session, &control);
  place = amparo_place_take (old);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), NULL);
  amparo_session_remember_focus (self->session, item, control);

  return place;
}

static GtkWidget *
find_title (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "page-title") && gtk_widget_get_focusable (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_title (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A new page begins at its first control; where there is something to be read first, at the
 * title. */
static void
focus_beginning (AmparoWindow *self,
                 GtkWidget    *page)
{
  AmparoWindowPage shown = amparo_session_get_page (self->session);
  GtkWidget *title = shown == AMPARO_PAGE_TRAINING || shown == AMPARO_PAGE_RECORD ? find_title (page) : NULL;

  if (title == NULL || !gtk_widget_grab_focus (title))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static guint
get_turn (AmparoWindow *self)
{
  switch (amparo_session_get_page (self->session))
    {
    case AMPARO_PAGE_TRAINING:
      return amparo_learning_get_turn (amparo_session_get_learning (self->session));
    case AMPARO_PAGE_RECORD:
      return amparo_case_file_get_turn (amparo_session_get_case_file (self->session));
    default:
      return 0;
    }
}

/* The next page of a lesson is as new as another page of the window. */
static gboolean
shows_the_same (AmparoWindow *self)
{
  return self->shown == amparo_session_get_page (self->session) && self->shown_turn == get_turn (self);
}

/* Neither the list of windows nor the overview of the desktop tells what is hidden. */
static void
update_title (AmparoWindow *self)
{
  gboolean covered = amparo_session_get_page (self->session) == AMPARO_PAGE_COVER;

  gtk_window_set_title (GTK_WINDOW (self), covered ? _("Calendar") : "Amparo");
}

static void
rebuild (AmparoWindow *self)
{
  g_autoptr (AmparoPlace) place = take_content_away (self);
  GtkWidget *content = amparo_frame_new (self->session, make_page (self->session));
  GtkWidget *inside = amparo_frame_get_page (AMPARO_FRAME (content));

  amparo_frame_set_narrow (AMPARO_FRAME (content), self->narrow);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), content);

  /* In another language everything stays where it was. A page may have put the focus where it
   * wants it. */
  if (place != NULL && shows_the_same (self) && !has_focus_inside (inside))
    amparo_place_restore (place, content);
  else if (!has_focus_inside (inside))
    focus_beginning (self, inside);

  update_title (self);
  self->shown = amparo_session_get_page (self->session);
  self->shown_turn = get_turn (self);
  amparo_window_update_actions (self);
}

static gboolean
rebuild_cb (gpointer user_data)
{
  AmparoWindow *self = user_data;

  self->rebuild_id = 0;
  rebuild (self);

  return G_SOURCE_REMOVE;
}

/* Not at once: the button that asked for it is part of what is thrown away, and a choice
 * of language changes two properties. Before the next frame is drawn, though. */
static void
session_changed_cb (AmparoWindow *self)
{
  if (self->rebuild_id == 0)
    self->rebuild_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rebuild_cb, self, NULL);
}

static void
destroy_cb (gpointer user_data)
{
  g_autoptr (AmparoWindow) self = user_data;

  gtk_window_destroy (GTK_WINDOW (self));
}

static void
close_cb (gpointer user_data)
{
  g_autoptr (AmparoWindow) self = user_data;

  gtk_window_close (GTK_WINDOW (self));
}

/* The dialog is still busy with its own answer and will look at its parent once more; so
 * the window goes when the dialog is done. */
static void
leave_cb (gboolean confirmed,
          gpointer user_data)
{
  g_autoptr (AmparoWindow) self = user_data;

  if (confirmed)
    g_idle_add_once (destroy_cb, g_object_ref (self));
}

static gboolean
is_kept (AmparoWindow *self)
{
  AmparoKeeper *keeper = amparo_session_get_keeper (self->session);

  return amparo_keeper_get_state (keeper) != AMPARO_KEEPING_NOTHING;
}

static void
ask_to_leave (AmparoWindow *self)
{
  amparo_alert_present (GTK_WIDGET (self),
                        _("Close and Forget the Screening?"),
                        is_kept (self)
                        ? _("The last changes could not be saved. If you close now, they are gone.")
                        : _("This screening is not kept on this computer. If you close now, all answers, notes and facts are gone."),
                        _("_Keep Open"), _("_Close and Forget"), TRUE,
                        leave_cb, g_object_ref (self));
}

static void
store_size (AmparoWindow *self)
{
  GSettings *settings = amparo_settings_get_default ();
  int width, height;

  if (settings == NULL || gtk_window_is_maximized (GTK_WINDOW (self)))
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
}

static void
restore_size (AmparoWindow *self)
{
  GSettings *settings = amparo_settings_get_default ();
  int width = 1080, height = 760;

  if (settings != NULL)
    {
      width = g_settings_get_int (settings, "window-width");
      height = g_settings_get_int (settings, "window-height");
    }

  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
}

static gboolean
is_still_saving (AmparoWindow *self)
{
  AmparoKeeper *keeper = amparo_session_get_keeper (self->session);

  return amparo_keeper_get_state (keeper) == AMPARO_KEEPING_SAVING;
}

static void
keeper_changed_cb (AmparoWindow *self)
{
  if (!self->closing || is_still_saving (self))
    return;

  self->closing = FALSE;
  g_idle_add_once (close_cb, g_object_ref (self));
}

static void
finished_cb (AmparoWindow *self)
{
  amparo_session_discard (self->session);
}

static void
opened_cb (AmparoWindow *self,
           const char   *trouble)
{
  if (trouble != NULL)
    amparo_alert_present (GTK_WIDGET (self), _("The Screening Cannot Be Opened"), trouble,
                          _("_Close"), _("_All Right"), FALSE, NULL, NULL);
}

static void
record_failed_cb (AmparoWindow *self,
                  const char   *trouble)
{
  amparo_alert_present (GTK_WIDGET (self), _("That Did Not Work"), trouble,
                        _("_Close"), _("_All Right"), FALSE, NULL, NULL);
}

/* The door opens to home; after a lock, to where the person was. */
static void
safe_changed_cb (AmparoWindow *self)
{
  AmparoSafe *safe = amparo_session_get_safe (self->session);
  const AmparoSummary *newest;

  amparo_window_update_actions (self);
  if (amparo_safe_get_state (safe) != AMPARO_SAFE_OPEN
      || amparo_session_get_page (self->session) != AMPARO_PAGE_VAULT)
    return;

  newest = amparo_safe_get_records (safe)->len > 0 ? g_ptr_array_index (amparo_safe_get_records (safe), 0) : NULL;
  if (self->come_back && !amparo_safe_is_rescue (safe) && newest != NULL && amparo_record_is_draft (newest)
      && g_strcmp0 (newest->owner, amparo_safe_get_me (safe)) == 0)
    amparo_keeper_open (amparo_session_get_keeper (self->session), newest->id);
  self->come_back = FALSE;
  amparo_session_set_sealed (self->session, FALSE);
  amparo_session_go_to (self->session, amparo_safe_is_rescue (safe) ? AMPARO_PAGE_RESCUE : AMPARO_PAGE_HOME);
  amparo_window_welcome (self);
  /* What is held back is said on the page of a record. */
  amparo_care_survey (amparo_care_get (safe));
}

static gboolean
amparo_window_close_request (GtkWindow *window)
{
  AmparoWindow *self = AMPARO_WINDOW (window);

  store_size (self);
  if (is_still_saving (self))
    {
      self->closing = TRUE;
      return TRUE;
    }
  if (!amparo_session_is_at_risk (self->session))
    return GTK_WINDOW_CLASS (amparo_window_parent_class)->close_request (window);

  ask_to_leave (self);

  return TRUE;
}

/* The inspector would show all of it to whoever sits down for a moment. */
static gboolean
amparo_window_enable_debugging (GtkWindow *window,
                                gboolean   toggle)
{
  return FALSE;
}

static gboolean
is_narrow (AmparoWindow *self,
           int           width)
{
  int dpi = USUAL_DPI;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return width < NARROW_WIDTH * (double) MAX (dpi, USUAL_DPI) / USUAL_DPI;
}

static void
width_changed (AmparoWindow *self,
               int           width)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self));
  gboolean narrow = is_narrow (self, width);

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (content != NULL)
    amparo_frame_set_narrow (AMPARO_FRAME (content), narrow);
}

static void
surface_layout_cb (AmparoWindow *self,
                   int           width,
                   int           height)
{
  width_changed (self, width);
}

static void
text_size_changed_cb (AmparoWindow *self)
{
  width_changed (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
amparo_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (amparo_window_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout",
                           G_CALLBACK (surface_layout_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi",
                           G_CALLBACK (text_size_changed_cb), widget, G_CONNECT_SWAPPED);
}

/* Else GTK gives the focus to the first button of the header. */
static void
amparo_window_map (GtkWidget *widget)
{
  GtkWidget *page = amparo_window_get_page (AMPARO_WINDOW (widget));

  GTK_WIDGET_CLASS (amparo_window_parent_class)->map (widget);

  if (!has_focus_inside (page))
    focus_beginning (AMPARO_WINDOW (widget), page);
}

static void
amparo_window_dispose (GObject *object)
{
  AmparoWindow *self = AMPARO_WINDOW (object);

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  g_clear_weak_pointer (&self->help);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_window_parent_class)->dispose (object);
}

static void
amparo_window_class_init (AmparoWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_window_dispose;
  GTK_WIDGET_CLASS (klass)->realize = amparo_window_realize;
  GTK_WIDGET_CLASS (klass)->map = amparo_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = amparo_window_close_request;
  GTK_WINDOW_CLASS (klass)->enable_debugging = amparo_window_enable_debugging;
}

static void
amparo_window_init (AmparoWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), "Amparo");
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 294);
}

static void
watch_session (AmparoWindow *self)
{
  static const char * const causes[] = {
    "notify::page", "notify::reading", "notify::interface-language", "notify::person-language",
    "notify::screening",
  };

  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    g_signal_connect_object (self->session, causes[i],
                             G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (amparo_session_get_learning (self->session), "notify::place",
                           G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (amparo_session_get_safe (self->session), "notify::state",
                           G_CALLBACK (safe_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (amparo_session_get_keeper (self->session), "changed",
                           G_CALLBACK (keeper_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (amparo_session_get_keeper (self->session), "finished",
                           G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (amparo_session_get_keeper (self->session), "opened",
                           G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (amparo_session_get_case_file (self->session), "changed",
                           G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (amparo_session_get_case_file (self->session), "failed",
                           G_CALLBACK (record_failed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * amparo_window_new:
 * @application: (nullable): NULL in a test
 */
GtkWidget *
amparo_window_new (GtkApplication *application,
                   AmparoSession  *session)
{
  AmparoWindow *self;
  int width, height;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_WINDOW, "application", application, NULL);
  self->session = g_object_ref (session);
  amparo_window_add_actions (self);
  amparo_window_add_care (self);
  amparo_window_watch_lock (self);
  watch_session (self);
  restore_size (self);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  self->narrow = is_narrow (self, width);
  rebuild (self);

  return GTK_WIDGET (self);
}

/**
 * amparo_window_begin_locked:
 * @covered: with the cover before the door
 *
 * After the vault was locked: the way leads through its door, to where the person was.
 */
void
amparo_window_begin_locked (AmparoWindow *self,
                            gboolean      covered)
{
  g_return_if_fail (AMPARO_IS_WINDOW (self));

  self->come_back = TRUE;
  if (covered)
    amparo_session_cover (self->session);
  else
    amparo_session_go_to (self->session, AMPARO_PAGE_VAULT);
  amparo_session_set_sealed (self->session, TRUE);
}

AmparoSession *
amparo_window_get_session (AmparoWindow *self)
{
  g_return_val_if_fail (AMPARO_IS_WINDOW (self), NULL);

  return self->session;
}

GtkWidget *
amparo_window_get_page (AmparoWindow *self)
{
  GtkWidget *content;

  g_return_val_if_fail (AMPARO_IS_WINDOW (self), NULL);

  content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self));

  return amparo_frame_get_page (AMPARO_FRAME (content));
}

void
amparo_window_show_help (AmparoWindow *self)
{
  g_return_if_fail (AMPARO_IS_WINDOW (self));

  if (self->help == NULL)
    g_set_weak_pointer (&self->help, amparo_help_window_new (self->session, GTK_WINDOW (self)));

  gtk_window_present (GTK_WINDOW (self->help));
}
