/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/bilingual.h"

#include <glib/gi18n.h>

#include "language/language.h"

/* Two columns need room for about two dozen characters each; at a larger text size,
 * more. Given at the usual 96 dots an inch. */
#define COLUMNS_WIDTH 480
#define USUAL_DPI     (96 * 1024)
#define COLUMN_GAP    24
#define LINE_GAP      4
#define TAG_GAP       8
/* The narrowest column, in characters. Without it GTK asks Pango how the text looks with
 * one letter a line, which costs more than all the rest of showing it. */
#define LEAST_CHARS   6

/* Labels are made when they are first needed: a reading of one language has one. */
struct _AmparoBilingual
{
  GtkWidget parent_instance;

  /* owned */
  AmparoText    *text;
  /* children */
  GtkWidget     *english;
  GtkWidget     *spanish;
  GtkWidget     *tag;
  /* plain */
  AmparoReading  reading;
};

G_DEFINE_FINAL_TYPE (AmparoBilingual, amparo_bilingual, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_READING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static PangoAttrList *
get_language_attributes (AmparoLanguage language)
{
  static PangoAttrList *lists[2];

  if (lists[language] == NULL)
    {
      const char *code = language == AMPARO_LANGUAGE_SPANISH ? "es" : "en";

      lists[language] = pango_attr_list_new ();
      pango_attr_list_insert (lists[language],
                              pango_attr_language_new (pango_language_from_string (code)));
    }

  return lists[language];
}

/* Stands where the Spanish should be. */
static AmparoText *
get_missing_mark (void)
{
  static AmparoText *mark;

  if (mark == NULL)
    /* Translators: marks English words that stand in for Spanish ones */
    mark = amparo_language_dup_words (N_("Not in Spanish yet"));

  return mark;
}

static GtkWidget *
make_label (AmparoBilingual *self,
            AmparoLanguage   language)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   "yalign", 0.0f,
                                   "attributes", get_language_attributes (language),
                                   NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
set_words (GtkWidget  *label,
           const char *words)
{
  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (g_utf8_strlen (words, -1), LEAST_CHARS));
}

static GtkWidget *
make_tag (AmparoBilingual *self)
{
  GtkWidget *tag = g_object_new (GTK_TYPE_LABEL,
                                 "label", "ES",
                                 "yalign", 0.0f,
                                 "valign", GTK_ALIGN_START,
                                 "css-classes", (const char *[]) { "language-tag", NULL },
                                 NULL);

  gtk_widget_set_parent (tag, GTK_WIDGET (self));

  return tag;
}

/* Shows @words in *label, makes it where it is not there yet; NULL takes it away. */
static void
show_words (AmparoBilingual  *self,
            GtkWidget       **label,
            AmparoLanguage    language,
            const char       *words)
{
  if (words == NULL)
    {
      g_clear_pointer (label, gtk_widget_unparent);
      return;
    }

  if (*label == NULL)
    *label = make_label (self, language);
  set_words (*label, words);
}

static void
show_missing (AmparoBilingual *self,
              gboolean         missing)
{
  if (self->spanish == NULL)
    return;

  if (missing)
    gtk_widget_add_css_class (self->spanish, "missing-spanish");
  else
    gtk_widget_remove_css_class (self->spanish, "missing-spanish");
}

static void
update_labels (AmparoBilingual *self)
{
  gboolean wants_spanish = amparo_reading_includes (self->reading, AMPARO_LANGUAGE_SPANISH);
  gboolean missing = FALSE;
  const char *english = NULL, *spanish = NULL;

  if (self->text != NULL)
    {
      missing = wants_spanish && !amparo_text_is_translated (self->text);
      if (missing || amparo_reading_includes (self->reading, AMPARO_LANGUAGE_ENGLISH))
        english = amparo_text_get_english (self->text);
      if (missing)
        spanish = amparo_text_get (get_missing_mark (), AMPARO_LANGUAGE_SPANISH);
      else if (wants_spanish)
        spanish = amparo_text_get_spanish (self->text);
    }

  show_words (self, &self->english, AMPARO_LANGUAGE_ENGLISH, english);
  show_words (self, &self->spanish, AMPARO_LANGUAGE_SPANISH, spanish);
  show_missing (self, missing);

  if (self->english != NULL && self->spanish != NULL && !missing)
    {
      if (self->tag == NULL)
        self->tag = make_tag (self);
    }
  else
    g_clear_pointer (&self->tag, gtk_widget_unparent);

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static int
get_columns_width (AmparoBilingual *self)
{
  int dpi = USUAL_DPI;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return dpi > USUAL_DPI ? (int) (COLUMNS_WIDTH * (double) dpi / USUAL_DPI) : COLUMNS_WIDTH;
}

/* One over the other: too narrow for two columns, or the second is only a mark. */
static gboolean
is_stacked (AmparoBilingual *self,
            int              width)
{
  if (self->reading != AMPARO_READING_BOTH)
    return TRUE;

  return width < get_columns_width (self);
}

static int
get_indent (AmparoBilingual *self)
{
  int natural;

  if (self->tag == NULL)
    return 0;

  gtk_widget_measure (self->tag, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural + TAG_GAP;
}

static int
measure_height (GtkWidget *label,
                int        width)
{
  int minimum, natural;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, MAX (width, minimum),
                      NULL, &natural, NULL, NULL);

  return natural;
}

static void
measure_widths (AmparoBilingual *self,
                int             *minimum,
                int             *natural)
{
  int en_min = 0, en_nat = 0, es_min = 0, es_nat = 0;

  if (self->english != NULL)
    gtk_widget_measure (self->english, GTK_ORIENTATION_HORIZONTAL, -1, &en_min, &en_nat, NULL, NULL);
  if (self->spanish != NULL)
    gtk_widget_measure (self->spanish, GTK_ORIENTATION_HORIZONTAL, -1, &es_min, &es_nat, NULL, NULL);

  *minimum = MAX (en_min, es_min + get_indent (self));
  if (self->english != NULL && self->spanish != NULL && self->reading == AMPARO_READING_BOTH)
    *natural = MAX (2 * MAX (en_nat, es_nat) + COLUMN_GAP, get_columns_width (self));
  else
    *natural = MAX (en_nat, es_nat);
  *natural = MAX (*minimum, *natural);
}

static int
measure_height_for (AmparoBilingual *self,
                    int              width)
{
  int column;

  if (self->english == NULL)
    return self->spanish != NULL ? measure_height (self->spanish, width) : 0;
  if (self->spanish == NULL)
    return measure_height (self->english, width);

  if (is_stacked (self, width))
    return measure_height (self->english, width) + LINE_GAP
           + measure_height (self->spanish, width - get_indent (self));

  column = (width - COLUMN_GAP) / 2;

  return MAX (measure_height (self->english, column), measure_height (self->spanish, column));
}

static GtkSizeRequestMode
amparo_bilingual_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
amparo_bilingual_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  AmparoBilingual *self = AMPARO_BILINGUAL (widget);
  int narrowest, widest;

  measure_widths (self, &narrowest, &widest);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = widest;
    }
  else if (for_size < 0)
    {
      *minimum = measure_height_for (self, widest);
      *natural = *minimum;
    }
  else
    {
      *minimum = measure_height_for (self, MAX (for_size, narrowest));
      *natural = *minimum;
    }
}

static void
allocate (AmparoBilingual *self,
          GtkWidget       *child,
          int              x,
          int              y,
          int              width,
          int              height)
{
  GtkAllocation allocation = { x, y, width, height };

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
allocate_stacked (AmparoBilingual *self,
                  int              width,
                  int              height)
{
  int indent = get_indent (self);
  int top = MIN (measure_height (self->english, width), height);
  int rest = MAX (height - top - LINE_GAP, 0);

  allocate (self, self->english, 0, 0, width, top);
  allocate (self, self->spanish, indent, top + LINE_GAP, width - indent, rest);
  if (self->tag != NULL)
    {
      int tag_height = MIN (measure_height (self->tag, indent - TAG_GAP), rest);

      gtk_widget_set_child_visible (self->tag, TRUE);
      allocate (self, self->tag, 0, top + LINE_GAP, indent - TAG_GAP, tag_height);
    }
}

static void
allocate_columns (AmparoBilingual *self,
                  int              width,
                  int              height)
{
  int column = (width - COLUMN_GAP) / 2;

  allocate (self, self->english, 0, 0, column, height);
  allocate (self, self->spanish, column + COLUMN_GAP, 0, column, height);
  if (self->tag != NULL)
    gtk_widget_set_child_visible (self->tag, FALSE);
}

static void
amparo_bilingual_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  AmparoBilingual *self = AMPARO_BILINGUAL (widget);

  if (self->english == NULL || self->spanish == NULL)
    {
      GtkWidget *only = self->english != NULL ? self->english : self->spanish;

      if (only != NULL)
        allocate (self, only, 0, 0, width, height);
    }
  else if (is_stacked (self, width))
    allocate_stacked (self, width, height);
  else
    allocate_columns (self, width, height);
}

static void
amparo_bilingual_dispose (GObject *object)
{
  AmparoBilingual *self = AMPARO_BILINGUAL (object);

  g_clear_pointer (&self->english, gtk_widget_unparent);
  g_clear_pointer (&self->spanish, gtk_widget_unparent);
  g_clear_pointer (&self->tag, gtk_widget_unparent);
  g_clear_pointer (&self->text, amparo_text_unref);

  G_OBJECT_CLASS (amparo_bilingual_parent_class)->dispose (object);
}

static void
amparo_bilingual_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AmparoBilingual *self = AMPARO_BILINGUAL (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_boxed (value, self->text);
      break;
    case PROP_READING:
      g_value_set_int (value, self->reading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_bilingual_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AmparoBilingual *self = AMPARO_BILINGUAL (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      amparo_bilingual_set_text (self, g_value_get_boxed (value));
      break;
    case PROP_READING:
      amparo_bilingual_set_reading (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_bilingual_class_init (AmparoBilingualClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = amparo_bilingual_dispose;
  object_class->get_property = amparo_bilingual_get_property;
  object_class->set_property = amparo_bilingual_set_property;
  widget_class->get_request_mode = amparo_bilingual_get_request_mode;
  widget_class->measure = amparo_bilingual_measure;
  widget_class->size_allocate = amparo_bilingual_size_allocate;

  properties[PROP_TEXT] =
    g_param_spec_boxed ("text", NULL, NULL, AMPARO_TYPE_TEXT, flags);
  properties[PROP_READING] =
    g_param_spec_int ("reading", NULL, NULL,
                      AMPARO_READING_ENGLISH, AMPARO_READING_BOTH, AMPARO_READING_ENGLISH, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "bilingual");
}

static void
amparo_bilingual_init (AmparoBilingual *self)
{
}

/**
 * amparo_bilingual_new:
 * @text: (nullable): the words; may be set later
 */
GtkWidget *
amparo_bilingual_new (AmparoText    *text,
                      AmparoReading  reading)
{
  return g_object_new (AMPARO_TYPE_BILINGUAL,
                       "text", text,
                       "reading", reading,
                       NULL);
}

void
amparo_bilingual_set_text (AmparoBilingual *self,
                           AmparoText      *text)
{
  g_return_if_fail (AMPARO_IS_BILINGUAL (self));

  if (self->text == text)
    return;

  if (text != NULL)
    amparo_text_ref (text);
  g_clear_pointer (&self->text, amparo_text_unref);
  self->text = text;
  update_labels (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

void
amparo_bilingual_set_reading (AmparoBilingual *self,
                              AmparoReading    reading)
{
  g_return_if_fail (AMPARO_IS_BILINGUAL (self));

  if (self->reading == reading)
    return;

  self->reading = reading;
  update_labels (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

static char *
join_words (const char *first,
            const char *second)
{
  if (g_str_equal (first, second))
    return g_strdup (first);

  return g_strconcat (first, " · ", second, NULL);
}

/**
 * amparo_bilingual_dup_label:
 *
 * Returns: (transfer full): the words that the widget would show, in one line
 */
char *
amparo_bilingual_dup_label (AmparoText    *text,
                            AmparoReading  reading)
{
  const char *english, *spanish;

  g_return_val_if_fail (text != NULL, NULL);

  english = amparo_text_get_english (text);
  if (!amparo_reading_includes (reading, AMPARO_LANGUAGE_SPANISH))
    return g_strdup (english);

  if (!amparo_text_is_translated (text))
    return join_words (english, amparo_text_get (get_missing_mark (), AMPARO_LANGUAGE_SPANISH));

  spanish = amparo_text_get_spanish (text);
  if (reading == AMPARO_READING_SPANISH)
    return g_strdup (spanish);

  return join_words (english, spanish);
}

static void
tag_run (PangoAttrList  *list,
         AmparoLanguage  language,
         guint           start,
         guint           end)
{
  const char *code = language == AMPARO_LANGUAGE_SPANISH ? "es" : "en";
  PangoAttribute *attribute = pango_attr_language_new (pango_language_from_string (code));

  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/**
 * amparo_bilingual_new_line:
 *
 * For the little words of a button or a choice, which have no room for two columns: a
 * plain label with the words of amparo_bilingual_dup_label(), each in its language.
 */
GtkWidget *
amparo_bilingual_new_line (AmparoText    *text,
                           AmparoReading  reading)
{
  g_autofree char *words = amparo_bilingual_dup_label (text, reading);
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();
  const char *english = amparo_text_get_english (text);
  gboolean begins_english = reading != AMPARO_READING_SPANISH || !amparo_text_is_translated (text);
  guint border = begins_english ? strlen (english) : 0;
  GtkWidget *label;

  if (begins_english)
    tag_run (list, AMPARO_LANGUAGE_ENGLISH, 0, border);
  if (words[border] != '\0')
    tag_run (list, AMPARO_LANGUAGE_SPANISH, border, PANGO_ATTR_INDEX_TO_TEXT_END);

  label = g_object_new (GTK_TYPE_LABEL,
                        "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        "xalign", 0.0f,
                        "attributes", list,
                        NULL);
  set_words (label, words);

  return label;
}
