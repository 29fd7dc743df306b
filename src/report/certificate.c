/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/certificate.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "store/certificate-code.h"
#include "store/certificate-file.h"

static const struct
{
  double width;
  double height;
} papers[] = {
  [AMPARO_PAPER_LETTER] = { 612, 792 },
  [AMPARO_PAPER_A4] = { 595.276, 841.89 },
};

void
amparo_paper_get_size (AmparoPaper  paper,
                       double      *width,
                       double      *height)
{
  g_return_if_fail (paper < G_N_ELEMENTS (papers));

  *width = papers[paper].width;
  *height = papers[paper].height;
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Cairo would write the moment; with the day, the same certificate is the same file. */
static void
describe (cairo_surface_t         *surface,
          const AmparoCertificate *certificate)
{
  g_autofree char *created = g_strconcat (certificate->date, "T00:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, amparo_text_get_english (certificate->title));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, certificate->name);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, certificate->organisation);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Amparo " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static GBytes *
make_pdf (const AmparoCertificate  *certificate,
          const char               *code,
          const char               *fingerprint,
          AmparoPaper               paper,
          GError                  **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, papers[paper].width, papers[paper].height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  describe (surface, certificate);
  amparo_certificate_draw (certificate, code, fingerprint, paper, cr);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: %s is what the system says, in English */
               _("The certificate could not be drawn (%s). The training is recorded all the same. Try again."),
               cairo_status_to_string (status));

  return NULL;
}

/**
 * amparo_certificate_print:
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
amparo_certificate_print (const AmparoCertificate  *certificate,
                          AmparoSigner             *signer,
                          AmparoPaper               paper,
                          GError                  **error)
{
  g_autofree char *code = NULL;
  g_autofree char *fingerprint = NULL;
  g_autoptr (GBytes) pdf = NULL;

  g_return_val_if_fail (certificate != NULL && signer != NULL, NULL);
  g_return_val_if_fail (paper < G_N_ELEMENTS (papers), NULL);

  code = amparo_certificate_code_write (certificate, signer);
  fingerprint = amparo_public_key_dup_fingerprint (amparo_signer_get_public_key (signer));
  pdf = make_pdf (certificate, code, fingerprint, paper, error);

  return pdf != NULL ? amparo_certificate_file_seal (pdf, code, signer) : NULL;
}
