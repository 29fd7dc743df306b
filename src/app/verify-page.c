/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/compat.h"
#include "app/field-row.h"
#include "app/parts.h"
#include "app/training-parts.h"
#include "language/language.h"
#include "report/check-text.h"
#include "training/day.h"

/* How the draft begins: what is typed so far, what was typed and checked, a file to check. */
#define TYPED   't'
#define CHECKED 'c'
#define OPENED  'f'

static void
set_draft (AmparoLearning *learning,
           char            kind,
           const char     *what)
{
  g_autofree char *draft = g_strdup_printf ("%c%s", kind, what);

  amparo_learning_set_draft (learning, draft);
}

static const char *
get_draft (AmparoLearning *learning,
           char            kind)
{
  const char *draft = amparo_learning_get_draft (learning);

  return *draft == kind ? draft + 1 : "";
}

static void
check (AmparoLearning *learning,
       char            kind,
       const char     *what)
{
  amparo_learning_show (learning, AMPARO_PLACE_VERIFY);
  set_draft (learning, kind, what);
}

/* What was handed in, by its kind; NULL where nothing was. */
static AmparoCheck *
make_check (AmparoLearning  *learning,
            GError         **error)
{
  const char *uri = get_draft (learning, OPENED);
  const char *code = get_draft (learning, CHECKED);
  g_autoptr (GPtrArray) organisations = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char today[AMPARO_DAY_SIZE];
  GDate day;

  if (*uri == '\0' && *code == '\0')
    return NULL;

  organisations = amparo_organisations_load (amparo_learning_get_folder (learning), error);
  if (organisations == NULL)
    return NULL;

  amparo_day_from_time (&day, amparo_learning_get_now (learning));
  amparo_day_write (&day, today);
  if (*code != '\0')
    return amparo_check_code (code, organisations, today);

  {
    g_autoptr (GFile) file = g_file_new_for_uri (uri);

    bytes = g_file_load_bytes (file, NULL, NULL, error);
  }

  return bytes != NULL ? amparo_check_file (bytes, organisations, today) : NULL;
}

/* Asking */

static void
typed_cb (AmparoLearning *learning,
          GtkEditable    *entry)
{
  set_draft (learning, TYPED, gtk_editable_get_text (entry));
}

static void
check_cb (GtkEditable *entry)
{
  g_autofree char *code = g_strdup (gtk_editable_get_text (entry));

  if (*code != '\0')
    check (g_object_get_data (G_OBJECT (entry), "learning"), CHECKED, code);
}

static void
file_cb (GFile    *file,
         gpointer  user_data)
{
  g_autoptr (AmparoLearning) learning = user_data;
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri != NULL && amparo_learning_get_place (learning) == AMPARO_PLACE_VERIFY)
    check (learning, OPENED, uri);
}

static void
open_cb (GtkWidget *entry)
{
  amparo_file_open (entry, _("Open Certificate"), file_cb,
                    g_object_ref (g_object_get_data (G_OBJECT (entry), "learning")));
}

static GtkWidget *
create_entry (AmparoLearning *learning)
{
  const char *typed = get_draft (learning, TYPED);
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY,
                                   "text", *typed != '\0' ? typed : get_draft (learning, CHECKED),
                                   NULL);

  g_object_set_data (G_OBJECT (entry), "learning", learning);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), learning, G_CONNECT_SWAPPED);

  return entry;
}

static GtkWidget *
create_field (GtkWidget *entry)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = g_object_new (AMPARO_TYPE_FIELD_ROW,
                                 "title", _("The code below the square pattern on the certificate"),
                                 "entry", entry,
                                 NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

/* The answer */

static GtkWidget *
create_title (AmparoCheck   *result,
              const GError  *error,
              AmparoReading  reading)
{
  g_autoptr (AmparoText) title = NULL;

  if (result != NULL)
    title = amparo_check_dup_verdict (result);
  else if (error != NULL)
    title = amparo_language_dup_words (N_("The file could not be read"));
  else
    title = amparo_language_dup_words (N_("Check a Certificate"));

  return amparo_leaf_title_new (result != NULL ? _("Check a Certificate") : NULL, title, reading,
                                result != NULL ? "prompt" : "title-2");
}

static void
append_result (GtkBox        *body,
               AmparoCheck   *result,
               const GError  *error,
               AmparoReading  reading)
{
  g_autofree char *details = result != NULL ? amparo_check_write_details (result, reading) : NULL;
  GtkWidget *label;

  if (error != NULL)
    gtk_box_append (body, amparo_words_label_new (error->message, NULL));
  if (details == NULL || *details == '\0')
    return;

  label = amparo_words_label_new (details, NULL);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (body, amparo_card_new (NULL, label, NULL));
}

GtkWidget *
amparo_verify_page_new (AmparoSession *session)
{
  AmparoLearning *learning;
  g_autoptr (AmparoCheck) result = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *body, *foot, *entry, *leaf;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  learning = amparo_session_get_learning (session);
  result = make_check (learning, &error);
  entry = create_entry (learning);
  body = amparo_leaf_body_new ();
  gtk_box_append (GTK_BOX (body), create_title (result, error, amparo_session_get_reading (session)));
  append_result (GTK_BOX (body), result, error, amparo_session_get_reading (session));
  gtk_box_append (GTK_BOX (body), create_field (entry));
  gtk_box_append (GTK_BOX (body),
                  amparo_words_label_new (_("A file says more than a code: the code vouches for what was signed, the file also for what is printed on it."), NULL));

  foot = amparo_leaf_foot_new ();
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Open File…"), FALSE, G_CALLBACK (open_cb), entry));
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Check Code"), TRUE, G_CALLBACK (check_cb), entry));
  leaf = amparo_leaf_new (body, foot);
  amparo_leaf_attach_keys (leaf, NULL, NULL);

  return leaf;
}
