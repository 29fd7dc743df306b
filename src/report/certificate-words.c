/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/certificate-words.h"

#include <glib/gi18n.h>

#include "report/words.h"

static const struct
{
  const char *id;
  const char *words;
} roles[] = {
  { "school", N_("School personnel") },
  { "child-welfare", N_("Child welfare") },
  { "juvenile-justice", N_("Juvenile justice") },
  { "law-enforcement", N_("Law enforcement") },
  { "prosecutors", N_("Prosecutors") },
  { "prevention", N_("Prevention") },
};

/**
 * amparo_role_dup_words:
 *
 * Returns: (transfer full): the words for an audience, else what stands there
 */
AmparoText *
amparo_role_dup_words (const char *role)
{
  g_return_val_if_fail (role != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (roles[i].id, role))
      return amparo_words_dup (roles[i].words, NULL);

  return amparo_words_dup_verbatim (role);
}

AmparoText *
amparo_certificate_dup_role (const AmparoCertificate *self)
{
  return amparo_role_dup_words (self->role);
}

/**
 * amparo_certificate_dup_hours:
 *
 * Training is counted in hours, and a module takes less than one.
 *
 * Returns: (transfer full): with one digit behind the point
 */
AmparoText *
amparo_certificate_dup_hours (const AmparoCertificate *self)
{
  guint tenths = (self->minutes * 10 + 30) / 60;
  g_autofree char *number = g_strdup_printf ("%u.%u", tenths / 10, tenths % 10);
  g_autoptr (AmparoText) hours = amparo_words_dup_verbatim (number);
  g_autoptr (AmparoText) minutes = amparo_words_dup_number (self->minutes);

  /* Translators: %1$s is a number like 0.6, %2$s a whole number */
  return amparo_words_dup (N_("%1$s hours (%2$s minutes)"), hours, minutes, NULL);
}
