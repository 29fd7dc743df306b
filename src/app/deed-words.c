/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/deed-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/hold-sheet.h"
#include "app/role-words.h"

static const char * const words[AMPARO_N_TOPICS] = {
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
  [AMPARO_TOPIC_PERSON_ADDED] = N_("Added a person"),
  [AMPARO_TOPIC_PERSON_REMOVED] = N_("Removed a person"),
  [AMPARO_TOPIC_ROLES] = N_("Changed the roles of a person"),
  [AMPARO_TOPIC_RENEWED] = N_("Gave a new passphrase to a person who forgot theirs"),
  [AMPARO_TOPIC_PASSPHRASE] = N_("Changed their own passphrase"),
  [AMPARO_TOPIC_SHEET_MADE] = N_("Made a recovery sheet"),
  [AMPARO_TOPIC_SHEET_CONFIRMED] = N_("Typed a recovery sheet back"),
  [AMPARO_TOPIC_SHEET_REMOVED] = N_("Removed a recovery sheet"),
};

const char *
amparo_topic_get_words (guint topic)
{
  g_return_val_if_fail (topic > 0 && topic < AMPARO_N_TOPICS, NULL);

  return _(words[topic]);
}

/* People: the details are written by the verbs of store/vault-people.h. */

static gboolean
begins (const char *detail,
        const char *word)
{
  gsize length = strlen (word);

  return strncmp (detail, word, length) == 0 && (detail[length] == ' ' || detail[length] == '\0');
}

static const struct
{
  const char *word;
  guint       of_person;
  guint       of_sheet;
} changes[] = {
  { "add", AMPARO_TOPIC_PERSON_ADDED, AMPARO_TOPIC_SHEET_MADE },
  { "remove", AMPARO_TOPIC_PERSON_REMOVED, AMPARO_TOPIC_SHEET_REMOVED },
  { "roles", AMPARO_TOPIC_ROLES, AMPARO_TOPIC_ROLES },
  { "renew", AMPARO_TOPIC_RENEWED, AMPARO_TOPIC_RENEWED },
  { "passphrase", AMPARO_TOPIC_PASSPHRASE, AMPARO_TOPIC_PASSPHRASE },
  { "confirm", AMPARO_TOPIC_SHEET_CONFIRMED, AMPARO_TOPIC_SHEET_CONFIRMED },
};

guint
amparo_deed_get_topic (AmparoDeedKind  kind,
                       const char     *detail,
                       gboolean        of_sheet)
{
  g_return_val_if_fail (kind > 0 && kind < AMPARO_N_DEEDS, 0);
  g_return_val_if_fail (detail != NULL, 0);

  for (gsize i = 0; kind == AMPARO_DEED_PEOPLE && i < G_N_ELEMENTS (changes); i++)
    if (begins (detail, changes[i].word))
      return of_sheet ? changes[i].of_sheet : changes[i].of_person;

  return kind;
}

/* The topic says the rest. */
static char *
dup_roles (const char *detail)
{
  AmparoRole roles = AMPARO_ROLE_NONE;
  const char *ids = strchr (detail, ' ');
  g_autofree char *names = NULL;

  if (ids == NULL || !amparo_roles_from_id (ids + 1, &roles))
    return NULL;

  names = amparo_roles_dup_names (roles);
  /* Translators: %s are roles, such as "Supervisor, Screener" */
  return g_strdup_printf (begins (detail, "add") ? _("New, as: %s") : _("From then on: %s"), names);
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
  if (g_str_equal (detail, "all"))
    return g_strdup (_("All its versions."));

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
      return dup_roles (detail);
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
