/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/step-row.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/contact-lines.h"
#include "app/deadline.h"
#include "app/parts.h"
#include "app/step-details.h"
#include "app/tick-window.h"
#include "app/wrap-layout.h"
#include "report/words.h"

struct _AmparoStepRow
{
  GtkBox parent_instance;

  /* owned */
  AmparoSession *session;
  AmparoStep    *step;

  /* children, of the template */
  GtkBox      *title_box;
  GtkBox      *deadline_box;
  GtkBox      *if_box;
  GtkBox      *how_box;
  GtkBox      *contact_box;
  GtkExpander *background;
  GtkLabel    *number;
  GtkLabel    *clock;
  GtkLabel    *done;
  GtkLabel    *begin_label;
  GtkWidget   *time_box;
  GtkWidget   *done_box;
  GtkWidget   *tick;
  GtkWidget   *untick;
  GtkWidget   *begin;
  GtkWidget   *buttons;

  /* plain */
  gboolean no_ticking;
};

G_DEFINE_FINAL_TYPE (AmparoStepRow, amparo_step_row, GTK_TYPE_BOX)

static AmparoDone *
find_done (AmparoStepRow *self)
{
  return amparo_session_find_done (self->session, amparo_step_get_id (self->step));
}

enum
{
  BEGIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static AmparoInstrument *
find_next_checklist (AmparoStepRow *self)
{
  const char *id = amparo_step_get_leads_to (self->step);

  return id != NULL ? amparo_content_find_instrument (amparo_session_get_content (self->session), id)
                    : NULL;
}

static void
update_now (AmparoStepRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  amparo_step_row_update (self, now);
}

/* The focus goes from the button that vanishes to the one that takes its place. */
static void
ticked_cb (AmparoStepRow *self)
{
  update_now (self);
  gtk_widget_grab_focus (self->untick);
}

static void
tick_clicked_cb (AmparoStepRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *window = amparo_tick_window_new (self->session, self->step, GTK_WINDOW (root));

  g_signal_connect_object (window, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
untick_clicked_cb (AmparoStepRow *self)
{
  amparo_session_untick (self->session, amparo_step_get_id (self->step));
  update_now (self);
  gtk_widget_grab_focus (self->tick);
}

static void
begin_clicked_cb (AmparoStepRow *self)
{
  g_signal_emit (self, signals[BEGIN], 0, find_next_checklist (self));
}

static void
background_expanded_cb (AmparoStepRow *self)
{
  if (gtk_expander_get_expanded (self->background)
      && gtk_expander_get_child (self->background) == NULL)
    gtk_expander_set_child (self->background,
                            amparo_step_background_new (self->session, self->step));
}

static void
amparo_step_row_dispose (GObject *object)
{
  AmparoStepRow *self = AMPARO_STEP_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AMPARO_TYPE_STEP_ROW);
  g_clear_object (&self->session);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (amparo_step_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/amparo_nm/Amparo/ui/step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, title_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, deadline_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, if_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, how_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, contact_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, background);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, number);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, clock);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, done);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, begin_label);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, time_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, done_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, tick);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, untick);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, begin);
  gtk_widget_class_bind_template_child (widget_class, AmparoStepRow, buttons);
}

static void
amparo_step_row_class_init (AmparoStepRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_step_row_dispose;
  signals[BEGIN] = g_signal_new ("begin", AMPARO_TYPE_STEP_ROW, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, AMPARO_TYPE_INSTRUMENT);

  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, background_expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, tick_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, untick_clicked_cb);
}

static void
amparo_step_row_init (AmparoStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  amparo_name_by_words (GTK_WIDGET (self));
  /* Large words in a narrow window take two lines. */
  g_object_set (gtk_button_get_child (GTK_BUTTON (self->tick)), "wrap", TRUE, NULL);
  g_object_set (gtk_button_get_child (GTK_BUTTON (self->untick)), "wrap", TRUE, NULL);
  gtk_widget_set_layout_manager (self->buttons, amparo_wrap_layout_new (6, 6));
}

static void
show_text (GtkBox        *box,
           AmparoText    *text,
           AmparoReading  reading,
           const char    *css_class)
{
  GtkWidget *label = amparo_content_label_new (text, reading, css_class);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (box, label);
}

static char *
dup_capitalized (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_offset_to_pointer (words, 1), NULL);
}

/* A deadline comes as the end of a sentence and stands here alone. */
static AmparoText *
dup_deadline (gint64 seconds)
{
  g_autoptr (AmparoText) words = amparo_words_dup_deadline (seconds);
  g_autofree char *english = dup_capitalized (amparo_text_get_english (words));
  g_autofree char *spanish = NULL;

  if (amparo_text_is_translated (words))
    spanish = dup_capitalized (amparo_text_get_spanish (words));
  return amparo_text_new (english, spanish);
}

static void
show_time (AmparoStepRow *self,
           AmparoReading  reading)
{
  gint64 seconds = amparo_step_get_seconds (self->step);
  g_autoptr (AmparoText) deadline = seconds >= 0 ? dup_deadline (seconds) : NULL;

  if (deadline != NULL)
    show_text (self->deadline_box, deadline, reading, "heading");
  gtk_widget_set_visible (self->time_box, deadline != NULL);
}

static void
show_conditions (AmparoStepRow *self,
                 GPtrArray     *open,
                 AmparoReading  reading)
{
  for (guint i = 0; i < open->len; i++)
    {
      const AmparoOpenFact *fact = g_ptr_array_index (open, i);

      show_text (self->if_box, fact->value->condition, reading, "step-if");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->if_box), open->len > 0);
}

static void
show_contact (AmparoStepRow *self)
{
  AmparoContact *contact = amparo_step_get_contact (self->step);
  GtkWidget *lines;

  if (contact == NULL)
    return;

  lines = amparo_contact_lines_new (self->session, contact);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (self->contact_box, lines);
}

static void
show_next_checklist (AmparoStepRow *self)
{
  AmparoInstrument *instrument = find_next_checklist (self);
  g_autofree char *label = NULL;

  if (instrument == NULL)
    return;

  /* Translators: a button; %s is the title of a checklist */
  label = g_strdup_printf (_("Begin: %s"),
                           amparo_text_get (amparo_instrument_get_title (instrument),
                                            amparo_main_language (self->session)));
  gtk_label_set_label (self->begin_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->begin),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_visible (self->begin, TRUE);
}

static void
show_step (AmparoStepRow        *self,
           const AmparoNextStep *next,
           guint                 number)
{
  AmparoReading reading = amparo_session_get_reading (self->session);
  g_autofree char *figure = g_strdup_printf ("%u", number);
  g_autofree char *title = amparo_bilingual_dup_label (amparo_step_get_title (self->step), reading);
  /* Translators: the number and the title of a next step */
  g_autofree char *name = g_strdup_printf (_("Step %1$u: %2$s"), number, title);

  gtk_label_set_label (self->number, figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  show_text (self->title_box, amparo_step_get_title (self->step), reading, "heading");
  show_time (self, reading);
  show_conditions (self, next->open, reading);
  show_text (self->how_box, amparo_step_get_how (self->step), reading, NULL);
  show_contact (self);
  show_next_checklist (self);
}

GtkWidget *
amparo_step_row_new (AmparoSession        *session,
                     const AmparoNextStep *next,
                     guint                 number)
{
  AmparoStepRow *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (next != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_STEP_ROW, NULL);
  self->session = g_object_ref (session);
  self->step = g_object_ref (next->step);
  show_step (self, next, number);
  update_now (self);
  return GTK_WIDGET (self);
}

AmparoStep *
amparo_step_row_get_step (AmparoStepRow *self)
{
  g_return_val_if_fail (AMPARO_IS_STEP_ROW (self), NULL);

  return self->step;
}

void
amparo_step_row_allow (AmparoStepRow *self,
                       gboolean       ticking,
                       gboolean       beginning)
{
  g_return_if_fail (AMPARO_IS_STEP_ROW (self));

  self->no_ticking = !ticking;
  gtk_widget_set_visible (self->begin, beginning && find_next_checklist (self) != NULL);
  update_now (self);
}

static char *
dup_done (const AmparoDone *done)
{
  if (*done->by != '\0' && *done->reference != '\0')
    /* Translators: when, by whom, and under which number a step was done */
    return g_strdup_printf (_("Done %1$s by %2$s, reference %3$s"), done->at, done->by, done->reference);
  if (*done->by != '\0')
    /* Translators: when and by whom a step was done */
    return g_strdup_printf (_("Done %1$s by %2$s"), done->at, done->by);
  if (*done->reference != '\0')
    /* Translators: when and under which number a step was done */
    return g_strdup_printf (_("Done %1$s, reference %2$s"), done->at, done->reference);
  /* Translators: when a step was done */
  return g_strdup_printf (_("Done %s"), done->at);
}

static void
update_clock (AmparoStepRow *self,
              GDateTime     *now,
              gboolean       done)
{
  GDateTime *found_at = amparo_session_get_found_at (self->session);
  gint64 seconds = amparo_step_get_seconds (self->step);
  g_autofree char *clock = NULL;

  /* Done in time or not, the clock has nothing more to say. */
  if (found_at != NULL && seconds >= 0 && !done)
    clock = amparo_deadline_dup_clock (found_at, seconds, now);
  if (clock != NULL && !g_str_equal (clock, gtk_label_get_label (self->clock)))
    gtk_label_set_label (self->clock, clock);
  gtk_widget_set_visible (GTK_WIDGET (self->clock), clock != NULL);
}

void
amparo_step_row_update (AmparoStepRow *self,
                        GDateTime     *now)
{
  AmparoDone *done;

  g_return_if_fail (AMPARO_IS_STEP_ROW (self));
  g_return_if_fail (now != NULL);

  done = find_done (self);
  if (done != NULL)
    {
      g_autofree char *words = dup_done (done);

      gtk_label_set_label (self->done, words);
    }
  gtk_widget_set_visible (self->done_box, done != NULL);
  gtk_widget_set_visible (self->tick, done == NULL && !self->no_ticking);
  gtk_widget_set_visible (self->untick, done != NULL && !self->no_ticking);
  update_clock (self, now, done != NULL);
}
