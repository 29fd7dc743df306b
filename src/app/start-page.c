/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/choice-row.h"
#include "app/code.h"
#include "app/column.h"
#include "app/date-row.h"
#include "app/facts-group.h"
#include "app/field-row.h"
#include "app/keeper.h"
#include "app/pages.h"
#include "app/parts.h"
#include "app/quiet-entry.h"
#include "language/language.h"

#define AMPARO_TYPE_START_PAGE (amparo_start_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoStartPage, amparo_start_page, AMPARO, START_PAGE, AdwBin)

struct _AmparoStartPage
{
  AdwBin parent_instance;

  /* children */
  GtkWidget           *untranslated;
  GtkLabel            *untranslated_words;
  AmparoBilingual     *title;
  AmparoBilingual     *purpose;
  AmparoBilingual     *for_whom;
  AmparoBilingual     *limits;
  AmparoBilingual     *caveat;
  AmparoBilingual     *kept;
  GtkBox              *role;
  GtkWidget           *role_missing;
  GtkLabel            *role_missing_words;
  AdwPreferencesGroup *languages;
  AmparoDateRow       *date;
  AmparoQuietEntry    *code;
  GtkWidget           *name_warning;
  GtkLabel            *name_warning_words;
  GtkBox              *facts;
  GtkButton           *begin;
  /* owned */
  AmparoSession       *session;
  AmparoScreening     *screening;
};

G_DEFINE_FINAL_TYPE (AmparoStartPage, amparo_start_page, ADW_TYPE_BIN)

/* The worker's role, which steps need and only the worker knows. */
static const AmparoFact *
find_unsaid_role (AmparoStartPage *self)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (self->screening);
  GPtrArray *facts = amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (instrument));

  for (guint i = 0; i < facts->len; i++)
    {
      const AmparoFact *fact = g_ptr_array_index (facts, i);

      if (fact->always_known
          && amparo_screening_get_fact (self->screening, fact->index) == AMPARO_UNKNOWN)
        return fact;
    }

  return NULL;
}

static void
show_role_missing (AmparoStartPage  *self,
                   const AmparoFact *fact)
{
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->role));
  GtkWidget *row = amparo_facts_group_get_row (AMPARO_FACTS_GROUP (group), fact->id);

  gtk_widget_set_visible (self->role_missing, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->role_missing_words, NULL, -1);
  gtk_widget_grab_focus (amparo_choice_row_get_answer (AMPARO_CHOICE_ROW (row), 0));
}

static void
begin_cb (AmparoStartPage *self)
{
  const AmparoFact *role = find_unsaid_role (self);

  if (role != NULL)
    show_role_missing (self, role);
  else
    amparo_session_go_to (self->session, AMPARO_PAGE_CHECKLIST);
}

static void
fact_changed_cb (AmparoStartPage *self)
{
  if (find_unsaid_role (self) == NULL)
    gtk_widget_set_visible (self->role_missing, FALSE);
}

static void
date_changed_cb (AmparoStartPage *self)
{
  if (self->screening != NULL)
    amparo_screening_set_date (self->screening, amparo_date_row_get_date (self->date));
}

static void
code_changed_cb (AmparoStartPage *self)
{
  g_autofree char *code = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->code))));

  if (self->screening != NULL)
    amparo_screening_set_code (self->screening, code);
  gtk_widget_set_visible (self->name_warning, amparo_code_looks_like_name (code));
}

static void
reading_chosen_cb (AmparoStartPage *self,
                   GParamSpec      *pspec,
                   AmparoChoiceRow *row)
{
  amparo_session_set_reading (self->session, amparo_choice_row_get_selected (row));
}

static void
person_chosen_cb (AmparoStartPage *self,
                  GParamSpec      *pspec,
                  AmparoChoiceRow *row)
{
  amparo_session_set_person (self->session, amparo_choice_row_get_selected (row));
}

/* A row of the three ways to read, in the order of AmparoReading. */
static GtkWidget *
make_reading_row (AmparoStartPage *self,
                  const char      *question,
                  const char      *help,
                  AmparoReading    selected)
{
  static const char * const names[] = { "English", "Español", "English + Español" };
  AmparoReading reading = amparo_session_get_reading (self->session);
  g_autoptr (AmparoText) asked = amparo_language_dup_words (question);
  g_autoptr (AmparoText) helped = amparo_language_dup_words (help);
  GtkWidget *row = amparo_choice_row_new (asked, asked, helped, reading);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      /* Each language in its own words, whatever the reader reads. */
      g_autoptr (AmparoText) name = amparo_text_new (names[i], names[i]);

      amparo_choice_row_add (AMPARO_CHOICE_ROW (row), name);
    }
  amparo_choice_row_set_selected (AMPARO_CHOICE_ROW (row), selected);
  adw_preferences_group_add (self->languages, row);

  return row;
}

static void
add_languages (AmparoStartPage *self)
{
  GtkWidget *row;

  row = make_reading_row (self,
                          N_("In which language do you want to read?"),
                          N_("Checklist, guidance and result. You can change it at any time with Ctrl+L."),
                          amparo_session_get_reading (self->session));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (reading_chosen_cb), self,
                           G_CONNECT_SWAPPED);

  row = make_reading_row (self,
                          N_("In which language is the young person spoken to?"),
                          N_("Words that may be said to them are shown in this language."),
                          amparo_session_get_person (self->session));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (person_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
show_text (AmparoStartPage *self,
           AmparoBilingual *label,
           AmparoText      *text)
{
  amparo_bilingual_set_reading (label, amparo_session_get_reading (self->session));
  amparo_bilingual_set_text (label, text);
}

static void
show_untranslated (AmparoStartPage  *self,
                   AmparoInstrument *instrument)
{
  guint missing = amparo_instrument_count_untranslated (instrument);
  g_autofree char *words = NULL;

  if (missing == 0 || !amparo_reading_includes (amparo_session_get_reading (self->session),
                                                AMPARO_LANGUAGE_SPANISH))
    return;

  words = g_strdup_printf (ngettext ("%u text of this checklist is not in Spanish yet. It is shown in English and marked.",
                                     "%u texts of this checklist are not in Spanish yet. They are shown in English and marked.",
                                     missing),
                           missing);
  gtk_label_set_label (self->untranslated_words, words);
  gtk_widget_set_visible (self->untranslated, TRUE);
}

static void
show_instrument (AmparoStartPage  *self,
                 AmparoInstrument *instrument)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);
  AmparoKeeping keeping = amparo_keeper_get_state (amparo_session_get_keeper (self->session));
  g_autoptr (AmparoText) kept =
    amparo_language_dup_words (keeping != AMPARO_KEEPING_NOTHING
                               ? N_("Every answer is kept in the vault at once, sealed.")
                               : N_("This screening is not kept on this computer. When you close Amparo, all answers are gone, so save or copy the result before."));

  show_text (self, self->title, amparo_instrument_get_title (instrument));
  show_text (self, self->purpose, amparo_instrument_get_purpose (instrument));
  show_text (self, self->for_whom, amparo_instrument_get_for_whom (instrument));
  show_text (self, self->limits, amparo_instrument_get_limits (instrument));
  show_text (self, self->caveat, amparo_vocabulary_get_caveat (vocabulary));
  show_text (self, self->kept, kept);
  show_untranslated (self, instrument);
}

static void
show_screening (AmparoStartPage *self)
{
  guint asked, answered;

  amparo_date_row_set_date (self->date, amparo_screening_get_date (self->screening));
  gtk_editable_set_text (GTK_EDITABLE (self->code), amparo_screening_get_code (self->screening));

  gtk_box_append (self->role, amparo_facts_group_new (self->session,
                                                      AMPARO_FACTS_ROLE | AMPARO_FACTS_HELP));
  gtk_box_append (self->facts, amparo_facts_group_new (self->session,
                                                       AMPARO_FACTS_SITUATION | AMPARO_FACTS_HELP));

  amparo_screening_get_progress (self->screening, &asked, &answered);
  gtk_button_set_label (self->begin, answered > 0 ? _("_Go On") : _("_Begin"));
  amparo_name_by_words (GTK_WIDGET (self->begin));
}

static void
amparo_start_page_dispose (GObject *object)
{
  AmparoStartPage *self = AMPARO_START_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), AMPARO_TYPE_START_PAGE);
  g_clear_object (&self->screening);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_start_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, untranslated);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, untranslated_words);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, title);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, purpose);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, for_whom);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, limits);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, caveat);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, kept);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, role);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, role_missing);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, role_missing_words);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, languages);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, date);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, code);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, name_warning);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, name_warning_words);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, facts);
  gtk_widget_class_bind_template_child (widget_class, AmparoStartPage, begin);
}

static void
amparo_start_page_class_init (AmparoStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_start_page_dispose;

  g_type_ensure (AMPARO_TYPE_BILINGUAL);
  g_type_ensure (AMPARO_TYPE_COLUMN);
  g_type_ensure (AMPARO_TYPE_DATE_ROW);
  g_type_ensure (AMPARO_TYPE_FIELD_ROW);
  g_type_ensure (AMPARO_TYPE_QUIET_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/amparo_nm/Amparo/ui/start-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, code_changed_cb);
}

static void
amparo_start_page_init (AmparoStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (amparo_quiet_entry_get_field (self->code)),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->name_warning_words, NULL, -1);
}

/**
 * amparo_start_page_new:
 * @session: with a screening under way
 */
GtkWidget *
amparo_start_page_new (AmparoSession *session)
{
  AmparoStartPage *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (amparo_session_get_screening (session) != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_START_PAGE, NULL);
  self->session = g_object_ref (session);
  self->screening = g_object_ref (amparo_session_get_screening (session));
  show_instrument (self, amparo_screening_get_instrument (self->screening));
  add_languages (self);
  show_screening (self);
  g_signal_connect_object (self->screening, "fact-changed", G_CALLBACK (fact_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
