/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/application.h"
#include "language/language.h"
#include "store/process.h"

int
main (int    argc,
      char **argv)
{
  const char *locale_dir = g_getenv ("AMPARO_LOCALE_DIR");
  g_autoptr (AmparoApplication) application = NULL;

  /* Whatever this program writes is for the person who runs it alone, and so is its memory. */
  amparo_process_harden ();
  /* Before anything is translated, and before there is a thread. GTK would set the locale
   * again, and where that is plain "C", nothing would be translated any more. */
  amparo_language_init (locale_dir != NULL ? locale_dir : LOCALEDIR);
  gtk_disable_setlocale ();

  application = amparo_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
