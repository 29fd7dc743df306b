/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/sheet-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/into-view.h"
#include "app/parts.h"
#include "app/recovery-entry.h"
#include "app/recovery-print.h"
#include "app/secret-row.h"

struct _AmparoSheetForm
{
  GtkBox parent_instance;

  /* owned */
  AmparoSafe          *safe;
  /* children */
  GtkWidget           *body;      /* made anew for each sheet */
  GtkEditable         *name;      /* of the next one; NULL while a sheet is shown */
  GtkLabel            *mistake;   /* in the name, likewise */
  AmparoRecoveryEntry *typed;     /* NULL before there is a sheet */
  /* plain */
  const char          *sheet;     /* that is shown; lent, only compared */
};

G_DEFINE_FINAL_TYPE (AmparoSheetForm, amparo_sheet_form, GTK_TYPE_BOX)

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The name of a sheet is how people tell it from the others, so each has its own. */

static gboolean
is_taken (AmparoSheetForm *self,
          const char      *name)
{
  GPtrArray *people = amparo_safe_get_people (self->safe);
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < people->len; i++)
    {
      const AmparoPerson *person = g_ptr_array_index (people, i);
      g_autofree char *theirs = g_utf8_casefold (person->name, -1);

      if (g_str_equal (theirs, wanted))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_offer (AmparoSheetForm *self)
{
  for (guint n = 1;; n++)
    {
      /* Translators: the name of a recovery sheet that nobody named otherwise; %u is a number, from 1 */
      g_autofree char *name = g_strdup_printf (_("Sheet %u"), n);

      if (!is_taken (self, name))
        return g_steal_pointer (&name);
    }
}

static const char *
find_mistake (AmparoSheetForm *self,
              const char      *name)
{
  if (*name == '\0')
    return _("Give the sheet a name, such as who keeps it.");
  if (is_taken (self, name))
    return _("Somebody, or another sheet, has this name already. Choose another.");

  return NULL;
}

static void
make_cb (AmparoSheetForm *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  const char *mistake = find_mistake (self, name);

  gtk_label_set_label (self->mistake, mistake != NULL ? mistake : "");
  gtk_widget_set_visible (GTK_WIDGET (self->mistake), mistake != NULL);
  if (mistake == NULL)
    {
      amparo_safe_make_sheet (self->safe, name);
      return;
    }

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  amparo_bring_into_view (GTK_WIDGET (self->mistake));
}

static void
confirm_cb (AmparoSheetForm *self)
{
  char *code;

  if (!amparo_recovery_entry_insist (self->typed))
    return;

  code = amparo_recovery_entry_dup_code (self->typed);
  amparo_safe_confirm_sheet (self->safe, code);
  explicit_bzero (code, strlen (code));
  g_free (code);
}

static void
print_cb (AmparoSheetForm *self)
{
  amparo_recovery_print (GTK_WIDGET (self), amparo_safe_get_sheet (self->safe), amparo_safe_get_sheet_name (self->safe));
}

static void
add (AmparoSheetForm *self,
     GtkWidget       *child)
{
  gtk_box_append (GTK_BOX (self->body), child);
}

static void
add_sheet (AmparoSheetForm *self)
{
  char *code = g_strchomp (g_strdup (self->sheet));
  GtkWidget *lines = amparo_words_label_new (code, "title-3");

  explicit_bzero (code, strlen (code));
  g_free (code);
  gtk_widget_add_css_class (lines, "recovery-lines");
  add (self, amparo_words_label_new (amparo_safe_get_sheet_name (self->safe), "heading"));
  add (self, lines);
  add (self, amparo_words_label_new (_("Print this sheet, or write its name and these four lines on paper, now. They are shown only here."), NULL));
  add (self, amparo_pill_button_new (_("_Print This Sheet…"), NULL, G_CALLBACK (print_cb), self));
  add (self, amparo_words_label_new (_("Then type them from the paper, so that it is certain that nothing was misread."), NULL));
  self->typed = AMPARO_RECOVERY_ENTRY (amparo_recovery_entry_new ());
  add (self, GTK_WIDGET (self->typed));
  add (self, amparo_pill_button_new (_("_These Are the Four Lines"), "suggested-action", G_CALLBACK (confirm_cb), self));
}

static void
add_name (AmparoSheetForm *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = amparo_secret_row_new (_("Name of the sheet, such as who keeps it"), FALSE);
  g_autofree char *offer = dup_offer (self);

  self->name = amparo_secret_row_get_entry (row);
  gtk_editable_set_text (self->name, offer);
  g_signal_connect_object (self->name, "activate", G_CALLBACK (make_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  add (self, group);
  self->mistake = GTK_LABEL (amparo_words_label_new ("", "heading"));
  gtk_widget_set_visible (GTK_WIDGET (self->mistake), FALSE);
  add (self, GTK_WIDGET (self->mistake));
  add (self, amparo_pill_button_new (_("_Show a New Sheet"), "suggested-action", G_CALLBACK (make_cb), self));
}

static void
build (AmparoSheetForm *self)
{
  if (self->body != NULL)
    gtk_box_remove (GTK_BOX (self), self->body);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->typed = NULL;
  self->name = NULL;
  self->mistake = NULL;
  self->sheet = amparo_safe_get_sheet (self->safe);
  if (self->sheet != NULL)
    add_sheet (self);
  else
    add_name (self);
  gtk_box_append (GTK_BOX (self), self->body);
  amparo_name_by_words (self->body);
}

static void
safe_changed_cb (AmparoSheetForm *self)
{
  gboolean had_sheet = self->sheet != NULL;

  if (amparo_safe_get_state (self->safe) == AMPARO_SAFE_BUSY || self->sheet == amparo_safe_get_sheet (self->safe))
    return;

  build (self);
  if (had_sheet && self->sheet == NULL)
    g_signal_emit (self, signals[DONE], 0);
}

static void
amparo_sheet_form_dispose (GObject *object)
{
  AmparoSheetForm *self = AMPARO_SHEET_FORM (object);

  g_clear_object (&self->safe);

  G_OBJECT_CLASS (amparo_sheet_form_parent_class)->dispose (object);
}

static void
amparo_sheet_form_class_init (AmparoSheetFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_sheet_form_dispose;

  signals[DONE] = g_signal_new ("done", AMPARO_TYPE_SHEET_FORM, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_sheet_form_init (AmparoSheetForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
amparo_sheet_form_new (AmparoSafe *safe)
{
  AmparoSheetForm *self;

  g_return_val_if_fail (AMPARO_IS_SAFE (safe), NULL);

  self = g_object_new (AMPARO_TYPE_SHEET_FORM, NULL);
  self->safe = g_object_ref (safe);
  build (self);
  g_signal_connect_object (safe, "notify::state", G_CALLBACK (safe_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
