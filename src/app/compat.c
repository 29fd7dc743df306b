/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Each of these dialogs has a successor that GTK 4.8 and libadwaita 1.2 do not know, and
 * whose first form is deprecated where the successor is there. The bounds that the build
 * sets for every file would refuse the successors here, where the version was asked. */
#undef GDK_VERSION_MAX_ALLOWED
#undef ADW_VERSION_MAX_ALLOWED

#include "app/compat.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  AmparoAlertFunc func;
  gpointer        user_data;
} Alert;

typedef struct
{
  AmparoFileFunc func;
  gpointer       user_data;
} Choosing;

static void
finish_alert (Alert      *alert,
              const char *response)
{
  if (alert->func != NULL)
    alert->func (g_str_equal (response, "confirm"), alert->user_data);

  g_free (alert);
}

static void
finish_choosing (Choosing *choosing,
               GFile  *file)
{
  if (choosing->func != NULL)
    choosing->func (file, choosing->user_data);

  g_free (choosing);
}

static GtkWindow *
find_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

#if ADW_CHECK_VERSION (1, 5, 0)

static void
alert_response_cb (AdwAlertDialog *dialog,
                   const char     *response,
                   Alert          *alert)
{
  finish_alert (alert, response);
}

static void
alert_present (GtkWidget  *parent,
               const char *heading,
               const char *body,
               const char *cancel_label,
               const char *confirm_label,
               gboolean    destructive,
               Alert      *alert)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);
  AdwAlertDialog *self = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_response (self, "cancel", cancel_label);
  adw_alert_dialog_add_response (self, "confirm", confirm_label);
  adw_alert_dialog_set_response_appearance (self, "confirm",
                                            destructive ? ADW_RESPONSE_DESTRUCTIVE
                                                        : ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (self, destructive ? "cancel" : "confirm");
  adw_alert_dialog_set_close_response (self, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (alert_response_cb), alert);
  adw_dialog_present (dialog, parent);
}

static void
dialogs_close (GtkWidget *window)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL)
    adw_dialog_force_close (dialog);
}

static void
about_present (GtkWidget  *parent,
               const char *comments,
               const char *translators)
{
  adw_show_about_dialog (parent,
                         "application-name", "Amparo",
                         "application-icon", APP_ID,
                         "developer-name", _("The Amparo authors"),
                         "version", PACKAGE_VERSION,
                         "comments", comments,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "translator-credits", translators,
                         NULL);
}

#else

static void
alert_response_cb (AdwMessageDialog *dialog,
                   const char       *response,
                   Alert            *alert)
{
  finish_alert (alert, response);
}

/* Until its buttons are placed one beside or above the other, and have the focus. */
#define FRAMES_TO_PLACE 3

/* Where its buttons stand one above the other, it gives the focus to the first of them, which
 * is the one that destroys; Return is for the one that it was told. */
static gboolean
focus_default_cb (GtkWidget     *dialog,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  guint *frames = user_data;
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (dialog));

  if (*frames >= FRAMES_TO_PLACE)
    return G_SOURCE_REMOVE;

  if (button != NULL && gtk_widget_get_mapped (button))
    gtk_widget_grab_focus (button);
  ++*frames;

  return G_SOURCE_CONTINUE;
}

/* From the first key on, the focus is where the person wants it. */
static gboolean
key_cb (GtkEventControllerKey *keys,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        gpointer               user_data)
{
  guint *frames = user_data;

  *frames = FRAMES_TO_PLACE;

  return GDK_EVENT_PROPAGATE;
}

static void
focus_default (GtkWidget *dialog)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  guint *frames = g_new0 (guint, 1);

  g_object_set_data_full (G_OBJECT (dialog), "frames", frames, g_free);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), frames);
  gtk_widget_add_controller (dialog, keys);
  gtk_widget_add_tick_callback (dialog, focus_default_cb, frames, NULL);
}

static void
alert_present (GtkWidget  *parent,
               const char *heading,
               const char *body,
               const char *cancel_label,
               const char *confirm_label,
               gboolean    destructive,
               Alert      *alert)
{
  GtkWidget *dialog = adw_message_dialog_new (find_window (parent), heading, body);
  AdwMessageDialog *self = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_response (self, "cancel", cancel_label);
  adw_message_dialog_add_response (self, "confirm", confirm_label);
  adw_message_dialog_set_response_appearance (self, "confirm",
                                              destructive ? ADW_RESPONSE_DESTRUCTIVE
                                                          : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (self, destructive ? "cancel" : "confirm");
  adw_message_dialog_set_close_response (self, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (alert_response_cb), alert);
  focus_default (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
dialogs_close (GtkWidget *window)
{
}

static void
about_present (GtkWidget  *parent,
               const char *comments,
               const char *translators)
{
  adw_show_about_window (find_window (parent),
                         "application-name", "Amparo",
                         "application-icon", APP_ID,
                         "developer-name", _("The Amparo authors"),
                         "version", PACKAGE_VERSION,
                         "comments", comments,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "translator-credits", translators,
                         NULL);
}

#endif

#if GTK_CHECK_VERSION (4, 10, 0)

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  finish_choosing (user_data, file);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  finish_choosing (user_data, file);
}

static void
selected_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  finish_choosing (user_data, folder);
}

static void
choose_folder (GtkWidget  *parent,
               const char *title,
               Choosing   *choosing)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_select_folder (dialog, find_window (parent), NULL, selected_cb, choosing);
}

static void
choose_file (GtkWidget  *parent,
             const char *title,
             const char *suggested_name,
             Choosing   *choosing)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  if (suggested_name == NULL)
    {
      gtk_file_dialog_open (dialog, find_window (parent), NULL, opened_cb, choosing);
      return;
    }

  gtk_file_dialog_set_initial_name (dialog, suggested_name);
  gtk_file_dialog_save (dialog, find_window (parent), NULL, saved_cb, choosing);
}

#else

static void
file_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  Choosing        *choosing)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  finish_choosing (choosing, file);
  g_object_unref (dialog);
}

static void
choose_folder (GtkWidget  *parent,
               const char *title,
               Choosing   *choosing)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, find_window (parent),
                                                              GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (file_response_cb), choosing);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
choose_file (GtkWidget  *parent,
             const char *title,
             const char *suggested_name,
             Choosing   *choosing)
{
  GtkFileChooserAction action = suggested_name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, find_window (parent), action, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (suggested_name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), suggested_name);
  g_signal_connect (dialog, "response", G_CALLBACK (file_response_cb), choosing);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

#endif

/**
 * amparo_alert_present:
 * @destructive: confirming loses something; then Enter cancels
 * @func: (nullable): called once, with FALSE also when the question is dismissed
 */
void
amparo_alert_present (GtkWidget       *parent,
                      const char      *heading,
                      const char      *body,
                      const char      *cancel_label,
                      const char      *confirm_label,
                      gboolean         destructive,
                      AmparoAlertFunc  func,
                      gpointer         user_data)
{
  Alert *alert;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  alert = g_new0 (Alert, 1);
  alert->func = func;
  alert->user_data = user_data;
  alert_present (parent, heading, body, cancel_label, confirm_label, destructive, alert);
}

/**
 * amparo_file_save:
 * @func: (nullable): called once; its file is only lent
 */
void
amparo_file_save (GtkWidget      *parent,
                  const char     *title,
                  const char     *suggested_name,
                  AmparoFileFunc  func,
                  gpointer        user_data)
{
  Choosing *choosing;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  choosing = g_new0 (Choosing, 1);
  choosing->func = func;
  choosing->user_data = user_data;
  choose_file (parent, title, suggested_name, choosing);
}

/**
 * amparo_file_open:
 * @func: (nullable): called once; its file is only lent
 */
void
amparo_file_open (GtkWidget      *parent,
                  const char     *title,
                  AmparoFileFunc  func,
                  gpointer        user_data)
{
  Choosing *choosing;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  choosing = g_new0 (Choosing, 1);
  choosing->func = func;
  choosing->user_data = user_data;
  choose_file (parent, title, NULL, choosing);
}

/**
 * amparo_folder_open:
 * @func: (nullable): called once; its folder is only lent
 */
void
amparo_folder_open (GtkWidget      *parent,
                    const char     *title,
                    AmparoFileFunc  func,
                    gpointer        user_data)
{
  Choosing *choosing;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  choosing = g_new0 (Choosing, 1);
  choosing->func = func;
  choosing->user_data = user_data;
  choose_folder (parent, title, choosing);
}

void
amparo_about_present (GtkWidget *parent)
{
  /* Translators: put your own names here, one a line */
  const char *credits = _("translator-credits");

  g_return_if_fail (GTK_IS_WIDGET (parent));

  about_present (parent,
                 _("Recognize signs of trafficking of young people, and find the next step. The checklists have not been validated; they support professional judgment and do not replace it."),
                 g_str_equal (credits, "translator-credits") ? "" : credits);
}

void
amparo_dialogs_close (GtkWidget *window)
{
  g_return_if_fail (ADW_IS_APPLICATION_WINDOW (window));

  dialogs_close (window);
}
