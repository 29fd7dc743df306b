/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <glib/gi18n.h>

#include "app/agreement-words.h"
#include "app/bilingual.h"
#include "app/parts.h"
#include "app/side-layout.h"
#include "app/story-parts.h"
#include "app/training-parts.h"
#include "language/language.h"
#include "report/words.h"
#include "training/rated.h"

/* In numbers */

static void
append_kappa (GtkWidget             *box,
              const char            *heading,
              const AmparoAgreement *agreement,
              AmparoReading          reading)
{
  g_autoptr (AmparoText) kappa = amparo_agreement_dup_kappa (agreement);

  if (kappa == NULL)
    return;

  gtk_box_append (GTK_BOX (box), amparo_heading_new (heading));
  gtk_box_append (GTK_BOX (box), amparo_bilingual_new (kappa, reading));
}

static GtkWidget *
create_summary (const AmparoRated *rated,
                AmparoReading      reading)
{
  g_autoptr (AmparoText) percent = amparo_agreement_dup_percent (rated);
  g_autoptr (AmparoText) left_out = amparo_agreement_dup_left_out (rated);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), amparo_content_label_new (percent, reading, "prompt"));
  if (left_out != NULL)
    gtk_box_append (GTK_BOX (box), amparo_bilingual_new (left_out, reading));
  append_kappa (box, _("Signs"), &rated->signs, reading);
  append_kappa (box, _("What Protects the Young Person"), &rated->protective, reading);
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (_("Kappa is 1 where all ratings are the same, and 0 where they agree only as often as chance would have it. A near miss counts in part. A case is short, so take the number as a hint and the reasons below as the lesson."), "dim-label"));

  return amparo_card_new (NULL, box, NULL);
}

/* Item by item */

static AmparoText *
dup_rating (const AmparoRatedItem *item)
{
  if (item->rating == AMPARO_UNANSWERED)
    /* Translators: stands where a rating would; nothing was asked */
    return amparo_language_dup_words (N_("You: no rating"));

  /* Translators: %1$s is a rating, such as “Possible” */
  return amparo_words_dup (N_("You: %1$s"), amparo_scale_get_rating (item->item->scale, item->rating)->label, NULL);
}

static GtkWidget *
create_ratings (const AmparoRatedItem *item,
                AmparoReading          reading)
{
  g_autoptr (AmparoText) yours = dup_rating (item);
  g_autoptr (AmparoText) key =
    /* Translators: %1$s is a rating, such as “Possible” */
    amparo_words_dup (N_("Key: %1$s"), amparo_scale_get_rating (item->item->scale, (int) item->key->rating)->label,
                      NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, amparo_side_layout_new (24, 3));
  gtk_box_append (GTK_BOX (box), amparo_content_label_new (yours, reading, "chosen"));
  gtk_box_append (GTK_BOX (box), amparo_content_label_new (key, reading, "chosen"));

  return box;
}

static const char *
get_icon_name (const AmparoRatedItem *item)
{
  if (item->is_alike)
    return "object-select-symbolic";

  return item->is_accepted || !item->is_asked ? "go-next-symbolic" : "window-close-symbolic";
}

static GtkWidget *
create_item (const AmparoRatedItem *item,
             AmparoReading          reading)
{
  g_autoptr (AmparoText) verdict = amparo_rated_dup_verdict (item);
  AmparoText *statement = amparo_sign_get_statement (item->item->sign);
  g_autofree char *name = amparo_bilingual_dup_label (statement, reading);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 "css-classes", (const char *[]) { "mark", item->is_alike ? "right" : "wrong", NULL },
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 4,
                                 NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), amparo_bilingual_new (statement, reading));
  gtk_box_append (GTK_BOX (box), create_ratings (item, reading));
  gtk_box_append (GTK_BOX (box), amparo_marked_words_new (gtk_image_new_from_icon_name (get_icon_name (item)),
                                                          amparo_content_label_new (verdict, reading,
                                                                                    "caption-heading")));
  gtk_box_append (GTK_BOX (box), amparo_bilingual_new (item->key->because, reading));

  return box;
}

static void
append_section (GtkWidget           *body,
                const AmparoRated   *rated,
                const AmparoSection *section,
                AmparoReading        reading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_box_append (GTK_BOX (box), amparo_content_label_new (section->title, reading, "title-4"));
  for (guint i = 0; i < rated->items->len; i++)
    {
      const AmparoRatedItem *item = &g_array_index (rated->items, AmparoRatedItem, i);

      if (item->item->section == section->index)
        gtk_box_append (GTK_BOX (box), create_item (item, reading));
    }
  gtk_box_append (GTK_BOX (body), box);
}

/* The case is there to be looked at again. */
static GtkWidget *
create_case (const AmparoPractice *practice,
             AmparoReading         reading)
{
  const char *title = _("The Case");
  GtkWidget *disclosure = amparo_disclosure_new (amparo_heading_new (title), title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (box, "disclosed");
  for (guint i = 0; i < practice->cases->len; i++)
    gtk_box_append (GTK_BOX (box), amparo_bilingual_new (practice->cases->pdata[i], reading));
  gtk_expander_set_child (GTK_EXPANDER (disclosure), box);

  return disclosure;
}

static GtkWidget *
create_body (const AmparoPractice *practice,
             const AmparoRated    *rated,
             AmparoReading         reading)
{
  GPtrArray *sections = amparo_instrument_get_sections (practice->instrument);
  GtkWidget *body = amparo_leaf_body_new ();

  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (_("Your Ratings Beside the Key"), practice->title, reading,
                                                         "title-2"));
  gtk_box_append (GTK_BOX (body), create_summary (rated, reading));
  gtk_box_append (GTK_BOX (body), create_case (practice, reading));
  for (guint i = 0; i < sections->len; i++)
    append_section (body, rated, sections->pdata[i], reading);

  return body;
}

static void
again_clicked_cb (AmparoLearning *learning)
{
  amparo_learning_try_again (learning, 0);
}

GtkWidget *
amparo_agreement_page_new (AmparoSession *session)
{
  AmparoLearning *learning;
  const AmparoPart *part;
  g_autoptr (AmparoRated) rated = NULL;
  GtkWidget *foot, *leaf;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  learning = amparo_session_get_learning (session);
  part = amparo_learning_get_the_part (learning);
  g_return_val_if_fail (part != NULL && part->practice != NULL, NULL);

  rated = amparo_rated_new (part->practice,
                            amparo_course_get_screening (amparo_learning_get_course (learning), part->id));
  foot = amparo_story_foot_new (session);
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Try Again"), FALSE, G_CALLBACK (again_clicked_cb),
                                                          learning));
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Go On"), TRUE, G_CALLBACK (amparo_learning_go_on),
                                                          learning));
  leaf = amparo_leaf_new (create_body (part->practice, rated, amparo_session_get_reading (session)), foot);
  amparo_leaf_attach_keys (leaf, NULL, NULL);

  return leaf;
}
