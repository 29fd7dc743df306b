/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/instrument.h"

G_BEGIN_DECLS

/* The inside of an instrument, for the files of this room that read and check it. */

struct _AmparoInstrument
{
  GObject parent_instance;

  /* owned */
  char             *id;
  char             *version;
  char             *leads_to;
  AmparoText       *title;
  AmparoText       *purpose;
  AmparoText       *for_whom;
  AmparoText       *limits;
  AmparoVocabulary *vocabulary;
  GPtrArray        *dimensions;
  GPtrArray        *sections;
  GPtrArray        *items;
  GPtrArray        *rules;
  GPtrArray        *steps;
  GPtrArray        *sources;
  GHashTable       *items_by_id;      /* id -> item, both lent */
  GHashTable       *seen;             /* ids met while reading */
  char             *hash;             /* found when first asked for */
  /* plain */
  guint             minutes;
  guint             informed_share;
  guint             n_untranslated;   /* found together with the hash */
};

AmparoInstrument *amparo_instrument_new         (AmparoVocabulary *vocabulary);

/* Whether its closure could be read again. */
gboolean          amparo_instrument_can_be_kept (AmparoInstrument *self);

/* The closure, and how many of its texts have no Spanish. */
GBytes           *amparo_closure_write_counting (AmparoInstrument *instrument,
                                                 guint            *n_untranslated);

G_END_DECLS
