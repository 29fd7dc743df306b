/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/deed-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/hold-sheet.h"
#include "app/role-words.h"

static const char * const words[AMPARO_N_DEEDS] = {
  [AMPARO_DEED_CREATE] = N_("Made the vault"),
  [AMPARO_DEED_UNLOCK] = N_("Unlocked the vault"),
  [AMPARO_DEED_WRONG] = N_("Wrong passphrases were typed"),
  [AMPARO_DEED_LOCK] = N_("Locked the vault"),
  [AMPARO_DEED_LIST] = N_("Looked at the list of screenings"),
  [AMPARO_DEED_SEARCH] = N_("Searched the screenings"),
  [AMPARO_DEED_READ] = N_("Read a screening"),
  [AMPARO_DEED_BEGIN] = N_("Began a screening"),
  [AMPARO_DEED_EDIT] = N_("Went on with a screening"),
  [AMPARO_DEED_FINISH] = N_("Finished a screening"),
  [AMPARO_DEED_AMEND] = N_("Amended a screening"),
  [AMPARO_DEED_TICK] = N_("Noted a step as done"),
  [AMPARO_DEED_SIGN_OFF] = N_("Reviewed and signed off a screening"),
  [AMPARO_DEED_DISCARD] = N_("Threw an unfinished screening away"),
  [AMPARO_DEED_PRINT] = N_("Printed a screening"),
  [AMPARO_DEED_EXPORT] = N_("Saved a screening outside the vault"),
  [AMPARO_DEED_COPY] = N_("Copied words of a screening"),
  [AMPARO_DEED_HOLD] = N_("Held a screening back from deletion"),
  [AMPARO_DEED_RELEASE] = N_("Released a screening that was held back"),
  [AMPARO_DEED_PURGE] = N_("Deleted a screening for good"),
  [AMPARO_DEED_POLICY] = N_("Set how long screenings are kept"),
  [AMPARO_DEED_READ_TRAIL] = N_("Read who did what"),
  [AMPARO_DEED_EXPORT_TRAIL] = N_("Saved who did what as a table"),
  [AMPARO_DEED_PEOPLE] = N_("Changed the people of the vault"),
  [AMPARO_DEED_RECOVER] = N_("Used a recovery sheet"),
  [AMPARO_DEED_ROTATE] = N_("Began new keys"),
  [AMPARO_DEED_BACK_UP] = N_("Made a backup"),
  [AMPARO_DEED_RESTORE] = N_("Put a backup in the place of the vault"),
  [AMPARO_DEED_VERIFY] = N_("Checked everything"),
  [AMPARO_DEED_ACCEPT] = N_("Took the vault as it was found"),
  [AMPARO_DEED_CLOCK] = N_("The clock of the computer had gone back"),
  [AMPARO_DEED_CONTENT] = N_("Installed content"),
};

const char *
amparo_deed_get_words (AmparoDeedKind kind)
{
  g_return_val_if_fail (kind > 0 && kind < AMPARO_N_DEEDS, NULL);

  return words[kind] != NULL ? _(words[kind]) : amparo_deed_get_id (kind);
}

/* People */

static const struct
{
  const char *code;
  const char *said;
} events[] = {
  { "remove", N_("Somebody lost access, or a sheet was taken back.") },
  { "renew", N_("Somebody who forgot the passphrase got a new one.") },
  { "passphrase", N_("A new passphrase of their own.") },
  { "confirm", N_("A recovery sheet was typed back.") },
};

/* A sheet has a role that nobody else has. */
static char *
dup_roles (const char *ids)
{
  AmparoRole roles = AMPARO_ROLE_NONE;

  return amparo_roles_from_id (ids, &roles) ? amparo_roles_dup_names (roles) : g_strdup (_("Recovery sheet"));
}

static char *
dup_event (const char *detail)
{
  g_autofree char *roles = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (events); i++)
    if (g_str_equal (events[i].code, detail))
      return g_strdup (_(events[i].said));

  if (g_str_has_prefix (detail, "add "))
    {
      roles = dup_roles (detail + strlen ("add "));
      /* Translators: %s are roles, such as "Supervisor, Screener" */
      return g_strdup_printf (_("New, as: %s"), roles);
    }
  if (g_str_has_prefix (detail, "roles "))
    {
      roles = dup_roles (detail + strlen ("roles "));
      /* Translators: %s are roles, such as "Supervisor, Screener" */
      return g_strdup_printf (_("From then on: %s"), roles);
    }

  return g_strdup (detail);
}

/* How long what is kept */

#define DAYS_OF_A_YEAR 365

char *
amparo_days_dup_words (guint days)
{
  guint years = days / DAYS_OF_A_YEAR;

  if (years > 0 && days % DAYS_OF_A_YEAR == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u year", "%u years", years), years);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day", "%u days", days), days);
}

static const struct
{
  const char  *id;
  AmparoLevel  level;
} levels[] = {
  { "clear-concern", AMPARO_LEVEL_CLEAR_CONCERN },
  { "possible-concern", AMPARO_LEVEL_POSSIBLE_CONCERN },
  { "insufficient", AMPARO_LEVEL_INSUFFICIENT },
  { "none-noted", AMPARO_LEVEL_NONE_NOTED },
};

static void
append_rule (GString       *list,
             AmparoSession *session,
             const char    *rule)
{
  AmparoVocabulary *vocabulary = amparo_content_get_vocabulary (amparo_session_get_content (session));
  g_auto (GStrv) pair = g_strsplit (rule, "=", 2);
  g_autofree char *days = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (levels) && pair[0] != NULL && pair[1] != NULL; i++)
    {
      if (!g_str_equal (levels[i].id, pair[0]))
        continue;
      days = amparo_days_dup_words (g_ascii_strtoull (pair[1], NULL, 10));
      g_string_append_printf (list, "%s%s: %s", list->len > 0 ? "; " : "",
                              amparo_text_get (amparo_vocabulary_get_level_label (vocabulary, levels[i].level),
                                               amparo_session_get_interface (session)),
                              days);
      return;
    }
}

char *
amparo_policy_dup_words (AmparoSession *session,
                         const char    *policy)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_auto (GStrv) rules = g_strsplit (policy, " ", -1);

  for (guint i = 0; rules[i] != NULL; i++)
    append_rule (list, session, rules[i]);

  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE)
                       : g_strdup (_("Everything is kept until somebody deletes it."));
}

/* The rest */

static char *
dup_count (const char *detail)
{
  guint n = g_ascii_strtoull (detail, NULL, 10);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u wrong passphrase before this person came in.",
                                       "%u wrong passphrases before this person came in.", n), n);
}

static char *
dup_way_out (const char *detail)
{
  if (g_str_equal (detail, "plain"))
    return g_strdup (_("Readable by everybody, for a reason that was given."));
  if (g_str_equal (detail, "sealed"))
    return g_strdup (_("Sealed with a passphrase."));

  return g_strdup (detail);
}

static char *
dup_version (const char *detail)
{
  /* Translators: %s is the number of a version of a screening, from 1 */
  return g_str_equal (detail, "0") ? NULL : g_strdup_printf (_("Version %s."), detail);
}

char *
amparo_deed_dup_detail (AmparoSession  *session,
                        AmparoDeedKind  kind,
                        const char     *detail)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (detail != NULL, NULL);

  if (kind == AMPARO_DEED_POLICY)
    return amparo_policy_dup_words (session, detail);
  if (kind == AMPARO_DEED_BACK_UP && *detail == '\0')
    return g_strdup (_("The one that was just begun failed; there is no such file."));
  if (*detail == '\0')
    return NULL;

  switch ((int) kind)
    {
    case AMPARO_DEED_WRONG:
      return dup_count (detail);
    case AMPARO_DEED_PEOPLE:
      return dup_event (detail);
    case AMPARO_DEED_EXPORT:
      return dup_way_out (detail);
    case AMPARO_DEED_READ:
      return dup_version (detail);
    case AMPARO_DEED_HOLD:
      return g_strdup (amparo_hold_get_reason (detail));
    case AMPARO_DEED_BACK_UP:
      /* Translators: %s is the name of a file */
      return g_strdup_printf (_("In the file %s."), detail);
    case AMPARO_DEED_RESTORE:
      /* Translators: %s is the name of a file */
      return g_strdup_printf (_("The vault before it is kept as %s."), detail);
    default:
      return g_strdup (detail);
    }
}
