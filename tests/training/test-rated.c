/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "material.h"
#include "training/award.h"
#include "training/rated.h"

/* The case of tests/data/valid: speaks is clear (possible is accepted), papers is no concern,
 * why-papers has no information and is asked only when papers is possible, trusted is present. */

typedef struct
{
  AmparoContent   *content;
  AmparoPractice  *practice;
  AmparoScreening *screening;
} Case;

static void
set_up (Case         *self,
        gconstpointer data)
{
  self->content = material_load ();
  self->practice = amparo_module_find_part (material_get_module (self->content), "case-one")->practice;
  self->screening = amparo_rated_begin (self->practice);
}

static void
tear_down (Case         *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->screening);
  g_object_unref (self->content);
}

static void
rate (Case       *self,
      const char *sign,
      const char *rating)
{
  const AmparoItem *item = amparo_instrument_find_item (self->practice->instrument, sign);

  amparo_screening_rate (self->screening, item->index, amparo_scale_find (item->scale, rating));
}

static void
test_begins_with_what_the_case_states (Case         *self,
                                       gconstpointer data)
{
  const AmparoGiven *given = self->practice->given->pdata[0];

  g_assert_cmpint (amparo_screening_get_fact (self->screening, given->fact->index), ==, given->value);
}

static void
test_compares_with_the_key (Case         *self,
                            gconstpointer data)
{
  g_autoptr (AmparoRated) rated = NULL;

  rate (self, "speaks", "clear");
  rate (self, "papers", "possible");
  rate (self, "trusted", "present");
  rated = amparo_rated_new (self->practice, self->screening);

  g_assert_true (g_array_index (rated->items, AmparoRatedItem, 0).is_alike);
  g_assert_false (g_array_index (rated->items, AmparoRatedItem, 1).is_alike);
  g_assert_cmpuint (rated->signs.n_pairs, ==, 2);
  g_assert_cmpuint (rated->signs.n_left_out, ==, 1);
  g_assert_cmpuint (rated->protective.n_pairs, ==, 1);
  g_assert_cmpint (rated->percent, ==, 66);
}

/* The range is for the words beside it: it gives no agreement. */
static void
test_an_accepted_rating_is_not_alike (Case         *self,
                                      gconstpointer data)
{
  g_autoptr (AmparoRated) rated = NULL;
  const AmparoRatedItem *item;

  rate (self, "speaks", "possible");
  rated = amparo_rated_new (self->practice, self->screening);
  item = &g_array_index (rated->items, AmparoRatedItem, 0);

  g_assert_true (item->is_accepted);
  g_assert_false (item->is_alike);
  g_assert_cmpint (rated->percent, ==, 0);
}

static void
test_no_information_is_left_out (Case         *self,
                                 gconstpointer data)
{
  g_autoptr (AmparoRated) rated = NULL;

  rate (self, "speaks", "no-information");
  rated = amparo_rated_new (self->practice, self->screening);

  g_assert_cmpuint (rated->signs.n_pairs, ==, 0);
  g_assert_cmpuint (rated->signs.n_left_out, ==, 3);
  g_assert_cmpint (rated->percent, ==, -1);
}

static void
test_what_is_not_asked_is_not_rated (Case         *self,
                                     gconstpointer data)
{
  g_autoptr (AmparoRated) rated = NULL;

  rate (self, "papers", "possible");
  rate (self, "why-papers", "clear");
  rate (self, "papers", "no-concern");
  rated = amparo_rated_new (self->practice, self->screening);

  g_assert_false (g_array_index (rated->items, AmparoRatedItem, 2).is_asked);
  g_assert_cmpint (g_array_index (rated->items, AmparoRatedItem, 2).rating, ==, AMPARO_UNANSWERED);
}

/* Kappa is of the signs alone. */
static void
test_kappa_is_of_one_scale (Case         *self,
                            gconstpointer data)
{
  g_autoptr (AmparoRated) rated = NULL;

  rate (self, "speaks", "clear");
  rate (self, "papers", "no-concern");
  rate (self, "trusted", "absent");
  rated = amparo_rated_new (self->practice, self->screening);

  g_assert_true (rated->signs.has_kappa);
  g_assert_cmpfloat (rated->signs.kappa, ==, 1.0);
  g_assert_cmpint (rated->percent, ==, 66);
}

/* What the module lets a certificate say */

static AmparoTranscript
complete (void)
{
  g_autoptr (AmparoEvent) event =
    amparo_event_new (G_GINT64_CONSTANT (1795348800) * G_USEC_PER_SEC, "", AMPARO_EVENT_DONE, AMPARO_DONE_MODULE, "1");
  AmparoTranscript transcript;

  amparo_transcript_init (&transcript);
  amparo_transcript_add (&transcript, event);

  return transcript;
}

static void
test_award_says_what_was_learned (Case         *self,
                                  gconstpointer data)
{
  AmparoTranscript transcript = complete ();
  g_autoptr (AmparoCertificate) award = amparo_award_new (material_get_module (self->content), &transcript);

  g_assert_cmpstr (award->module, ==, "short");
  g_assert_cmpstr (award->version, ==, "1.0.0");
  g_assert_cmpstr (award->date, ==, "2026-11-22");
  g_assert_cmpstr (award->expiry, ==, "2028-11-22");
  g_assert_cmpuint (award->minutes, ==, 20);
  g_assert_cmpuint (award->topics->len, ==, 3);
  g_assert_cmpuint (award->duties->len, ==, 2);
  g_assert_cmpstr (amparo_text_get_english (award->title), ==, "A short module");
}

static void
test_no_award_before_completion (Case         *self,
                                 gconstpointer data)
{
  AmparoTranscript transcript;

  amparo_transcript_init (&transcript);

  g_assert_null (amparo_award_new (material_get_module (self->content), &transcript));
}

#define ADD(path, function) g_test_add (path, Case, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/rated/begins-with-what-the-case-states", test_begins_with_what_the_case_states);
  ADD ("/rated/compares-with-the-key", test_compares_with_the_key);
  ADD ("/rated/accepted-is-not-alike", test_an_accepted_rating_is_not_alike);
  ADD ("/rated/no-information", test_no_information_is_left_out);
  ADD ("/rated/not-asked", test_what_is_not_asked_is_not_rated);
  ADD ("/rated/kappa-of-one-scale", test_kappa_is_of_one_scale);
  ADD ("/award/says-what-was-learned", test_award_says_what_was_learned);
  ADD ("/award/not-before-completion", test_no_award_before_completion);

  return g_test_run ();
}
