/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/content.h"

G_BEGIN_DECLS

/* The inside of a content, for the files of this room that fill and check it. */

/* The kinds that are looked up by id. */
typedef enum
{
  AMPARO_KIND_SOURCE,
  AMPARO_KIND_CONTACT,
  AMPARO_KIND_SIGN,
  AMPARO_KIND_STEP,
  AMPARO_KIND_INSTRUMENT,
  AMPARO_KIND_SCENARIO,
  AMPARO_KIND_ARTICLE,
  AMPARO_KIND_MODULE,
  AMPARO_N_KINDS,
} AmparoKind;

/* A fact and the day it was checked. */
typedef struct
{
  char  *file;
  guint  line;
  guint  column;
  char  *what;
  char  *checked;
} AmparoDatedFact;

struct _AmparoContent
{
  GObject parent_instance;

  /* owned */
  GPtrArray        *diagnostics;
  GPtrArray        *facts;              /* of AmparoDatedFact */
  GPtrArray        *texts;              /* of AmparoPlacedText */
  AmparoVocabulary *vocabulary;
  GPtrArray        *objects[AMPARO_N_KINDS];
  GHashTable       *by_id[AMPARO_N_KINDS];     /* id -> object, lent */
  GHashTable       *places[AMPARO_N_KINDS];    /* id -> "file:line" where it was written */
  GHashTable       *instruments;        /* ids of all that are written, sound or not */
};

G_END_DECLS
