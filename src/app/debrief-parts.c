/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/debrief-parts.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/parts.h"
#include "app/side-layout.h"
#include "app/story-parts.h"
#include "language/language.h"

/* A choice and what came of it, below a line that says whose it is. */
static GtkWidget *
create_side (const char         *whose,
             const char         *icon_name,
             const AmparoChoice *choice,
             AmparoReading       reading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (box), amparo_marked_words_new (gtk_image_new_from_icon_name (icon_name),
                                                          amparo_words_label_new (whose, "caption-heading")));
  gtk_box_append (GTK_BOX (box), amparo_content_label_new (choice->text, reading, "chosen"));
  gtk_box_append (GTK_BOX (box), amparo_bilingual_new (choice->consequence, reading));

  return box;
}

static GtkWidget *
create_sides (const AmparoDecision *decision,
              AmparoReading         reading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gboolean alike = decision->chosen == decision->recommended;

  gtk_widget_set_layout_manager (box, amparo_side_layout_new (24, 12));
  gtk_box_append (GTK_BOX (box), create_side (alike ? _("You chose, as recommended") : _("You chose"),
                                              alike ? "object-select-symbolic" : "go-next-symbolic",
                                              decision->chosen, reading));
  if (!alike && decision->recommended != NULL)
    gtk_box_append (GTK_BOX (box), create_side (_("Recommended"), "object-select-symbolic",
                                                decision->recommended, reading));

  return box;
}

typedef struct
{
  AmparoLearning *learning;   /* owned */
  guint           step;
} Again;

static void
free_again (gpointer  data,
            GClosure *closure)
{
  Again *again = data;

  g_object_unref (again->learning);
  g_free (again);
}

static void
again_clicked_cb (GtkWidget   *button,
                  const Again *again)
{
  amparo_learning_try_again (again->learning, again->step);
}

static GtkWidget *
create_again (AmparoSession *session,
              guint          number)
{
  /* Translators: for a screen reader; %u counts the decisions of a story */
  g_autofree char *name = g_strdup_printf (_("Try another way from decision %u"), number + 1);
  GtkWidget *button = gtk_button_new_with_label (_("Try Another Way from Here"));
  Again *again = g_new (Again, 1);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  *again = (Again) { g_object_ref (amparo_session_get_learning (session)), number };
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (again_clicked_cb), again, free_again, 0);

  return button;
}

static GtkWidget *
create_head (AmparoText    *place,
             guint          number,
             AmparoReading  reading)
{
  /* Translators: %u counts the decisions of a story; where it was follows */
  g_autofree char *words = g_strdup_printf (_("Decision %u"), number + 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), amparo_heading_new (words));
  gtk_box_append (GTK_BOX (box), amparo_content_label_new (place, reading, "dim-label"));

  return box;
}

GtkWidget *
amparo_decision_new (AmparoSession       *session,
                     const AmparoDebrief *debrief,
                     guint                number)
{
  const AmparoDecision *decision;
  AmparoReading reading;
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (number < debrief->decisions->len, NULL);

  decision = debrief->decisions->pdata[number];
  reading = amparo_session_get_reading (session);
  box = g_object_new (GTK_TYPE_BOX,
                      "css-classes", (const char *[]) { "card", "result-card", NULL },
                      "orientation", GTK_ORIENTATION_VERTICAL,
                      "spacing", 9,
                      NULL);

  gtk_box_append (GTK_BOX (box), create_head (amparo_scene_get_place (debrief->scenario, decision->scene), number,
                                              reading));
  gtk_box_append (GTK_BOX (box), create_sides (decision, reading));
  gtk_box_append (GTK_BOX (box), create_again (session, number));

  return box;
}

static GtkWidget *
create_way (const AmparoDebrief *debrief,
            AmparoReading        reading)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "css-classes", (const char *[]) { "disclosed", NULL },
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", 12,
                                  NULL);

  for (guint i = 0; i < debrief->recommended->len; i++)
    {
      const AmparoDecision *decision = debrief->recommended->pdata[i];
      GtkWidget *step = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

      gtk_box_append (GTK_BOX (step), create_head (amparo_scene_get_place (debrief->scenario, decision->scene), i,
                                                   reading));
      gtk_box_append (GTK_BOX (step), amparo_content_label_new (decision->recommended->text, reading, "chosen"));
      gtk_box_append (GTK_BOX (step), amparo_bilingual_new (decision->recommended->consequence, reading));
      gtk_box_append (GTK_BOX (list), step);
    }

  return list;
}

GtkWidget *
amparo_recommended_way_new (const AmparoDebrief *debrief,
                            AmparoReading        reading)
{
  const char *title = _("The Recommended Way from the Beginning");
  GtkWidget *disclosure;

  g_return_val_if_fail (debrief != NULL, NULL);

  disclosure = amparo_disclosure_new (amparo_heading_new (title), title);
  gtk_expander_set_child (GTK_EXPANDER (disclosure), create_way (debrief, reading));

  return disclosure;
}
