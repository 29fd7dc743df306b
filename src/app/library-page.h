/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The library: the list at the side and the open page beside it, or, in a narrow window,
 * one of the two. Made with amparo_library_page_new() of app/pages.h. */

#define AMPARO_TYPE_LIBRARY_PAGE (amparo_library_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoLibraryPage, amparo_library_page, AMPARO, LIBRARY_PAGE, AdwBin)

G_END_DECLS
