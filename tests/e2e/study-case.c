/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "study.h"

#include "training/rated.h"

static void
rate_section (Study               *self,
              const AmparoSection *section)
{
  gboolean first = TRUE;

  for (guint i = 0; i < section->items->len; i++)
    {
      const AmparoItem *item = section->items->pdata[i];
      const AmparoKey *key = self->part->practice->keys->pdata[item->index];
      const char *id = amparo_sign_get_id (item->sign);

      if (!amparo_screening_is_asked (self->worker->screening, item->index))
        continue;
      if (!first)
        program_press (self->worker->program, "Down", NULL);
      worker_wait_item (self->worker, id);
      worker_rate (self->worker, id, amparo_scale_get_rating (item->scale, (int) key->rating)->id);
      first = FALSE;
    }
}

/* Past the case, which is read first. */
static void
go_to_first_item (Study *self)
{
  const AmparoItem *first = amparo_instrument_get_item (self->part->practice->instrument, 0);
  g_autofree char *row = worker_line (self->worker, amparo_sign_get_statement (first->sign));

  study_wait (self, worker_word (self->worker, "The Case"), self->part->practice->title);
  worker_go_to (self->worker, "Tab", row, NULL);
}

void
study_rate (Study *self)
{
  GPtrArray *sections = amparo_instrument_get_sections (self->part->practice->instrument);

  self->worker->screening = amparo_rated_begin (self->part->practice);
  go_to_first_item (self);
  for (guint i = 0; i < sections->len; i++)
    {
      rate_section (self, sections->pdata[i]);
      if (i + 1 < sections->len)
        program_press (self->worker->program, "Page_Down", NULL);
    }
  worker_go_to (self->worker, "Tab", NULL, worker_word (self->worker, "_Compare with the Key"));
  study_press_return (self);
  study_wait (self, worker_word (self->worker, "Your Ratings Beside the Key"), self->part->practice->title);
}
