/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/frame.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/keeper.h"
#include "app/language-control.h"
#include "app/parts.h"
#include "app/safe.h"

struct _AmparoFrame
{
  GtkBox parent_instance;

  /* children */
  GtkWidget      *back;
  AdwWindowTitle *title;
  GtkWidget      *wide_languages;
  GtkBox         *narrow_languages;
  GtkWidget      *help_words;
  GtkMenuButton  *menu;
  GMenuModel     *primary_menu;
  GtkWidget      *help;
  GtkWidget      *page;
  /* lent, and outlives us */
  AmparoSession  *session;
};

G_DEFINE_FINAL_TYPE (AmparoFrame, amparo_frame, GTK_TYPE_BOX)

/* Where a saved file would say so, a screening says whether it is kept. */
static char *
say_kept (AmparoSession   *session,
          AmparoScreening *screening)
{
  const char *code = amparo_screening_get_code (screening);
  AmparoKeeper *keeper = amparo_session_get_keeper (session);
  g_autofree char *keeping = amparo_keeper_dup_words (keeper);
  const char *parts[4] = { NULL };
  guint n = 0;

  if (keeping != NULL)
    {
      /* First, since a narrow window cuts the end off. */
      if (amparo_keeper_is_amending (keeper))
        parts[n++] = _("Amendment not finished");
      if (*code != '\0')
        parts[n++] = code;
      parts[n++] = keeping;
      return g_strjoinv (" · ", (char **) parts);
    }

  if (*code == '\0')
    return g_strdup (_("Kept only until you close"));

  /* Translators: %s is the code of a screening, such as R-17 */
  return g_strdup_printf (_("%s · kept only until you close"), code);
}

/* The module is named while one is in it. */
static void
show_training (AmparoFrame   *self,
               AmparoSession *session)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  AmparoModule *module = amparo_learning_get_module (learning);

  adw_window_title_set_title (self->title, _("Training"));
  if (module != NULL && *amparo_learning_get_part (learning) != '\0')
    adw_window_title_set_subtitle (self->title,
                                   amparo_text_get (amparo_module_get_title (module),
                                                    amparo_session_get_interface (session)));
}

static gboolean
shows_screening (AmparoWindowPage page)
{
  return page == AMPARO_PAGE_START || page == AMPARO_PAGE_CHECKLIST || page == AMPARO_PAGE_RESULT;
}

/* NULL for pages that are called by what is on them. */
static const char *
find_title (AmparoWindowPage page)
{
  switch ((int) page)
    {
    case AMPARO_PAGE_LIBRARY:
      return _("Library");
    case AMPARO_PAGE_RECORDS:
      return _("Screenings");
    case AMPARO_PAGE_PEOPLE:
      return _("People");
    case AMPARO_PAGE_RECORD:
      /* A title is seen by others than who may read the record. */
      return _("Screening");
    case AMPARO_PAGE_CARE:
      return _("The Vault");
    case AMPARO_PAGE_TRAIL:
      return _("Who Did What");
    case AMPARO_PAGE_INSPECTION:
      return _("Check Everything");
    case AMPARO_PAGE_BACKUP:
      return _("Back Up");
    case AMPARO_PAGE_RETENTION:
      return _("How Long Things Are Kept");
    case AMPARO_PAGE_RESTORE:
      return _("Restore a Backup");
    case AMPARO_PAGE_RESCUE:
      return _("What Can Be Read");
    case AMPARO_PAGE_COVER:
      return _("Calendar");
    default:
      return NULL;
    }
}

static void
show_title (AmparoFrame   *self,
            AmparoSession *session)
{
  AmparoScreening *screening = amparo_session_get_screening (session);
  const char *fixed = find_title (amparo_session_get_page (session));
  g_autofree char *kept = NULL;
  AmparoText *title;

  if (fixed != NULL)
    {
      adw_window_title_set_title (self->title, fixed);
      return;
    }
  if (amparo_session_get_page (session) == AMPARO_PAGE_TRAINING)
    {
      show_training (self, session);
      return;
    }
  if (!shows_screening (amparo_session_get_page (session)) || screening == NULL)
    return;

  title = amparo_instrument_get_title (amparo_screening_get_instrument (screening));
  adw_window_title_set_title (self->title,
                              amparo_text_get (title, amparo_session_get_interface (session)));
  kept = say_kept (session, screening);
  adw_window_title_set_subtitle (self->title, kept);
}

/* While a screening is written or saved, only its state changes. */
static void
keeper_changed_cb (AmparoFrame *self)
{
  if (shows_screening (amparo_session_get_page (self->session)))
    show_title (self, self->session);
}

/* A cover has nothing on it, and a door only whom to call. */
static void
show_controls (AmparoFrame   *self,
               AmparoSession *session)
{
  gboolean covered = amparo_session_get_page (session) == AMPARO_PAGE_COVER;

  gtk_widget_set_visible (self->help, !covered);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), !covered);
  if (covered || (amparo_session_is_sealed (session) && amparo_session_get_page (session) != AMPARO_PAGE_RESTORE))
    gtk_widget_set_visible (self->back, FALSE);
}

/* Most windows are closed without anybody having opened the menu. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  AmparoFrame *self = user_data;

  gtk_menu_button_set_menu_model (button, self->primary_menu);
}

/* The control for a narrow window, made when there is one. */
static void
fill_narrow_languages (AmparoFrame *self)
{
  GtkWidget *control;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->narrow_languages)) != NULL)
    return;

  control = amparo_language_control_new ();
  gtk_widget_set_hexpand (control, TRUE);
  gtk_widget_set_halign (control, GTK_ALIGN_CENTER);
  gtk_box_append (self->narrow_languages, control);
}

static void
amparo_frame_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AMPARO_TYPE_FRAME);

  G_OBJECT_CLASS (amparo_frame_parent_class)->dispose (object);
}

static void
amparo_frame_class_init (AmparoFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_frame_dispose;

  g_type_ensure (AMPARO_TYPE_LANGUAGE_CONTROL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/amparo_nm/Amparo/ui/frame.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoFrame, back);
  gtk_widget_class_bind_template_child (widget_class, AmparoFrame, title);
  gtk_widget_class_bind_template_child (widget_class, AmparoFrame, wide_languages);
  gtk_widget_class_bind_template_child (widget_class, AmparoFrame, narrow_languages);
  gtk_widget_class_bind_template_child (widget_class, AmparoFrame, help_words);
  gtk_widget_class_bind_template_child (widget_class, AmparoFrame, help);
  gtk_widget_class_bind_template_child (widget_class, AmparoFrame, menu);
  gtk_widget_class_bind_template_child (widget_class, AmparoFrame, primary_menu);
}

static void
amparo_frame_init (AmparoFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, create_menu_cb, self, NULL);
}

/* On every page, so that nobody takes what is left for the whole. */
static GtkWidget *
create_rescue_bar (AmparoSession *session)
{
  GtkWidget *bar = amparo_wrap_box_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("What Is _Wrong"));
  GtkWidget *words = amparo_words_label_new (_("This vault is not whole. You can read; nothing is saved."), "heading");

  gtk_widget_add_css_class (bar, "notice-bar");
  gtk_box_append (GTK_BOX (bar), amparo_marked_words_new (gtk_image_new_from_icon_name ("dialog-warning-symbolic"), words));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.rescue");
  gtk_widget_set_visible (button, amparo_session_get_page (session) != AMPARO_PAGE_RESCUE);
  gtk_box_append (GTK_BOX (bar), button);
  amparo_name_by_words (bar);

  return bar;
}

/**
 * amparo_frame_new:
 * @page: (transfer floating): goes below the header
 */
GtkWidget *
amparo_frame_new (AmparoSession *session,
                  GtkWidget     *page)
{
  AmparoFrame *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_object_new (AMPARO_TYPE_FRAME, NULL);
  self->page = page;
  if (amparo_safe_is_rescue (amparo_session_get_safe (session))
      && amparo_session_get_page (session) != AMPARO_PAGE_COVER)
    gtk_box_append (GTK_BOX (self), create_rescue_bar (session));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (self), page);
  gtk_widget_set_visible (self->back, amparo_session_get_page (session) != AMPARO_PAGE_HOME);
  show_title (self, session);
  show_controls (self, session);
  self->session = session;
  g_signal_connect_object (amparo_session_get_keeper (session), "changed",
                           G_CALLBACK (keeper_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

GtkWidget *
amparo_frame_get_page (AmparoFrame *self)
{
  g_return_val_if_fail (AMPARO_IS_FRAME (self), NULL);

  return self->page;
}

void
amparo_frame_set_narrow (AmparoFrame *self,
                         gboolean     narrow)
{
  g_return_if_fail (AMPARO_IS_FRAME (self));

  /* Not in the way of somebody who looks over a shoulder. */
  if (amparo_session_get_page (self->session) == AMPARO_PAGE_COVER)
    {
      gtk_widget_set_visible (self->wide_languages, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->narrow_languages), FALSE);
      return;
    }
  if (narrow)
    fill_narrow_languages (self);
  gtk_widget_set_visible (self->wide_languages, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->narrow_languages), narrow);
  gtk_widget_set_visible (self->help_words, !narrow);
}
