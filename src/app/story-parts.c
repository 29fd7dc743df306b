/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/story-parts.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/parts.h"
#include "app/shelves.h"
#include "app/training-parts.h"
#include "language/language.h"
#include "report/words.h"

AmparoPlay *
amparo_story_get_play (AmparoSession *session)
{
  AmparoLearning *learning;
  AmparoCourse *course;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  learning = amparo_session_get_learning (session);
  course = amparo_learning_get_course (learning);

  return course != NULL ? amparo_course_get_play (course, amparo_learning_get_part (learning)) : NULL;
}

/* Scenes */

AmparoText *
amparo_scene_get_place (AmparoScenario    *scenario,
                        const AmparoScene *scene)
{
  g_return_val_if_fail (AMPARO_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (scene != NULL, NULL);

  return scene->place != NULL ? scene->place : amparo_scenario_get_title (scenario);
}

GtkWidget *
amparo_scene_title_new (AmparoScenario    *scenario,
                        const AmparoScene *scene,
                        guint              number,
                        AmparoReading      reading)
{
  /* Translators: of a story; %u counts the scenes one came through, from 1 */
  g_autofree char *above = g_strdup_printf (_("Scene %u"), number);

  return amparo_leaf_title_new (above, amparo_scene_get_place (scenario, scene), reading, "title-2");
}

/* A name is mostly the same in both languages, and then stands there once. */
static GtkWidget *
create_name (AmparoText    *name,
             AmparoReading  reading)
{
  gboolean alike = g_strcmp0 (amparo_text_get_english (name), amparo_text_get_spanish (name)) == 0;

  return amparo_content_label_new (name, alike ? AMPARO_READING_ENGLISH : reading, "speaker");
}

static GtkWidget *
create_said (const AmparoLine *line,
             AmparoReading     reading)
{
  /* Translators: what somebody says in a story */
  g_autoptr (AmparoText) quoted = amparo_words_dup (N_("“%1$s”"), line->text, NULL);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "css-classes", (const char *[]) { "said", NULL },
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 3,
                                 NULL);

  gtk_box_append (GTK_BOX (box), create_name (line->speaker->name, reading));
  gtk_box_append (GTK_BOX (box), amparo_content_label_new (quoted, reading, "said-words"));

  return box;
}

GtkWidget *
amparo_scene_words_new (const AmparoScene *scene,
                        AmparoReading      reading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_return_val_if_fail (scene != NULL, NULL);

  for (guint i = 0; i < scene->lines->len; i++)
    {
      const AmparoLine *line = scene->lines->pdata[i];

      gtk_box_append (GTK_BOX (box), line->speaker != NULL
                                     ? create_said (line, reading)
                                     : amparo_content_label_new (line->text, reading, "narration"));
    }

  return box;
}

static const char *
get_ending_words (AmparoEndingKind kind)
{
  switch (kind)
    {
    /* Translators: how a story ends; a title follows */
    case AMPARO_ENDING_GOOD:
      return _("A good ending");
    case AMPARO_ENDING_MIXED:
      return _("An ending with good and bad in it");
    case AMPARO_ENDING_POOR:
    default:
      return _("A hard ending");
    }
}

GtkWidget *
amparo_ending_new (const AmparoEnding *ending,
                   AmparoReading       reading)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_return_val_if_fail (ending != NULL, NULL);

  gtk_box_append (GTK_BOX (words), amparo_words_label_new (get_ending_words (ending->kind), "caption-heading"));
  gtk_box_append (GTK_BOX (words), amparo_content_label_new (ending->title, reading, "title-4"));
  gtk_box_append (GTK_BOX (words), amparo_bilingual_new (ending->text, reading));

  return amparo_card_new (NULL, words, "ending");
}

/* Signs */

static const AmparoSection *
find_section (AmparoInstrument *instrument,
              AmparoSign       *sign)
{
  const AmparoItem *item = amparo_instrument_find_item (instrument, amparo_sign_get_id (sign));

  return item != NULL ? amparo_instrument_get_sections (instrument)->pdata[item->section] : NULL;
}

/* “First look, in “Control by someone else”, as a link to the page of the checklist. */
static GtkWidget *
create_item_link (const AmparoEntry   *entry,
                  const AmparoSection *section,
                  AmparoReading        reading)
{
  /* Translators: %1$s is the name of a checklist, %2$s that of one of its sections */
  g_autoptr (AmparoText) words = amparo_words_dup (N_("Checklist “%1$s”, section “%2$s”"),
                                                   entry->title, section->title, NULL);
  AmparoEntry named = *entry;
  GtkWidget *link;

  named.title = words;
  link = amparo_page_link_new (&named, reading);
  gtk_widget_add_css_class (link, "item-link");

  return link;
}

static void
append_items (GtkBox        *box,
              AmparoSession *session,
              AmparoSign    *sign)
{
  AmparoLibrary *library = amparo_look_up_get_library (amparo_session_get_look_up (session));
  g_autoptr (GPtrArray) citing = amparo_library_dup_citing (library, sign);

  for (guint i = 0; i < citing->len; i++)
    {
      const AmparoEntry *entry = citing->pdata[i];
      const AmparoSection *section = NULL;

      if (entry->shelf == AMPARO_SHELF_CHECKLISTS)
        section = find_section (AMPARO_INSTRUMENT (entry->object), sign);
      if (section != NULL)
        gtk_box_append (box, create_item_link (entry, section, amparo_session_get_reading (session)));
    }
}

GtkWidget *
amparo_signs_met_new (AmparoSession *session,
                      GPtrArray     *signs,
                      gboolean       with_items)
{
  AmparoLibrary *library;
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (signs != NULL, NULL);

  if (signs->len == 0)
    return NULL;

  library = amparo_look_up_get_library (amparo_session_get_look_up (session));
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (guint i = 0; i < signs->len; i++)
    {
      const AmparoEntry *entry = amparo_library_find_object (library, signs->pdata[i]);

      gtk_box_append (GTK_BOX (box), amparo_page_link_new (entry, amparo_session_get_reading (session)));
      if (with_items)
        append_items (GTK_BOX (box), session, signs->pdata[i]);
    }

  return box;
}

/* The foot */

GtkWidget *
amparo_story_foot_new (AmparoSession *session)
{
  GtkWidget *foot = amparo_leaf_foot_new ();
  GtkWidget *help = amparo_leaf_button_new (_("_Help Lines"), FALSE, NULL, NULL);

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  /* Translators: a button; leaves a story, whose place is kept */
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Leave"), FALSE, G_CALLBACK (amparo_learning_leave),
                                                          amparo_session_get_learning (session)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (help), "app.help-now");
  gtk_box_append (GTK_BOX (foot), help);

  return foot;
}
