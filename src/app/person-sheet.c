/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/person-sheet.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/parts.h"
#include "app/people-tasks.h"
#include "app/role-words.h"
#include "app/safe.h"
#include "app/sheet.h"

typedef void (*Task) (AmparoSession      *session,
                      GtkWidget          *parent,
                      const AmparoPerson *person);

/* One choice; it goes with its row. */
typedef struct
{
  AmparoSession *session;   /* lent, and outlives the window */
  char          *id;
  Task           task;
} Choice;

static void
free_choice (gpointer  data,
             GClosure *closure)
{
  Choice *self = data;

  g_free (self->id);
  g_free (self);
}

/* The next window stands before the same page; this one goes. */
static void
chosen_cb (GtkWidget *row,
           Choice    *choice)
{
  AmparoSafe *safe = amparo_session_get_safe (choice->session);
  const AmparoPerson *person = amparo_safe_find_person (safe, choice->id);
  GtkWindow *sheet = GTK_WINDOW (gtk_widget_get_root (row));
  GtkWindow *parent = gtk_window_get_transient_for (sheet);

  if (person != NULL)
    choice->task (choice->session, GTK_WIDGET (parent), person);
  gtk_window_close (sheet);
}

static void
add_choice (AdwPreferencesGroup *group,
            AmparoSession       *session,
            const AmparoPerson  *person,
            const char          *title,
            const char          *subtitle,
            Task                 task)
{
  Choice *choice = g_new0 (Choice, 1);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", title,
                                 "subtitle", subtitle,
                                 "use-markup", FALSE,
                                 NULL);

  choice->session = session;
  choice->id = g_strdup (person->id);
  choice->task = task;
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (chosen_cb), choice, free_choice, 0);
  adw_preferences_group_add (group, row);
}

static void
add_words (GtkWidget  *box,
           const char *words)
{
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (words, NULL));
}

static guint
count (AmparoSafe *safe,
       AmparoRole  role)
{
  GPtrArray *people = amparo_safe_get_people (safe);
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    {
      const AmparoPerson *person = g_ptr_array_index (people, i);

      n += (person->roles & role) != 0 && (role != AMPARO_ROLE_RECOVERY || person->confirmed);
    }

  return n;
}

static void
fill_person (GtkWidget           *box,
             AdwPreferencesGroup *group,
             AmparoSession       *session,
             const AmparoPerson  *person)
{
  AmparoSafe *safe = amparo_session_get_safe (session);
  gboolean is_me = g_strcmp0 (person->id, amparo_safe_get_me (safe)) == 0;
  gboolean is_last = (person->roles & AMPARO_ROLE_ADMINISTRATOR) != 0 && count (safe, AMPARO_ROLE_ADMINISTRATOR) == 1;
  g_autofree char *roles = amparo_roles_dup_names (person->roles);

  add_words (box, roles);
  if (is_last)
    add_words (box, _("This is the last administrator. Make somebody else an administrator before this one gives up the role or goes."));
  else if (is_me)
    add_words (box, _("This is you. Another administrator can remove you."));
  add_choice (group, session, person, _("Change Roles…"), _("What this person may do"), amparo_people_give_roles);
  if (is_me)
    return;

  add_choice (group, session, person, _("Give a New Passphrase…"), _("When this person forgot theirs"), amparo_people_renew);
  if (!is_last)
    add_choice (group, session, person, _("Remove…"), _("This person opens the vault no more"), amparo_people_remove);
}

static void
fill_sheet (GtkWidget           *box,
            AdwPreferencesGroup *group,
            AmparoSession       *session,
            const AmparoPerson  *sheet)
{
  guint others = count (amparo_session_get_safe (session), AMPARO_ROLE_RECOVERY) - (sheet->confirmed ? 1 : 0);

  if (others < AMPARO_SHEETS)
    add_words (box, _("Two sheets that were typed back must remain. Make a new one first, then remove this one."));
  else
    add_choice (group, session, sheet, _("Remove…"), _("Nobody gets in with it any more"), amparo_people_remove);
}

void
amparo_person_sheet_open (AmparoSession *session,
                          GtkWidget     *parent,
                          const char    *id)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = adw_preferences_group_new ();
  const AmparoPerson *person;
  gboolean is_sheet;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (id != NULL);

  person = amparo_safe_find_person (amparo_session_get_safe (session), id);
  g_return_if_fail (person != NULL);

  is_sheet = person->roles == AMPARO_ROLE_RECOVERY;
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (person->name, "title-2"));
  if (is_sheet)
    fill_sheet (box, ADW_PREFERENCES_GROUP (group), session, person);
  else
    fill_person (box, ADW_PREFERENCES_GROUP (group), session, person);
  gtk_box_append (GTK_BOX (box), group);
  amparo_sheet_present (parent, is_sheet ? _("Recovery Sheet") : _("Person"), box);
}
