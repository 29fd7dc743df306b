/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Looks for words that must not be there: in bytes, in files, in the memory of a process. */

typedef struct _Scan Scan;

Scan  *scan_new         (void);
void   scan_free        (Scan       *self);
/* Just these bytes. */
void   scan_add_bytes   (Scan          *self,
                         const char    *name,
                         gconstpointer  bytes,
                         gsize          length);
/* As memory may hold it: UTF-8, UTF-16, UTF-32. */
void   scan_add_word    (Scan       *self,
                         const char *word);
/* As a file may: also decomposed, folded, base64, hexadecimal, percent-encoded, escaped. */
void   scan_add_spelled (Scan       *self,
                         const char *word);

/* Each gives the number of places, and forgets those that were found before. */
guint  scan_bytes       (Scan          *self,
                         gconstpointer  bytes,
                         gsize          length);
/* A file, or a folder with all below it that is on the same file system; only what was
 * changed since then, in seconds since 1970. */
guint  scan_files       (Scan       *self,
                         const char *path,
                         gint64      since);
/* All that the process has mapped; 0 where it may not be read. */
guint  scan_memory      (Scan       *self,
                         GPid        pid);
guint64 scan_get_size   (Scan       *self);   /* bytes looked at since the beginning */
/* A line for each place that was found last. */
char  *scan_dup_found   (Scan       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scan, scan_free)

G_END_DECLS
