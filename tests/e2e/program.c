/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "program.h"

#include <gio/gio.h>
#include <signal.h>
#include <sys/prctl.h>

/* Only a failing test waits as long, and looks up from time to time. */
#define PATIENCE     (60 * G_TIME_SPAN_SECOND)
/* How long a key may take to move the focus, before it is pressed again. */
#define KEY_PATIENCE (2 * G_TIME_SPAN_SECOND)
#define MANY_TRIES   10
/* In microseconds. */
#define POLL_PAUSE   10000
/* More controls than any page has. */
#define MANY_KEYS    200

struct _Program
{
  GSubprocess        *process;
  GPid                pid;
  AtspiAccessible    *tree;
  char               *speaker;    /* its name on the bus, which the tree forgets when it goes */
  AtspiAccessible    *focus;      /* whatever said last that it got the focus; nullable */
  AtspiEventListener *listener;
};

static void
focus_cb (AtspiEvent *event,
          gpointer    user_data)
{
  Program *self = user_data;

  if (event->detail1 != 0)
    g_set_object (&self->focus, event->source);
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

/* The library complains when it asks a program that is only just coming, or already going.
 * We ask again, so that is no failure; every other warning stays one. */
static gboolean
is_fatal_cb (const char     *domain,
             GLogLevelFlags  level,
             const char     *message,
             gpointer        user_data)
{
  return g_strcmp0 (domain, "dbind") != 0;
}

static void
log_cb (const char     *domain,
        GLogLevelFlags  level,
        const char     *message,
        gpointer        user_data)
{
  g_test_message ("%s", message);
}

static void
listen (void)
{
  static gboolean listening = FALSE;

  /* GLib forgets it after every test. */
  g_test_log_set_fatal_handler (is_fatal_cb, NULL);
  if (listening)
    return;

  g_log_set_handler ("dbind", G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL, log_cb, NULL);

  /* What the bus says now, not what it said a while ago. */
  g_setenv ("ATSPI_NO_CACHE", "1", TRUE);
  g_assert_cmpint (atspi_init (), <=, 1);
  listening = TRUE;
}

static void
take_messages (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
has_ended (Program *self)
{
  return g_subprocess_get_identifier (self->process) == NULL;
}

/* A test that fails leaves nobody behind, whom the next one would take for its own. */
static void
end_with_test (gpointer user_data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static char *trace_log = NULL;
static char *trace_calls = NULL;

void
program_trace (const char *log,
               const char *calls)
{
  g_free (trace_log);
  g_free (trace_calls);
  trace_log = g_strdup (log);
  trace_calls = g_strdup (calls);
}

/* Whoever watches stands aside (-D), so that the process is the program itself. */
static GSubprocess *
launch (GSubprocessLauncher  *launcher,
        GError              **error)
{
  const char *program = g_getenv ("AMPARO_PROGRAM");
  g_autofree char *calls = g_strconcat ("trace=", trace_calls, NULL);

  if (trace_log == NULL)
    return g_subprocess_launcher_spawn (launcher, error, program, NULL);

  return g_subprocess_launcher_spawn (launcher, error, "strace", "-D", "-f", "-qq", "-A", "-s", "4096", "-e", calls,
                                      "-o", trace_log, program, NULL);
}

static void
spawn (Program            *self,
       const char         *language,
       const char * const *environment)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_child_setup (launcher, end_with_test, NULL, NULL);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", language, TRUE);
  for (guint i = 0; environment != NULL && environment[i] != NULL; i += 2)
    g_subprocess_launcher_setenv (launcher, environment[i], environment[i + 1], TRUE);

  self->process = launch (launcher, &error);
  g_assert_no_error (error);
  self->pid = g_ascii_strtoull (g_subprocess_get_identifier (self->process), NULL, 10);
}

static AtspiAccessible *
find_tree (Program *self)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  const char *process = g_subprocess_get_identifier (self->process);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n && process != NULL; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL
          && atspi_accessible_get_process_id (child, NULL) == g_ascii_strtoull (process, NULL, 10))
        return g_steal_pointer (&child);
    }

  return NULL;
}

static void
take_tree (Program         *self,
           AtspiAccessible *tree)
{
  g_set_object (&self->tree, tree);
  g_free (self->speaker);
  self->speaker = g_strdup (ATSPI_OBJECT (tree)->app->bus_name);
}

static gboolean
is_open (Program  *self,
         gpointer  data)
{
  g_autoptr (AtspiAccessible) tree = self->tree == NULL ? find_tree (self) : NULL;

  if (tree != NULL)
    take_tree (self, tree);

  return self->tree != NULL && atspi_accessible_get_child_count (self->tree, NULL) > 0;
}

static char *
run_xdotool (GPtrArray *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  char *out = NULL;

  g_ptr_array_insert (arguments, 0, (gpointer) "xdotool");
  g_ptr_array_add (arguments, NULL);
  process = g_subprocess_newv ((const char * const *) arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);

  return out;
}

static gboolean
is_active (Program  *self,
           gpointer  data)
{
  int n = atspi_accessible_get_child_count (self->tree, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) window = atspi_accessible_get_child_at_index (self->tree, i, NULL);

      if (window != NULL && look_has (window, ATSPI_STATE_ACTIVE))
        return TRUE;
    }

  return FALSE;
}

/* By its name, as somebody would choose it from a list of windows; also where no window
 * manager came to help. Covered, it has another. */
static void
activate (Program *self)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  const char * const words[] = { "search", "--onlyvisible", "--name", "^(Amparo|Calendar|Calendario)$", "windowfocus" };
  g_autofree char *out = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_ptr_array_add (arguments, (gpointer) words[i]);
  out = run_xdotool (arguments);
}

static gboolean
wait_until (Program     *self,
            ProgramFunc  func,
            gpointer     data,
            GTimeSpan    patience)
{
  gint64 deadline = g_get_monotonic_time () + patience;

  do
    {
      take_messages ();
      if (func (self, data))
        return TRUE;
      g_usleep (POLL_PAUSE);
    }
  while (g_get_monotonic_time () < deadline);

  return FALSE;
}

gboolean
program_await (Program     *self,
               GTimeSpan    patience,
               ProgramFunc  func,
               gpointer     data)
{
  return wait_until (self, func, data, patience);
}

/**
 * program_start:
 *
 * Returns: (transfer full): the program with its window open and the focus in it; give it
 *   to program_quit()
 */
Program *
program_start (const char         *language,
               const char * const *environment)
{
  Program *self = g_new0 (Program, 1);
  g_autoptr (GError) error = NULL;

  listen ();
  self->listener = atspi_event_listener_new (focus_cb, self, NULL);
  atspi_event_listener_register (self->listener, "object:state-changed:focused", &error);
  g_assert_no_error (error);

  spawn (self, language, environment);
  program_wait (self, "a window", is_open, NULL);
  program_wait (self, "an active window", is_active, NULL);

  return self;
}

static void
program_free (Program *self)
{
  atspi_event_listener_deregister (self->listener, "object:state-changed:focused", NULL);
  g_clear_object (&self->listener);
  g_clear_object (&self->focus);
  g_clear_object (&self->tree);
  g_clear_object (&self->process);
  g_free (self->speaker);
  g_free (self);
}

AtspiAccessible *
program_get_tree (Program *self)
{
  return self->tree;
}

void
program_press (Program    *self,
               const char *first,
               ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autofree char *out = NULL;
  va_list rest;

  g_ptr_array_add (arguments, (gpointer) "key");
  va_start (rest, first);
  for (const char *key = first; key != NULL; key = va_arg (rest, const char *))
    g_ptr_array_add (arguments, (gpointer) key);
  va_end (rest);
  out = run_xdotool (arguments);
}

void
program_type (Program    *self,
              const char *words)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autofree char *out = NULL;

  g_ptr_array_add (arguments, (gpointer) "type");
  g_ptr_array_add (arguments, (gpointer) words);
  out = run_xdotool (arguments);
}

static void
fail (Program    *self,
      const char *what)
{
  g_autofree char *dump = self->tree != NULL ? look_dump (self->tree) : g_strdup ("nothing");

  g_test_message ("waited for %s; there is:\n%s", what, dump);
  g_error ("%s did not come%s", what, has_ended (self) ? ": the program has ended" : "");
}

/* Now and then a window manager gives the focus to nobody when a dialog goes; a person
 * would choose the window then. */
void
program_wait (Program     *self,
              const char  *what,
              ProgramFunc  func,
              gpointer     data)
{
  for (guint i = 0; i < MANY_TRIES; i++)
    {
      if (wait_until (self, func, data, PATIENCE / MANY_TRIES))
        return;
      if (self->tree != NULL && !has_ended (self) && !is_active (self, NULL))
        activate (self);
    }

  fail (self, what);
}

/* What said it got the focus has it, unless nothing has it now or the saying was missed. */
AtspiAccessible *
program_dup_focus (Program *self)
{
  take_messages ();
  if (self->focus != NULL && look_has (self->focus, ATSPI_STATE_FOCUSED))
    return g_object_ref (self->focus);

  return look_find_state (self->tree, ATSPI_STATE_FOCUSED);
}

gboolean
program_has (Program    *self,
             AtspiRole   role,
             const char *name)
{
  g_autoptr (AtspiAccessible) found = look_find (self->tree, role, name);

  return found != NULL;
}

typedef struct
{
  AtspiRole        role;
  const char      *name;
  gboolean         begins;
  AtspiAccessible *found;
} Wanted;

static char *
say_wanted (Wanted *wanted)
{
  return g_strdup_printf ("role %d named “%s”", wanted->role, wanted->name);
}

static gboolean
is_there (Program  *self,
          gpointer  data)
{
  Wanted *wanted = data;

  wanted->found = wanted->begins ? look_find_begin (self->tree, wanted->role, wanted->name)
                                 : look_find (self->tree, wanted->role, wanted->name);

  return wanted->found != NULL;
}

static gboolean
is_gone (Program  *self,
         gpointer  data)
{
  Wanted *wanted = data;

  return !program_has (self, wanted->role, wanted->name);
}

static AtspiAccessible *
wait_for (Program     *self,
          ProgramFunc  func,
          Wanted       wanted)
{
  g_autofree char *what = say_wanted (&wanted);

  program_wait (self, what, func, &wanted);

  return wanted.found;
}

AtspiAccessible *
program_wait_for (Program    *self,
                  AtspiRole   role,
                  const char *name)
{
  return wait_for (self, is_there, (Wanted) { role, name, FALSE, NULL });
}

AtspiAccessible *
program_wait_begin (Program    *self,
                    AtspiRole   role,
                    const char *beginning)
{
  return wait_for (self, is_there, (Wanted) { role, beginning, TRUE, NULL });
}

void
program_wait_gone (Program    *self,
                   AtspiRole   role,
                   const char *name)
{
  wait_for (self, is_gone, (Wanted) { role, name, FALSE, NULL });
}

AtspiAccessible *
program_dup_window (Program    *self,
                    const char *name)
{
  int n = atspi_accessible_get_child_count (self->tree, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) window = atspi_accessible_get_child_at_index (self->tree, i, NULL);

      if (window != NULL && look_is_named (window, name))
        return g_steal_pointer (&window);
    }

  return NULL;
}

static gboolean
has_window (Program  *self,
            gpointer  data)
{
  g_autoptr (AtspiAccessible) window = program_dup_window (self, data);

  return window != NULL;
}

static gboolean
has_no_window (Program  *self,
               gpointer  data)
{
  return !has_window (self, data);
}

void
program_wait_window (Program    *self,
                     const char *name)
{
  program_wait (self, name, has_window, (gpointer) name);
}

void
program_wait_no_window (Program    *self,
                        const char *name)
{
  program_wait (self, "a window closed", has_no_window, (gpointer) name);
}

static gboolean
has_moved (Program  *self,
           gpointer  data)
{
  g_autoptr (AtspiAccessible) focus = program_dup_focus (self);

  return focus != NULL && focus != data;
}

void
program_press_until (Program     *self,
                     const char  *key,
                     const char  *what,
                     ProgramFunc  func,
                     gpointer     data)
{
  guint in_vain = 0;

  for (guint i = 0; i < MANY_KEYS && in_vain < MANY_TRIES; i++)
    {
      g_autoptr (AtspiAccessible) before = NULL;

      if (func (self, data))
        return;
      before = program_dup_focus (self);
      program_press (self, key, NULL);
      in_vain = wait_until (self, has_moved, before, KEY_PATIENCE) ? 0 : in_vain + 1;
    }

  fail (self, what);
}

static gboolean
is_in_field (Program  *self,
             gpointer  data)
{
  g_autoptr (AtspiAccessible) focus = program_dup_focus (self);

  return focus != NULL && look_is_named (focus, data)
         && atspi_accessible_get_role (focus, NULL) == ATSPI_ROLE_TEXT;
}

void
program_go_to_field (Program    *self,
                     const char *title)
{
  program_press_until (self, "Tab", title, is_in_field, (gpointer) title);
}

static gboolean
has_text (Program  *self,
          gpointer  data)
{
  g_autoptr (AtspiAccessible) focus = program_dup_focus (self);
  g_autofree char *words = focus != NULL ? look_text (focus) : g_strdup ("");

  return g_str_equal (words, data);
}

void
program_wait_text (Program    *self,
                   const char *words)
{
  program_wait (self, words, has_text, (gpointer) words);
}

static gboolean
is_focus_gone (Program  *self,
               gpointer  data)
{
  g_autoptr (AtspiAccessible) focus = program_dup_focus (self);

  return focus != NULL && !look_is_named (focus, data);
}

void
program_wait_focus_gone (Program    *self,
                         const char *name)
{
  program_wait (self, "the focus elsewhere", is_focus_gone, (gpointer) name);
}

static gboolean
has_left_or_asks (Program  *self,
                  gpointer  data)
{
  return has_ended (self) || atspi_accessible_get_child_count (self->tree, NULL) > 1;
}

static gboolean
has_left (Program  *self,
          gpointer  data)
{
  return has_ended (self);
}

void
program_end (Program *self)
{
  program_wait (self, "the end of the program", has_left, NULL);
  g_assert_true (g_subprocess_get_if_exited (self->process));
  g_assert_cmpint (g_subprocess_get_exit_status (self->process), ==, 0);
  program_free (self);
}

void
program_kill (Program *self)
{
  g_subprocess_force_exit (self->process);
  program_wait (self, "the end of the program", has_left, NULL);
  program_free (self);
}

void
program_bury (Program *self)
{
  program_wait (self, "the end of the program", has_left, NULL);
  program_free (self);
}

GPid
program_get_pid (Program *self)
{
  return self->pid;
}

gboolean
program_has_ended (Program *self)
{
  return has_ended (self);
}

/* The process stays the same; what speaks for it on the bus is another. */
static gboolean
is_new (Program  *self,
        gpointer  data)
{
  g_autoptr (AtspiAccessible) tree = find_tree (self);

  if (tree == NULL || ATSPI_OBJECT (tree)->app == NULL
      || g_str_equal (ATSPI_OBJECT (tree)->app->bus_name, self->speaker)
      || atspi_accessible_get_child_count (tree, NULL) <= 0)
    return FALSE;

  take_tree (self, tree);

  return TRUE;
}

void
program_wait_anew (Program *self)
{
  program_wait (self, "a program in the place of the old one", is_new, NULL);
  g_clear_object (&self->focus);
  program_wait (self, "an active window", is_active, NULL);
}

void
program_quit (Program *self)
{
  gboolean heard = FALSE;

  /* A key is lost while nobody has the focus, so it is pressed again. */
  for (guint i = 0; i < MANY_TRIES && !heard; i++)
    {
      if (!is_active (self, NULL))
        activate (self);
      program_press (self, "ctrl+q", NULL);
      heard = wait_until (self, has_left_or_asks, NULL, 2 * KEY_PATIENCE);
    }
  if (!heard)
    fail (self, "the end or a question");
  /* The second answer, whatever the language. */
  if (!has_ended (self))
    program_press (self, "Tab", "Return", NULL);
  program_end (self);
}
