/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/door-choices.h"

#include <glib/gi18n.h>

#include "app/care-parts.h"
#include "app/compat.h"
#include "app/parts.h"
#include "app/restoring.h"
#include "app/safe.h"
#include "app/secret-row.h"

/* What the buttons need; goes with their box. */
typedef struct
{
  AmparoSession *session;      /* owned */
  GtkEditable   *name;         /* lent: it is on the page longer than the buttons */
  GtkEditable   *passphrase;
} Door;

static void
free_door (Door *self)
{
  g_object_unref (self->session);
  g_free (self);
}

static Door *
get_door (GtkWidget *box)
{
  return g_object_get_data (G_OBJECT (box), "door");
}

gboolean
amparo_door_knows_person (AmparoSafe *safe)
{
  int code = amparo_safe_get_trouble_code (safe);

  return code == AMPARO_STORE_ERROR_DAMAGED || code == AMPARO_STORE_ERROR_WORK_MISSING;
}

static void
unlock (Door            *door,
        AmparoSafeWayIn  way)
{
  g_autoptr (AmparoSecret) secret = NULL;
  GtkEditable *fields[] = { door->name, door->passphrase };

  /* What was typed may be gone, and a try with nothing would count as a wrong one. */
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (*gtk_editable_get_text (fields[i]) == '\0')
      {
        gtk_widget_grab_focus (GTK_WIDGET (fields[i]));
        return;
      }

  secret = amparo_secret_row_dup_secret (door->passphrase);
  amparo_safe_unlock_by (amparo_session_get_safe (door->session), gtk_editable_get_text (door->name), secret, way);
}

static void
rescue_cb (GtkWidget *box)
{
  unlock (get_door (box), AMPARO_SAFE_BY_RESCUE);
}

static void
accept_cb (gboolean confirmed,
           gpointer user_data)
{
  g_autoptr (GtkWidget) box = user_data;

  if (confirmed && gtk_widget_get_root (box) != NULL)
    unlock (get_door (box), AMPARO_SAFE_BY_ACCEPTING);
}

static void
ask_cb (GtkWidget *box)
{
  amparo_alert_present (box, _("Take the Vault as It Is?"),
                        _("What is missing from it is then given up. Only an administrator can do this, and who did, and when, stays in who did what. Do it only when the newer file is lost for good."),
                        _("_Cancel"), _("_Take It as It Is"), TRUE, accept_cb, g_object_ref (box));
}

static void
restore_cb (GtkWidget *box)
{
  AmparoSession *session = get_door (box)->session;

  amparo_restoring_forget (amparo_restoring_get (amparo_session_get_safe (session)));
  amparo_session_go_to (session, AMPARO_PAGE_RESTORE);
}

static void
add (GtkWidget  *box,
     const char *label,
     GCallback   clicked)
{
  amparo_care_add_button (box, label, NULL, clicked, box);
}

static void
add_ways (GtkWidget *box,
          int        code)
{
  if (code == AMPARO_STORE_ERROR_WORK_MISSING)
    amparo_care_add_words (box, _("Somebody may have copied an older file over the vault, or the disk lost what was written to it. Look first whether the newer file is somewhere: beside the vault, on a stick, on another computer. Nothing is changed until you choose."), NULL);

  add (box, _("_Restore a Backup…"), G_CALLBACK (restore_cb));
  if (code != AMPARO_STORE_ERROR_DAMAGED && code != AMPARO_STORE_ERROR_WORK_MISSING)
    return;

  add (box, _("_Look at What Can Be Read"), G_CALLBACK (rescue_cb));
  add (box, _("_Take It as It Is…"), G_CALLBACK (ask_cb));
}

void
amparo_door_choices_fill (GtkWidget     *box,
                          AmparoSession *session,
                          GtkEditable   *name,
                          GtkEditable   *passphrase)
{
  AmparoSafe *safe;
  int code;
  Door *door;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (AMPARO_IS_SESSION (session));

  amparo_care_empty (box);
  safe = amparo_session_get_safe (session);
  code = amparo_safe_get_trouble_code (safe);
  /* A computer that has no vault may have lost it. */
  if (amparo_safe_get_state (safe) != AMPARO_SAFE_NONE && code != AMPARO_STORE_ERROR_NOT_A_VAULT
      && !(amparo_door_knows_person (safe) && name != NULL && passphrase != NULL))
    return;

  door = g_new0 (Door, 1);
  door->session = g_object_ref (session);
  door->name = name;
  door->passphrase = passphrase;
  g_object_set_data_full (G_OBJECT (box), "door", door, (GDestroyNotify) free_door);
  add_ways (box, code);
  amparo_name_by_words (box);
}
