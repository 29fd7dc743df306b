/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/question-view.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/parts.h"
#include "app/roving.h"
#include "app/wrap-layout.h"
#include "training/grading.h"

#define NOTHING (-1)

/* One option and what is done with it. */
typedef struct
{
  const AmparoOption *option;
  GtkWidget          *row;
  GtkWidget          *button;   /* to be chosen */
  GtkWidget          *place;    /* to be put in order: its number, … */
  GtkWidget          *up;
  GtkWidget          *down;
  GPtrArray          *letters;  /* to be matched: a button for each half */
  int                 given;    /* … and the position of the option whose half it has */
} Choice;

struct _AmparoQuestionView
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget            *box;

  /* owned */
  GPtrArray            *choices;   /* of Choice, as they are shown */

  /* lent */
  const AmparoQuestion *question;

  /* plain */
  AmparoReading         reading;
  gboolean              is_filling;
};

G_DEFINE_FINAL_TYPE (AmparoQuestionView, amparo_question_view, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
free_choice (gpointer data)
{
  Choice *choice = data;

  g_clear_pointer (&choice->letters, g_ptr_array_unref);
  g_free (choice);
}

static void
say_changed (AmparoQuestionView *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static Choice *
get_choice (AmparoQuestionView *self,
            guint               i)
{
  return self->choices->pdata[i];
}

static Choice *
find_choice (AmparoQuestionView *self,
             const char         *id,
             gsize               length)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const char *other = get_choice (self, i)->option->id;

      if (strlen (other) == length && strncmp (other, id, length) == 0)
        return get_choice (self, i);
    }

  return NULL;
}

static char *
dup_name (AmparoQuestionView *self,
          const Choice       *choice)
{
  return amparo_bilingual_dup_label (choice->option->text, self->reading);
}

static GtkWidget *
create_badge (guint number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);

  return g_object_new (GTK_TYPE_LABEL,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "css-classes", (const char *[]) { "option-badge", NULL },
                       "label", words,
                       NULL);
}

static GtkWidget *
create_words (AmparoQuestionView *self,
              AmparoText         *text)
{
  GtkWidget *words = amparo_bilingual_new (text, self->reading);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (words, "option-words");

  return words;
}

/* To choose */

static void
add_chosen (AmparoQuestionView *self,
            Choice             *choice,
            guint               number)
{
  gboolean is_one = self->question->kind == AMPARO_QUESTION_SINGLE;
  g_autofree char *name = dup_name (self, choice);
  GtkWidget *words = amparo_marked_words_new (create_badge (number), create_words (self, choice->option->text));

  gtk_widget_set_hexpand (words, TRUE);
  choice->row = choice->button = gtk_check_button_new ();
  gtk_check_button_set_child (GTK_CHECK_BUTTON (choice->button), words);
  gtk_widget_add_css_class (choice->button, "option");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (is_one && number > 1)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (choice->button),
                                GTK_CHECK_BUTTON (get_choice (self, 0)->button));
  g_signal_connect_object (choice->button, "toggled", G_CALLBACK (say_changed), self, G_CONNECT_SWAPPED);
}

/* To put in order */

static void
show_places (AmparoQuestionView *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = get_choice (self, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      /* Translators: where a sentence stands that is being put in order */
      g_autofree char *place = g_strdup_printf (_("Place %1$u of %2$u"), i + 1, self->choices->len);

      gtk_label_set_label (GTK_LABEL (choice->place), number);
      gtk_widget_set_sensitive (choice->up, i > 0);
      gtk_widget_set_sensitive (choice->down, i + 1 < self->choices->len);
      gtk_accessible_update_property (GTK_ACCESSIBLE (choice->up), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (choice->down), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
    }
}

static void
put (AmparoQuestionView *self,
     guint               from,
     guint               to)
{
  Choice *choice = g_ptr_array_steal_index (self->choices, from);

  g_ptr_array_insert (self->choices, to, choice);
  gtk_box_reorder_child_after (GTK_BOX (self->box), choice->row, to > 0 ? get_choice (self, to - 1)->row : NULL);
}

/* The button that was pressed may be at its end now; then the other one has the focus. */
static void
move_choice (AmparoQuestionView *self,
             GtkWidget          *button)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = get_choice (self, i);
      gboolean is_up = button == choice->up;

      if (!is_up && button != choice->down)
        continue;

      put (self, i, is_up ? i - 1 : i + 1);
      show_places (self);
      gtk_widget_grab_focus (gtk_widget_is_sensitive (button) ? button : is_up ? choice->down : choice->up);
      say_changed (self);
      return;
    }
}

static GtkWidget *
create_mover (AmparoQuestionView *self,
              const Choice       *choice,
              const char         *icon,
              const char         *format)
{
  g_autofree char *words = dup_name (self, choice);
  g_autofree char *name = NULL;
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  name = g_strdup_printf (format, words);
#pragma GCC diagnostic pop
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (move_choice), self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_ordered (AmparoQuestionView *self,
             Choice             *choice)
{
  GtkWidget *words;

  choice->place = create_badge (0);
  /* Translators: %s is a sentence that is being put in order */
  choice->up = create_mover (self, choice, "go-up-symbolic", _("Move up: %s"));
  choice->down = create_mover (self, choice, "go-down-symbolic", _("Move down: %s"));
  words = amparo_marked_words_new (choice->place, create_words (self, choice->option->text));
  gtk_widget_set_hexpand (words, TRUE);

  choice->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (choice->row, "option");
  gtk_box_append (GTK_BOX (choice->row), words);
  gtk_box_append (GTK_BOX (choice->row), choice->up);
  gtk_box_append (GTK_BOX (choice->row), choice->down);
}

/* To match */

/* Each half is given once: who gives it to another takes it from the first. */
static void
letter_cb (GtkCheckButton     *button,
           AmparoQuestionView *self)
{
  Choice *chosen = g_object_get_data (G_OBJECT (button), "choice");
  guint half;

  if (!gtk_check_button_get_active (button))
    return;

  g_ptr_array_find (chosen->letters, button, &half);
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = get_choice (self, i);

      if (choice != chosen && choice->given == (int) half)
        {
          choice->given = NOTHING;
          gtk_check_button_set_active (choice->letters->pdata[half], FALSE);
        }
    }
  chosen->given = half;
  say_changed (self);
}

static void
add_letter (AmparoQuestionView *self,
            Choice             *choice,
            GtkWidget          *letters,
            const AmparoOption *half,
            guint               i)
{
  const char letter[] = { 'A' + i, '\0' };
  g_autofree char *words = amparo_bilingual_dup_label (half->with, self->reading);
  g_autofree char *name = g_strdup_printf ("%s: %s", letter, words);
  GtkWidget *button = gtk_check_button_new_with_label (letter);

  if (i > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), choice->letters->pdata[0]);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "choice", choice);
  g_signal_connect (button, "toggled", G_CALLBACK (letter_cb), self);
  g_ptr_array_add (choice->letters, button);
  gtk_box_append (GTK_BOX (letters), button);
}

static void
add_matched (AmparoQuestionView *self,
             Choice             *choice,
             GArray             *halves)
{
  g_autofree char *name = dup_name (self, choice);
  GtkWidget *letters = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);

  gtk_widget_set_layout_manager (letters, amparo_wrap_layout_new (18, 0));
  gtk_accessible_update_property (GTK_ACCESSIBLE (letters), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  choice->letters = g_ptr_array_new ();
  for (guint i = 0; i < halves->len; i++)
    add_letter (self, choice, letters, self->question->options->pdata[g_array_index (halves, guint, i)], i);
  amparo_roving_attach (letters);

  choice->row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (choice->row, "option");
  gtk_box_append (GTK_BOX (choice->row), create_words (self, choice->option->text));
  gtk_box_append (GTK_BOX (choice->row), letters);
}

static GtkWidget *
create_halves (AmparoQuestionView *self,
               GArray             *halves)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "option-halves");
  for (guint i = 0; i < halves->len; i++)
    {
      const AmparoOption *half = self->question->options->pdata[g_array_index (halves, guint, i)];
      const char letter[] = { 'A' + i, '\0' };
      GtkWidget *badge = create_badge (0);

      gtk_label_set_label (GTK_LABEL (badge), letter);
      gtk_box_append (GTK_BOX (box), amparo_marked_words_new (badge, create_words (self, half->with)));
    }

  return box;
}

/* The widget */

static void
add_choice (AmparoQuestionView *self,
            const AmparoOption *option,
            GArray             *halves)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->option = option;
  choice->given = NOTHING;
  g_ptr_array_add (self->choices, choice);

  switch (self->question->kind)
    {
    case AMPARO_QUESTION_ORDER:
      add_ordered (self, choice);
      break;
    case AMPARO_QUESTION_MATCH:
      add_matched (self, choice, halves);
      break;
    case AMPARO_QUESTION_SINGLE:
    case AMPARO_QUESTION_MULTIPLE:
    case AMPARO_QUESTION_SPOT:
    default:
      add_chosen (self, choice, self->choices->len);
      break;
    }
  gtk_box_append (GTK_BOX (self->box), choice->row);
}

static void
fill (AmparoQuestionView *self)
{
  g_autoptr (GArray) order = amparo_question_dup_shuffle (self->question);
  gboolean matches = self->question->kind == AMPARO_QUESTION_MATCH;
  GPtrArray *options = self->question->options;

  if (matches)
    gtk_widget_insert_before (create_halves (self, order), GTK_WIDGET (self), self->box);
  for (guint i = 0; i < options->len; i++)
    add_choice (self, options->pdata[matches ? i : g_array_index (order, guint, i)], order);
  if (self->question->kind == AMPARO_QUESTION_ORDER)
    show_places (self);
}

static void
amparo_question_view_dispose (GObject *object)
{
  AmparoQuestionView *self = AMPARO_QUESTION_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (amparo_question_view_parent_class)->dispose (object);
}

static void
amparo_question_view_class_init (AmparoQuestionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_question_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "questionview");

  signals[CHANGED] = g_signal_new ("changed", AMPARO_TYPE_QUESTION_VIEW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_question_view_init (AmparoQuestionView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->choices = g_ptr_array_new_with_free_func (free_choice);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
amparo_question_view_new (const AmparoQuestion *question,
                          AmparoReading         reading)
{
  AmparoQuestionView *self;

  g_return_val_if_fail (question != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_QUESTION_VIEW, NULL);
  self->question = question;
  self->reading = reading;
  fill (self);

  return GTK_WIDGET (self);
}

/* The draft */

static void
add_word (GString    *draft,
          const char *word)
{
  if (draft->len > 0)
    g_string_append_c (draft, ' ');
  g_string_append (draft, word);
}

static const AmparoOption *
find_half (AmparoQuestionView *self,
           int                 half)
{
  g_autoptr (GArray) order = amparo_question_dup_shuffle (self->question);

  return self->question->options->pdata[g_array_index (order, guint, half)];
}

char *
amparo_question_view_dup_draft (AmparoQuestionView *self)
{
  GString *draft;

  g_return_val_if_fail (AMPARO_IS_QUESTION_VIEW (self), NULL);

  draft = g_string_new (NULL);
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = get_choice (self, i);
      g_autofree char *pair = NULL;

      if (choice->given != NOTHING)
        pair = g_strconcat (choice->option->id, "=", find_half (self, choice->given)->id, NULL);

      if (pair != NULL)
        add_word (draft, pair);
      else if (choice->place != NULL
               || (choice->button != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (choice->button))))
        add_word (draft, choice->option->id);
    }

  return g_string_free (draft, FALSE);
}

static void
give_half (AmparoQuestionView *self,
           Choice             *choice,
           const char         *id)
{
  for (guint i = 0; i < choice->letters->len; i++)
    if (g_str_equal (find_half (self, i)->id, id))
      gtk_check_button_set_active (choice->letters->pdata[i], TRUE);
}

/* The word that stands at number says what became of its option. */
static void
take_word (AmparoQuestionView *self,
           const char         *word,
           guint               number)
{
  const char *equals = strchr (word, '=');
  Choice *choice = find_choice (self, word, equals != NULL ? (gsize) (equals - word) : strlen (word));
  guint i;

  if (choice == NULL || (choice->letters != NULL) != (equals != NULL))
    return;

  if (choice->letters != NULL)
    give_half (self, choice, equals + 1);
  else if (choice->button != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (choice->button), TRUE);
  else if (choice->place != NULL && g_ptr_array_find (self->choices, choice, &i))
    put (self, i, MIN (number, self->choices->len - 1));
}

void
amparo_question_view_set_draft (AmparoQuestionView *self,
                                const char         *draft)
{
  g_auto (GStrv) words = NULL;

  g_return_if_fail (AMPARO_IS_QUESTION_VIEW (self));
  g_return_if_fail (draft != NULL);

  words = g_strsplit (draft, " ", -1);
  self->is_filling = TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    take_word (self, words[i], i);
  if (self->question->kind == AMPARO_QUESTION_ORDER)
    show_places (self);
  self->is_filling = FALSE;
}

gboolean
amparo_question_view_is_complete (AmparoQuestionView *self)
{
  g_autofree char *draft = NULL;
  g_autoptr (AmparoGrade) grade = NULL;

  g_return_val_if_fail (AMPARO_IS_QUESTION_VIEW (self), FALSE);

  draft = amparo_question_view_dup_draft (self);
  grade = amparo_grade_new (self->question, draft);

  return grade != NULL;
}

void
amparo_question_view_press (AmparoQuestionView *self,
                            guint               digit)
{
  GtkWidget *button;

  g_return_if_fail (AMPARO_IS_QUESTION_VIEW (self));

  if (digit < 1 || digit > self->choices->len || get_choice (self, digit - 1)->button == NULL)
    return;

  button = get_choice (self, digit - 1)->button;
  gtk_widget_grab_focus (button);
  gtk_widget_activate (button);
}

const char *
amparo_question_get_how (const AmparoQuestion *question)
{
  g_return_val_if_fail (question != NULL, NULL);

  switch (question->kind)
    {
    case AMPARO_QUESTION_MULTIPLE:
      return _("Choose all that are right.");
    case AMPARO_QUESTION_ORDER:
      return _("Put them in the right order.");
    case AMPARO_QUESTION_MATCH:
      return _("Give each one its letter.");
    case AMPARO_QUESTION_SPOT:
      return _("Mark every sentence that shows a sign.");
    case AMPARO_QUESTION_SINGLE:
    default:
      return _("Choose one.");
    }
}
