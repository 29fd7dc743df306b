/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk.h"

#include <glib/gstdio.h>

char *
desk_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *tmp = g_dir_make_tmp ("amparo-store-XXXXXX", &error);

  g_assert_no_error (error);

  return g_build_filename (tmp, "amparo", NULL);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      remove_all (below);
    }

  g_assert_cmpint (g_remove (path), ==, 0);
}

void
desk_remove_folder (char *folder)
{
  g_autofree char *taken = folder;
  g_autofree char *tmp = g_path_get_dirname (taken);

  remove_all (tmp);
}

AmparoSigner *
desk_open_signer (const char *folder)
{
  g_autoptr (GError) error = NULL;
  AmparoSigner *signer = amparo_signer_open (folder, &error);

  g_assert_no_error (error);

  return signer;
}

AmparoLogbook *
desk_open_logbook (const char *folder)
{
  g_autoptr (GError) error = NULL;
  AmparoLogbook *logbook = amparo_logbook_open (folder, &error);

  g_assert_no_error (error);

  return logbook;
}

static const struct
{
  const char *english;
  const char *spanish;
} topics[] = {
  { "Notice signs that a young person may be trafficked",
    "Notar las señales de que una persona joven puede ser víctima de trata" },
  { "Tell trafficking from what looks alike",
    "Distinguir la trata de lo que se le parece" },
  { "Speak with a young person in safety, without questioning",
    "Hablar con una persona joven con seguridad, sin interrogar" },
  { "Report to the police and to Statewide Central Intake",
    "Reportar a la policía y a la línea estatal de reportes" },
  { "Write down what was seen and heard",
    "Anotar lo que se vio y se oyó" },
  { "Keep a young person safe until help is there",
    "Mantener a salvo a una persona joven hasta que llegue la ayuda" },
  { "Know who in New Mexico helps, and how",
    "Saber quién ayuda en Nuevo México, y cómo" },
  { "Use the school observation checklist",
    "Usar la lista de observación escolar" },
}, duties[] = {
  { "Detection of sexual abuse, neglect and trafficking",
    "Detección del abuso sexual, la negligencia y la trata" },
  { "What the law requires of school personnel",
    "Lo que la ley exige al personal escolar" },
  { "How and to whom to report",
    "Cómo y a quién reportar" },
  { "What happens after a report",
    "Qué ocurre después de un reporte" },
  { "Protection of those who report in good faith",
    "Protección de quienes reportan de buena fe" },
  { "Confidentiality of reports",
    "Confidencialidad de los reportes" },
  { "Services for young people and their families",
    "Servicios para jóvenes y sus familias" },
};

AmparoCertificate *
desk_make_certificate (void)
{
  AmparoCertificate *c = amparo_certificate_new ();

  amparo_certificate_set (&c->name, "María Elena Ortiz y Pino");
  amparo_certificate_set (&c->organisation, "Gallup-McKinley County Schools");
  amparo_certificate_set (&c->role, "school");
  amparo_certificate_set (&c->staff_number, "40-1127");
  amparo_certificate_set (&c->module, "school-personnel");
  amparo_certificate_set (&c->version, "1.0.0");
  amparo_certificate_set (&c->date, "2026-11-22");
  amparo_certificate_set (&c->expiry, "2028-11-22");
  c->minutes = 35;
  amparo_text_unref (c->title);
  c->title = amparo_text_new ("Signs of trafficking: school personnel", "Señales de trata: personal escolar");
  for (gsize i = 0; i < G_N_ELEMENTS (topics); i++)
    g_ptr_array_add (c->topics, amparo_text_new (topics[i].english, topics[i].spanish));
  for (gsize i = 0; i < G_N_ELEMENTS (duties); i++)
    g_ptr_array_add (c->duties, amparo_text_new (duties[i].english, duties[i].spanish));

  return c;
}
