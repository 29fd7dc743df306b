/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/entry-view.h"

#include "app/bilingual.h"
#include "app/block-view.h"
#include "app/parts.h"

static GtkWidget *
create_section (AmparoSession              *session,
                const AmparoArticleSection *section)
{
  AmparoReading reading = amparo_session_get_reading (session);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = g_object_new (GTK_TYPE_BOX,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     NULL);
  GtkWidget *words = amparo_content_label_new (section->heading, reading, "title-4");
  g_autofree char *name = amparo_bilingual_dup_label (section->heading, reading);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (heading), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), heading);
  for (guint i = 0; i < section->blocks->len; i++)
    gtk_box_append (GTK_BOX (box), amparo_block_view_new (session, g_ptr_array_index (section->blocks, i)));

  return box;
}

void
amparo_article_view_append (GtkBox        *box,
                            AmparoSession *session,
                            AmparoArticle *article)
{
  GPtrArray *sections = amparo_article_get_sections (article);

  for (guint i = 0; i < sections->len; i++)
    gtk_box_append (box, create_section (session, g_ptr_array_index (sections, i)));
}
