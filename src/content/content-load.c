/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/content.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "content/content-private.h"
#include "content/files.h"
#include "content/kinds.h"
#include "content/reader.h"
#include "content/xml.h"

/* A file on its way in. */
typedef struct
{
  char             *name;
  AmparoNode       *root;
  AmparoDiagnostic *misfit;
  guint             n_errors;
  gboolean          left_out;  /* of the vocabulary */
  GPtrArray        *read;      /* its objects, until the whole file is known to be sound */
  AmparoKind              kind;
} Document;

typedef struct
{
  const char *root;       /* of the file */
  const char *element;    /* of one object; NULL when the root is the object */
  AmparoKind        kind;
} Phase;

/* Each kind may cite those before it. The vocabulary is read between them, by hand. */
static const Phase phases[] = {
  { "sources",    "source",  AMPARO_KIND_SOURCE },
  { "contacts",   "contact", AMPARO_KIND_CONTACT },
  { "signs",      "sign",    AMPARO_KIND_SIGN },
  { "steps",      "step",    AMPARO_KIND_STEP },
  { "instrument", NULL,      AMPARO_KIND_INSTRUMENT },
  { "scenario",   NULL,      AMPARO_KIND_SCENARIO },
  { "article",    NULL,      AMPARO_KIND_ARTICLE },
  { "module",     NULL,      AMPARO_KIND_MODULE },
};

static void
free_document (gpointer data)
{
  Document *document = data;

  g_free (document->name);
  amparo_node_free (document->root);
  amparo_diagnostic_free (document->misfit);
  g_ptr_array_unref (document->read);
  g_free (document);
}

/* Objects */

static gpointer
read_object (AmparoReader     *reader,
             const AmparoNode *node,
             AmparoKind              kind)
{
  switch (kind)
    {
    case AMPARO_KIND_SOURCE:     return amparo_source_read (reader, node);
    case AMPARO_KIND_CONTACT:    return amparo_contact_read (reader, node);
    case AMPARO_KIND_SIGN:       return amparo_sign_read (reader, node);
    case AMPARO_KIND_STEP:       return amparo_step_read (reader, node);
    case AMPARO_KIND_INSTRUMENT: return amparo_instrument_read (reader, node);
    case AMPARO_KIND_SCENARIO:   return amparo_scenario_read (reader, node);
    case AMPARO_KIND_ARTICLE:    return amparo_article_read (reader, node);
    case AMPARO_KIND_MODULE:     return amparo_module_read (reader, node);
    case AMPARO_N_KINDS:
    default:              g_assert_not_reached ();
    }
}

static const char *
get_object_id (gpointer object,
               AmparoKind     kind)
{
  switch (kind)
    {
    case AMPARO_KIND_SOURCE:     return amparo_source_get_id (object);
    case AMPARO_KIND_CONTACT:    return amparo_contact_get_id (object);
    case AMPARO_KIND_SIGN:       return amparo_sign_get_id (object);
    case AMPARO_KIND_STEP:       return amparo_step_get_id (object);
    case AMPARO_KIND_INSTRUMENT: return amparo_instrument_get_id (object);
    case AMPARO_KIND_SCENARIO:   return amparo_scenario_get_id (object);
    case AMPARO_KIND_ARTICLE:    return amparo_article_get_id (object);
    case AMPARO_KIND_MODULE:     return amparo_module_get_id (object);
    case AMPARO_N_KINDS:
    default:              g_assert_not_reached ();
    }
}

/* Whether the id is new among its kind; reports where it stands already. */
static gboolean
claim_id (AmparoContent    *self,
          AmparoReader     *reader,
          const AmparoNode *node,
          AmparoKind              kind)
{
  const char *id = amparo_node_get (node, "id");
  const char *place;

  if (id == NULL)
    return TRUE;

  place = g_hash_table_lookup (self->places[kind], id);
  if (place != NULL)
    {
      amparo_reader_error (reader, node, "duplicate-id",
                           _("The id “%s” is taken by %s. Give this <%s> another one, or delete it."),
                           id, place, node->name);
      return FALSE;
    }

  g_hash_table_insert (self->places[kind], g_strdup (id),
                       g_strdup_printf ("%s:%u", reader->file, node->line));

  return TRUE;
}

static void
read_one (AmparoContent    *self,
          AmparoReader     *reader,
          const AmparoNode *node,
          Document         *document)
{
  gboolean is_new = claim_id (self, reader, node, document->kind);
  g_autoptr (GObject) object = read_object (reader, node, document->kind);

  if (object != NULL && is_new)
    g_ptr_array_add (document->read, g_steal_pointer (&object));
}

static void
read_list (AmparoContent    *self,
           AmparoReader     *reader,
           const AmparoNode *node,
           const Phase      *phase,
           Document         *document)
{
  g_autofree char *elements = g_strconcat (phase->element, "*", NULL);

  amparo_reader_expect (reader, node, "", elements);
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (g_str_equal (child->name, phase->element))
        read_one (self, reader, child, document);
    }
}

static void
shelve (AmparoContent *self,
        Document      *document)
{
  for (guint i = 0; i < document->read->len; i++)
    {
      GObject *object = g_ptr_array_index (document->read, i);

      g_ptr_array_add (self->objects[document->kind], g_object_ref (object));
      g_hash_table_insert (self->by_id[document->kind],
                           (gpointer) get_object_id (object, document->kind), object);
    }
}

/* The grammar has the last word: where it complains and none of our own checks did, it
 * is quoted, and the whole file stays out. Gives whether the file may come in. */
static gboolean
heed_grammar (AmparoReader *reader,
              Document     *document)
{
  if (document->misfit == NULL || document->n_errors > 0)
    return TRUE;

  g_ptr_array_add (reader->diagnostics, g_steal_pointer (&document->misfit));
  reader->n_errors++;

  return FALSE;
}

static void
read_document (AmparoContent *self,
               AmparoReader  *reader,
               const Phase   *phase,
               Document      *document)
{
  guint n_errors = reader->n_errors;

  amparo_reader_begin (reader, document->name);
  document->kind = phase->kind;
  if (phase->element != NULL)
    read_list (self, reader, document->root, phase, document);
  else
    read_one (self, reader, document->root, document);

  document->n_errors = reader->n_errors - n_errors;
  if (heed_grammar (reader, document))
    shelve (self, document);
}

static gboolean
is_sound_vocabulary (const Document *document)
{
  return g_str_equal (document->root->name, "vocabulary") && !document->left_out;
}

/* What the first @n documents say, without saying again what is wrong with them. */
static AmparoVocabulary *
read_sound_vocabularies (const AmparoReader *reader,
                         GPtrArray          *documents,
                         guint               n)
{
  g_autoptr (GPtrArray) unheard = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_diagnostic_free);
  AmparoVocabulary *vocabulary = amparo_vocabulary_new ();
  AmparoReader again = *reader;

  again.diagnostics = unheard;
  for (guint i = 0; i < n; i++)
    {
      const Document *document = g_ptr_array_index (documents, i);

      if (is_sound_vocabulary (document))
        amparo_vocabulary_read (vocabulary, &again, document->root);
    }

  return vocabulary;
}

/* A vocabulary is one, though it may be spread over files. A file with a mistake is left
 * out whole: half of it could change what the others say. */
static void
read_vocabulary (AmparoContent *self,
                 AmparoReader  *reader,
                 GPtrArray     *documents)
{
  g_autoptr (AmparoVocabulary) vocabulary = amparo_vocabulary_new ();
  const Document *last = NULL;
  guint n_left_out = 0;

  for (guint i = 0; i < documents->len; i++)
    {
      Document *document = g_ptr_array_index (documents, i);
      guint n_errors = reader->n_errors;

      if (!is_sound_vocabulary (document))
        continue;
      amparo_reader_begin (reader, document->name);
      amparo_vocabulary_read (vocabulary, reader, document->root);
      document->n_errors = reader->n_errors - n_errors;
      document->left_out = !heed_grammar (reader, document) || document->n_errors > 0;
      if (!document->left_out)
        {
          last = document;
          continue;
        }
      n_left_out++;
      g_object_unref (vocabulary);
      vocabulary = read_sound_vocabularies (reader, documents, i);
    }

  if (last == NULL)
    return;
  amparo_reader_begin (reader, last->name);
  if (amparo_vocabulary_is_complete (vocabulary, n_left_out == 0 ? reader : NULL, last->root))
    self->vocabulary = g_steal_pointer (&vocabulary);
}

static gboolean
is_known_root (const AmparoNode *root)
{
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    if (g_str_equal (root->name, phases[i].root))
      return TRUE;

  return g_str_equal (root->name, "vocabulary");
}

/* Gives whether the root is one of ours. */
static gboolean
check_root (AmparoReader   *reader,
            const Document *document)
{
  const AmparoNode *root = document->root;

  amparo_reader_begin (reader, document->name);
  if (!g_str_equal (root->ns, "urn:amparo:content:1"))
    amparo_reader_error (reader, root, "wrong-namespace",
                         _("<%s> is not in the namespace %s. Begin the file with xmlns=\"%s\"."),
                         root->name, "urn:amparo:content:1", "urn:amparo:content:1");
  else if (!is_known_root (root))
    amparo_reader_error (reader, root, "unknown-root",
                         _("<%s> does not begin any kind of content. See docs/content-format.md for the kinds there are."), root->name);
  else
    return TRUE;

  return FALSE;
}

/* Checklists, and the steps that open one, name each other in any order, so the names are
 * known before any of them is read. */
static void
collect_instruments (AmparoContent *self,
                     GPtrArray     *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const AmparoNode *root = ((Document *) g_ptr_array_index (documents, i))->root;
      const char *id = amparo_node_get (root, "id");

      if (id != NULL && g_str_equal (root->name, "instrument"))
        g_hash_table_add (self->instruments, g_strdup (id));
    }
}

gboolean
amparo_content_knows_instrument (AmparoContent *self,
                                 const char    *id)
{
  return g_hash_table_contains (self->instruments, id);
}

static void
read_documents (AmparoContent *self,
                AmparoReader  *reader,
                GPtrArray     *documents)
{
  for (guint i = documents->len; i > 0; i--)
    if (!check_root (reader, g_ptr_array_index (documents, i - 1)))
      g_ptr_array_remove_index (documents, i - 1);

  collect_instruments (self, documents);
  read_vocabulary (self, reader, documents);
  for (guint p = 0; p < G_N_ELEMENTS (phases); p++)
    for (guint i = 0; i < documents->len; i++)
      {
        Document *document = g_ptr_array_index (documents, i);

        if (g_str_equal (document->root->name, phases[p].root))
          read_document (self, reader, &phases[p], document);
      }
}

/* Files */

static Document *
new_document (const char *name,
              AmparoNode *root)
{
  Document *document = g_new0 (Document, 1);

  document->name = g_strdup (name);
  document->root = root;
  document->read = g_ptr_array_new_with_free_func (g_object_unref);

  return document;
}

static void
open_file (const char   *path,
           AmparoSchema *schema,
           GPtrArray    *documents,
           GPtrArray    *diagnostics)
{
  g_autoptr (GBytes) bytes = amparo_files_read (path, diagnostics);
  AmparoDiagnostic *misfit = NULL;
  AmparoNode *root;
  Document *document;

  if (bytes == NULL)
    return;
  root = amparo_xml_read (bytes, path, schema, &misfit, diagnostics);
  if (root == NULL)
    return;

  document = new_document (path, root);
  document->misfit = misfit;
  g_ptr_array_add (documents, document);
}

static AmparoSchema *
open_schema (GPtrArray *diagnostics)
{
  g_autofree char *path = g_build_filename (amparo_content_get_schema_dir (), "content.rng", NULL);
  g_autoptr (GError) error = NULL;
  AmparoSchema *schema = amparo_schema_open (path, &error);

  if (schema == NULL)
    g_ptr_array_add (diagnostics,
                     amparo_diagnostic_new (path, 0, 0, AMPARO_SEVERITY_ERROR, "cannot-read", error->message));

  return schema;
}

static void
open_files (AmparoContent      *self,
            const char * const *paths,
            GPtrArray          *documents)
{
  g_autoptr (AmparoSchema) schema = open_schema (self->diagnostics);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; paths[i] != NULL; i++)
    amparo_files_find (paths[i], files, self->diagnostics);
  for (guint i = 0; schema != NULL && i < files->len; i++)
    open_file (g_ptr_array_index (files, i), schema, documents, self->diagnostics);
}

/**
 * amparo_content_load:
 * @paths: (array zero-terminated=1): files and folders, read in this order
 * @spanish: where the translations come from
 *
 * Returns: (transfer full): what could be read, with a diagnostic for all that could not
 */
AmparoContent *
amparo_content_load (const char * const *paths,
                     AmparoCatalog      *spanish)
{
  AmparoContent *self;
  AmparoReader reader = { 0 };
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (free_document);

  g_return_val_if_fail (paths != NULL, NULL);
  g_return_val_if_fail (AMPARO_IS_CATALOG (spanish), NULL);

  self = g_object_new (AMPARO_TYPE_CONTENT, NULL);
  reader.content = self;
  reader.spanish = spanish;
  reader.diagnostics = self->diagnostics;

  open_files (self, paths, documents);
  read_documents (self, &reader, documents);
  g_ptr_array_sort (self->diagnostics, amparo_diagnostic_compare);

  return self;
}

/* The parts of a closure are the roots of files, all in one. They are taken out of
 * @root, since each becomes a document of its own. */
AmparoContent *
amparo_content_read_closure (AmparoNode *root,
                             GPtrArray  *diagnostics)
{
  AmparoContent *self = g_object_new (AMPARO_TYPE_CONTENT, NULL);
  AmparoReader reader = { .content = self, .diagnostics = diagnostics, .closure = TRUE };
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (free_document);

  while (root->children->len > 0)
    g_ptr_array_add (documents, new_document ("closure", g_ptr_array_steal_index (root->children, 0)));
  read_documents (self, &reader, documents);

  return self;
}
