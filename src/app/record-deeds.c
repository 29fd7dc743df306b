/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/hold-sheet.h"
#include "app/keeper.h"
#include "app/parts.h"
#include "app/print-sheet.h"
#include "app/reason-sheet.h"
#include "app/record-again.h"
#include "app/record-parts.h"
#include "app/record-words.h"

static const AmparoReasonWords remark = {
  .title = N_("Sign Off"),
  .question = N_("It is kept that you have reviewed this screening, with what you write here. You can leave it empty."),
  .label = N_("Remark"),
  .button = N_("_Sign Off as Reviewed"),
};

static AmparoSession *
get_session (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "session");
}

static void
amend_cb (GtkWidget *button)
{
  AmparoSession *session = get_session (button);
  const AmparoOpened *newest = amparo_case_file_get_newest (amparo_session_get_case_file (session));

  amparo_keeper_open (amparo_session_get_keeper (session), newest->record->summary->id);
}

static void
remarked_cb (const char *words,
             gpointer    user_data)
{
  AmparoCaseFile *record = user_data;

  if (amparo_case_file_get_newest (record) != NULL)
    amparo_case_file_sign_off (record, words);
}

static void
sign_off_cb (GtkWidget *button)
{
  AmparoCaseFile *record = amparo_session_get_case_file (get_session (button));

  amparo_reason_ask (button, &remark, remarked_cb, g_object_ref (record), g_object_unref);
}

static void
again_cb (GtkWidget *button)
{
  amparo_record_ask_again (get_session (button), button);
}

/* Drafts are printed, but leave the vault as a file only when they are finished. */
static void
print_cb (GtkWidget *button)
{
  AmparoSession *session = get_session (button);
  AmparoCaseFile *file = amparo_session_get_case_file (session);
  AmparoSafe *safe = amparo_session_get_safe (session);
  const AmparoSummary *shown = amparo_case_file_get_shown (file)->record->summary;
  g_autoptr (AmparoSession) reading = amparo_case_file_dup_session (file);
  GtkWidget *toasts = gtk_widget_get_ancestor (button, ADW_TYPE_TOAST_OVERLAY);
  AmparoPrintSource source = {
    .screening = amparo_case_file_get_screening (file),
    .done = amparo_session_get_done (reading),
    .found = amparo_session_get_found_at (reading),
    .record = shown->id,
    .screener = amparo_safe_get_name (safe, shown->owner),
    .may_save = amparo_case_file_may (file, AMPARO_MAY_EXPORT),
  };

  amparo_print_ask (session, ADW_TOAST_OVERLAY (toasts), &source);
}

static void
add_button (GtkWidget     *box,
            AmparoSession *session,
            const char    *label,
            GCallback      callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_object_set_data (G_OBJECT (button), "session", session);
  g_signal_connect (button, "clicked", callback, NULL);
  gtk_box_append (GTK_BOX (box), button);
}

/* A screening is begun on the checklist as it is now, if there still is one. */
static gboolean
may_start_again (AmparoSession *session)
{
  return amparo_safe_may (amparo_session_get_safe (session), AMPARO_MAY_CREATE, AMPARO_CASE_NONE)
         && amparo_record_find_instrument (session) != NULL;
}

GtkWidget *
amparo_record_deeds_new (AmparoSession *session)
{
  AmparoCaseFile *record;
  const AmparoSummary *newest;
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  record = amparo_session_get_case_file (session);
  newest = amparo_case_file_get_newest (record)->record->summary;
  box = amparo_wrap_box_new ();
  if (amparo_case_file_may (record, AMPARO_MAY_PRINT))
    add_button (box, session, _("_Print…"), G_CALLBACK (print_cb));
  /* What is added is added to the newest revision, so only there. */
  if (!amparo_case_file_shows_newest (record) || amparo_record_is_draft (newest))
    {
      amparo_name_by_words (box);
      return box;
    }

  if (newest->kind != AMPARO_REVISION_SIGNED && amparo_case_file_may (record, AMPARO_MAY_SIGN_OFF))
    add_button (box, session, _("_Sign Off…"), G_CALLBACK (sign_off_cb));
  if (amparo_case_file_may (record, AMPARO_MAY_AMEND))
    add_button (box, session, _("_Amend…"), G_CALLBACK (amend_cb));
  if (amparo_case_file_may (record, AMPARO_MAY_HOLD))
    gtk_box_append (GTK_BOX (box), amparo_hold_button_new (session, newest->id));
  if (may_start_again (session))
    add_button (box, session, _("Screen A_gain…"), G_CALLBACK (again_cb));
  amparo_name_by_words (box);

  return box;
}
