/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/result-parts.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/evidence-picker.h"
#include "app/parts.h"
#include "language/language.h"
#include "report/condition-words.h"
#include "report/words.h"

static GtkWidget *
create_list (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
}

/* A statement, and below it how it was rated and how that is known. */
static GtkWidget *
create_rated (AmparoSession    *session,
              const AmparoItem *item)
{
  AmparoScreening *screening = amparo_session_get_screening (session);
  AmparoReading reading = amparo_session_get_reading (session);
  const AmparoRating *rating =
    amparo_scale_get_rating (item->scale, amparo_screening_get_rating (screening, item->index));
  AmparoEvidence evidence = amparo_screening_get_evidence (screening, item->index);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), amparo_bullet_new (amparo_sign_get_statement (item->sign), reading));
  if (rating != NULL)
    gtk_box_append (GTK_BOX (box), amparo_content_label_new (rating->label, reading, "rated"));
  if (evidence != AMPARO_EVIDENCE_UNSAID)
    {
      /* Translators: %s is how the worker knows about a sign, such as "Seen" or "Not said" */
      g_autofree char *known = g_strdup_printf (_("How known: %s"), amparo_evidence_get_words (evidence));

      gtk_box_append (GTK_BOX (box), amparo_words_label_new (known, "evidence"));
    }
  return box;
}

static GtkWidget *
create_reason (AmparoSession       *session,
               AmparoInstrument    *instrument,
               const AmparoFinding *finding)
{
  AmparoReading reading = amparo_session_get_reading (session);
  g_autofree char *name = amparo_bilingual_dup_label (finding->rule->because, reading);
  GtkWidget *list;
  GtkWidget *disclosure;

  if (finding->items->len == 0)
    return amparo_bullet_new (finding->rule->because, reading);

  list = create_list ();
  gtk_widget_add_css_class (list, "disclosed");
  for (guint i = 0; i < finding->items->len; i++)
    gtk_box_append (GTK_BOX (list),
                    create_rated (session, amparo_instrument_get_item (
                                    instrument, g_array_index (finding->items, guint, i))));

  disclosure = amparo_disclosure_new (amparo_bilingual_new (finding->rule->because, reading), name);
  gtk_expander_set_child (GTK_EXPANDER (disclosure), list);
  return disclosure;
}

GtkWidget *
amparo_result_reasons_new (AmparoSession    *session,
                           AmparoAssessment *assessment)
{
  AmparoInstrument *instrument;
  GPtrArray *fired;
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (assessment), NULL);

  instrument = amparo_assessment_get_instrument (assessment);
  fired = amparo_assessment_get_fired (assessment);
  box = create_list ();
  for (guint i = 0; i < fired->len; i++)
    gtk_box_append (GTK_BOX (box),
                    create_reason (session, instrument, g_ptr_array_index (fired, i)));

  if (fired->len == 0)
    {
      g_autoptr (AmparoText) none = amparo_language_dup_words (N_("No rule of this checklist holds."));

      gtk_box_append (GTK_BOX (box),
                      amparo_bilingual_new (none, amparo_session_get_reading (session)));
    }
  return box;
}

static gboolean
is_alike (const AmparoLevelChange *a,
          const AmparoLevelChange *b)
{
  if (a->level != b->level || (a->item == NULL) != (b->item == NULL))
    return FALSE;
  return a->item == NULL || (a->item->scale == b->item->scale && a->rating == b->rating);
}

/* The first of its kind speaks for all. */
static gboolean
is_first (GPtrArray *changes,
          guint      position)
{
  for (guint i = 0; i < position; i++)
    if (is_alike (g_ptr_array_index (changes, i), g_ptr_array_index (changes, position)))
      return FALSE;
  return TRUE;
}

/* The same sentences as on paper. */
static AmparoText *
dup_change_title (AmparoVocabulary        *vocabulary,
                  const AmparoLevelChange *change)
{
  AmparoText *level = amparo_vocabulary_get_level_label (vocabulary, change->level);
  g_autoptr (AmparoText) rating = NULL;

  if (change->item == NULL)
    /* Translators: %1$s is a level; a list such as “Age: Under 18” follows */
    return amparo_words_dup (N_("One of these facts would make it “%1$s”:"), level, NULL);

  rating = amparo_words_dup_rating (change->item->scale, change->rating);
  /* Translators: %1$s is a rating in quotes, %2$s a level; a list of signs follows */
  return amparo_words_dup (N_("One of these rated %1$s would make it “%2$s”:"), rating, level, NULL);
}

static GtkWidget *
create_change (const AmparoLevelChange *change,
               AmparoReading            reading)
{
  g_autoptr (AmparoText) words = NULL;

  if (change->item != NULL)
    return amparo_bullet_new (amparo_sign_get_statement (change->item->sign), reading);

  /* Translators: %1$s is a fact, %2$s what is known of it: “Age: Under 18” */
  words = amparo_words_dup (N_("%1$s: %2$s"), change->fact->label,
                            amparo_fact_get_value (change->fact, change->value)->label, NULL);
  return amparo_bullet_new (words, reading);
}

static GtkWidget *
create_changes_alike (AmparoVocabulary *vocabulary,
                      GPtrArray        *changes,
                      guint             first,
                      AmparoReading     reading)
{
  const AmparoLevelChange *change = g_ptr_array_index (changes, first);
  g_autoptr (AmparoText) title = dup_change_title (vocabulary, change);
  g_autofree char *name = amparo_bilingual_dup_label (title, reading);
  GtkWidget *list = create_list ();
  GtkWidget *disclosure;

  gtk_widget_add_css_class (list, "disclosed");
  for (guint i = first; i < changes->len; i++)
    if (is_alike (change, g_ptr_array_index (changes, i)))
      gtk_box_append (GTK_BOX (list), create_change (g_ptr_array_index (changes, i), reading));

  disclosure = amparo_disclosure_new (amparo_bilingual_new (title, reading), name);
  gtk_expander_set_child (GTK_EXPANDER (disclosure), list);
  return disclosure;
}

GtkWidget *
amparo_result_changes_new (AmparoSession    *session,
                           AmparoAssessment *assessment)
{
  AmparoVocabulary *vocabulary;
  GPtrArray *changes;
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (assessment), NULL);

  vocabulary = amparo_instrument_get_vocabulary (amparo_assessment_get_instrument (assessment));
  changes = amparo_assessment_get_changes (assessment);
  if (changes->len == 0)
    return NULL;

  box = create_list ();
  for (guint i = 0; i < changes->len; i++)
    if (is_first (changes, i))
      gtk_box_append (GTK_BOX (box),
                      create_changes_alike (vocabulary, changes, i,
                                            amparo_session_get_reading (session)));
  return box;
}

GtkWidget *
amparo_result_protective_new (AmparoSession    *session,
                              AmparoAssessment *assessment)
{
  AmparoInstrument *instrument;
  GArray *items;
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (assessment), NULL);

  instrument = amparo_assessment_get_instrument (assessment);
  items = amparo_assessment_get_protective (assessment);
  if (items->len == 0)
    return NULL;

  box = create_list ();
  for (guint i = 0; i < items->len; i++)
    gtk_box_append (GTK_BOX (box),
                    create_rated (session, amparo_instrument_get_item (
                                    instrument, g_array_index (items, guint, i))));
  return box;
}
