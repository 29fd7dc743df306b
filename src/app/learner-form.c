/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/learner-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/choice-row.h"
#include "app/field-row.h"
#include "app/parts.h"
#include "app/training-parts.h"
#include "language/language.h"
#include "report/certificate-words.h"

/* The lines of a draft. */
enum
{
  ID,
  NAME,
  ROLE,
  ORGANISATION,
  STAFF_NUMBER,
  N_LINES
};

/* Lives as long as its name field. */
typedef struct
{
  AmparoLearning *learning;
  GtkWidget      *entries[N_LINES];   /* NULL where it is no text */
  GtkWidget      *role;
  GtkWidget      *missing;
  char           *id;
} Form;

static void
form_free (gpointer data)
{
  Form *form = data;

  g_free (form->id);
  g_free (form);
}

/* A line break would begin the next field; nobody has one in their name. */
static void
write_draft (AmparoLearning     *learning,
             const char * const *lines)
{
  g_autoptr (GString) draft = g_string_new (NULL);

  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *line = g_strdelimit (g_strdup (lines[i]), "\n", ' ');

      g_string_append_printf (draft, "%s%s", i > 0 ? "\n" : "", line);
    }
  amparo_learning_set_draft (learning, draft->str);
}

static char **
read_draft (AmparoLearning *learning)
{
  char **lines = g_strsplit (amparo_learning_get_draft (learning), "\n", N_LINES);

  if (g_strv_length (lines) == N_LINES)
    return lines;

  g_strfreev (lines);

  return g_strsplit ("0\n\n\n\n", "\n", N_LINES);
}

void
amparo_learner_form_begin (AmparoLearning      *learning,
                           const AmparoLearner *learner)
{
  g_autofree char *id = NULL;
  const char *lines[N_LINES] = { "0", "", "", "", "" };

  g_return_if_fail (AMPARO_IS_LEARNING (learning));

  if (learner != NULL)
    {
      lines[ID] = id = g_strdup_printf ("%" G_GINT64_FORMAT, learner->id);
      lines[NAME] = learner->name;
      lines[ROLE] = learner->role;
      lines[ORGANISATION] = learner->organisation;
      lines[STAFF_NUMBER] = learner->staff_number;
    }
  write_draft (learning, lines);
}

static const char *
get_text (Form  *form,
          guint  line)
{
  return gtk_editable_get_text (GTK_EDITABLE (form->entries[line]));
}

static const char *
get_role (Form *form)
{
  int selected = amparo_choice_row_get_selected (AMPARO_CHOICE_ROW (form->role));

  return selected >= 0 ? amparo_audience_get_id (selected) : "";
}

static void
changed_cb (Form *form)
{
  const char *lines[N_LINES] = {
    form->id, get_text (form, NAME), get_role (form), get_text (form, ORGANISATION), get_text (form, STAFF_NUMBER),
  };

  write_draft (form->learning, lines);
  gtk_widget_set_visible (form->missing, FALSE);
}

static void
say_missing (Form       *form,
             const char *words,
             GtkWidget  *where)
{
  gtk_label_set_label (GTK_LABEL (form->missing), words);
  gtk_widget_set_visible (form->missing, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (where),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, form->missing, NULL,
                                  -1);
  gtk_widget_grab_focus (where);
}

static char *
dup_stripped (Form  *form,
              guint  line)
{
  return g_strstrip (g_strdup (get_text (form, line)));
}

static void
keep_cb (Form *form)
{
  g_autofree char *name = dup_stripped (form, NAME);
  g_autofree char *organisation = dup_stripped (form, ORGANISATION);
  g_autofree char *staff_number = dup_stripped (form, STAFF_NUMBER);
  g_autoptr (AmparoLearner) learner = NULL;

  if (*name == '\0')
    {
      say_missing (form, _("Write your name first. It stands on your certificate."), form->entries[NAME]);
      return;
    }
  if (*get_role (form) == '\0')
    {
      say_missing (form, _("Choose your role first. The modules for it are shown before the others."),
                   amparo_choice_row_get_answer (AMPARO_CHOICE_ROW (form->role), 0));
      return;
    }

  learner = amparo_learner_new (name, get_role (form), organisation, staff_number,
                                amparo_learning_get_now (form->learning));
  learner->id = g_ascii_strtoll (form->id, NULL, 10);
  amparo_learning_keep_learner (form->learning, learner);
}

static void
add_field (Form                *form,
           AdwPreferencesGroup *group,
           guint                line,
           const char          *title,
           const char          *text)
{
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "activates-default", FALSE, "max-length", 200, "text", text, NULL);
  GtkWidget *row = g_object_new (AMPARO_TYPE_FIELD_ROW, "title", title, "entry", entry, NULL);

  form->entries[line] = entry;
  adw_preferences_group_add (group, row);
}

static void
add_role (Form                *form,
          AdwPreferencesGroup *group,
          AmparoReading        reading,
          const char          *role)
{
  g_autoptr (AmparoText) question = amparo_language_dup_words (N_("What is your work?"));
  AmparoAudience audience;

  form->role = amparo_choice_row_new (question, question, NULL, reading);
  for (AmparoAudience i = 0; i < AMPARO_N_AUDIENCES; i++)
    {
      g_autoptr (AmparoText) words = amparo_role_dup_words (amparo_audience_get_id (i));

      amparo_choice_row_add (AMPARO_CHOICE_ROW (form->role), words);
    }
  if (amparo_audience_from_id (role, &audience))
    amparo_choice_row_set_selected (AMPARO_CHOICE_ROW (form->role), audience);
  adw_preferences_group_add (group, form->role);
}

static void
watch (Form *form)
{
  for (guint i = 0; i < N_LINES; i++)
    if (form->entries[i] != NULL)
      g_signal_connect_swapped (form->entries[i], "changed", G_CALLBACK (changed_cb), form);
  g_signal_connect_swapped (form->role, "notify::selected", G_CALLBACK (changed_cb), form);
}

static GtkWidget *
create_fields (Form               *form,
               AmparoReading       reading,
               const char * const *lines)
{
  GtkWidget *group = adw_preferences_group_new ();

  add_field (form, ADW_PREFERENCES_GROUP (group), NAME, _("Your name, as it is to stand on the certificate"), lines[NAME]);
  add_role (form, ADW_PREFERENCES_GROUP (group), reading, lines[ROLE]);
  add_field (form, ADW_PREFERENCES_GROUP (group), ORGANISATION, _("School, agency or organization"), lines[ORGANISATION]);
  add_field (form, ADW_PREFERENCES_GROUP (group), STAFF_NUMBER, _("Staff number, if you have one"), lines[STAFF_NUMBER]);

  return group;
}

GtkWidget *
amparo_learner_form_new (AmparoSession *session)
{
  g_autoptr (AmparoText) title = NULL;
  g_auto (GStrv) lines = NULL;
  AmparoReading reading;
  GtkWidget *body, *foot, *heading, *fields, *keep;
  Form *form;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  form = g_new0 (Form, 1);
  form->learning = amparo_session_get_learning (session);
  lines = read_draft (form->learning);
  form->id = g_strdup (lines[ID]);
  reading = amparo_session_get_reading (session);
  title = amparo_language_dup_words (N_("Who Is Learning?"));

  body = amparo_leaf_body_new ();
  heading = amparo_leaf_title_new (NULL, title, reading, "title-2");
  /* One begins to write at once. */
  gtk_widget_set_focusable (heading, FALSE);
  gtk_box_append (GTK_BOX (body), heading);
  gtk_box_append (GTK_BOX (body),
                  amparo_words_label_new (_("This is kept on this computer only, in a file that is not locked: whoever can use this account can read it."),
                                          NULL));
  fields = create_fields (form, reading, (const char * const *) lines);
  g_object_set_data_full (G_OBJECT (fields), "form", form, form_free);
  gtk_box_append (GTK_BOX (body), fields);
  form->missing = amparo_words_label_new ("", "heading");
  gtk_widget_set_visible (form->missing, FALSE);
  gtk_box_append (GTK_BOX (body), form->missing);
  watch (form);

  foot = amparo_leaf_foot_new ();
  keep = amparo_leaf_button_new (_("_Keep and Go On"), TRUE, NULL, NULL);
  g_signal_connect_swapped (keep, "clicked", G_CALLBACK (keep_cb), form);
  gtk_box_append (GTK_BOX (foot), keep);

  return amparo_leaf_new (body, foot);
}
