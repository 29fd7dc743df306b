/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/window-care.h"

#include "app/care.h"
#include "app/passphrase-sheet.h"
#include "app/restoring.h"
#include "app/safe.h"
#include "app/trail-log.h"

/* Anew for each visit, and not for a change of language. */
static void
read_trail (AmparoSession *session)
{
  amparo_trail_log_read (amparo_trail_log_get (amparo_session_get_safe (session)));
}

static void
survey (AmparoSession *session)
{
  amparo_care_survey (amparo_care_get (amparo_session_get_safe (session)));
}

static void
begin_restoring (AmparoSession *session)
{
  amparo_restoring_forget (amparo_restoring_get (amparo_session_get_safe (session)));
}

/* Pages, by the name of their action. */
static const struct
{
  const char       *action;
  AmparoWindowPage  page;
  AmparoMay         may;
  void            (*enter) (AmparoSession *session);   /* before it is shown; NULL: nothing to do */
} ways[] = {
  { "care", AMPARO_PAGE_CARE, AMPARO_MAY_VERIFY, survey },
  { "trail", AMPARO_PAGE_TRAIL, AMPARO_MAY_READ_TRAIL, read_trail },
  { "people", AMPARO_PAGE_PEOPLE, AMPARO_MAY_LIST_PEOPLE, NULL },
  { "inspection", AMPARO_PAGE_INSPECTION, AMPARO_MAY_VERIFY, NULL },
  { "back-up", AMPARO_PAGE_BACKUP, AMPARO_MAY_BACK_UP, survey },
  { "retention", AMPARO_PAGE_RETENTION, AMPARO_MAY_HOLD, survey },
  { "restore", AMPARO_PAGE_RESTORE, AMPARO_MAY_RESTORE, begin_restoring },
  { "rescue", AMPARO_PAGE_RESCUE, AMPARO_MAY_VERIFY, NULL },
};

static void
go_cb (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       user_data)
{
  AmparoSession *session = amparo_window_get_session (user_data);
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if (!g_str_equal (ways[i].action, name))
        continue;
      if (ways[i].enter != NULL)
        ways[i].enter (session);
      amparo_session_go_to (session, ways[i].page);
    }
}

static void
passphrase_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  amparo_passphrase_sheet_open (amparo_window_get_session (user_data), GTK_WIDGET (user_data));
}

void
amparo_window_add_care (AmparoWindow *self)
{
  static const GActionEntry entries[] = {
    { "passphrase", passphrase_cb, NULL, NULL, NULL },
  };

  g_return_if_fail (AMPARO_IS_WINDOW (self));

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      const GActionEntry entry = { ways[i].action, go_cb, NULL, NULL, NULL };

      g_action_map_add_action_entries (G_ACTION_MAP (self), &entry, 1, self);
    }
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
set_enabled (AmparoWindow *self,
             const char   *name,
             AmparoMay     may)
{
  AmparoSafe *safe = amparo_session_get_safe (amparo_window_get_session (self));
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), amparo_safe_may (safe, may, AMPARO_CASE_NONE));
}

void
amparo_window_update_care (AmparoWindow *self)
{
  g_return_if_fail (AMPARO_IS_WINDOW (self));

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    set_enabled (self, ways[i].action, ways[i].may);
  set_enabled (self, "passphrase", AMPARO_MAY_CHANGE_OWN_PASSPHRASE);
}

void
amparo_window_welcome (AmparoWindow *self)
{
  AmparoSession *session;

  g_return_if_fail (AMPARO_IS_WINDOW (self));

  session = amparo_window_get_session (self);
  if (amparo_safe_has_given_passphrase (amparo_session_get_safe (session)))
    amparo_passphrase_sheet_open (session, GTK_WIDGET (self));
}

gboolean
amparo_page_is_below_care (AmparoWindowPage page)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i].page == page)
      return page != AMPARO_PAGE_CARE;

  return FALSE;
}
