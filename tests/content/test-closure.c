/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record keeps the closure of its checklist for ever: the same bytes whenever the
 * checklist is the same, and the same checklist whenever they are read.
 */

#include <string.h>

#include "content/closure.h"
#include "content/xml.h"
#include "sandbox.h"

static AmparoInstrument *
dup_sample_instrument (void)
{
  g_autofree char *base = sample_path ("valid");
  g_autoptr (AmparoContent) content = load_alone (base);

  return g_object_ref (amparo_content_find_instrument (content, "small"));
}

static AmparoInstrument *
read_again (AmparoInstrument *instrument)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = amparo_closure_write (instrument);
  AmparoInstrument *again = amparo_closure_read (bytes, &error);

  g_assert_no_error (error);

  return again;
}

/* Writing, reading, writing */

static void
assert_comes_back (AmparoInstrument *instrument)
{
  g_autoptr (AmparoInstrument) again = read_again (instrument);
  g_autoptr (GBytes) before = amparo_closure_write (instrument);
  g_autoptr (GBytes) after = amparo_closure_write (again);

  g_assert_cmpmem (g_bytes_get_data (before, NULL), g_bytes_get_size (before),
                   g_bytes_get_data (after, NULL), g_bytes_get_size (after));
  g_assert_cmpstr (amparo_instrument_get_hash (instrument), ==, amparo_instrument_get_hash (again));
  g_assert_cmpuint (amparo_instrument_count_untranslated (instrument), ==,
                    amparo_instrument_count_untranslated (again));
}

static void
test_sample_comes_back (void)
{
  g_autoptr (AmparoInstrument) instrument = dup_sample_instrument ();

  assert_comes_back (instrument);
}

static void
test_shipped_come_back (void)
{
  g_autoptr (AmparoContent) content = load_shipped ();
  GPtrArray *instruments = amparo_content_get_instruments (content);

  g_assert_cmpuint (instruments->len, >=, 2);
  for (guint i = 0; i < instruments->len; i++)
    assert_comes_back (g_ptr_array_index (instruments, i));
}

/* What a careless or a hostile hand may write where a text or a number goes */
static const struct
{
  const char *name;
  const char *statement;
  const char *spanish;
} texts[] = {
  { "markup", "&lt;b> &amp;amp; \"quotes\" 'and' ]]&gt;", "<b> &amp; \"comillas\" 'y' ]]>" },
  { "lines-in-spanish", "Words", "Una\nlínea\ty otra\r\n" },
  { "wide", "“𝄞” → ñ", "«𝄞» → ñ" },
  { "no-break-space", "5\xc2\xa0pm", "5\xc2\xa0p.\xc2\xa0m." },
  { "reference", "&#8211;&#x2014;&#10;x", "–—" },
};

static void
test_text_comes_back (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *signs = g_strdup_printf ("<signs xmlns='urn:amparo:content:1'><sign id='x'><statement context='c'>%s</statement>"
                                            "<look-for>l</look-for><example>e</example><counterexample>c</counterexample>"
                                            "<source ref='book'/></sign></signs>", texts[i].statement);
  g_autofree char *checklist = make_checklist ("<item sign='x' strength='strong' dimension='d'/>"
                                               "<item sign='speaks' strength='strong' dimension='d'/>", NULL, NULL);
  g_autofree char *path = sandbox_add (sandbox, "signs.xml", signs);
  g_autofree char *other = sandbox_add (sandbox, "made.xml", checklist);
  g_autoptr (AmparoContent) plain = load_sample (sandbox_get_dir (sandbox));
  AmparoSign *sign = amparo_content_find_sign (plain, "x");
  g_autofree char *original = NULL;
  g_autoptr (AmparoContent) content = NULL;

  original = g_strconcat ("c\004", amparo_text_get_english (amparo_sign_get_statement (sign)), NULL);
  content = load_with_spanish (sandbox_get_dir (sandbox), original, texts[i].spanish);
  sign = amparo_content_find_sign (content, "x");

  g_assert_true (amparo_text_is_translated (amparo_sign_get_statement (sign)));
  assert_comes_back (amparo_content_find_instrument (content, "made"));
}

/* A checklist at every limit of its texts and conditions at once */
static void
test_largest_comes_back (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *quotes = g_strnfill (4096 / 6, '"');
  g_autofree char *signs = g_strdup_printf ("<signs xmlns='urn:amparo:content:1'><sign id='x'><statement>%s</statement>"
                                            "<look-for>l</look-for><example>e</example><counterexample>c</counterexample>"
                                            "<source ref='book'/></sign></signs>", quotes);
  g_autofree char *number = g_strnfill (256, '>');
  g_autofree char *contacts = g_strdup_printf ("<contacts xmlns='urn:amparo:content:1'><contact id='x' checked='2026-11-22' confidence='A'>"
                                               "<name>n</name><for>f</for><line kind='phone' number='%s'/><source ref='book'/></contact></contacts>"
                                               , number);
  GString *deep = g_string_new (NULL);
  g_autofree char *rules = NULL;
  g_autofree char *checklist = NULL;
  g_autoptr (AmparoContent) content = NULL;

  for (guint i = 0; i < 16; i++)
    g_string_append (deep, "<any><when item='x' rated='clear'/>");
  for (guint i = 0; i < 16; i++)
    g_string_append (deep, "</any>");
  rules = g_strdup_printf ("<rule id='a' level='clear-concern'><because>a</because>%s%s</rule>"
                           "<rule id='b' level='possible-concern'><because>b</because><count at-least='1' rated-at-least='possible'/></rule>",
                           deep->str, "<when fact='age' is='under-18'/>");
  checklist = make_checklist ("<item sign='x' strength='strong' dimension='d'/>", rules, NULL);
  g_string_free (deep, TRUE);
  g_free (sandbox_add (sandbox, "signs.xml", signs));
  g_free (sandbox_add (sandbox, "contacts.xml", contacts));
  g_free (sandbox_add (sandbox, "made.xml", checklist));
  content = load_with_spanish (sandbox_get_dir (sandbox), quotes, quotes);

  g_assert_nonnull (amparo_content_find_contact (content, "x"));
  g_assert_nonnull (amparo_content_find_instrument (content, "made"));
  assert_comes_back (amparo_content_find_instrument (content, "made"));
}

/* What comes back is the same checklist */

static void
assert_same_condition (const AmparoCondition *a,
                       const AmparoCondition *b)
{
  g_assert_cmpint (a == NULL, ==, b == NULL);
  if (a == NULL)
    return;

  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpuint (a->item, ==, b->item);
  g_assert_cmpuint (a->rank, ==, b->rank);
  g_assert_cmpint (a->exactly, ==, b->exactly);
  g_assert_cmpint (a->value, ==, b->value);
  g_assert_cmpint (a->level, ==, b->level);
  g_assert_cmpuint (a->at_least, ==, b->at_least);
  g_assert_cmpuint (a->strengths, ==, b->strengths);
  g_assert_cmpint (a->dimension, ==, b->dimension);
  g_assert_cmpstr (a->fact != NULL ? a->fact->id : NULL, ==, b->fact != NULL ? b->fact->id : NULL);
  for (guint i = 0; a->children != NULL && i < a->children->len; i++)
    assert_same_condition (g_ptr_array_index (a->children, i), g_ptr_array_index (b->children, i));
}

static void
assert_same_items (AmparoInstrument *a,
                   AmparoInstrument *b)
{
  GPtrArray *items = amparo_instrument_get_items (a);

  g_assert_cmpuint (items->len, ==, amparo_instrument_get_items (b)->len);
  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItem *x = amparo_instrument_get_item (a, i);
      const AmparoItem *y = amparo_instrument_get_item (b, i);

      g_assert_cmpstr (amparo_sign_get_id (x->sign), ==, amparo_sign_get_id (y->sign));
      g_assert_cmpstr (x->scale->id, ==, y->scale->id);
      g_assert_cmpint (x->protective, ==, y->protective);
      g_assert_cmpint (x->strength, ==, y->strength);
      g_assert_cmpint (x->dimension, ==, y->dimension);
      g_assert_cmpuint (x->section, ==, y->section);
      assert_same_condition (x->when, y->when);
    }
}

static void
assert_same_rules_and_steps (AmparoInstrument *a,
                             AmparoInstrument *b)
{
  GPtrArray *rules = amparo_instrument_get_rules (a);
  GPtrArray *steps = amparo_instrument_get_steps (a);

  g_assert_cmpuint (rules->len, ==, amparo_instrument_get_rules (b)->len);
  for (guint i = 0; i < rules->len; i++)
    {
      const AmparoRule *x = g_ptr_array_index (rules, i);
      const AmparoRule *y = g_ptr_array_index (amparo_instrument_get_rules (b), i);

      g_assert_cmpstr (x->id, ==, y->id);
      g_assert_cmpint (x->level, ==, y->level);
      assert_same_condition (x->condition, y->condition);
    }

  g_assert_cmpuint (steps->len, ==, amparo_instrument_get_steps (b)->len);
  for (guint i = 0; i < steps->len; i++)
    {
      const AmparoDueWhen *x = g_ptr_array_index (steps, i);
      const AmparoDueWhen *y = g_ptr_array_index (amparo_instrument_get_steps (b), i);

      g_assert_cmpstr (amparo_step_get_id (x->step), ==, amparo_step_get_id (y->step));
      g_assert_cmpint (amparo_step_get_seconds (x->step), ==, amparo_step_get_seconds (y->step));
      assert_same_condition (x->when, y->when);
    }
}

static void
assert_same (AmparoInstrument *a)
{
  g_autoptr (AmparoInstrument) b = read_again (a);

  assert_same_items (a, b);
  assert_same_rules_and_steps (a, b);
  g_assert_cmpuint (amparo_instrument_get_informed_share (a), ==, amparo_instrument_get_informed_share (b));
  g_assert_cmpstr (amparo_instrument_get_leads_to (a), ==, amparo_instrument_get_leads_to (b));
}

static void
test_same_sample (void)
{
  g_autoptr (AmparoInstrument) instrument = dup_sample_instrument ();

  assert_same (instrument);
}

static void
test_same_shipped (void)
{
  g_autoptr (AmparoContent) content = load_shipped ();
  GPtrArray *instruments = amparo_content_get_instruments (content);

  for (guint i = 0; i < instruments->len; i++)
    assert_same (g_ptr_array_index (instruments, i));
}

/* It stands alone: the content it came from may be gone. */
static void
test_outlives_content (void)
{
  g_autoptr (AmparoInstrument) instrument = NULL;
  g_autoptr (AmparoInstrument) again = NULL;
  const AmparoItem *item;

  instrument = dup_sample_instrument ();
  again = read_again (instrument);
  g_clear_object (&instrument);
  item = amparo_instrument_find_item (again, "why-papers");

  g_assert_nonnull (item);
  g_assert_cmpstr (amparo_source_get_id (g_ptr_array_index (amparo_sign_get_sources (item->sign), 0)), ==, "book");
}

/* The hash */

static void
add_files (const char *folder,
           GPtrArray  *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        add_files (path, paths);
      if (g_str_has_suffix (name, ".xml"))
        g_ptr_array_add (paths, path);
      else
        g_free (path);
    }
}

static void
shuffle (GPtrArray *paths)
{
  for (guint i = paths->len - 1; i > 0; i--)
    {
      guint k = g_test_rand_int_range (0, i + 1);
      gpointer swapped = g_ptr_array_index (paths, i);

      g_ptr_array_index (paths, i) = g_ptr_array_index (paths, k);
      g_ptr_array_index (paths, k) = swapped;
    }
}

static void
test_hash_ignores_order_of_files (void)
{
  g_autoptr (AmparoContent) content = load_shipped ();
  g_autoptr (AmparoCatalog) no_spanish = amparo_catalog_new_empty ();
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AmparoContent) shuffled = NULL;
  GPtrArray *instruments = amparo_content_get_instruments (content);

  add_files (amparo_content_get_shipped_dir (), paths);
  shuffle (paths);
  g_ptr_array_add (paths, NULL);
  shuffled = amparo_content_load ((const char * const *) paths->pdata, no_spanish);

  for (guint i = 0; i < instruments->len; i++)
    {
      AmparoInstrument *instrument = g_ptr_array_index (instruments, i);
      AmparoInstrument *other = amparo_content_find_instrument (shuffled, amparo_instrument_get_id (instrument));

      g_assert_cmpstr (amparo_instrument_get_hash (instrument), ==, amparo_instrument_get_hash (other));
    }
}

static char *
dup_hash_with_spanish (const char *english,
                       const char *spanish)
{
  g_autofree char *base = sample_path ("valid");
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autoptr (AmparoContent) content = load_with_spanish (sandbox_get_dir (sandbox), english, spanish);

  return g_strdup (amparo_instrument_get_hash (amparo_content_find_instrument (content, "small")));
}

static void
test_hash_follows_spanish (void)
{
  g_autofree char *one = dup_hash_with_spanish ("The help line", "La línea de ayuda");
  g_autofree char *two = dup_hash_with_spanish ("The help line", "La línea de apoyo");

  g_assert_cmpstr (one, !=, two);
}

static void
test_hash_ignores_other_spanish (void)
{
  g_autofree char *one = dup_hash_with_spanish ("A short tale", "Un cuento corto");
  g_autofree char *two = dup_hash_with_spanish ("A short tale", "Un cuento breve");

  g_assert_cmpstr (one, ==, two);
}

static void
test_hash_is_sha256 (void)
{
  g_autoptr (AmparoInstrument) instrument = dup_sample_instrument ();
  g_autoptr (GBytes) bytes = amparo_closure_write (instrument);
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  g_assert_cmpstr (amparo_instrument_get_hash (instrument), ==, hash);
}

static void
test_untranslated_are_counted (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autoptr (AmparoContent) none = load_with_spanish (sandbox_get_dir (sandbox), "x", "x");
  g_autoptr (AmparoContent) one = load_with_spanish (sandbox_get_dir (sandbox), "The help line", "La línea de ayuda");
  AmparoInstrument *without = amparo_content_find_instrument (none, "small");
  AmparoInstrument *with = amparo_content_find_instrument (one, "small");

  g_assert_cmpuint (amparo_instrument_count_untranslated (without), ==, amparo_instrument_count_untranslated (with) + 1);
  g_assert_false (amparo_instrument_is_bilingual (with));
}

/* Damage */

static void
assert_refused (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (AmparoInstrument) instrument = amparo_closure_read (bytes, &error);

  g_assert_null (instrument);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_nonsense_is_refused (void)
{
  assert_refused ("");
  assert_refused ("no closure");
  assert_refused ("<closure xmlns='urn:amparo:content:1'/>");
  assert_refused ("<closure/>");
  assert_refused ("<closure xmlns='urn:amparo:content:1'><instrument/></closure>");
}

static void
test_other_root_is_refused (void)
{
  g_autoptr (AmparoInstrument) instrument = dup_sample_instrument ();
  g_autoptr (GBytes) bytes = amparo_closure_write (instrument);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) parts = g_strsplit (text, "closure", -1);
  g_autofree char *changed = g_strjoinv ("foreign", parts);

  assert_refused (changed);
}

static void
try_bytes (const guint8 *data,
           gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (AmparoInstrument) instrument = amparo_closure_read (bytes, &error);

  if (instrument == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  else
    assert_comes_back (instrument);
}

static void
test_flipped_bytes (void)
{
  g_autoptr (AmparoInstrument) instrument = dup_sample_instrument ();
  g_autoptr (GBytes) bytes = amparo_closure_write (instrument);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);

  for (gsize i = 0; i < size; i += 1 + size / 97 / 4)
    {
      copy[i] ^= 1 << (i % 8);
      try_bytes (copy, size);
      copy[i] = data[i];
    }
}

static void
test_cut_short (void)
{
  g_autoptr (AmparoInstrument) instrument = dup_sample_instrument ();
  g_autoptr (GBytes) bytes = amparo_closure_write (instrument);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + 2 < size; i += 1 + size / 97)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) shorter = g_bytes_new (data, i);

      g_assert_null (amparo_closure_read (shorter, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/content/closure/comes-back/", texts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_text_comes_back);
    }

  g_test_add_func ("/content/closure/comes-back/sample", test_sample_comes_back);
  g_test_add_func ("/content/closure/comes-back/shipped", test_shipped_come_back);
  g_test_add_func ("/content/closure/comes-back/largest", test_largest_comes_back);
  g_test_add_func ("/content/closure/same/sample", test_same_sample);
  g_test_add_func ("/content/closure/same/shipped", test_same_shipped);
  g_test_add_func ("/content/closure/outlives-content", test_outlives_content);
  g_test_add_func ("/content/closure/hash/ignores-order-of-files", test_hash_ignores_order_of_files);
  g_test_add_func ("/content/closure/hash/follows-spanish", test_hash_follows_spanish);
  g_test_add_func ("/content/closure/hash/ignores-other-spanish", test_hash_ignores_other_spanish);
  g_test_add_func ("/content/closure/hash/is-sha256", test_hash_is_sha256);
  g_test_add_func ("/content/closure/untranslated-are-counted", test_untranslated_are_counted);
  g_test_add_func ("/content/closure/damage/nonsense", test_nonsense_is_refused);
  g_test_add_func ("/content/closure/damage/other-root", test_other_root_is_refused);
  g_test_add_func ("/content/closure/damage/flipped-bytes", test_flipped_bytes);
  g_test_add_func ("/content/closure/damage/cut-short", test_cut_short);

  return g_test_run ();
}
