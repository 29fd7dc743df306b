/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/compare-view.h"
#include "app/pages.h"
#include "app/parts.h"
#include "app/record-again.h"
#include "app/record-parts.h"
#include "app/record-words.h"
#include "app/result-parts.h"
#include "app/step-row.h"
#include "app/training-parts.h"
#include "report/words.h"

/* A screening that is kept, as it is read. What can be ticked is ticked in a session of its
 * own, which the record follows. */

#define CLOCK_SECONDS 30

#define AMPARO_TYPE_RECORD_PAGE (amparo_record_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRecordPage, amparo_record_page, AMPARO, RECORD_PAGE, AdwBin)

struct _AmparoRecordPage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession    *session;
  AmparoSession    *reading;      /* holds what is shown */
  AmparoAssessment *assessment;
  /* children */
  AdwBin           *state;
  AdwBin           *history;
  GtkWidget        *steps;
  /* plain */
  guint             clock_id;
};

G_DEFINE_FINAL_TYPE (AmparoRecordPage, amparo_record_page, ADW_TYPE_BIN)

static AmparoCaseFile *
get_record (AmparoRecordPage *self)
{
  return amparo_session_get_case_file (self->session);
}

static gboolean
clock_cb (gpointer user_data)
{
  AmparoRecordPage *self = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  for (GtkWidget *row = gtk_widget_get_first_child (self->steps); row != NULL; row = gtk_widget_get_next_sibling (row))
    amparo_step_row_update (AMPARO_STEP_ROW (row), now);

  return G_SOURCE_CONTINUE;
}

static void
amparo_record_page_dispose (GObject *object)
{
  AmparoRecordPage *self = AMPARO_RECORD_PAGE (object);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  g_clear_object (&self->assessment);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_record_page_parent_class)->dispose (object);
}

static void
amparo_record_page_class_init (AmparoRecordPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_record_page_dispose;
}

static void
amparo_record_page_init (AmparoRecordPage *self)
{
}

/* Where it stands, and what can be done: both may change with every revision. */

static GtkWidget *
create_state (AmparoRecordPage *self)
{
  const AmparoDossier *shown = amparo_case_file_get_shown (get_record (self))->record;
  g_autofree char *state = amparo_record_dup_state (self->session, shown->summary);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_box_append (GTK_BOX (box), amparo_words_label_new (state, NULL));
  if (*shown->reason != '\0')
    {
      g_autofree char *reason =
        /* Translators: %s is what somebody wrote */
        g_strdup_printf (shown->summary->kind == AMPARO_REVISION_SIGNED ? _("Remark of the review: %s")
                                                                        : _("Reason of the amendment: %s"), shown->reason);

      gtk_box_append (GTK_BOX (box), amparo_words_label_new (reason, NULL));
    }
  if (!amparo_case_file_shows_newest (get_record (self)))
    gtk_box_append (GTK_BOX (box),
                    amparo_card_new (_("As It Was"),
                                     amparo_words_label_new (_("This is how the screening stood at that time. Go back to see it as it is now."), NULL),
                                     NULL));
  gtk_box_append (GTK_BOX (box), amparo_record_deeds_new (self->session));

  return box;
}

static void
kept_cb (AmparoRecordPage *self)
{
  adw_bin_set_child (self->state, create_state (self));
  adw_bin_set_child (self->history, amparo_record_history_new (self->session));
}

/* Building */

/* "R-17 · Youth screening", each part in its language */
static AmparoText *
dup_title (AmparoScreening *screening)
{
  AmparoText *title = amparo_instrument_get_title (amparo_screening_get_instrument (screening));
  const char *code = amparo_screening_get_code (screening);
  g_autofree char *english = NULL;
  g_autofree char *spanish = NULL;

  if (*code == '\0')
    return amparo_text_ref (title);

  english = g_strjoin (" · ", code, amparo_text_get_english (title), NULL);
  if (amparo_text_is_translated (title))
    spanish = g_strjoin (" · ", code, amparo_text_get_spanish (title), NULL);

  return amparo_text_new (english, spanish);
}

static void
add_level (AmparoRecordPage *self,
           GtkWidget        *body)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (amparo_assessment_get_instrument (self->assessment));
  AmparoLevel level = amparo_assessment_get_level (self->assessment);
  AmparoReading reading = amparo_session_get_reading (self->session);
  GtkWidget *label = amparo_level_new (vocabulary, level, reading);

  gtk_widget_add_css_class (label, "title-2");
  gtk_box_append (GTK_BOX (body), label);
  gtk_box_append (GTK_BOX (body), amparo_content_label_new (amparo_vocabulary_get_level_meaning (vocabulary, level), reading, NULL));
  gtk_box_append (GTK_BOX (body), amparo_content_label_new (amparo_vocabulary_get_caveat (vocabulary), reading, NULL));
}

/* The record itself stays as it is, so what begins is another screening. */
static void
begin_cb (AmparoRecordPage *self,
          AmparoInstrument *instrument)
{
  amparo_record_ask_to_begin (self->session, GTK_WIDGET (self), instrument);
}

static GtkWidget *
create_steps (AmparoRecordPage *self)
{
  AmparoCaseFile *record = get_record (self);
  GPtrArray *steps = amparo_assessment_get_steps (self->assessment);
  gboolean stands = amparo_case_file_shows_newest (record)
                    && !amparo_record_is_draft (amparo_case_file_get_newest (record)->record->summary);
  gboolean ticking = stands && amparo_case_file_may (record, AMPARO_MAY_TICK);
  gboolean beginning = stands && amparo_safe_may (amparo_session_get_safe (self->session), AMPARO_MAY_CREATE, AMPARO_CASE_NONE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "card");
  for (guint i = 0; i < steps->len; i++)
    {
      GtkWidget *row = amparo_step_row_new (self->reading, g_ptr_array_index (steps, i), i + 1);

      amparo_step_row_allow (AMPARO_STEP_ROW (row), ticking, beginning);
      g_signal_connect_object (row, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), row);
    }

  return box;
}

/* Both texts of everything that was changed. */
static GtkWidget *
create_amendment (AmparoRecordPage *self)
{
  g_autoptr (AmparoComparison) comparison = amparo_case_file_dup_amendment (get_record (self));
  AmparoReading reading = amparo_session_get_reading (self->session);
  AmparoCaptions captions = { _("Before"), _("Amended") };
  GtkWidget *box, *facts, *items;

  if (comparison == NULL)
    return NULL;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  facts = amparo_compare_facts_new (comparison, reading, &captions, FALSE);
  items = amparo_compare_items_new (comparison, reading, &captions, FALSE);
  gtk_box_append (GTK_BOX (box), amparo_compare_levels_new (comparison, reading, &captions));
  if (facts != NULL)
    gtk_box_append (GTK_BOX (box), facts);
  if (items != NULL)
    gtk_box_append (GTK_BOX (box), items);

  return box;
}

static void
add_parts (AmparoRecordPage *self,
           GtkWidget        *body)
{
  AmparoScreening *screening = amparo_case_file_get_screening (get_record (self));

  self->steps = create_steps (self);
  self->history = ADW_BIN (adw_bin_new ());
  amparo_record_add_part (body, _("What the Amendment Changed"), amparo_record_card_new (create_amendment (self)));
  amparo_record_add_part (body, _("Why"), amparo_record_card_new (amparo_result_reasons_new (self->reading, self->assessment)));
  amparo_record_add_part (body, _("Next Steps"), self->steps);
  amparo_record_add_part (body, _("What Is Missing"), amparo_record_card_new (amparo_record_missing_new (self->session, self->assessment)));
  amparo_record_add_part (body, _("Answers"), amparo_record_card_new (amparo_record_answers_new (self->session, screening)));
  amparo_record_add_part (body, _("Facts as They Are Known"), amparo_record_card_new (amparo_record_facts_new (self->session, screening)));
  amparo_record_add_part (body, _("How It Came to Be"), GTK_WIDGET (self->history));
  amparo_record_add_part (body, _("Compare With"), amparo_compare_choice_new (self->session));
}

static void
build_record (AmparoRecordPage *self)
{
  AmparoScreening *screening = amparo_case_file_get_screening (get_record (self));
  GtkWidget *body = amparo_leaf_body_new ();
  GtkWidget *toasts;
  g_autoptr (AmparoText) title = dup_title (screening);
  g_autoptr (AmparoText) date = amparo_words_dup_date (amparo_screening_get_date (screening));

  self->reading = amparo_case_file_dup_session (get_record (self));
  self->assessment = amparo_screening_dup_assessment (screening);
  self->state = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (amparo_text_get (date, amparo_session_get_interface (self->session)),
                                                         title, amparo_session_get_reading (self->session), "title-2"));
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->state));
  add_level (self, body);
  add_parts (self, body);
  kept_cb (self);
  toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), amparo_leaf_new (body, NULL));
  adw_bin_set_child (ADW_BIN (self), toasts);

  self->clock_id = g_timeout_add_seconds (CLOCK_SECONDS, clock_cb, self);
  g_signal_connect_object (get_record (self), "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
amparo_record_page_new (AmparoSession *session)
{
  AmparoRecordPage *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_RECORD_PAGE, NULL);
  self->session = g_object_ref (session);
  /* Between locking and the door there is nothing to read. */
  if (amparo_case_file_get_comparison (get_record (self)) != NULL)
    adw_bin_set_child (ADW_BIN (self), amparo_leaf_new (amparo_compare_body_new (session), NULL));
  else if (amparo_case_file_get_shown (get_record (self)) != NULL)
    build_record (self);

  return GTK_WIDGET (self);
}
