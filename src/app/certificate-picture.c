/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/certificate-picture.h"

#include <glib/gi18n.h>

#include "app/dates.h"
#include "language/language.h"
#include "store/certificate-code.h"

#define MINIMUM_WIDTH 240

struct _AmparoCertificatePicture
{
  GtkWidget parent_instance;

  /* owned */
  AmparoCertificate *certificate;
  char              *code;
  char              *fingerprint;

  /* plain */
  AmparoPaper        paper;
};

G_DEFINE_FINAL_TYPE (AmparoCertificatePicture, amparo_certificate_picture, GTK_TYPE_WIDGET)

static int
find_height (AmparoCertificatePicture *self,
             int                       width)
{
  double paper_width, paper_height;

  amparo_paper_get_size (self->paper, &paper_width, &paper_height);

  return (int) (width * paper_height / paper_width);
}

static GtkSizeRequestMode
amparo_certificate_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
amparo_certificate_picture_measure (GtkWidget      *widget,
                                    GtkOrientation  orientation,
                                    int             for_size,
                                    int            *minimum,
                                    int            *natural,
                                    int            *minimum_baseline,
                                    int            *natural_baseline)
{
  AmparoCertificatePicture *self = AMPARO_CERTIFICATE_PICTURE (widget);
  double width, height;

  amparo_paper_get_size (self->paper, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = (int) width;
    }
  else
    {
      *minimum = *natural = find_height (self, for_size < 0 ? (int) width : for_size);
    }
}

/* Paper is white, whatever the window is. */
static void
amparo_certificate_picture_snapshot (GtkWidget   *widget,
                                     GtkSnapshot *snapshot)
{
  AmparoCertificatePicture *self = AMPARO_CERTIFICATE_PICTURE (widget);
  int width = gtk_widget_get_width (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget));
  double paper_width, paper_height;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  amparo_paper_get_size (self->paper, &paper_width, &paper_height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / paper_width, width / paper_width);
  amparo_certificate_draw (self->certificate, self->code, self->fingerprint, self->paper, cr);
  cairo_destroy (cr);
}

static void
amparo_certificate_picture_finalize (GObject *object)
{
  AmparoCertificatePicture *self = AMPARO_CERTIFICATE_PICTURE (object);

  g_clear_pointer (&self->certificate, amparo_certificate_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->fingerprint, g_free);

  G_OBJECT_CLASS (amparo_certificate_picture_parent_class)->finalize (object);
}

static void
amparo_certificate_picture_class_init (AmparoCertificatePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = amparo_certificate_picture_finalize;
  widget_class->get_request_mode = amparo_certificate_picture_get_request_mode;
  widget_class->measure = amparo_certificate_picture_measure;
  widget_class->snapshot = amparo_certificate_picture_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "certificate");
}

static void
amparo_certificate_picture_init (AmparoCertificatePicture *self)
{
}

static char *
dup_name (const AmparoCertificate *certificate)
{
  g_autofree char *date = amparo_date_dup_words (certificate->date);
  g_autofree char *expiry = amparo_date_dup_words (certificate->expiry);

  /* Translators: %1$s is a person, %2$s the title of a module, %3$s and %4$s are dates */
  return g_strdup_printf (_("Certificate of %1$s for “%2$s”, completed on %3$s, valid until %4$s"),
                          certificate->name,
                          amparo_text_get (certificate->title, amparo_language_get_interface ()),
                          date, expiry);
}

GtkWidget *
amparo_certificate_picture_new (const AmparoCertificate *certificate,
                                AmparoSigner            *signer,
                                AmparoPaper              paper)
{
  AmparoCertificatePicture *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (certificate != NULL, NULL);
  g_return_val_if_fail (signer != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_CERTIFICATE_PICTURE, NULL);
  self->certificate = amparo_certificate_copy (certificate);
  self->code = amparo_certificate_code_write (certificate, signer);
  self->fingerprint = amparo_public_key_dup_fingerprint (amparo_signer_get_public_key (signer));
  self->paper = paper;
  name = dup_name (certificate);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

/* Printing */

static void
draw_page_cb (GtkPrintOperation        *operation,
              GtkPrintContext          *context,
              int                       page,
              AmparoCertificatePicture *self)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  amparo_paper_get_size (self->paper, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);
  cairo_scale (cr, scale, scale);
  amparo_certificate_draw (self->certificate, self->code, self->fingerprint, self->paper, cr);
}

void
amparo_certificate_picture_print (AmparoCertificatePicture *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = NULL;
  GtkRoot *root;

  g_return_if_fail (AMPARO_IS_CERTIFICATE_PICTURE (self));

  size = gtk_paper_size_new (self->paper == AMPARO_PAPER_A4 ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), self, 0);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}
