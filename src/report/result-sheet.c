/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/result-sheet.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "report/result-rows.h"
#include "report/words.h"

/* Lengths in points. */
#define MARGIN     42.0
#define FOOT       18.0     /* room at the bottom, above the margin */
#define FOOT_SIZE  8.0
#define COLUMN_GAP 18.0

#define MOST_COLUMNS 2

/* Sizes of letters that are tried; 9 points become 7.7 at least. */
static const double scales[] = { 1.0, 0.95, 0.9, 0.86 };

struct _AmparoResultSheet
{
  AmparoFlow    *flow;      /* what it calls a page is a column of ours */
  guint          n_columns;
  char          *code;
  AmparoReading  reading;
  AmparoPaper    paper;
};

static double
get_column_width (AmparoResultSheet *self)
{
  double width, height;

  amparo_paper_get_size (self->paper, &width, &height);

  return (width - 2 * MARGIN - (self->n_columns - 1) * COLUMN_GAP) / self->n_columns;
}

static void
write_rows (AmparoResultSheet         *self,
            const AmparoResultContent *content,
            guint                      n_columns,
            double                     scale)
{
  double width, height;

  g_clear_pointer (&self->flow, amparo_flow_free);
  self->n_columns = n_columns;
  amparo_paper_get_size (self->paper, &width, &height);
  self->flow = amparo_flow_new (content->reading, get_column_width (self), height - 2 * MARGIN - FOOT, scale);
  amparo_result_rows_add (self->flow, content);
}

/* The largest letters on the fewest pages. Many short lines need less room in two columns,
 * which two languages have already. */
static void
fit (AmparoResultSheet         *self,
     const AmparoResultContent *content)
{
  guint most_columns = content->reading == AMPARO_READING_BOTH ? 1 : MOST_COLUMNS;
  guint fewest = G_MAXUINT, best_columns = 1;
  double best_scale = 1;

  for (gsize i = 0; i < G_N_ELEMENTS (scales) && fewest > 1; i++)
    {
      for (guint n = 1; n <= most_columns && fewest > 1; n++)
        {
          write_rows (self, content, n, scales[i]);
          if (amparo_result_sheet_get_n_pages (self) >= fewest)
            continue;
          fewest = amparo_result_sheet_get_n_pages (self);
          best_columns = n;
          best_scale = scales[i];
        }
    }
  if (fewest > 1)
    write_rows (self, content, best_columns, best_scale);
}

AmparoResultSheet *
amparo_result_sheet_new (const AmparoResultContent *content,
                         AmparoPaper                paper)
{
  AmparoResultSheet *self;

  g_return_val_if_fail (content != NULL && AMPARO_IS_SCREENING (content->screening), NULL);

  self = g_new0 (AmparoResultSheet, 1);
  self->code = g_strdup (amparo_screening_get_code (content->screening));
  self->reading = content->reading;
  self->paper = paper;
  fit (self, content);

  return self;
}

void
amparo_result_sheet_free (AmparoResultSheet *self)
{
  if (self == NULL)
    return;

  amparo_flow_free (self->flow);
  g_free (self->code);
  g_free (self);
}

guint
amparo_result_sheet_get_n_pages (AmparoResultSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (amparo_flow_get_n_pages (self->flow) + self->n_columns - 1) / self->n_columns;
}

AmparoFlow *
amparo_result_sheet_get_flow (AmparoResultSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->flow;
}

/* "R-17 · Page 1 of 2", so that sheets that part find each other again. */
static char *
dup_foot (AmparoResultSheet *self,
          guint              page)
{
  g_autoptr (AmparoText) number = amparo_words_dup_number (page + 1);
  g_autoptr (AmparoText) of = amparo_words_dup_number (amparo_result_sheet_get_n_pages (self));
  g_autoptr (AmparoText) text = amparo_words_dup (N_("Page %1$s of %2$s"), number, of, NULL);
  g_autofree char *words = NULL;

  if (self->reading == AMPARO_READING_BOTH)
    words = amparo_pen_join (text);
  else
    words = amparo_words_show (text, self->reading == AMPARO_READING_SPANISH ? AMPARO_LANGUAGE_SPANISH
                                                                             : AMPARO_LANGUAGE_ENGLISH);

  return *self->code != '\0' ? g_strjoin (" · ", self->code, words, NULL) : g_steal_pointer (&words);
}

static void
draw_foot (AmparoResultSheet *self,
           guint              page,
           double             width,
           double             height,
           cairo_t           *cr)
{
  static const AmparoColor quiet = { 0.30, 0.30, 0.30 };
  static const AmparoFace face = { "Sans", FOOT_SIZE, &quiet, PANGO_ALIGN_LEFT };
  g_autofree char *words = dup_foot (self, page);
  AmparoPen pen = {
    .context = amparo_pen_make_context (),
    .cr = cr,
    .scale = 1,
    .air = 1,
    .x = MARGIN,
    .y = height - MARGIN - FOOT_SIZE - 2,
    .width = width - 2 * MARGIN,
  };

  amparo_pen_put (&pen, &face, words, pen.x, pen.width);
  g_object_unref (pen.context);
}

static void
draw_columns (AmparoResultSheet *self,
              guint              page,
              cairo_t           *cr)
{
  guint first = page * self->n_columns;
  guint end = MIN (first + self->n_columns, amparo_flow_get_n_pages (self->flow));

  for (guint i = first; i < end; i++)
    {
      amparo_flow_draw (self->flow, i, cr);
      cairo_translate (cr, get_column_width (self) + COLUMN_GAP, 0);
    }
}

void
amparo_result_sheet_draw (AmparoResultSheet *self,
                          guint              page,
                          cairo_t           *cr)
{
  double width, height;

  g_return_if_fail (self != NULL && cr != NULL);
  g_return_if_fail (page < amparo_result_sheet_get_n_pages (self));

  amparo_paper_get_size (self->paper, &width, &height);
  cairo_save (cr);
  draw_foot (self, page, width, height, cr);
  cairo_translate (cr, MARGIN, MARGIN);
  draw_columns (self, page, cr);
  cairo_restore (cr);
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_pages (AmparoResultSheet *self,
            cairo_surface_t   *surface)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  for (guint i = 0; i < amparo_result_sheet_get_n_pages (self); i++)
    {
      amparo_result_sheet_draw (self, i, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);

  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

GBytes *
amparo_result_sheet_print (AmparoResultSheet  *self,
                           GError            **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;

  g_return_val_if_fail (self != NULL, NULL);

  bytes = g_byte_array_new ();
  amparo_paper_get_size (self->paper, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "Amparo");
  status = draw_pages (self, surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: %s is what the system says, in English */
               _("The sheet could not be drawn (%s). The screening is not touched by it. Try again."),
               cairo_status_to_string (status));

  return NULL;
}
