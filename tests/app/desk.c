/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk.h"

#include "language/language.h"

AmparoContent *
desk_get_content (void)
{
  static AmparoContent *content = NULL;

  if (content == NULL)
    {
      const char *paths[] = { amparo_content_get_shipped_dir (), NULL };

      content = amparo_content_load (paths, amparo_language_get_catalog ());
    }

  return content;
}

void
desk_set_up (Desk          *desk,
             gconstpointer  data)
{
  desk->content = desk_get_content ();
  desk->session = amparo_session_new (desk->content);
}

void
desk_tear_down (Desk          *desk,
                gconstpointer  data)
{
  g_assert_finalize_object (desk->session);
}

void
desk_begin (Desk *desk)
{
  AmparoInstrument *instrument = amparo_content_find_instrument (desk->content, "first-look");

  g_assert_nonnull (instrument);
  amparo_session_begin (desk->session, instrument, FALSE);
}

guint
desk_get_fact (Desk       *desk,
               const char *id)
{
  AmparoVocabulary *vocabulary = amparo_content_get_vocabulary (desk->content);
  const AmparoFact *fact = amparo_vocabulary_get_fact (vocabulary, id);

  g_assert_nonnull (fact);

  return fact->index;
}

AmparoWindow *
desk_open_window (Desk *desk)
{
  GtkWidget *window = amparo_window_new (NULL, desk->session);

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  return AMPARO_WINDOW (window);
}

static gboolean
give_up_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Runs the main loop until *what is what is wanted, or for five seconds. GTK holds a
 * window for a while after one above it has gone, or when a frame was asked for. */
static void
wait_until (gboolean (*is_so) (gpointer what),
            gpointer   what)
{
  gboolean is_over = FALSE;
  guint timeout = g_timeout_add_seconds (5, give_up_cb, &is_over);

  while (!is_so (what) && !is_over)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }

  if (!is_over)
    g_source_remove (timeout);
}

static gboolean
is_ours_alone (gpointer window)
{
  return G_OBJECT (window)->ref_count == 1;
}

static gboolean
is_null (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* Destroyed and gone: nothing in it keeps it alive. */
void
desk_close (gpointer window)
{
  wait_until (is_ours_alone, window);
  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until (is_null, &window);

  g_assert_null (window);
}

void
desk_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
desk_lay_out (AmparoWindow *window)
{
  for (guint frame = 0; frame < 4; frame++)
    {
      desk_settle ();
      gtk_widget_queue_draw (GTK_WIDGET (window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
    }
  desk_settle ();
}

gboolean
desk_is_named (GtkWidget  *widget,
               const char *name)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  g_autofree char *other = NULL;

  if (!gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;

  other = gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return other == NULL;
}

GtkWidget *
desk_find (GtkWidget     *root,
           DeskWanted     is_wanted,
           gconstpointer  what)
{
  if (is_wanted (root, what))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = desk_find (child, is_wanted, what);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget     *widget,
            gconstpointer  type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (type));
}

GtkWidget *
desk_find_type (GtkWidget *root,
                GType      type)
{
  return desk_find (root, is_of_type, GSIZE_TO_POINTER (type));
}

guint
desk_count_type (GtkWidget *root,
                 GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += desk_count_type (child, type);

  return n;
}

static gboolean
says (GtkWidget     *widget,
      gconstpointer  words)
{
  return GTK_IS_LABEL (widget)
         && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words);
}

GtkWidget *
desk_find_label (GtkWidget  *root,
                 const char *words)
{
  return desk_find (root, says, words);
}

static gboolean
does (GtkWidget     *widget,
      gconstpointer  what)
{
  const char * const *wanted = what;
  GVariant *target;

  if (!GTK_IS_ACTIONABLE (widget)
      || g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), wanted[0]) != 0)
    return FALSE;
  if (wanted[1] == NULL)
    return TRUE;

  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

  return target != NULL && g_str_equal (g_variant_get_string (target, NULL), wanted[1]);
}

GtkWidget *
desk_find_action (GtkWidget  *root,
                  const char *action,
                  const char *target)
{
  const char *wanted[] = { action, target };

  return desk_find (root, does, wanted);
}
