/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/column.h"
#include "app/countdown.h"
#include "app/door-choices.h"
#include "app/into-view.h"
#include "app/new-passphrase.h"
#include "app/pages.h"
#include "app/parts.h"
#include "app/recover-form.h"
#include "app/safe.h"
#include "app/secret-row.h"
#include "app/sheet-form.h"
#include "store/place.h"
#include "store/swap.h"

/* The door of the vault: to make it, to come in, and to type the recovery sheets back. It is
 * also what a locked Amparo shows, so it says the time and nothing of anybody. */

#define AMPARO_TYPE_VAULT_PAGE (amparo_vault_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoVaultPage, amparo_vault_page, AMPARO, VAULT_PAGE, AdwBin)

struct _AmparoVaultPage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession   *session;
  AmparoSafe      *safe;
  /* children; those that a form has not are NULL */
  GtkLabel        *time;
  GtkLabel        *trouble;
  GtkWidget       *choices;    /* ways on where the vault itself is in trouble */
  GtkLabel        *busy;
  GtkWidget       *form;
  GtkEditable     *name;
  GtkEditable     *passphrase;
  AmparoNewPassphrase *new;
  AmparoCountdown *countdown;
  GtkWidget       *unlock;
  /* plain */
  AmparoSafeState  shown;      /* what the form is for */
  guint            lacking;    /* sheets */
  gboolean         forgot;
  guint            clock_id;
  guint            forget_id;
};

#define SECONDS_TO_CHOOSE 60

G_DEFINE_FINAL_TYPE (AmparoVaultPage, amparo_vault_page, ADW_TYPE_BIN)

static void build (AmparoVaultPage *self);

static void
say_trouble (AmparoVaultPage *self,
             const char      *words)
{
  gtk_label_set_label (self->trouble, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), words != NULL);
  if (words != NULL)
    amparo_bring_into_view (GTK_WIDGET (self->trouble));
}

/* Making it */

static const char *
find_mistake (AmparoVaultPage *self)
{
  if (*gtk_editable_get_text (self->name) == '\0')
    return _("Write the name that you will sign in with.");

  return amparo_new_passphrase_find_mistake (self->new);
}

static void
focus_mistake (AmparoVaultPage *self)
{
  if (*gtk_editable_get_text (self->name) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->new));
}

static void
create_cb (AmparoVaultPage *self)
{
  const char *mistake = find_mistake (self);
  g_autoptr (AmparoSecret) secret = NULL;

  say_trouble (self, mistake);
  if (mistake != NULL)
    {
      focus_mistake (self);
      return;
    }

  secret = amparo_new_passphrase_dup_secret (self->new);
  amparo_safe_create (self->safe, gtk_editable_get_text (self->name), secret);
}

/* Coming in */

static void
unlock_cb (AmparoVaultPage *self)
{
  g_autoptr (AmparoSecret) secret = NULL;

  if (amparo_countdown_is_running (self->countdown))
    return;

  secret = amparo_secret_row_dup_secret (self->passphrase);
  amparo_safe_unlock (self->safe, gtk_editable_get_text (self->name), secret);
}

static void
forgot_cb (AmparoVaultPage *self)
{
  amparo_safe_set_forgot (self->safe, TRUE);
}

static void
allow_unlock (AmparoVaultPage *self)
{
  if (self->unlock != NULL)
    gtk_widget_set_sensitive (self->unlock, !amparo_countdown_is_running (self->countdown));
}

static void
wait_ended_cb (AmparoVaultPage *self)
{
  allow_unlock (self);
  if (self->passphrase != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

/* Putting it together */

static GtkWidget *
add_words (GtkBox     *box,
           const char *words,
           const char *css_class)
{
  GtkWidget *label = amparo_words_label_new (words, css_class);

  gtk_box_append (box, label);

  return label;
}

static GtkEditable *
add_field (AmparoVaultPage     *self,
           AdwPreferencesGroup *group,
           const char          *title,
           gboolean             secret,
           GCallback            activated)
{
  GtkWidget *row = amparo_secret_row_new (title, secret);
  GtkEditable *entry = amparo_secret_row_get_entry (row);

  if (activated != NULL)
    g_signal_connect_object (entry, "activate", activated, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);

  return entry;
}

static void
add_place (AmparoVaultPage *self,
           GtkBox          *box)
{
  g_autofree char *folder = g_path_get_dirname (amparo_safe_get_path (self->safe));
  g_autofree char *shared = amparo_place_dup_synchronised (folder);
  g_autofree char *warning = NULL;

  if (amparo_swap_is_plain ("/"))
    add_words (box, amparo_swap_get_warning (), "warning");
  if (shared == NULL)
    return;

  /* Translators: %s is the name of a folder, such as Dropbox */
  warning = g_strdup_printf (_("The folder “%s” looks like one that a program copies elsewhere. A vault should not be in there."), shared);
  add_words (box, warning, "warning");
}

static void
build_making (AmparoVaultPage *self,
              GtkBox          *box)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  add_words (box, _("Make a Vault"), "title-2");
  add_words (box, _("In a vault screenings are kept on this computer, sealed: nobody opens them without the name and the passphrase of somebody who belongs to it. You will be its first administrator."), NULL);
  add_place (self, box);
  self->name = add_field (self, group, _("Name to sign in with"), FALSE, NULL);
  gtk_box_append (box, GTK_WIDGET (group));
  self->new = AMPARO_NEW_PASSPHRASE (amparo_new_passphrase_new (_("Passphrase")));
  amparo_new_passphrase_set_name (self->new, self->name);
  g_signal_connect_object (self->new, "activate", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, GTK_WIDGET (self->new));
  gtk_box_append (box, amparo_pill_button_new (_("_Make the Vault"), "suggested-action", G_CALLBACK (create_cb), self));
}

static void
build_coming_in (AmparoVaultPage *self,
                 GtkBox          *box)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->name = add_field (self, group, _("Name"), FALSE, NULL);
  self->passphrase = add_field (self, group, _("Passphrase"), TRUE, G_CALLBACK (unlock_cb));
  gtk_box_append (box, GTK_WIDGET (group));
  self->unlock = amparo_pill_button_new (_("_Unlock"), "suggested-action", G_CALLBACK (unlock_cb), self);
  gtk_box_append (box, self->unlock);
  gtk_box_append (box, amparo_pill_button_new (_("I _Forgot My Passphrase…"), NULL, G_CALLBACK (forgot_cb), self));
}

static void
build_sheets (AmparoVaultPage *self,
              GtkBox          *box)
{
  guint lacking = amparo_safe_count_lacking (self->safe);
  g_autofree char *words =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u recovery sheet is still to be made.",
                                  "%u recovery sheets are still to be made.", lacking), lacking);

  add_words (box, _("Recovery Sheets"), "title-2");
  add_words (box, _("Whoever forgets the passphrase gets back in with a recovery sheet, and there is no other way: nobody else can open the vault. Two sheets are made. Keep them in two places, each as safe as the screenings themselves."), NULL);
  add_words (box, words, "heading");
  gtk_box_append (box, amparo_sheet_form_new (self->safe));
}

static void
build_recovery (AmparoVaultPage *self,
                GtkBox          *box)
{
  GtkWidget *form = amparo_recover_form_new (self->safe);

  g_signal_connect_object (form, "mistaken", G_CALLBACK (say_trouble), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, form);
}

static void
build_form (AmparoVaultPage *self,
            GtkBox          *box)
{
  if (amparo_safe_is_refused (self->safe))
    return;

  switch (self->shown)
    {
    case AMPARO_SAFE_NONE:
      build_making (self, box);
      break;
    case AMPARO_SAFE_UNREADY:
      build_sheets (self, box);
      break;
    case AMPARO_SAFE_LOCKED:
    case AMPARO_SAFE_BUSY:
    case AMPARO_SAFE_OPEN:
    default:
      if (self->forgot)
        build_recovery (self, box);
      else
        build_coming_in (self, box);
      break;
    }
}

static gboolean
clock_cb (gpointer user_data)
{
  AmparoVaultPage *self = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");

  gtk_label_set_label (self->time, time);

  return G_SOURCE_CONTINUE;
}

static void
build (AmparoVaultPage *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->name = self->passphrase = NULL;
  self->new = NULL;
  self->unlock = NULL;
  self->forgot = amparo_safe_get_forgot (self->safe);
  self->lacking = amparo_safe_count_lacking (self->safe);
  gtk_widget_add_css_class (GTK_WIDGET (box), "page-body");

  self->time = GTK_LABEL (add_words (box, "", "title-1"));
  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  build_form (self, GTK_BOX (self->form));
  gtk_box_append (box, self->form);
  self->countdown = AMPARO_COUNTDOWN (amparo_countdown_new ());
  g_signal_connect_object (self->countdown, "ended", G_CALLBACK (wait_ended_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, GTK_WIDGET (self->countdown));
  self->busy = GTK_LABEL (add_words (box, _("One moment…"), NULL));
  self->trouble = GTK_LABEL (add_words (box, "", "heading"));
  self->choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (box, self->choices);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), amparo_column_new (GTK_WIDGET (box), 560));
  adw_bin_set_child (ADW_BIN (self), scroller);
  amparo_name_by_words (GTK_WIDGET (self));
  clock_cb (self);
}

static void
focus_first (AmparoVaultPage *self)
{
  if (self->shown == AMPARO_SAFE_LOCKED && self->name != NULL && self->passphrase != NULL
      && *gtk_editable_get_text (self->name) != '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
  else
    gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
}

static gboolean
is_another (AmparoVaultPage *self,
            AmparoSafeState  state)
{
  return state != self->shown
         || self->lacking != amparo_safe_count_lacking (self->safe)
         || self->forgot != amparo_safe_get_forgot (self->safe);
}

static gboolean
forget_cb (gpointer user_data)
{
  AmparoVaultPage *self = user_data;

  self->forget_id = 0;
  if (self->passphrase != NULL)
    gtk_editable_set_text (self->passphrase, "");

  return G_SOURCE_REMOVE;
}

/* What was right is kept for the ways on, but not for whoever comes by later. */
static void
forget_passphrase (AmparoVaultPage *self)
{
  g_clear_handle_id (&self->forget_id, g_source_remove);
  if (amparo_door_knows_person (self->safe))
    self->forget_id = g_timeout_add_seconds (SECONDS_TO_CHOOSE, forget_cb, self);
  else
    forget_cb (self);
}

/* The form stays as it is while the vault is busy, and for another try; the safe hears
 * nothing new while it is busy. */
static void
update (AmparoVaultPage *self)
{
  AmparoSafeState state = amparo_safe_get_state (self->safe);
  gboolean busy = state == AMPARO_SAFE_BUSY;

  if (!busy && is_another (self, state))
    {
      self->shown = state;
      build (self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->busy), busy);
  amparo_countdown_begin (self->countdown, amparo_safe_count_wait (self->safe));
  allow_unlock (self);
  say_trouble (self, amparo_countdown_is_running (self->countdown) ? NULL : amparo_safe_get_trouble (self->safe));
  if (busy)
    return;

  amparo_door_choices_fill (self->choices, self->session, self->name, self->passphrase);
  forget_passphrase (self);
}

static void
safe_changed_cb (AmparoVaultPage *self)
{
  update (self);
  if (amparo_safe_get_state (self->safe) != AMPARO_SAFE_BUSY)
    focus_first (self);
}

static void
amparo_vault_page_dispose (GObject *object)
{
  AmparoVaultPage *self = AMPARO_VAULT_PAGE (object);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  g_clear_handle_id (&self->forget_id, g_source_remove);
  g_clear_object (&self->safe);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_vault_page_parent_class)->dispose (object);
}

static void
amparo_vault_page_class_init (AmparoVaultPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_vault_page_dispose;
}

static void
amparo_vault_page_init (AmparoVaultPage *self)
{
}

GtkWidget *
amparo_vault_page_new (AmparoSession *session)
{
  AmparoVaultPage *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_VAULT_PAGE, NULL);
  self->session = g_object_ref (session);
  self->safe = g_object_ref (amparo_session_get_safe (session));
  self->shown = amparo_safe_get_state (self->safe);
  build (self);
  update (self);
  self->clock_id = g_timeout_add_seconds (5, clock_cb, self);
  g_signal_connect_object (self->safe, "notify::state", G_CALLBACK (safe_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
