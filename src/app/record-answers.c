/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/evidence-picker.h"
#include "app/parts.h"
#include "app/record-parts.h"
#include "language/language.h"
#include "report/words.h"

static GtkWidget *
create_list (int gap)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, gap);
}

static gboolean
is_silent (AmparoScreening  *screening,
           const AmparoItem *item)
{
  return amparo_screening_get_rating (screening, item->index) == AMPARO_UNANSWERED
         && amparo_screening_get_evidence (screening, item->index) == AMPARO_EVIDENCE_UNSAID
         && *amparo_screening_get_note (screening, item->index) == '\0';
}

static void
add_rating (GtkBox           *box,
            AmparoScreening  *screening,
            const AmparoItem *item,
            AmparoReading     reading)
{
  int rating = amparo_screening_get_rating (screening, item->index);
  g_autoptr (AmparoText) none = NULL;

  if (rating != AMPARO_UNANSWERED)
    {
      gtk_box_append (box, amparo_content_label_new (amparo_scale_get_rating (item->scale, rating)->label,
                                                     reading, NULL));
      return;
    }

  none = amparo_language_dup_words (N_("Not answered"));
  gtk_box_append (box, amparo_content_label_new (none, reading, "dim-label"));
}

void
amparo_record_add_part (GtkWidget  *body,
                        const char *heading,
                        GtkWidget  *part)
{
  GtkWidget *box;

  if (part == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL,
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                               "css-classes", (const char *[]) { "title-3", NULL },
                                               "label", heading,
                                               "wrap", TRUE,
                                               "xalign", 0.0f,
                                               NULL));
  gtk_box_append (GTK_BOX (box), part);
  gtk_box_append (GTK_BOX (body), box);
}

GtkWidget *
amparo_record_card_new (GtkWidget *part)
{
  GtkWidget *bin;

  if (part == NULL)
    return NULL;

  bin = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (bin), part);
  gtk_widget_add_css_class (bin, "card");
  gtk_widget_add_css_class (bin, "result-card");

  return bin;
}

GtkWidget *
amparo_record_answer_new (AmparoScreening  *screening,
                          const AmparoItem *item,
                          AmparoReading     reading)
{
  AmparoEvidence evidence;
  const char *note;
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SCREENING (screening), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  evidence = amparo_screening_get_evidence (screening, item->index);
  note = amparo_screening_get_note (screening, item->index);
  box = create_list (2);
  add_rating (GTK_BOX (box), screening, item, reading);
  if (evidence != AMPARO_EVIDENCE_UNSAID)
    {
      /* Translators: %s is how the worker knows about a sign, such as "Seen" or "Not said" */
      g_autofree char *known = g_strdup_printf (_("How known: %s"), amparo_evidence_get_words (evidence));

      gtk_box_append (GTK_BOX (box), amparo_words_label_new (known, "dim-label"));
    }
  if (*note != '\0')
    {
      /* Translators: %s is what a worker wrote about a sign */
      g_autofree char *words = g_strdup_printf (_("Note: %s"), note);

      gtk_box_append (GTK_BOX (box), amparo_words_label_new (words, NULL));
    }

  return box;
}

GtkWidget *
amparo_record_facts_new (AmparoSession   *session,
                         AmparoScreening *screening)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (amparo_screening_get_instrument (screening));
  GPtrArray *facts = amparo_vocabulary_get_facts (vocabulary);
  g_autoptr (AmparoText) unknown = amparo_words_dup (N_("not known"), NULL);
  GtkWidget *box = create_list (6);

  for (guint i = 0; i < facts->len; i++)
    {
      const AmparoFact *fact = g_ptr_array_index (facts, i);
      int value = amparo_screening_get_fact (screening, fact->index);
      /* Translators: %1$s is a fact, %2$s what is known of it: “Age: Under 18” */
      g_autoptr (AmparoText) words =
        amparo_words_dup (N_("%1$s: %2$s"), fact->label,
                          value != AMPARO_UNKNOWN ? amparo_fact_get_value (fact, value)->label : unknown, NULL);

      gtk_box_append (GTK_BOX (box), amparo_bullet_new (words, amparo_session_get_reading (session)));
    }

  return box;
}

GtkWidget *
amparo_record_answers_new (AmparoSession   *session,
                           AmparoScreening *screening)
{
  GPtrArray *items = amparo_instrument_get_items (amparo_screening_get_instrument (screening));
  AmparoReading reading = amparo_session_get_reading (session);
  GtkWidget *box = create_list (15);

  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItem *item = g_ptr_array_index (items, i);
      GtkWidget *answer;

      if (is_silent (screening, item))
        continue;
      answer = create_list (2);
      gtk_box_append (GTK_BOX (answer), amparo_content_label_new (amparo_sign_get_statement (item->sign), reading, "heading"));
      gtk_box_append (GTK_BOX (answer), amparo_record_answer_new (screening, item, reading));
      gtk_box_append (GTK_BOX (box), answer);
    }
  if (gtk_widget_get_first_child (box) == NULL)
    gtk_box_append (GTK_BOX (box), amparo_words_label_new (_("Nothing was answered."), NULL));

  return box;
}

GtkWidget *
amparo_record_missing_new (AmparoSession    *session,
                           AmparoAssessment *assessment)
{
  AmparoInstrument *instrument = amparo_assessment_get_instrument (assessment);
  GArray *missing = amparo_assessment_get_missing (assessment);
  GtkWidget *box;

  if (missing->len == 0)
    return NULL;

  box = create_list (6);
  for (guint i = 0; i < missing->len; i++)
    {
      const AmparoItem *item = amparo_instrument_get_item (instrument, g_array_index (missing, guint, i));

      gtk_box_append (GTK_BOX (box), amparo_bullet_new (amparo_sign_get_statement (item->sign),
                                                        amparo_session_get_reading (session)));
    }

  return box;
}
