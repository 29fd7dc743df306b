/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/entry-view.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/guidance.h"
#include "app/look-up.h"
#include "app/parts.h"
#include "app/shelves.h"

/* Does nothing without titles. */
static void
append_titles (GtkBox        *box,
               const char    *heading,
               GPtrArray     *titles,
               AmparoReading  reading)
{
  GtkWidget *part;

  if (titles->len == 0)
    return;

  part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (part), amparo_heading_new (heading));
  for (guint i = 0; i < titles->len; i++)
    gtk_box_append (GTK_BOX (part), amparo_bullet_new (g_ptr_array_index (titles, i), reading));
  gtk_box_append (box, part);
}

static void
append_training (GtkBox        *box,
                 AmparoLibrary *library,
                 AmparoSign    *sign,
                 AmparoReading  reading)
{
  g_autoptr (GPtrArray) modules = amparo_library_dup_modules (library, sign);
  g_autoptr (GPtrArray) scenarios = amparo_library_dup_scenarios (library, sign);

  for (guint i = 0; i < modules->len; i++)
    modules->pdata[i] = amparo_module_get_title (modules->pdata[i]);
  for (guint i = 0; i < scenarios->len; i++)
    scenarios->pdata[i] = amparo_scenario_get_title (scenarios->pdata[i]);
  append_titles (box, _("Trained in These Modules"), modules, reading);
  append_titles (box, _("Met in These Scenarios"), scenarios, reading);
}

void
amparo_sign_view_append (GtkBox        *box,
                         AmparoSession *session,
                         AmparoSign    *sign)
{
  AmparoLibrary *library = amparo_look_up_get_library (amparo_session_get_look_up (session));
  g_autoptr (GPtrArray) citing = amparo_library_dup_citing (library, sign);
  AmparoReading reading = amparo_session_get_reading (session);

  amparo_entry_view_add_text (box, _("What It May Mean"), amparo_sign_get_may_mean (sign), reading);
  amparo_entry_view_add_text (box, _("What Else May Explain It"), amparo_sign_get_what_else (sign), reading);
  gtk_box_append (box, amparo_guidance_new_body (session, sign));
  amparo_entry_view_add (box, amparo_page_links_new (_("Rated in These Checklists"), citing,
                                                     AMPARO_SHELF_CHECKLISTS,
                                                     AMPARO_SHELF_CHECKLISTS, reading));
  append_training (box, library, sign, reading);
  amparo_entry_view_add (box, amparo_page_links_new (_("In the Library"), citing, 0,
                                                     AMPARO_SHELF_RESPONSE, reading));
  amparo_entry_view_add_basis (box, session, amparo_sign_get_sources (sign), NULL);
}
