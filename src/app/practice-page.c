/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/capped.h"
#include "app/checklist-focus.h"
#include "app/column.h"
#include "app/even-layout.h"
#include "app/fold.h"
#include "app/parts.h"
#include "app/practice-draft.h"
#include "app/section-view.h"
#include "app/story-parts.h"
#include "app/training-parts.h"
#include "report/words.h"

/* The case is read again and again, and wants longer lines than a list of sections. */
#define CASE_LETTERS 44
#define WIDEST       860

#define AMPARO_TYPE_PRACTICE_PAGE (amparo_practice_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoPracticePage, amparo_practice_page, AMPARO, PRACTICE_PAGE, AdwBin)

struct _AmparoPracticePage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession        *session;
  AmparoScreening      *screening;    /* what the learning has, for the rows to change */
  AmparoPracticeDraft  *draft;
  GtkWidget            *the_case;     /* at the side, or in the expander above */
  /* lent by the module, which the screening's course keeps */
  const AmparoPractice *practice;

  /* children */
  AmparoFold           *fold;
  GtkWidget            *above;
  GtkWidget            *scroller;
  GtkWidget            *section;      /* a box that the view of the section is put in */
  GtkLabel             *progress;     /* how much is rated, or what is missing */
};

G_DEFINE_FINAL_TYPE (AmparoPracticePage, amparo_practice_page, ADW_TYPE_BIN)

static AmparoLearning *
get_learning (AmparoPracticePage *self)
{
  return amparo_session_get_learning (self->session);
}

static AmparoReading
get_reading (AmparoPracticePage *self)
{
  return amparo_session_get_reading (self->session);
}

static AmparoScreening *
get_kept (AmparoSession *session)
{
  AmparoLearning *learning = amparo_session_get_learning (session);

  return amparo_course_get_screening (amparo_learning_get_course (learning), amparo_learning_get_part (learning));
}

static void
keep_draft (AmparoPracticePage *self)
{
  g_autofree char *words = amparo_practice_draft_dup_words (self->draft);

  amparo_learning_set_draft (get_learning (self), words);
}

/* Rating */

static void
update_progress (AmparoPracticePage *self)
{
  guint asked, answered;
  g_autofree char *words = NULL;

  amparo_screening_get_progress (self->screening, &asked, &answered);
  /* Translators: signs of a whole checklist */
  words = g_strdup_printf (_("%1$u of %2$u rated"), answered, asked);
  gtk_label_set_label (self->progress, words);
}

/* What is shown was not done before it is written down. After trouble the page is made anew. */
static void
item_changed_cb (AmparoPracticePage *self,
                 guint               index)
{
  const AmparoItem *item = amparo_instrument_get_item (self->practice->instrument, index);
  int rating = amparo_screening_get_rating (self->screening, index);
  const AmparoRating *given = rating == AMPARO_UNANSWERED ? NULL : amparo_scale_get_rating (item->scale, rating);

  if (rating != amparo_screening_get_rating (get_kept (self->session), index))
    amparo_learning_rate (get_learning (self), amparo_sign_get_id (item->sign), given != NULL ? given->id : "");
  update_progress (self);
}

/* Sections */

static const AmparoSection *
get_section (AmparoPracticePage *self)
{
  return amparo_instrument_get_sections (self->practice->instrument)->pdata[self->draft->section];
}

static AmparoSectionView *
get_view (AmparoPracticePage *self)
{
  return AMPARO_SECTION_VIEW (gtk_widget_get_last_child (self->section));
}

static void
opened_cb (AmparoPracticePage *self,
           guint               item,
           gboolean            opened)
{
  amparo_practice_draft_set_opened (self->draft, item, opened);
  keep_draft (self);
}

static void
open_again (AmparoPracticePage *self)
{
  g_autoptr (GArray) opened = g_array_copy (self->draft->opened);

  for (guint i = 0; i < opened->len; i++)
    {
      AmparoItemRow *row = amparo_section_view_get_row (get_view (self), g_array_index (opened, guint, i));

      if (row != NULL)
        amparo_item_row_toggle_guidance (row);
    }
}

static GtkWidget *
create_section_title (AmparoPracticePage *self)
{
  GPtrArray *sections = amparo_instrument_get_sections (self->practice->instrument);
  /* Translators: of the sections of a checklist */
  g_autofree char *above = g_strdup_printf (_("Section %1$u of %2$u"), self->draft->section + 1, sections->len);

  return amparo_leaf_title_new (above, get_section (self)->title, get_reading (self), "title-2");
}

static void
build_section (AmparoPracticePage *self)
{
  const AmparoSection *section = get_section (self);
  GtkWidget *view = amparo_section_view_new_exercise (self->session, self->screening, section->index);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->section)) != NULL)
    gtk_box_remove (GTK_BOX (self->section), child);

  gtk_box_append (GTK_BOX (self->section), create_section_title (self));
  if (section->intro != NULL)
    gtk_box_append (GTK_BOX (self->section), amparo_bilingual_new (section->intro, get_reading (self)));
  gtk_widget_add_css_class (view, "card");
  gtk_box_append (GTK_BOX (self->section), view);
  open_again (self);
  g_signal_connect_object (view, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checklist.previous-section", section->index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checklist.next-section",
                                 section->index + 1 < amparo_instrument_get_sections (self->practice->instrument)->len);
}

static void
turn_to (AmparoPracticePage *self,
         guint               section,
         int                 item)
{
  if (section != self->draft->section)
    {
      self->draft->section = section;
      keep_draft (self);
      build_section (self);
    }
  amparo_section_view_focus (get_view (self), item, AMPARO_CONTROL_RATING);
}

static void
activate_previous (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  AmparoPracticePage *self = AMPARO_PRACTICE_PAGE (widget);

  turn_to (self, self->draft->section - 1, -1);
}

static void
activate_next (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AmparoPracticePage *self = AMPARO_PRACTICE_PAGE (widget);

  turn_to (self, self->draft->section + 1, -1);
}

/* Handing in */

static const AmparoItem *
find_missing (AmparoPracticePage *self,
              guint              *n)
{
  GPtrArray *items = amparo_instrument_get_items (self->practice->instrument);
  const AmparoItem *first = NULL;

  *n = 0;
  for (guint i = 0; i < items->len; i++)
    if (amparo_screening_is_asked (self->screening, i)
        && amparo_screening_get_rating (self->screening, i) == AMPARO_UNANSWERED)
      {
        first = first != NULL ? first : items->pdata[i];
        (*n)++;
      }

  return first;
}

static void
show_missing (AmparoPracticePage *self,
              const AmparoItem   *first,
              guint               n)
{
  g_autofree char *words =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                  "%u sign is not rated yet. Where the case does not say, choose “No information”.",
                                  "%u signs are not rated yet. Where the case does not say, choose “No information”.",
                                  n), n);

  gtk_label_set_label (self->progress, words);
  turn_to (self, first->section, (int) first->index);
}

static void
compare_clicked_cb (AmparoPracticePage *self)
{
  guint n;
  const AmparoItem *first = find_missing (self, &n);

  if (first != NULL)
    show_missing (self, first, n);
  else
    amparo_learning_hand_in (get_learning (self));
}

/* The case */

static GtkWidget *
create_given (AmparoPracticePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  for (guint i = 0; i < self->practice->given->len; i++)
    {
      const AmparoGiven *given = self->practice->given->pdata[i];
      g_autoptr (AmparoText) words =
        /* Translators: %1$s is a fact, %2$s what is known of it: “Age: Under 18” */
        amparo_words_dup (N_("%1$s: %2$s"), given->fact->label,
                          amparo_fact_get_value (given->fact, given->value)->label, NULL);

      gtk_box_append (GTK_BOX (box), amparo_bullet_new (words, get_reading (self)));
    }

  return box;
}

static GtkWidget *
create_case (AmparoPracticePage *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "css-classes", (const char *[]) { "practice-case", NULL },
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 12,
                                 NULL);

  gtk_box_append (GTK_BOX (box), amparo_leaf_title_new (_("The Case"), self->practice->title, get_reading (self),
                                                        "title-3"));
  for (guint i = 0; i < self->practice->cases->len; i++)
    gtk_box_append (GTK_BOX (box), amparo_bilingual_new (self->practice->cases->pdata[i], get_reading (self)));
  if (self->practice->given->len > 0)
    gtk_box_append (GTK_BOX (box), amparo_card_new (_("What Is Known"), create_given (self), NULL));

  return box;
}

static GtkWidget *
create_side (GtkWidget *child)
{
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child", child,
                       "css-classes", (const char *[]) { "practice-side", NULL },
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       NULL);
}

/* Where there is no room at the side, the case is to be opened above the checklist. */
static void
folded_cb (AmparoPracticePage *self)
{
  GtkWidget *capped = gtk_expander_get_child (GTK_EXPANDER (self->above));

  if (amparo_fold_is_folded (self->fold))
    {
      amparo_fold_set_side (self->fold, NULL);
      g_object_set (capped, "child", self->the_case, NULL);
    }
  else
    {
      g_object_set (capped, "child", NULL, NULL);
      amparo_fold_set_side (self->fold, create_side (self->the_case));
    }
}

/* The page */

static GtkWidget *
create_turners (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *previous = gtk_button_new_with_label (_("Previous Section"));
  GtkWidget *next = gtk_button_new_with_label (_("Next Section"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (previous), "checklist.previous-section");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (next), "checklist.next-section");
  gtk_box_append (GTK_BOX (box), previous);
  gtk_box_append (GTK_BOX (box), next);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_layout_manager (box, amparo_even_layout_new (6));

  return box;
}

static GtkWidget *
create_checklist (AmparoPracticePage *self)
{
  GtkWidget *body = g_object_new (GTK_TYPE_BOX,
                                  "css-classes", (const char *[]) { "section-body", NULL },
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", 12,
                                  NULL);

  self->section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (body), self->section);
  gtk_box_append (GTK_BOX (body), create_turners ());
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "child", amparo_column_new (body, WIDEST),
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 NULL);

  return self->scroller;
}

static GtkWidget *
create_fold (AmparoPracticePage *self)
{
  const char *name = _("The Case");

  self->the_case = g_object_ref_sink (create_case (self));
  self->above = amparo_disclosure_new (amparo_heading_new (name), name);
  gtk_widget_add_css_class (self->above, "practice-above");
  gtk_expander_set_child (GTK_EXPANDER (self->above), g_object_new (AMPARO_TYPE_CAPPED, NULL));
  self->fold = g_object_new (AMPARO_TYPE_FOLD,
                             "letters", CASE_LETTERS,
                             "head", self->above,
                             "side", create_side (self->the_case),
                             "body", create_checklist (self),
                             "vexpand", TRUE,
                             NULL);
  g_signal_connect_object (self->fold, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->fold);
}

static GtkWidget *
create_foot (AmparoPracticePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *foot = amparo_story_foot_new (self->session);

  self->progress = g_object_new (GTK_TYPE_LABEL,
                                 "css-classes", (const char *[]) { "practice-progress", "numeric", NULL },
                                 "justify", GTK_JUSTIFY_CENTER,
                                 "wrap", TRUE,
                                 NULL);
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Compare with the Key"), TRUE,
                                                          G_CALLBACK (compare_clicked_cb), self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (box), foot);

  return box;
}

static GtkWidget *
create_page (AmparoPracticePage *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (page), create_fold (self));
  gtk_box_append (GTK_BOX (page), create_foot (self));
  amparo_name_by_words (page);
  build_section (self);
  update_progress (self);
  amparo_checklist_focus_attach (GTK_WIDGET (self), NULL, GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (self->screening, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);

  return page;
}

static GtkWidget *
create_warning (AmparoPracticePage *self)
{
  GtkWidget *body = amparo_leaf_body_new ();
  GtkWidget *foot = amparo_story_foot_new (self->session);

  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (_("Before You Begin"), self->practice->title,
                                                         get_reading (self), "title-2"));
  gtk_box_append (GTK_BOX (body), amparo_card_new (_("What Is in It"),
                                                   amparo_bilingual_new (self->practice->caveat, get_reading (self)),
                                                   "content-warning"));
  gtk_box_append (GTK_BOX (body), amparo_words_label_new (_("You rate the case on the real checklist, and then see how your ratings compare with the key and why. Nothing of it is kept as a screening."), NULL));
  gtk_box_append (GTK_BOX (body), amparo_words_label_new (_("Whenever you leave, your place is kept."), "dim-label"));
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Begin"), TRUE, G_CALLBACK (amparo_learning_continue),
                                                          get_learning (self)));

  return amparo_leaf_new (body, foot);
}

static void
amparo_practice_page_dispose (GObject *object)
{
  AmparoPracticePage *self = AMPARO_PRACTICE_PAGE (object);

  g_clear_object (&self->the_case);
  g_clear_object (&self->screening);
  g_clear_object (&self->session);
  g_clear_pointer (&self->draft, amparo_practice_draft_free);

  G_OBJECT_CLASS (amparo_practice_page_parent_class)->dispose (object);
}

static void
amparo_practice_page_class_init (AmparoPracticePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_practice_page_dispose;
  /* As on the page of the checklist, whose rows turn the sections. */
  gtk_widget_class_install_action (widget_class, "checklist.previous-section", NULL, activate_previous);
  gtk_widget_class_install_action (widget_class, "checklist.next-section", NULL, activate_next);
}

static void
amparo_practice_page_init (AmparoPracticePage *self)
{
}

static AmparoScreening *
dup_kept (AmparoSession *session)
{
  AmparoScreening *kept = get_kept (session);
  AmparoScreening *copy = amparo_screening_new (amparo_screening_get_instrument (kept));

  amparo_screening_carry_over (copy, kept);

  return copy;
}

GtkWidget *
amparo_practice_page_new (AmparoSession *session)
{
  AmparoLearning *learning;
  AmparoPracticePage *self;
  const AmparoPart *part;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  learning = amparo_session_get_learning (session);
  part = amparo_learning_get_the_part (learning);
  g_return_val_if_fail (part != NULL && part->practice != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_PRACTICE_PAGE, NULL);
  self->session = g_object_ref (session);
  self->practice = part->practice;
  self->screening = dup_kept (session);
  self->draft = amparo_practice_draft_new (self->practice->instrument, amparo_learning_get_draft (learning),
                                           amparo_learning_get_at (learning));
  adw_bin_set_child (ADW_BIN (self), self->practice->caveat == NULL || amparo_learning_is_warned (learning)
                                     ? create_page (self) : create_warning (self));
  amparo_leaf_attach_keys (GTK_WIDGET (self), NULL, NULL);

  return GTK_WIDGET (self);
}
