/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/chart.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "content/source.h"
#include "report/words.h"

/* Lengths at a scale of 1. */
#define PADDING      16.0
#define GAP          12.0
#define LINE_GAP     4.0
#define BAR_HEIGHT   14.0
#define LINE_WIDTH   1.0
/* Where there is less room, a label stands above its bar. */
#define WIDE         420.0
#define LABEL_SHARE  0.36

#define USUAL_FONT   "Sans 11"
#define SMALL        0.88
#define STRONG_ALPHA 1.0
#define QUIET_ALPHA  0.85
#define BAR_ALPHA    0.72
#define LINE_ALPHA   0.35

/* A pen that goes down the chart. Without a Cairo context it only measures, so what is
 * measured is what is drawn. */
typedef struct
{
  const AmparoChartStyle *style;
  PangoContext           *context;
  cairo_t                *cr;        /* nullable */
  double                  scale;
  double                  x;
  double                  y;
  double                  width;     /* between the paddings */
} Pen;

typedef struct
{
  double      share;      /* of the usual size */
  double      alpha;
  PangoWeight weight;
} Face;

static const Face title_face = { 1.0, STRONG_ALPHA, PANGO_WEIGHT_BOLD };
static const Face label_face = { 1.0, STRONG_ALPHA, PANGO_WEIGHT_NORMAL };
static const Face number_face = { 1.0, STRONG_ALPHA, PANGO_WEIGHT_BOLD };
static const Face badge_face = { 1.0, STRONG_ALPHA, PANGO_WEIGHT_BOLD };
static const Face note_face = { SMALL, QUIET_ALPHA, PANGO_WEIGHT_NORMAL };

static const struct
{
  AmparoLanguage  language;
  const char     *code;
} languages[] = {
  { AMPARO_LANGUAGE_ENGLISH, "en" },
  { AMPARO_LANGUAGE_SPANISH, "es" },
};

char *
amparo_chart_dup_number (double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  GString *out = g_string_new (NULL);
  int whole;

  g_ascii_formatd (digits, sizeof digits, "%.12g", value);
  g_string_append (out, digits);
  for (whole = 0; g_ascii_isdigit (digits[whole]); whole++)
    ;
  for (int i = whole - 3; i > 0; i -= 3)
    g_string_insert_c (out, i, ',');

  return g_string_free (out, FALSE);
}

AmparoText *
amparo_chart_dup_figure (const AmparoBar *bar)
{
  g_autofree char *value = NULL;
  g_autofree char *of = NULL;
  g_autoptr (AmparoText) value_text = NULL;
  g_autoptr (AmparoText) of_text = NULL;

  g_return_val_if_fail (bar != NULL, NULL);

  value = amparo_chart_dup_number (bar->value);
  value_text = amparo_words_dup_verbatim (value);
  if (bar->of <= 0)
    return g_steal_pointer (&value_text);

  of = amparo_chart_dup_number (bar->of);
  of_text = amparo_words_dup_verbatim (of);
  /* Translators: a score and the highest it could be: 1 of 15 */
  return amparo_words_dup (N_("%1$s of %2$s"), value_text, of_text, NULL);
}

/* Text */

static void
append_run (GString       *words,
            PangoAttrList *attributes,
            const char    *run,
            const char    *code)
{
  PangoAttribute *language = pango_attr_language_new (pango_language_from_string (code));

  if (words->len > 0)
    g_string_append_c (words, '\n');
  language->start_index = words->len;
  g_string_append (words, run);
  language->end_index = words->len;
  pango_attr_list_insert (attributes, language);
}

/* Both languages one below the other, each only once where they are alike. */
static void
set_words (Pen         *pen,
           PangoLayout *layout,
           AmparoText  *text)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *shown = NULL;

      if (!amparo_reading_includes (pen->style->reading, languages[i].language))
        continue;

      shown = amparo_words_show (text, languages[i].language);
      if (g_strcmp0 (before, shown) != 0)
        append_run (words, attributes, shown, languages[i].code);
      g_free (before);
      before = g_steal_pointer (&shown);
    }

  pango_layout_set_text (layout, words->str, -1);
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
make_layout (Pen        *pen,
             const Face *face,
             AmparoText *text,
             double      width)
{
  PangoLayout *layout = pango_layout_new (pen->context);
  g_autoptr (PangoFontDescription) font = pen->style->font != NULL
    ? pango_font_description_copy (pen->style->font)
    : pango_font_description_from_string (USUAL_FONT);
  double size = pango_font_description_get_size (font) * pen->scale * face->share;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, (int) size);
  pango_font_description_set_weight (font, face->weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  set_words (pen, layout, text);

  return layout;
}

static void
get_size (PangoLayout *layout,
          double      *width,
          double      *height)
{
  int pango_width, pango_height;

  pango_layout_get_size (layout, &pango_width, &pango_height);
  *width = (double) pango_width / PANGO_SCALE;
  *height = (double) pango_height / PANGO_SCALE;
}

static void
set_ink (Pen    *pen,
         double  alpha)
{
  cairo_set_source_rgba (pen->cr, pen->style->red, pen->style->green, pen->style->blue, alpha);
}

static void
show_layout (Pen         *pen,
             PangoLayout *layout,
             const Face  *face,
             double       x,
             double       y)
{
  if (pen->cr == NULL)
    return;

  set_ink (pen, face->alpha);
  cairo_move_to (pen->cr, x, y);
  pango_cairo_show_layout (pen->cr, layout);
}

/* A paragraph over the whole width; the pen goes below it. */
static void
write_text (Pen        *pen,
            const Face *face,
            AmparoText *text)
{
  g_autoptr (PangoLayout) layout = make_layout (pen, face, text, pen->width);
  double width, height;

  get_size (layout, &width, &height);
  show_layout (pen, layout, face, pen->x, pen->y);
  pen->y += height;
}

static void
write_words (Pen        *pen,
             const Face *face,
             const char *english)
{
  g_autoptr (AmparoText) text = amparo_words_dup (english, NULL);

  write_text (pen, face, text);
}

/* Bars */

static double
find_longest (const AmparoChart *chart)
{
  double longest = 0;

  for (guint i = 0; i < chart->bars->len; i++)
    {
      const AmparoBar *bar = g_ptr_array_index (chart->bars, i);

      longest = MAX (longest, MAX (bar->value, bar->of));
    }

  return longest > 0 ? longest : 1;
}

/* The outline says how far it could go, and the filled part how far it went. */
static void
paint_bar (Pen             *pen,
           const AmparoBar *bar,
           double           x,
           double           y,
           double           unit)
{
  double line = LINE_WIDTH * pen->scale;
  double height = BAR_HEIGHT * pen->scale;

  if (pen->cr == NULL)
    return;

  /* Nothing is a thin line: the reader sees that it was counted. */
  set_ink (pen, BAR_ALPHA);
  cairo_rectangle (pen->cr, x, y, MAX (bar->value * unit, line), height);
  cairo_fill (pen->cr);

  if (bar->of > 0)
    {
      set_ink (pen, BAR_ALPHA);
      cairo_set_line_width (pen->cr, line);
      cairo_rectangle (pen->cr, x + line / 2, y + line / 2, bar->of * unit - line, height - line);
      cairo_stroke (pen->cr);
    }
}

/* A bar of at most this width, and its number at the end of it. */
static double
write_bar (Pen             *pen,
           const AmparoBar *bar,
           PangoLayout     *figure,
           double           x,
           double           unit,
           double           height)
{
  double figure_width, figure_height, row;
  double length = MAX (bar->value, bar->of) * unit;

  get_size (figure, &figure_width, &figure_height);
  row = MAX (MAX (figure_height, BAR_HEIGHT * pen->scale), height);
  paint_bar (pen, bar, x, pen->y + (row - BAR_HEIGHT * pen->scale) / 2, unit);
  show_layout (pen, figure, &number_face, x + length + GAP / 2 * pen->scale,
               pen->y + (row - figure_height) / 2);

  return row;
}

static PangoLayout *
make_figure (Pen             *pen,
             const AmparoBar *bar)
{
  g_autoptr (AmparoText) text = amparo_chart_dup_figure (bar);

  return make_layout (pen, &number_face, text, -1);
}

static double
find_widest_figure (Pen               *pen,
                    const AmparoChart *chart)
{
  double widest = 0;

  for (guint i = 0; i < chart->bars->len; i++)
    {
      g_autoptr (PangoLayout) figure = make_figure (pen, g_ptr_array_index (chart->bars, i));
      double width, height;

      get_size (figure, &width, &height);
      widest = MAX (widest, width);
    }

  return widest;
}

static void
write_row (Pen             *pen,
           const AmparoBar *bar,
           double           label_width,
           double           unit)
{
  g_autoptr (PangoLayout) label = make_layout (pen, &label_face, bar->label, label_width);
  g_autoptr (PangoLayout) figure = make_figure (pen, bar);
  gboolean beside = label_width < pen->width;
  double width, height, row;

  get_size (label, &width, &height);
  if (!beside)
    {
      show_layout (pen, label, &label_face, pen->x, pen->y);
      pen->y += height + LINE_GAP / 2 * pen->scale;
      pen->y += write_bar (pen, bar, figure, pen->x, unit, 0) + GAP * pen->scale;
      return;
    }

  row = write_bar (pen, bar, figure, pen->x + label_width + GAP * pen->scale, unit, height);
  show_layout (pen, label, &label_face, pen->x, pen->y + (row - height) / 2);
  pen->y += row + GAP * pen->scale;
}

static void
write_bars (Pen               *pen,
            const AmparoChart *chart)
{
  gboolean beside = pen->width >= WIDE * pen->scale;
  double label_width = beside ? pen->width * LABEL_SHARE : pen->width;
  double left = beside ? label_width + GAP * pen->scale : 0;
  double room = pen->width - left - find_widest_figure (pen, chart) - GAP / 2 * pen->scale;
  double unit = MAX (room, 1) / find_longest (chart);

  for (guint i = 0; i < chart->bars->len; i++)
    write_row (pen, g_ptr_array_index (chart->bars, i), label_width, unit);
}

/* What it rests on */

static void
write_grounds (Pen               *pen,
               const AmparoBlock *block)
{
  g_autoptr (AmparoText) date = NULL;
  g_autoptr (AmparoText) checked = NULL;

  for (guint i = 0; block->sources != NULL && i < block->sources->len; i++)
    {
      AmparoSource *source = g_ptr_array_index (block->sources, i);
      g_autoptr (AmparoText) title = amparo_words_dup_verbatim (amparo_source_get_title (source));
      /* Translators: %1$s is the title of a document */
      g_autoptr (AmparoText) line = amparo_words_dup (N_("Source: %1$s"), title, NULL);

      write_text (pen, &note_face, line);
    }

  /* What was counted here, nobody had to look up. */
  if (block->grounds.checked == NULL)
    return;

  date = amparo_words_dup_date (block->grounds.checked);
  /* Translators: %1$s is a date, such as "November 22, 2026" */
  checked = amparo_words_dup (N_("Checked on %1$s"), date, NULL);
  write_text (pen, &note_face, checked);
  if (block->grounds.verify)
    write_words (pen, &badge_face, N_("Verify before relying on this"));
}

static void
write_chart (Pen               *pen,
             const AmparoBlock *block)
{
  write_text (pen, &title_face, block->chart->title);
  pen->y += LINE_GAP * pen->scale;
  write_text (pen, &label_face, block->chart->caveat);
  pen->y += GAP * pen->scale;
  write_bars (pen, block->chart);
  write_grounds (pen, block);
}

static void
paint_frame (Pen    *pen,
             double  width,
             double  height)
{
  double line = LINE_WIDTH * pen->scale;

  if (pen->cr == NULL)
    return;

  set_ink (pen, LINE_ALPHA);
  cairo_set_line_width (pen->cr, line);
  cairo_rectangle (pen->cr, line / 2, line / 2, width - line, height - line);
  cairo_stroke (pen->cr);
}

/* The context is the same with and without Cairo, or lines would break elsewhere in the
 * drawing than where they were measured. */
static double
go_down (const AmparoBlock      *block,
         const AmparoChartStyle *style,
         cairo_t                *cr,
         double                  width)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  double padding = PADDING * style->scale;
  Pen pen = {
    .style = style,
    .context = context,
    .cr = cr,
    .scale = style->scale,
    .x = padding,
    .y = padding,
    .width = MAX (width - 2 * padding, 1),
  };

  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  write_chart (&pen, block);
  paint_frame (&pen, width, pen.y + padding);
  g_object_unref (context);

  return pen.y + padding;
}

/**
 * amparo_chart_measure:
 *
 * Returns: the height that the chart needs at this width
 */
double
amparo_chart_measure (const AmparoBlock      *block,
                      const AmparoChartStyle *style,
                      double                  width)
{
  g_return_val_if_fail (block != NULL && block->chart != NULL, 0);
  g_return_val_if_fail (style != NULL && style->scale > 0, 0);

  return go_down (block, style, NULL, width);
}

/**
 * amparo_chart_draw:
 * @cr: its origin is the corner of the chart
 *
 * Returns: the height that was drawn
 */
double
amparo_chart_draw (const AmparoBlock      *block,
                   const AmparoChartStyle *style,
                   cairo_t                *cr,
                   double                  width)
{
  double height;

  g_return_val_if_fail (block != NULL && block->chart != NULL, 0);
  g_return_val_if_fail (style != NULL && style->scale > 0, 0);
  g_return_val_if_fail (cr != NULL, 0);

  cairo_save (cr);
  height = go_down (block, style, cr, width);
  cairo_restore (cr);

  return height;
}
