/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/certificate-picture.h"
#include "app/choice-row.h"
#include "app/parts.h"
#include "app/save-file.h"
#include "app/training-parts.h"
#include "language/language.h"

#define A4 "a4"

static AmparoPaper
get_paper (AmparoLearning *learning)
{
  return g_str_equal (amparo_learning_get_draft (learning), A4) ? AMPARO_PAPER_A4 : AMPARO_PAPER_LETTER;
}

/* The paper is part of the page: it is made anew, and where the focus is stays. */
static void
paper_cb (AmparoChoiceRow *row,
          GParamSpec      *pspec,
          AdwBin          *bin)
{
  AmparoSession *session = g_object_get_data (G_OBJECT (bin), "session");
  AmparoLearning *learning = amparo_session_get_learning (session);
  AmparoPaper paper = amparo_choice_row_get_selected (row);
  AmparoSigner *signer = g_object_get_data (G_OBJECT (bin), "signer");
  g_autoptr (AmparoCertificate) certificate = amparo_learning_dup_certificate (learning, NULL);

  amparo_learning_set_draft (learning, paper == AMPARO_PAPER_A4 ? A4 : "");
  if (certificate != NULL)
    adw_bin_set_child (bin, amparo_certificate_picture_new (certificate, signer, paper));
}

static GtkWidget *
create_papers (AmparoSession *session,
               AdwBin        *bin)
{
  static const char * const names[] = { N_("Letter"), N_("A4") };
  g_autoptr (AmparoText) question = amparo_language_dup_words (N_("Paper"));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = amparo_choice_row_new (question, question, NULL, amparo_session_get_reading (session));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (AmparoText) name = amparo_language_dup_words (names[i]);

      amparo_choice_row_add (AMPARO_CHOICE_ROW (row), name);
    }
  amparo_choice_row_set_selected (AMPARO_CHOICE_ROW (row), get_paper (amparo_session_get_learning (session)));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (paper_cb), bin, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

static void
save_cb (AdwBin *bin)
{
  AmparoLearning *learning = amparo_session_get_learning (g_object_get_data (G_OBJECT (bin), "session"));
  GtkWidget *toasts = gtk_widget_get_ancestor (GTK_WIDGET (bin), ADW_TYPE_TOAST_OVERLAY);
  g_autoptr (AmparoCertificate) certificate = amparo_learning_dup_certificate (learning, NULL);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *name = NULL;

  if (certificate == NULL)
    return;

  pdf = amparo_certificate_print (certificate, g_object_get_data (G_OBJECT (bin), "signer"), get_paper (learning), NULL);
  if (pdf == NULL)
    return;

  name = g_strdup_printf ("%s %s %s.pdf", _("Certificate"), certificate->name, certificate->date);
  amparo_save_file (ADW_TOAST_OVERLAY (toasts), _("Save Certificate"), name, pdf);
}

static void
print_cb (AdwBin *bin)
{
  amparo_certificate_picture_print (AMPARO_CERTIFICATE_PICTURE (adw_bin_get_child (bin)));
}

static GtkWidget *
create_foot (AdwBin *bin)
{
  GtkWidget *foot = amparo_leaf_foot_new ();

  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Print…"), FALSE, G_CALLBACK (print_cb), bin));
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Save as PDF…"), TRUE, G_CALLBACK (save_cb), bin));

  return foot;
}

static GtkWidget *
create_body (AmparoSession           *session,
             const AmparoCertificate *certificate,
             AmparoSigner            *signer,
             AdwBin                  *bin)
{
  g_autoptr (AmparoText) title = amparo_language_dup_words (N_("Your Certificate"));
  GtkWidget *body = amparo_leaf_body_new ();

  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (NULL, title, amparo_session_get_reading (session), "title-2"));
  gtk_box_append (GTK_BOX (body),
                  amparo_words_label_new (_("The file is signed. Whoever is handed it can see with Amparo that nothing in it was changed."), NULL));
  gtk_box_append (GTK_BOX (body), create_papers (session, bin));
  adw_bin_set_child (bin, amparo_certificate_picture_new (certificate, signer,
                                                          get_paper (amparo_session_get_learning (session))));
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (bin));

  return body;
}

/* Neither a certificate nor a key: what is wrong, and that nothing is lost. */
static GtkWidget *
create_failure (AmparoSession *session,
                const GError  *error)
{
  g_autoptr (AmparoText) title = amparo_language_dup_words (N_("No Certificate Now"));
  GtkWidget *body = amparo_leaf_body_new ();

  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (NULL, title, amparo_session_get_reading (session), "title-2"));
  gtk_box_append (GTK_BOX (body),
                  amparo_words_label_new (error != NULL ? error->message
                                                        : _("There is a certificate when every part of the module is done."), NULL));

  return amparo_leaf_new (body, NULL);
}

GtkWidget *
amparo_certificate_page_new (AmparoSession *session)
{
  AmparoLearning *learning;
  g_autoptr (AmparoCertificate) certificate = NULL;
  g_autoptr (AmparoSigner) signer = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *toasts, *leaf, *bin, *body;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  learning = amparo_session_get_learning (session);
  certificate = amparo_learning_dup_certificate (learning, &error);
  if (certificate != NULL)
    signer = amparo_signer_open (amparo_learning_get_folder (learning), &error);
  if (signer == NULL)
    leaf = create_failure (session, error);
  else
    {
      bin = adw_bin_new ();
      g_object_set_data (G_OBJECT (bin), "session", session);
      body = create_body (session, certificate, signer, ADW_BIN (bin));
      g_object_set_data_full (G_OBJECT (bin), "signer", g_steal_pointer (&signer), (GDestroyNotify) amparo_signer_free);
      leaf = amparo_leaf_new (body, create_foot (ADW_BIN (bin)));
    }
  amparo_leaf_attach_keys (leaf, NULL, NULL);

  toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), leaf);

  return toasts;
}
