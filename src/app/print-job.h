/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/result-sheet.h"

G_BEGIN_DECLS

/* Sends a sheet to a printer straight from memory. GtkPrintOperation writes what it prints
 * into a temporary file first, and its preview into another one with a name. */

/* Asks which printer. `chosen` may still say no; NULL for always yes. `failed` hears in
 * words what went wrong. The callbacks come at most once. */
typedef struct
{
  AmparoResultSheet *(*make)   (AmparoPaper  paper,
                                gpointer     user_data);
  /* Calls amparo_print_job_go() or amparo_print_job_drop(), now or later. */
  void               (*chosen) (gpointer     job,
                                gpointer     user_data);
  void               (*failed) (const char  *words,
                                gpointer     user_data);
  gpointer             user_data;
  GDestroyNotify       free_data;
} AmparoPrinting;

void amparo_print_job_ask  (GtkWindow            *parent,
                            const AmparoPrinting *printing);
void amparo_print_job_go   (gpointer              job);
void amparo_print_job_drop (gpointer              job);

/* A file in memory alone with these bytes, at its beginning; -1 without memory. */
int  amparo_print_job_hold (GBytes               *bytes);

G_END_DECLS
