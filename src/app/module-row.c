/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/module-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/dates.h"
#include "app/lazy.h"
#include "app/parts.h"
#include "report/words.h"

/* Between the lines of a row; and what stands above and below them (.module-body). */
#define SPACING 4
#define PADDING 12
/* Of a progress bar. */
#define BAR     8

char *
amparo_progress_dup_words (const AmparoProgress *self)
{
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->attempt == 0)
    return g_strdup (_("Not begun"));
  if (!self->is_complete && self->module != NULL)
    return g_strdup_printf (g_dngettext (NULL, "%1$u of %2$u part done", "%1$u of %2$u parts done", self->all),
                            self->done, self->all);
  if (self->transcript.completed == 0)
    return g_strdup (_("Begun"));

  date = amparo_transcript_dup_date (&self->transcript);
  words = amparo_date_dup_words (date);

  /* Translators: %s is a date, such as "November 22, 2026" */
  return g_strdup_printf (_("Completed on %s"), words);
}

/* Rows are made when they are seen: until then, this is what there is of one. */
typedef struct
{
  /* owned */
  GPtrArray            *all;
  AmparoText           *title;
  char                 *facts;
  /* lent: one of all */
  const AmparoProgress *progress;
  /* plain */
  AmparoReading         reading;
} Row;

static void
row_free (gpointer data)
{
  Row *self = data;

  g_ptr_array_unref (self->all);
  amparo_text_unref (self->title);
  g_free (self->facts);
  g_free (self);
}

static GtkWidget *
create_body (void)
{
  return g_object_new (GTK_TYPE_BOX,
                       "css-classes", (const char *[]) { "module-body", NULL },
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       "spacing", SPACING,
                       NULL);
}

static int
guess_text (const Row    *self,
            AmparoText   *text,
            PangoContext *context,
            int           width)
{
  g_autofree char *words = amparo_bilingual_dup_label (text, self->reading);

  return amparo_lazy_guess_height (context, words, width);
}

/* Without the padding at its sides. */
static int
get_inner_width (int width)
{
  return width >= 0 ? MAX (width - 2 * PADDING, 0) : width;
}

/* A row opens its module, by the keyboard and by a click alike. */
static void
lead_to (GtkWidget    *row,
         AmparoModule *module)
{
  if (module == NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      return;
    }

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", amparo_module_get_id (module));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.module");
}

/* Takes the data. */
static GtkWidget *
create_row (Row               *data,
            const char        *name,
            AmparoLazyMake     make,
            AmparoLazyMeasure  measure)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW,
                                 "child", amparo_lazy_new (make, measure, data, row_free),
                                 NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  lead_to (row, data->progress->module);

  return row;
}

/* A module */

static char *
dup_facts (const AmparoProgress *progress)
{
  g_autofree char *words = amparo_progress_dup_words (progress);
  g_autofree char *minutes = NULL;

  if (progress->module == NULL)
    return g_steal_pointer (&words);

  minutes = g_strdup_printf (g_dngettext (NULL, "%u minute", "%u minutes",
                                          amparo_module_get_minutes (progress->module)),
                             amparo_module_get_minutes (progress->module));

  return g_strdup_printf ("%s · %s", minutes, words);
}

static gboolean
has_bar (const AmparoProgress *progress)
{
  return progress->attempt != 0 && progress->all != 0;
}

static void
append_bar (GtkBox               *box,
            const AmparoProgress *progress)
{
  g_autofree char *words = amparo_progress_dup_words (progress);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), (double) progress->done / progress->all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (box, bar);
}

static GtkWidget *
make_module (gconstpointer data)
{
  const Row *self = data;
  AmparoModule *module = self->progress->module;
  GtkWidget *body = create_body ();

  gtk_box_append (GTK_BOX (body), amparo_content_label_new (self->title, self->reading, "heading"));
  if (module != NULL)
    gtk_box_append (GTK_BOX (body), amparo_bilingual_new (amparo_module_get_summary (module), self->reading));
  gtk_box_append (GTK_BOX (body), amparo_words_label_new (self->facts, "caption"));
  if (has_bar (self->progress))
    append_bar (GTK_BOX (body), self->progress);

  return body;
}

static int
guess_module (gconstpointer  data,
              PangoContext  *context,
              int            width)
{
  const Row *self = data;
  AmparoModule *module = self->progress->module;
  int inner = get_inner_width (width);
  int height = 2 * PADDING + guess_text (self, self->title, context, inner)
               + SPACING + amparo_lazy_guess_height (context, self->facts, inner);

  if (module != NULL)
    height += SPACING + guess_text (self, amparo_module_get_summary (module), context, inner);
  if (has_bar (self->progress))
    height += SPACING + BAR;

  return height;
}

GtkWidget *
amparo_module_row_new (GPtrArray     *all,
                       guint          index,
                       AmparoReading  reading)
{
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  Row *data;

  g_return_val_if_fail (all != NULL && index < all->len, NULL);

  data = g_new0 (Row, 1);
  data->all = g_ptr_array_ref (all);
  data->progress = all->pdata[index];
  data->title = amparo_text_ref (data->progress->title);
  data->facts = dup_facts (data->progress);
  data->reading = reading;
  title = amparo_bilingual_dup_label (data->title, reading);
  name = g_strdup_printf ("%s. %s", title, data->facts);

  return create_row (data, name, make_module, guess_module);
}

/* Something due */

static GtkWidget *
make_due (gconstpointer data)
{
  const Row *self = data;
  GtkWidget *body = create_body ();

  gtk_box_append (GTK_BOX (body), amparo_bilingual_new (self->title, self->reading));
  gtk_box_append (GTK_BOX (body), amparo_words_label_new (self->facts, "caption"));

  return body;
}

static int
guess_due (gconstpointer  data,
           PangoContext  *context,
           int            width)
{
  const Row *self = data;
  int inner = get_inner_width (width);

  return 2 * PADDING + guess_text (self, self->title, context, inner)
         + SPACING + amparo_lazy_guess_height (context, self->facts, inner);
}

static GtkWidget *
due_row_new (GPtrArray     *all,
             guint          index,
             guint          due,
             AmparoReading  reading)
{
  g_autoptr (AmparoText) what = amparo_progress_dup_due_title (due);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  Row *data = g_new0 (Row, 1);

  data->all = g_ptr_array_ref (all);
  data->progress = all->pdata[index];
  data->title = amparo_words_dup (N_("%1$s: %2$s"), data->progress->title, what, NULL);
  data->facts = amparo_progress_dup_due_words (data->progress, due);
  data->reading = reading;
  title = amparo_bilingual_dup_label (data->title, reading);
  name = g_strdup_printf ("%s, %s", title, data->facts);

  return create_row (data, name, make_due, guess_due);
}

gboolean
amparo_due_group_fill (AdwPreferencesGroup *group,
                       GPtrArray           *all,
                       AmparoReading        reading)
{
  gboolean any = FALSE;

  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group), FALSE);
  g_return_val_if_fail (all != NULL, FALSE);

  for (guint i = 0; i < all->len; i++)
    for (guint due = 0; due < AMPARO_N_DUE; due++)
      {
        if (!amparo_progress_is_due (all->pdata[i], due))
          continue;
        adw_preferences_group_add (group, due_row_new (all, i, due, reading));
        any = TRUE;
      }

  return any;
}

GtkWidget *
amparo_due_group_new (GPtrArray     *all,
                      AmparoReading  reading)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("Due Now"), NULL);

  if (amparo_due_group_fill (ADW_PREFERENCES_GROUP (group), all, reading))
    return group;

  g_object_ref_sink (group);
  g_object_unref (group);

  return NULL;
}
