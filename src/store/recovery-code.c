/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/recovery-code.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "store/store-error.h"

#define DATA   8
#define CHECKS 2
#define SIGNS  (DATA + CHECKS)

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* In GF(32) = GF(2)[x] / (x^5 + x^2 + 1), where x is called 2. */
static guint8
times_x (guint8 value)
{
  return (value << 1 ^ (value & 0x10 ? 0x25 : 0)) & 0x1f;
}

/* The sum of all symbols, and the sum weighed by powers of x, by Horner's rule. The number
 * of the line is the first symbol. */
static void
get_checks (guint        line,
            const guint8 data[DATA],
            guint8       checks[CHECKS])
{
  guint8 sum = line + 1;
  guint8 weighed = line + 1;

  for (guint i = 0; i < DATA; i++)
    {
      sum ^= data[i];
      weighed = times_x (weighed) ^ data[i];
    }
  checks[0] = sum;
  checks[1] = times_x (weighed);
}

/**
 * amparo_recovery_code_new:
 *
 * Returns: (transfer full): a new code, to be wiped after use
 */
char *
amparo_recovery_code_new (void)
{
  GString *out = g_string_new (NULL);

  amparo_secret_init ();
  for (guint line = 0; line < AMPARO_RECOVERY_LINES; line++)
    {
      guint8 signs[SIGNS];

      for (guint i = 0; i < DATA; i++)
        signs[i] = randombytes_uniform (32);
      get_checks (line, signs, signs + DATA);
      for (guint i = 0; i < SIGNS; i++)
        g_string_append_printf (out, "%s%c", i == 4 || i == 8 ? "-" : "", alphabet[signs[i]]);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}

/* -1 for what is no sign of the alphabet. */
static int
find_sign (char c)
{
  const char *found;

  c = g_ascii_toupper (c);
  if (c == 'O')
    c = '0';
  if (c == 'I' || c == 'L')
    c = '1';
  found = c != '\0' ? strchr (alphabet, c) : NULL;

  return found != NULL ? found - alphabet : -1;
}

static gboolean
is_between (char c)
{
  return g_ascii_isspace (c) || c == '-';
}

/* All signs of the text, however they are grouped; -1 where one is none. */
static int
read_signs (const char *text,
            guint8      signs[AMPARO_RECOVERY_LINES * SIGNS])
{
  int n = 0;

  for (; *text != '\0'; text++)
    {
      int sign = find_sign (*text);

      if (is_between (*text))
        continue;
      if (sign < 0 || n == AMPARO_RECOVERY_LINES * SIGNS)
        return -1;
      signs[n++] = sign;
    }

  return n;
}

static gboolean
is_right (guint        line,
          const guint8 signs[SIGNS])
{
  guint8 checks[CHECKS];

  get_checks (line, signs, checks);

  return memcmp (checks, signs + DATA, CHECKS) == 0;
}

/**
 * amparo_recovery_code_read:
 * @text: as it was typed
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the code stands for
 */
AmparoSecret *
amparo_recovery_code_read (const char  *text,
                           GError     **error)
{
  guint8 signs[AMPARO_RECOVERY_LINES * SIGNS];
  char data[AMPARO_RECOVERY_LINES * DATA];
  AmparoSecret *secret;

  if (read_signs (text, signs) != AMPARO_RECOVERY_LINES * SIGNS)
    {
      g_set_error (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_BAD_INPUT,
                   _("A recovery code has %u lines of %u letters and digits. Look again at the sheet."),
                   AMPARO_RECOVERY_LINES, SIGNS);
      return NULL;
    }

  for (guint line = 0; line < AMPARO_RECOVERY_LINES; line++)
    {
      if (!is_right (line, signs + line * SIGNS))
        {
          g_set_error (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_BAD_INPUT,
                       _("Line %u of the recovery code is not as on the sheet. Type it again."), line + 1);
          return NULL;
        }
      for (guint i = 0; i < DATA; i++)
        data[line * DATA + i] = alphabet[signs[line * SIGNS + i]];
    }

  secret = amparo_secret_new_copy (data, sizeof data);
  sodium_memzero (data, sizeof data);
  sodium_memzero (signs, sizeof signs);

  return secret;
}

/* The signs up to `end`; what is none counts as one, which no line has. */
static guint
read_line (const char *text,
           const char *end,
           guint8      signs[SIGNS])
{
  guint n = 0;

  for (; text < end; text++)
    {
      if (is_between (*text))
        continue;
      if (n < SIGNS)
        signs[n] = find_sign (*text);
      n++;
    }

  return n;
}

static AmparoRecoveryLine
check_line (guint       line,
            const char *text,
            const char *end)
{
  guint8 signs[SIGNS] = { 0 };
  guint n = read_line (text, end, signs);
  gboolean right = n == SIGNS && is_right (line, signs);

  sodium_memzero (signs, sizeof signs);
  if (n < SIGNS)
    return AMPARO_RECOVERY_LINE_MISSING;

  return right ? AMPARO_RECOVERY_LINE_RIGHT : AMPARO_RECOVERY_LINE_WRONG;
}

/* A line ends where the person ended it; where they never did, with its last sign. */
static const char *
find_end (const char *text,
          gboolean    in_one_go)
{
  guint n = 0;

  if (!in_one_go)
    return text + strcspn (text, "\n");

  while (*text != '\0' && n < SIGNS)
    n += !is_between (*text++);

  return text;
}

void
amparo_recovery_code_check (const char         *text,
                            AmparoRecoveryLine  lines[AMPARO_RECOVERY_LINES])
{
  const char *broken;
  gboolean in_one_go;

  g_return_if_fail (text != NULL);

  text += strspn (text, " \n");
  broken = strchr (text, '\n');
  in_one_go = broken == NULL || broken[strspn (broken, " \n")] == '\0';
  for (guint line = 0; line < AMPARO_RECOVERY_LINES; line++)
    {
      const char *end = find_end (text, in_one_go);

      lines[line] = check_line (line, text, end);
      text = end + strspn (end, " \n");
    }
}
