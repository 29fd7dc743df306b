/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/catalog.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

/* The layout of a .mo file is that of the GNU gettext manual, "The Format of GNU MO
 * Files": a header of seven 32-bit words, then two tables of (length, offset) pairs,
 * the originals and their translations. A context stands before its message, with
 * the character EOT between them; a plural has the singular first, then a NUL. */

#define MAGIC          0x950412deu
#define MAGIC_SWAPPED  0xde120495u
#define HEADER_SIZE    20u
#define CONTEXT_GLUE   "\004"

struct _AmparoCatalog
{
  GObject parent_instance;

  /* owned */
  GBytes     *bytes;
  GHashTable *messages;   /* original -> translation, both inside bytes */
};

typedef struct
{
  const guint8 *data;
  gsize         size;
  gboolean      swapped;
} Reader;

G_DEFINE_FINAL_TYPE (AmparoCatalog, amparo_catalog, G_TYPE_OBJECT)
G_DEFINE_QUARK (amparo-catalog-error-quark, amparo_catalog_error)

/* The caller has checked that four bytes are there. */
static guint32
read_word (const Reader *reader,
           gsize         offset)
{
  guint32 word;

  memcpy (&word, reader->data + offset, sizeof word);

  return reader->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

/* The string of one table entry, or NULL when it does not lie whole and NUL-ended
 * inside the file. */
static const char *
read_string (const Reader *reader,
             guint32       table,
             guint32       index)
{
  guint64 entry = (guint64) table + 8 * (guint64) index;
  guint64 length, offset;

  if (entry + 8 > reader->size)
    return NULL;

  length = read_word (reader, entry);
  offset = read_word (reader, entry + 4);
  if (offset + length >= reader->size || reader->data[offset + length] != '\0')
    return NULL;

  return (const char *) reader->data + offset;
}

static gboolean
read_messages (AmparoCatalog *self,
               const Reader  *reader)
{
  guint32 count = read_word (reader, 8);
  guint32 originals = read_word (reader, 12);
  guint32 translations = read_word (reader, 16);

  for (guint32 i = 0; i < count; i++)
    {
      const char *original = read_string (reader, originals, i);
      const char *translation = read_string (reader, translations, i);

      if (original == NULL || translation == NULL)
        return FALSE;
      if (*original != '\0' && *translation != '\0' && g_utf8_validate (translation, -1, NULL))
        g_hash_table_insert (self->messages, (gpointer) original, (gpointer) translation);
    }

  return TRUE;
}

static gboolean
read_catalog (AmparoCatalog *self)
{
  Reader reader = { 0 };
  guint32 magic;

  reader.data = g_bytes_get_data (self->bytes, &reader.size);
  if (reader.size < HEADER_SIZE)
    return FALSE;

  magic = read_word (&reader, 0);
  reader.swapped = magic == MAGIC_SWAPPED;
  if (magic != MAGIC && magic != MAGIC_SWAPPED)
    return FALSE;

  return read_messages (self, &reader);
}

static void
amparo_catalog_finalize (GObject *object)
{
  AmparoCatalog *self = AMPARO_CATALOG (object);

  g_clear_pointer (&self->messages, g_hash_table_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (amparo_catalog_parent_class)->finalize (object);
}

static void
amparo_catalog_class_init (AmparoCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_catalog_finalize;
}

static void
amparo_catalog_init (AmparoCatalog *self)
{
  self->messages = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * amparo_catalog_new_empty:
 *
 * Returns: (transfer full): a catalog that knows no Spanish
 */
AmparoCatalog *
amparo_catalog_new_empty (void)
{
  return g_object_new (AMPARO_TYPE_CATALOG, NULL);
}

/**
 * amparo_catalog_new:
 * @bytes: the contents of a .mo file
 *
 * Returns: (transfer full): the catalog, or NULL with %AMPARO_CATALOG_ERROR_DAMAGED
 */
AmparoCatalog *
amparo_catalog_new (GBytes  *bytes,
                    GError **error)
{
  g_autoptr (AmparoCatalog) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = amparo_catalog_new_empty ();
  self->bytes = g_bytes_ref (bytes);
  if (!read_catalog (self))
    {
      g_set_error (error, AMPARO_CATALOG_ERROR, AMPARO_CATALOG_ERROR_DAMAGED,
                   _("The Spanish catalog is damaged. English is shown; install Amparo again to get the Spanish back."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * amparo_catalog_open:
 * @path: a .mo file
 *
 * Returns: (transfer full): the catalog, or NULL with an error of %G_FILE_ERROR or
 *   %AMPARO_CATALOG_ERROR
 */
AmparoCatalog *
amparo_catalog_open (const char  *path,
                     GError     **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, error);
  if (file == NULL)
    return NULL;

  bytes = g_mapped_file_get_bytes (file);

  return amparo_catalog_new (bytes, error);
}

/**
 * amparo_catalog_lookup:
 * @context: (nullable): the context an author gave
 * @english: the source text, its white space collapsed as gettext does
 *
 * Returns: (transfer none) (nullable): the Spanish, NULL where there is none
 */
const char *
amparo_catalog_lookup (AmparoCatalog *self,
                       const char    *context,
                       const char    *english)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (AMPARO_IS_CATALOG (self), NULL);
  g_return_val_if_fail (english != NULL, NULL);

  if (context == NULL)
    return g_hash_table_lookup (self->messages, english);

  key = g_strconcat (context, CONTEXT_GLUE, english, NULL);

  return g_hash_table_lookup (self->messages, key);
}

/**
 * amparo_catalog_dup_text:
 *
 * Returns: (transfer full): @english with its Spanish, if there is one
 */
AmparoText *
amparo_catalog_dup_text (AmparoCatalog *self,
                         const char    *context,
                         const char    *english)
{
  return amparo_text_new (english, amparo_catalog_lookup (self, context, english));
}
