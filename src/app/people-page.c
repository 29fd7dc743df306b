/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/column.h"
#include "app/dates.h"
#include "app/pages.h"
#include "app/parts.h"
#include "app/people-tasks.h"
#include "app/person-sheet.h"
#include "app/recovery-sheet.h"
#include "app/role-words.h"
#include "app/safe.h"

/* Who belongs to the vault, and which recovery sheets there are. Everybody may see it; only
 * an administrator changes it. */

#define AMPARO_TYPE_PEOPLE_PAGE (amparo_people_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoPeoplePage, amparo_people_page, AMPARO, PEOPLE_PAGE, AdwBin)

struct _AmparoPeoplePage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession *session;
  AmparoSafe    *safe;
  GPtrArray     *rows;      /* of AdwActionRow that can be chosen, from above; each lent */
  /* children */
  GtkWidget     *lists;     /* made anew when somebody comes or goes */
};

G_DEFINE_FINAL_TYPE (AmparoPeoplePage, amparo_people_page, ADW_TYPE_BIN)

static gboolean
may_change (AmparoPeoplePage *self)
{
  return amparo_safe_may (self->safe, AMPARO_MAY_CHANGE_PEOPLE, AMPARO_CASE_NONE);
}

static char *
dup_day (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);
  g_autofree char *iso = g_date_time_format (moment, "%Y-%m-%d");

  return amparo_date_dup_words (iso);
}

/* Rows. Each that can be chosen has a key that outlives it. */

static void
add_key (AmparoPeoplePage *self,
         GtkWidget        *row,
         const char       *key)
{
  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (key), g_free);
  g_ptr_array_add (self->rows, row);
}

static const char *
get_key (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "key");
}

static void
person_activated_cb (AmparoPeoplePage *self,
                     GtkWidget        *row)
{
  amparo_person_sheet_open (self->session, GTK_WIDGET (self), get_key (row));
}

static void
add_row (AmparoPeoplePage    *self,
         AdwPreferencesGroup *group,
         const AmparoPerson  *person,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", title,
                                 "subtitle", subtitle,
                                 "use-markup", FALSE,
                                 NULL);

  if (may_change (self))
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      add_key (self, row, person->id);
      g_signal_connect_object (row, "activated", G_CALLBACK (person_activated_cb), self, G_CONNECT_SWAPPED);
    }
  adw_preferences_group_add (group, row);
}

static void
add_person (AmparoPeoplePage    *self,
            AdwPreferencesGroup *group,
            const AmparoPerson  *person)
{
  gboolean is_me = g_strcmp0 (person->id, amparo_safe_get_me (self->safe)) == 0;
  /* Translators: %s is the name of whoever reads this, in a list of people */
  g_autofree char *title = is_me ? g_strdup_printf (_("%s (you)"), person->name) : g_strdup (person->name);
  g_autofree char *roles = amparo_roles_dup_names (person->roles);
  g_autofree char *day = dup_day (person->since);
  /* Translators: %s is a date */
  g_autofree char *since = g_strdup_printf (_("Since %s"), day);
  g_autofree char *line = g_strjoin (" · ", roles, since, NULL);
  g_autofree char *subtitle = person->given
    ? g_strjoin ("\n", line, _("The passphrase is still one that somebody else gave."), NULL)
    : g_strdup (line);

  add_row (self, group, person, title, subtitle);
}

static void
add_sheet (AmparoPeoplePage    *self,
           AdwPreferencesGroup *group,
           const AmparoPerson  *person)
{
  g_autofree char *day = dup_day (person->since);
  /* Translators: %s is a date; what was made is a sheet of paper */
  g_autofree char *made = g_strdup_printf (_("Made on %s"), day);
  g_autofree char *subtitle =
    g_strjoin (" · ", made, person->confirmed ? _("Typed back") : _("Not typed back, so it does not count"), NULL);

  add_row (self, group, person, person->name, subtitle);
}

/* Groups */

static AdwPreferencesGroup *
add_group (AmparoPeoplePage *self,
           const char       *title,
           const char       *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (GTK_BOX (self->lists), group);

  return ADW_PREFERENCES_GROUP (group);
}

/* The last row of a list leads to what is not there yet. */
static void
add_command (AmparoPeoplePage    *self,
             AdwPreferencesGroup *group,
             const char          *title,
             const char          *subtitle,
             GCallback            callback)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", title,
                                 "subtitle", subtitle,
                                 "use-markup", FALSE,
                                 NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  add_key (self, row, title);
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

static void
add_cb (AmparoPeoplePage *self)
{
  amparo_people_add (self->session, GTK_WIDGET (self));
}

static void
make_sheet_cb (AmparoPeoplePage *self)
{
  amparo_recovery_sheet_open (self->session, GTK_WIDGET (self));
}

static void
rotate_cb (AmparoPeoplePage *self)
{
  amparo_people_rotate (self->session, GTK_WIDGET (self));
}

static void
list_all (AmparoPeoplePage    *self,
          AdwPreferencesGroup *group,
          gboolean             sheets)
{
  GPtrArray *people = amparo_safe_get_people (self->safe);

  for (guint i = 0; i < people->len; i++)
    {
      const AmparoPerson *person = g_ptr_array_index (people, i);
      gboolean is_sheet = person->roles == AMPARO_ROLE_RECOVERY;

      if (is_sheet && sheets)
        add_sheet (self, group, person);
      else if (!is_sheet && !sheets)
        add_person (self, group, person);
    }
}

static void
fill (AmparoPeoplePage *self)
{
  gboolean may = may_change (self);
  AdwPreferencesGroup *group;

  g_ptr_array_set_size (self->rows, 0);
  self->lists = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->lists, "page-body");
  if (!may)
    gtk_box_append (GTK_BOX (self->lists),
                    amparo_words_label_new (_("Only an administrator adds and removes people, or makes recovery sheets."), NULL));

  group = add_group (self, _("People"), NULL);
  list_all (self, group, FALSE);
  if (may)
    add_command (self, group, _("Add a Person…"), _("With a name, roles and a first passphrase"), G_CALLBACK (add_cb));

  group = add_group (self, _("Recovery Sheets"),
                     _("Whoever forgets the passphrase gets back in with one of these papers. Each is used once."));
  list_all (self, group, TRUE);
  if (may)
    add_command (self, group, _("Make a New Sheet…"), _("Printed or written, and typed back"), G_CALLBACK (make_sheet_cb));

  if (may)
    {
      group = add_group (self, _("Keys"), NULL);
      add_command (self, group, _("Change the Keys…"), _("They change by themselves when somebody goes."), G_CALLBACK (rotate_cb));
    }
}

static void
build (AmparoPeoplePage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fill (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), amparo_column_new (self->lists, 860));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/* Somebody came or went */

static guint
find_focus (AmparoPeoplePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint place;

  return focus != NULL && g_ptr_array_find (self->rows, focus, &place) ? place : G_MAXUINT;
}

static GPtrArray *
dup_keys (AmparoPeoplePage *self)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (keys, g_strdup (get_key (self->rows->pdata[i])));

  return keys;
}

/* A row that was not there before; else the one that had the focus; else the one that took its
 * place. */
static GtkWidget *
find_next_focus (AmparoPeoplePage *self,
                 GPtrArray        *before,
                 guint             place)
{
  GtkWidget *found = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      if (!g_ptr_array_find_with_equal_func (before, get_key (row), g_str_equal, NULL))
        return row;
      if (g_str_equal (get_key (row), before->pdata[place]))
        found = row;
    }

  return found != NULL ? found : self->rows->pdata[MIN (place, self->rows->len - 1)];
}

static void
people_changed_cb (AmparoPeoplePage *self)
{
  g_autoptr (GPtrArray) before = dup_keys (self);
  guint place = find_focus (self);

  build (self);
  if (place < before->len && self->rows->len > 0)
    gtk_widget_grab_focus (find_next_focus (self, before, place));
}

static void
amparo_people_page_dispose (GObject *object)
{
  AmparoPeoplePage *self = AMPARO_PEOPLE_PAGE (object);

  g_clear_object (&self->safe);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (amparo_people_page_parent_class)->dispose (object);
}

static void
amparo_people_page_class_init (AmparoPeoplePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_people_page_dispose;
}

static void
amparo_people_page_init (AmparoPeoplePage *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
amparo_people_page_new (AmparoSession *session)
{
  AmparoPeoplePage *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_PEOPLE_PAGE, NULL);
  self->session = g_object_ref (session);
  self->safe = g_object_ref (amparo_session_get_safe (session));
  build (self);
  g_signal_connect_object (self->safe, "people-changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
