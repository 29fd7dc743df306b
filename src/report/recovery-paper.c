/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/recovery-paper.h"

#include <glib/gi18n.h>

#include "report/pen.h"
#include "report/qr.h"
#include "report/words.h"

#define MARGIN  54.0
#define QR_SIDE 150.0

static const AmparoColor ink = { 0, 0, 0 };

static const AmparoFace title_face = { "Sans Bold", 20, &ink, PANGO_ALIGN_LEFT };
static const AmparoFace name_face = { "Sans", 12, &ink, PANGO_ALIGN_LEFT };
/* Large, so that nobody takes an 8 for a B by poor light. */
static const AmparoFace code_face = { "Monospace Bold", 26, &ink, PANGO_ALIGN_LEFT };
static const AmparoFace words_face = { "Sans", 12, &ink, PANGO_ALIGN_LEFT };

static void
write_words (AmparoPen  *pen,
             const char *english)
{
  g_autoptr (AmparoText) text = amparo_words_dup (english, NULL);

  for (guint i = 0; i < AMPARO_PEN_N_LANGUAGES; i++)
    {
      amparo_pen_write_text (pen, &words_face, text, i);
      amparo_pen_go_down (pen, 9);
    }
  amparo_pen_go_down (pen, 9);
}

void
amparo_recovery_paper_draw (const char *code,
                            const char *title,
                            double      width,
                            cairo_t    *cr)
{
  PangoContext *context;
  AmparoPen pen;

  g_return_if_fail (code != NULL);
  g_return_if_fail (title != NULL);
  g_return_if_fail (cr != NULL);

  context = amparo_pen_make_context ();
  pen = (AmparoPen) {
    .context = context, .cr = cr, .scale = 1, .air = 1,
    .x = MARGIN, .y = MARGIN, .width = width - 2 * MARGIN,
  };
  amparo_pen_write_joined (&pen, &title_face, N_("Recovery sheet"));
  amparo_pen_go_down (&pen, 6);
  amparo_pen_write (&pen, &name_face, title);
  amparo_pen_go_down (&pen, 24);
  amparo_pen_write (&pen, &code_face, code);
  amparo_pen_go_down (&pen, 12);

  amparo_pen_set_color (&pen, &ink);
  amparo_qr_draw (code, cr, pen.x, pen.y, QR_SIDE);
  pen.y += QR_SIDE + 24;

  write_words (&pen, N_("With this sheet somebody who forgot the passphrase of the vault in Amparo gets back in: choose “I Forgot My Passphrase” where the vault is unlocked, and type the four lines. The sheet works once."));
  write_words (&pen, N_("Keep it in a place as safe as the screenings themselves. Whoever has this sheet and the file of the vault can open it."));
  g_object_unref (context);
}
