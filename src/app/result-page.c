/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/result-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/capped.h"
#include "app/deadline.h"
#include "app/even-layout.h"
#include "app/parts.h"
#include "app/result-actions.h"
#include "app/result-parts.h"
#include "app/wrap-layout.h"

/* The clocks show minutes; looking twice a minute keeps them right. */
#define CLOCK_SECONDS 30

struct _AmparoResultPage
{
  GtkBox parent_instance;

  /* owned */
  AmparoSession    *session;
  AmparoAssessment *assessment;

  /* children, of the template */
  AdwBin          *changes_bin;
  AdwBin          *protective_bin;
  AdwBin          *reasons_bin;
  AdwToastOverlay *toasts;
  GtkBox          *caveat_box;
  GtkBox          *level_box;
  GtkBox          *meaning_box;
  GtkBox          *steps;
  GtkLabel        *found;
  GtkLabel        *missing;
  GtkLabel        *no_information;
  GtkWidget       *changes_part;
  GtkWidget       *incomplete;
  GtkWidget       *leave;
  GtkWidget       *missing_part;
  GtkWidget       *missing_row;
  GtkWidget       *no_information_row;
  GtkWidget       *protective_part;
  GtkWidget       *steps_part;
  GtkWidget       *tools;

  /* plain */
  guint clock_id;
};

G_DEFINE_FINAL_TYPE (AmparoResultPage, amparo_result_page, GTK_TYPE_BOX)

static void
activate_copy (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AmparoResultPage *self = AMPARO_RESULT_PAGE (widget);

  amparo_result_copy (self->session, self->toasts);
}

static void
activate_print (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AmparoResultPage *self = AMPARO_RESULT_PAGE (widget);

  amparo_result_print (self->session, self->toasts);
}

static void
activate_save (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AmparoResultPage *self = AMPARO_RESULT_PAGE (widget);

  amparo_result_save (self->session, self->toasts);
}

static void
activate_back (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AmparoResultPage *self = AMPARO_RESULT_PAGE (widget);

  amparo_session_go_to (self->session, AMPARO_PAGE_CHECKLIST);
}

static void
activate_done (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AmparoResultPage *self = AMPARO_RESULT_PAGE (widget);

  amparo_result_discard (self->session, widget);
}

/* Goes back to the checklist, to the first of these items. */
static void
show_first (AmparoResultPage *self,
            GArray           *items)
{
  AmparoInstrument *instrument = amparo_assessment_get_instrument (self->assessment);
  guint item;

  if (items->len == 0)
    return;

  item = g_array_index (items, guint, 0);
  amparo_session_set_section (self->session, amparo_instrument_get_item (instrument, item)->section);
  amparo_session_remember_focus (self->session, item, AMPARO_CONTROL_RATING);
  amparo_session_go_to (self->session, AMPARO_PAGE_CHECKLIST);
}

static void
activate_show_missing (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  AmparoResultPage *self = AMPARO_RESULT_PAGE (widget);

  show_first (self, amparo_assessment_get_missing (self->assessment));
}

static void
activate_show_no_information (GtkWidget  *widget,
                              const char *name,
                              GVariant   *parameter)
{
  AmparoResultPage *self = AMPARO_RESULT_PAGE (widget);

  show_first (self, amparo_assessment_get_no_information (self->assessment));
}

static void
update_steps (AmparoResultPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->steps));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    amparo_step_row_update (AMPARO_STEP_ROW (row), now);
}

static gboolean
clock_cb (gpointer data)
{
  update_steps (data);
  return G_SOURCE_CONTINUE;
}

static void
amparo_result_page_dispose (GObject *object)
{
  AmparoResultPage *self = AMPARO_RESULT_PAGE (object);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), AMPARO_TYPE_RESULT_PAGE);
  g_clear_object (&self->assessment);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_result_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (AMPARO_TYPE_CAPPED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/amparo_nm/Amparo/ui/result-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, caveat_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, changes_bin);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, changes_part);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, found);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, incomplete);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, leave);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, level_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, meaning_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, missing);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, missing_part);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, missing_row);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, no_information);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, no_information_row);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, protective_bin);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, protective_part);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, reasons_bin);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, steps);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, steps_part);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, AmparoResultPage, tools);
}

static void
amparo_result_page_class_init (AmparoResultPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_result_page_dispose;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "result.back", NULL, activate_back);
  gtk_widget_class_install_action (widget_class, "result.copy", NULL, activate_copy);
  gtk_widget_class_install_action (widget_class, "result.done", NULL, activate_done);
  gtk_widget_class_install_action (widget_class, "result.print", NULL, activate_print);
  gtk_widget_class_install_action (widget_class, "result.save", NULL, activate_save);
  gtk_widget_class_install_action (widget_class, "result.show-missing", NULL, activate_show_missing);
  gtk_widget_class_install_action (widget_class, "result.show-no-information", NULL,
                                   activate_show_no_information);
}

static void
amparo_result_page_init (AmparoResultPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  amparo_name_by_words (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->tools, amparo_wrap_layout_new (6, 6));
  gtk_widget_set_layout_manager (self->leave, amparo_even_layout_new (6));
}

static void
append_text (GtkBox        *box,
             AmparoText    *text,
             AmparoReading  reading)
{
  GtkWidget *label = amparo_bilingual_new (text, reading);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (box, label);
}

static void
build_level (AmparoResultPage *self,
             AmparoReading     reading)
{
  AmparoInstrument *instrument = amparo_assessment_get_instrument (self->assessment);
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);
  AmparoLevel level = amparo_assessment_get_level (self->assessment);
  g_autofree char *name =
    amparo_bilingual_dup_label (amparo_vocabulary_get_level_label (vocabulary, level), reading);
  GtkWidget *label = amparo_level_new (vocabulary, level, reading);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (self->level_box, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->level_box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  append_text (self->meaning_box, amparo_vocabulary_get_level_meaning (vocabulary, level), reading);
  append_text (self->caveat_box, amparo_vocabulary_get_caveat (vocabulary), reading);
  gtk_widget_set_visible (self->incomplete, !amparo_assessment_is_bilingual (self->assessment));
}

static void
begin_cb (AmparoResultPage *self,
          AmparoInstrument *instrument)
{
  amparo_session_begin (self->session, instrument, TRUE);
}

static void
build_steps (AmparoResultPage *self)
{
  GPtrArray *steps = amparo_assessment_get_steps (self->assessment);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = amparo_deadline_dup_moment (amparo_session_get_found_at (self->session), now);
  /* Translators: %s is such as "today at 16:20" */
  g_autofree char *found = g_strdup_printf (_("Time counts from when the result was first shown: %s."), moment);

  for (guint i = 0; i < steps->len; i++)
    {
      GtkWidget *row = amparo_step_row_new (self->session, g_ptr_array_index (steps, i), i + 1);

      g_signal_connect_object (row, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->steps, row);
    }
  gtk_label_set_label (self->found, found);
  gtk_widget_set_visible (self->steps_part, steps->len > 0);
}

static void
build_missing (AmparoResultPage *self)
{
  guint missing = amparo_assessment_get_missing (self->assessment)->len;
  guint no_information = amparo_assessment_get_no_information (self->assessment)->len;
  g_autofree char *missing_words =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                  "%u sign is not answered", "%u signs are not answered", missing),
                     missing);
  g_autofree char *no_information_words =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                  "%u sign has no information", "%u signs have no information",
                                  no_information), no_information);

  gtk_label_set_label (self->missing, missing_words);
  gtk_label_set_label (self->no_information, no_information_words);
  gtk_widget_set_visible (self->missing_row, missing > 0);
  gtk_widget_set_visible (self->no_information_row, no_information > 0);
  gtk_widget_set_visible (self->missing_part, missing + no_information > 0);
}

static void
show_part (GtkWidget *part,
           AdwBin    *bin,
           GtkWidget *content)
{
  gtk_widget_set_visible (part, content != NULL);
  if (content != NULL)
    adw_bin_set_child (bin, content);
}

GtkWidget *
amparo_result_page_new (AmparoSession *session)
{
  AmparoResultPage *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (amparo_session_get_screening (session) != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_RESULT_PAGE, NULL);
  self->session = g_object_ref (session);
  self->assessment = amparo_screening_dup_assessment (amparo_session_get_screening (session));
  if (amparo_session_get_found_at (session) == NULL)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      amparo_session_set_found_at (session, now);
    }

  build_level (self, amparo_session_get_reading (session));
  build_steps (self);
  build_missing (self);
  adw_bin_set_child (self->reasons_bin, amparo_result_reasons_new (session, self->assessment));
  show_part (self->changes_part, self->changes_bin,
             amparo_result_changes_new (session, self->assessment));
  show_part (self->protective_part, self->protective_bin,
             amparo_result_protective_new (session, self->assessment));
  self->clock_id = g_timeout_add_seconds (CLOCK_SECONDS, clock_cb, self);
  return GTK_WIDGET (self);
}

AmparoStepRow *
amparo_result_page_find_row (AmparoResultPage *self,
                             const char       *step)
{
  g_return_val_if_fail (AMPARO_IS_RESULT_PAGE (self), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->steps));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (amparo_step_get_id (amparo_step_row_get_step (AMPARO_STEP_ROW (row))), step))
      return AMPARO_STEP_ROW (row);
  return NULL;
}
