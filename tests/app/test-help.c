/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "app/contact-card.h"
#include "app/help-view.h"
#include "desk.h"
#include "language/language.h"

static void
test_danger_comes_first (Desk          *desk,
                         gconstpointer  data)
{
  GtkWidget *view = g_object_ref_sink (amparo_help_view_new (desk->session));
  GtkWidget *first = amparo_help_view_get_first (AMPARO_HELP_VIEW (view));

  g_assert_true (AMPARO_IS_CONTACT_CARD (first));
  g_assert_nonnull (desk_find_label (first, "911"));

  g_assert_finalize_object (view);
}

static void
test_everybody_is_there (Desk          *desk,
                         gconstpointer  data)
{
  GtkWidget *view = g_object_ref_sink (amparo_help_view_new (desk->session));

  g_assert_cmpuint (desk_count_type (view, AMPARO_TYPE_CONTACT_CARD), ==,
                    amparo_content_get_contacts (desk->content)->len);

  g_assert_finalize_object (view);
}

/* A shared computer with a broken directory still says whom to call. */
static void
test_works_without_a_directory (void)
{
  const char *nothing[] = { NULL };
  g_autoptr (AmparoContent) content =
    amparo_content_load (nothing, amparo_language_get_catalog ());
  g_autoptr (AmparoSession) session = amparo_session_new (content);
  GtkWidget *view = g_object_ref_sink (amparo_help_view_new (session));

  g_assert_nonnull (desk_find_label (view, "911"));

  g_assert_finalize_object (view);
}

static gboolean
is_copy_button (GtkWidget     *widget,
                gconstpointer  number)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (g_object_get_data (G_OBJECT (widget), "number"), number) == 0;
}

static void
note_cb (AmparoContactCard  *card,
         const char         *number,
         char              **copied)
{
  g_free (*copied);
  *copied = g_strdup (number);
}

static void
test_numbers_can_be_copied (Desk          *desk,
                            gconstpointer  data)
{
  GtkWidget *view = g_object_ref_sink (amparo_help_view_new (desk->session));
  GtkWidget *card = amparo_help_view_get_first (AMPARO_HELP_VIEW (view));
  GtkWidget *button = desk_find (card, is_copy_button, "911");
  g_autofree char *copied = NULL;

  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Copy 911");

  g_signal_connect (card, "copied", G_CALLBACK (note_cb), &copied);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (copied, ==, "911");

  g_assert_finalize_object (view);
}

static void
test_unsure_facts_carry_a_badge (Desk          *desk,
                                 gconstpointer  data)
{
  GPtrArray *contacts = amparo_content_get_contacts (desk->content);

  for (guint i = 0; i < contacts->len; i++)
    {
      AmparoContact *contact = g_ptr_array_index (contacts, i);
      GtkWidget *card = g_object_ref_sink (amparo_contact_card_new (contact, desk->session));
      GtkWidget *badge = desk_find_label (card, "Verify before relying on this");

      g_assert_cmpint (gtk_widget_get_visible (badge), ==,
                       amparo_contact_get_grounds (contact)->verify);
      g_assert_finalize_object (card);
    }
}

static void
test_follows_the_reading (Desk          *desk,
                          gconstpointer  data)
{
  AmparoContact *contact = g_ptr_array_index (amparo_content_get_contacts (desk->content), 0);
  const char *english = amparo_text_get_english (amparo_contact_get_for (contact));
  GtkWidget *card;

  card = g_object_ref_sink (amparo_contact_card_new (contact, desk->session));
  g_assert_nonnull (desk_find_label (card, english));
  g_assert_null (desk_find_label (card, amparo_text_get_spanish (amparo_contact_get_for (contact))));
  g_assert_finalize_object (card);

  amparo_session_set_reading (desk->session, AMPARO_READING_BOTH);
  card = g_object_ref_sink (amparo_contact_card_new (contact, desk->session));
  g_assert_nonnull (desk_find_label (card, english));
  g_assert_nonnull (desk_find_label (card, amparo_text_get_spanish (amparo_contact_get_for (contact))));
  g_assert_finalize_object (card);
}

int
main (int    argc,
      char **argv)
{
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add ("/help/" path, Desk, NULL, desk_set_up, test, desk_tear_down)
  ADD ("danger-comes-first", test_danger_comes_first);
  ADD ("everybody-is-there", test_everybody_is_there);
  ADD ("numbers-can-be-copied", test_numbers_can_be_copied);
  ADD ("unsure-facts-carry-a-badge", test_unsure_facts_carry_a_badge);
  ADD ("follows-the-reading", test_follows_the_reading);
  g_test_add_func ("/help/works-without-a-directory", test_works_without_a_directory);

  return g_test_run ();
}
