/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "config.h"

#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/process.h"

/* Who is nobody's owner: the account of Debian for programs without one. */
#define NOBODY 65534

/* A program of somebody that waits, hardened or not. The tests themselves stay as they are. */
static pid_t
begin_waiting (gboolean hardened,
               uid_t    who)
{
  int ready[2];
  pid_t child;
  char byte;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      const struct rlimit any = { RLIM_INFINITY, RLIM_INFINITY };

      /* A test that fails leaves nobody waiting. */
      prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
      setrlimit (RLIMIT_CORE, &any);
      if (who != getuid () && setuid (who) != 0)
        _exit (2);
      /* To change the user forbids it as well, and that is not what is tried. */
      prctl (PR_SET_DUMPABLE, 1, 0, 0, 0);
      if (hardened)
        amparo_process_harden ();
      if (write (ready[1], "r", 1) != 1)
        _exit (3);
      pause ();
      _exit (0);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  close (ready[0]);
  close (ready[1]);

  return child;
}

static int
end_waiting (pid_t child,
             int   with)
{
  int status;

  kill (child, with);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);

  return status;
}

/* Whether somebody of the same account may open the memory of the program. */
static gboolean
can_read (pid_t child,
          uid_t who)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/mem", (int) child);
  pid_t reader = fork ();
  int status;

  if (reader == 0)
    {
      if (setuid (who) != 0)
        _exit (2);
      _exit (open (path, O_RDONLY) >= 0 ? 0 : 1);
    }
  g_assert_cmpint (waitpid (reader, &status, 0), ==, reader);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) != 2);

  return WEXITSTATUS (status) == 0;
}

static uid_t
get_somebody (void)
{
  return getuid () == 0 ? NOBODY : getuid ();
}

static void
test_memory_is_refused (void)
{
  pid_t child = begin_waiting (TRUE, get_somebody ());

  g_assert_false (can_read (child, get_somebody ()));
  end_waiting (child, SIGKILL);
}

/* That the test above can fail. */
static void
test_memory_of_others_is_given (void)
{
  pid_t child = begin_waiting (FALSE, get_somebody ());

  if (!can_read (child, get_somebody ()))
    g_test_skip ("this computer refuses it to everybody (ptrace_scope)");
  end_waiting (child, SIGKILL);
}

static void
test_no_core_file (void)
{
  pid_t child = begin_waiting (TRUE, getuid ());
  int status = end_waiting (child, SIGABRT);

  g_assert_true (WIFSIGNALED (status));
  g_assert_false (WCOREDUMP (status));
}

static void
test_limit_of_core_files (void)
{
  pid_t child = begin_waiting (TRUE, getuid ());
  struct rlimit limit;

  g_assert_cmpint (prlimit (child, RLIMIT_CORE, NULL, &limit), ==, 0);
  g_assert_cmpuint (limit.rlim_max, ==, 0);
  end_waiting (child, SIGKILL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/process/memory-is-refused", test_memory_is_refused);
  g_test_add_func ("/process/memory-of-others-is-given", test_memory_of_others_is_given);
  g_test_add_func ("/process/no-core-file", test_no_core_file);
  g_test_add_func ("/process/limit-of-core-files", test_limit_of_core_files);

  return g_test_run ();
}
