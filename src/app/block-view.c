/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/block-view.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/chart-view.h"
#include "app/entry-view.h"
#include "app/guidance.h"
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
create_list (AmparoSession     *session,
             const AmparoBlock *block)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < block->entries->len; i++)
    gtk_box_append (GTK_BOX (list), amparo_bullet_new (block->entries->pdata[i], amparo_session_get_reading (session)));

  return list;
}

static GtkWidget *
create_key_point (AmparoSession     *session,
                  const AmparoBlock *block)
{
  GtkWidget *point = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  /* Translators: heads the one sentence of a page that should be remembered */
  gtk_box_append (GTK_BOX (point), amparo_heading_new (_("To Keep in Mind")));
  gtk_box_append (GTK_BOX (point), amparo_bilingual_new (block->text, amparo_session_get_reading (session)));
  gtk_widget_add_css_class (point, "key-point");

  return point;
}

static GtkWidget *
create_may_be_said (AmparoSession     *session,
                    const AmparoBlock *block)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_ptr_array_add (texts, block->text);
  amparo_may_be_said_append (box, texts, amparo_session_get_person (session));

  return box;
}

GtkWidget *
amparo_block_view_new (AmparoSession     *session,
                       const AmparoBlock *block)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (block != NULL, NULL);

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
    case AMPARO_BLOCK_LIST:
      return create_list (session, block);
    case AMPARO_BLOCK_KEY_POINT:
      return create_key_point (session, block);
    case AMPARO_BLOCK_MAY_BE_SAID:
      return create_may_be_said (session, block);
    default:
      g_assert_not_reached ();
    }
}
