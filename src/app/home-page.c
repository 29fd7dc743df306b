/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/column.h"
#include "app/compat.h"
#include "app/instrument-row.h"
#include "app/module-row.h"
#include "app/pages.h"
#include "language/language.h"

#define AMPARO_TYPE_HOME_PAGE (amparo_home_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoHomePage, amparo_home_page, AMPARO, HOME_PAGE, AdwBin)

struct _AmparoHomePage
{
  AdwBin parent_instance;

  /* children */
  GtkWidget       *problems;
  AmparoBilingual *kept;
  AdwBin          *due;
  GtkWidget       *under_way;
  AdwActionRow    *go_on;
  GtkWidget       *nothing;
  GtkWidget       *screen;
  GtkListBox      *instruments;
  AdwActionRow    *learn_on;
  /* owned */
  AmparoSession   *session;
};

G_DEFINE_FINAL_TYPE (AmparoHomePage, amparo_home_page, ADW_TYPE_BIN)

/* A choice waiting for the worker to say that the screening under way may go. */
typedef struct
{
  AmparoSession    *session;
  AmparoInstrument *instrument;   /* NULL: only forget */
} Replacing;

static void
replacing_free (Replacing *replacing)
{
  g_clear_object (&replacing->session);
  g_clear_object (&replacing->instrument);
  g_free (replacing);
}

static void
replace_cb (gboolean confirmed,
            gpointer user_data)
{
  Replacing *replacing = user_data;

  if (confirmed && replacing->instrument != NULL)
    amparo_session_begin (replacing->session, replacing->instrument, FALSE);
  else if (confirmed)
    amparo_session_discard (replacing->session);

  replacing_free (replacing);
}

static void
ask_to_replace (AmparoHomePage   *self,
                AmparoInstrument *instrument)
{
  Replacing *replacing = g_new0 (Replacing, 1);

  replacing->session = g_object_ref (self->session);
  replacing->instrument = instrument != NULL ? g_object_ref (instrument) : NULL;

  amparo_alert_present (GTK_WIDGET (self),
                        _("Forget the Screening Under Way?"),
                        _("Its answers, notes and facts are gone for good."),
                        _("_Keep It"), _("_Forget It"), TRUE,
                        replace_cb, replacing);
}

static void
instrument_activated_cb (AmparoHomePage      *self,
                         AmparoInstrumentRow *row)
{
  AmparoInstrument *instrument = amparo_instrument_row_get_instrument (row);

  if (amparo_session_is_unfinished (self->session))
    ask_to_replace (self, instrument);
  else
    amparo_session_begin (self->session, instrument, FALSE);
}

static void
go_on_cb (AmparoHomePage *self)
{
  amparo_session_go_to (self->session, AMPARO_PAGE_CHECKLIST);
}

static void
forget_cb (AmparoHomePage *self)
{
  ask_to_replace (self, NULL);
}

static char *
say_progress (AmparoScreening *screening)
{
  const char *code = amparo_screening_get_code (screening);
  g_autofree char *progress = NULL;
  guint asked, answered;

  amparo_screening_get_progress (screening, &asked, &answered);
  /* Translators: how far a checklist is filled in */
  progress = g_strdup_printf (_("%1$u of %2$u answered"), answered, asked);
  if (*code == '\0')
    return g_steal_pointer (&progress);

  return g_strconcat (code, " · ", progress, NULL);
}

static void
show_under_way (AmparoHomePage *self)
{
  AmparoScreening *screening = amparo_session_get_screening (self->session);
  AmparoInstrument *instrument;
  g_autofree char *progress = NULL;

  if (!amparo_session_is_unfinished (self->session))
    return;

  instrument = amparo_screening_get_instrument (screening);
  progress = say_progress (screening);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->go_on),
                                 amparo_text_get (amparo_instrument_get_title (instrument),
                                                  amparo_session_get_interface (self->session)));
  adw_action_row_set_subtitle (self->go_on, progress);
  gtk_widget_set_visible (self->under_way, TRUE);
}

static int
compare_minutes (gconstpointer a,
                 gconstpointer b)
{
  guint first = amparo_instrument_get_minutes (*(AmparoInstrument * const *) a);
  guint second = amparo_instrument_get_minutes (*(AmparoInstrument * const *) b);

  return (first > second) - (first < second);
}

/* The quickest first: that is the one to begin with. */
static void
fill_instruments (AmparoHomePage *self)
{
  AmparoContent *content = amparo_session_get_content (self->session);
  g_autoptr (GPtrArray) sorted =
    g_ptr_array_copy (amparo_content_get_instruments (content), (GCopyFunc) g_object_ref, NULL);

  g_ptr_array_set_free_func (sorted, g_object_unref);
  g_ptr_array_sort (sorted, compare_minutes);
  for (guint i = 0; i < sorted->len; i++)
    gtk_list_box_append (self->instruments,
                         amparo_instrument_row_new (g_ptr_array_index (sorted, i),
                                                    amparo_session_get_reading (self->session)));

  gtk_widget_set_visible (self->screen, sorted->len > 0);
  gtk_widget_set_visible (self->nothing, sorted->len == 0);
}

/* Learning */

static void
learn_on_cb (AmparoHomePage *self)
{
  AmparoLearning *learning = amparo_session_get_learning (self->session);

  amparo_learning_open (learning, g_object_get_data (G_OBJECT (self->learn_on), "module"));
  amparo_session_go_to (self->session, AMPARO_PAGE_TRAINING);
  amparo_learning_go_on (learning);
}

/* Of what is under way, what was begun last. */
static const AmparoProgress *
find_under_way (GPtrArray *all)
{
  const AmparoProgress *found = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const AmparoProgress *progress = all->pdata[i];

      if (progress->module != NULL && progress->attempt != 0 && !progress->is_complete
          && (found == NULL || progress->attempt > found->attempt))
        found = progress;
    }

  return found;
}

static void
show_learning (AmparoHomePage *self)
{
  g_autoptr (GPtrArray) all = amparo_learning_dup_progress (amparo_session_get_learning (self->session));
  GtkWidget *due = amparo_due_group_new (all, amparo_session_get_reading (self->session));
  const AmparoProgress *progress = find_under_way (all);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->due), due != NULL);
  if (due != NULL)
    adw_bin_set_child (self->due, due);
  if (progress == NULL)
    return;

  words = amparo_progress_dup_words (progress);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->learn_on),
                                 amparo_text_get (progress->title, amparo_session_get_interface (self->session)));
  adw_action_row_set_subtitle (self->learn_on, words);
  g_object_set_data_full (G_OBJECT (self->learn_on), "module", g_object_ref (progress->module), g_object_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->learn_on), TRUE);
}

static void
show_kept (AmparoHomePage *self)
{
  g_autoptr (AmparoText) kept =
    amparo_language_dup_words (N_("Nothing is kept on this computer. When you close Amparo, all answers are gone."));

  amparo_bilingual_set_reading (self->kept, amparo_session_get_reading (self->session));
  amparo_bilingual_set_text (self->kept, kept);
}

static gboolean
is_content_broken (AmparoContent *content)
{
  GPtrArray *diagnostics = amparo_content_get_diagnostics (content);

  for (guint i = 0; i < diagnostics->len; i++)
    if (((AmparoDiagnostic *) g_ptr_array_index (diagnostics, i))->severity == AMPARO_SEVERITY_ERROR)
      return TRUE;

  return FALSE;
}

static void
amparo_home_page_dispose (GObject *object)
{
  AmparoHomePage *self = AMPARO_HOME_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), AMPARO_TYPE_HOME_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_home_page_parent_class)->dispose (object);
}

static void
amparo_home_page_class_init (AmparoHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_home_page_dispose;

  g_type_ensure (AMPARO_TYPE_BILINGUAL);
  g_type_ensure (AMPARO_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/amparo_nm/Amparo/ui/home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, problems);
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, kept);
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, due);
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, learn_on);
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, under_way);
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, go_on);
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, nothing);
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, screen);
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, instruments);
  gtk_widget_class_bind_template_callback (widget_class, instrument_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
  gtk_widget_class_bind_template_callback (widget_class, learn_on_cb);
}

static void
amparo_home_page_init (AmparoHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
amparo_home_page_new (AmparoSession *session)
{
  AmparoHomePage *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_HOME_PAGE, NULL);
  self->session = g_object_ref (session);
  gtk_widget_set_visible (self->problems,
                          is_content_broken (amparo_session_get_content (session)));
  show_kept (self);
  show_under_way (self);
  show_learning (self);
  fill_instruments (self);

  return GTK_WIDGET (self);
}
