/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/passphrase.h"

#include <sys/random.h>

#define N_WORDS     4
#define N_SYLLABLES 3

/* Sounds that both languages have and spell alike. */
static const char consonants[] = "bdflmnrsv";
static const char vowels[] = "aeiou";

#define N_PAIRS ((sizeof consonants - 1) * (sizeof vowels - 1))

/* Each as likely as the other: what would make the first ones likelier is thrown again. */
static guint
throw (void)
{
  guint8 byte;

  do
    {
      if (getrandom (&byte, 1, 0) != 1)
        g_error ("The system gives no random numbers");
    }
  while (byte >= 256 / N_PAIRS * N_PAIRS);

  return byte % N_PAIRS;
}

char *
amparo_passphrase_make (void)
{
  GString *made = g_string_sized_new (64);

  for (guint word = 0; word < N_WORDS; word++)
    {
      if (word > 0)
        g_string_append_c (made, ' ');
      for (guint i = 0; i < N_SYLLABLES; i++)
        {
          guint pair = throw ();

          g_string_append_c (made, consonants[pair / (sizeof vowels - 1)]);
          g_string_append_c (made, vowels[pair % (sizeof vowels - 1)]);
        }
    }

  return g_string_free (made, FALSE);
}
