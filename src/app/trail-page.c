/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/care-parts.h"
#include "app/compat.h"
#include "app/deed-words.h"
#include "app/pages.h"
#include "app/parts.h"
#include "app/record-words.h"
#include "app/safe.h"
#include "app/save-file.h"
#include "app/trail-filter.h"
#include "app/trail-log.h"
#include "exchange/csv.h"
#include "store/vault-care.h"

/* Who did what, when, and with which screening: for auditors and administrators. */

#define AMPARO_TYPE_TRAIL_PAGE (amparo_trail_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoTrailPage, amparo_trail_page, AMPARO, TRAIL_PAGE, AdwBin)

struct _AmparoTrailPage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession   *session;
  AmparoSafe      *safe;
  AmparoTrailLog  *log;
  /* children */
  AdwToastOverlay *toasts;
  GtkLabel        *count;
  GtkLabel        *trouble;
  GtkWidget       *everything;
};

G_DEFINE_FINAL_TYPE (AmparoTrailPage, amparo_trail_page, ADW_TYPE_BIN)

/* The words of a row */

static char *
dup_object (AmparoTrailPage *self,
            AmparoTrailDeed *deed)
{
  const char *id = amparo_trail_deed_get_object (deed);

  if (*id == '\0' || g_str_equal (id, amparo_trail_deed_get_actor (deed)))
    return NULL;
  if (*amparo_safe_get_name (self->safe, id) != '\0')
    return g_strdup (amparo_safe_get_name (self->safe, id));

  return amparo_care_dup_record (self->session, id);
}

static char *
dup_line (AmparoTrailPage *self,
          AmparoTrailDeed *deed)
{
  const char *who = amparo_safe_get_name (self->safe, amparo_trail_deed_get_actor (deed));
  g_autofree char *moment = amparo_record_dup_moment (amparo_trail_deed_get_time (deed));
  g_autofree char *object = dup_object (self, deed);
  g_autofree char *detail = amparo_deed_dup_detail (self->session, amparo_trail_deed_get_kind (deed),
                                                    amparo_trail_deed_get_detail (deed));
  g_autoptr (GString) line = g_string_new (*who != '\0' ? who : _("Somebody who is not known any more"));
  const char *parts[] = { moment, object, detail };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (line, " · %s", parts[i]);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (box, "trail-row");
  gtk_box_append (GTK_BOX (box), amparo_words_label_new ("", NULL));
  gtk_box_append (GTK_BOX (box), amparo_words_label_new ("", "dim-label"));
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (AmparoTrailPage *self,
         GtkListItem     *item)
{
  AmparoTrailDeed *deed = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *line = dup_line (self, deed);
  g_autofree char *name = NULL;

  gtk_label_set_label (GTK_LABEL (title), amparo_topic_get_words (amparo_trail_deed_get_topic (deed)));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), line);
  name = g_strjoin (" · ", gtk_label_get_label (GTK_LABEL (title)), line, NULL);
  amparo_name_list_item (item, name);
}

/* Doing */

/* All that was done with one screening. */
static void
activated_cb (AmparoTrailPage *self,
              guint            position)
{
  g_autoptr (AmparoTrailDeed) deed = g_list_model_get_item (G_LIST_MODEL (self->log), position);
  const char *object = amparo_trail_deed_get_object (deed);
  AmparoTrailFilter filter = *amparo_trail_log_get_filter (self->log);

  if (*object == '\0' || *amparo_safe_get_name (self->safe, object) != '\0')
    return;

  filter.record = (char *) object;
  amparo_trail_log_set_filter (self->log, &filter);
}

static void
filter_cb (AmparoTrailPage *self)
{
  amparo_trail_filter_present (self->session, GTK_WIDGET (self));
}

static void
everything_cb (AmparoTrailPage *self)
{
  const AmparoTrailFilter none = { 0 };

  amparo_trail_log_set_filter (self->log, &none);
}

/* Saving: first the place, because that it was saved stands in the trail. */

typedef struct
{
  AmparoSafe      *safe;
  AdwToastOverlay *toasts;
  GFile           *file;
} Export;

static void
free_export (Export *self)
{
  g_object_unref (self->safe);
  g_object_unref (self->toasts);
  g_clear_object (&self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, free_export)

static gpointer
export_trail (AmparoVault  *vault,
              gpointer      data,
              GError      **error)
{
  return amparo_vault_export_trail (vault, error);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *table = amparo_vault_thread_do_finish (result, &error);
  g_autofree char *marked = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (table == NULL)
    {
      amparo_alert_present (GTK_WIDGET (self->toasts), _("Not Saved"), error->message,
                            _("_Close"), _("_All Right"), FALSE, NULL, NULL);
      return;
    }

  marked = g_strconcat (AMPARO_CSV_BYTE_ORDER_MARK, table, NULL);
  bytes = g_bytes_new (marked, strlen (marked));
  amparo_save_file_to (self->toasts, self->file, bytes);
}

static void
chosen_cb (GFile    *file,
           gpointer  user_data)
{
  g_autoptr (Export) self = user_data;
  AmparoVaultThread *thread = amparo_safe_get_thread (self->safe);

  if (file == NULL)
    return;

  self->file = g_object_ref (file);
  amparo_vault_thread_do (thread, export_trail, NULL, NULL, g_free, exported_cb, g_steal_pointer (&self));
}

static void
save_cb (AmparoTrailPage *self)
{
  Export *export = g_new0 (Export, 1);

  export->safe = g_object_ref (self->safe);
  export->toasts = g_object_ref (self->toasts);
  amparo_file_save (GTK_WIDGET (self), _("Save Who Did What"), _("Amparo trail.csv"), chosen_cb, export);
}

/* Showing */

static void
show_count (AmparoTrailPage *self)
{
  guint total = amparo_trail_log_get_total (self->log);
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->log));
  g_autofree char *words = NULL;

  if (amparo_trail_log_get_state (self->log) == AMPARO_TRAIL_READING)
    words = g_strdup (_("Reading…"));
  else if (amparo_trail_log_is_filtered (self->log))
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u deed, the newest first",
                                          "%1$u of %2$u deeds, the newest first", total), shown, total);
  else
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u deed, the newest first",
                                          "%u deeds, the newest first", total), total);
  gtk_label_set_label (self->count, words);
}

static void
update (AmparoTrailPage *self)
{
  const char *trouble = amparo_trail_log_get_trouble (self->log);

  show_count (self);
  gtk_label_set_label (self->trouble, trouble != NULL ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), trouble != NULL);
  gtk_widget_set_visible (self->everything, amparo_trail_log_is_filtered (self->log));
}

static void
amparo_trail_page_dispose (GObject *object)
{
  AmparoTrailPage *self = AMPARO_TRAIL_PAGE (object);

  g_clear_object (&self->log);
  g_clear_object (&self->safe);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_trail_page_parent_class)->dispose (object);
}

static void
amparo_trail_page_class_init (AmparoTrailPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_trail_page_dispose;
}

static void
amparo_trail_page_init (AmparoTrailPage *self)
{
}

static GtkWidget *
add_button (AmparoTrailPage *self,
            GtkWidget       *bar,
            const char      *label,
            GCallback        clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), button);

  return button;
}

static GtkWidget *
build_bar (AmparoTrailPage *self)
{
  GtkWidget *bar = amparo_wrap_box_new ();

  add_button (self, bar, _("Show _Only…"), G_CALLBACK (filter_cb));
  self->everything = add_button (self, bar, _("Show _Everything"), G_CALLBACK (everything_cb));
  if (amparo_safe_may (self->safe, AMPARO_MAY_EXPORT_TRAIL, AMPARO_CASE_NONE))
    add_button (self, bar, _("_Save as a Table…"), G_CALLBACK (save_cb));

  return bar;
}

static GtkWidget *
build_list (AmparoTrailPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->log))));
  GtkWidget *list = gtk_list_view_new (selection, factory);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Deeds, the newest first"), -1);
  g_signal_connect_object (list, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);

  return scroller;
}

static void
build (AmparoTrailPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_add_css_class (box, "page-body");
  gtk_box_append (GTK_BOX (box), build_bar (self));
  self->count = GTK_LABEL (amparo_words_label_new ("", "dim-label"));
  self->trouble = GTK_LABEL (amparo_words_label_new ("", "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->trouble));
  gtk_box_append (GTK_BOX (box), build_list (self));

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, clamp);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->toasts));
  amparo_name_by_words (box);
}

GtkWidget *
amparo_trail_page_new (AmparoSession *session)
{
  AmparoTrailPage *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_TRAIL_PAGE, NULL);
  self->session = g_object_ref (session);
  self->safe = g_object_ref (amparo_session_get_safe (session));
  self->log = g_object_ref (amparo_trail_log_get (self->safe));
  build (self);
  update (self);
  g_signal_connect_object (self->log, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
