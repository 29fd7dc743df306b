/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/new-passphrase.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/into-view.h"
#include "app/parts.h"
#include "app/passphrase.h"
#include "app/secret-row.h"
#include "store/hardness.h"

struct _AmparoNewPassphrase
{
  GtkBox parent_instance;

  /* children */
  AdwPreferencesGroup *group;
  GtkEditable         *passphrase;
  GtkEditable         *again;
  GtkWidget           *meter;
  GtkLevelBar         *bar;
  GtkLabel            *words;
  GtkLabel            *made;
  /* owned */
  GtkEditable         *name;      /* nullable */
};

G_DEFINE_FINAL_TYPE (AmparoNewPassphrase, amparo_new_passphrase, GTK_TYPE_BOX)

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char * const strengths[] = {
  [AMPARO_HARDNESS_NONE] = N_("Strength: none, it is guessed at once"),
  [AMPARO_HARDNESS_WEAK] = N_("Strength: weak, it is guessed soon"),
  [AMPARO_HARDNESS_FAIR] = N_("Strength: fair, but not enough yet"),
  [AMPARO_HARDNESS_GOOD] = N_("Strength: good, it is hard to guess"),
  [AMPARO_HARDNESS_STRONG] = N_("Strength: very good, it is very hard to guess"),
};

static AmparoHardness
get_hardness (AmparoNewPassphrase *self)
{
  const char *name = self->name != NULL ? gtk_editable_get_text (self->name) : "";
  const char * const known[] = { "amparo", *name != '\0' ? name : NULL, NULL };
  g_autoptr (AmparoSecret) secret = amparo_secret_row_dup_secret (self->passphrase);

  return amparo_hardness_of (secret, known);
}

static void
changed_cb (AmparoNewPassphrase *self)
{
  gboolean typed = *gtk_editable_get_text (self->passphrase) != '\0';
  AmparoHardness hardness = typed ? get_hardness (self) : AMPARO_HARDNESS_NONE;

  gtk_widget_set_visible (self->meter, typed);
  gtk_level_bar_set_value (self->bar, hardness);
  gtk_label_set_label (self->words, _(strengths[hardness]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, _(strengths[hardness]), -1);
}

static void
activated_cb (AmparoNewPassphrase *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
make_cb (AmparoNewPassphrase *self)
{
  char *made = amparo_passphrase_make ();
  /* Translators: %s is a passphrase of four words that mean nothing, on a line of its own */
  char *words = g_strdup_printf (_("Write it on paper now, and keep the paper safe:\n%s"), made);

  amparo_new_passphrase_clear (self);
  gtk_label_set_label (self->made, words);
  gtk_widget_set_visible (GTK_WIDGET (self->made), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
  amparo_bring_into_view (GTK_WIDGET (self->made));
  explicit_bzero (made, strlen (made));
  explicit_bzero (words, strlen (words));
  g_free (made);
  g_free (words);
}

static void
amparo_new_passphrase_dispose (GObject *object)
{
  AmparoNewPassphrase *self = AMPARO_NEW_PASSPHRASE (object);

  g_clear_object (&self->name);

  G_OBJECT_CLASS (amparo_new_passphrase_parent_class)->dispose (object);
}

static gboolean
amparo_new_passphrase_grab_focus (GtkWidget *widget)
{
  AmparoNewPassphrase *self = AMPARO_NEW_PASSPHRASE (widget);
  GtkEditable *entry = get_hardness (self) < AMPARO_HARDNESS_GOOD ? self->passphrase : self->again;

  if (!gtk_widget_grab_focus (GTK_WIDGET (entry)))
    return FALSE;
  gtk_editable_select_region (entry, 0, -1);

  return TRUE;
}

static void
amparo_new_passphrase_class_init (AmparoNewPassphraseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_new_passphrase_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = amparo_new_passphrase_grab_focus;

  signals[ACTIVATE] = g_signal_new ("activate", AMPARO_TYPE_NEW_PASSPHRASE, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
build_meter (AmparoNewPassphrase *self)
{
  self->meter = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->bar = GTK_LEVEL_BAR (gtk_level_bar_new_for_interval (AMPARO_HARDNESS_NONE, AMPARO_HARDNESS_STRONG));
  self->words = GTK_LABEL (amparo_words_label_new ("", NULL));
  gtk_level_bar_set_mode (self->bar, GTK_LEVEL_BAR_MODE_DISCRETE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Strength of the passphrase"), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->passphrase),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->words, NULL, -1);
  gtk_box_append (GTK_BOX (self->meter), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self->meter), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (self), self->meter);
}

static void
build_making (AmparoNewPassphrase *self)
{
  gtk_box_append (GTK_BOX (self),
                  amparo_words_label_new (_("Four words or more that do not belong together are hard to guess and easy to remember."), NULL));
  gtk_box_append (GTK_BOX (self), amparo_pill_button_new (_("Make _One for Me"), NULL, G_CALLBACK (make_cb), self));
  self->made = GTK_LABEL (amparo_words_label_new ("", "heading"));
  gtk_widget_set_visible (GTK_WIDGET (self->made), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->made));
}

static void
amparo_new_passphrase_init (AmparoNewPassphrase *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->group));
}

static GtkEditable *
add_field (AmparoNewPassphrase *self,
           const char          *title)
{
  GtkWidget *row = amparo_secret_row_new (title, TRUE);

  adw_preferences_group_add (self->group, row);

  return amparo_secret_row_get_entry (row);
}

GtkWidget *
amparo_new_passphrase_new (const char *title)
{
  AmparoNewPassphrase *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_NEW_PASSPHRASE, NULL);
  self->passphrase = add_field (self, title);
  self->again = add_field (self, _("The same passphrase again"));
  build_meter (self);
  build_making (self);
  changed_cb (self);
  g_signal_connect_object (self->passphrase, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->again, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
amparo_new_passphrase_set_name (AmparoNewPassphrase *self,
                                GtkEditable         *name)
{
  g_return_if_fail (AMPARO_IS_NEW_PASSPHRASE (self));
  g_return_if_fail (GTK_IS_EDITABLE (name));

  g_set_object (&self->name, name);
  g_signal_connect_object (name, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

const char *
amparo_new_passphrase_find_mistake (AmparoNewPassphrase *self)
{
  g_return_val_if_fail (AMPARO_IS_NEW_PASSPHRASE (self), NULL);

  if (get_hardness (self) < AMPARO_HARDNESS_GOOD)
    return _("The passphrase is too short or too simple. Use four words or more that do not belong together, or let one be made.");
  if (!g_str_equal (gtk_editable_get_text (self->passphrase), gtk_editable_get_text (self->again)))
    return _("The two passphrases are not the same. Type both again.");

  return NULL;
}

AmparoSecret *
amparo_new_passphrase_dup_secret (AmparoNewPassphrase *self)
{
  g_return_val_if_fail (AMPARO_IS_NEW_PASSPHRASE (self), NULL);

  return amparo_secret_row_dup_secret (self->passphrase);
}

void
amparo_new_passphrase_clear (AmparoNewPassphrase *self)
{
  g_return_if_fail (AMPARO_IS_NEW_PASSPHRASE (self));

  gtk_editable_set_text (self->passphrase, "");
  gtk_editable_set_text (self->again, "");
}
