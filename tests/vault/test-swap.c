/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <sys/sysmacros.h>

#include "store/swap.h"

#define HEADER "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"

/* A computer in a folder, with the swap file /swap on the device that the folder is on. */
static char *
make_computer (const char *swaps)
{
  char *root = g_dir_make_tmp ("amparo-swap-XXXXXX", NULL);
  g_autofree char *proc = g_build_filename (root, "proc", NULL);
  g_autofree char *table = g_build_filename (proc, "swaps", NULL);
  g_autofree char *file = g_build_filename (root, "swap", NULL);

  g_assert_cmpint (g_mkdir (proc, 0700), ==, 0);
  g_assert_true (g_file_set_contents (table, swaps, -1, NULL));
  g_assert_true (g_file_set_contents (file, "", -1, NULL));

  return root;
}

/* What /sys says of the device, or of what stands below it. */
static void
name_device (const char *root,
             const char *below,
             const char *uuid)
{
  g_autofree char *number = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  GStatBuf about;

  g_assert_cmpint (g_stat (root, &about), ==, 0);
  number = g_strdup_printf ("%u:%u", major (about.st_dev), minor (about.st_dev));
  folder = g_build_filename (root, "sys", "dev", "block", number, below, "dm", NULL);
  path = g_build_filename (folder, "uuid", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, uuid, -1, NULL));
}

static void
test_none (void)
{
  g_autofree char *root = make_computer (HEADER);

  g_assert_false (amparo_swap_is_plain (root));
}

static void
test_memory (void)
{
  g_autofree char *root = make_computer (HEADER "/dev/zram0                              partition\t8388604\t0\t100\n");

  g_assert_false (amparo_swap_is_plain (root));
}

static void
test_plain (void)
{
  g_autofree char *root = make_computer (HEADER "/swap                                   file\t\t2097148\t0\t-2\n");

  g_assert_true (amparo_swap_is_plain (root));
}

static void
test_encrypted (void)
{
  g_autofree char *root = make_computer (HEADER "/swap                                   file\t\t2097148\t0\t-2\n");

  name_device (root, "", "CRYPT-LUKS2-0123-luks");
  g_assert_false (amparo_swap_is_plain (root));
}

static void
test_volume_on_encrypted (void)
{
  g_autofree char *root = make_computer (HEADER "/swap                                   file\t\t2097148\t0\t-2\n");

  name_device (root, "", "LVM-0123");
  name_device (root, "slaves/dm-0", "CRYPT-LUKS2-0123-luks");
  g_assert_false (amparo_swap_is_plain (root));
}

static void
test_volume_on_plain (void)
{
  g_autofree char *root = make_computer (HEADER "/swap                                   file\t\t2097148\t0\t-2\n");

  name_device (root, "", "LVM-0123");
  name_device (root, "slaves/dm-0", "LVM-4567");
  g_assert_true (amparo_swap_is_plain (root));
}

static void
test_one_of_two (void)
{
  g_autofree char *root = make_computer (HEADER
                                         "/dev/zram0                              partition\t8388604\t0\t100\n"
                                         "/swap                                   file\t\t2097148\t0\t-2\n");

  g_assert_true (amparo_swap_is_plain (root));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/swap/none", test_none);
  g_test_add_func ("/swap/memory", test_memory);
  g_test_add_func ("/swap/plain", test_plain);
  g_test_add_func ("/swap/encrypted", test_encrypted);
  g_test_add_func ("/swap/volume-on-encrypted", test_volume_on_encrypted);
  g_test_add_func ("/swap/volume-on-plain", test_volume_on_plain);
  g_test_add_func ("/swap/one-of-two", test_one_of_two);

  return g_test_run ();
}
