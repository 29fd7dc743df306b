/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/recover-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/new-passphrase.h"
#include "app/parts.h"
#include "app/recovery-entry.h"
#include "app/secret-row.h"

struct _AmparoRecoverForm
{
  GtkBox parent_instance;

  /* owned */
  AmparoSafe          *safe;
  /* children */
  AmparoRecoveryEntry *code;
  GtkEditable         *name;
  AmparoNewPassphrase *passphrase;
};

G_DEFINE_FINAL_TYPE (AmparoRecoverForm, amparo_recover_form, GTK_TYPE_BOX)

enum
{
  MISTAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
find_mistake (AmparoRecoverForm *self)
{
  if (*gtk_editable_get_text (self->name) == '\0')
    return _("Write the name that you sign in with.");

  return amparo_new_passphrase_find_mistake (self->passphrase);
}

static void
focus_mistake (AmparoRecoverForm *self)
{
  if (*gtk_editable_get_text (self->name) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

/* What is wrong with the lines stands below them, and is not said again. */
static void
recover_cb (AmparoRecoverForm *self)
{
  gboolean lines_are_right = amparo_recovery_entry_insist (self->code);
  const char *mistake = lines_are_right ? find_mistake (self) : NULL;
  g_autoptr (AmparoSecret) secret = NULL;
  char *code;

  g_signal_emit (self, signals[MISTAKEN], 0, mistake);
  if (mistake != NULL)
    focus_mistake (self);
  if (mistake != NULL || !lines_are_right)
    return;

  secret = amparo_new_passphrase_dup_secret (self->passphrase);
  code = amparo_recovery_entry_dup_code (self->code);
  amparo_safe_recover (self->safe, code, gtk_editable_get_text (self->name), secret);
  explicit_bzero (code, strlen (code));
  g_free (code);
}

static void
remember_cb (AmparoRecoverForm *self)
{
  amparo_safe_set_forgot (self->safe, FALSE);
}

static void
amparo_recover_form_dispose (GObject *object)
{
  g_clear_object (&AMPARO_RECOVER_FORM (object)->safe);

  G_OBJECT_CLASS (amparo_recover_form_parent_class)->dispose (object);
}

static void
amparo_recover_form_class_init (AmparoRecoverFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_recover_form_dispose;

  signals[MISTAKEN] = g_signal_new ("mistaken", AMPARO_TYPE_RECOVER_FORM, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
amparo_recover_form_init (AmparoRecoverForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
}

static void
add (AmparoRecoverForm *self,
     GtkWidget         *child)
{
  gtk_box_append (GTK_BOX (self), child);
}

GtkWidget *
amparo_recover_form_new (AmparoSafe *safe)
{
  AmparoRecoverForm *self;
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = amparo_secret_row_new (_("Name"), FALSE);

  g_return_val_if_fail (AMPARO_IS_SAFE (safe), NULL);

  self = g_object_new (AMPARO_TYPE_RECOVER_FORM, NULL);
  self->safe = g_object_ref (safe);
  self->code = AMPARO_RECOVERY_ENTRY (amparo_recovery_entry_new ());
  self->name = amparo_secret_row_get_entry (row);
  self->passphrase = AMPARO_NEW_PASSPHRASE (amparo_new_passphrase_new (_("New passphrase")));
  amparo_new_passphrase_set_name (self->passphrase, self->name);

  add (self, amparo_words_label_new (_("Back In With a Recovery Sheet"), "title-2"));
  add (self, amparo_words_label_new (_("Take one of the recovery sheets and type its four lines. The sheet is used up with that; a new one is made afterwards. An administrator can also give you a new passphrase."), NULL));
  add (self, GTK_WIDGET (self->code));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  add (self, group);
  add (self, GTK_WIDGET (self->passphrase));
  add (self, amparo_pill_button_new (_("_Get Back In"), "suggested-action", G_CALLBACK (recover_cb), self));
  add (self, amparo_pill_button_new (_("I _Know My Passphrase"), NULL, G_CALLBACK (remember_cb), self));
  g_signal_connect_object (self->passphrase, "activate", G_CALLBACK (recover_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
