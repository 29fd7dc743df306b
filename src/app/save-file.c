/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/save-file.h"

#include <glib/gi18n.h>

#include "app/compat.h"

/* What an answer from a dialog or the disk comes back to. */
typedef struct
{
  AdwToastOverlay *toasts;
  GBytes          *bytes;
  char            *name;
} Saving;

static Saving *
saving_new (AdwToastOverlay *toasts,
            GBytes          *bytes,
            const char      *name)
{
  Saving *self = g_new0 (Saving, 1);

  self->toasts = g_object_ref (toasts);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);

  return self;
}

static void
saving_free (Saving *self)
{
  g_object_unref (self->toasts);
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
again_cb (gboolean confirmed,
          gpointer user_data)
{
  g_autoptr (Saving) self = user_data;

  if (confirmed)
    amparo_save_file (self->toasts, _("Save"), self->name, self->bytes);
}

static void
tell_failure (Saving *self,
              GFile  *file,
              GError *error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  /* Translators: %1$s is the name of a file, %2$s what the system says is wrong */
  g_autofree char *body = g_strdup_printf (_("Nothing was written to %1$s: %2$s. Nothing is lost. Choose another folder."),
                                           name, error->message);

  amparo_alert_present (GTK_WIDGET (self->toasts), _("Not Saved"), body,
                        _("_Close"), _("Choose _Another Place…"), FALSE,
                        again_cb, saving_new (self->toasts, self->bytes, self->name));
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (object));
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      tell_failure (self, G_FILE (object), error);
      return;
    }

  /* Translators: %s is the name of a file */
  words = g_strdup_printf (_("Saved as %s"), name);
  title = g_markup_escape_text (words, -1);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
}

void
amparo_save_file_to (AdwToastOverlay *toasts,
                     GFile           *file,
                     GBytes          *bytes)
{
  g_autofree char *name = NULL;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (bytes != NULL);

  name = g_file_get_basename (file);
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE,
                                       G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, written_cb, saving_new (toasts, bytes, name));
}

static void
chosen_cb (GFile    *file,
           gpointer  user_data)
{
  g_autoptr (Saving) self = user_data;

  if (file != NULL)
    amparo_save_file_to (self->toasts, file, self->bytes);
}

void
amparo_save_file (AdwToastOverlay *toasts,
                  const char      *title,
                  const char      *name,
                  GBytes          *bytes)
{
  g_autofree char *plain = NULL;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (name != NULL);
  g_return_if_fail (bytes != NULL);

  plain = g_strdelimit (g_strdup (name), "/\\:\n", '-');
  amparo_file_save (GTK_WIDGET (toasts), title, plain, chosen_cb, saving_new (toasts, bytes, plain));
}
