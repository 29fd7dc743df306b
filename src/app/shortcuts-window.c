/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/shortcuts-window.h"

#include <glib/gi18n.h>

struct _AmparoShortcutsWindow
{
  AdwWindow parent_instance;

  /* children */
  AdwPreferencesGroup *everywhere;
  AdwPreferencesGroup *checklist;
};

G_DEFINE_FINAL_TYPE (AmparoShortcutsWindow, amparo_shortcuts_window, ADW_TYPE_WINDOW)

/* What is printed on a key the same in both languages is not translated. */
typedef struct
{
  const char *does;
  const char *keys;
} Key;

static const Key everywhere[] = {
  { N_("Get help now"), "F2" },
  { N_("Hide everything"), "F9" },
  { N_("Lock the vault"), "Ctrl+Shift+L" },
  { N_("Next language: English, Spanish, both"), "Ctrl+L" },
  { N_("Back to the page before"), N_("Alt+Left") },
  { N_("Search the library"), N_("Ctrl+K or Ctrl+F") },
  { N_("Main menu"), "F10" },
  { N_("This list of keys"), N_("F1 or Ctrl+?") },
  { N_("Close a small window"), "Esc" },
  { N_("Quit"), "Ctrl+Q" },
};

static const Key checklist[] = {
  { N_("Rate the sign"), "1 2 3 4" },
  { N_("Sign before or after"), N_("Up, Down") },
  { N_("How it is known"), "E" },
  { N_("Note"), "N" },
  { N_("Guidance"), "G" },
  { N_("Section before or after"), N_("Page Up, Page Down") },
};

static void
add_key (AdwPreferencesGroup *group,
         const Key           *key)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", _(key->does),
                                 "title-lines", 0,
                                 NULL);
  GtkWidget *keys = gtk_label_new (_(key->keys));

  gtk_widget_add_css_class (keys, "keycap");
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(key->keys), -1);
  adw_preferences_group_add (group, row);
}

static void
amparo_shortcuts_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AMPARO_TYPE_SHORTCUTS_WINDOW);

  G_OBJECT_CLASS (amparo_shortcuts_window_parent_class)->dispose (object);
}

static void
amparo_shortcuts_window_class_init (AmparoShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_shortcuts_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/amparo_nm/Amparo/ui/shortcuts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoShortcutsWindow, everywhere);
  gtk_widget_class_bind_template_child (widget_class, AmparoShortcutsWindow, checklist);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
amparo_shortcuts_window_init (AmparoShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (everywhere); i++)
    add_key (self->everywhere, &everywhere[i]);
  for (guint i = 0; i < G_N_ELEMENTS (checklist); i++)
    add_key (self->checklist, &checklist[i]);
}

/**
 * amparo_shortcuts_window_new:
 * @parent: (nullable): the window to stay above
 */
GtkWidget *
amparo_shortcuts_window_new (GtkWindow *parent)
{
  return g_object_new (AMPARO_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
}
