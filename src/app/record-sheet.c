/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/record-sheet.h"

#include <glib/gi18n.h>

#include "app/compat.h"
#include "app/evidence-picker.h"
#include "app/keeper.h"
#include "app/keeping.h"
#include "app/parts.h"
#include "app/record-words.h"
#include "app/sheet.h"
#include "report/result-text.h"

/* What an answer of the disk comes back to. */
typedef struct
{
  AmparoSession *session;
  GtkWidget     *parent;
} Context;

static void
free_context (Context *self)
{
  g_object_unref (self->session);
  g_object_unref (self->parent);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Context, free_context)

static void
tell (GtkWidget  *parent,
      const char *words)
{
  amparo_alert_present (parent, _("That Did Not Work"), words, _("_Close"), _("_All Right"), FALSE, NULL, NULL);
}

static void
add (GtkWidget  *box,
     const char *words,
     const char *css_class)
{
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (words, css_class));
}

/* Reading */

static void
add_answer (GtkWidget        *box,
            AmparoSession    *session,
            AmparoScreening  *screening,
            const AmparoItem *item)
{
  AmparoLanguage language = amparo_main_language (session);
  int rating = amparo_screening_get_rating (screening, item->index);
  AmparoEvidence evidence = amparo_screening_get_evidence (screening, item->index);
  const char *note = amparo_screening_get_note (screening, item->index);
  g_autofree char *line = NULL;

  if (rating == AMPARO_UNANSWERED && *note == '\0')
    return;

  add (box, amparo_text_get (amparo_sign_get_statement (item->sign), language), "heading");
  if (rating != AMPARO_UNANSWERED)
    {
      const AmparoRating *rated = g_ptr_array_index (item->scale->ratings, rating);
      const char *label = amparo_text_get (rated->label, language);

      line = evidence == AMPARO_EVIDENCE_UNSAID ? g_strdup (label)
             : g_strconcat (label, " · ", amparo_evidence_get_words (evidence), NULL);
      add (box, line, NULL);
    }
  if (*note != '\0')
    add (box, note, "dim-label");
}

static void
add_record (GtkWidget           *box,
            AmparoSession       *session,
            AmparoScreening     *screening,
            const AmparoDossier *record)
{
  GPtrArray *items = amparo_instrument_get_items (amparo_screening_get_instrument (screening));
  g_autoptr (AmparoAssessment) assessment = amparo_screening_dup_assessment (screening);
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_done_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < record->ticks->len; i++)
    {
      const AmparoTick *tick = g_ptr_array_index (record->ticks, i);
      AmparoDone *one = g_new0 (AmparoDone, 1);

      one->step = g_strdup (tick->step);
      one->at = g_strdup (tick->at);
      one->by = g_strdup (tick->by);
      one->reference = g_strdup (tick->reference);
      g_ptr_array_add (done, one);
    }
  text = amparo_result_text_write (screening, assessment, done, amparo_session_get_reading (session));
  add (box, text, NULL);
  add (box, _("Answers"), "title-3");
  for (guint i = 0; i < items->len; i++)
    add_answer (box, session, screening, g_ptr_array_index (items, i));
}

/* Doing */

static void
close_sheet (GtkWidget *button)
{
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (button)));
}

static AmparoSession *
get_session (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "session");
}

static const AmparoOpened *
get_opened (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "opened");
}

static void
amend_cb (GtkWidget *button)
{
  amparo_keeper_open (amparo_session_get_keeper (get_session (button)),
                      get_opened (button)->record->summary->id);
  close_sheet (button);
}

/* The same code and a new day, on the checklist as it is now. */
static void
again_cb (GtkWidget *button)
{
  AmparoSession *session = get_session (button);
  const AmparoSummary *before = get_opened (button)->record->summary;
  AmparoInstrument *instrument = amparo_content_find_instrument (amparo_session_get_content (session),
                                                                 before->instrument);

  if (instrument != NULL)
    {
      amparo_session_begin (session, instrument, FALSE);
      amparo_screening_set_code (amparo_session_get_screening (session), before->code);
    }
  close_sheet (button);
}

static void
signed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Context) context = user_data;
  g_autoptr (GError) error = NULL;
  AmparoSummary *summary = amparo_vault_thread_save_finish (result, &error);

  if (summary == NULL)
    tell (context->parent, error->message);
  else if (amparo_safe_get_state (amparo_session_get_safe (context->session)) == AMPARO_SAFE_OPEN)
    amparo_safe_put (amparo_session_get_safe (context->session), summary);
  else
    amparo_summary_free (summary);
}

static void
sign_off_cb (GtkWidget *button)
{
  AmparoSession *session = get_session (button);
  const AmparoOpened *opened = get_opened (button);
  g_autoptr (AmparoDossier) record = amparo_dossier_copy (opened->record);
  Context *context = g_new0 (Context, 1);

  context->session = g_object_ref (session);
  context->parent = g_object_ref (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (gtk_widget_get_root (button)))));
  record->summary->kind = AMPARO_REVISION_SIGNED;
  amparo_set_string (&record->reason, "");
  amparo_vault_thread_save (amparo_safe_get_thread (amparo_session_get_safe (session)), record,
                            opened->closure, signed_cb, context);
  close_sheet (button);
}

static void
add_button (GtkWidget     *box,
            AmparoSession *session,
            AmparoOpened  *opened,
            const char    *label,
            GCallback      callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  /* What was read goes with the window. */
  g_object_set_data_full (G_OBJECT (button), "session", g_object_ref (session), g_object_unref);
  g_object_set_data (G_OBJECT (button), "opened", opened);
  g_signal_connect (button, "clicked", callback, NULL);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_buttons (GtkWidget     *box,
             AmparoSession *session,
             AmparoOpened  *opened)
{
  AmparoSafe *safe = amparo_session_get_safe (session);
  const AmparoSummary *summary = opened->record->summary;
  gboolean own = g_strcmp0 (summary->owner, amparo_safe_get_me (safe)) == 0;
  gboolean draft = amparo_record_is_draft (summary);
  AmparoCase about = (own ? AMPARO_CASE_OWN : 0) | (summary->kind != AMPARO_REVISION_DRAFT ? AMPARO_CASE_FINISHED : 0);
  GtkWidget *buttons = amparo_wrap_box_new ();

  if (!draft && amparo_safe_may (safe, AMPARO_MAY_AMEND, about))
    add_button (buttons, session, opened, _("_Amend…"), G_CALLBACK (amend_cb));
  if (!draft && summary->kind != AMPARO_REVISION_SIGNED && amparo_safe_may (safe, AMPARO_MAY_SIGN_OFF, about))
    add_button (buttons, session, opened, _("_Sign Off as Reviewed"), G_CALLBACK (sign_off_cb));
  if (!draft && amparo_safe_may (safe, AMPARO_MAY_CREATE, AMPARO_CASE_NONE)
      && amparo_content_find_instrument (amparo_session_get_content (session), summary->instrument) != NULL)
    add_button (buttons, session, opened, _("Screen A_gain"), G_CALLBACK (again_cb));
  gtk_box_append (GTK_BOX (box), buttons);
}

static void
present (AmparoSession   *session,
         GtkWidget       *parent,
         AmparoOpened    *opened,
         AmparoScreening *screening)
{
  const AmparoDossier *record = opened->record;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *title = amparo_record_dup_title (session, record->summary);
  g_autofree char *state = amparo_record_dup_state (session, record->summary);
  g_autofree char *reason = NULL;

  g_object_set_data_full (G_OBJECT (box), "opened", opened, (GDestroyNotify) amparo_opened_free);
  add (box, title, "title-2");
  add (box, state, NULL);
  if (*record->reason != '\0')
    {
      /* Translators: %s is what somebody wrote */
      reason = g_strdup_printf (_("Reason of the amendment: %s"), record->reason);
      add (box, reason, NULL);
    }
  add_buttons (box, session, opened);
  add_record (box, session, screening, record);
  amparo_name_by_words (box);
  /* The title of a window is seen by others than who may read it. */
  amparo_sheet_present (parent, _("Screening"), box);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Context) context = user_data;
  g_autoptr (GError) error = NULL;
  AmparoOpened *opened = amparo_vault_thread_do_finish (result, &error);
  g_autoptr (AmparoScreening) screening = NULL;

  if (gtk_widget_get_root (context->parent) == NULL)
    {
      amparo_opened_free (opened);
      return;
    }
  if (opened != NULL)
    screening = amparo_keeping_dup_screening (opened, amparo_session_get_content (context->session), &error);
  if (screening != NULL)
    {
      present (context->session, context->parent, opened, screening);
      return;
    }

  amparo_opened_free (opened);
  tell (context->parent, error->message);
}

void
amparo_record_sheet_open (AmparoSession *session,
                          GtkWidget     *parent,
                          const char    *id)
{
  Context *context;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (id != NULL);

  context = g_new0 (Context, 1);
  context->session = g_object_ref (session);
  context->parent = g_object_ref (parent);
  amparo_vault_thread_do (amparo_safe_get_thread (amparo_session_get_safe (session)), amparo_keeping_read,
                          g_strdup (id), g_free, (GDestroyNotify) amparo_opened_free, read_cb, context);
}

void
amparo_record_activate (AmparoSession *session,
                        GtkWidget     *parent,
                        const char    *id)
{
  AmparoSafe *safe = amparo_session_get_safe (session);
  const AmparoSummary *summary = amparo_safe_find (safe, id);

  g_return_if_fail (AMPARO_IS_SESSION (session));

  if (summary != NULL && amparo_record_is_draft (summary)
      && g_strcmp0 (summary->owner, amparo_safe_get_me (safe)) == 0)
    amparo_keeper_open (amparo_session_get_keeper (session), id);
  else
    amparo_record_sheet_open (session, parent, id);
}
