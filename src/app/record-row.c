/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/record-row.h"

#include "app/parts.h"
#include "app/record-words.h"

#define GAP      3
#define ICON_GAP 8

enum
{
  TITLE,
  STATE,
  DUE,
  N_LINES,
};

struct _AmparoRecordRow
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *lines[N_LINES];
  GtkWidget *icon;           /* before what is due */
};

G_DEFINE_FINAL_TYPE (AmparoRecordRow, amparo_record_row, GTK_TYPE_WIDGET)

/* A list of GTK makes two hundred rows to show ten, and a box asks each label four times how
 * large it would like to be: that takes longer than all the rest. A row is as wide as its list
 * is, so it asks but for the height. */

static int
get_indent (AmparoRecordRow *self,
            int              line)
{
  int width;

  if (line != DUE)
    return 0;

  gtk_widget_measure (self->icon, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width + ICON_GAP;
}

static int
measure_line (AmparoRecordRow *self,
              int              line,
              int              width)
{
  int height;

  width = width < 0 ? -1 : MAX (width - get_indent (self, line), 1);
  gtk_widget_measure (self->lines[line], GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static GtkSizeRequestMode
amparo_record_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
amparo_record_row_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  AmparoRecordRow *self = AMPARO_RECORD_ROW (widget);
  int height = -GAP;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  for (int i = 0; i < N_LINES; i++)
    if (gtk_widget_get_visible (self->lines[i]))
      height += measure_line (self, i, for_size) + GAP;
  *minimum = *natural = height;
}

static void
place (GtkWidget *row,
       GtkWidget *child,
       int        x,
       int        y,
       int        width,
       int        height)
{
  GtkAllocation place = { x, y, width, height };

  if (gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL)
    place.x = gtk_widget_get_width (row) - x - width;
  gtk_widget_size_allocate (child, &place, -1);
}

static void
amparo_record_row_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  AmparoRecordRow *self = AMPARO_RECORD_ROW (widget);
  int y = 0;

  for (int i = 0; i < N_LINES; i++)
    {
      int indent, line;

      if (!gtk_widget_get_visible (self->lines[i]))
        continue;
      indent = get_indent (self, i);
      line = measure_line (self, i, width);
      place (widget, self->lines[i], indent, y, MAX (width - indent, 1), line);
      if (i == DUE)
        place (widget, self->icon, 0, y, indent - ICON_GAP, indent - ICON_GAP);
      y += line + GAP;
    }
}

static void
amparo_record_row_dispose (GObject *object)
{
  AmparoRecordRow *self = AMPARO_RECORD_ROW (object);

  for (int i = 0; i < N_LINES; i++)
    g_clear_pointer (&self->lines[i], gtk_widget_unparent);
  g_clear_pointer (&self->icon, gtk_widget_unparent);

  G_OBJECT_CLASS (amparo_record_row_parent_class)->dispose (object);
}

static void
amparo_record_row_class_init (AmparoRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_record_row_dispose;
  widget_class->get_request_mode = amparo_record_row_get_request_mode;
  widget_class->measure = amparo_record_row_measure;
  widget_class->size_allocate = amparo_record_row_size_allocate;
}

static void
amparo_record_row_init (AmparoRecordRow *self)
{
  static const char * const css_classes[N_LINES] = { "heading", "dim-label", NULL };

  gtk_widget_add_css_class (GTK_WIDGET (self), "record-row");
  for (int i = 0; i < N_LINES; i++)
    {
      self->lines[i] = amparo_words_label_new ("", css_classes[i]);
      gtk_widget_set_parent (self->lines[i], GTK_WIDGET (self));
    }
  self->icon = gtk_image_new ();
  gtk_widget_insert_before (self->icon, GTK_WIDGET (self), self->lines[DUE]);
}

static void
say (AmparoRecordRow *self,
     int              line,
     const char      *words)
{
  gtk_label_set_label (GTK_LABEL (self->lines[line]), words);
}

static const char *
get_words (AmparoRecordRow *self,
           int              line)
{
  return gtk_label_get_label (GTK_LABEL (self->lines[line]));
}

GtkWidget *
amparo_record_row_new (void)
{
  return g_object_new (AMPARO_TYPE_RECORD_ROW, NULL);
}

static void
show_due (AmparoRecordRow     *self,
          AmparoSession       *session,
          const AmparoSummary *summary,
          const AmparoDueStep *due)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->lines[DUE], due != NULL);
  gtk_widget_set_visible (self->icon, due != NULL);
  if (due == NULL)
    {
      say (self, DUE, "");
      return;
    }

  words = amparo_record_dup_due (session, summary, due, now);
  say (self, DUE, words);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), amparo_due_get_icon (due, now));
}

void
amparo_record_row_show (AmparoRecordRow *self,
                        AmparoSession   *session,
                        AmparoSummary   *summary,
                        AmparoAgenda    *agenda)
{
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;

  g_return_if_fail (AMPARO_IS_RECORD_ROW (self));

  title = amparo_record_dup_title (session, summary);
  state = amparo_record_dup_state (session, summary);
  say (self, TITLE, title);
  say (self, STATE, state);
  show_due (self, session, summary, amparo_agenda_find_first (agenda, summary));
}

char *
amparo_record_row_dup_name (AmparoRecordRow *self)
{
  g_return_val_if_fail (AMPARO_IS_RECORD_ROW (self), NULL);

  return g_strjoin (". ", get_words (self, TITLE), get_words (self, STATE),
                    gtk_widget_get_visible (self->lines[DUE]) ? get_words (self, DUE) : NULL, NULL);
}

const char *
amparo_due_get_icon (const AmparoDueStep *due,
                     GDateTime           *now)
{
  return amparo_due_is_over (due, g_date_time_to_unix (now) * G_USEC_PER_SEC)
         ? "dialog-warning-symbolic" : "alarm-symbolic";
}
