/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/entry-view.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/chart-view.h"
#include "app/look-up.h"
#include "app/parts.h"
#include "app/shelves.h"

/* One fact: its words, and below them what it stands on. */
static GtkWidget *
create_point (AmparoSession     *session,
              const AmparoBlock *block)
{
  GtkWidget *point = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *grounds = amparo_grounds_new (&block->grounds);

  gtk_box_append (GTK_BOX (point), amparo_bilingual_new (block->text, amparo_session_get_reading (session)));
  gtk_box_append (GTK_BOX (point), amparo_source_links_new (session, block->sources));
  gtk_box_append (GTK_BOX (point), grounds);
  gtk_widget_add_css_class (point, "point");

  return point;
}

static GtkWidget *
create_chart (AmparoSession     *session,
              const AmparoBlock *block)
{
  GtkWidget *box = amparo_chart_view_new (block, session);

  gtk_box_append (GTK_BOX (box), amparo_source_links_new (session, block->sources));

  return box;
}

static GtkWidget *
create_sign (AmparoSession *session,
             AmparoSign    *sign)
{
  AmparoLibrary *library = amparo_look_up_get_library (amparo_session_get_look_up (session));
  const AmparoEntry *entry = amparo_library_find_object (library, sign);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), amparo_words_label_new (_("Sign"), "caption-heading"));
  gtk_box_append (GTK_BOX (box), amparo_page_link_new (entry, amparo_session_get_reading (session)));

  return box;
}

static GtkWidget *
create_block (AmparoSession     *session,
              const AmparoBlock *block)
{
  switch (block->kind)
    {
    case AMPARO_BLOCK_PARAGRAPH:
      return amparo_bilingual_new (block->text, amparo_session_get_reading (session));
    case AMPARO_BLOCK_POINT:
      return create_point (session, block);
    case AMPARO_BLOCK_CHART:
      return create_chart (session, block);
    case AMPARO_BLOCK_SIGN:
      return create_sign (session, block->sign);
    case AMPARO_BLOCK_CONTACT:
      return amparo_entry_view_card (block->contact, session);
    default:
      g_assert_not_reached ();
    }
}

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
    gtk_box_append (GTK_BOX (box), create_block (session, g_ptr_array_index (section->blocks, i)));

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
