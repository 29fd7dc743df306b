/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/sheet-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/parts.h"
#include "app/recovery-entry.h"
#include "app/recovery-print.h"

struct _AmparoSheetForm
{
  GtkBox parent_instance;

  /* owned */
  AmparoSafe          *safe;
  char                *title;     /* of the sheet that was asked for */
  /* children */
  GtkWidget           *body;      /* made anew for each sheet */
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

/* What the sheet is called in the list of people; two of them are never made in one second. */
static void
make_cb (AmparoSheetForm *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_free (self->title);
  self->title = g_date_time_format (now, "%Y-%m-%d %H:%M:%S");
  amparo_safe_make_sheet (self->safe, self->title);
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
  amparo_recovery_print (GTK_WIDGET (self), amparo_safe_get_sheet (self->safe), self->title);
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
  g_autofree char *title = NULL;
  GtkWidget *lines = amparo_words_label_new (code, "title-3");

  explicit_bzero (code, strlen (code));
  g_free (code);
  gtk_widget_add_css_class (lines, "recovery-lines");
  /* Translators: %s is when the sheet was made, which is what the list of sheets calls it */
  title = g_strdup_printf (_("Sheet of %s"), self->title);
  add (self, amparo_words_label_new (title, "heading"));
  add (self, lines);
  add (self, amparo_words_label_new (_("Print this sheet, or write its name and these four lines on paper, now. They are shown only here."), NULL));
  add (self, amparo_pill_button_new (_("_Print This Sheet…"), NULL, G_CALLBACK (print_cb), self));
  add (self, amparo_words_label_new (_("Then type them from the paper, so that it is certain that nothing was misread."), NULL));
  self->typed = AMPARO_RECOVERY_ENTRY (amparo_recovery_entry_new ());
  add (self, GTK_WIDGET (self->typed));
  add (self, amparo_pill_button_new (_("_These Are the Four Lines"), "suggested-action", G_CALLBACK (confirm_cb), self));
}

static void
build (AmparoSheetForm *self)
{
  if (self->body != NULL)
    gtk_box_remove (GTK_BOX (self), self->body);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->typed = NULL;
  self->sheet = amparo_safe_get_sheet (self->safe);
  if (self->sheet != NULL)
    add_sheet (self);
  else
    add (self, amparo_pill_button_new (_("_Show a New Sheet"), "suggested-action", G_CALLBACK (make_cb), self));
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
  g_clear_pointer (&self->title, g_free);

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
  self->title = g_strdup ("");
  build (self);
  g_signal_connect_object (safe, "notify::state", G_CALLBACK (safe_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
