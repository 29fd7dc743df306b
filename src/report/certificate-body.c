/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "report/certificate-private.h"
#include "report/certificate-words.h"
#include "report/words.h"

/* Lengths in points, at a scale of 1. */
#define COLUMN_GAP   22.0
#define BULLET_WIDTH 9.0

const AmparoColor amparo_certificate_ink = { 0.13, 0.12, 0.12 };
const AmparoColor amparo_certificate_quiet = { 0.36, 0.33, 0.32 };
const AmparoColor amparo_certificate_clay = { 0.60, 0.29, 0.15 };

const AmparoFace amparo_certificate_heading_face = { "Sans Bold", 8.5, &amparo_certificate_clay, PANGO_ALIGN_LEFT };
const AmparoFace amparo_certificate_small_face = { "Sans", 7.5, &amparo_certificate_quiet, PANGO_ALIGN_LEFT };

static const AmparoFace kind_face = { "Serif", 23, &amparo_certificate_clay, PANGO_ALIGN_CENTER };
static const AmparoFace kind_too_face = { "Serif Italic", 15, &amparo_certificate_clay, PANGO_ALIGN_CENTER };
static const AmparoFace name_face = { "Serif Bold", 25, &amparo_certificate_ink, PANGO_ALIGN_CENTER };
static const AmparoFace person_face = { "Sans", 10, &amparo_certificate_quiet, PANGO_ALIGN_CENTER };
static const AmparoFace joint_face = { "Serif Italic", 11, &amparo_certificate_quiet, PANGO_ALIGN_CENTER };
static const AmparoFace title_face = { "Serif Bold", 15, &amparo_certificate_ink, PANGO_ALIGN_CENTER };
static const AmparoFace title_too_face = { "Serif", 14, &amparo_certificate_ink, PANGO_ALIGN_CENTER };
static const AmparoFace label_face = { "Sans", 7.5, &amparo_certificate_clay, PANGO_ALIGN_LEFT };
static const AmparoFace value_face = { "Sans Bold", 9, &amparo_certificate_ink, PANGO_ALIGN_LEFT };
static const AmparoFace value_too_face = { "Sans", 8.5, &amparo_certificate_ink, PANGO_ALIGN_LEFT };
static const AmparoFace item_face = { "Sans", 8.5, &amparo_certificate_ink, PANGO_ALIGN_LEFT };

/* Head: who, and what */

static char *
join_person (const AmparoCertificate *certificate)
{
  g_autoptr (AmparoText) role = amparo_certificate_dup_role (certificate);
  g_autofree char *role_words = amparo_pen_join (role);
  GString *out = g_string_new (role_words);

  if (*certificate->organisation != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", certificate->organisation);
  if (*certificate->staff_number != '\0')
    {
      g_autoptr (AmparoText) number = amparo_words_dup_verbatim (certificate->staff_number);
      g_autoptr (AmparoText) label = amparo_words_dup (N_("Staff number %1$s"), number, NULL);
      g_autofree char *words = amparo_pen_join (label);

      g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", words);
    }

  return g_string_free (out, FALSE);
}

static void
write_head (AmparoPen               *pen,
            const AmparoCertificate *certificate)
{
  g_autoptr (AmparoText) kind = amparo_words_dup (N_("Certificate of training"), NULL);
  g_autofree char *person = join_person (certificate);
  double middle = pen->x + pen->width / 2;

  amparo_pen_write_twice (pen, &kind_face, &kind_too_face, kind);
  amparo_pen_go_down (pen, 6);
  amparo_pen_rule (pen, &amparo_certificate_clay, middle - 40, middle + 40);
  amparo_pen_go_down (pen, 10);
  amparo_pen_write (pen, &name_face, certificate->name);
  amparo_pen_go_down (pen, 3);
  amparo_pen_write (pen, &person_face, person);
  amparo_pen_go_down (pen, 8);
  amparo_pen_write_joined (pen, &joint_face, N_("has completed"));
  amparo_pen_go_down (pen, 6);
  amparo_pen_write_twice (pen, &title_face, &title_too_face, certificate->title);
  amparo_pen_go_down (pen, 12);
}

/* Facts: hours, dates, version, side by side */

static double
write_fact (AmparoPen  *pen,
            const char *label,
            AmparoText *value,
            double      x,
            double      width)
{
  g_autoptr (AmparoText) label_text = amparo_words_dup (label, NULL);
  g_autofree char *label_words = amparo_pen_join (label_text);
  double top = pen->y, height;

  pen->y += amparo_pen_put (pen, &label_face, label_words, x, width) + 2 * pen->scale;
  pen->y += amparo_pen_put_text (pen, &value_face, value, 0, x, width);
  if (g_strcmp0 (amparo_text_get_english (value), amparo_text_get_spanish (value)) != 0)
    pen->y += amparo_pen_put_text (pen, &value_too_face, value, 1, x, width);
  height = pen->y - top;
  pen->y = top;

  return height;
}

static void
write_facts (AmparoPen               *pen,
             const AmparoCertificate *certificate)
{
  g_autofree char *version = g_strconcat (certificate->module, " ", certificate->version, NULL);
  g_autoptr (AmparoText) hours = amparo_certificate_dup_hours (certificate);
  g_autoptr (AmparoText) date = amparo_words_dup_date (certificate->date);
  g_autoptr (AmparoText) expiry = amparo_words_dup_date (certificate->expiry);
  g_autoptr (AmparoText) module = amparo_words_dup_verbatim (version);
  const struct { const char *label; AmparoText *value; } facts[] = {
    { N_("Length"), hours },
    { N_("Completed on"), date },
    { N_("Valid through"), expiry },
    { N_("Module"), module },
  };
  double gap = 10 * pen->scale, width = (pen->width + gap) / G_N_ELEMENTS (facts), height = 0;

  amparo_pen_rule (pen, &amparo_certificate_clay, pen->x, pen->x + pen->width);
  pen->y += 6 * pen->scale;
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      double own = write_fact (pen, facts[i].label, facts[i].value, pen->x + i * width, width - gap);

      height = MAX (height, own);
    }
  pen->y += height + 6 * pen->scale;
  amparo_pen_rule (pen, &amparo_certificate_clay, pen->x, pen->x + pen->width);
  amparo_pen_go_down (pen, 11);
}

/* Body: two columns, row by row, so that both languages stand beside each other */

static double
get_column (const AmparoPen *pen,
            guint            i,
            double          *x)
{
  double width = (pen->width - COLUMN_GAP) / 2;

  *x = pen->x + i * (width + COLUMN_GAP);

  return width;
}

static void
write_row (AmparoPen        *pen,
           const AmparoFace *face,
           AmparoText       *text,
           double            indent)
{
  double height = 0;

  for (guint i = 0; i < AMPARO_PEN_N_LANGUAGES; i++)
    {
      double x, own, width = get_column (pen, i, &x);

      if (indent > 0)
        amparo_pen_put (pen, face, "•", x, indent);
      own = amparo_pen_put_text (pen, face, text, i, x + indent, width - indent);
      height = MAX (height, own);
    }
  pen->y += height;
}

static void
write_row_of_words (AmparoPen        *pen,
                    const AmparoFace *face,
                    const char       *english)
{
  g_autoptr (AmparoText) text = amparo_words_dup (english, NULL);

  write_row (pen, face, text, 0);
}

static void
write_list (AmparoPen  *pen,
            const char *heading,
            GPtrArray  *texts)
{
  if (texts->len == 0)
    return;

  write_row_of_words (pen, &amparo_certificate_heading_face, heading);
  amparo_pen_go_down (pen, 3);
  for (guint i = 0; i < texts->len; i++)
    {
      write_row (pen, &item_face, texts->pdata[i], BULLET_WIDTH * pen->scale);
      amparo_pen_go_down (pen, 1.5);
    }
  amparo_pen_go_down (pen, 7);
}

static void
write_limits (AmparoPen *pen)
{
  write_row_of_words (pen, &amparo_certificate_heading_face, N_("What this certificate is not"));
  amparo_pen_go_down (pen, 2);
  write_row_of_words (pen, &amparo_certificate_small_face,
                      N_("It gives no continuing-education credit: Amparo is not an approved provider. It is no license "
                         "and no proof of fitness for any work. The checklists that were practiced have not been validated."));
}

void
amparo_certificate_write_body (AmparoPen               *pen,
                               const AmparoCertificate *certificate)
{
  write_head (pen, certificate);
  write_facts (pen, certificate);
  write_list (pen, N_("Topics"), certificate->topics);
  write_list (pen, N_("Legal topics that the pages map to"), certificate->duties);
  write_limits (pen);
}
