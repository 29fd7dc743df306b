/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/result-actions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/compat.h"
#include "app/finishing.h"
#include "app/keeper.h"
#include "app/print-sheet.h"

/* What an answer from a dialog or the disk comes back to. */
typedef struct
{
  AmparoSession   *session;
  AdwToastOverlay *toasts;
} Context;

static Context *
context_new (AmparoSession   *session,
             AdwToastOverlay *toasts)
{
  Context *self = g_new0 (Context, 1);

  self->session = g_object_ref (session);
  self->toasts = g_object_ref (toasts);
  return self;
}

static void
context_free (Context *self)
{
  g_object_unref (self->session);
  g_object_unref (self->toasts);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Context, context_free)

char *
amparo_result_dup_text (AmparoSession *session)
{
  AmparoScreening *screening;
  g_autoptr (AmparoAssessment) assessment = NULL;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  screening = amparo_session_get_screening (session);
  assessment = amparo_screening_dup_assessment (screening);
  return amparo_result_text_write (screening, assessment, amparo_session_get_done (session),
                                   amparo_session_get_reading (session));
}

static void
copy (AmparoSession   *session,
      AdwToastOverlay *toasts)
{
  g_autofree char *text = amparo_result_dup_text (session);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (toasts)), text);
  adw_toast_overlay_add_toast (toasts, adw_toast_new (_("Copied. Until something else is copied, every program can paste it.")));
}

static gpointer
note_copy (AmparoVault  *vault,
           gpointer      id,
           GError      **error)
{
  return amparo_vault_note (vault, AMPARO_DEED_COPY, id, NULL, error) ? vault : NULL;
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Context) context = user_data;
  g_autoptr (GError) error = NULL;

  if (amparo_vault_thread_do_finish (result, &error) == NULL)
    amparo_alert_present (GTK_WIDGET (context->toasts), _("That Did Not Work"), error->message,
                          _("_Close"), _("_All Right"), FALSE, NULL, NULL);
  else if (amparo_session_get_screening (context->session) != NULL)
    copy (context->session, context->toasts);
}

void
amparo_result_copy (AmparoSession   *session,
                    AdwToastOverlay *toasts)
{
  const char *id;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));

  id = amparo_keeper_get_id (amparo_session_get_keeper (session));
  if (id == NULL)
    copy (session, toasts);
  else
    amparo_vault_thread_do (amparo_safe_get_thread (amparo_session_get_safe (session)), note_copy, g_strdup (id), g_free,
                            NULL, noted_cb, context_new (session, toasts));
}

void
amparo_result_print (AmparoSession   *session,
                     AdwToastOverlay *toasts)
{
  AmparoSafe *safe;
  AmparoPrintSource source;
  const char *id;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));

  safe = amparo_session_get_safe (session);
  id = amparo_keeper_get_id (amparo_session_get_keeper (session));
  source = (AmparoPrintSource) {
    .screening = amparo_session_get_screening (session),
    .done = amparo_session_get_done (session),
    .found = amparo_session_get_found_at (session),
    .record = id,
    .screener = id != NULL ? amparo_safe_get_name (safe, amparo_safe_get_me (safe)) : NULL,
    /* Out of the vault comes a file only when it is finished. */
    .may_save = id == NULL,
  };
  amparo_print_ask (session, toasts, &source);
}

static void
ask_for_file_cb (gboolean confirmed,
                 gpointer user_data);

static void
tell_failure (Context *context,
              GFile   *file,
              GError  *error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  /* Translators: %1$s is the name of a file, %2$s what the system says is wrong */
  g_autofree char *body =
    g_strdup_printf (_("The result was not written to %1$s: %2$s. Nothing is lost: the screening is still open in Amparo. Choose another folder, or copy the result instead."),
                     name, error->message);

  amparo_alert_present (GTK_WIDGET (context->toasts), _("Not Saved"), body,
                        _("_Close"), _("Choose _Another Place…"), FALSE,
                        ask_for_file_cb, context_new (context->session, context->toasts));
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Context) context = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (object));
  g_autofree char *words = NULL;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      tell_failure (context, G_FILE (object), error);
      return;
    }

  /* Translators: %s is the name of a file */
  words = g_strdup_printf (_("Saved as %s, for your eyes only"), name);
  adw_toast_overlay_add_toast (context->toasts, adw_toast_new (words));
}

/* The file is one that nobody else may read, whatever stood there before, and no copy of
 * that is kept. */
void
amparo_result_save_to (AmparoSession   *session,
                       AdwToastOverlay *toasts,
                       GFile           *file)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (G_IS_FILE (file));

  text = amparo_result_dup_text (session);
  bytes = g_bytes_new (text, strlen (text));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE,
                                       G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, written_cb, context_new (session, toasts));
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  g_autoptr (Context) context = user_data;

  if (file != NULL && amparo_session_get_screening (context->session) != NULL)
    amparo_result_save_to (context->session, context->toasts, file);
}

/* The code is no name; the date tells two of them apart. */
static char *
dup_file_name (AmparoScreening *screening)
{
  const char *code = amparo_screening_get_code (screening);
  g_autofree char *stem = NULL;

  if (*code != '\0')
    stem = g_strjoin (" ", "Amparo", code, amparo_screening_get_date (screening), NULL);
  else
    stem = g_strjoin (" ", "Amparo", amparo_screening_get_date (screening), NULL);

  g_strstrip (g_strdelimit (stem, "/\\:", '-'));
  return g_strconcat (stem, ".txt", NULL);
}

static void
ask_for_file_cb (gboolean confirmed,
                 gpointer user_data)
{
  g_autoptr (Context) context = user_data;
  AmparoScreening *screening = amparo_session_get_screening (context->session);
  g_autofree char *name = NULL;

  if (!confirmed || screening == NULL)
    return;

  name = dup_file_name (screening);
  amparo_file_save (GTK_WIDGET (context->toasts), _("Save Result"), name,
                    file_chosen_cb, context_new (context->session, context->toasts));
}

void
amparo_result_save (AmparoSession   *session,
                    AdwToastOverlay *toasts)
{
  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));

  if (amparo_keeper_get_id (amparo_session_get_keeper (session)) != NULL)
    {
      amparo_alert_present (GTK_WIDGET (toasts), _("Finish It First"),
                            _("This screening is kept in the vault. Only a finished one leaves it as a file, with a reason: finish it, open it from the list, and choose Print."),
                            _("_Close"), _("_All Right"), FALSE, NULL, NULL);
      return;
    }

  amparo_alert_present (GTK_WIDGET (toasts), _("Save as Plain Text?"),
                        _("The file is not locked: whoever opens it can read the answers. Keep it where only people with a duty to read it can."),
                        _("_Cancel"), _("_Save…"), FALSE,
                        ask_for_file_cb, context_new (session, toasts));
}

static void
discard_cb (gboolean confirmed,
            gpointer user_data)
{
  g_autoptr (AmparoSession) session = user_data;

  if (confirmed)
    amparo_session_discard (session);
}

void
amparo_result_discard (AmparoSession *session,
                       GtkWidget     *parent)
{
  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  if (amparo_keeper_get_state (amparo_session_get_keeper (session)) != AMPARO_KEEPING_NOTHING)
    {
      amparo_finishing_ask (session, parent);
      return;
    }

  amparo_alert_present (parent, _("End This Screening?"),
                        _("Amparo does not keep it: the answers, the result and what was marked as done will be gone. Copy or save the result first if you need it."),
                        _("_Keep Open"), _("_End Screening"), TRUE,
                        discard_cb, g_object_ref (session));
}
