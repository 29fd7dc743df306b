/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "look.h"

#include <string.h>

/* Says whether to look further. */
typedef gboolean (*VisitFunc) (AtspiAccessible *accessible,
                               guint            depth,
                               gpointer         data);

typedef struct
{
  AtspiRole        role;
  const char      *name;     /* NULL for any */
  gboolean         begins;   /* the name begins with it */
  AtspiAccessible *found;
} Search;

static gboolean
visit (AtspiAccessible *self,
       guint            depth,
       VisitFunc        func,
       gpointer         data)
{
  int n = atspi_accessible_get_child_count (self, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (self, i, NULL);

      if (child == NULL)
        continue;
      if (!func (child, depth, data) || !visit (child, depth + 1, func, data))
        return FALSE;
    }

  return TRUE;
}

char *
look_name (AtspiAccessible *self)
{
  char *name = atspi_accessible_get_name (self, NULL);

  return name != NULL ? name : g_strdup ("");
}

char *
look_description (AtspiAccessible *self)
{
  char *description = atspi_accessible_get_description (self, NULL);

  return description != NULL ? description : g_strdup ("");
}

static gboolean
is_name (const char *given,
         const char *name)
{
  g_autoptr (GString) plain = NULL;
  g_autofree char *twice = NULL;

  if (g_str_equal (given, name))
    return TRUE;
  if (strchr (given, '_') == NULL)
    return FALSE;

  plain = g_string_new (given);
  g_string_replace (plain, "_", "", 0);
  twice = g_strjoin (" ", name, name, NULL);

  return g_str_equal (plain->str, name) || g_str_equal (plain->str, twice);
}

gboolean
look_is_named (AtspiAccessible *self,
               const char      *name)
{
  g_autofree char *given = look_name (self);

  return is_name (given, name);
}

char *
look_text (AtspiAccessible *self)
{
  g_autoptr (GObject) text = G_OBJECT (atspi_accessible_get_text_iface (self));
  char *words = NULL;

  if (text != NULL)
    words = atspi_text_get_text (ATSPI_TEXT (text), 0,
                                 atspi_text_get_character_count (ATSPI_TEXT (text), NULL), NULL);

  return words != NULL ? words : g_strdup ("");
}

AtspiRole
look_role (AtspiAccessible *self)
{
  return atspi_accessible_get_role (self, NULL);
}

gboolean
look_has (AtspiAccessible *self,
          AtspiStateType   state)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (self);

  return states != NULL && atspi_state_set_contains (states, state);
}

AtspiAccessible *
look_parent (AtspiAccessible *self)
{
  return atspi_accessible_get_parent (self, NULL);
}

gboolean
look_is_inside (AtspiAccessible *self,
                AtspiAccessible *other)
{
  g_autoptr (AtspiAccessible) step = g_object_ref (self);

  while (step != NULL && step != other)
    {
      AtspiAccessible *parent = look_parent (step);

      g_object_unref (step);
      step = parent;
    }

  return step != NULL;
}

static gboolean
compare (AtspiAccessible *accessible,
         guint            depth,
         gpointer         data)
{
  Search *search = data;
  g_autofree char *name = NULL;

  if (search->role != ATSPI_ROLE_INVALID && look_role (accessible) != search->role)
    return TRUE;

  name = look_name (accessible);
  if (search->name != NULL
      && !(search->begins ? g_str_has_prefix (name, search->name) : is_name (name, search->name)))
    return TRUE;

  search->found = g_object_ref (accessible);

  return FALSE;
}

AtspiAccessible *
look_find (AtspiAccessible *self,
           AtspiRole        role,
           const char      *name)
{
  Search search = { role, name, FALSE, NULL };

  visit (self, 0, compare, &search);

  return search.found;
}

AtspiAccessible *
look_find_begin (AtspiAccessible *self,
                 AtspiRole        role,
                 const char      *beginning)
{
  Search search = { role, beginning, TRUE, NULL };

  visit (self, 0, compare, &search);

  return search.found;
}

typedef struct
{
  AtspiStateType   state;
  AtspiAccessible *found;
} StateSearch;

static gboolean
compare_state (AtspiAccessible *accessible,
               guint            depth,
               gpointer         data)
{
  StateSearch *search = data;

  if (!look_has (accessible, search->state))
    return TRUE;

  search->found = g_object_ref (accessible);

  return FALSE;
}

AtspiAccessible *
look_find_state (AtspiAccessible *self,
                 AtspiStateType   state)
{
  StateSearch search = { state, NULL };

  visit (self, 0, compare_state, &search);

  return search.found;
}

static gboolean
collect_label (AtspiAccessible *accessible,
               guint            depth,
               gpointer         data)
{
  if (look_role (accessible) == ATSPI_ROLE_LABEL)
    g_hash_table_add (data, look_name (accessible));

  return TRUE;
}

GHashTable *
look_labels (AtspiAccessible *self)
{
  GHashTable *labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  visit (self, 0, collect_label, labels);

  return labels;
}

static char *
describe (AtspiAccessible *accessible)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = look_name (accessible);
  g_autofree char *text = look_role (accessible) == ATSPI_ROLE_TEXT ? look_text (accessible) : NULL;

  return g_strdup_printf ("%s “%s”%s%s%s%s%s%s", role != NULL ? role : "?", name,
                          text != NULL ? " holds " : "", text != NULL ? text : "",
                          look_has (accessible, ATSPI_STATE_FOCUSABLE) ? " focusable" : "",
                          look_has (accessible, ATSPI_STATE_FOCUSED) ? " FOCUSED" : "",
                          look_has (accessible, ATSPI_STATE_CHECKED) ? " checked" : "",
                          look_has (accessible, ATSPI_STATE_PRESSED) ? " pressed" : "");
}

/* What GTK puts where nobody gave a name: that of the type. */
static gboolean
is_type_name (const char *name)
{
  return g_regex_match_simple ("^(Gtk|Adw|Amparo)[A-Z][A-Za-z]+$", name, 0, 0);
}

/* What hands the focus on to what is inside it, and is never where the keyboard stops:
 * lists, what scrolls, and the face of a drop-down. */
static gboolean
is_container (AtspiAccessible *accessible)
{
  AtspiRole role = look_role (accessible);

  return role == ATSPI_ROLE_SCROLL_PANE || role == ATSPI_ROLE_LIST || role == ATSPI_ROLE_FILLER;
}

/* What the drop-down of a library unfolds is that library's own. */
static gboolean
is_unfolded (AtspiAccessible *accessible)
{
  g_autoptr (AtspiAccessible) parent = look_parent (accessible);
  g_autofree char *name = parent != NULL ? look_name (parent) : NULL;

  return g_strcmp0 (name, "GtkListView") == 0;
}

static gboolean
collect_nameless (AtspiAccessible *accessible,
                  guint            depth,
                  gpointer         data)
{
  g_autofree char *name = g_strstrip (look_name (accessible));
  g_autofree char *itself = NULL;
  g_autofree char *around = NULL;
  g_autoptr (AtspiAccessible) parent = NULL;

  if ((*name != '\0' && !is_type_name (name))
      || !look_has (accessible, ATSPI_STATE_FOCUSABLE)
      || is_container (accessible)
      || is_unfolded (accessible))
    return TRUE;

  parent = look_parent (accessible);
  itself = describe (accessible);
  around = parent != NULL ? describe (parent) : NULL;
  g_ptr_array_add (data, g_strdup_printf ("%s in %s", itself, around));

  return TRUE;
}

void
look_nameless (AtspiAccessible *self,
               GPtrArray       *found)
{
  visit (self, 0, collect_nameless, found);
}

static gboolean
print (AtspiAccessible *accessible,
       guint            depth,
       gpointer         data)
{
  g_autofree char *line = describe (accessible);

  g_string_append_printf (data, "%*s%s\n", (int) depth * 2, "", line);

  return TRUE;
}

char *
look_dump (AtspiAccessible *self)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  visit (self, 0, print, dump);

  return g_strdup (dump->str);
}
