/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "format.h"

#include <string.h>

#define LONGEST 65536

const Format *
format_find (const char *name)
{
  for (const Format *format = formats; format->name != NULL; format++)
    if (g_strcmp0 (format->name, name) == 0)
      return format;

  return NULL;
}

static void
change_byte (GByteArray *bytes)
{
  if (bytes->len > 0)
    bytes->data[g_test_rand_int_range (0, bytes->len)] = g_test_rand_int_range (0, 256);
}

/* Numbers at their ends are where lengths overflow. */
static void
put_extreme (GByteArray *bytes)
{
  static const guint8 extremes[][4] = { { 0xff, 0xff, 0xff, 0xff }, { 0 }, { 0xff, 0xff, 0xff, 0x7f }, { 0, 0, 0, 0x80 } };

  if (bytes->len >= 4)
    memcpy (bytes->data + g_test_rand_int_range (0, bytes->len - 3),
            extremes[g_test_rand_int_range (0, G_N_ELEMENTS (extremes))], 4);
}

static void
cut (GByteArray *bytes)
{
  if (bytes->len > 0)
    g_byte_array_set_size (bytes, g_test_rand_int_range (0, bytes->len));
}

static void
repeat (GByteArray *bytes)
{
  guint at, length;

  if (bytes->len == 0 || bytes->len > LONGEST)
    return;

  at = g_test_rand_int_range (0, bytes->len);
  length = g_test_rand_int_range (0, bytes->len - at + 1);
  g_byte_array_set_size (bytes, bytes->len + length);
  memmove (bytes->data + at + length, bytes->data + at, bytes->len - at - length);
}

void
format_mutate (const Format *self,
               guint         rounds)
{
  static void (* const changes[]) (GByteArray *) = { change_byte, change_byte, put_extreme, cut, repeat };
  g_autoptr (GBytes) seed = self->seed ();
  gsize length;
  const guint8 *right = g_bytes_get_data (seed, &length);

  g_assert_true (self->read (right, length));
  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      int n_changes = g_test_rand_int_range (1, 5);

      g_byte_array_append (bytes, right, length);
      for (int j = 0; j < n_changes; j++)
        changes[g_test_rand_int_range (0, G_N_ELEMENTS (changes))] (bytes);
      self->read (bytes->data, bytes->len);
    }
}

static guint rounds_of_tests;

static void
test_format (gconstpointer data)
{
  format_mutate (data, rounds_of_tests);
}

void
format_add_tests (const char *path,
                  guint       rounds)
{
  rounds_of_tests = rounds;
  for (const Format *format = formats; format->name != NULL; format++)
    {
      g_autofree char *name = g_strconcat (path, "/", format->name, NULL);

      g_test_add_data_func (name, format, test_format);
    }
}
