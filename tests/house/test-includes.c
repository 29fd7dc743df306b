/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture of the rooms in docs/architecture.md, kept true from the lines of
 * src/: a room reaches only into rooms above it, and a library stays at home.
 */

#include <gio/gio.h>
#include <string.h>

/* From the top of the picture down. A room may include every room before it;
 * the two doors, at the end, know nothing of each other.
 */
static const char * const rooms[] = {
  "language", "content", "screening", "training", "store", "report", "exchange", "app", "cli", NULL
};

/* What an include line in angle brackets may begin with, and where. A header
 * that matches nothing here is free: the C library, GLib and GIO are everywhere.
 */
static const struct
{
  const char *header;
  const char *rooms[3];
} libraries[] = {
  { "libintl.h", { "language" } },
  { "libxml/", { "content" } },
  { "sqlite3", { "store" } },
  { "sodium", { "store" } },
  { "zxcvbn", { "store" } },
  { "qrencode", { "report" } },
  { "cairo", { "report", "app" } },
  { "pango", { "report", "app" } },
  { "json-glib/", { "exchange" } },
  { "archive", { "exchange" } },
  { "gtk/", { "app" } },
  { "gdk", { "app" } },
  { "gsk/", { "app" } },
  { "graphene", { "app" } },
  { "adwaita", { "app" } },
  { "libspeechd", { "app" } },
  { "speech-dispatcher/", { "app" } },
};

/* Words that are at home in one place, whatever was included to get them. */
static const struct
{
  const char *word;
  const char *place;
} words[] = {
  { "bindtextdomain", "language/" },
  { "bind_textdomain_codeset", "language/" },
  { "textdomain", "language/" },
  { "GTK_CHECK_VERSION", "app/compat.c" },
  { "ADW_CHECK_VERSION", "app/compat.c" },
};

static int
find_room (const char *name,
           gsize       length)
{
  for (int i = 0; rooms[i] != NULL; i++)
    {
      if (strlen (rooms[i]) == length && strncmp (rooms[i], name, length) == 0)
        return i;
    }

  return -1;
}

static gboolean
may_reach (const char *from,
           int         to)
{
  int here = find_room (from, strlen (from));

  if (g_str_equal (from, "cli") && g_str_equal (rooms[to], "app"))
    return FALSE;

  return to <= here;
}

static char *
judge_own_header (const char *room,
                  const char *header)
{
  const char *slash;
  int to;

  if (g_str_equal (header, "config.h"))
    return NULL;

  slash = strchr (header, '/');
  to = slash != NULL ? find_room (header, slash - header) : -1;

  if (to < 0)
    return g_strdup_printf ("\"%s\" names no room", header);
  if (!may_reach (room, to))
    return g_strdup_printf ("%s may not reach into %s", room, rooms[to]);

  return NULL;
}

static char *
judge_library (const char *room,
               const char *header)
{
  for (gsize i = 0; i < G_N_ELEMENTS (libraries); i++)
    {
      if (!g_str_has_prefix (header, libraries[i].header))
        continue;

      for (gsize j = 0; j < G_N_ELEMENTS (libraries[i].rooms); j++)
        {
          if (g_strcmp0 (room, libraries[i].rooms[j]) == 0)
            return NULL;
        }

      return g_strdup_printf ("<%s> does not live in %s", header, room);
    }

  return NULL;
}

static gboolean
has_word (const char *line,
          const char *word)
{
  gsize length = strlen (word);

  for (const char *p = strstr (line, word); p != NULL; p = strstr (p + length, word))
    {
      gboolean begins = p == line || !(g_ascii_isalnum (p[-1]) || p[-1] == '_');
      gboolean ends = !(g_ascii_isalnum (p[length]) || p[length] == '_');

      if (begins && ends)
        return TRUE;
    }

  return FALSE;
}

static char *
judge_words (const char *file,
             const char *line)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (has_word (line, words[i].word) && !g_str_has_prefix (file, words[i].place))
        return g_strdup_printf ("%s is at home in %s", words[i].word, words[i].place);
    }

  return NULL;
}

/* Returns what is wrong with a line of `file`, a path below src/ that begins
 * with its room, or NULL.
 */
static char *
judge (const char *file,
       const char *line)
{
  static GRegex *include = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *room = g_strndup (file, strcspn (file, "/"));
  g_autofree char *bracket = NULL;
  g_autofree char *header = NULL;

  if (include == NULL)
    include = g_regex_new ("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]", G_REGEX_OPTIMIZE, 0, NULL);

  if (!g_regex_match (include, line, 0, &match))
    return judge_words (file, line);

  bracket = g_match_info_fetch (match, 1);
  header = g_match_info_fetch (match, 2);
  return g_str_equal (bracket, "\"") ? judge_own_header (room, header)
                                     : judge_library (room, header);
}

/* What the judge must let pass and what it must catch. */

static const struct
{
  const char *name;
  const char *file;
  const char *line;
} good[] = {
  { "a-room-above", "content/sign.c", "#include \"language/text.h\"" },
  { "its-own-room", "content/sign.c", "#include \"content/sign.h\"" },
  { "config", "content/sign.c", "#include \"config.h\"" },
  { "two-lines-up", "report/listing.c", "#include \"content/sign.h\"" },
  { "along-an-arrow", "exchange/fhir.c", "#include \"report/listing.h\"" },
  { "rating-practice", "training/practice.c", "#include \"screening/screening.h\"" },
  { "the-doors-see-all", "cli/main.c", "#include \"exchange/assessment-json.h\"" },
  { "glib-anywhere", "language/text.c", "#include <gio/gio.h>" },
  { "marking-words-anywhere", "screening/plan.c", "#include <glib/gi18n.h>" },
  { "libxml2-at-home", "content/xml.c", "#include <libxml/parser.h>" },
  { "pango-in-the-second-home", "app/row.c", "#include <pango/pango.h>" },
  { "a-longer-word", "app/row.c", "  amparo_textdomain_name ();" },
  { "switching-at-home", "language/language.c", "  bindtextdomain (domain, folder);" },
  { "guard-at-home", "app/compat.c", "#if ADW_CHECK_VERSION (1, 5, 0)" },
}, bad[] = {
  { "a-room-below", "content/sign.c", "#include \"screening/screening.h\"" },
  { "against-an-arrow", "screening/plan.c", "#include \"training/module.h\"" },
  { "a-value-that-stores", "training/attempt.c", "#include \"store/vault.h\"" },
  { "from-door-to-door", "cli/main.c", "#include \"app/window.h\"" },
  { "from-the-other-door", "app/window.c", "#include \"cli/command-check.h\"" },
  { "no-room-named", "content/sign.c", "#include \"sign.h\"" },
  { "an-unknown-room", "content/sign.c", "#include \"attic/sign.h\"" },
  { "out-by-the-window", "content/sign.c", "#include \"../app/window.h\"" },
  { "odd-spacing", "content/sign.c", "  #  include\t\"app/window.h\"" },
  { "gtk-outside-app", "cli/main.c", "#include <gtk/gtk.h>" },
  { "adwaita-outside-app", "report/page.c", "#include <adwaita.h>" },
  { "libxml2-outside-content", "screening/answers.c", "#include <libxml/tree.h>" },
  { "json-outside-exchange", "cli/command-check.c", "#include <json-glib/json-glib.h>" },
  { "sqlite-outside-store", "app/window.c", "#include <sqlite3.h>" },
  { "cairo-outside-report", "screening/plan.c", "#include <cairo.h>" },
  { "pango-in-language", "language/text.c", "#include <pango/pangocairo.h>" },
  { "qrencode-in-app", "app/window.c", "#include <qrencode.h>" },
  { "archive-outside-exchange", "store/backup.c", "#include <archive_entry.h>" },
  { "libintl-outside-language", "cli/main.c", "#include <libintl.h>" },
  { "switching-outside-language", "cli/main.c", "  textdomain (GETTEXT_PACKAGE);" },
  { "guard-outside-compat", "app/window.c", "#if GTK_CHECK_VERSION (4, 10, 0)" },
};

static void
test_passes (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *verdict = judge (good[i].file, good[i].line);

  g_assert_cmpstr (verdict, ==, NULL);
}

static void
test_catches (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *verdict = judge (bad[i].file, bad[i].line);

  g_assert_nonnull (verdict);
}

/* The real tree */

static guint
judge_file (const char *src,
            const char *file)
{
  g_autofree char *path = g_build_filename (src, file, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint n_wrong = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *verdict = judge (file, lines[i]);

      if (verdict != NULL)
        {
          g_test_message ("src/%s:%u: %s", file, i + 1, verdict);
          n_wrong++;
        }
    }

  return n_wrong;
}

static guint
judge_folder (const char *src,
              const char *folder,
              guint      *n_files)
{
  g_autofree char *path = g_build_filename (src, folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n_wrong = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".c") || g_str_has_suffix (name, ".h"))
        {
          n_wrong += judge_file (src, below);
          (*n_files)++;
        }
      else
        {
          n_wrong += judge_folder (src, below, n_files);
        }
    }

  return n_wrong;
}

static char *
dup_src (void)
{
  const char *root = g_getenv ("AMPARO_SOURCE_DIR");

  g_assert_nonnull (root);
  return g_build_filename (root, "src", NULL);
}

static void
test_room (gconstpointer data)
{
  const char *room = data;
  g_autofree char *src = dup_src ();
  guint n_files = 0;
  guint n_wrong = judge_folder (src, room, &n_files);

  if (n_files == 0)
    g_test_skip ("this room is still empty");

  g_assert_cmpuint (n_wrong, ==, 0);
}

/* A folder that nobody drew would be judged by nobody. */
static void
test_no_other_rooms (void)
{
  g_autofree char *src = dup_src ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (src, 0, &error);
  const char *name;

  g_assert_no_error (error);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (src, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_strv_contains (rooms, name))
        {
          g_test_message ("src/%s is not in the picture", name);
          g_test_fail ();
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strconcat ("/includes/passes/", good[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_passes);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/includes/catches/", bad[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_catches);
    }

  for (gsize i = 0; rooms[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/includes/room/", rooms[i], NULL);

      g_test_add_data_func (path, rooms[i], test_room);
    }

  g_test_add_func ("/includes/no-other-rooms", test_no_other_rooms);

  return g_test_run ();
}
