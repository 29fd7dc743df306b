/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/language.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* glibc's count of changes to the catalogs in use. Bumping it makes the next gettext()
 * look at LANGUAGE again; it is documented in the gettext manual, "gettext grok". */
extern int _nl_msg_cat_cntr;

/* putenv() keeps these very strings, so a switch swaps one pointer: a thread that reads
 * the environment meanwhile finds the old string or the new one, never a freed one. */
static char language_english[] = "LANGUAGE=en";
static char language_spanish[] = "LANGUAGE=es";

static AmparoLanguage  interface_language = AMPARO_LANGUAGE_ENGLISH;
static AmparoCatalog  *catalog = NULL;

/* gettext translates nothing in the locale "C". C.UTF-8 is always there and lets
 * LANGUAGE decide. */
static void
raise_plain_c (int category)
{
  const char *name = setlocale (category, NULL);

  if (name == NULL || g_str_equal (name, "C") || g_str_equal (name, "POSIX"))
    setlocale (category, "C.UTF-8");
}

/* Whether a locale, such as "es_MX.UTF-8", speaks the language. */
static gboolean
speaks (const char *locale,
        const char *language)
{
  gsize length = strlen (language);

  return strncmp (locale, language, length) == 0 && !g_ascii_isalpha (locale[length]);
}

static AmparoLanguage
find_preferred_language (void)
{
  const char * const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (speaks (names[i], "es"))
        return AMPARO_LANGUAGE_SPANISH;
      if (speaks (names[i], "en"))
        return AMPARO_LANGUAGE_ENGLISH;
    }

  return AMPARO_LANGUAGE_ENGLISH;
}

static void
open_catalog (const char *locale_dir)
{
  g_autofree char *file = g_strconcat (GETTEXT_PACKAGE, ".mo", NULL);
  g_autofree char *path = g_build_filename (locale_dir, "es", "LC_MESSAGES", file, NULL);
  g_autoptr (GError) error = NULL;

  g_clear_object (&catalog);
  catalog = amparo_catalog_open (path, &error);
  if (catalog != NULL)
    return;

  g_printerr ("%s\n", error->message);
  catalog = amparo_catalog_new_empty ();
}

/**
 * amparo_language_init:
 * @locale_dir: the folder with es/LC_MESSAGES/amparo.mo
 *
 * Sets the locale, binds the catalogs and picks the interface language from what the
 * person's system prefers. Call it first of all in main(), before there is any thread:
 * GLib decides once, at its first translation, whether to translate at all.
 */
void
amparo_language_init (const char *locale_dir)
{
  g_return_if_fail (locale_dir != NULL);

  setlocale (LC_ALL, "");
  raise_plain_c (LC_CTYPE);
  raise_plain_c (LC_MESSAGES);

  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  open_catalog (locale_dir);
  amparo_language_set_interface (find_preferred_language ());
}

/**
 * amparo_language_set_interface:
 *
 * Makes gettext() answer in @language from now on. Texts that are already on the screen
 * stay as they are: build the window's content again. Call it from the main thread.
 */
void
amparo_language_set_interface (AmparoLanguage language)
{
  interface_language = language;
  putenv (language == AMPARO_LANGUAGE_SPANISH ? language_spanish : language_english);
  _nl_msg_cat_cntr++;
}

AmparoLanguage
amparo_language_get_interface (void)
{
  return interface_language;
}

/**
 * amparo_language_get_catalog:
 *
 * Returns: (transfer none): the Spanish catalog; empty when none could be read
 */
AmparoCatalog *
amparo_language_get_catalog (void)
{
  if (catalog == NULL)
    catalog = amparo_catalog_new_empty ();

  return catalog;
}

/**
 * amparo_language_dup_words:
 * @english: words of the program's own, marked for translation with N_()
 *
 * Gives them in both languages, whatever the interface language is: for paper and for
 * the terminal, which may show both.
 *
 * Returns: (transfer full): the text
 */
AmparoText *
amparo_language_dup_words (const char *english)
{
  return amparo_catalog_dup_text (amparo_language_get_catalog (), NULL, english);
}
