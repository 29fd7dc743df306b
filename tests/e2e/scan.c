/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "scan.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE   (4 * 1024 * 1024)
/* Longer than any pattern: what two pieces have in common. */
#define OVERLAP 4096
#define N_PAIRS 65536
#define LEAST   6

typedef struct
{
  char   *name;
  guint8 *bytes;
  gsize   length;
} Pattern;

struct _Scan
{
  GPtrArray *patterns;
  GPtrArray *by_pair[N_PAIRS];   /* of Pattern, by their first two bytes; NULL for none */
  GPtrArray *found;
  guint64    size;
};

static void
pattern_free (Pattern *pattern)
{
  g_free (pattern->name);
  g_free (pattern->bytes);
  g_free (pattern);
}

Scan *
scan_new (void)
{
  Scan *self = g_new0 (Scan, 1);

  self->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) pattern_free);
  self->found = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
scan_free (Scan *self)
{
  for (guint i = 0; i < N_PAIRS; i++)
    g_clear_pointer (&self->by_pair[i], g_ptr_array_unref);
  g_ptr_array_unref (self->patterns);
  g_ptr_array_unref (self->found);
  g_free (self);
}

static guint
get_pair (const guint8 *bytes)
{
  return bytes[0] << 8 | bytes[1];
}

static gboolean
has_pattern (Scan          *self,
             gconstpointer  bytes,
             gsize          length)
{
  for (guint i = 0; i < self->patterns->len; i++)
    {
      const Pattern *pattern = g_ptr_array_index (self->patterns, i);

      if (pattern->length == length && memcmp (pattern->bytes, bytes, length) == 0)
        return TRUE;
    }

  return FALSE;
}

void
scan_add_bytes (Scan          *self,
                const char    *name,
                gconstpointer  bytes,
                gsize          length)
{
  Pattern *pattern;
  guint pair;

  /* What is shorter is found everywhere by chance. */
  g_assert_cmpuint (length, >=, LEAST);
  g_assert_cmpuint (length, <, OVERLAP);
  if (has_pattern (self, bytes, length))
    return;

  pattern = g_new0 (Pattern, 1);
  pattern->name = g_strdup (name);
  pattern->bytes = g_memdup2 (bytes, length);
  pattern->length = length;
  g_ptr_array_add (self->patterns, pattern);
  pair = get_pair (pattern->bytes);
  if (self->by_pair[pair] == NULL)
    self->by_pair[pair] = g_ptr_array_new ();
  g_ptr_array_add (self->by_pair[pair], pattern);
}

static void
add_text (Scan       *self,
          const char *word,
          const char *how,
          const char *text)
{
  g_autofree char *name = g_strdup_printf ("“%s” (%s)", word, how);

  scan_add_bytes (self, name, text, strlen (text));
}

static void
add_converted (Scan       *self,
               const char *word,
               const char *charset)
{
  gsize length;
  g_autofree char *bytes = g_convert (word, -1, charset, "UTF-8", NULL, &length, NULL);
  g_autofree char *name = g_strdup_printf ("“%s” (%s)", word, charset);

  scan_add_bytes (self, name, bytes, length);
}

void
scan_add_word (Scan       *self,
               const char *word)
{
  add_text (self, word, "UTF-8", word);
  add_converted (self, word, "UTF-16LE");
  add_converted (self, word, "UTF-32LE");
}

/* Wherever it begins in a longer text: the letters that depend on nothing before or after. */
static void
add_base64 (Scan       *self,
            const char *word)
{
  gsize length = strlen (word);

  for (gsize before = 0; before < 3; before++)
    {
      g_autofree guint8 *bytes = g_malloc0 (before + length);
      g_autofree char *coded = NULL;
      g_autofree char *sure = NULL;
      gsize from = before == 0 ? 0 : before + 1;

      memcpy (bytes + before, word, length);
      coded = g_base64_encode (bytes, before + length);
      sure = g_strndup (coded + from, (before + length) * 8 / 6 - from);
      add_text (self, word, "base64", sure);
      g_strdelimit (sure, "+", '-');
      g_strdelimit (sure, "/", '_');
      add_text (self, word, "base64 for addresses", sure);
    }
}

static void
add_hexadecimal (Scan       *self,
                 const char *word)
{
  g_autoptr (GString) hexadecimal = g_string_new (NULL);
  g_autoptr (GString) percent = g_string_new (NULL);
  g_autofree char *escaped = g_uri_escape_string (word, NULL, FALSE);
  g_autofree char *upper = NULL;

  for (const char *p = word; *p != '\0'; p++)
    {
      g_string_append_printf (hexadecimal, "%02x", (guint8) *p);
      g_string_append_printf (percent, "%%%02X", (guint8) *p);
    }
  upper = g_ascii_strup (hexadecimal->str, -1);
  add_text (self, word, "hexadecimal", hexadecimal->str);
  add_text (self, word, "hexadecimal", upper);
  add_text (self, word, "percent", percent->str);
  add_text (self, word, "percent", escaped);
}

/* As GVariant, key files and JSON write it. */
static void
add_escaped (Scan       *self,
             const char *word)
{
  g_autofree char *octal = g_strescape (word, NULL);
  g_autoptr (GString) json = g_string_new (NULL);

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) < 0x80)
      g_string_append_c (json, *p);
    else
      g_string_append_printf (json, "\\u%04x", g_utf8_get_char (p));

  add_text (self, word, "octal", octal);
  add_text (self, word, "escaped", json->str);
}

void
scan_add_spelled (Scan       *self,
                  const char *word)
{
  g_autofree char *decomposed = g_utf8_normalize (word, -1, G_NORMALIZE_NFD);
  g_autofree char *folded = g_utf8_casefold (word, -1);
  g_autofree char *upper = g_utf8_strup (word, -1);

  scan_add_word (self, word);
  add_converted (self, word, "UTF-16BE");
  add_text (self, word, "NFD", decomposed);
  add_text (self, word, "folded", folded);
  add_text (self, word, "capitals", upper);
  add_base64 (self, word);
  add_hexadecimal (self, word);
  add_escaped (self, word);
}

static void
look_at (Scan         *self,
         const guint8 *bytes,
         gsize         length,
         gsize         until,     /* where a pattern may begin */
         const char   *where)
{
  for (gsize i = 0; i < until && i + 1 < length; i++)
    {
      GPtrArray *candidates = self->by_pair[get_pair (bytes + i)];

      for (guint j = 0; candidates != NULL && j < candidates->len; j++)
        {
          const Pattern *pattern = g_ptr_array_index (candidates, j);

          if (pattern->length <= length - i && memcmp (bytes + i, pattern->bytes, pattern->length) == 0)
            g_ptr_array_add (self->found, g_strdup_printf ("%s in %s", pattern->name, where));
        }
    }
}

static void
begin (Scan *self)
{
  g_ptr_array_set_size (self->found, 0);
}

guint
scan_bytes (Scan          *self,
            gconstpointer  bytes,
            gsize          length)
{
  begin (self);
  self->size += length;
  look_at (self, bytes, length, length, "bytes");

  return self->found->len;
}

/* From where the descriptor is; what cannot be read is passed over. */
static void
look_through (Scan       *self,
              int         fd,
              guint64     offset,
              guint64     length,
              const char *where)
{
  g_autofree guint8 *piece = g_malloc (PIECE);

  while (length > 0)
    {
      gssize n = pread (fd, piece, MIN (PIECE, length), offset);
      gsize step;

      if (n <= 0)
        return;
      /* The rest is looked at again with what follows it. */
      step = (guint64) n == length || n <= OVERLAP ? n : n - OVERLAP;
      look_at (self, piece, n, step, where);
      self->size += step;
      offset += step;
      length -= step;
    }
}

static void
look_below (Scan       *self,
            const char *path,
            dev_t       device,
            gint64      since)
{
  g_autofree char *name = g_path_get_basename (path);
  struct stat status;
  int fd;

  if (lstat (path, &status) != 0 || status.st_dev != device)
    return;

  /* Names and links say something, too. */
  look_at (self, (guint8 *) name, strlen (name), strlen (name), path);
  if (S_ISDIR (status.st_mode))
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *inside;

      while (dir != NULL && (inside = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *below = g_build_filename (path, inside, NULL);

          look_below (self, below, device, since);
        }
    }
  else if (S_ISREG (status.st_mode) && status.st_mtime >= since
           && (fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)) >= 0)
    {
      look_through (self, fd, 0, status.st_size, path);
      close (fd);
    }
}

guint
scan_files (Scan       *self,
            const char *path,
            gint64      since)
{
  struct stat status;

  begin (self);
  if (stat (path, &status) == 0)
    look_below (self, path, status.st_dev, since);

  return self->found->len;
}

guint
scan_memory (Scan *self,
             GPid  pid)
{
  g_autofree char *maps_path = g_strdup_printf ("/proc/%d/maps", pid);
  g_autofree char *memory_path = g_strdup_printf ("/proc/%d/mem", pid);
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  int fd = open (memory_path, O_RDONLY | O_CLOEXEC);

  begin (self);
  if (fd < 0 || !g_file_get_contents (maps_path, &maps, NULL, NULL))
    return 0;

  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint64 from, to;

      if (sscanf (lines[i], "%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x", &from, &to) == 2)
        look_through (self, fd, from, to - from, lines[i]);
    }
  close (fd);

  return self->found->len;
}

guint64
scan_get_size (Scan *self)
{
  return self->size;
}

char *
scan_dup_found (Scan *self)
{
  g_ptr_array_add (self->found, NULL);

  return g_strjoinv ("\n", (char **) self->found->pdata);
}
