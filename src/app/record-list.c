/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/record-list.h"

#include "app/record-match.h"
#include "app/record-words.h"
#include "app/safe.h"

/* One record */

struct _AmparoListed
{
  GObject parent_instance;

  /* owned */
  AmparoSummary *summary;
};

G_DEFINE_FINAL_TYPE (AmparoListed, amparo_listed, G_TYPE_OBJECT)

static void
amparo_listed_finalize (GObject *object)
{
  amparo_summary_free (AMPARO_LISTED (object)->summary);

  G_OBJECT_CLASS (amparo_listed_parent_class)->finalize (object);
}

static void
amparo_listed_class_init (AmparoListedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_listed_finalize;
}

static void
amparo_listed_init (AmparoListed *self)
{
}

AmparoSummary *
amparo_listed_get_summary (AmparoListed *self)
{
  g_return_val_if_fail (AMPARO_IS_LISTED (self), NULL);

  return self->summary;
}

/* The list */

struct _AmparoRecordList
{
  GObject parent_instance;

  /* owned */
  AmparoSession *session;
  AmparoAgenda  *agenda;
  GPtrArray     *ordered;    /* all of them */
  GPtrArray     *shown;
  char          *order;      /* of what is ordered */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AmparoRecordList, amparo_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static AmparoSafe *
get_safe (AmparoRecordList *self)
{
  return amparo_session_get_safe (self->session);
}

/* Order */

static gint64
get_due (AmparoRecordList    *self,
         const AmparoSummary *summary)
{
  const AmparoDueStep *first = amparo_agenda_find_first (self->agenda, summary);

  return first != NULL ? first->by : G_MAXINT64;
}

/* As one counts: R-9 before R-10. */
static int
compare_codes (const char *a,
               const char *b)
{
  while (*a != '\0' && *b != '\0')
    {
      if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
        {
          guint64 x = g_ascii_strtoull (a, (char **) &a, 10);
          guint64 y = g_ascii_strtoull (b, (char **) &b, 10);

          if (x != y)
            return x < y ? -1 : 1;
        }
      else if (g_ascii_tolower (*a) != g_ascii_tolower (*b))
        {
          return g_ascii_tolower (*a) < g_ascii_tolower (*b) ? -1 : 1;
        }
      else
        {
          a++;
          b++;
        }
    }

  return (*a != '\0') - (*b != '\0');
}

/* A record and what it is put in order by. */
typedef struct
{
  AmparoSummary *summary;
  gint64         key;
} Keyed;

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const Keyed *x = a, *y = b;

  return (x->key > y->key) - (x->key < y->key);
}

/* What has no code comes last. */
static int
compare_keyed_codes (gconstpointer a,
                     gconstpointer b)
{
  const char *x = ((const Keyed *) a)->summary->code;
  const char *y = ((const Keyed *) b)->summary->code;

  if (*x == '\0' || *y == '\0')
    return (*x == '\0') - (*y == '\0');

  return compare_codes (x, y);
}

/* What has no level yet comes last. */
static gint64
get_key (AmparoRecordList    *self,
         const AmparoSummary *summary)
{
  if (g_str_equal (self->order, "due"))
    return get_due (self, summary);

  return amparo_record_has_level (self->session, summary) ? (gint64) summary->level : AMPARO_N_LEVELS;
}

static void
sort (AmparoRecordList *self)
{
  GPtrArray *records = amparo_safe_get_records (get_safe (self));
  gboolean by_code = g_str_equal (self->order, "code");
  g_autoptr (GArray) keyed = g_array_sized_new (FALSE, FALSE, sizeof (Keyed), records->len);

  for (guint i = 0; i < records->len; i++)
    {
      Keyed one = { .summary = g_ptr_array_index (records, i) };

      one.key = by_code ? 0 : get_key (self, one.summary);
      g_array_append_val (keyed, one);
    }
  /* GLib promises that what is alike stays as it was: the newest first. */
  g_array_sort (keyed, by_code ? compare_keyed_codes : compare_keys);
  for (guint i = 0; i < keyed->len; i++)
    g_ptr_array_add (self->ordered, amparo_summary_ref (g_array_index (keyed, Keyed, i).summary));
}

static void
put_in_order (AmparoRecordList *self)
{
  GPtrArray *records = amparo_safe_get_records (get_safe (self));
  const char *order = amparo_finder_get_choice (amparo_safe_get_finder (get_safe (self)), AMPARO_FACET_ORDER);

  if (self->ordered->len > 0 && g_str_equal (self->order, order))
    return;

  amparo_set_string (&self->order, order);
  g_ptr_array_set_size (self->ordered, 0);
  if (*order != '\0')
    {
      sort (self);
      return;
    }
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->ordered, amparo_summary_ref (g_ptr_array_index (records, i)));
}

/* Looking */

static GPtrArray *
new_summaries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_summary_free);
}

static GPtrArray *
find (AmparoRecordList *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (AmparoRecordMatch) match =
    amparo_record_match_new (self->session, amparo_safe_get_finder (get_safe (self)), self->agenda, now);
  GPtrArray *found = new_summaries ();

  for (guint i = 0; i < self->ordered->len; i++)
    {
      AmparoSummary *summary = g_ptr_array_index (self->ordered, i);

      if (amparo_record_match_fits (match, summary))
        g_ptr_array_add (found, amparo_summary_ref (summary));
    }

  return found;
}

/* What is the same at both ends stays, and so does the place of whoever reads it. */
static void
show (AmparoRecordList *self,
      GPtrArray        *found)
{
  g_autoptr (GPtrArray) before = self->shown;
  guint most = MIN (before->len, found->len);
  guint head = 0, tail = 0;

  while (head < most && before->pdata[head] == found->pdata[head])
    head++;
  while (tail < most - head && before->pdata[before->len - 1 - tail] == found->pdata[found->len - 1 - tail])
    tail++;
  self->shown = found;
  if (before->len != found->len || head < most)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail, found->len - head - tail);
}

static GType
amparo_record_list_get_item_type (GListModel *model)
{
  return AMPARO_TYPE_LISTED;
}

static guint
amparo_record_list_get_n_items (GListModel *model)
{
  return AMPARO_RECORD_LIST (model)->shown->len;
}

static gpointer
amparo_record_list_get_item (GListModel *model,
                             guint       position)
{
  AmparoRecordList *self = AMPARO_RECORD_LIST (model);
  AmparoListed *record;

  if (position >= self->shown->len)
    return NULL;

  record = g_object_new (AMPARO_TYPE_LISTED, NULL);
  record->summary = amparo_summary_ref (g_ptr_array_index (self->shown, position));

  return record;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = amparo_record_list_get_item_type;
  iface->get_n_items = amparo_record_list_get_n_items;
  iface->get_item = amparo_record_list_get_item;
}

static void
amparo_record_list_finalize (GObject *object)
{
  AmparoRecordList *self = AMPARO_RECORD_LIST (object);

  g_clear_pointer (&self->agenda, amparo_agenda_free);
  g_ptr_array_unref (self->ordered);
  g_ptr_array_unref (self->shown);
  g_free (self->order);
  g_object_unref (self->session);

  G_OBJECT_CLASS (amparo_record_list_parent_class)->finalize (object);
}

static void
amparo_record_list_class_init (AmparoRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_record_list_finalize;
}

static void
amparo_record_list_init (AmparoRecordList *self)
{
  self->ordered = new_summaries ();
  self->shown = new_summaries ();
  self->order = g_strdup ("");
}

AmparoRecordList *
amparo_record_list_new (AmparoSession *session)
{
  AmparoRecordList *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_RECORD_LIST, NULL);
  self->session = g_object_ref (session);
  amparo_record_list_reload (self);

  return self;
}

void
amparo_record_list_look (AmparoRecordList *self)
{
  g_return_if_fail (AMPARO_IS_RECORD_LIST (self));

  put_in_order (self);
  show (self, find (self));
}

void
amparo_record_list_reload (AmparoRecordList *self)
{
  g_return_if_fail (AMPARO_IS_RECORD_LIST (self));

  g_clear_pointer (&self->agenda, amparo_agenda_free);
  self->agenda = amparo_agenda_new (amparo_safe_get_records (get_safe (self)));
  g_ptr_array_set_size (self->ordered, 0);
  amparo_record_list_look (self);
}

AmparoAgenda *
amparo_record_list_get_agenda (AmparoRecordList *self)
{
  g_return_val_if_fail (AMPARO_IS_RECORD_LIST (self), NULL);

  return self->agenda;
}

int
amparo_record_list_find (AmparoRecordList *self,
                         const char       *id)
{
  g_return_val_if_fail (AMPARO_IS_RECORD_LIST (self), -1);
  g_return_val_if_fail (id != NULL, -1);

  for (guint i = 0; i < self->shown->len; i++)
    if (g_str_equal (((const AmparoSummary *) g_ptr_array_index (self->shown, i))->id, id))
      return i;

  return -1;
}
