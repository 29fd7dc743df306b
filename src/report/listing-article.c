/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/listing.h"

#include <glib/gi18n.h>

#include "report/chart.h"
#include "report/listing-parts.h"
#include "report/outline.h"
#include "report/parts.h"
#include "report/words.h"

static void
write_grounds (AmparoOutline     *outline,
               const AmparoBlock *block)
{
  amparo_outline_push (outline);
  amparo_report_write_sources (outline, block->sources);
  amparo_report_write_grounds (outline, &block->grounds);
  amparo_outline_pop (outline);
}

static void
write_point (AmparoOutline     *outline,
             const AmparoBlock *block)
{
  amparo_outline_bullet (outline, "- ", block->text);
  write_grounds (outline, block);
}

/* A terminal draws no bars: a line each, with label and number. */
static void
write_chart (AmparoOutline     *outline,
             const AmparoBlock *block)
{
  const AmparoChart *chart = block->chart;
  g_autoptr (AmparoText) title = amparo_words_dup (N_("Chart: %1$s"), chart->title, NULL);

  amparo_outline_bullet (outline, "- ", title);
  amparo_outline_push (outline);
  amparo_outline_text (outline, chart->caveat);
  amparo_outline_push (outline);
  for (guint i = 0; i < chart->bars->len; i++)
    {
      const AmparoBar *bar = g_ptr_array_index (chart->bars, i);
      g_autoptr (AmparoText) figure = amparo_chart_dup_figure (bar);
      /* Translators: a bar of a chart; %1$s is what was counted, %2$s the number */
      g_autoptr (AmparoText) line = amparo_words_dup (N_("%1$s: %2$s"), bar->label, figure, NULL);

      amparo_outline_text (outline, line);
    }
  amparo_outline_pop (outline);
  amparo_outline_pop (outline);
  write_grounds (outline, block);
}

static void
write_reference (AmparoOutline *outline,
                 AmparoText    *line,
                 const char    *id)
{
  amparo_outline_bullet (outline, "- ", line);
  amparo_outline_push (outline);
  amparo_outline_plain (outline, id);
  amparo_outline_pop (outline);
}

static void
write_sign (AmparoOutline *outline,
            AmparoSign    *sign)
{
  g_autoptr (AmparoText) line = amparo_words_dup (N_("Sign: %1$s"), amparo_sign_get_statement (sign), NULL);

  write_reference (outline, line, amparo_sign_get_id (sign));
}

static void
write_contact (AmparoOutline *outline,
               AmparoContact *contact)
{
  g_autoptr (AmparoText) line = amparo_words_dup (N_("Contact: %1$s"), amparo_contact_get_name (contact), NULL);

  write_reference (outline, line, amparo_contact_get_id (contact));
  amparo_outline_push (outline);
  amparo_report_write_lines (outline, contact);
  amparo_outline_pop (outline);
}

/* The bullet is that of words that may be said in the listing of a sign. */
static void
write_said (AmparoOutline *outline,
            AmparoText    *text)
{
  g_autoptr (AmparoText) quoted = amparo_words_dup (N_("“%1$s”"), text, NULL);

  amparo_outline_words (outline, N_("Words that may be said"));
  amparo_outline_push (outline);
  amparo_outline_bullet (outline, "> ", quoted);
  amparo_outline_pop (outline);
}

void
amparo_listing_add_block (AmparoOutline     *outline,
                          const AmparoBlock *block)
{
  switch (block->kind)
    {
    case AMPARO_BLOCK_PARAGRAPH:
      amparo_outline_text (outline, block->text);
      break;
    case AMPARO_BLOCK_POINT:
      write_point (outline, block);
      break;
    case AMPARO_BLOCK_CHART:
      write_chart (outline, block);
      break;
    case AMPARO_BLOCK_SIGN:
      write_sign (outline, block->sign);
      break;
    case AMPARO_BLOCK_CONTACT:
      write_contact (outline, block->contact);
      break;
    case AMPARO_BLOCK_LIST:
      amparo_outline_list (outline, block->entries);
      break;
    case AMPARO_BLOCK_KEY_POINT:
      amparo_report_write_labelled (outline, N_("Remember: %1$s"), block->text);
      break;
    case AMPARO_BLOCK_MAY_BE_SAID:
      write_said (outline, block->text);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_section (AmparoOutline              *outline,
               const AmparoArticleSection *section)
{
  amparo_outline_heading (outline, section->heading, '-');
  for (guint i = 0; i < section->blocks->len; i++)
    amparo_listing_add_block (outline, g_ptr_array_index (section->blocks, i));
}

char *
amparo_listing_write_article (AmparoArticle *article,
                              AmparoReading  reading)
{
  g_autoptr (AmparoOutline) outline = NULL;
  GPtrArray *sections;

  g_return_val_if_fail (AMPARO_IS_ARTICLE (article), NULL);

  outline = amparo_outline_new (reading);
  sections = amparo_article_get_sections (article);
  amparo_outline_heading (outline, amparo_article_get_title (article), '=');
  amparo_outline_plain (outline, amparo_article_get_id (article));
  amparo_outline_blank (outline);
  amparo_outline_text (outline, amparo_article_get_summary (article));
  for (guint i = 0; i < sections->len; i++)
    write_section (outline, g_ptr_array_index (sections, i));

  return amparo_outline_dup_text (outline);
}
