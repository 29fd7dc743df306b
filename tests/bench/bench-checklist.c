/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app/pages.h"
#include "gauge-window.h"
#include "gauge.h"
#include "language/language.h"

/* How long it takes until a checklist is on the screen and its first item has the focus,
 * and until it is there again in both languages when somebody switches in the middle. The
 * yardstick is what GTK itself takes for as many bare rows of a label and four toggle
 * buttons. Every figure is the median of interleaved runs, in milliseconds: by the clock,
 * and by the processor, which does not wait for the next frame nor for other programs, and
 * by which promises are judged. */

#define RUNS  21
#define ITEMS 40

typedef struct
{
  const char *name;
  double      most;              /* what is promised, 0 for none */
  Moment      runs[RUNS + 1];
} Figure;

enum
{
  BARE_ROWS,
  OPEN,
  OPEN_BOTH,
  SWITCH,
  OPEN_ONE_SECTION,
  N_FIGURES,
};

static Figure figures[N_FIGURES] = {
  [BARE_ROWS] = { "bare-rows", 0 },
  [OPEN] = { "checklist-open", 50 },
  [OPEN_BOTH] = { "checklist-open-both-languages", 50 },
  [SWITCH] = { "checklist-switch-language", 100 },
  /* Nobody writes such a checklist; it shows what the sections save. */
  [OPEN_ONE_SECTION] = { "checklist-open-all-in-one-section", 0 },
};

static GtkWidget *window;

/* The first of each warms up fonts and styles, and a person meets that once. */
static guint run;

static GtkWidget *
create_bare_row (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (row), gtk_label_new ("Another person speaks for the young person"));
  for (int i = 0; i < 4; i++)
    gtk_box_append (GTK_BOX (buttons), gtk_toggle_button_new_with_label ("No information"));
  gtk_box_append (GTK_BOX (row), buttons);
  return row;
}

static GtkWidget *
create_bare_page (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (int i = 0; i < ITEMS; i++)
    gtk_box_append (GTK_BOX (box), create_bare_row ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  return scroller;
}

static void
measure (int            figure,
         AmparoSession *session)
{
  Moment begin = gauge_now ();

  gauge_window_show (window, session != NULL ? amparo_checklist_page_new (session) : create_bare_page ());
  figures[figure].runs[run] = gauge_since (begin);
}

static void
measure_opening (int               figure,
                 AmparoContent    *content,
                 AmparoInstrument *instrument,
                 AmparoReading     reading)
{
  g_autoptr (AmparoSession) session = amparo_session_new (content);

  amparo_session_begin (session, instrument, FALSE);
  amparo_session_set_reading (session, reading);
  gauge_window_clear (window);
  measure (figure, session);
  gauge_window_clear (window);
}

/* In the fourth section, an item rated, its guidance open, the focus in it. */
static void
measure_switch (AmparoContent    *content,
                AmparoInstrument *instrument)
{
  g_autoptr (AmparoSession) session = amparo_session_new (content);
  const AmparoSection *section = g_ptr_array_index (amparo_instrument_get_sections (instrument), 4);
  const AmparoItem *item = g_ptr_array_index (section->items, 0);

  amparo_session_begin (session, instrument, FALSE);
  amparo_session_set_section (session, section->index);
  amparo_screening_rate (amparo_session_get_screening (session), item->index, 2);
  amparo_session_set_opened (session, item->index, TRUE);
  amparo_session_remember_focus (session, item->index, AMPARO_CONTROL_RATING);
  gauge_window_clear (window);
  gauge_window_show (window, amparo_checklist_page_new (session));

  amparo_session_set_reading (session, AMPARO_READING_BOTH);
  measure (SWITCH, session);
  gauge_window_clear (window);
}

/* A checklist of all signs of another one, in a single section. */
static char *
write_one_section (AmparoInstrument *of)
{
  g_autoptr (GString) xml = g_string_new (
    "<instrument xmlns=\"urn:amparo:content:1\" id=\"one-section\" version=\"1.0.0\" minutes=\"1\""
    " informed-share=\"60\"><title>T</title><purpose>P</purpose><for-whom>W</for-whom>"
    "<limits>L</limits><dimension id=\"d\"><label>D</label></dimension>"
    "<section id=\"s\"><title>S</title>");
  g_autofree char *path = NULL;
  GPtrArray *items = amparo_instrument_get_items (of);
  int fd = g_file_open_tmp ("amparo-XXXXXX.xml", &path, NULL);

  for (guint i = 0; i < MIN (items->len, ITEMS); i++)
    {
      const AmparoItem *item = g_ptr_array_index (items, i);

      g_string_append_printf (xml, "<item sign=\"%s\" strength=\"weak\" dimension=\"d\"/>",
                              amparo_sign_get_id (item->sign));
    }
  g_string_append (xml,
                   "</section><rules><rule id=\"r\" level=\"possible-concern\">"
                   "<count at-least=\"1\" rated-at-least=\"possible\"/><because>B</because></rule>"
                   "<rule id=\"c\" level=\"clear-concern\">"
                   "<count at-least=\"9\" rated=\"clear\"/><because>C</because></rule></rules>"
                   "<steps/><source ref=\"opre-37-tools\"/></instrument>");
  if (fd < 0 || !g_file_set_contents (path, xml->str, xml->len, NULL))
    g_error ("cannot write %s", path);
  g_close (fd, NULL);
  return g_steal_pointer (&path);
}

/* Gives whether the promise holds. */
static gboolean
report (const Figure *figure,
        guint         n)
{
  g_autofree char *name = g_strconcat (figure->name, "-processor", NULL);
  double processor = gauge_median (&figure->runs[1].processor, RUNS, sizeof (Moment));

  gauge_print (figure->name, n, gauge_median (&figure->runs[1].clock, RUNS, sizeof (Moment)), "ms");
  gauge_print (name, n, processor, "ms");

  return figure->most == 0 || gauge_keeps (name, processor, figure->most);
}

static AmparoContent *
load (const char *more)
{
  const char *paths[] = { amparo_content_get_shipped_dir (), more, NULL };

  return amparo_content_load (paths, amparo_language_get_catalog ());
}

int
main (void)
{
  const char *locale_dir = g_getenv ("AMPARO_LOCALE_DIR");
  g_autoptr (AmparoContent) shipped = NULL;
  g_autoptr (AmparoContent) content = NULL;
  g_autofree char *path = NULL;
  AmparoInstrument *youth, *one_section;
  gboolean kept = TRUE;

  amparo_language_init (locale_dir != NULL ? locale_dir : LOCALEDIR);
  shipped = load (NULL);
  youth = amparo_content_find_instrument (shipped, "youth-screening");
  path = write_one_section (youth);
  content = load (path);
  youth = amparo_content_find_instrument (content, "youth-screening");
  one_section = amparo_content_find_instrument (content, "one-section");
  g_remove (path);
  if (youth == NULL || one_section == NULL)
    g_error ("the checklists could not be read");

  gtk_init ();
  adw_init ();
  window = gauge_window_open (gtk_window_new ());
  for (run = 0; run <= RUNS; run++)
    {
      gauge_window_clear (window);
      measure (BARE_ROWS, NULL);
      measure_opening (OPEN, content, youth, AMPARO_READING_ENGLISH);
      measure_opening (OPEN_BOTH, content, youth, AMPARO_READING_BOTH);
      measure_switch (content, youth);
      measure_opening (OPEN_ONE_SECTION, content, one_section, AMPARO_READING_ENGLISH);
    }

  for (int i = 0; i < N_FIGURES; i++)
    kept &= report (&figures[i], i == BARE_ROWS || i == OPEN_ONE_SECTION
                                 ? ITEMS : amparo_instrument_get_items (youth)->len);
  gtk_window_destroy (GTK_WINDOW (window));
  return kept ? 0 : 1;
}
