/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/level-box.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/column.h"
#include "app/even-layout.h"
#include "app/parts.h"
#include "app/wrap-layout.h"
#include "report/parts.h"

struct _AmparoLevelBox
{
  GtkBox parent_instance;

  /* owned */
  AmparoSession   *session;
  AmparoScreening *screening;
  /* children, of the template */
  GtkBox      *level;
  GtkExpander *why;
  GtkBox      *reasons;
  GtkLabel    *shape;
  GtkWidget   *buttons;
  GtkWidget   *line;
  GtkWidget   *words;
  /* plain */
  gboolean     compact;
};

G_DEFINE_FINAL_TYPE (AmparoLevelBox, amparo_level_box, GTK_TYPE_BOX)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static AmparoVocabulary *
get_vocabulary (AmparoLevelBox *self)
{
  return amparo_instrument_get_vocabulary (amparo_screening_get_instrument (self->screening));
}

static void
update_level (AmparoLevelBox *self)
{
  AmparoLevel level = amparo_screening_get_level (self->screening);

  gtk_label_set_label (self->shape, amparo_level_get_shape (level));
  clear_box (self->level);
  gtk_box_append (self->level,
                  amparo_bilingual_new (amparo_vocabulary_get_level_label (get_vocabulary (self), level),
                                        amparo_session_get_reading (self->session)));
}

static void
add_reasons (AmparoLevelBox *self)
{
  g_autoptr (AmparoAssessment) assessment = amparo_screening_dup_assessment (self->screening);
  AmparoReading reading = amparo_session_get_reading (self->session);
  GPtrArray *fired = amparo_assessment_get_fired (assessment);

  for (guint i = 0; i < fired->len; i++)
    {
      const AmparoFinding *finding = g_ptr_array_index (fired, i);

      gtk_box_append (self->reasons, amparo_bullet_new (finding->rule->because, reading));
    }
}

/* Nobody needs the reasons while they are folded away, and an assessment costs more than
 * an answer. */
static void
update_reasons (AmparoLevelBox *self)
{
  AmparoLevel level = amparo_screening_get_level (self->screening);

  clear_box (self->reasons);
  if (!gtk_expander_get_expanded (self->why))
    return;

  add_reasons (self);
  gtk_box_append (self->reasons,
                  amparo_content_label_new (amparo_vocabulary_get_level_meaning (get_vocabulary (self), level),
                                            amparo_session_get_reading (self->session), "dim-label"));
}

static void
amparo_level_box_dispose (GObject *object)
{
  AmparoLevelBox *self = AMPARO_LEVEL_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AMPARO_TYPE_LEVEL_BOX);
  g_clear_object (&self->screening);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_level_box_parent_class)->dispose (object);
}

static void
amparo_level_box_class_init (AmparoLevelBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_level_box_dispose;

  g_type_ensure (AMPARO_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/amparo_nm/Amparo/ui/level-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoLevelBox, line);
  gtk_widget_class_bind_template_child (widget_class, AmparoLevelBox, level);
  gtk_widget_class_bind_template_child (widget_class, AmparoLevelBox, why);
  gtk_widget_class_bind_template_child (widget_class, AmparoLevelBox, reasons);
  gtk_widget_class_bind_template_child (widget_class, AmparoLevelBox, shape);
  gtk_widget_class_bind_template_child (widget_class, AmparoLevelBox, buttons);
  gtk_widget_class_bind_template_child (widget_class, AmparoLevelBox, words);
  gtk_widget_class_bind_template_callback (widget_class, update_reasons);
}

static void
amparo_level_box_init (AmparoLevelBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  amparo_name_by_words (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->line, amparo_wrap_layout_new (12, 9));
  gtk_widget_set_layout_manager (self->buttons, amparo_even_layout_new (6));
}

void
amparo_level_box_set_session (AmparoLevelBox *self,
                              AmparoSession  *session)
{
  g_return_if_fail (AMPARO_IS_LEVEL_BOX (self));
  g_return_if_fail (AMPARO_IS_SESSION (session) && self->session == NULL);

  self->session = g_object_ref (session);
  self->screening = g_object_ref (amparo_session_get_screening (session));
  g_signal_connect_object (self->screening, "level-changed",
                           G_CALLBACK (update_level), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->screening, "changed",
                           G_CALLBACK (update_reasons), self, G_CONNECT_SWAPPED);
  update_level (self);
}

static void
put_words_in_expander (AmparoLevelBox *self)
{
  GtkWidget *why = g_object_ref (GTK_WIDGET (self->why));
  GtkWidget *words = g_object_ref (self->words);

  gtk_box_remove (GTK_BOX (self->line), words);
  gtk_expander_set_label_widget (self->why, words);
  gtk_box_remove (GTK_BOX (self), why);
  gtk_box_prepend (GTK_BOX (self->line), why);
  gtk_widget_set_layout_manager (self->buttons, amparo_wrap_layout_new (6, 6));

  g_object_unref (words);
  g_object_unref (why);
}

static void
put_words_above (AmparoLevelBox *self)
{
  GtkWidget *why = g_object_ref (GTK_WIDGET (self->why));
  GtkWidget *words = g_object_ref (self->words);

  gtk_expander_set_label (self->why, _("Why"));
  gtk_box_remove (GTK_BOX (self->line), why);
  gtk_box_prepend (GTK_BOX (self->line), words);
  gtk_box_append (GTK_BOX (self), why);
  gtk_widget_set_layout_manager (self->buttons, amparo_even_layout_new (6));

  g_object_unref (words);
  g_object_unref (why);
}

void
amparo_level_box_set_compact (AmparoLevelBox *self,
                              gboolean        compact)
{
  g_return_if_fail (AMPARO_IS_LEVEL_BOX (self));

  compact = !!compact;
  if (self->compact == compact)
    return;

  self->compact = compact;
  if (compact)
    put_words_in_expander (self);
  else
    put_words_above (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->why),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why"), -1);
}

/* Lends the expander with the reasons. */
GtkWidget *
amparo_level_box_get_why (AmparoLevelBox *self)
{
  g_return_val_if_fail (AMPARO_IS_LEVEL_BOX (self), NULL);

  return GTK_WIDGET (self->why);
}
