/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/pen.h"

#include <pango/pangocairo.h>

#include "report/words.h"

/* The size, in points, that letters are laid out in; then they are drawn larger or smaller. For
 * each size of each font the system would look through all that it has, which takes longer
 * than the rest of a page. Nothing is rounded to pixels, so the page is the same. */
#define EM 10

static const AmparoLanguage languages[AMPARO_PEN_N_LANGUAGES] = { AMPARO_LANGUAGE_ENGLISH, AMPARO_LANGUAGE_SPANISH };

/**
 * amparo_pen_make_context:
 *
 * Screens round to their pixels; without that, what is measured is what is drawn anywhere.
 *
 * Returns: (transfer full): a context in which a unit is a point
 */
PangoContext *
amparo_pen_make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

void
amparo_pen_set_color (AmparoPen         *self,
                      const AmparoColor *color)
{
  cairo_set_source_rgb (self->cr, color->red, color->green, color->blue);
}

void
amparo_pen_rule (AmparoPen         *self,
                 const AmparoColor *color,
                 double             left,
                 double             right)
{
  if (self->cr == NULL)
    return;

  amparo_pen_set_color (self, color);
  cairo_set_line_width (self->cr, 0.5);
  cairo_move_to (self->cr, left, self->y);
  cairo_line_to (self->cr, right, self->y);
  cairo_stroke (self->cr);
}

void
amparo_pen_go_down (AmparoPen *self,
                    double     gap)
{
  self->gaps += gap * self->scale;
  self->y += gap * self->scale * self->air;
}

/* Without a language of its own: each would be another font in the file. */
static PangoLayout *
make_layout (AmparoPen        *self,
             const AmparoFace *face,
             const char       *words,
             double            width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (face->font);

  pango_font_description_set_absolute_size (font, EM * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, face->alignment);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, words, -1);

  return layout;
}

double
amparo_pen_put (AmparoPen        *self,
                const AmparoFace *face,
                const char       *words,
                double            x,
                double            width)
{
  double zoom = face->size * self->scale / EM;
  g_autoptr (PangoLayout) layout = make_layout (self, face, words, width / zoom);
  int height;

  if (self->cr != NULL)
    {
      cairo_save (self->cr);
      amparo_pen_set_color (self, face->color);
      cairo_translate (self->cr, x, self->y);
      cairo_scale (self->cr, zoom, zoom);
      cairo_move_to (self->cr, 0, 0);
      pango_cairo_show_layout (self->cr, layout);
      cairo_restore (self->cr);
    }
  pango_layout_get_size (layout, NULL, &height);

  return height * zoom / PANGO_SCALE;
}

double
amparo_pen_put_text (AmparoPen        *self,
                     const AmparoFace *face,
                     AmparoText       *text,
                     guint             language,
                     double            x,
                     double            width)
{
  g_autofree char *words = amparo_words_show (text, languages[language]);

  return amparo_pen_put (self, face, words, x, width);
}

void
amparo_pen_write (AmparoPen        *self,
                  const AmparoFace *face,
                  const char       *words)
{
  self->y += amparo_pen_put (self, face, words, self->x, self->width);
}

void
amparo_pen_write_text (AmparoPen        *self,
                       const AmparoFace *face,
                       AmparoText       *text,
                       guint             language)
{
  self->y += amparo_pen_put_text (self, face, text, language, self->x, self->width);
}

static gboolean
is_alike (AmparoText *text)
{
  return g_strcmp0 (amparo_text_get_english (text), amparo_text_get_spanish (text)) == 0;
}

void
amparo_pen_write_twice (AmparoPen        *self,
                        const AmparoFace *face,
                        const AmparoFace *face_too,
                        AmparoText       *text)
{
  amparo_pen_write_text (self, face, text, 0);
  if (is_alike (text))
    return;

  amparo_pen_go_down (self, 1);
  amparo_pen_write_text (self, face_too, text, 1);
}

void
amparo_pen_write_joined (AmparoPen        *self,
                         const AmparoFace *face,
                         const char       *english)
{
  g_autoptr (AmparoText) text = amparo_words_dup (english, NULL);
  g_autofree char *words = amparo_pen_join (text);

  amparo_pen_write (self, face, words);
}

/**
 * amparo_pen_join:
 *
 * Returns: (transfer full): both languages in one line
 */
char *
amparo_pen_join (AmparoText *text)
{
  g_autofree char *english = amparo_words_show (text, AMPARO_LANGUAGE_ENGLISH);
  g_autofree char *spanish = amparo_words_show (text, AMPARO_LANGUAGE_SPANISH);

  if (is_alike (text))
    return g_steal_pointer (&english);

  return g_strconcat (english, " · ", spanish, NULL);
}
