/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/guidance.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/parts.h"

static GtkWidget *
create_part (const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (box), amparo_heading_new (title));
  return box;
}

static void
append_text (GtkWidget     *box,
             const char    *title,
             AmparoText    *text,
             AmparoReading  reading)
{
  GtkWidget *part = create_part (title);

  gtk_box_append (GTK_BOX (part), amparo_bilingual_new (text, reading));
  gtk_box_append (GTK_BOX (box), part);
}

static void
append_list (GtkWidget     *box,
             const char    *title,
             GPtrArray     *texts,
             AmparoReading  reading)
{
  GtkWidget *part = create_part (title);

  for (guint i = 0; i < texts->len; i++)
    gtk_box_append (GTK_BOX (part), amparo_bullet_new (g_ptr_array_index (texts, i), reading));
  gtk_box_append (GTK_BOX (box), part);
}

static GtkWidget *
create_marked_heading (const char *icon_name,
                       const char *title)
{
  return amparo_marked_words_new (gtk_image_new_from_icon_name (icon_name),
                                  amparo_heading_new (title));
}

/* One language and its words, set as a quotation. */
static GtkWidget *
create_quotation (GPtrArray      *texts,
                  AmparoLanguage  language)
{
  AmparoReading reading = language == AMPARO_LANGUAGE_SPANISH ? AMPARO_READING_SPANISH
                                                              : AMPARO_READING_ENGLISH;
  const char *title = language == AMPARO_LANGUAGE_SPANISH ? _("May be said, in Spanish")
                                                          : _("May be said, in English");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), create_marked_heading ("chat-message-new-symbolic", title));
  for (guint i = 0; i < texts->len; i++)
    {
      AmparoText *text = g_ptr_array_index (texts, i);

      gtk_box_append (GTK_BOX (box), amparo_content_label_new (text, reading, "quotation"));
    }
  gtk_widget_add_css_class (box, "may-be-said");
  return box;
}

void
amparo_may_be_said_append (GtkWidget     *box,
                           GPtrArray     *texts,
                           AmparoReading  person)
{
  if (texts->len == 0)
    return;

  if (amparo_reading_includes (person, AMPARO_LANGUAGE_ENGLISH))
    gtk_box_append (GTK_BOX (box), create_quotation (texts, AMPARO_LANGUAGE_ENGLISH));
  if (amparo_reading_includes (person, AMPARO_LANGUAGE_SPANISH))
    gtk_box_append (GTK_BOX (box), create_quotation (texts, AMPARO_LANGUAGE_SPANISH));
}

static void
append_never_ask (GtkWidget     *box,
                  GPtrArray     *texts,
                  AmparoReading  reading)
{
  GtkWidget *part;

  if (texts->len == 0)
    return;

  part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (part), create_marked_heading ("action-unavailable-symbolic", _("What to avoid")));
  for (guint i = 0; i < texts->len; i++)
    gtk_box_append (GTK_BOX (part), amparo_bullet_new (g_ptr_array_index (texts, i), reading));
  gtk_widget_add_css_class (part, "never-ask");
  gtk_box_append (GTK_BOX (box), part);
}

static void
append_sources (GtkWidget *box,
                GPtrArray *sources)
{
  GtkWidget *part = create_part (_("Sources"));

  gtk_box_append (GTK_BOX (part), amparo_source_list_new (sources));
  gtk_box_append (GTK_BOX (box), part);
}

/* Words for the worker follow the reading of the session, words that may be said the
 * language of the young person. */
GtkWidget *
amparo_guidance_new_body (AmparoSession *session,
                          AmparoSign    *sign)
{
  AmparoReading reading;
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_SIGN (sign), NULL);

  reading = amparo_session_get_reading (session);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "guidance");

  gtk_box_append (GTK_BOX (box), amparo_words_label_new (_("For you only. Do not read this aloud, except for words that may be said."), "dim-label"));
  append_list (box, _("Look for"), amparo_sign_get_look_for (sign), reading);
  append_text (box, _("Example"), amparo_sign_get_example (sign), reading);
  /* Translators: heads an example of what looks like a sign and is not */
  append_text (box, _("Not this"), amparo_sign_get_counterexample (sign), reading);
  amparo_may_be_said_append (box, amparo_sign_get_may_be_said (sign), amparo_session_get_person (session));
  append_never_ask (box, amparo_sign_get_never_ask (sign), reading);
  return box;
}

GtkWidget *
amparo_guidance_new (AmparoSession *session,
                     AmparoSign    *sign)
{
  GtkWidget *box = amparo_guidance_new_body (session, sign);

  if (box != NULL)
    append_sources (box, amparo_sign_get_sources (sign));
  return box;
}
