/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/care-parts.h"
#include "app/care.h"
#include "app/pages.h"
#include "app/parts.h"

/* Everything in the vault is read, and what was found is said. */

#define AMPARO_TYPE_INSPECTION_PAGE (amparo_inspection_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoInspectionPage, amparo_inspection_page, AMPARO, INSPECTION_PAGE, AdwBin)

struct _AmparoInspectionPage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession *session;
  AmparoCare    *care;
  /* children */
  GtkWidget     *button;
  GtkWidget     *busy;
  GtkWidget     *found;
};

G_DEFINE_FINAL_TYPE (AmparoInspectionPage, amparo_inspection_page, ADW_TYPE_BIN)

static void
add_bad (AmparoInspectionPage   *self,
         const AmparoInspection *found)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("What Is Wrong"));
  for (guint i = 0; i < found->bad->len; i++)
    {
      const char *bad = g_ptr_array_index (found->bad, i);
      g_autofree char *record = amparo_care_is_id (bad) ? amparo_care_dup_record (self->session, bad) : NULL;

      amparo_care_add_row (group, record != NULL ? record : bad,
                           record != NULL ? _("It cannot be read in full.") : NULL);
    }
  gtk_box_append (GTK_BOX (self->found), GTK_WIDGET (group));
  amparo_care_add_words (self->found, _("Nothing was changed. Make no new backup over an older one. Restore the newest backup that is whole, or look at what can be read from the door of the vault."), NULL);
}

static void
add_number (AdwPreferencesGroup *group,
            const char          *title,
            guint64              number)
{
  g_autofree char *words = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  GtkWidget *row = amparo_care_add_row (group, title, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (words));
}

static void
add_counts (AmparoInspectionPage   *self,
            const AmparoInspection *found)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gboolean has_key = amparo_safe_may (amparo_session_get_safe (self->session), AMPARO_MAY_LIST, AMPARO_CASE_NONE);

  adw_preferences_group_set_title (group, _("What Was Read"));
  if (has_key)
    {
      add_number (group, _("Screenings"), found->n_records);
      add_number (group, _("Versions of them"), found->n_revisions);
      add_number (group, _("Checklists they were made with"), found->n_closures);
    }
  else
    {
      amparo_care_add_row (group, _("Screenings"), _("You have no key to them, so their words were not read."));
    }
  add_number (group, _("People"), found->n_people);
  add_number (group, _("Deeds in who did what"), found->n_trail);
  gtk_box_append (GTK_BOX (self->found), GTK_WIDGET (group));
}

static void
add_code (AmparoInspectionPage   *self,
          const AmparoInspection *found)
{
  amparo_care_add_words (self->found, _("Number of This State"), "heading");
  amparo_care_add_words (self->found, found->head_code, "title-2");
  amparo_care_add_words (self->found, _("These twelve digits stand for all that is in the vault now. Write them on paper with the day and the hour, and keep the paper elsewhere. Should there ever be doubt whether the vault was put back to an older state, a backup from that hour can be compared with them."), NULL);
}

static void
update (AmparoInspectionPage *self)
{
  const AmparoInspection *found = amparo_care_get_inspection (self->care);
  const char *trouble = amparo_care_get_trouble (self->care);
  gboolean busy = amparo_care_is_busy (self->care);

  gtk_widget_set_sensitive (self->button, !busy);
  gtk_widget_set_visible (self->busy, busy);
  amparo_care_empty (self->found);
  if (trouble != NULL)
    amparo_care_add_words (self->found, trouble, "heading");
  if (found == NULL || busy)
    return;

  amparo_care_add_words (self->found, found->bad->len == 0 ? _("Everything was read and nothing is wrong.")
                                                           : _("Something is wrong."), "title-3");
  if (found->bad->len > 0)
    add_bad (self, found);
  add_counts (self, found);
  add_code (self, found);
}

static void
check_cb (AmparoInspectionPage *self)
{
  amparo_care_check (self->care);
}

static void
amparo_inspection_page_dispose (GObject *object)
{
  AmparoInspectionPage *self = AMPARO_INSPECTION_PAGE (object);

  g_clear_object (&self->care);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_inspection_page_parent_class)->dispose (object);
}

static void
amparo_inspection_page_class_init (AmparoInspectionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_inspection_page_dispose;
}

static void
amparo_inspection_page_init (AmparoInspectionPage *self)
{
}

GtkWidget *
amparo_inspection_page_new (AmparoSession *session)
{
  AmparoInspectionPage *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_INSPECTION_PAGE, NULL);
  self->session = g_object_ref (session);
  self->care = g_object_ref (amparo_care_get (amparo_session_get_safe (session)));

  amparo_care_add_words (box, _("Every page of the file, every screening in all its versions, the people and who did what are read and held against each other. That takes a while and changes nothing."), NULL);
  self->button = amparo_care_add_button (box, _("_Check Everything"), "suggested-action", G_CALLBACK (check_cb), self);
  self->busy = amparo_care_add_words (box, _("Reading…"), NULL);
  self->found = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (box), self->found);
  adw_bin_set_child (ADW_BIN (self), amparo_care_column_new (box));
  amparo_name_by_words (box);
  update (self);
  g_signal_connect_object (self->care, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
