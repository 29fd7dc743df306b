/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "store/recovery-code.h"

#define MOST 4096

static int source = -1;

void
amparo_ask_from (int fd)
{
  source = fd;
}

/* One line without its end; -1 at the end of everything. Byte by byte, so that nothing is
 * taken away from the next one. */
static gssize
read_line (int  fd,
           char line[MOST])
{
  gsize length = 0;
  char c;

  while (length < MOST)
    {
      gssize n = read (fd, &c, 1);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return length > 0 ? (gssize) length : -1;
      if (c == '\n')
        break;
      line[length++] = c;
    }

  return length;
}

static void
wipe (char  *bytes,
      gsize  length)
{
  volatile char *at = bytes;

  while (length-- > 0)
    *at++ = 0;
}

/* Letters do not show while they are typed. */
static gssize
ask_terminal (const char *prompt,
              gboolean    shown,
              char        line[MOST])
{
  int fd = g_open ("/dev/tty", O_RDWR | O_CLOEXEC, 0);
  struct termios before, quiet;
  gssize length = -1;

  if (fd < 0)
    return -1;

  if (tcgetattr (fd, &before) == 0)
    {
      quiet = before;
      if (!shown)
        quiet.c_lflag &= ~(tcflag_t) ECHO;
      g_printerr ("%s ", prompt);
      tcsetattr (fd, TCSAFLUSH, &quiet);
      length = read_line (fd, line);
      tcsetattr (fd, TCSAFLUSH, &before);
      if (!shown)
        g_printerr ("\n");
    }
  g_close (fd, NULL);

  return length;
}

static gssize
ask (const char *prompt,
     gboolean    shown,
     char        line[MOST])
{
  return source >= 0 ? read_line (source, line) : ask_terminal (prompt, shown, line);
}

AmparoSecret *
amparo_ask_passphrase (const char *prompt)
{
  char line[MOST];
  gssize length = ask (prompt, FALSE, line);
  AmparoSecret *secret;

  if (length < 0)
    {
      amparo_command_failed (_("There is no terminal to ask for a passphrase. Give one with --passphrase-fd."));
      return NULL;
    }

  secret = amparo_secret_new_copy (line, length);
  wipe (line, sizeof line);

  return secret;
}

static gboolean
is_same (AmparoSecret *a,
         AmparoSecret *b)
{
  gsize size = amparo_secret_get_size (a);
  gboolean same = size == amparo_secret_get_size (b)
                  && memcmp (amparo_secret_open (a), amparo_secret_open (b), size) == 0;

  if (size == amparo_secret_get_size (b))
    {
      amparo_secret_close (a);
      amparo_secret_close (b);
    }

  return same;
}

AmparoSecret *
amparo_ask_new (const char *prompt)
{
  g_autoptr (AmparoSecret) secret = amparo_ask_passphrase (prompt);
  g_autoptr (AmparoSecret) again = NULL;

  if (secret == NULL)
    return NULL;
  if (amparo_secret_get_size (secret) < AMPARO_SHORTEST_PASSPHRASE)
    {
      amparo_command_failed (_("A passphrase needs at least %u letters. Several words in a row are easy to remember."),
                             AMPARO_SHORTEST_PASSPHRASE);
      return NULL;
    }
  if (source >= 0)
    return g_steal_pointer (&secret);

  again = amparo_ask_passphrase (_("Once more:"));
  if (again == NULL)
    return NULL;
  if (is_same (secret, again))
    return g_steal_pointer (&secret);

  amparo_command_failed (_("The two are not the same. Nothing was changed."));

  return NULL;
}

char *
amparo_ask_code (const char *prompt)
{
  GString *code = g_string_sized_new (MOST);
  char line[MOST];

  for (int i = 0; i < AMPARO_RECOVERY_LINES; i++)
    {
      gssize length = ask (prompt, TRUE, line);

      if (length < 0)
        break;
      g_string_append_len (code, line, length);
      g_string_append_c (code, '\n');
    }
  wipe (line, sizeof line);

  return g_string_free (code, FALSE);
}

void
amparo_code_free (char *code)
{
  wipe (code, strlen (code));
  g_free (code);
}
