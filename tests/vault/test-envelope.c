/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The small parts: envelopes, derivation, set hash, recovery codes.
 */

#include "config.h"

#include <sodium.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "safe.h"
#include "store/envelope.h"
#include "store/kdf.h"
#include "store/recovery-code.h"
#include "store/rows.h"
#include "store/sealed-file.h"
#include "store/hardness.h"
#include "store/wire.h"

static const guint8 key[AMPARO_KEY_SIZE] = "an example key of thirty-two byt";
static const AmparoContext place = { .kind = 5, .epoch = 1, .sequence = 7, .revision = 1 };

static GByteArray *
seal (const char *text)
{
  amparo_secret_init ();

  return amparo_envelope_seal (key, &place, text, strlen (text), 64);
}

static GByteArray *
try_open (GByteArray          *sealed,
          const guint8        *with,
          const AmparoContext *context)
{
  return amparo_envelope_open (with, context, sealed->data, sealed->data + AMPARO_ENVELOPE_HEADER,
                               sealed->len - AMPARO_ENVELOPE_HEADER, 64);
}

static void
test_opens (void)
{
  g_autoptr (GByteArray) sealed = seal ("señal");
  g_autoptr (GByteArray) plain = try_open (sealed, key, &place);

  g_assert_cmpmem (plain->data, plain->len, "señal", strlen ("señal"));
}

static void
test_opens_empty_and_full_blocks (void)
{
  g_autofree char *full = g_strnfill (64, 'x');
  g_autoptr (GByteArray) none = seal ("");
  g_autoptr (GByteArray) whole = seal (full);
  g_autoptr (GByteArray) plain_none = try_open (none, key, &place);
  g_autoptr (GByteArray) plain_whole = try_open (whole, key, &place);

  g_assert_cmpuint (plain_none->len, ==, 0);
  g_assert_cmpuint (plain_whole->len, ==, 64);
  g_assert_cmpuint (none->len + 64, ==, whole->len);
}

static void
test_every_bit_counts (void)
{
  g_autoptr (GByteArray) sealed = seal ("señal");

  for (guint bit = 0; bit < sealed->len * 8; bit++)
    {
      g_autoptr (GByteArray) plain = NULL;

      sealed->data[bit / 8] ^= 1 << bit % 8;
      plain = try_open (sealed, key, &place);
      g_assert_null (plain);
      sealed->data[bit / 8] ^= 1 << bit % 8;
    }
}

static void
test_place_counts (void)
{
  g_autoptr (GByteArray) sealed = seal ("señal");
  AmparoContext other;

  for (gsize i = 0; i < sizeof other; i++)
    {
      g_autoptr (GByteArray) plain = NULL;

      memcpy (&other, &place, sizeof other);
      ((guint8 *) &other)[i] ^= 1;
      /* Between its members C leaves gaps. */
      if (memcmp (other.vault, place.vault, 16) == 0 && other.kind == place.kind && other.part == place.part
          && other.epoch == place.epoch && other.sequence == place.sequence
          && memcmp (other.id, place.id, 16) == 0 && other.revision == place.revision
          && memcmp (other.previous, place.previous, 32) == 0)
        continue;
      plain = try_open (sealed, key, &other);
      g_assert_null (plain);
    }
}

static void
test_other_key_does_not_open (void)
{
  g_autoptr (GByteArray) sealed = seal ("señal");
  guint8 other[AMPARO_KEY_SIZE];

  memcpy (other, key, sizeof other);
  other[31] ^= 1;
  g_assert_null (try_open (sealed, other, &place));
}

/* Bits of the commitment are not covered by the tag of the cipher. */
static void
test_commitment_counts (void)
{
  g_autoptr (GByteArray) sealed = seal ("señal");

  sealed->data[1 + 24] ^= 1;
  g_assert_null (try_open (sealed, key, &place));
}

static void
test_same_text_is_sealed_differently (void)
{
  g_autoptr (GByteArray) one = seal ("señal");
  g_autoptr (GByteArray) two = seal ("señal");

  g_assert_cmpint (memcmp (one->data, two->data, one->len), !=, 0);
}

/* An envelope as docs/vault-format.md describes it, made without our code, around any padding. */
static GByteArray *
seal_by_the_book (const guint8 *padded,
                  gsize         length)
{
  static const char label[] = "amparo envelope 1";
  static const char bound_label[] = "amparo 1";
  guint8 derived[64], nonce[24] = { 9 }, bound[92] = { 0 }, tag[16];
  g_autofree guint8 *text = g_malloc (length);
  GByteArray *out = g_byte_array_new ();
  crypto_generichash_state state;

  amparo_secret_init ();
  crypto_generichash_init (&state, key, sizeof key, sizeof derived);
  crypto_generichash_update (&state, (const guint8 *) label, sizeof label);
  crypto_generichash_update (&state, nonce, sizeof nonce);
  crypto_generichash_final (&state, derived, sizeof derived);

  memcpy (bound, bound_label, sizeof bound_label);
  bound[9] = 1;       /* algorithm */
  bound[26] = 5;      /* kind */
  bound[31] = 1;      /* epoch */
  bound[39] = 7;      /* sequence */
  bound[59] = 1;      /* revision */
  crypto_aead_xchacha20poly1305_ietf_encrypt_detached (text, tag, NULL, padded, length, bound, sizeof bound,
                                                       NULL, nonce, derived);
  g_byte_array_append (out, (const guint8 *) "\1", 1);
  g_byte_array_append (out, nonce, sizeof nonce);
  g_byte_array_append (out, derived + 32, 32);
  g_byte_array_append (out, tag, sizeof tag);
  g_byte_array_append (out, text, length);

  return out;
}

static void
test_is_as_the_book_says (void)
{
  const guint8 padded[64] = { 'y', 'e', 's', 0x80 };
  g_autoptr (GByteArray) sealed = seal_by_the_book (padded, sizeof padded);
  g_autoptr (GByteArray) plain = try_open (sealed, key, &place);

  g_assert_nonnull (plain);
  g_assert_cmpmem (plain->data, plain->len, "yes", 3);
}

/* Only somebody with the key could make these. */
static void
test_padding_is_ours_or_none (void)
{
  const guint8 zeros[64] = { 0 };
  const guint8 other[64] = { 'n', 'o', 0x81 };
  g_autoptr (GByteArray) without = seal_by_the_book (zeros, sizeof zeros);
  g_autoptr (GByteArray) wrong = seal_by_the_book (other, sizeof other);

  g_assert_null (try_open (without, key, &place));
  g_assert_null (try_open (wrong, key, &place));
}

static void
test_length_counts (void)
{
  g_autoptr (GByteArray) sealed = seal ("señal");

  for (gsize length = 0; length < 64; length++)
    g_assert_null (amparo_envelope_open (key, &place, sealed->data, sealed->data + AMPARO_ENVELOPE_HEADER, length, 64));
}

/* How many bytes all bodies in a vault take that holds one note. */
static gint64
measure_body (const char *note)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *id = save_new (safe->vault, note);
  sqlite3 *database;
  sqlite3_stmt *statement;
  gint64 size;

  safe_close (safe);
  g_assert_cmpint (sqlite3_open (safe->path, &database), ==, SQLITE_OK);
  sqlite3_prepare_v2 (database, "SELECT sum (length (body) + length (sealed)) FROM entry WHERE kind = 5", -1, &statement, NULL);
  sqlite3_step (statement);
  size = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);

  return size;
}

static void
test_short_texts_look_alike (void)
{
  g_assert_cmpint (measure_body ("no"), ==, measure_body ("She was not allowed to answer for herself."));
}

/* Derivation */

static const struct
{
  const char    *name;
  AmparoKdfCost  cost;
  gboolean       accepted;
} costs[] = {
  { "usual", { 3, 256 }, TRUE },
  { "small-machine", { 4, 64 }, TRUE },
  { "many-passes", { 10, 64 }, TRUE },
  { "one-pass", { 1, 64 }, FALSE },
  { "too-few-passes", { 2, 256 }, FALSE },
  { "too-little-memory", { 3, 63 }, FALSE },
  { "too-many-passes", { 11, 64 }, FALSE },
  { "too-much-memory", { 3, 1025 }, FALSE },
  { "nothing", { 0, 0 }, FALSE },
  { "everything", { G_MAXUINT32, G_MAXUINT32 }, FALSE },
};

static void
test_cost (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (amparo_kdf_accepts (&costs[i].cost), ==, costs[i].accepted);
}

/* So the time of one try follows from the cost, whatever the clock says. */
static void
test_cost_follows_from_the_memory (void)
{
  gint64 mebibytes = (gint64) sysconf (_SC_PHYS_PAGES) * sysconf (_SC_PAGE_SIZE) / 1024 / 1024;
  gboolean is_small = mebibytes < 3 * 1024;
  AmparoKdfCost cost;

  g_setenv ("AMPARO_REAL_KDF", "1", TRUE);
  amparo_kdf_choose (&cost);
  g_assert_true (amparo_kdf_accepts (&cost));
  g_assert_cmpuint (cost.mebibytes, ==, is_small ? 64 : 256);
  g_assert_cmpuint (cost.passes, ==, is_small ? 4 : 3);
  g_unsetenv ("AMPARO_REAL_KDF");
}

static AmparoSecret *
derive_from (const AmparoKdfCost  *cost,
             const char           *name,
             AmparoSecret         *passphrase,
             GError              **error)
{
  static const guint8 salt[AMPARO_KDF_SALT] = { 1 };

  return amparo_kdf_derive (cost, salt, name, passphrase, error);
}

static void
test_too_long_a_passphrase_is_told (void)
{
  g_autofree char *most = g_strnfill (1024, 'x');
  g_autofree char *more = g_strnfill (1025, 'x');
  g_autoptr (AmparoSecret) fits = secret_from (most);
  g_autoptr (AmparoSecret) too_long = secret_from (more);
  g_autoptr (AmparoSecret) derived = NULL;
  g_autoptr (GError) error = NULL;
  AmparoKdfCost cost;

  amparo_kdf_choose (&cost);
  derived = derive_from (&cost, "Ana", fits, NULL);
  g_assert_nonnull (derived);
  g_assert_null (derive_from (&cost, "Ana", too_long, &error));
  assert_store_error (error, BAD_INPUT);
}

static void
test_what_is_not_text_is_told (void)
{
  g_autoptr (AmparoSecret) text = secret_from ("text");
  g_autoptr (AmparoSecret) none = secret_from ("\xc3\x28");
  g_autoptr (GError) of_passphrase = NULL;
  g_autoptr (GError) of_name = NULL;
  AmparoKdfCost cost;

  amparo_kdf_choose (&cost);
  g_assert_null (derive_from (&cost, "Ana", none, &of_passphrase));
  assert_store_error (of_passphrase, BAD_INPUT);
  g_assert_null (derive_from (&cost, "\xc3\x28", text, &of_name));
  assert_store_error (of_name, BAD_INPUT);
}

/* More than any computer has. */
static void
test_memory_that_is_not_there_is_told (void)
{
  const AmparoKdfCost cost = { .passes = 3, .mebibytes = G_MAXUINT32 };
  g_autoptr (AmparoSecret) text = secret_from ("text");
  g_autoptr (GError) error = NULL;

  g_assert_null (derive_from (&cost, "Ana", text, &error));
  assert_store_error (error, NO_MEMORY);
}

static void
test_name_and_passphrase_do_not_mix (void)
{
  const guint8 salt[AMPARO_KDF_SALT] = { 0 };
  g_autoptr (AmparoSecret) one = secret_from ("bc");
  g_autoptr (AmparoSecret) two = secret_from ("c");
  g_autoptr (AmparoSecret) a = NULL;
  g_autoptr (AmparoSecret) b = NULL;
  AmparoKdfCost cost;

  amparo_kdf_choose (&cost);
  a = amparo_kdf_derive (&cost, salt, "a", one, NULL);
  b = amparo_kdf_derive (&cost, salt, "ab", two, NULL);
  g_assert_cmpint (memcmp (amparo_secret_open (a), amparo_secret_open (b), 64), !=, 0);
  amparo_secret_close (a);
  amparo_secret_close (b);
}

/* The set hash */

static void
test_set_has_no_order (void)
{
  const AmparoRow rows[] = {
    { .sequence = 1, .kind = 5, .epoch = 1, .sealed = key, .n_sealed = 32 },
    { .sequence = 2, .kind = 5, .epoch = 1, .sealed = key, .n_sealed = 31 },
  };
  const guint8 digests[2][AMPARO_DIGEST_SIZE] = { { 1 }, { 2 } };
  guint8 one[AMPARO_SET_SIZE] = { 0 };
  guint8 two[AMPARO_SET_SIZE] = { 0 };
  guint8 none[AMPARO_SET_SIZE] = { 0 };

  amparo_set_add (one, key, &rows[0], digests[0]);
  amparo_set_add (one, key, &rows[1], digests[1]);
  amparo_set_add (two, key, &rows[1], digests[1]);
  amparo_set_add (two, key, &rows[0], digests[0]);
  g_assert_cmpmem (one, sizeof one, two, sizeof two);
  amparo_set_remove (one, key, &rows[0], digests[0]);
  amparo_set_remove (one, key, &rows[1], digests[1]);
  g_assert_cmpmem (one, sizeof one, none, sizeof none);
}

/* Wire */

static void
test_wire_never_reads_past_its_end (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  amparo_wire_u8 (bytes, 3);
  amparo_wire_string (bytes, "señal");
  amparo_wire_u64 (bytes, 42);
  for (guint length = 0; length < bytes->len; length++)
    {
      g_autofree guint8 *copy = g_memdup2 (bytes->data, MAX (length, 1));
      AmparoWire wire = AMPARO_WIRE (copy, length);
      g_autofree char *string = NULL;

      amparo_wire_read_u8 (&wire);
      string = amparo_wire_read_string (&wire);
      amparo_wire_read_u64 (&wire);
      g_assert_false (amparo_wire_is_done (&wire));
    }
}

static void
test_wire_refuses_what_is_not_text (void)
{
  const guint8 bytes[] = { 0, 0, 0, 2, 0xc3, 0x28 };
  AmparoWire wire = AMPARO_WIRE (bytes, sizeof bytes);
  g_autofree char *string = amparo_wire_read_string (&wire);

  g_assert_false (amparo_wire_is_done (&wire));
  g_assert_cmpstr (string, ==, "");
}

/* Sealed files */

static void
test_sealed_file_reads_back (void)
{
  g_autoptr (AmparoSecret) passphrase = secret_from ("for the other office");
  g_autoptr (AmparoSecret) other = secret_from ("for nobody");
  g_autoptr (GBytes) text = g_bytes_new_static ("resultado", 9);
  g_autoptr (GBytes) sealed = amparo_sealed_file_write (text, passphrase, NULL);
  g_autoptr (GBytes) back = amparo_sealed_file_read (sealed, passphrase, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_bytes_equal (text, back));
  g_assert_null (amparo_sealed_file_read (sealed, other, &error));
  assert_store_error (error, NO_ENTRY);
}

static void
test_sealed_file_needs_a_passphrase_that_fits (void)
{
  g_autofree char *more = g_strnfill (1025, 'x');
  g_autoptr (AmparoSecret) too_long = secret_from (more);
  g_autoptr (AmparoSecret) passphrase = secret_from ("for the other office");
  g_autoptr (GBytes) text = g_bytes_new_static ("resultado", 9);
  g_autoptr (GBytes) sealed = amparo_sealed_file_write (text, passphrase, NULL);
  g_autoptr (GError) writing = NULL;
  g_autoptr (GError) reading = NULL;

  g_assert_null (amparo_sealed_file_write (text, too_long, &writing));
  assert_store_error (writing, BAD_INPUT);
  g_assert_null (amparo_sealed_file_read (sealed, too_long, &reading));
  assert_store_error (reading, BAD_INPUT);
}

static void
test_sealed_file_is_read_whole_or_not (void)
{
  g_autoptr (AmparoSecret) passphrase = secret_from ("for the other office");
  g_autoptr (GBytes) text = g_bytes_new_static ("resultado", 9);
  g_autoptr (GBytes) sealed = amparo_sealed_file_write (text, passphrase, NULL);

  for (gsize length = 0; length < 200; length++)
    {
      g_autoptr (GBytes) torn = g_bytes_new_from_bytes (sealed, 0, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (amparo_sealed_file_read (torn, passphrase, &error));
      g_assert_nonnull (error);
    }
}

/* Hardness */

static const struct
{
  const char     *passphrase;
  AmparoHardness  least;
  AmparoHardness  most;
} passphrases[] = {
  { "", AMPARO_HARDNESS_NONE, AMPARO_HARDNESS_NONE },
  { "password", AMPARO_HARDNESS_NONE, AMPARO_HARDNESS_NONE },
  { "aaaaaaaaaaaaaaaaaaaaaaaa", AMPARO_HARDNESS_NONE, AMPARO_HARDNESS_WEAK },
  { "Tuesday2026!", AMPARO_HARDNESS_WEAK, AMPARO_HARDNESS_FAIR },
  { "rincon cobija violeta trueno esquina", AMPARO_HARDNESS_STRONG, AMPARO_HARDNESS_STRONG },
};

static void
test_hardness (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (AmparoSecret) passphrase = secret_from (passphrases[i].passphrase);
  AmparoHardness hardness = amparo_hardness_of (passphrase, NULL);

  g_assert_cmpint (hardness, >=, passphrases[i].least);
  g_assert_cmpint (hardness, <=, passphrases[i].most);
}

/* Nobody waits for a judgement of it. */
static void
test_very_long_is_strong (void)
{
  g_autofree char *text = g_strnfill (500, 'x');
  g_autoptr (AmparoSecret) passphrase = NULL;

  for (gsize i = 0; i < 500; i++)
    text[i] = 'a' + i * i % 26;
  passphrase = secret_from (text);
  g_assert_cmpint (amparo_hardness_of (passphrase, NULL), ==, AMPARO_HARDNESS_STRONG);
}

static void
test_own_name_adds_nothing (void)
{
  const char * const known[] = { "Guadalupe-Xochitl", NULL };
  g_autoptr (AmparoSecret) passphrase = secret_from ("Guadalupe-Xochitl");

  g_assert_cmpint (amparo_hardness_of (passphrase, known), <, amparo_hardness_of (passphrase, NULL));
}

/* Recovery codes */

#define SIGNS "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

static gboolean
is_code (const char *text)
{
  g_autoptr (AmparoSecret) secret = amparo_recovery_code_read (text, NULL);

  return secret != NULL;
}

static void
test_code_reads_back (void)
{
  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *code = amparo_recovery_code_new ();

      g_assert_true (is_code (code));
    }
}

static void
test_code_is_read_however_it_is_typed (void)
{
  g_autofree char *code = amparo_recovery_code_new ();
  g_autofree char *lower = g_ascii_strdown (code, -1);
  g_autoptr (AmparoSecret) a = amparo_recovery_code_read (code, NULL);
  g_autoptr (AmparoSecret) b = NULL;

  g_strdelimit (lower, "-\n", ' ');
  g_strdelimit (lower, "0", 'o');
  b = amparo_recovery_code_read (lower, NULL);
  g_assert_nonnull (b);
  g_assert_cmpmem (amparo_secret_open (a), 32, amparo_secret_open (b), 32);
  amparo_secret_close (a);
  amparo_secret_close (b);
}

static void
test_every_wrong_sign_is_found (void)
{
  for (int round = 0; round < 25; round++)
    {
      g_autofree char *code = amparo_recovery_code_new ();

      for (char *at = code; *at != '\0'; at++)
        {
          char right = *at;

          for (const char *wrong = SIGNS; *wrong != '\0' && right != '-' && right != '\n'; wrong++)
            {
              *at = *wrong;
              g_assert_cmpint (is_code (code), ==, *wrong == right);
            }
          *at = right;
        }
    }
}

static void
test_every_swap_is_found (void)
{
  for (int round = 0; round < 100; round++)
    {
      g_autofree char *code = amparo_recovery_code_new ();
      g_auto (GStrv) groups = g_strsplit_set (code, "-\n", -1);
      g_autofree char *plain = g_strjoinv ("", groups);

      for (char *at = plain; at[1] != '\0'; at++)
        {
          char right = at[0];

          at[0] = at[1];
          at[1] = right;
          g_assert_cmpint (is_code (plain), ==, at[0] == at[1]);
          at[1] = at[0];
          at[0] = right;
        }
    }
}

static void
test_every_swap_of_lines_is_found (void)
{
  g_autofree char *code = amparo_recovery_code_new ();
  g_auto (GStrv) lines = g_strsplit (code, "\n", -1);
  g_autofree char *swapped = g_strdup_printf ("%s\n%s\n%s\n%s", lines[1], lines[0], lines[2], lines[3]);

  g_assert_false (is_code (swapped));
}

static void
test_lines_are_checked_as_they_are_typed (void)
{
  g_autofree char *code = amparo_recovery_code_new ();
  AmparoRecoveryLine lines[AMPARO_RECOVERY_LINES];

  for (gsize n = 0; n <= strlen (code); n++)
    {
      g_autofree char *typed = g_strndup (code, n);

      amparo_recovery_code_check (typed, lines);
      /* Twelve signs and groups, and the end of the line. */
      for (guint i = 0; i < AMPARO_RECOVERY_LINES; i++)
        g_assert_cmpint (lines[i], ==, n >= 13 * i + 12 ? AMPARO_RECOVERY_LINE_RIGHT : AMPARO_RECOVERY_LINE_MISSING);
    }
}

static void
test_line_with_a_sign_too_many_is_wrong (void)
{
  g_autofree char *code = amparo_recovery_code_new ();
  g_autofree char *typed = g_strdup_printf ("%.12s7\n%s", code, code + 13);
  AmparoRecoveryLine lines[AMPARO_RECOVERY_LINES];

  amparo_recovery_code_check (typed, lines);
  g_assert_cmpint (lines[0], ==, AMPARO_RECOVERY_LINE_WRONG);
  g_assert_cmpint (lines[1], ==, AMPARO_RECOVERY_LINE_RIGHT);
}

static void
test_lines_in_one_go_are_checked (void)
{
  g_autofree char *code = amparo_recovery_code_new ();
  AmparoRecoveryLine lines[AMPARO_RECOVERY_LINES];

  g_strdelimit (code, "\n-", ' ');
  amparo_recovery_code_check (code, lines);
  for (guint i = 0; i < AMPARO_RECOVERY_LINES; i++)
    g_assert_cmpint (lines[i], ==, AMPARO_RECOVERY_LINE_RIGHT);
}

static void
test_wrong_line_is_named (void)
{
  g_autofree char *code = amparo_recovery_code_new ();
  g_auto (GStrv) lines = g_strsplit (code, "\n", -1);
  g_autoptr (GError) error = NULL;
  g_autofree char *wrong = NULL;

  lines[2][0] = lines[2][0] == '7' ? '8' : '7';
  wrong = g_strjoinv ("\n", lines);
  g_assert_null (amparo_recovery_code_read (wrong, &error));
  assert_store_error (error, BAD_INPUT);
  g_assert_nonnull (strstr (error->message, "3"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/envelope/opens", test_opens);
  g_test_add_func ("/envelope/opens-empty-and-full-blocks", test_opens_empty_and_full_blocks);
  g_test_add_func ("/envelope/every-bit-counts", test_every_bit_counts);
  g_test_add_func ("/envelope/place-counts", test_place_counts);
  g_test_add_func ("/envelope/other-key-does-not-open", test_other_key_does_not_open);
  g_test_add_func ("/envelope/commitment-counts", test_commitment_counts);
  g_test_add_func ("/envelope/is-as-the-book-says", test_is_as_the_book_says);
  g_test_add_func ("/envelope/padding-is-ours-or-none", test_padding_is_ours_or_none);
  g_test_add_func ("/envelope/length-counts", test_length_counts);
  g_test_add_func ("/envelope/same-text-is-sealed-differently", test_same_text_is_sealed_differently);
  g_test_add_func ("/envelope/short-texts-look-alike", test_short_texts_look_alike);
  for (gsize i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      g_autofree char *path = g_strconcat ("/kdf/cost/", costs[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_cost);
    }
  g_test_add_func ("/kdf/cost-follows-from-the-memory", test_cost_follows_from_the_memory);
  g_test_add_func ("/kdf/too-long-a-passphrase-is-told", test_too_long_a_passphrase_is_told);
  g_test_add_func ("/kdf/what-is-not-text-is-told", test_what_is_not_text_is_told);
  g_test_add_func ("/kdf/memory-that-is-not-there-is-told", test_memory_that_is_not_there_is_told);
  g_test_add_func ("/kdf/name-and-passphrase-do-not-mix", test_name_and_passphrase_do_not_mix);
  g_test_add_func ("/set/has-no-order", test_set_has_no_order);
  g_test_add_func ("/wire/never-reads-past-its-end", test_wire_never_reads_past_its_end);
  g_test_add_func ("/wire/refuses-what-is-not-text", test_wire_refuses_what_is_not_text);
  g_test_add_func ("/sealed-file/reads-back", test_sealed_file_reads_back);
  g_test_add_func ("/sealed-file/is-read-whole-or-not", test_sealed_file_is_read_whole_or_not);
  g_test_add_func ("/sealed-file/needs-a-passphrase-that-fits", test_sealed_file_needs_a_passphrase_that_fits);
  for (gsize i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hardness/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_hardness);
    }
  g_test_add_func ("/hardness/own-name-adds-nothing", test_own_name_adds_nothing);
  g_test_add_func ("/hardness/very-long-is-strong", test_very_long_is_strong);
  g_test_add_func ("/recovery-code/reads-back", test_code_reads_back);
  g_test_add_func ("/recovery-code/is-read-however-it-is-typed", test_code_is_read_however_it_is_typed);
  g_test_add_func ("/recovery-code/every-wrong-sign-is-found", test_every_wrong_sign_is_found);
  g_test_add_func ("/recovery-code/every-swap-is-found", test_every_swap_is_found);
  g_test_add_func ("/recovery-code/every-swap-of-lines-is-found", test_every_swap_of_lines_is_found);
  g_test_add_func ("/recovery-code/wrong-line-is-named", test_wrong_line_is_named);
  g_test_add_func ("/recovery-code/lines-are-checked-as-they-are-typed", test_lines_are_checked_as_they_are_typed);
  g_test_add_func ("/recovery-code/line-with-a-sign-too-many-is-wrong", test_line_with_a_sign_too_many_is_wrong);
  g_test_add_func ("/recovery-code/lines-in-one-go-are-checked", test_lines_in_one_go_are_checked);

  return g_test_run ();
}
