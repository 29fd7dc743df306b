/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/block-view.h"
#include "app/parts.h"
#include "app/training-parts.h"

static guint
find_page (const AmparoLesson *lesson,
           const char         *id)
{
  for (guint i = 0; i < lesson->pages->len; i++)
    if (g_str_equal (((const AmparoPage *) lesson->pages->pdata[i])->id, id))
      return i;

  return 0;
}

/* One page on, or back; past the last one the lesson is over. */
static void
turn (AmparoLearning *learning,
      int             step)
{
  const AmparoLesson *lesson = amparo_learning_get_the_part (learning)->lesson;
  guint i = find_page (lesson, amparo_learning_get_at (learning)) + step;

  if (i < lesson->pages->len)
    amparo_learning_turn_to (learning, ((const AmparoPage *) lesson->pages->pdata[i])->id);
  else
    amparo_learning_hand_in (learning);
}

static void
next_cb (AmparoLearning *learning)
{
  turn (learning, 1);
}

static void
previous_cb (AmparoLearning *learning)
{
  turn (learning, -1);
}

static GtkWidget *
create_duties (const AmparoPage *page,
               AmparoReading     reading)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  for (guint i = 0; i < page->duties->len; i++)
    gtk_box_append (GTK_BOX (list), amparo_bullet_new (((const AmparoDuty *) page->duties->pdata[i])->text, reading));

  /* Translators: heads the duties under the law that a page of a lesson covers */
  return amparo_card_new (_("This Page Covers"), list, "dim-label");
}

static GtkWidget *
create_body (AmparoSession      *session,
             const AmparoLesson *lesson,
             guint               number)
{
  AmparoReading reading = amparo_session_get_reading (session);
  const AmparoPage *page = lesson->pages->pdata[number];
  /* Translators: %1$s is the title of a lesson */
  g_autofree char *above = g_strdup_printf (_("%1$s · page %2$u of %3$u"),
                                            amparo_text_get (lesson->title, amparo_main_language (session)),
                                            number + 1, lesson->pages->len);
  GtkWidget *body = amparo_leaf_body_new ();

  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (above, page->heading, reading, "title-2"));
  for (guint i = 0; i < page->blocks->len; i++)
    gtk_box_append (GTK_BOX (body), amparo_block_view_new (session, page->blocks->pdata[i]));
  if (page->duties->len > 0)
    gtk_box_append (GTK_BOX (body), create_duties (page, reading));

  return body;
}

static GtkWidget *
create_foot (AmparoLearning     *learning,
             const AmparoLesson *lesson,
             guint               number)
{
  gboolean is_last = number + 1 == lesson->pages->len;
  GtkWidget *foot = amparo_leaf_foot_new ();

  if (number > 0)
    gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Previous"), FALSE, G_CALLBACK (previous_cb), learning));
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (is_last ? _("_Finish the Lesson") : _("_Next"), TRUE,
                                                          G_CALLBACK (next_cb), learning));

  return foot;
}

GtkWidget *
amparo_lesson_page_new (AmparoSession *session)
{
  AmparoLearning *learning;
  const AmparoLesson *lesson;
  GtkWidget *leaf, *toasts;
  guint number;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  learning = amparo_session_get_learning (session);
  lesson = amparo_learning_get_the_part (learning)->lesson;
  number = find_page (lesson, amparo_learning_get_at (learning));
  leaf = amparo_leaf_new (create_body (session, lesson, number), create_foot (learning, lesson, number));
  amparo_leaf_attach_keys (leaf, NULL, NULL);

  /* The card of a contact says there that its number was copied. */
  toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), leaf);

  return toasts;
}
