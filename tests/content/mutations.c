/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mutations.h"

#include <gio/gio.h>
#include <string.h>

#include "content/closure.h"
#include "sandbox.h"

typedef struct
{
  GPtrArray *paths;      /* of all shipped files */
  GPtrArray *texts;      /* what stands in them: GString */
  GPtrArray *closures;   /* GString */
} Quarry;

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

static void
collect_files (const char *folder,
               Quarry     *quarry)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        collect_files (path, quarry);
      if (!g_str_has_suffix (name, ".xml"))
        {
          g_free (path);
          continue;
        }
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_ptr_array_add (quarry->paths, path);
      g_ptr_array_add (quarry->texts, g_string_new (text));
    }
}

static void
collect_closures (Quarry *quarry)
{
  g_autoptr (AmparoContent) content = load_shipped ();
  GPtrArray *instruments = amparo_content_get_instruments (content);

  for (guint i = 0; i < instruments->len; i++)
    {
      g_autoptr (GBytes) bytes = amparo_closure_write (g_ptr_array_index (instruments, i));
      gsize size;
      const char *data = g_bytes_get_data (bytes, &size);

      g_ptr_array_add (quarry->closures, g_string_new_len (data, size));
    }
}

/* A place just behind a character that means something in markup, mostly. */
static gsize
pick_place (const GString *text)
{
  gsize place = g_test_rand_int_range (0, text->len);

  if (g_test_rand_bit ())
    return place;

  return MIN (place + strcspn (text->str + place, "<>\"= "), text->len - 1);
}

static const char *
pick_piece (void)
{
  static const char * const pieces[] = {
    "<", ">", "/", "\"", "'", "=", "&", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE a>", "&#0;", "&#x202e;",
    "\xff", "\xe2\x80\xae", " xmlns='u'", " xmlns:a='u'", "<a:b/>", " id='x'", " at-least='99999999999'", "<all>", "</all>",
    "<any/>", "<sign/>", "<rule/>", "<when/>", "<scene/>", "<choice/>", "<go/>", "<ending/>", "<question/>", "<page/>", "<key/>",
    " to='x'", " variable='x'", " recommended='yes'", " ref='x'", "-1", "", "\n", "\r",
  };

  return pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];
}

static void
mutate (GString *text)
{
  gsize from = pick_place (text);
  gsize to = pick_place (text);
  gsize length = MIN (from > to ? from - to : to - from, 200);

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      text->str[from] ^= 1 << g_test_rand_int_range (0, 8);
      break;
    case 1:
      g_string_erase (text, MIN (from, to), length);
      break;
    case 2:
      g_string_insert (text, from, pick_piece ());
      break;
    case 3:
      {
        g_autofree char *copied = g_strndup (text->str + MIN (from, to), length);

        g_string_insert (text, pick_place (text), copied);
        break;
      }
    default:
      g_string_truncate (text, MAX (from, 1));
    }
  if (text->len == 0)
    g_string_append_c (text, '<');
}

static void
mutate_often (GString *text)
{
  for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
    mutate (text);
}

/* One file is changed; the others are read as they are, so that what cites it is tried. */
static void
try_content (const Quarry *quarry)
{
  guint changed = g_test_rand_int_range (0, quarry->texts->len);
  const GString *original = g_ptr_array_index (quarry->texts, changed);
  GString *text = g_string_new_len (original->str, original->len);
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (AmparoCatalog) no_spanish = amparo_catalog_new_empty ();
  g_autoptr (AmparoContent) content = NULL;
  GPtrArray *instruments;

  mutate_often (text);
  path = sandbox_add_bytes (sandbox, "x.xml", text->str, text->len);
  g_string_free (text, TRUE);
  for (guint i = 0; i < quarry->paths->len; i++)
    g_ptr_array_add (paths, i == changed ? path : g_ptr_array_index (quarry->paths, i));
  g_ptr_array_add (paths, NULL);

  content = amparo_content_load ((const char * const *) paths->pdata, no_spanish);
  instruments = amparo_content_get_instruments (content);
  for (guint i = 0; i < instruments->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) closure = amparo_closure_write (g_ptr_array_index (instruments, i));
      g_autoptr (AmparoInstrument) again = amparo_closure_read (closure, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (amparo_instrument_get_hash (again), ==,
                       amparo_instrument_get_hash (g_ptr_array_index (instruments, i)));
    }
}

static void
try_closure (const Quarry *quarry)
{
  const GString *original = g_ptr_array_index (quarry->closures, g_test_rand_int_range (0, quarry->closures->len));
  GString *text = g_string_new_len (original->str, original->len);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoInstrument) instrument = NULL;

  mutate_often (text);
  bytes = g_string_free_to_bytes (text);
  instrument = amparo_closure_read (bytes, &error);

  if (instrument == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  else
    g_assert_nonnull (amparo_instrument_get_hash (instrument));
}

void
hunt (double seconds)
{
  Quarry quarry = {
    g_ptr_array_new_with_free_func (g_free),
    g_ptr_array_new_with_free_func (free_string),
    g_ptr_array_new_with_free_func (free_string),
  };
  g_autoptr (GTimer) timer = g_timer_new ();
  guint n_tried = 0;

  collect_files (amparo_content_get_shipped_dir (), &quarry);
  collect_closures (&quarry);
  for (; g_timer_elapsed (timer, NULL) < seconds; n_tried += 2)
    {
      try_content (&quarry);
      try_closure (&quarry);
    }
  g_test_message ("%u mutations", n_tried);

  g_ptr_array_unref (quarry.paths);
  g_ptr_array_unref (quarry.texts);
  g_ptr_array_unref (quarry.closures);
}
