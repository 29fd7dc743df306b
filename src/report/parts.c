/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/parts.h"

#include <glib/gi18n.h>

#include "report/words.h"

/* Translators: ways to reach somebody; %1$s is the number or the address */
static const char * const line_kinds[] = {
  [AMPARO_LINE_PHONE] = N_("Telephone: %1$s"),
  [AMPARO_LINE_CELL] = N_("From a cell phone: %1$s"),
  [AMPARO_LINE_TEXT] = N_("Text message: %1$s"),
  [AMPARO_LINE_CHAT] = N_("Chat: %1$s"),
  [AMPARO_LINE_TTY] = N_("TTY: %1$s"),
  [AMPARO_LINE_WEB] = N_("Web: %1$s"),
};

void
amparo_report_write_labelled (AmparoOutline *outline,
                              const char    *label,
                              AmparoText    *text)
{
  g_autoptr (AmparoText) labelled = NULL;

  if (text == NULL)
    return;

  labelled = amparo_words_dup (label, text, NULL);
  amparo_outline_text (outline, labelled);
}

void
amparo_report_write_texts (AmparoOutline *outline,
                           const char    *label,
                           GPtrArray     *texts)
{
  if (texts->len == 0)
    return;

  amparo_outline_words (outline, label);
  amparo_outline_push (outline);
  amparo_outline_list (outline, texts);
  amparo_outline_pop (outline);
}

/* A document keeps the name that it was published under, so its line has no language. */
void
amparo_report_write_sources (AmparoOutline *outline,
                             GPtrArray     *sources)
{
  if (sources->len == 0)
    return;

  amparo_outline_words (outline, N_("Sources"));
  amparo_outline_push (outline);
  for (guint i = 0; i < sources->len; i++)
    {
      AmparoSource *source = g_ptr_array_index (sources, i);
      g_autofree char *line = g_strdup_printf ("- %s [%s]", amparo_source_get_title (source),
                                               amparo_source_get_id (source));

      amparo_outline_plain (outline, line);
    }
  amparo_outline_pop (outline);
}

void
amparo_report_write_badge (AmparoOutline       *outline,
                           const AmparoGrounds *grounds)
{
  if (grounds->verify)
    amparo_outline_words (outline, N_("Verify before relying on this"));
}

void
amparo_report_write_grounds (AmparoOutline       *outline,
                             const AmparoGrounds *grounds)
{
  g_autoptr (AmparoText) date = amparo_words_dup_date (grounds->checked);
  g_autoptr (AmparoText) text = NULL;

  if (grounds->confidence == 'A')
    text = amparo_words_dup (N_("Checked on %1$s; confidence A: several sources agree, or the source is a primary one"), date, NULL);
  else if (grounds->confidence == 'B')
    text = amparo_words_dup (N_("Checked on %1$s; confidence B: one secondary source"), date, NULL);
  else
    text = amparo_words_dup (N_("Checked on %1$s; confidence C: general knowledge"), date, NULL);

  amparo_outline_text (outline, text);
  amparo_report_write_badge (outline, grounds);
}

/* Words for a young person never look like words for the worker: they are quoted. */
static void
write_may_be_said (AmparoOutline *outline,
                   GPtrArray     *texts)
{
  if (texts->len == 0)
    return;

  amparo_outline_words (outline, N_("Words that may be said"));
  amparo_outline_push (outline);
  for (guint i = 0; i < texts->len; i++)
    {
      /* Translators: words said to a young person, in quotes */
      g_autoptr (AmparoText) quoted = amparo_words_dup (N_("“%1$s”"), g_ptr_array_index (texts, i), NULL);

      amparo_outline_bullet (outline, "> ", quoted);
    }
  amparo_outline_pop (outline);
}

/* All of a sign but its statement, which heads it. */
void
amparo_report_write_sign (AmparoOutline *outline,
                          AmparoSign    *sign)
{
  amparo_report_write_labelled (outline, N_("What it may mean: %1$s"), amparo_sign_get_may_mean (sign));
  amparo_report_write_labelled (outline, N_("What else may explain it: %1$s"), amparo_sign_get_what_else (sign));
  amparo_report_write_texts (outline, N_("What to look for"), amparo_sign_get_look_for (sign));
  amparo_report_write_labelled (outline, N_("Example: %1$s"), amparo_sign_get_example (sign));
  amparo_report_write_labelled (outline, N_("Looks alike, but is not this: %1$s"), amparo_sign_get_counterexample (sign));
  write_may_be_said (outline, amparo_sign_get_may_be_said (sign));
  amparo_report_write_texts (outline, N_("What to avoid"), amparo_sign_get_never_ask (sign));
  amparo_report_write_sources (outline, amparo_sign_get_sources (sign));
}

static AmparoText *
dup_line (const AmparoContactLine *line)
{
  g_autoptr (AmparoText) number = amparo_words_dup_verbatim (line->number);
  g_autoptr (AmparoText) labelled = NULL;

  if (line->label == NULL)
    return amparo_words_dup (line_kinds[line->kind], number, NULL);

  /* Translators: %1$s is a telephone number, %2$s says more about it */
  labelled = amparo_words_dup (N_("%1$s (%2$s)"), number, line->label, NULL);

  return amparo_words_dup (line_kinds[line->kind], labelled, NULL);
}

/* How to reach a contact, with the badge: a wrong number is worse than none. */
void
amparo_report_write_lines (AmparoOutline *outline,
                           AmparoContact *contact)
{
  GPtrArray *lines = amparo_contact_get_lines (contact);

  if (lines->len == 0)
    amparo_outline_words (outline, N_("No number could be confirmed"));

  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr (AmparoText) text = dup_line (g_ptr_array_index (lines, i));

      amparo_outline_bullet (outline, "- ", text);
    }

  amparo_report_write_badge (outline, amparo_contact_get_grounds (contact));
}

static void
write_deadline (AmparoOutline *outline,
                AmparoStep    *step)
{
  g_autoptr (AmparoText) deadline = NULL;

  if (amparo_step_get_seconds (step) < 0)
    return;

  deadline = amparo_words_dup_deadline (amparo_step_get_seconds (step));
  amparo_report_write_labelled (outline, N_("By when: %1$s"), deadline);
}

/* All of a step but its title, its sources and its grounds. */
void
amparo_report_write_step (AmparoOutline *outline,
                          AmparoStep    *step)
{
  AmparoContact *contact = amparo_step_get_contact (step);

  write_deadline (outline, step);
  amparo_report_write_labelled (outline, N_("How: %1$s"), amparo_step_get_how (step));
  amparo_report_write_labelled (outline, N_("Why: %1$s"), amparo_step_get_why (step));

  if (contact != NULL)
    {
      amparo_report_write_labelled (outline, N_("Contact: %1$s"), amparo_contact_get_name (contact));
      amparo_outline_push (outline);
      amparo_report_write_lines (outline, contact);
      amparo_outline_pop (outline);
    }
}

/* A level is a word and a shape, never a color alone. */
const char *
amparo_level_get_shape (AmparoLevel level)
{
  static const char * const shapes[AMPARO_N_LEVELS] = {
    [AMPARO_LEVEL_CLEAR_CONCERN] = "●●●",
    [AMPARO_LEVEL_POSSIBLE_CONCERN] = "●●○",
    [AMPARO_LEVEL_INSUFFICIENT] = "◌",
    [AMPARO_LEVEL_NONE_NOTED] = "●○○",
  };

  g_return_val_if_fail (level >= 0 && level < AMPARO_N_LEVELS, NULL);

  return shapes[level];
}
