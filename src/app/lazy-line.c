/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lazy-line.h"

#include "app/bilingual.h"

typedef struct
{
  AmparoText    *text;
  AmparoReading  reading;
} Line;

static void
line_free (gpointer data)
{
  Line *self = data;

  amparo_text_unref (self->text);
  g_free (self);
}

static GtkWidget *
make_line (gconstpointer data)
{
  const Line *self = data;

  return amparo_bilingual_new_line (self->text, self->reading);
}

static int
measure_line (gconstpointer  data,
              PangoContext  *context,
              int            width)
{
  const Line *self = data;
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autofree char *words = amparo_bilingual_dup_label (self->text, self->reading);
  int height;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_text (layout, words, -1);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

GtkWidget *
amparo_lazy_line_new (AmparoText    *text,
                      AmparoReading  reading)
{
  Line *line;

  g_return_val_if_fail (text != NULL, NULL);

  line = g_new (Line, 1);
  line->text = amparo_text_ref (text);
  line->reading = reading;

  return amparo_lazy_new (make_line, measure_line, line, line_free);
}
