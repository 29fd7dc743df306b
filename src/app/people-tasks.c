/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/people-tasks.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/new-passphrase.h"
#include "app/role-choice.h"
#include "app/secret-row.h"
#include "app/task-sheet.h"
#include "store/vault-people.h"

/* What a window asks; the pieces that it has not are NULL. */
typedef struct
{
  char                *id;
  GtkEditable         *name;
  GtkWidget           *roles;
  AmparoNewPassphrase *passphrase;
} Form;

/* What the thread of the vault is told. */
typedef struct
{
  char         *id;
  char         *name;
  AmparoRole    roles;
  AmparoSecret *passphrase;
} Order;

static Form *
form_new (const char *id)
{
  Form *self = g_new0 (Form, 1);

  self->id = g_strdup (id);

  return self;
}

static void
free_form (gpointer data)
{
  Form *self = data;

  g_free (self->id);
  g_free (self);
}

static void
free_order (gpointer data)
{
  Order *self = data;

  g_free (self->id);
  g_free (self->name);
  g_clear_pointer (&self->passphrase, amparo_secret_free);
  g_free (self);
}

static const char *
find_mistake (const Form *form)
{
  if (form->name != NULL && *gtk_editable_get_text (form->name) == '\0')
    return _("Write the name that the person will sign in with.");
  if (form->roles != NULL && amparo_role_choice_get_roles (form->roles) == AMPARO_ROLE_NONE)
    return _("Choose one role at least.");

  return form->passphrase != NULL ? amparo_new_passphrase_find_mistake (form->passphrase) : NULL;
}

static void
focus_mistake (const Form *form)
{
  if (form->name != NULL && *gtk_editable_get_text (form->name) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (form->name));
  else if (form->roles != NULL && amparo_role_choice_get_roles (form->roles) == AMPARO_ROLE_NONE)
    gtk_widget_child_focus (GTK_WIDGET (form->roles), GTK_DIR_TAB_FORWARD);
  else if (form->passphrase != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (form->passphrase));
}

static void
run (AmparoTaskSheet *sheet,
     const Form      *form,
     AmparoVaultFunc  func,
     const char      *done)
{
  const char *mistake = find_mistake (form);
  Order *order;

  if (mistake != NULL)
    {
      amparo_task_sheet_say (sheet, mistake);
      focus_mistake (form);
      return;
    }

  order = g_new0 (Order, 1);
  order->id = g_strdup (form->id);
  order->name = form->name != NULL ? g_strdup (gtk_editable_get_text (form->name)) : NULL;
  order->roles = form->roles != NULL ? amparo_role_choice_get_roles (form->roles) : AMPARO_ROLE_NONE;
  order->passphrase = form->passphrase != NULL ? amparo_new_passphrase_dup_secret (form->passphrase) : NULL;
  amparo_task_sheet_run (sheet, func, order, free_order, done);
}

static void
add_passphrase (AmparoTaskSheet *sheet,
                Form            *form,
                const char      *title)
{
  form->passphrase = AMPARO_NEW_PASSPHRASE (amparo_new_passphrase_new (title));
  amparo_task_sheet_add (sheet, GTK_WIDGET (form->passphrase));
  g_signal_connect_object (form->passphrase, "activate", G_CALLBACK (amparo_task_sheet_begin), sheet, G_CONNECT_SWAPPED);
}

/* Somebody comes */

static gpointer
add (AmparoVault  *vault,
     gpointer      data,
     GError      **error)
{
  Order *order = data;

  return amparo_vault_add_person (vault, order->name, order->roles, order->passphrase, error) ? vault : NULL;
}

static void
add_cb (AmparoTaskSheet *sheet,
        gpointer         form)
{
  run (sheet, form, add,
       _("The person is added. Give them the name and the passphrase in person, not in a message. When they first come in, Amparo asks them to choose a passphrase of their own."));
}

void
amparo_people_add (AmparoSession *session,
                   GtkWidget     *parent)
{
  AmparoTaskSheet *sheet = amparo_task_sheet_open (session, parent, _("Add a Person"));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = amparo_secret_row_new (_("Name to sign in with"), FALSE);
  Form *form = form_new (NULL);

  form->name = amparo_secret_row_get_entry (row);
  form->roles = amparo_role_choice_new (AMPARO_ROLE_SCREENER);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  amparo_task_sheet_add (sheet, group);
  amparo_task_sheet_add (sheet, form->roles);
  add_passphrase (sheet, form, _("First passphrase"));
  amparo_new_passphrase_set_name (form->passphrase, form->name);
  amparo_task_sheet_set_task (sheet, _("_Add the Person"), FALSE, add_cb, form, free_form);
}

/* Somebody does something else */

static gpointer
give_roles (AmparoVault  *vault,
            gpointer      data,
            GError      **error)
{
  Order *order = data;

  return amparo_vault_set_roles (vault, order->id, order->roles, error) ? vault : NULL;
}

static void
give_roles_cb (AmparoTaskSheet *sheet,
               gpointer         form)
{
  run (sheet, form, give_roles, _("The roles are changed. They hold from the next time the vault is opened."));
}

void
amparo_people_give_roles (AmparoSession      *session,
                          GtkWidget          *parent,
                          const AmparoPerson *person)
{
  AmparoTaskSheet *sheet = amparo_task_sheet_open (session, parent, _("Change Roles"));
  Form *form = form_new (person->id);

  form->roles = amparo_role_choice_new (person->roles);
  amparo_task_sheet_add_words (sheet, person->name);
  amparo_task_sheet_add (sheet, form->roles);
  amparo_task_sheet_set_task (sheet, _("_Change the Roles"), FALSE, give_roles_cb, form, free_form);
}

/* Somebody forgot the passphrase */

static gpointer
renew (AmparoVault  *vault,
       gpointer      data,
       GError      **error)
{
  Order *order = data;

  return amparo_vault_renew_passphrase (vault, order->id, order->passphrase, error) ? vault : NULL;
}

static void
renew_cb (AmparoTaskSheet *sheet,
          gpointer         form)
{
  run (sheet, form, renew,
       _("The person has a new passphrase, and the old one opens the vault no more. Give it to them in person, not in a message. When they come in, Amparo asks them to choose one of their own."));
}

void
amparo_people_renew (AmparoSession      *session,
                     GtkWidget          *parent,
                     const AmparoPerson *person)
{
  AmparoTaskSheet *sheet = amparo_task_sheet_open (session, parent, _("Give a New Passphrase"));
  Form *form = form_new (person->id);
  /* Translators: %s is the name of a person */
  g_autofree char *words = g_strdup_printf (_("For %s, who forgot theirs. Make sure that it is really they who ask."), person->name);

  amparo_task_sheet_add_words (sheet, words);
  add_passphrase (sheet, form, _("New passphrase"));
  amparo_task_sheet_set_task (sheet, _("_Give This Passphrase"), FALSE, renew_cb, form, free_form);
}

/* Somebody goes */

static gpointer
remove_one (AmparoVault  *vault,
            gpointer      data,
            GError      **error)
{
  return amparo_vault_remove_person (vault, ((Order *) data)->id, error) ? vault : NULL;
}

static void
remove_cb (AmparoTaskSheet *sheet,
           gpointer         form)
{
  run (sheet, form, remove_one,
       _("The person is removed, and the keys are new. What they did stays in the vault under their name."));
}

static void
remove_sheet_cb (AmparoTaskSheet *sheet,
                 gpointer         form)
{
  run (sheet, form, remove_one, _("The sheet opens nothing any more, and the keys are new. Destroy the paper."));
}

void
amparo_people_remove (AmparoSession      *session,
                      GtkWidget          *parent,
                      const AmparoPerson *person)
{
  gboolean is_sheet = person->roles == AMPARO_ROLE_RECOVERY;
  AmparoTaskSheet *sheet = amparo_task_sheet_open (session, parent, is_sheet ? _("Remove a Recovery Sheet") : _("Remove a Person"));

  amparo_task_sheet_add_words (sheet, person->name);
  if (is_sheet)
    amparo_task_sheet_add_words (sheet, _("Whoever holds this sheet gets in with it no more. Everybody else gets new keys."));
  else
    {
      amparo_task_sheet_add_words (sheet, _("They open the vault no more. Everybody else gets new keys, so that what is written from now on stays closed to them, even with a copy of the file."));
      amparo_task_sheet_add_words (sheet, _("What they could read until now, a copy of the file that they made still shows them."));
    }
  amparo_task_sheet_set_task (sheet, is_sheet ? _("_Remove the Sheet") : _("_Remove the Person"), TRUE,
                              is_sheet ? remove_sheet_cb : remove_cb, form_new (person->id), free_form);
}

/* New keys */

static gpointer
rotate (AmparoVault  *vault,
        gpointer      data,
        GError      **error)
{
  return amparo_vault_rotate (vault, error) ? vault : NULL;
}

static void
rotate_cb (AmparoTaskSheet *sheet,
           gpointer         form)
{
  run (sheet, form, rotate, _("The keys are new. Nobody has to do anything: names and passphrases stay as they are."));
}

void
amparo_people_rotate (AmparoSession *session,
                      GtkWidget     *parent)
{
  AmparoTaskSheet *sheet = amparo_task_sheet_open (session, parent, _("Change the Keys"));

  amparo_task_sheet_add_words (sheet, _("Do this when a copy of the vault may be in wrong hands, together with a passphrase. What is written from now on opens only with the new keys."));
  amparo_task_sheet_add_words (sheet, _("Names and passphrases stay as they are. Whose passphrase may be known to others changes it as well."));
  amparo_task_sheet_set_task (sheet, _("Change the _Keys Now"), FALSE, rotate_cb, form_new (NULL), free_form);
}
