/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A vault looked after in a terminal, with the real key derivation.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "../report/small.h"
#include "run.h"

#define ANA "correct horse battery"
#define EVA "another long phrase"

static char *folder;

/* What the shell runs: $V is the vault, $CTL the program; passphrases come line by line. */
static Run *
run_vault (const char *command)
{
  g_autofree char *whole = g_strdup_printf ("export XDG_STATE_HOME='%s/state' V='%s/v.amparo' F='%s'; %s",
                                            folder, folder, folder, command);

  return run_in_shell (whole);
}

static void
assert_fine (const char *command)
{
  g_autoptr (Run) done = run_vault (command);

  g_assert_cmpstr (done->err, ==, "");
  g_assert_cmpint (done->status, ==, 0);
}

static void
assert_fails (const char *command,
              const char *says)
{
  g_autoptr (Run) failed = run_vault (command);

  g_assert_cmpint (failed->status, ==, 1);
  assert_contains (failed->err, says);
}

#define AS_ANA "--as Ana --passphrase-fd 0"

static void
set_up (void)
{
  folder = g_dir_make_tmp ("amparo-ctl-XXXXXX", NULL);
  assert_fine ("echo '" ANA "' | \"$CTL\" vault create \"$V\" " AS_ANA);
}

static void
clean_up (void)
{
  g_autoptr (Run) removed = run_vault ("rm -r \"$F\"");

  g_clear_pointer (&folder, g_free);
}

static void
test_status_knows_a_vault (void)
{
  assert_fine ("\"$CTL\" vault status \"$V\" >/dev/null");
  assert_fails ("echo no >\"$F/text\"; \"$CTL\" vault status \"$F/text\"", "no vault");
}

static void
test_only_its_user_may_read_the_files (void)
{
  struct stat about;
  g_autofree char *path = g_build_filename (folder, "v.amparo", NULL);

  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 077, ==, 0);
}

static void
test_creating_overwrites_nothing (void)
{
  assert_fails ("echo '" ANA "' | \"$CTL\" vault create \"$V\" " AS_ANA, "already");
}

static void
test_short_passphrase_is_refused (void)
{
  assert_fails ("echo short | \"$CTL\" vault create \"$F/other\" " AS_ANA, "at least 12");
}

static void
test_wrong_passphrase_is_refused (void)
{
  assert_fails ("echo 'a wrong guess' | \"$CTL\" vault people \"$V\" " AS_ANA, "not right");
}

static void
test_without_a_terminal_it_says_so (void)
{
  assert_fails ("setsid \"$CTL\" vault people \"$V\" --as Ana </dev/null", "--passphrase-fd");
}

static void
test_people_come_and_go (void)
{
  g_autoptr (Run) with = NULL;
  g_autoptr (Run) without = NULL;

  assert_fine ("printf '" ANA "\\n" EVA "\\n' | \"$CTL\" vault people \"$V\" " AS_ANA " --add Eva --roles screener,auditor");
  with = run_vault ("echo '" EVA "' | \"$CTL\" vault people \"$V\" --as eva --passphrase-fd 0");
  assert_contains (with->out, "screener,auditor");
  assert_fine ("echo '" ANA "' | \"$CTL\" vault people \"$V\" " AS_ANA " --remove Eva");
  without = run_vault ("echo '" EVA "' | \"$CTL\" vault people \"$V\" --as eva --passphrase-fd 0");
  g_assert_cmpint (without->status, ==, 1);
}

static void
test_roles_hold_here_too (void)
{
  assert_fine ("printf '" ANA "\\n" EVA "\\n' | \"$CTL\" vault people \"$V\" " AS_ANA " --add Sol --roles screener");
  assert_fails ("echo '" EVA "' | \"$CTL\" vault rotate \"$V\" --as Sol --passphrase-fd 0", "role");
  assert_fails ("echo '" EVA "' | \"$CTL\" vault audit \"$V\" --as Sol --passphrase-fd 0", "role");
}

static void
test_sheet_brings_back_a_passphrase (void)
{
  g_autoptr (Run) made = run_vault ("echo '" ANA "' | \"$CTL\" vault people \"$V\" " AS_ANA " --make-sheet Office");
  g_autofree char *confirm = NULL;
  g_autofree char *recover = NULL;

  g_assert_cmpint (made->status, ==, 0);
  confirm = g_strdup_printf ("printf '" ANA "\\n%s' | \"$CTL\" vault people \"$V\" " AS_ANA " --confirm-sheet", made->out);
  assert_fine (confirm);
  recover = g_strdup_printf ("printf '%s" ANA "\\n' | \"$CTL\" vault recover \"$V\" " AS_ANA, made->out);
  assert_fine (recover);
  assert_fails (recover, "not right");
}

static void
test_verify_prints_what_it_checked (void)
{
  g_autoptr (Run) verified = run_vault ("echo '" ANA "' | \"$CTL\" vault verify \"$V\" " AS_ANA);

  g_assert_cmpint (verified->status, ==, 0);
  assert_contains (verified->out, "Records: 0");
  assert_contains (verified->out, "nothing is wrong");
}

static void
test_audit_prints_the_trail (void)
{
  g_autoptr (Run) trail = run_vault ("echo '" ANA "' | \"$CTL\" vault audit \"$V\" " AS_ANA);

  g_assert_cmpint (trail->status, ==, 0);
  g_assert_true (g_str_has_prefix (trail->out, "number,time,deed,actor,object,detail\r\n1,"));
  assert_contains (trail->out, ",export-trail,");
}

static void
test_backup_is_restored (void)
{
  g_autoptr (Run) asked = NULL;

  assert_fine ("echo '" ANA "' | \"$CTL\" vault backup \"$V\" " AS_ANA " --to \"$F/copy\"");
  asked = run_vault ("echo '" ANA "' | \"$CTL\" vault restore \"$F/copy\" " AS_ANA " --to \"$V\"");
  g_assert_cmpint (asked->status, ==, 0);
  assert_contains (asked->err, "--replace");
  assert_fine ("rm \"$V\"; echo '" ANA "' | \"$CTL\" vault restore \"$F/copy\" " AS_ANA " --to \"$V\" --replace 2>/dev/null");
  assert_fine ("echo '" ANA "' | \"$CTL\" vault verify \"$V\" " AS_ANA " >/dev/null");
}

static void
test_lost_anchor_is_told_and_accepted (void)
{
  assert_fails ("rm \"$V.anchor\"; echo '" ANA "' | \"$CTL\" vault verify \"$V\" " AS_ANA, ".anchor");
  assert_fine ("echo '" ANA "' | \"$CTL\" vault verify \"$V\" " AS_ANA " --accept >/dev/null");
  assert_fine ("echo '" ANA "' | \"$CTL\" vault verify \"$V\" " AS_ANA " >/dev/null");
}

static void
test_rotation (void)
{
  assert_fine ("echo '" ANA "' | \"$CTL\" vault rotate \"$V\" " AS_ANA);
  assert_fine ("echo '" ANA "' | \"$CTL\" vault verify \"$V\" " AS_ANA " >/dev/null");
}

static void
test_purge_takes_a_policy (void)
{
  assert_fine ("echo '" ANA "' | \"$CTL\" vault purge \"$V\" " AS_ANA " --policy 'none-noted=365'");
  assert_fails ("echo '" ANA "' | \"$CTL\" vault purge \"$V\" " AS_ANA " --policy 'for ever'", "for ever");
  assert_fails ("echo '" ANA "' | \"$CTL\" vault purge \"$V\" " AS_ANA " --id 00112233445566778899aabbccddeeff", "not in the vault");
}

static const struct
{
  const char *name;
  const char *arguments;
  const char *says;
} misused[] = {
  { "no-command", "", "Usage:" },
  { "unknown-command", "sing", "sing" },
  { "nobody", "people x", "--as" },
  { "no-file", "people --as Ana", "people" },
  { "add-without-roles", "people x --as Ana --add Eva", "--roles" },
  { "no-such-role", "people x --as Ana --add Eva --roles pilot", "--roles" },
  { "backup-to-nowhere", "backup x --as Ana", "--to" },
  { "restore-to-nowhere", "restore x --as Ana", "--to" },
  { "export-of-nothing", "export x --as Ana", "--id" },
  { "export-both-ways", "export x --as Ana --id 1 --to y --plain z", "--plain" },
};

static void
test_misuse_exits_2 (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *command = g_strdup_printf ("\"$CTL\" vault %s", misused[i].arguments);
  g_autoptr (Run) wrong = run_in_shell (command);

  g_assert_cmpint (wrong->status, ==, 2);
  g_assert_cmpstr (wrong->out, ==, "");
  assert_contains (wrong->err, misused[i].says);
}

static void
test_help_names_every_command (void)
{
  static const char * const commands[] = {
    "create", "status", "people", "recover", "audit", "verify", "backup", "restore", "rotate", "purge", "export",
  };
  g_autoptr (Run) help = run ("vault", "--help", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (Run) one = run ("vault", commands[i], "--help", NULL);

      assert_contains (help->out, commands[i]);
      g_assert_cmpint (one->status, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  int failed;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/vault/status-knows-a-vault", test_status_knows_a_vault);
  g_test_add_func ("/cli/vault/only-its-user-may-read-the-files", test_only_its_user_may_read_the_files);
  g_test_add_func ("/cli/vault/creating-overwrites-nothing", test_creating_overwrites_nothing);
  g_test_add_func ("/cli/vault/short-passphrase-is-refused", test_short_passphrase_is_refused);
  g_test_add_func ("/cli/vault/wrong-passphrase-is-refused", test_wrong_passphrase_is_refused);
  g_test_add_func ("/cli/vault/without-a-terminal-it-says-so", test_without_a_terminal_it_says_so);
  g_test_add_func ("/cli/vault/people-come-and-go", test_people_come_and_go);
  g_test_add_func ("/cli/vault/roles-hold-here-too", test_roles_hold_here_too);
  g_test_add_func ("/cli/vault/sheet-brings-back-a-passphrase", test_sheet_brings_back_a_passphrase);
  g_test_add_func ("/cli/vault/verify-prints-what-it-checked", test_verify_prints_what_it_checked);
  g_test_add_func ("/cli/vault/audit-prints-the-trail", test_audit_prints_the_trail);
  g_test_add_func ("/cli/vault/backup-is-restored", test_backup_is_restored);
  g_test_add_func ("/cli/vault/lost-anchor-is-told-and-accepted", test_lost_anchor_is_told_and_accepted);
  g_test_add_func ("/cli/vault/rotation", test_rotation);
  g_test_add_func ("/cli/vault/purge-takes-a-policy", test_purge_takes_a_policy);
  for (gsize i = 0; i < G_N_ELEMENTS (misused); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/vault/misuse/", misused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_misuse_exits_2);
    }
  g_test_add_func ("/cli/vault/help-names-every-command", test_help_names_every_command);

  set_up ();
  failed = g_test_run ();
  clean_up ();

  return failed;
}
