/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "verbs.h"

#include "paper-disk.h"
#include "safe.h"
#include "store/vault-private.h"

#define PATH           "/paper/v.amparo"
#define NEW_PATH       "/paper/new.amparo"
#define BACKUP_PATH    "/paper/backup.amparo"
#define OLD_PASSPHRASE "the words of before"
#define NEW_PASSPHRASE "the words of after"

static char *draft, *finished, *theirs;    /* records */
static char *sheet, *fresh_sheet;          /* codes; the second is still to be typed back */

static const char *
find_id (AmparoVault *vault,
         const char  *name)
{
  AmparoPerson *person = amparo_people_find_by_name (amparo_vault_get_people (vault), name);

  return person != NULL ? person->id : "0123456789abcdef0123456789abcdef";
}

static gboolean
write_revision (AmparoVault     *vault,
                const char      *id,
                AmparoRevision   kind,
                const char      *note,
                GError         **error)
{
  g_autoptr (AmparoDossier) record = record_about (note);
  g_autoptr (GBytes) closure = some_closure ();

  amparo_set_string (&record->summary->id, id);
  amparo_set_string (&record->reason, "Seen again");
  record->summary->kind = kind;

  return amparo_vault_save (vault, record, closure, error);
}

static gboolean
do_begin (AmparoVault  *vault,
          GError      **error)
{
  return write_revision (vault, "", AMPARO_REVISION_DRAFT, "begun", error);
}

static gboolean
do_edit (AmparoVault  *vault,
         GError      **error)
{
  return write_revision (vault, draft, AMPARO_REVISION_DRAFT, "edited", error);
}

static gboolean
do_finish (AmparoVault  *vault,
           GError      **error)
{
  return write_revision (vault, draft, AMPARO_REVISION_FINAL, "finished", error);
}

static gboolean
do_amend (AmparoVault  *vault,
          GError      **error)
{
  return write_revision (vault, finished, AMPARO_REVISION_AMENDED, "amended", error);
}

static gboolean
do_tick (AmparoVault  *vault,
         GError      **error)
{
  return write_revision (vault, finished, AMPARO_REVISION_STEPS, "kept", error);
}

static gboolean
do_sign_off (AmparoVault  *vault,
             GError      **error)
{
  return write_revision (vault, theirs, AMPARO_REVISION_SIGNED, "theirs", error);
}

static gboolean
do_discard (AmparoVault  *vault,
            GError      **error)
{
  return amparo_vault_discard (vault, draft, error);
}

static gboolean
do_list (AmparoVault  *vault,
         GError      **error)
{
  g_autoptr (GPtrArray) list = amparo_vault_list (vault, error);

  return list != NULL;
}

static gboolean
do_read (AmparoVault  *vault,
         GError      **error)
{
  g_autoptr (AmparoDossier) record = amparo_vault_read (vault, finished, 0, error);

  return record != NULL;
}

static gboolean
do_read_history (AmparoVault  *vault,
                 GError      **error)
{
  g_autoptr (GPtrArray) history = amparo_vault_read_history (vault, finished, error);

  return history != NULL;
}

static gboolean
do_read_closure (AmparoVault  *vault,
                 GError      **error)
{
  g_autoptr (AmparoDossier) record = record_about ("");
  g_autoptr (GBytes) closure = amparo_vault_read_closure (vault, record->summary->closure, error);

  return closure != NULL;
}

static gboolean
do_search (AmparoVault  *vault,
           GError      **error)
{
  g_autoptr (GPtrArray) found = amparo_vault_search (vault, "kept", NULL, NULL, error);

  return found != NULL;
}

static gboolean
do_print (AmparoVault  *vault,
          GError      **error)
{
  return amparo_vault_note (vault, AMPARO_DEED_PRINT, finished, NULL, error);
}

static gboolean
do_hold (AmparoVault  *vault,
         GError      **error)
{
  return amparo_vault_note (vault, AMPARO_DEED_HOLD, finished, NULL, error);
}

static gboolean
do_set_policy (AmparoVault  *vault,
               GError      **error)
{
  return amparo_vault_set_policy (vault, "none-noted=400", error);
}

static gboolean
do_list_expired (AmparoVault  *vault,
                 GError      **error)
{
  g_auto (GStrv) ids = amparo_vault_list_expired (vault, error);

  return ids != NULL;
}

static gboolean
do_purge (AmparoVault  *vault,
          GError      **error)
{
  return amparo_vault_purge (vault, finished, NULL, error);
}

static gboolean
do_add_person (AmparoVault  *vault,
               GError      **error)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (NEW_PASSPHRASE);

  return amparo_vault_add_person (vault, "Mia", AMPARO_ROLE_SCREENER, passphrase, error);
}

static gboolean
do_remove_person (AmparoVault  *vault,
                  GError      **error)
{
  return amparo_vault_remove_person (vault, find_id (vault, VERBS_LEO), error);
}

/* From one who has the key to records to one who has not, and back. */
static gboolean
do_take_role (AmparoVault  *vault,
              GError      **error)
{
  return amparo_vault_set_roles (vault, find_id (vault, VERBS_LEO), AMPARO_ROLE_AUDITOR, error);
}

static gboolean
do_give_role (AmparoVault  *vault,
              GError      **error)
{
  return amparo_vault_set_roles (vault, find_id (vault, VERBS_EVA), AMPARO_ROLE_SCREENER | AMPARO_ROLE_AUDITOR, error);
}

static gboolean
do_change_passphrase (AmparoVault  *vault,
                      GError      **error)
{
  g_autoptr (AmparoSecret) old = secret_from (OLD_PASSPHRASE);
  g_autoptr (AmparoSecret) passphrase = secret_from (NEW_PASSPHRASE);

  return amparo_vault_change_passphrase (vault, old, passphrase, error);
}

static gboolean
do_renew_passphrase (AmparoVault  *vault,
                     GError      **error)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (NEW_PASSPHRASE);

  return amparo_vault_renew_passphrase (vault, find_id (vault, VERBS_EVA), passphrase, error);
}

static gboolean
do_make_sheet (AmparoVault  *vault,
               GError      **error)
{
  g_autofree char *code = amparo_vault_make_sheet (vault, "Archive", error);

  return code != NULL;
}

static gboolean
do_confirm_sheet (AmparoVault  *vault,
                  GError      **error)
{
  return amparo_vault_confirm_sheet (vault, fresh_sheet, error);
}

static gboolean
do_recover (AmparoVault  *vault,
            GError      **error)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (NEW_PASSPHRASE);

  amparo_vault_close (vault);

  return amparo_vault_recover (PATH, sheet, VERBS_LEO, passphrase, &safe_options, error);
}

static gboolean
do_read_trail (AmparoVault  *vault,
               GError      **error)
{
  g_autofree char *text = amparo_vault_export_trail (vault, error);

  return text != NULL;
}

static gboolean
stop_cb (const AmparoDeed *deed,
         gpointer          data)
{
  return FALSE;
}

static gboolean
do_walk_trail (AmparoVault  *vault,
               GError      **error)
{
  return amparo_vault_each_deed (vault, stop_cb, NULL, error);
}

static gboolean
do_back_up (AmparoVault  *vault,
            GError      **error)
{
  return amparo_vault_back_up (vault, BACKUP_PATH, error);
}

static gboolean
do_inspect (AmparoVault  *vault,
            GError      **error)
{
  g_autoptr (AmparoInspection) found = amparo_vault_inspect (vault, error);

  return found != NULL;
}

static gboolean
do_create (AmparoVault  *vault,
           GError      **error)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (NEW_PASSPHRASE);
  g_autoptr (AmparoVault) other = amparo_vault_create (NEW_PATH, VERBS_ANA, passphrase, &safe_options, error);

  return other != NULL;
}

const Verb verbs[] = {
  { "begin", do_begin, VERBS_EVA },
  { "edit", do_edit, VERBS_LEO },
  { "finish", do_finish, VERBS_LEO },
  { "amend", do_amend, VERBS_LEO },
  { "tick", do_tick, VERBS_LEO },
  { "sign-off", do_sign_off, VERBS_LEO },
  { "discard", do_discard, VERBS_LEO },
  { "list", do_list, VERBS_EVA },
  { "read", do_read, VERBS_LEO },
  { "read-history", do_read_history, VERBS_LEO },
  { "read-closure", do_read_closure, NULL },
  { "search", do_search, VERBS_EVA },
  { "print", do_print, VERBS_LEO },
  { "hold", do_hold, VERBS_LEO },
  { "set-policy", do_set_policy, VERBS_EVA },
  { "list-expired", do_list_expired, VERBS_EVA },
  { "purge", do_purge, VERBS_LEO },
  { "add-person", do_add_person, VERBS_EVA },
  { "remove-person", do_remove_person, VERBS_EVA },
  { "take-role", do_take_role, VERBS_EVA },
  { "give-role", do_give_role, VERBS_EVA },
  { "change-passphrase", do_change_passphrase, NULL },
  { "renew-passphrase", do_renew_passphrase, VERBS_LEO },
  { "make-sheet", do_make_sheet, VERBS_EVA },
  { "confirm-sheet", do_confirm_sheet, VERBS_EVA },
  { "recover", do_recover, NULL },
  { "read-trail", do_read_trail, VERBS_LEO },
  { "walk-trail", do_walk_trail, VERBS_LEO },
  { "back-up", do_back_up, VERBS_LEO },
  { "inspect", do_inspect, NULL },
  { "create", do_create, NULL },
};

const gsize n_verbs = G_N_ELEMENTS (verbs);

AmparoVault *
verbs_open (const char  *name,
            GError     **error)
{
  static const char * const passphrases[] = { OLD_PASSPHRASE, NEW_PASSPHRASE };
  g_autoptr (GError) why = NULL;
  AmparoVault *vault = NULL;

  /* One of them may have been changed meanwhile. */
  for (gsize i = 0; vault == NULL && i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autoptr (AmparoSecret) passphrase = secret_from (passphrases[i]);

      if (i > 0 && !g_error_matches (why, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NO_ENTRY))
        break;
      g_clear_error (&why);
      vault = amparo_vault_open (PATH, name, passphrase, &safe_options, &why);
    }
  if (vault == NULL)
    g_propagate_error (error, g_steal_pointer (&why));

  return vault;
}

static char *
make_sheet (AmparoVault *vault,
            const char  *title)
{
  g_autoptr (GError) error = NULL;
  char *code = amparo_vault_make_sheet (vault, title, &error);

  g_assert_no_error (error);

  return code;
}

static void
add (AmparoVault *vault,
     const char  *name,
     AmparoRole   roles)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (OLD_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  amparo_vault_add_person (vault, name, roles, passphrase, &error);
  g_assert_no_error (error);
}

/* What somebody else wrote. */
static char *
save_as_leo (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoVault) vault = verbs_open (VERBS_LEO, &error);
  g_autoptr (AmparoDossier) record = record_about ("theirs");

  g_assert_no_error (error);
  save_as (vault, record, AMPARO_REVISION_FINAL);

  return g_strdup (record->summary->id);
}

void
verbs_begin (void)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (OLD_PASSPHRASE);
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (AmparoDossier) record = record_about ("kept");
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  paper_disk_insert ();
  vault = amparo_vault_create (PATH, VERBS_ANA, passphrase, &safe_options, &error);
  g_assert_no_error (error);
  sheet = make_sheet (vault, "Office");
  other = make_sheet (vault, "Director");
  g_assert_true (amparo_vault_confirm_sheet (vault, sheet, NULL));
  g_assert_true (amparo_vault_confirm_sheet (vault, other, NULL));
  fresh_sheet = make_sheet (vault, "Car");
  add (vault, VERBS_LEO, AMPARO_ROLE_SCREENER);
  add (vault, VERBS_EVA, AMPARO_ROLE_AUDITOR);
  draft = save_new (vault, "draft");
  save_as (vault, record, AMPARO_REVISION_FINAL);
  finished = g_strdup (record->summary->id);
  amparo_vault_close (vault);
  theirs = save_as_leo ();
}

void
verbs_end (void)
{
  g_clear_pointer (&draft, g_free);
  g_clear_pointer (&finished, g_free);
  g_clear_pointer (&theirs, g_free);
  g_clear_pointer (&sheet, g_free);
  g_clear_pointer (&fresh_sheet, g_free);
  paper_disk_remove ();
}

static int
compare_summaries (gconstpointer a,
                   gconstpointer b)
{
  const AmparoSummary *one = *(AmparoSummary **) a;
  const AmparoSummary *two = *(AmparoSummary **) b;

  return g_strcmp0 (one->id, two->id);
}

/* A record that was just begun has an id that nobody foresees. */
static void
tell_records (AmparoVault *vault,
              GString     *out)
{
  g_autoptr (GPtrArray) list = amparo_vault_list (vault, NULL);
  const char *known[] = { draft, finished, theirs };

  g_ptr_array_sort (list, compare_summaries);
  g_string_append_printf (out, "%u records\n", list->len);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      for (guint j = 0; j < list->len; j++)
        {
          const AmparoSummary *summary = g_ptr_array_index (list, j);
          g_autofree char *note = g_str_equal (summary->id, known[i]) ? read_note (vault, summary->id, 0) : NULL;

          if (note != NULL)
            g_string_append_printf (out, "%u: %d, revision %u, %s%s\n", i, summary->kind, summary->revision, note,
                                    amparo_vault_is_held (vault, summary->id) ? ", held" : "");
        }
    }
}

static gboolean
is_other_there (void)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (NEW_PASSPHRASE);
  g_autoptr (AmparoVault) other = amparo_vault_open (NEW_PATH, VERBS_ANA, passphrase, &safe_options, NULL);

  return other != NULL;
}

char *
verbs_tell (AmparoVault *vault)
{
  GPtrArray *people = amparo_people_get_all (amparo_vault_get_people (vault));
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const AmparoPerson *person = g_ptr_array_index (people, i);

      g_string_append_printf (out, "%s: %x%s%s\n", person->name, person->roles,
                              person->removed ? ", removed" : "", person->confirmed ? ", confirmed" : "");
    }
  g_string_append_printf (out, "epoch %u, policy “%s”%s\n", amparo_keyring_get_epoch (vault->keys),
                          amparo_vault_get_policy (vault), is_other_there () ? ", and another vault" : "");
  tell_records (vault, out);

  return g_string_free (out, FALSE);
}
