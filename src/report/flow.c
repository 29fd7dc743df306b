/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/flow.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "report/words.h"

#define COLUMN_GAP 18.0
/* A row is not torn for fewer lines than this. */
#define LEAST_LINES 2

typedef struct
{
  PangoLayout       *columns[AMPARO_PEN_N_LANGUAGES];
  PangoLayout       *mark;       /* nullable */
  const AmparoColor *color;
  double             indent;
  double             gap;
  gboolean           heading;
} Row;

/* Lines of a row on a page; of each column from the first to before the last. */
typedef struct
{
  const Row *row;
  double     y;
  guint      from[AMPARO_PEN_N_LANGUAGES];
  guint      to[AMPARO_PEN_N_LANGUAGES];
} Fragment;

struct _AmparoFlow
{
  /* owned */
  PangoContext *context;
  GPtrArray    *rows;      /* of Row */
  GPtrArray    *pages;     /* of GArray of Fragment; NULL before they were made */
  /* plain */
  AmparoReading reading;
  guint         n_columns;
  double        column;    /* its width */
  double        height;
  double        scale;
};

static void
row_free (gpointer data)
{
  Row *self = data;

  for (guint i = 0; i < AMPARO_PEN_N_LANGUAGES; i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->mark);
  g_free (self);
}

AmparoFlow *
amparo_flow_new (AmparoReading reading,
                 double        width,
                 double        height,
                 double        scale)
{
  AmparoFlow *self = g_new0 (AmparoFlow, 1);

  self->context = amparo_pen_make_context ();
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->reading = reading;
  self->n_columns = reading == AMPARO_READING_BOTH ? AMPARO_PEN_N_LANGUAGES : 1;
  self->column = (width - (self->n_columns - 1) * COLUMN_GAP) / self->n_columns;
  self->height = height;
  self->scale = scale;

  return self;
}

void
amparo_flow_free (AmparoFlow *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  g_object_unref (self->context);
  g_free (self);
}

/* Filling */

static PangoLayout *
make_layout (AmparoFlow       *self,
             const AmparoFace *face,
             const char       *words,
             double            width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (face->font);

  pango_font_description_set_absolute_size (font, face->size * self->scale * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, words, -1);

  return layout;
}

static AmparoLanguage
get_language (AmparoFlow *self,
              guint       column)
{
  return self->reading == AMPARO_READING_SPANISH || column == 1 ? AMPARO_LANGUAGE_SPANISH : AMPARO_LANGUAGE_ENGLISH;
}

static Row *
add_row (AmparoFlow       *self,
         const AmparoFace *face,
         const char       *mark,
         AmparoText       *text,
         double            indent,
         double            gap)
{
  Row *row = g_new0 (Row, 1);

  row->color = face->color;
  row->mark = mark != NULL ? make_layout (self, face, mark, -1) : NULL;
  row->indent = indent * self->scale;
  row->gap = self->rows->len > 0 ? gap * self->scale : 0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *words = amparo_words_show (text, get_language (self, i));

      row->columns[i] = make_layout (self, face, words, self->column - row->indent);
    }
  g_ptr_array_add (self->rows, row);
  g_clear_pointer (&self->pages, g_ptr_array_unref);

  return row;
}

void
amparo_flow_add (AmparoFlow       *self,
                 const AmparoFace *face,
                 const char       *mark,
                 AmparoText       *text,
                 double            indent,
                 double            gap)
{
  g_return_if_fail (self != NULL && face != NULL && text != NULL);

  add_row (self, face, mark, text, indent, gap);
}

void
amparo_flow_add_heading (AmparoFlow       *self,
                         const AmparoFace *face,
                         const char       *mark,
                         AmparoText       *text,
                         double            indent,
                         double            gap)
{
  g_return_if_fail (self != NULL && face != NULL && text != NULL);

  add_row (self, face, mark, text, indent, gap)->heading = TRUE;
}

/* Breaking into pages */

static double
get_line_height (PangoLayout *layout,
                 guint        line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &logical);

  return (double) logical.height / PANGO_SCALE;
}

/* How many lines from that one on fit into the room, and how high they are. */
static guint
fit_lines (PangoLayout *layout,
           guint        from,
           double       room,
           double      *height)
{
  guint n = pango_layout_get_line_count (layout), line = from;

  *height = 0;
  while (line < n && *height + get_line_height (layout, line) <= room)
    *height += get_line_height (layout, line++);

  return line;
}

static double
measure_row (AmparoFlow *self,
             const Row  *row)
{
  double height = 0, own;

  for (guint i = 0; i < self->n_columns; i++)
    {
      fit_lines (row->columns[i], 0, G_MAXDOUBLE, &own);
      height = MAX (height, own);
    }

  return height;
}

static GArray *
begin_page (AmparoFlow *self,
            double     *y)
{
  GArray *page = g_array_new (FALSE, TRUE, sizeof (Fragment));

  g_ptr_array_add (self->pages, page);
  *y = 0;

  return page;
}

/* As much as fits of what is left of the row. Gives whether all of it did. */
static gboolean
place_part (AmparoFlow *self,
            Fragment   *part,
            double      room,
            double     *height)
{
  gboolean complete = TRUE;

  *height = 0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      double own;

      part->to[i] = fit_lines (part->row->columns[i], part->from[i], room, &own);
      complete = complete && part->to[i] == (guint) pango_layout_get_line_count (part->row->columns[i]);
      *height = MAX (*height, own);
    }

  return complete;
}

static gboolean
is_worth_tearing (AmparoFlow     *self,
                  const Fragment *part)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (part->to[i] - part->from[i] >= LEAST_LINES)
      return TRUE;

  return FALSE;
}

/* A page on which nothing else stands takes a line even if it is higher than the page. */
static void
force_line (AmparoFlow *self,
            Fragment   *part)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (part->to[i] == part->from[i] && part->from[i] < (guint) pango_layout_get_line_count (part->row->columns[i]))
      part->to[i]++;
}

static void
place_row (AmparoFlow *self,
           const Row  *row,
           GArray    **page,
           double     *y)
{
  Fragment part = { .row = row };
  gboolean complete = FALSE;

  *y += (*page)->len > 0 ? row->gap : 0;
  while (!complete)
    {
      double height;

      complete = place_part (self, &part, self->height - *y, &height);
      if (!complete && (*page)->len > 0 && !is_worth_tearing (self, &part))
        {
          *page = begin_page (self, y);
          continue;
        }
      if (!complete && (*page)->len == 0)
        force_line (self, &part);
      part.y = *y;
      g_array_append_val (*page, part);
      *y += height;
      memcpy (part.from, part.to, sizeof part.from);
      if (!complete)
        *page = begin_page (self, y);
    }
}

/* What must stay together with the row: headings take the beginning of the next one along. */
static double
measure_kept (AmparoFlow *self,
              guint       position)
{
  double height = 0;

  for (guint i = position; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      height += row->gap;
      if (!row->heading)
        return height + MIN (measure_row (self, row), LEAST_LINES * get_line_height (row->columns[0], 0));
      height += measure_row (self, row);
    }

  return height;
}

static void
paginate (AmparoFlow *self)
{
  GArray *page;
  double y;

  if (self->pages != NULL)
    return;

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  page = begin_page (self, &y);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      if (row->heading && page->len > 0 && y + measure_kept (self, i) > self->height)
        page = begin_page (self, &y);
      place_row (self, row, &page, &y);
    }
}

guint
amparo_flow_get_n_pages (AmparoFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  paginate (self);

  return self->pages->len;
}

/* Drawing */

static void
each_line_of (PangoLayout    *layout,
              guint           from,
              guint           to,
              double          x,
              double          y,
              AmparoLineFunc  func,
              gpointer        user_data)
{
  for (guint i = from; i < to; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      PangoRectangle logical;

      pango_layout_line_get_extents (line, NULL, &logical);
      func (line, x, y - (double) logical.y / PANGO_SCALE, user_data);
      y += (double) logical.height / PANGO_SCALE;
    }
}

static void
each_line_in (AmparoFlow     *self,
              const Fragment *part,
              AmparoLineFunc  func,
              gpointer        user_data)
{
  const Row *row = part->row;

  for (guint i = 0; i < self->n_columns; i++)
    {
      double x = i * (self->column + COLUMN_GAP);

      if (row->mark != NULL && part->from[i] == 0)
        each_line_of (row->mark, 0, 1, x, part->y, func, user_data);
      each_line_of (row->columns[i], part->from[i], part->to[i], x + row->indent, part->y, func, user_data);
    }
}

void
amparo_flow_each_line (AmparoFlow     *self,
                       guint           page,
                       AmparoLineFunc  func,
                       gpointer        user_data)
{
  GArray *fragments;

  g_return_if_fail (self != NULL && func != NULL);
  g_return_if_fail (page < amparo_flow_get_n_pages (self));

  fragments = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < fragments->len; i++)
    each_line_in (self, &g_array_index (fragments, Fragment, i), func, user_data);
}

static void
draw_line (PangoLayoutLine *line,
           double           x,
           double           baseline,
           gpointer         cr)
{
  cairo_move_to (cr, x, baseline);
  pango_cairo_show_layout_line (cr, line);
}

void
amparo_flow_draw (AmparoFlow *self,
                  guint       page,
                  cairo_t    *cr)
{
  GArray *fragments;

  g_return_if_fail (self != NULL && cr != NULL);
  g_return_if_fail (page < amparo_flow_get_n_pages (self));

  fragments = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < fragments->len; i++)
    {
      const Fragment *part = &g_array_index (fragments, Fragment, i);

      cairo_set_source_rgb (cr, part->row->color->red, part->row->color->green, part->row->color->blue);
      each_line_in (self, part, draw_line, cr);
    }
}
