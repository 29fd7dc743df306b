/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/countdown.h"

#include <glib/gi18n.h>

#include "app/parts.h"

struct _AmparoCountdown
{
  GtkBox parent_instance;

  /* children */
  GtkLabel *label;
  /* plain */
  gint64    end;       /* monotonic; 0 when there is nothing to wait for */
  guint     tick_id;
};

G_DEFINE_FINAL_TYPE (AmparoCountdown, amparo_countdown, GTK_TYPE_BOX)

enum
{
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Minutes as long as there are two of them at least. */
char *
amparo_countdown_dup_words (guint seconds)
{
  guint minutes = (seconds + 59) / 60;

  if (seconds > 60)
    return g_strdup_printf (ngettext ("Too many wrong tries. You can try again in %u minute.",
                                      "Too many wrong tries. You can try again in %u minutes.", minutes), minutes);

  return g_strdup_printf (ngettext ("Too many wrong tries. You can try again in %u second.",
                                    "Too many wrong tries. You can try again in %u seconds.", seconds), seconds);
}

static void
end (AmparoCountdown *self)
{
  self->end = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static gboolean
tick_cb (gpointer user_data)
{
  AmparoCountdown *self = user_data;
  gint64 left = self->end - g_get_monotonic_time ();
  g_autofree char *words = NULL;

  if (left <= 0)
    {
      self->tick_id = 0;
      end (self);
      g_signal_emit (self, signals[ENDED], 0);
      return G_SOURCE_REMOVE;
    }

  words = amparo_countdown_dup_words ((left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
  gtk_label_set_label (self->label, words);

  return G_SOURCE_CONTINUE;
}

static void
amparo_countdown_dispose (GObject *object)
{
  g_clear_handle_id (&AMPARO_COUNTDOWN (object)->tick_id, g_source_remove);

  G_OBJECT_CLASS (amparo_countdown_parent_class)->dispose (object);
}

static void
amparo_countdown_class_init (AmparoCountdownClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_countdown_dispose;

  signals[ENDED] = g_signal_new ("ended", AMPARO_TYPE_COUNTDOWN, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_countdown_init (AmparoCountdown *self)
{
  self->label = GTK_LABEL (amparo_words_label_new ("", "heading"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
  end (self);
}

GtkWidget *
amparo_countdown_new (void)
{
  return g_object_new (AMPARO_TYPE_COUNTDOWN, NULL);
}

void
amparo_countdown_begin (AmparoCountdown *self,
                        guint            seconds)
{
  g_return_if_fail (AMPARO_IS_COUNTDOWN (self));

  g_clear_handle_id (&self->tick_id, g_source_remove);
  end (self);
  if (seconds == 0)
    return;

  self->end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  tick_cb (self);
  self->tick_id = g_timeout_add_seconds (1, tick_cb, self);
}

gboolean
amparo_countdown_is_running (AmparoCountdown *self)
{
  g_return_val_if_fail (AMPARO_IS_COUNTDOWN (self), FALSE);

  return self->end != 0;
}
