/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/trail-log.h"

#include <string.h>

#include "app/dates.h"
#include "app/deed-words.h"
#include "store/vault-care.h"

/* A deed in as little room as it needs: the strings are kept once each. */
typedef struct
{
  guint64         number;
  gint64          time;
  const char     *actor;
  const char     *object;
  const char     *detail;
  AmparoDeedKind  kind;
  guint           topic;
} Line;

/* What was read; shared with the deeds that were given out. */
typedef struct
{
  GArray       *lines;      /* of Line, the oldest first */
  GStringChunk *strings;
  GPtrArray    *people;     /* of char, lent by the strings */
  GHashTable   *sheets;     /* of char, likewise: those that ever were made */
  gboolean      topics[AMPARO_N_TOPICS];
} Book;

struct _AmparoTrailLog
{
  GObject parent_instance;

  /* owned */
  Book              *book;       /* an atomic box; NULL before it was read */
  GArray            *shown;      /* of guint: places in the book, the newest first */
  AmparoTrailFilter  filter;
  char              *trouble;
  /* plain */
  AmparoSafe        *safe;       /* weak; it owns us */
  AmparoTrailState   state;
};

struct _AmparoTrailDeed
{
  GObject parent_instance;

  Book       *book;     /* owned */
  const Line *line;     /* lent by the book */
};

static void amparo_trail_log_init_list (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AmparoTrailLog, amparo_trail_log, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, amparo_trail_log_init_list))
G_DEFINE_FINAL_TYPE (AmparoTrailDeed, amparo_trail_deed, G_TYPE_OBJECT)

static guint changed_signal;

/* In the thread of the vault */

static void
clear_book (gpointer data)
{
  Book *book = data;

  g_array_unref (book->lines);
  g_string_chunk_free (book->strings);
  g_ptr_array_unref (book->people);
  g_hash_table_unref (book->sheets);
}

static void
release_book (gpointer book)
{
  g_atomic_rc_box_release_full (book, clear_book);
}

/* A sheet that was removed is known by the deed that it was made with, which comes first. */
static guint
find_topic (Book       *book,
            const Line *line)
{
  if (line->kind == AMPARO_DEED_PEOPLE && g_str_equal (line->detail, "add recovery"))
    g_hash_table_add (book->sheets, (gpointer) line->object);

  return amparo_deed_get_topic (line->kind, line->detail, g_hash_table_contains (book->sheets, line->object));
}

static gboolean
collect_cb (const AmparoDeed *deed,
            gpointer          data)
{
  Book *book = data;
  Line line = { .number = deed->number, .time = deed->time, .kind = deed->kind };

  line.actor = g_string_chunk_insert_const (book->strings, deed->actor);
  line.object = g_string_chunk_insert_const (book->strings, deed->object);
  line.detail = g_string_chunk_insert_const (book->strings, deed->detail);
  line.topic = find_topic (book, &line);
  g_array_append_val (book->lines, line);
  book->topics[line.topic] = TRUE;
  if (!g_ptr_array_find (book->people, line.actor, NULL))
    g_ptr_array_add (book->people, (gpointer) line.actor);

  return TRUE;
}

static gpointer
read_book (AmparoVault  *vault,
           gpointer      data,
           GError      **error)
{
  Book *book = g_atomic_rc_box_new0 (Book);

  book->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  book->strings = g_string_chunk_new (64 * 1024);
  book->people = g_ptr_array_new ();
  book->sheets = g_hash_table_new (g_str_hash, g_str_equal);
  if (amparo_vault_each_deed (vault, collect_cb, book, error))
    return book;

  release_book (book);

  return NULL;
}

/* The filter */

typedef struct
{
  gint64      from;
  gint64      until;
  GHashTable *records;     /* ids of those whose code it is; NULL: no record is asked for */
} Question;

static gint64
get_beginning (const char *day,
               int         days_later,
               gint64      otherwise)
{
  GDate date;
  g_autoptr (GDateTime) midnight = NULL;

  g_date_clear (&date, 1);
  if (day == NULL || !amparo_date_parse (day, &date))
    return otherwise;

  g_date_add_days (&date, days_later);
  midnight = g_date_time_new_local (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);

  return midnight != NULL ? g_date_time_to_unix (midnight) * G_USEC_PER_SEC : otherwise;
}

/* Codes are those of the list: what the viewer may not see is not in it. */
static GHashTable *
find_by_code (AmparoSafe *safe,
              const char *typed)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *wanted = g_utf8_casefold (typed, -1);
  GPtrArray *records = safe != NULL ? amparo_safe_get_records (safe) : NULL;

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const AmparoSummary *summary = g_ptr_array_index (records, i);
      g_autofree char *code = g_utf8_casefold (summary->code, -1);

      if (g_str_equal (code, wanted))
        g_hash_table_add (ids, g_strdup (summary->id));
    }

  return ids;
}

static gboolean
is_wanted (AmparoTrailLog *self,
           const Question *question,
           const Line     *line)
{
  const AmparoTrailFilter *filter = &self->filter;

  return line->time >= question->from && line->time < question->until
         && (filter->topic == 0 || line->topic == filter->topic)
         && (*filter->person == '\0' || g_str_equal (line->actor, filter->person))
         && (question->records == NULL
             || (*line->object != '\0' && g_ascii_strncasecmp (line->object, filter->record, strlen (filter->record)) == 0)
             || g_hash_table_contains (question->records, line->object));
}

static void
show_wanted (AmparoTrailLog *self)
{
  guint before = self->shown->len;
  Question question = {
    .from = get_beginning (self->filter.from, 0, G_MININT64),
    .until = get_beginning (self->filter.until, 1, G_MAXINT64),
    .records = *self->filter.record != '\0' ? find_by_code (self->safe, self->filter.record) : NULL,
  };

  g_array_set_size (self->shown, 0);
  for (guint i = self->book != NULL ? self->book->lines->len : 0; i > 0; i--)
    {
      guint place = i - 1;

      if (is_wanted (self, &question, &g_array_index (self->book->lines, Line, place)))
        g_array_append_val (self->shown, place);
    }
  g_clear_pointer (&question.records, g_hash_table_unref);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->shown->len);
}

static void
clear_filter (AmparoTrailFilter *filter)
{
  g_free (filter->person);
  g_free (filter->from);
  g_free (filter->until);
  g_free (filter->record);
}

static void
copy_filter (AmparoTrailFilter       *target,
             const AmparoTrailFilter *filter)
{
  const AmparoTrailFilter copy = {
    .person = g_strdup (filter->person != NULL ? filter->person : ""),
    .topic = filter->topic,
    .from = g_strdup (filter->from != NULL ? filter->from : ""),
    .until = g_strdup (filter->until != NULL ? filter->until : ""),
    .record = g_strstrip (g_strdup (filter->record != NULL ? filter->record : "")),
  };

  clear_filter (target);
  *target = copy;
}

/* Back here */

static void
set_state (AmparoTrailLog   *self,
           AmparoTrailState  state,
           const char       *trouble)
{
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  self->state = state;
  g_signal_emit (self, changed_signal, 0);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AmparoTrailLog) self = user_data;
  g_autoptr (GError) error = NULL;
  Book *book = amparo_vault_thread_do_finish (result, &error);

  /* It was locked in the meantime. */
  if (self->state != AMPARO_TRAIL_READING)
    {
      g_clear_pointer (&book, release_book);
      return;
    }

  if (book != NULL)
    {
      g_clear_pointer (&self->book, release_book);
      self->book = book;
      show_wanted (self);
    }
  set_state (self, book != NULL ? AMPARO_TRAIL_READ : AMPARO_TRAIL_FAILED, error != NULL ? error->message : NULL);
}

static void
safe_changed_cb (AmparoTrailLog *self)
{
  const AmparoTrailFilter none = { 0 };

  if (self->safe == NULL || amparo_safe_get_me (self->safe) != NULL || self->state == AMPARO_TRAIL_UNREAD)
    return;

  g_clear_pointer (&self->book, release_book);
  copy_filter (&self->filter, &none);
  show_wanted (self);
  set_state (self, AMPARO_TRAIL_UNREAD, NULL);
}

/* The list */

static GType
amparo_trail_log_get_item_type (GListModel *model)
{
  return AMPARO_TYPE_TRAIL_DEED;
}

static guint
amparo_trail_log_get_n_items (GListModel *model)
{
  return AMPARO_TRAIL_LOG (model)->shown->len;
}

static gpointer
amparo_trail_log_get_item (GListModel *model,
                           guint       position)
{
  AmparoTrailLog *self = AMPARO_TRAIL_LOG (model);
  AmparoTrailDeed *deed;

  if (position >= self->shown->len)
    return NULL;

  deed = g_object_new (AMPARO_TYPE_TRAIL_DEED, NULL);
  deed->book = g_atomic_rc_box_acquire (self->book);
  deed->line = &g_array_index (self->book->lines, Line, g_array_index (self->shown, guint, position));

  return deed;
}

static void
amparo_trail_log_init_list (GListModelInterface *iface)
{
  iface->get_item_type = amparo_trail_log_get_item_type;
  iface->get_n_items = amparo_trail_log_get_n_items;
  iface->get_item = amparo_trail_log_get_item;
}

static void
amparo_trail_log_finalize (GObject *object)
{
  AmparoTrailLog *self = AMPARO_TRAIL_LOG (object);

  g_clear_weak_pointer (&self->safe);
  g_clear_pointer (&self->book, release_book);
  g_array_unref (self->shown);
  clear_filter (&self->filter);
  g_free (self->trouble);

  G_OBJECT_CLASS (amparo_trail_log_parent_class)->finalize (object);
}

static void
amparo_trail_log_class_init (AmparoTrailLogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_trail_log_finalize;
  changed_signal = g_signal_new ("changed", AMPARO_TYPE_TRAIL_LOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_trail_log_init (AmparoTrailLog *self)
{
  const AmparoTrailFilter none = { 0 };

  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  copy_filter (&self->filter, &none);
}

static void
amparo_trail_deed_finalize (GObject *object)
{
  g_clear_pointer (&AMPARO_TRAIL_DEED (object)->book, release_book);

  G_OBJECT_CLASS (amparo_trail_deed_parent_class)->finalize (object);
}

static void
amparo_trail_deed_class_init (AmparoTrailDeedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_trail_deed_finalize;
}

static void
amparo_trail_deed_init (AmparoTrailDeed *self)
{
}

/**
 * amparo_trail_log_get:
 * @safe: whose trail
 *
 * Returns: (transfer none): the one log of @safe, made when first asked for
 */
AmparoTrailLog *
amparo_trail_log_get (AmparoSafe *safe)
{
  AmparoTrailLog *self;

  g_return_val_if_fail (AMPARO_IS_SAFE (safe), NULL);

  self = g_object_get_data (G_OBJECT (safe), "trail-log");
  if (self != NULL)
    return self;

  self = g_object_new (AMPARO_TYPE_TRAIL_LOG, NULL);
  g_set_weak_pointer (&self->safe, safe);
  g_signal_connect_object (safe, "notify::state", G_CALLBACK (safe_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (safe), "trail-log", self, g_object_unref);

  return self;
}

void
amparo_trail_log_read (AmparoTrailLog *self)
{
  g_return_if_fail (AMPARO_IS_TRAIL_LOG (self));

  if (self->state == AMPARO_TRAIL_READING || self->safe == NULL)
    return;

  set_state (self, AMPARO_TRAIL_READING, NULL);
  amparo_vault_thread_do (amparo_safe_get_thread (self->safe), read_book, NULL, NULL, release_book,
                          read_cb, g_object_ref (self));
}

AmparoTrailState
amparo_trail_log_get_state (AmparoTrailLog *self)
{
  g_return_val_if_fail (AMPARO_IS_TRAIL_LOG (self), AMPARO_TRAIL_UNREAD);

  return self->state;
}

const char *
amparo_trail_log_get_trouble (AmparoTrailLog *self)
{
  g_return_val_if_fail (AMPARO_IS_TRAIL_LOG (self), NULL);

  return self->trouble;
}

guint
amparo_trail_log_get_total (AmparoTrailLog *self)
{
  g_return_val_if_fail (AMPARO_IS_TRAIL_LOG (self), 0);

  return self->book != NULL ? self->book->lines->len : 0;
}

GPtrArray *
amparo_trail_log_get_people (AmparoTrailLog *self)
{
  g_return_val_if_fail (AMPARO_IS_TRAIL_LOG (self), NULL);

  return self->book != NULL ? self->book->people : NULL;
}

gboolean
amparo_trail_log_has_topic (AmparoTrailLog *self,
                            guint           topic)
{
  g_return_val_if_fail (AMPARO_IS_TRAIL_LOG (self), FALSE);
  g_return_val_if_fail (topic < AMPARO_N_TOPICS, FALSE);

  return self->book != NULL && self->book->topics[topic];
}

const AmparoTrailFilter *
amparo_trail_log_get_filter (AmparoTrailLog *self)
{
  g_return_val_if_fail (AMPARO_IS_TRAIL_LOG (self), NULL);

  return &self->filter;
}

void
amparo_trail_log_set_filter (AmparoTrailLog          *self,
                             const AmparoTrailFilter *filter)
{
  g_return_if_fail (AMPARO_IS_TRAIL_LOG (self));
  g_return_if_fail (filter != NULL);

  copy_filter (&self->filter, filter);
  show_wanted (self);
  g_signal_emit (self, changed_signal, 0);
}

gboolean
amparo_trail_log_is_filtered (AmparoTrailLog *self)
{
  const AmparoTrailFilter *filter;

  g_return_val_if_fail (AMPARO_IS_TRAIL_LOG (self), FALSE);

  filter = &self->filter;

  return *filter->person != '\0' || filter->topic != 0 || *filter->from != '\0' || *filter->until != '\0'
         || *filter->record != '\0';
}

#define GET(name, type, otherwise) \
  type \
  amparo_trail_deed_get_##name (AmparoTrailDeed *self) \
  { \
    g_return_val_if_fail (AMPARO_IS_TRAIL_DEED (self), otherwise); \
    return self->line->name; \
  }

GET (number, guint64, 0)
GET (time, gint64, 0)
GET (kind, AmparoDeedKind, AMPARO_DEED_CREATE)
GET (topic, guint, 0)
GET (actor, const char *, NULL)
GET (object, const char *, NULL)
GET (detail, const char *, NULL)
