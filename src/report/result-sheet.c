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
#define MARGIN     50.0
#define FOOT       26.0     /* room at the bottom, above the margin */
#define FOOT_SIZE  8.0

/* Sizes of letters that are tried for one page; 9 points become 7.7 at least. */
static const double scales[] = { 1.0, 0.95, 0.9, 0.86 };

struct _AmparoResultSheet
{
  AmparoFlow    *flow;
  char          *code;
  AmparoReading  reading;
  AmparoPaper    paper;
};

static AmparoFlow *
make_flow (const AmparoResultContent *content,
           AmparoPaper                paper,
           double                     scale)
{
  double width, height;
  AmparoFlow *flow;

  amparo_paper_get_size (paper, &width, &height);
  flow = amparo_flow_new (content->reading, width - 2 * MARGIN, height - 2 * MARGIN - FOOT, scale);
  amparo_result_rows_add (flow, content);

  return flow;
}

/* Where even small letters need a second page, they may as well be the usual ones. */
static AmparoFlow *
fit (const AmparoResultContent *content,
     AmparoPaper                paper)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (AmparoFlow) flow = make_flow (content, paper, scales[i]);

      if (amparo_flow_get_n_pages (flow) == 1)
        return g_steal_pointer (&flow);
    }

  return make_flow (content, paper, 1);
}

AmparoResultSheet *
amparo_result_sheet_new (const AmparoResultContent *content,
                         AmparoPaper                paper)
{
  AmparoResultSheet *self;

  g_return_val_if_fail (content != NULL && AMPARO_IS_SCREENING (content->screening), NULL);

  self = g_new0 (AmparoResultSheet, 1);
  self->flow = fit (content, paper);
  self->code = g_strdup (amparo_screening_get_code (content->screening));
  self->reading = content->reading;
  self->paper = paper;

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

  return amparo_flow_get_n_pages (self->flow);
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
  amparo_flow_draw (self->flow, page, cr);
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
