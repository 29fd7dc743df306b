/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/record-filters.h"

#include <glib/gi18n.h>

#include "app/date-row.h"
#include "app/parts.h"
#include "app/record-words.h"
#include "app/safe.h"

typedef struct
{
  GtkDropDown *drop_down;    /* NULL: not offered */
  GPtrArray   *ids;          /* of char, as the drop-down has them */
} Facet;

struct _AmparoRecordFilters
{
  GtkBox parent_instance;

  /* owned */
  AmparoSession *session;
  AmparoFinder  *finder;
  Facet          facets[AMPARO_N_FACETS];
  /* children */
  GtkWidget     *between;
  AmparoDateRow *from;
  AmparoDateRow *to;
  /* plain */
  gboolean       is_showing;
};

G_DEFINE_FINAL_TYPE (AmparoRecordFilters, amparo_record_filters, GTK_TYPE_BOX)

/* Something to choose. */
typedef struct
{
  char *id;
  char *label;
} Choice;

static void
free_choice (Choice *self)
{
  g_free (self->id);
  g_free (self->label);
  g_free (self);
}

static void
add_choice (GPtrArray  *choices,
            const char *id,
            const char *label)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->id = g_strdup (id);
  choice->label = g_strdup (label);
  g_ptr_array_add (choices, choice);
}

static GPtrArray *
new_choices (const char *all)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) free_choice);

  add_choice (choices, "", all);

  return choices;
}

/* What there is to choose */

static GPtrArray *
list_periods (void)
{
  GPtrArray *choices = new_choices (_("Any Day"));

  add_choice (choices, "7", _("Last 7 Days"));
  add_choice (choices, "30", _("Last 30 Days"));
  add_choice (choices, "year", _("This Year"));
  add_choice (choices, "between", _("From … to …"));

  return choices;
}

static GPtrArray *
list_levels (AmparoSession *session)
{
  AmparoVocabulary *vocabulary = amparo_content_get_vocabulary (amparo_session_get_content (session));
  GPtrArray *choices = new_choices (_("Any Level"));

  for (AmparoLevel level = 0; level < AMPARO_N_LEVELS; level++)
    add_choice (choices, amparo_level_get_id (level),
                amparo_text_get (amparo_vocabulary_get_level_label (vocabulary, level),
                                 amparo_session_get_interface (session)));

  return choices;
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const Choice *x = *(Choice * const *) a, *y = *(Choice * const *) b;

  /* All of them come first. */
  if (*x->id == '\0' || *y->id == '\0')
    return (*x->id != '\0') - (*y->id != '\0');

  return g_utf8_collate (x->label, y->label);
}

/* Of the checklists, or people, of the records themselves. */
static GPtrArray *
list_used (AmparoSession *session,
           AmparoFacet    facet)
{
  AmparoSafe *safe = amparo_session_get_safe (session);
  GPtrArray *records = amparo_safe_get_records (safe);
  gboolean people = facet == AMPARO_FACET_PERSON;
  GPtrArray *choices = new_choices (people ? _("Anybody") : _("Any Checklist"));
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    {
      const AmparoSummary *summary = g_ptr_array_index (records, i);
      const char *id = people ? summary->owner : summary->instrument;

      if (g_hash_table_add (known, (gpointer) id))
        add_choice (choices, id, people ? amparo_safe_get_name (safe, id) : amparo_record_get_checklist (session, id));
    }
  g_ptr_array_sort (choices, compare_labels);

  return choices;
}

static GPtrArray *
list_states (void)
{
  GPtrArray *choices = new_choices (_("All"));

  add_choice (choices, "draft", _("Not Finished"));
  add_choice (choices, "finished", _("Finished"));

  return choices;
}

static GPtrArray *
list_due (void)
{
  GPtrArray *choices = new_choices (_("All"));

  add_choice (choices, "due", _("With a Step to Be Done"));
  add_choice (choices, "overdue", _("Overdue or to Be Done at Once"));

  return choices;
}

static GPtrArray *
list_orders (gboolean reads)
{
  GPtrArray *choices = new_choices (_("Newest First"));

  if (!reads)
    return choices;

  add_choice (choices, "code", _("By Code"));
  add_choice (choices, "level", _("By Level, Gravest First"));
  add_choice (choices, "due", _("What Is Due First"));

  return choices;
}

static GPtrArray *
list_choices (AmparoSession *session,
              AmparoFacet    facet)
{
  gboolean reads = amparo_safe_may (amparo_session_get_safe (session), AMPARO_MAY_READ, AMPARO_CASE_OWN);

  switch (facet)
    {
    case AMPARO_FACET_PERIOD:
      return list_periods ();
    case AMPARO_FACET_LEVEL:
      return reads ? list_levels (session) : NULL;
    case AMPARO_FACET_CHECKLIST:
    case AMPARO_FACET_PERSON:
      return list_used (session, facet);
    case AMPARO_FACET_STATE:
      return list_states ();
    case AMPARO_FACET_DUE:
      return reads ? list_due () : NULL;
    case AMPARO_FACET_ORDER:
      return list_orders (reads);
    case AMPARO_N_FACETS:
    default:
      return NULL;
    }
}

/* Where all are one's own, there is nobody to choose. */
static gboolean
is_offered (AmparoSession *session,
            AmparoFacet    facet,
            GPtrArray     *choices)
{
  const char *me = amparo_safe_get_me (amparo_session_get_safe (session));

  if (choices == NULL || choices->len < 2)
    return FALSE;
  if (facet != AMPARO_FACET_PERSON)
    return TRUE;

  return choices->len > 2 || g_strcmp0 (((const Choice *) g_ptr_array_index (choices, 1))->id, me) != 0;
}

/* Choosing */

static const char *
get_id (Facet *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  return selected < self->ids->len ? g_ptr_array_index (self->ids, selected) : "";
}

/* Somebody who wants two days of their own begins with the last thirty. */
static void
begin_between (AmparoRecordFilters *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) before = g_date_time_add_days (now, -29);
  g_autofree char *from = g_date_time_format (before, "%Y-%m-%d");
  g_autofree char *to = g_date_time_format (now, "%Y-%m-%d");

  if (*amparo_finder_get_from (self->finder) == '\0')
    amparo_finder_set_between (self->finder, from, to);
}

static void
selected_cb (AmparoRecordFilters *self,
             GParamSpec          *pspec,
             GtkDropDown         *drop_down)
{
  if (self->is_showing)
    return;

  for (guint i = 0; i < AMPARO_N_FACETS; i++)
    if (self->facets[i].drop_down == drop_down)
      {
        if (i == AMPARO_FACET_PERIOD && g_str_equal (get_id (&self->facets[i]), "between"))
          begin_between (self);
        amparo_finder_choose (self->finder, i, get_id (&self->facets[i]));
      }
}

static void
day_cb (AmparoRecordFilters *self)
{
  if (!self->is_showing)
    amparo_finder_set_between (self->finder, amparo_date_row_get_date (self->from), amparo_date_row_get_date (self->to));
}

static gboolean
show_facet (Facet      *self,
            const char *choice)
{
  guint i;

  if (!g_ptr_array_find_with_equal_func (self->ids, choice, g_str_equal, &i))
    return FALSE;

  gtk_drop_down_set_selected (self->drop_down, i);

  return TRUE;
}

static void
show (AmparoRecordFilters *self)
{
  self->is_showing = TRUE;
  /* The last record of a checklist, or of somebody, may have gone. */
  for (guint i = 0; i < AMPARO_N_FACETS; i++)
    if (self->facets[i].drop_down != NULL
        && !show_facet (&self->facets[i], amparo_finder_get_choice (self->finder, i)))
      amparo_finder_choose (self->finder, i, "");
  amparo_date_row_set_date (self->from, amparo_finder_get_from (self->finder));
  amparo_date_row_set_date (self->to, amparo_finder_get_to (self->finder));
  gtk_widget_set_visible (self->between,
                          g_str_equal (amparo_finder_get_choice (self->finder, AMPARO_FACET_PERIOD), "between"));
  self->is_showing = FALSE;
}

/* Building */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* The list shows its words in full, with a mark at what is chosen; the button, which stands in
 * a narrow column, may end them with dots. */
static void
shorten (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_drop_down_set_list_factory (drop_down, gtk_drop_down_get_factory (drop_down));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (drop_down, factory);
}

static const char *
say_facet (AmparoFacet facet)
{
  switch (facet)
    {
    case AMPARO_FACET_PERIOD:
      return _("_Day of the Screening");
    case AMPARO_FACET_LEVEL:
      return _("_Level");
    case AMPARO_FACET_CHECKLIST:
      return _("_Checklist");
    case AMPARO_FACET_PERSON:
      return _("_Who Screened");
    case AMPARO_FACET_STATE:
      return _("_State");
    case AMPARO_FACET_DUE:
      return _("Next S_teps");
    case AMPARO_FACET_ORDER:
    case AMPARO_N_FACETS:
    default:
      return _("_Order");
    }
}

static void
add_facet (AmparoRecordFilters *self,
           AmparoFacet          facet)
{
  g_autoptr (GPtrArray) choices = list_choices (self->session, facet);
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);
  Facet *own = &self->facets[facet];
  GtkWidget *label;

  if (!is_offered (self->session, facet, choices))
    {
      amparo_finder_choose (self->finder, facet, "");
      return;
    }

  own->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (choices, i);

      g_ptr_array_add (own->ids, g_strdup (choice->id));
      gtk_string_list_append (strings, choice->label);
    }
  own->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&strings)), NULL));
  shorten (own->drop_down);
  label = gtk_label_new_with_mnemonic (say_facet (facet));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (own->drop_down));
  gtk_widget_add_css_class (label, "caption-heading");
  amparo_name_drop_down (GTK_WIDGET (own->drop_down), label);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (own->drop_down));
  g_signal_connect_object (own->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static AmparoDateRow *
add_day (AmparoRecordFilters *self,
         const char          *title)
{
  GtkWidget *row = g_object_new (AMPARO_TYPE_DATE_ROW, "title", title, NULL);

  gtk_list_box_append (GTK_LIST_BOX (self->between), row);
  g_signal_connect_object (row, "notify::date", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);

  return AMPARO_DATE_ROW (row);
}

static void
add_between (AmparoRecordFilters *self)
{
  self->between = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->between), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->between, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->between),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("From Which Day to Which"), -1);
  self->from = add_day (self, _("From"));
  self->to = add_day (self, _("To"));
  gtk_box_append (GTK_BOX (self), self->between);
}

static void
amparo_record_filters_finalize (GObject *object)
{
  AmparoRecordFilters *self = AMPARO_RECORD_FILTERS (object);

  for (guint i = 0; i < AMPARO_N_FACETS; i++)
    g_clear_pointer (&self->facets[i].ids, g_ptr_array_unref);
  g_clear_object (&self->finder);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_record_filters_parent_class)->finalize (object);
}

static void
amparo_record_filters_class_init (AmparoRecordFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_record_filters_finalize;
}

static void
amparo_record_filters_init (AmparoRecordFilters *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "record-filters");
}

GtkWidget *
amparo_record_filters_new (AmparoSession *session)
{
  AmparoRecordFilters *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_RECORD_FILTERS, NULL);
  self->session = g_object_ref (session);
  self->finder = g_object_ref (amparo_safe_get_finder (amparo_session_get_safe (session)));
  /* In a narrow window the order is what one looks for first. */
  add_facet (self, AMPARO_FACET_ORDER);
  for (guint i = 0; i < AMPARO_FACET_ORDER; i++)
    {
      add_facet (self, i);
      if (i == AMPARO_FACET_PERIOD)
        add_between (self);
    }
  show (self);
  g_signal_connect_object (self->finder, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

GtkWidget *
amparo_record_filters_get (AmparoRecordFilters *self,
                           guint                facet)
{
  g_return_val_if_fail (AMPARO_IS_RECORD_FILTERS (self), NULL);
  g_return_val_if_fail (facet < AMPARO_N_FACETS, NULL);

  return (GtkWidget *) self->facets[facet].drop_down;
}
