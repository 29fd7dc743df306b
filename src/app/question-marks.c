/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/question-view.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/look-up.h"
#include "app/parts.h"
#include "app/shelves.h"
#include "language/language.h"
#include "training/grading.h"

static const AmparoMark *
get_mark (const AmparoGrade *grade,
          guint              i)
{
  return &g_array_index (grade->marks, AmparoMark, i);
}

/* What became of an option, in words of the interface. */

static char *
say_chosen (const AmparoMark *mark)
{
  if (mark->chosen)
    return g_strdup (mark->option->correct ? _("You chose it, and it is right.") : _("You chose it. It is not right."));

  return g_strdup (mark->option->correct ? _("You did not choose it. It is right.") : _("You left it, rightly."));
}

static char *
say_spotted (const AmparoMark *mark)
{
  if (mark->chosen)
    return g_strdup (mark->option->correct ? _("You found this sign.") : _("You marked it. It shows no sign."));

  return g_strdup (mark->option->correct ? _("A sign that you did not mark.") : _("No sign, and you left it."));
}

static char *
say_place (const AmparoMark *mark,
           guint             right)
{
  if (mark->right)
    /* Translators: of a sentence that was put in order */
    return g_strdup_printf (_("Number %u, and you put it there."), right + 1);

  return g_strdup_printf (_("Number %1$u. You put it at %2$u."), right + 1, mark->place + 1);
}

static char *
say_match (const AmparoGrade *grade,
           const AmparoMark  *mark,
           AmparoReading      reading)
{
  g_autofree char *right = amparo_bilingual_dup_label (mark->option->with, reading);
  g_autofree char *given = amparo_bilingual_dup_label (get_mark (grade, mark->place)->option->with, reading);

  if (mark->right)
    /* Translators: %s is the half that belongs to the one above */
    return g_strdup_printf (_("You matched it with: %s. That is right."), given);

  return g_strdup_printf (_("It belongs to: %1$s. You matched it with: %2$s."), right, given);
}

static char *
say (const AmparoGrade *grade,
     guint              i,
     AmparoReading      reading)
{
  const AmparoMark *mark = get_mark (grade, i);

  switch (grade->question->kind)
    {
    case AMPARO_QUESTION_ORDER:
      return say_place (mark, i);
    case AMPARO_QUESTION_MATCH:
      return say_match (grade, mark, reading);
    case AMPARO_QUESTION_SPOT:
      return say_spotted (mark);
    case AMPARO_QUESTION_SINGLE:
    case AMPARO_QUESTION_MULTIPLE:
    default:
      return say_chosen (mark);
    }
}

static GtkWidget *
create_sign_link (AmparoSession *session,
                  AmparoSign    *sign)
{
  AmparoLibrary *library = amparo_look_up_get_library (amparo_session_get_look_up (session));

  return amparo_page_link_new (amparo_library_find_object (library, sign), amparo_session_get_reading (session));
}

/* One shape for right and one for not, and the words say the same. */
static GtkWidget *
create_mark (AmparoSession     *session,
             const AmparoGrade *grade,
             guint              i)
{
  AmparoReading reading = amparo_session_get_reading (session);
  const AmparoMark *mark = get_mark (grade, i);
  g_autofree char *said = say (grade, i, reading);
  GtkWidget *icon = gtk_image_new_from_icon_name (mark->right ? "object-select-symbolic" : "window-close-symbolic");
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (words), amparo_content_label_new (mark->option->text, reading, "mark-option"));
  gtk_box_append (GTK_BOX (words), amparo_words_label_new (said, "caption-heading"));
  gtk_box_append (GTK_BOX (words), amparo_bilingual_new (mark->option->feedback, reading));
  if (mark->option->sign != NULL)
    gtk_box_append (GTK_BOX (words), create_sign_link (session, mark->option->sign));

  words = amparo_marked_words_new (icon, words);
  gtk_widget_add_css_class (words, "mark");
  gtk_widget_add_css_class (words, mark->right ? "right" : "wrong");

  return words;
}

/* What somebody did comes first where only one could be chosen; the rest as it was shown. */
static gboolean
is_first (const AmparoGrade *grade,
          guint              i)
{
  return grade->question->kind == AMPARO_QUESTION_SINGLE && get_mark (grade, i)->chosen;
}

GtkWidget *
amparo_question_marks_new (AmparoSession        *session,
                           const AmparoQuestion *question,
                           const char           *answer)
{
  g_autoptr (AmparoGrade) grade = NULL;
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (question != NULL, NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  grade = amparo_grade_new (question, answer);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  for (guint i = 0; grade != NULL && i < grade->marks->len; i++)
    {
      GtkWidget *mark = create_mark (session, grade, i);

      if (is_first (grade, i))
        gtk_box_prepend (GTK_BOX (box), mark);
      else
        gtk_box_append (GTK_BOX (box), mark);
    }

  return box;
}

/**
 * amparo_question_dup_verdict:
 *
 * Returns: (transfer full): also for an answer that no longer fits the question
 */
AmparoText *
amparo_question_dup_verdict (const AmparoQuestion *question,
                             const char           *answer)
{
  g_autoptr (AmparoGrade) grade = NULL;

  g_return_val_if_fail (question != NULL, NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  grade = amparo_grade_new (question, answer);
  if (grade != NULL && grade->correct)
    return amparo_language_dup_words (N_("That Is Right"));
  if (grade != NULL && grade->share > 0)
    return amparo_language_dup_words (N_("Partly Right"));

  return amparo_language_dup_words (N_("Not Quite"));
}
