/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/column.h"
#include "app/compat.h"
#include "app/due-today.h"
#include "app/instrument-row.h"
#include "app/keeper.h"
#include "app/module-row.h"
#include "app/pages.h"
#include "app/case-file.h"
#include "app/record-words.h"
#include "language/language.h"

/* The rest is in the list of all. */
#define MOST_DRAFTS 3

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
  AdwPreferencesGroup *drafts;
  GtkWidget       *vault;
  AdwActionRow    *vault_row;
  GtkLabel        *badge;
  AmparoDueToday  *today;
  GtkWidget       *care_row;
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

/* Also what is kept of it, as long as it was never finished. */
static void
forget (AmparoSession *session)
{
  amparo_keeper_discard (amparo_session_get_keeper (session));
  amparo_session_discard (session);
}

static void
replace_cb (gboolean confirmed,
            gpointer user_data)
{
  Replacing *replacing = user_data;

  if (confirmed && replacing->instrument != NULL)
    amparo_session_begin (replacing->session, replacing->instrument, FALSE);
  else if (confirmed)
    forget (replacing->session);

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

  if (amparo_session_is_at_risk (self->session))
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

static void show_vault (AmparoHomePage *self);

static void
show_learning (AmparoHomePage *self)
{
  g_autoptr (GPtrArray) all = amparo_learning_dup_progress (amparo_session_get_learning (self->session));
  const AmparoProgress *progress = find_under_way (all);
  g_autofree char *words = NULL;

  self->today = AMPARO_DUE_TODAY (amparo_due_today_new (self->session, all));
  adw_bin_set_child (self->due, GTK_WIDGET (self->today));
  g_object_bind_property (self->today, "visible", self->due, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->today, "changed", G_CALLBACK (show_vault), self, G_CONNECT_SWAPPED);
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
  gboolean keeps = amparo_safe_may (amparo_session_get_safe (self->session), AMPARO_MAY_CREATE, AMPARO_CASE_NONE);
  g_autoptr (AmparoText) kept =
    amparo_language_dup_words (keeps ? N_("The vault is open: screenings that you begin now are kept in it, sealed.")
                                     : N_("Screenings that you begin now are not kept. When you close Amparo, all their answers are gone."));

  amparo_bilingual_set_reading (self->kept, amparo_session_get_reading (self->session));
  amparo_bilingual_set_text (self->kept, kept);
}

/* The vault */

static char *
say_records (AmparoHomePage *self)
{
  GPtrArray *records = amparo_safe_get_records (amparo_session_get_safe (self->session));
  guint due = amparo_due_today_count_steps (self->today);
  g_autofree char *kept =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u screening", "%u screenings", records->len), records->len);
  g_autofree char *steps = NULL;

  if (due == 0)
    return g_steal_pointer (&kept);

  steps = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u step due now or soon", "%u steps due now or soon", due), due);

  return g_strjoin (" · ", kept, steps, NULL);
}

/* For eyes: the words beside it say the same. */
static void
show_badge (AmparoHomePage *self)
{
  guint due = amparo_due_today_count_steps (self->today);
  g_autofree char *number = g_strdup_printf ("%u", due);

  gtk_label_set_label (self->badge, number);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), due > 0);
}

static void
show_vault (AmparoHomePage *self)
{
  AmparoSafe *safe = amparo_session_get_safe (self->session);
  const char *title = _("Unlock the Vault");
  g_autofree char *records = say_records (self);
  const char *subtitle = _("Screenings that are begun while it is open are kept.");
  const char *action = "win.vault";

  switch (amparo_safe_get_state (safe))
    {
    case AMPARO_SAFE_NONE:
      /* Whoever has none begins with a checklist. */
      gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (self->vault)), self->vault, self->nothing);
      title = _("Keep Screenings in a Vault");
      subtitle = _("Make a sealed place for them on this computer. Nobody needs it for using a checklist once.");
      break;
    case AMPARO_SAFE_UNREADY:
      title = _("Finish Making the Vault");
      subtitle = _("Recovery sheets are still to be made.");
      break;
    case AMPARO_SAFE_OPEN:
      title = _("Screenings");
      subtitle = records;
      action = "win.records";
      break;
    case AMPARO_SAFE_LOCKED:
    case AMPARO_SAFE_BUSY:
    default:
      break;
    }
  show_badge (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->vault_row), title);
  adw_action_row_set_subtitle (self->vault_row, subtitle);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->vault_row), action);
  gtk_widget_set_visible (self->care_row, amparo_safe_get_state (safe) == AMPARO_SAFE_OPEN);
}

static void
draft_activated_cb (AmparoHomePage *self,
                    GtkWidget      *row)
{
  amparo_record_activate (self->session, GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), "id"));
}

static void
add_draft (AmparoHomePage      *self,
           const AmparoSummary *summary)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = amparo_record_dup_offer (self->session, summary);
  g_autofree char *state = amparo_record_dup_where (self->session, summary);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (summary->id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (draft_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->drafts, row);
}

/* What somebody was in the middle of: it is asked for, not opened by itself. */
static void
show_drafts (AmparoHomePage *self)
{
  AmparoSafe *safe = amparo_session_get_safe (self->session);
  const char *open = amparo_keeper_get_id (amparo_session_get_keeper (self->session));
  GPtrArray *records = amparo_safe_get_records (safe);
  guint shown = 0;

  for (guint i = 0; i < records->len && shown < MOST_DRAFTS; i++)
    {
      const AmparoSummary *summary = g_ptr_array_index (records, i);

      if (!amparo_record_is_draft (summary) || g_strcmp0 (summary->owner, amparo_safe_get_me (safe)) != 0
          || g_strcmp0 (summary->id, open) == 0)
        continue;
      add_draft (self, summary);
      shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->drafts), shown > 0);
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
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, drafts);
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, vault);
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, vault_row);
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, badge);
  gtk_widget_class_bind_template_child (widget_class, AmparoHomePage, care_row);
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
  show_vault (self);
  show_drafts (self);
  fill_instruments (self);

  return GTK_WIDGET (self);
}
