/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "content/content.h"

G_BEGIN_DECLS

/* Content as plain text for a terminal, in one language or both. Every text that lacks
 * Spanish shows its English with a mark. */

char *amparo_listing_write_all        (AmparoContent    *content,
                                       AmparoReading     reading);   /* one line each, the id first */
char *amparo_listing_write_instrument (AmparoInstrument *instrument,
                                       AmparoReading     reading);
char *amparo_listing_write_sign       (AmparoSign       *sign,
                                       AmparoReading     reading);
char *amparo_listing_write_step       (AmparoStep       *step,
                                       AmparoReading     reading);
char *amparo_listing_write_contact    (AmparoContact    *contact,
                                       AmparoReading     reading);
char *amparo_listing_write_source     (AmparoSource     *source,
                                       AmparoReading     reading);
char *amparo_listing_write_scenario   (AmparoScenario   *scenario,
                                       AmparoReading     reading);
char *amparo_listing_write_article    (AmparoArticle    *article,
                                       AmparoReading     reading);
char *amparo_listing_write_module     (AmparoModule     *module,
                                       AmparoReading     reading);   /* its scenarios by name: they have a listing of their own */

G_END_DECLS
