/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/shelves.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/look-up.h"
#include "app/parts.h"

const char *
amparo_shelf_get_name (AmparoShelf shelf)
{
  switch (shelf)
    {
    /* Translators: these are the shelves of the library */
    case AMPARO_SHELF_UNDERSTANDING:
      return _("Understanding");
    case AMPARO_SHELF_LAW:
      return _("The Law");
    case AMPARO_SHELF_NUMBERS:
      return _("Numbers");
    case AMPARO_SHELF_RESPONSE:
      return _("Responding");
    case AMPARO_SHELF_STEPS:
      return _("Next Steps");
    case AMPARO_SHELF_SIGNS:
      return _("Signs");
    case AMPARO_SHELF_CHECKLISTS:
      return _("Checklists");
    case AMPARO_SHELF_CONTACTS:
      return _("Whom to Call");
    case AMPARO_SHELF_SOURCES:
      return _("Sources");
    case AMPARO_N_SHELVES:
    default:
      g_assert_not_reached ();
    }
}

GtkWidget *
amparo_page_link_new (const AmparoEntry *entry,
                      AmparoReading      reading)
{
  g_autofree char *name = NULL;
  GtkWidget *link;

  g_return_val_if_fail (entry != NULL, NULL);

  name = amparo_bilingual_dup_label (entry->title, reading);
  link = g_object_new (GTK_TYPE_BUTTON,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_LINK,
                       "action-name", "win.look-up",
                       "action-target", g_variant_new_string (entry->key),
                       "child", amparo_bilingual_new_line (entry->title, reading),
                       "css-classes", (const char *[]) { "flat", "page-link", NULL },
                       "halign", GTK_ALIGN_START,
                       NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return link;
}

GtkWidget *
amparo_page_links_new (const char    *heading,
                       GPtrArray     *entries,
                       AmparoShelf    first,
                       AmparoShelf    last,
                       AmparoReading  reading)
{
  GtkWidget *box = NULL;

  g_return_val_if_fail (heading != NULL, NULL);
  g_return_val_if_fail (entries != NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const AmparoEntry *entry = g_ptr_array_index (entries, i);

      if (entry->shelf < first || entry->shelf > last)
        continue;
      if (box == NULL)
        {
          box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
          gtk_box_append (GTK_BOX (box), amparo_heading_new (heading));
        }
      gtk_box_append (GTK_BOX (box), amparo_page_link_new (entry, reading));
    }

  return box;
}

GtkWidget *
amparo_source_links_new (AmparoSession *session,
                         GPtrArray     *sources)
{
  AmparoLibrary *library = amparo_look_up_get_library (amparo_session_get_look_up (session));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      const AmparoEntry *entry = amparo_library_find_object (library, g_ptr_array_index (sources, i));
      GtkWidget *link = amparo_page_link_new (entry, amparo_session_get_reading (session));

      gtk_widget_add_css_class (link, "source-link");
      gtk_box_append (GTK_BOX (box), link);
    }

  return box;
}
