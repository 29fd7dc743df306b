/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/checklist-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/capped.h"
#include "app/checklist-focus.h"
#include "app/checklist-stop.h"
#include "app/compat.h"
#include "app/even-layout.h"
#include "app/facts-group.h"
#include "app/fold.h"
#include "app/level-box.h"
#include "app/parts.h"
#include "app/section-list.h"
#include "app/sheet.h"

struct _AmparoChecklistPage
{
  GtkBox parent_instance;

  /* owned */
  AmparoSession   *session;
  AmparoScreening *screening;
  GtkWidget       *list;      /* moves between the side and the popover */

  /* children, of the template */
  AmparoFold     *fold;
  AmparoLevelBox *level_box;
  AdwBin         *section_bin;
  GtkBox         *intro_box;
  GtkBox         *stop_words;
  GtkBox         *title_box;
  GtkLabel       *progress;
  GtkLabel       *section_label;
  GtkLabel       *section_progress;
  GtkLabel       *stop_step_label;
  GtkPopover     *section_popover;
  GtkScrolledWindow *scroller;
  GtkWidget      *incomplete;
  GtkWidget      *next_button;
  GtkWidget      *section_button;
  GtkWidget      *stop;
  GtkWidget      *stop_step;
  GtkWidget      *turners;
};

G_DEFINE_FINAL_TYPE (AmparoChecklistPage, amparo_checklist_page, GTK_TYPE_BOX)

static AmparoInstrument *
get_instrument (AmparoChecklistPage *self)
{
  return amparo_screening_get_instrument (self->screening);
}

static guint
count_sections (AmparoChecklistPage *self)
{
  return amparo_instrument_get_sections (get_instrument (self))->len;
}

static const AmparoSection *
get_section (AmparoChecklistPage *self)
{
  return g_ptr_array_index (amparo_instrument_get_sections (get_instrument (self)),
                            amparo_session_get_section (self->session));
}

static void
replace_content (GtkBox     *box,
                 AmparoText *text,
                 AmparoReading reading,
                 const char *css_class)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));

  if (child != NULL)
    gtk_box_remove (box, child);
  if (text != NULL)
    {
      child = amparo_content_label_new (text, reading, css_class);
      gtk_widget_set_hexpand (child, TRUE);
      gtk_box_append (box, child);
    }
  gtk_widget_set_visible (GTK_WIDGET (box), text != NULL);
}

static void
update_progress (AmparoChecklistPage *self)
{
  const AmparoSection *section = get_section (self);
  g_autofree char *progress = amparo_section_dup_progress (self->screening, section->index);
  g_autofree char *figure = amparo_section_dup_figure (self->screening, section->index);
  const char *title = amparo_text_get (section->title, amparo_main_language (self->session));
  /* Translators: the title of a section, and "4 of 6 answered" */
  g_autofree char *place = g_strdup_printf (_("%1$s — %2$s"), title, progress);

  gtk_label_set_label (self->progress, progress);
  gtk_label_set_label (self->section_label, title);
  gtk_label_set_label (self->section_progress, figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->section_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);
}

/* After the last section comes the result. */
static void
update_turners (AmparoChecklistPage *self)
{
  guint section = amparo_session_get_section (self->session);
  gboolean last = section + 1 >= count_sections (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checklist.previous-section", section > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checklist.next-section", !last);
  gtk_button_set_label (GTK_BUTTON (self->next_button), last ? _("Finish…") : _("Next Section"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button),
                                  last ? "checklist.finish" : "checklist.next-section");
}

static void
name_title (AmparoChecklistPage *self)
{
  g_autofree char *label = amparo_bilingual_dup_label (get_section (self)->title,
                                                       amparo_session_get_reading (self->session));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
build_section (AmparoChecklistPage *self)
{
  AmparoReading reading = amparo_session_get_reading (self->session);
  const AmparoSection *section = get_section (self);

  replace_content (self->title_box, section->title, reading, "title-2");
  replace_content (self->intro_box, section->intro, reading, NULL);
  adw_bin_set_child (self->section_bin, amparo_section_view_new (self->session, section->index));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  name_title (self);
  update_progress (self);
  update_turners (self);
}

static void
section_selected_cb (AmparoChecklistPage *self,
                     guint                section)
{
  if (section == amparo_session_get_section (self->session))
    return;

  amparo_session_set_section (self->session, section);
  amparo_session_remember_focus (self->session, -1, AMPARO_CONTROL_NONE);
  build_section (self);
}

static void
section_activated_cb (AmparoChecklistPage *self)
{
  gtk_popover_popdown (self->section_popover);
  amparo_section_view_focus (amparo_checklist_page_get_view (self), -1, AMPARO_CONTROL_NONE);
}

static void
turn_to (AmparoChecklistPage *self,
         int                  section)
{
  if (section < 0 || section >= (int) count_sections (self))
    return;

  amparo_section_list_select (AMPARO_SECTION_LIST (self->list), section);
  amparo_section_view_focus (amparo_checklist_page_get_view (self), -1, AMPARO_CONTROL_NONE);
}

static void
activate_next_section (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  AmparoChecklistPage *self = AMPARO_CHECKLIST_PAGE (widget);

  turn_to (self, (int) amparo_session_get_section (self->session) + 1);
}

static void
activate_previous_section (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  AmparoChecklistPage *self = AMPARO_CHECKLIST_PAGE (widget);

  turn_to (self, (int) amparo_session_get_section (self->session) - 1);
}

static void
activate_facts (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AmparoChecklistPage *self = AMPARO_CHECKLIST_PAGE (widget);

  amparo_sheet_present (widget, _("Facts"),
                        amparo_facts_group_new (self->session,
                                                AMPARO_FACTS_ROLE | AMPARO_FACTS_SITUATION));
}

static void
activate_show_step (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  AmparoChecklistPage *self = AMPARO_CHECKLIST_PAGE (widget);

  amparo_checklist_stop_show_step (self->session, widget);
}

static void
finish_confirmed_cb (gboolean confirmed,
                     gpointer user_data)
{
  g_autoptr (AmparoSession) session = user_data;

  if (confirmed)
    amparo_session_go_to (session, AMPARO_PAGE_RESULT);
}

/* "Not answered" is never "no", so whoever leaves items open is told. */
static void
ask_to_finish (AmparoChecklistPage *self,
               guint                open)
{
  g_autofree char *heading =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                  "Finish with %u sign not answered?",
                                  "Finish with %u signs not answered?", open), open);

  amparo_alert_present (GTK_WIDGET (self), heading,
                        _("“Not answered” never counts as “no”. The result will say what is missing, and you can come back to it."),
                        _("Keep _Answering"), _("_Show Result"), FALSE,
                        finish_confirmed_cb, g_object_ref (self->session));
}

static void
activate_finish (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AmparoChecklistPage *self = AMPARO_CHECKLIST_PAGE (widget);
  guint asked, answered;

  amparo_screening_get_progress (self->screening, &asked, &answered);
  if (answered < asked)
    ask_to_finish (self, asked - answered);
  else
    amparo_session_go_to (self->session, AMPARO_PAGE_RESULT);
}

static void
update_stop (AmparoChecklistPage *self)
{
  AmparoStep *step = amparo_checklist_stop_find_step (self->session);

  gtk_widget_set_visible (self->stop, amparo_checklist_stop_is_due (self->screening));
  gtk_widget_set_visible (self->stop_step, step != NULL);
  if (step != NULL)
    gtk_label_set_label (self->stop_step_label,
                         amparo_text_get (amparo_step_get_title (step),
                                          amparo_main_language (self->session)));
}

/* A narrow page has the sections behind the button above. */
static void
folded_cb (AmparoChecklistPage *self)
{
  amparo_level_box_set_compact (self->level_box, amparo_fold_is_folded (self->fold));
  if (amparo_fold_is_folded (self->fold))
    {
      amparo_fold_set_side (self->fold, NULL);
      gtk_popover_set_child (self->section_popover, self->list);
    }
  else
    {
      gtk_popover_set_child (self->section_popover, NULL);
      amparo_fold_set_side (self->fold, self->list);
    }
}

static void
amparo_checklist_page_map (GtkWidget *widget)
{
  AmparoChecklistPage *self = AMPARO_CHECKLIST_PAGE (widget);
  AmparoControl control;
  int item = amparo_session_get_focus (self->session, &control);

  GTK_WIDGET_CLASS (amparo_checklist_page_parent_class)->map (widget);

  amparo_section_view_focus (amparo_checklist_page_get_view (self), item, control);
}

static void
amparo_checklist_page_dispose (GObject *object)
{
  AmparoChecklistPage *self = AMPARO_CHECKLIST_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AMPARO_TYPE_CHECKLIST_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->screening);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_checklist_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (AMPARO_TYPE_CAPPED);
  g_type_ensure (AMPARO_TYPE_FOLD);
  g_type_ensure (AMPARO_TYPE_LEVEL_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/amparo_nm/Amparo/ui/checklist-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, fold);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, incomplete);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, intro_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, level_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, progress);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, section_bin);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, section_button);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, section_label);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, section_popover);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, section_progress);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, stop);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, stop_step);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, stop_step_label);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, stop_words);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, title_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoChecklistPage, turners);
}

static void
amparo_checklist_page_class_init (AmparoChecklistPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_checklist_page_dispose;
  widget_class->map = amparo_checklist_page_map;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "checklist.next-section", NULL, activate_next_section);
  gtk_widget_class_install_action (widget_class, "checklist.previous-section", NULL, activate_previous_section);
  gtk_widget_class_install_action (widget_class, "checklist.facts", NULL, activate_facts);
  gtk_widget_class_install_action (widget_class, "checklist.show-step", NULL, activate_show_step);
  gtk_widget_class_install_action (widget_class, "checklist.finish", NULL, activate_finish);
}

static void
amparo_checklist_page_init (AmparoChecklistPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->turners, amparo_even_layout_new (6));
  g_signal_connect_swapped (self->fold, "notify::folded", G_CALLBACK (folded_cb), self);
}

static void
build_list (AmparoChecklistPage *self)
{
  self->list = g_object_ref_sink (amparo_section_list_new (self->session));
  amparo_section_list_select (AMPARO_SECTION_LIST (self->list),
                              amparo_session_get_section (self->session));
  g_signal_connect_object (self->list, "selected",
                           G_CALLBACK (section_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated",
                           G_CALLBACK (section_activated_cb), self, G_CONNECT_SWAPPED);
  amparo_fold_set_side (self->fold, self->list);
}

static void
build_notices (AmparoChecklistPage *self)
{
  AmparoReading reading = amparo_session_get_reading (self->session);

  gtk_box_prepend (self->stop_words, amparo_checklist_stop_create_words (reading));
  update_stop (self);
  gtk_widget_set_visible (self->incomplete,
                          reading != AMPARO_READING_ENGLISH
                          && !amparo_instrument_is_bilingual (get_instrument (self)));
}

GtkWidget *
amparo_checklist_page_new (AmparoSession *session)
{
  AmparoChecklistPage *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (amparo_session_get_screening (session) != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_CHECKLIST_PAGE, NULL);
  self->session = g_object_ref (session);
  self->screening = g_object_ref (amparo_session_get_screening (session));

  build_list (self);
  build_notices (self);
  amparo_level_box_set_session (self->level_box, session);
  build_section (self);
  amparo_checklist_focus_attach (GTK_WIDGET (self), session, self->scroller);

  g_signal_connect_object (self->screening, "changed",
                           G_CALLBACK (update_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->screening, "fact-changed",
                           G_CALLBACK (update_stop), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

AmparoSectionView *
amparo_checklist_page_get_view (AmparoChecklistPage *self)
{
  g_return_val_if_fail (AMPARO_IS_CHECKLIST_PAGE (self), NULL);

  return AMPARO_SECTION_VIEW (adw_bin_get_child (self->section_bin));
}
