/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/course.h"

#include "training/course-part.h"

struct _AmparoCourse
{
  GObject parent_instance;

  /* owned */
  AmparoModule     *module;
  GPtrArray        *parts;       /* of AmparoCoursePart: parts as they are taken, then refreshers */
  GHashTable       *by_id;       /* id -> AmparoCoursePart, both lent */
  GPtrArray        *misfits;     /* of AmparoMisfit */
  AmparoTranscript  transcript;
  /* lent */
  AmparoCoursePart *latest;      /* where something was done last; NULL before */
};

G_DEFINE_FINAL_TYPE (AmparoCourse, amparo_course, G_TYPE_OBJECT)

static void
amparo_course_finalize (GObject *object)
{
  AmparoCourse *self = AMPARO_COURSE (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->misfits, g_ptr_array_unref);
  g_clear_object (&self->module);

  G_OBJECT_CLASS (amparo_course_parent_class)->finalize (object);
}

static void
amparo_course_class_init (AmparoCourseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_course_finalize;
}

static void
amparo_course_init (AmparoCourse *self)
{
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_course_part_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->misfits = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_misfit_free);
  amparo_transcript_init (&self->transcript);
}

static void
add_part (AmparoCourse          *self,
          const AmparoPart      *part,
          const AmparoRefresher *refresher)
{
  AmparoCoursePart *course_part = amparo_course_part_new (part, refresher);

  g_ptr_array_add (self->parts, course_part);
  g_hash_table_insert (self->by_id, (gpointer) amparo_course_part_get_id (course_part), course_part);
}

AmparoCourse *
amparo_course_new (AmparoModule *module)
{
  AmparoCourse *self;
  GPtrArray *parts;
  GPtrArray *refreshers;

  g_return_val_if_fail (AMPARO_IS_MODULE (module), NULL);

  self = g_object_new (AMPARO_TYPE_COURSE, NULL);
  self->module = g_object_ref (module);
  parts = amparo_module_get_parts (module);
  refreshers = amparo_module_get_refreshers (module);
  for (guint i = 0; i < parts->len; i++)
    add_part (self, parts->pdata[i], NULL);
  for (guint i = 0; i < refreshers->len; i++)
    add_part (self, NULL, refreshers->pdata[i]);

  return self;
}

/* Events */

static AmparoFit
apply_to_module (AmparoCourse      *self,
                 const AmparoEvent *event)
{
  if (g_str_equal (event->what, AMPARO_EVENT_LEAVE))
    return AMPARO_FITS;
  if (!g_str_equal (event->what, AMPARO_EVENT_DONE) || !g_str_equal (event->at, AMPARO_DONE_MODULE))
    return AMPARO_MISFIT_KIND;

  return self->transcript.completed == 0 ? AMPARO_FITS : AMPARO_MISFIT_FINISHED;
}

static AmparoFit
apply_to_part (AmparoCourse      *self,
               const AmparoEvent *event)
{
  AmparoCoursePart *part = g_hash_table_lookup (self->by_id, event->part);
  AmparoFit fit;

  if (part == NULL)
    return AMPARO_MISFIT_PART;

  fit = amparo_course_part_apply (part, event);
  if (fit == AMPARO_FITS)
    self->latest = part;

  return fit;
}

static AmparoFit
fit_event (AmparoCourse      *self,
           const AmparoEvent *event)
{
  return *event->part == '\0' ? apply_to_module (self, event) : apply_to_part (self, event);
}

/**
 * amparo_course_apply:
 * @event: the next one of the attempt
 *
 * The transcript takes every event, whether it fits or not: somebody did it.
 *
 * Returns: whether it fits the module as it is now
 */
gboolean
amparo_course_apply (AmparoCourse      *self,
                     const AmparoEvent *event)
{
  AmparoFit fit;

  g_return_val_if_fail (AMPARO_IS_COURSE (self), FALSE);
  g_return_val_if_fail (event != NULL, FALSE);

  fit = fit_event (self, event);
  if (fit != AMPARO_FITS)
    g_ptr_array_add (self->misfits, amparo_misfit_new (event, fit));
  amparo_transcript_add (&self->transcript, event);

  return fit == AMPARO_FITS;
}

static gboolean
is_done (AmparoCourse           *self,
         const AmparoCoursePart *part)
{
  if (part->part != NULL && part->part->kind == AMPARO_PART_AFTER)
    return part->most != AMPARO_NOT_TAKEN && (guint) part->most >= amparo_module_get_pass_mark (self->module);

  return part->n_tries > 0;
}

/* What was learned before it began asks for nothing: the check before may have been left out. */
static gboolean
is_all_done (AmparoCourse *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const AmparoCoursePart *part = self->parts->pdata[i];

      if (part->part != NULL && part->part->kind != AMPARO_PART_BEFORE && !is_done (self, part))
        return FALSE;
    }

  return TRUE;
}

/* Replayed events are taken as they are; but who acts now has to answer the question before
 * the choices, and all of it before handing in. */
static gboolean
may_do (const AmparoCoursePart *part,
        const char             *what)
{
  if (part == NULL)
    return FALSE;
  if (g_str_equal (what, AMPARO_EVENT_CHOICE) && part->play != NULL)
    return !amparo_play_is_asking (part->play);
  if (g_str_equal (what, AMPARO_EVENT_DONE))
    return amparo_course_part_is_ready (part);

  return TRUE;
}

static gboolean
act (AmparoCourse *self,
     GPtrArray    *events,
     AmparoEvent  *event)
{
  if (fit_event (self, event) != AMPARO_FITS)
    {
      amparo_event_free (event);
      return FALSE;
    }

  amparo_transcript_add (&self->transcript, event);
  g_ptr_array_add (events, event);

  return TRUE;
}

static AmparoEvent *
make_done (const AmparoCoursePart *part,
           gint64                  time)
{
  g_autofree char *kind = amparo_course_part_dup_kind (part);
  int percent = amparo_course_part_score (part);
  g_autofree char *value = percent != AMPARO_NOT_TAKEN ? g_strdup_printf ("%d", percent) : NULL;

  return amparo_event_new (time, amparo_course_part_get_id (part), AMPARO_EVENT_DONE, kind, value);
}

/* A lesson is done with its last page, a scenario with its first ending, and the module with
 * the last of its parts. */
static void
complete (AmparoCourse           *self,
          GPtrArray              *events,
          const AmparoCoursePart *part,
          gint64                  time)
{
  gboolean closes_itself = part->pages != NULL || part->play != NULL;

  if (closes_itself && part->n_tries == 0 && amparo_course_part_is_ready (part))
    act (self, events, make_done (part, time));
  if (self->transcript.completed == 0 && is_all_done (self))
    act (self, events, amparo_event_new (time, "", AMPARO_EVENT_DONE, AMPARO_DONE_MODULE,
                                         amparo_module_get_version (self->module)));
}

/**
 * amparo_course_do:
 * @time: what the clock says
 * @part: id of a part or of a refresher
 * @what: one of the words of event.h
 * @at: (nullable): where in the part
 * @value: (nullable): what is chosen, answered or rated
 *
 * Returns: (nullable) (transfer full) (element-type AmparoEvent): one event or more, oldest
 *   first, already applied
 */
GPtrArray *
amparo_course_do (AmparoCourse *self,
                  gint64        time,
                  const char   *part,
                  const char   *what,
                  const char   *at,
                  const char   *value)
{
  g_autoptr (GPtrArray) events = NULL;
  AmparoCoursePart *course_part;
  AmparoEvent *event;

  g_return_val_if_fail (AMPARO_IS_COURSE (self), NULL);
  g_return_val_if_fail (part != NULL, NULL);
  g_return_val_if_fail (what != NULL, NULL);

  course_part = g_hash_table_lookup (self->by_id, part);
  if (!may_do (course_part, what))
    return NULL;

  events = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_event_free);
  event = g_str_equal (what, AMPARO_EVENT_DONE) ? make_done (course_part, time)
                                                : amparo_event_new (time, part, what, at, value);
  if (!act (self, events, event))
    return NULL;
  complete (self, events, course_part, time);

  return g_steal_pointer (&events);
}

/* The whole */

AmparoModule *
amparo_course_get_module (AmparoCourse *self)
{
  g_return_val_if_fail (AMPARO_IS_COURSE (self), NULL);

  return self->module;
}

gboolean
amparo_course_is_complete (AmparoCourse *self)
{
  g_return_val_if_fail (AMPARO_IS_COURSE (self), FALSE);

  return self->transcript.completed != 0;
}

static AmparoCoursePart *
find_after (AmparoCourse *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      AmparoCoursePart *part = self->parts->pdata[i];

      if (part->part != NULL && part->part->kind == AMPARO_PART_AFTER)
        return part;
    }

  return NULL;
}

gboolean
amparo_course_is_passed (AmparoCourse *self)
{
  const AmparoCoursePart *after;

  g_return_val_if_fail (AMPARO_IS_COURSE (self), FALSE);

  after = find_after (self);

  return after != NULL && is_done (self, after);
}

void
amparo_course_get_progress (AmparoCourse *self,
                            guint        *done,
                            guint        *all)
{
  g_return_if_fail (AMPARO_IS_COURSE (self));
  g_return_if_fail (done != NULL && all != NULL);

  *done = 0;
  *all = amparo_module_get_parts (self->module)->len;
  for (guint i = 0; i < *all; i++)
    *done += is_done (self, self->parts->pdata[i]);
}

static gboolean
is_open (AmparoCourse           *self,
         const AmparoCoursePart *part)
{
  return part->refresher != NULL ? part->is_begun && !part->is_closed : !is_done (self, part);
}

/* Where something was done last, while it is open; else the first part that is. */
static AmparoCoursePart *
find_open (AmparoCourse *self)
{
  if (self->latest != NULL && is_open (self, self->latest))
    return self->latest;

  for (guint i = 0; i < self->parts->len; i++)
    if (is_open (self, self->parts->pdata[i]))
      return self->parts->pdata[i];

  return NULL;
}

AmparoResume
amparo_course_get_resume (AmparoCourse *self)
{
  AmparoResume resume = { NULL, NULL, "" };
  const AmparoCoursePart *part;

  g_return_val_if_fail (AMPARO_IS_COURSE (self), resume);

  part = find_open (self);
  if (part != NULL)
    resume = (AmparoResume) { part->part, part->refresher, amparo_course_part_get_place (part) };

  return resume;
}

const AmparoTranscript *
amparo_course_get_transcript (AmparoCourse *self)
{
  g_return_val_if_fail (AMPARO_IS_COURSE (self), NULL);

  return &self->transcript;
}

GPtrArray *
amparo_course_get_misfits (AmparoCourse *self)
{
  g_return_val_if_fail (AMPARO_IS_COURSE (self), NULL);

  return self->misfits;
}

/* One part */

static AmparoCoursePart *
find_part (AmparoCourse *self,
           const char   *id)
{
  g_return_val_if_fail (AMPARO_IS_COURSE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

gboolean
amparo_course_is_begun (AmparoCourse *self,
                        const char   *part)
{
  const AmparoCoursePart *found = find_part (self, part);

  return found != NULL && found->is_begun;
}

gboolean
amparo_course_is_ready (AmparoCourse *self,
                        const char   *part)
{
  const AmparoCoursePart *found = find_part (self, part);

  return found != NULL && !found->is_closed && amparo_course_part_is_ready (found);
}

gboolean
amparo_course_is_closed (AmparoCourse *self,
                         const char   *part)
{
  const AmparoCoursePart *found = find_part (self, part);

  return found != NULL && found->is_closed;
}

gboolean
amparo_course_is_done (AmparoCourse *self,
                       const char   *part)
{
  const AmparoCoursePart *found = find_part (self, part);

  return found != NULL && is_done (self, found);
}

guint
amparo_course_get_n_tries (AmparoCourse *self,
                           const char   *part)
{
  const AmparoCoursePart *found = find_part (self, part);

  return found != NULL ? found->n_tries : 0;
}

int
amparo_course_get_percent (AmparoCourse *self,
                           const char   *part)
{
  const AmparoCoursePart *found = find_part (self, part);

  return found != NULL ? found->last : AMPARO_NOT_TAKEN;
}

const char *
amparo_course_get_place (AmparoCourse *self,
                         const char   *part)
{
  const AmparoCoursePart *found = find_part (self, part);

  return found != NULL ? amparo_course_part_get_place (found) : "";
}

const char *
amparo_course_get_answer (AmparoCourse *self,
                          const char   *part,
                          const char   *question)
{
  const AmparoCoursePart *found = find_part (self, part);

  g_return_val_if_fail (question != NULL, NULL);

  return found != NULL && found->answers != NULL ? g_hash_table_lookup (found->answers, question) : NULL;
}

gboolean
amparo_course_has_seen (AmparoCourse     *self,
                        const char       *part,
                        const AmparoPage *page)
{
  const AmparoCoursePart *found = find_part (self, part);

  return found != NULL && found->pages != NULL && g_hash_table_contains (found->pages, page);
}

AmparoPlay *
amparo_course_get_play (AmparoCourse *self,
                        const char   *part)
{
  const AmparoCoursePart *found = find_part (self, part);

  return found != NULL ? found->play : NULL;
}

AmparoScreening *
amparo_course_get_screening (AmparoCourse *self,
                             const char   *part)
{
  const AmparoCoursePart *found = find_part (self, part);

  return found != NULL ? found->screening : NULL;
}
