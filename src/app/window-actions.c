/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/window-actions.h"

#include "app/case-file.h"
#include "app/problems-window.h"
#include "app/restoring.h"
#include "app/safe.h"
#include "app/settings.h"
#include "app/shortcuts-window.h"
#include "app/window-care.h"

/* By AmparoReading, and the first two by AmparoLanguage. */
static const char * const names[] = { "en", "es", "both" };

static gboolean
find_name (const char *name,
           guint       n_names,
           guint      *found)
{
  for (guint i = 0; i < n_names; i++)
    if (g_str_equal (names[i], name))
      {
        *found = i;
        return TRUE;
      }

  return FALSE;
}

static void
remember (const char *key,
          const char *value)
{
  GSettings *settings = amparo_settings_get_default ();

  if (settings != NULL)
    g_settings_set_string (settings, key, value);
}

/* One language is for everything; both are for what is read, and buttons stay as they are. */
static void
read_in (AmparoSession *session,
         AmparoReading  reading)
{
  g_object_freeze_notify (G_OBJECT (session));
  amparo_session_set_reading (session, reading);
  remember ("reading-mode", names[reading]);
  if (reading != AMPARO_READING_BOTH)
    {
      amparo_session_set_interface (session, reading == AMPARO_READING_SPANISH
                                               ? AMPARO_LANGUAGE_SPANISH
                                               : AMPARO_LANGUAGE_ENGLISH);
      remember ("interface-language", names[reading]);
    }
  g_object_thaw_notify (G_OBJECT (session));
}

static void
reading_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  AmparoWindow *self = user_data;
  guint reading;

  if (find_name (g_variant_get_string (parameter, NULL), G_N_ELEMENTS (names), &reading))
    read_in (amparo_window_get_session (self), reading);
  amparo_window_update_actions (self);
}

static void
next_reading_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  AmparoWindow *self = user_data;
  AmparoSession *session = amparo_window_get_session (self);

  read_in (session, (amparo_session_get_reading (session) + 1) % G_N_ELEMENTS (names));
  amparo_window_update_actions (self);
}

static void
interface_language_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  AmparoWindow *self = user_data;
  guint language;

  if (find_name (g_variant_get_string (parameter, NULL), 2, &language))
    {
      amparo_session_set_interface (amparo_window_get_session (self), language);
      remember ("interface-language", names[language]);
    }
  amparo_window_update_actions (self);
}

static void
person_language_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  AmparoWindow *self = user_data;
  guint reading;

  if (find_name (g_variant_get_string (parameter, NULL), G_N_ELEMENTS (names), &reading))
    amparo_session_set_person (amparo_window_get_session (self), reading);
  amparo_window_update_actions (self);
}

static void
back_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  AmparoSession *session = amparo_window_get_session (user_data);

  if (amparo_session_get_page (session) == AMPARO_PAGE_RESTORE
      && amparo_safe_get_state (amparo_session_get_safe (session)) != AMPARO_SAFE_OPEN)
    {
      amparo_restoring_forget (amparo_restoring_get (amparo_session_get_safe (session)));
      amparo_session_go_to (session, AMPARO_PAGE_VAULT);
      return;
    }
  if (amparo_page_is_below_care (amparo_session_get_page (session)))
    {
      amparo_session_go_to (session, AMPARO_PAGE_CARE);
      return;
    }
  switch (amparo_session_get_page (session))
    {
    case AMPARO_PAGE_RESULT:
      amparo_session_go_to (session, AMPARO_PAGE_CHECKLIST);
      break;
    case AMPARO_PAGE_CHECKLIST:
      amparo_session_go_to (session, AMPARO_PAGE_START);
      break;
    case AMPARO_PAGE_START:
      amparo_session_go_to (session, AMPARO_PAGE_HOME);
      break;
    case AMPARO_PAGE_LIBRARY:
      if (!amparo_look_up_back (amparo_session_get_look_up (session)))
        amparo_session_leave_library (session);
      break;
    case AMPARO_PAGE_TRAINING:
      if (!amparo_learning_back (amparo_session_get_learning (session)))
        amparo_session_go_to (session, AMPARO_PAGE_HOME);
      break;
    case AMPARO_PAGE_RECORD:
      amparo_case_file_back (amparo_session_get_case_file (session));
      break;
    case AMPARO_PAGE_VAULT:
    case AMPARO_PAGE_RECORDS:
    case AMPARO_PAGE_CARE:
      amparo_session_go_to (session, AMPARO_PAGE_HOME);
      break;
    case AMPARO_PAGE_HOME:
    case AMPARO_PAGE_COVER:
    default:
      break;
    }
}

static void
training_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  AmparoSession *session = amparo_window_get_session (user_data);

  amparo_learning_browse (amparo_session_get_learning (session));
  amparo_session_go_to (session, AMPARO_PAGE_TRAINING);
}

static void
module_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AmparoSession *session = amparo_window_get_session (user_data);
  AmparoModule *module = amparo_content_find_module (amparo_session_get_content (session),
                                                     g_variant_get_string (parameter, NULL));

  if (module == NULL)
    return;

  amparo_learning_open (amparo_session_get_learning (session), module);
  amparo_session_go_to (session, AMPARO_PAGE_TRAINING);
}

static void
vault_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  amparo_session_go_to (amparo_window_get_session (user_data), AMPARO_PAGE_VAULT);
}

static void
records_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  amparo_session_go_to (amparo_window_get_session (user_data), AMPARO_PAGE_RECORDS);
}

static void
library_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  AmparoSession *session = amparo_window_get_session (user_data);

  amparo_look_up_want_search (amparo_session_get_look_up (session));
  amparo_session_enter_library (session);
}

/* A link to a page of the library, on whatever page it stands. */
static void
look_up_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  AmparoSession *session = amparo_window_get_session (user_data);
  AmparoLookUp *look_up = amparo_session_get_look_up (session);
  const AmparoEntry *entry = amparo_library_find (amparo_look_up_get_library (look_up),
                                                  g_variant_get_string (parameter, NULL));

  if (entry == NULL)
    return;

  amparo_look_up_open (look_up, entry);
  amparo_session_enter_library (session);
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (amparo_shortcuts_window_new (user_data)));
}

static void
problems_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  AmparoContent *content = amparo_session_get_content (amparo_window_get_session (user_data));

  gtk_window_present (GTK_WINDOW (amparo_problems_window_new (content, user_data)));
}

void
amparo_window_add_actions (AmparoWindow *self)
{
  static const GActionEntry entries[] = {
    { "reading", reading_cb, "s", "'en'", NULL },
    { "next-reading", next_reading_cb, NULL, NULL, NULL },
    { "interface-language", interface_language_cb, "s", "'en'", NULL },
    { "person-language", person_language_cb, "s", "'both'", NULL },
    { "back", back_cb, NULL, NULL, NULL },
    { "library", library_cb, NULL, NULL, NULL },
    { "look-up", look_up_cb, "s", NULL, NULL },
    { "training", training_cb, NULL, NULL, NULL },
    { "module", module_cb, "s", NULL, NULL },
    { "vault", vault_cb, NULL, NULL, NULL },
    { "records", records_cb, NULL, NULL, NULL },
    { "shortcuts", shortcuts_cb, NULL, NULL, NULL },
    { "problems", problems_cb, NULL, NULL, NULL },
  };

  g_return_if_fail (AMPARO_IS_WINDOW (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
set_state (AmparoWindow *self,
           const char   *name,
           const char   *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (state));
}

static void
set_enabled (AmparoWindow *self,
             const char   *name,
             gboolean      enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
amparo_window_update_actions (AmparoWindow *self)
{
  AmparoSession *session;

  g_return_if_fail (AMPARO_IS_WINDOW (self));

  session = amparo_window_get_session (self);
  set_state (self, "reading", names[amparo_session_get_reading (session)]);
  set_state (self, "interface-language", names[amparo_session_get_interface (session)]);
  set_state (self, "person-language", names[amparo_session_get_person (session)]);

  set_enabled (self, "back", amparo_session_get_page (session) != AMPARO_PAGE_HOME
                             && (!amparo_session_is_sealed (session)
                                 || amparo_session_get_page (session) == AMPARO_PAGE_RESTORE));
  set_enabled (self, "lock", amparo_safe_get_state (amparo_session_get_safe (session)) >= AMPARO_SAFE_UNREADY);
  amparo_window_update_care (self);
  set_enabled (self, "records", amparo_safe_may (amparo_session_get_safe (session), AMPARO_MAY_LIST, AMPARO_CASE_NONE));
}
