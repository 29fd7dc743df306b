/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/listing.h"

#include <glib/gi18n.h>

#include "report/parts.h"
#include "report/words.h"
#include "report/outline.h"

/* One line of the list of everything. */
typedef struct
{
  const char *id;
  AmparoText *kind;
  AmparoText *title;
} Entry;

static void
free_entry (gpointer data)
{
  Entry *self = data;

  amparo_text_unref (self->kind);
  amparo_text_unref (self->title);
  g_free (self);
}

static void
add_entry (GPtrArray  *entries,
           const char *id,
           const char *kind,
           AmparoText *title)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->id = id;
  entry->kind = amparo_words_dup (kind, NULL);
  entry->title = amparo_text_ref (title);
  g_ptr_array_add (entries, entry);
}

static void
add_instruments (GPtrArray     *entries,
                 AmparoContent *content)
{
  GPtrArray *instruments = amparo_content_get_instruments (content);

  for (guint i = 0; i < instruments->len; i++)
    {
      AmparoInstrument *instrument = g_ptr_array_index (instruments, i);

      add_entry (entries, amparo_instrument_get_id (instrument), N_("checklist"),
                 amparo_instrument_get_title (instrument));
    }
}

static void
add_scenarios (GPtrArray     *entries,
               AmparoContent *content)
{
  GPtrArray *scenarios = amparo_content_get_scenarios (content);

  for (guint i = 0; i < scenarios->len; i++)
    {
      AmparoScenario *scenario = g_ptr_array_index (scenarios, i);

      add_entry (entries, amparo_scenario_get_id (scenario), N_("scenario"),
                 amparo_scenario_get_title (scenario));
    }
}

static void
add_modules (GPtrArray     *entries,
             AmparoContent *content)
{
  GPtrArray *modules = amparo_content_get_modules (content);

  for (guint i = 0; i < modules->len; i++)
    {
      AmparoModule *module = g_ptr_array_index (modules, i);

      add_entry (entries, amparo_module_get_id (module), N_("module"), amparo_module_get_title (module));
    }
}

static void
add_articles (GPtrArray     *entries,
              AmparoContent *content)
{
  GPtrArray *articles = amparo_content_get_articles (content);

  for (guint i = 0; i < articles->len; i++)
    {
      AmparoArticle *article = g_ptr_array_index (articles, i);

      add_entry (entries, amparo_article_get_id (article), N_("library page"),
                 amparo_article_get_title (article));
    }
}

static void
add_signs (GPtrArray     *entries,
           AmparoContent *content)
{
  GPtrArray *signs = amparo_content_get_signs (content);

  for (guint i = 0; i < signs->len; i++)
    {
      AmparoSign *sign = g_ptr_array_index (signs, i);

      add_entry (entries, amparo_sign_get_id (sign), N_("sign"),
                 amparo_sign_get_statement (sign));
    }
}

static void
add_steps (GPtrArray     *entries,
           AmparoContent *content)
{
  GPtrArray *steps = amparo_content_get_steps (content);

  for (guint i = 0; i < steps->len; i++)
    {
      AmparoStep *step = g_ptr_array_index (steps, i);

      add_entry (entries, amparo_step_get_id (step), N_("step"), amparo_step_get_title (step));
    }
}

static void
add_contacts (GPtrArray     *entries,
              AmparoContent *content)
{
  GPtrArray *contacts = amparo_content_get_contacts (content);

  for (guint i = 0; i < contacts->len; i++)
    {
      AmparoContact *contact = g_ptr_array_index (contacts, i);

      add_entry (entries, amparo_contact_get_id (contact), N_("contact"),
                 amparo_contact_get_name (contact));
    }
}

static void
add_sources (GPtrArray     *entries,
             AmparoContent *content)
{
  GPtrArray *sources = amparo_content_get_sources (content);

  for (guint i = 0; i < sources->len; i++)
    {
      AmparoSource *source = g_ptr_array_index (sources, i);
      g_autoptr (AmparoText) title = amparo_words_dup_verbatim (amparo_source_get_title (source));

      add_entry (entries, amparo_source_get_id (source), N_("source"), title);
    }
}

/* “a”, or “a | b” where the two languages differ. */
static char *
dup_cell (AmparoText    *text,
          AmparoReading  reading)
{
  g_autofree char *english = amparo_words_show (text, AMPARO_LANGUAGE_ENGLISH);
  g_autofree char *spanish = amparo_words_show (text, AMPARO_LANGUAGE_SPANISH);

  if (reading == AMPARO_READING_SPANISH)
    return g_steal_pointer (&spanish);
  if (reading == AMPARO_READING_ENGLISH || g_str_equal (english, spanish))
    return g_steal_pointer (&english);

  return g_strconcat (english, " | ", spanish, NULL);
}

static void
append_padded (GString    *out,
               const char *cell,
               guint       width)
{
  glong length = g_utf8_strlen (cell, -1);

  g_string_append (out, cell);
  for (glong i = length; i < (glong) width + 2; i++)
    g_string_append_c (out, ' ');
}

static char *
write_entries (GPtrArray     *entries,
               AmparoReading  reading)
{
  GString *out = g_string_new (NULL);
  guint id_width = 0;
  guint kind_width = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);
      g_autofree char *kind = dup_cell (entry->kind, reading);

      id_width = MAX (id_width, (guint) g_utf8_strlen (entry->id, -1));
      kind_width = MAX (kind_width, (guint) g_utf8_strlen (kind, -1));
    }

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);
      g_autofree char *kind = dup_cell (entry->kind, reading);
      g_autofree char *title = dup_cell (entry->title, reading);

      append_padded (out, entry->id, id_width);
      append_padded (out, kind, kind_width);
      g_string_append_printf (out, "%s\n", title);
    }

  return g_string_free (out, FALSE);
}

char *
amparo_listing_write_all (AmparoContent *content,
                          AmparoReading  reading)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (free_entry);

  g_return_val_if_fail (AMPARO_IS_CONTENT (content), NULL);

  add_instruments (entries, content);
  add_modules (entries, content);
  add_scenarios (entries, content);
  add_articles (entries, content);
  add_signs (entries, content);
  add_steps (entries, content);
  add_contacts (entries, content);
  add_sources (entries, content);

  return write_entries (entries, reading);
}

char *
amparo_listing_write_sign (AmparoSign    *sign,
                           AmparoReading  reading)
{
  g_autoptr (AmparoOutline) outline = NULL;

  g_return_val_if_fail (AMPARO_IS_SIGN (sign), NULL);

  outline = amparo_outline_new (reading);
  amparo_outline_heading (outline, amparo_sign_get_statement (sign), '=');
  amparo_outline_plain (outline, amparo_sign_get_id (sign));
  amparo_outline_blank (outline);
  amparo_report_write_sign (outline, sign);

  return amparo_outline_dup_text (outline);
}

char *
amparo_listing_write_step (AmparoStep    *step,
                           AmparoReading  reading)
{
  g_autoptr (AmparoOutline) outline = NULL;

  g_return_val_if_fail (AMPARO_IS_STEP (step), NULL);

  outline = amparo_outline_new (reading);
  amparo_outline_heading (outline, amparo_step_get_title (step), '=');
  amparo_outline_plain (outline, amparo_step_get_id (step));
  amparo_outline_blank (outline);
  amparo_report_write_step (outline, step);
  amparo_report_write_sources (outline, amparo_step_get_sources (step));
  amparo_report_write_grounds (outline, amparo_step_get_grounds (step));

  return amparo_outline_dup_text (outline);
}

char *
amparo_listing_write_contact (AmparoContact *contact,
                              AmparoReading  reading)
{
  g_autoptr (AmparoOutline) outline = NULL;

  g_return_val_if_fail (AMPARO_IS_CONTACT (contact), NULL);

  outline = amparo_outline_new (reading);
  amparo_outline_heading (outline, amparo_contact_get_name (contact), '=');
  amparo_outline_plain (outline, amparo_contact_get_id (contact));
  amparo_outline_blank (outline);
  amparo_report_write_lines (outline, contact);
  amparo_report_write_labelled (outline, N_("What for: %1$s"), amparo_contact_get_for (contact));
  amparo_report_write_labelled (outline, N_("Not for: %1$s"), amparo_contact_get_not_for (contact));
  amparo_report_write_labelled (outline, N_("Hours: %1$s"), amparo_contact_get_hours (contact));
  amparo_report_write_labelled (outline, N_("Languages: %1$s"), amparo_contact_get_languages (contact));
  amparo_report_write_sources (outline, amparo_contact_get_sources (contact));
  amparo_report_write_grounds (outline, amparo_contact_get_grounds (contact));

  return amparo_outline_dup_text (outline);
}

static void
write_plain_labelled (AmparoOutline *outline,
                      const char    *label,
                      const char    *string)
{
  g_autoptr (AmparoText) text = string != NULL ? amparo_words_dup_verbatim (string) : NULL;

  amparo_report_write_labelled (outline, label, text);
}

char *
amparo_listing_write_source (AmparoSource  *source,
                             AmparoReading  reading)
{
  g_autoptr (AmparoOutline) outline = NULL;

  g_return_val_if_fail (AMPARO_IS_SOURCE (source), NULL);

  outline = amparo_outline_new (reading);
  amparo_outline_plain (outline, amparo_source_get_title (source));
  amparo_outline_plain (outline, amparo_source_get_id (source));
  amparo_outline_blank (outline);
  write_plain_labelled (outline, N_("Published by: %1$s"), amparo_source_get_publisher (source));
  write_plain_labelled (outline, N_("Where: %1$s"), amparo_source_get_where (source));
  write_plain_labelled (outline, N_("Date: %1$s"), amparo_source_get_date (source));
  amparo_report_write_labelled (outline, N_("Note: %1$s"), amparo_source_get_note (source));
  amparo_report_write_grounds (outline, amparo_source_get_grounds (source));

  return amparo_outline_dup_text (outline);
}
