/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/finishing.h"

#include <glib/gi18n.h>

#include "app/compat.h"
#include "app/keeper.h"
#include "app/reason-sheet.h"

static void
confirmed_cb (gboolean confirmed,
              gpointer user_data)
{
  g_autoptr (AmparoSession) session = user_data;
  AmparoKeeper *keeper = amparo_session_get_keeper (session);

  if (confirmed && amparo_session_get_screening (session) != NULL)
    amparo_keeper_finish (keeper, NULL);
}

static void
amended_cb (const char *words,
            gpointer    user_data)
{
  AmparoSession *session = user_data;

  if (amparo_session_get_screening (session) != NULL)
    amparo_keeper_finish (amparo_session_get_keeper (session), words);
}

static const AmparoReasonWords why_amended = {
  .title = N_("Reason"),
  .question = N_("What stood there before is kept beside it. Why is it amended?"),
  .label = N_("Reason"),
  .wanted = N_("Say why the screening is amended."),
  .button = N_("_Keep the Amendment"),
};

void
amparo_finishing_ask (AmparoSession *session,
                      GtkWidget     *parent)
{
  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  if (amparo_keeper_is_amending (amparo_session_get_keeper (session)))
    amparo_reason_ask (parent, &why_amended, amended_cb, g_object_ref (session), g_object_unref);
  else
    amparo_alert_present (parent, _("Finish This Screening?"),
                          _("It is kept in the vault as it is now. Later it can be amended, with a reason; both texts are kept."),
                          _("_Not Yet"), _("_Finish"), FALSE,
                          confirmed_cb, g_object_ref (session));
}
