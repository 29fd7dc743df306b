/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files as large and as nasty as the limits allow: each is read, or refused, within
 * five seconds of the processor and 256 MiB.
 */

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "content/xml.h"
#include "sandbox.h"

#define MAX_SECONDS  5.0
#define MAX_KIB      (256 * 1024)

#define ROOT(element) "<" element " xmlns='urn:amparo:content:1'"
#define INSTRUMENT \
  ROOT ("instrument") " id='z' version='1.0.0' minutes='1' informed-share='1'><title>t</title><purpose>t</purpose>" \
  "<for-whom>t</for-whom><limits>t</limits><dimension id='d'><label>d</label></dimension>"
#define SECTION \
  "<section id='s'><title>t</title><item sign='speaks' strength='strong' dimension='d'/>" \
  "<item sign='papers' strength='weak' dimension='d'/></section>"
#define RULE(id, level, condition) "<rule id='" id "' level='" level "-concern'><because>b</because>" condition "</rule>"
#define SPEAKS "<when item='speaks' rated='clear'/>"
#define BOTH_RULES "<rules>" RULE ("a", "clear", SPEAKS) RULE ("b", "possible", "<when item='papers' rated='clear'/>") "</rules>"
#define END "<steps/><source ref='book'/></instrument>"

#define STORY ROOT ("scenario") " id='z'><title>t</title><caveat>c</caveat>"
#define WORDS "<text>t</text><consequence>c</consequence></choice>"
#define CHOICES(to) \
  "<choice id='x' to='good' recommended='yes'>" WORDS "<choice id='y' to='poor'>" WORDS "<choice id='z' to='" to "'>" WORDS
#define STATES \
  "<variable id='v' minimum='-1000' maximum='1000' start='0'/><variable id='w' minimum='-1000' maximum='1000' start='0'/>" \
  "<variable id='x' minimum='-1000' maximum='1000' start='0'/>"
#define ENDINGS \
  "<scene id='good'><text>t</text><ending kind='good'><title>t</title><text>t</text></ending></scene>" \
  "<scene id='poor'><text>t</text><ending kind='poor'><title>t</title><text>t</text></ending></scene></scenario>"

/* Repeats of a unit, in which "#" stands for its number, between a head and a tail: as
 * many as fit into bytes and elements. */
static const struct
{
  const char *name;
  const char *head;
  const char *unit;
  const char *tail;
} files[] = {
  { "empty-elements", ROOT ("signs") ">", "<a/>", "</signs>" },
  { "empty-contacts", ROOT ("contacts") ">", "<contact/>", "</contacts>" },
  { "comments", ROOT ("signs") ">", "<!---->", "</signs>" },
  { "instructions", ROOT ("signs") ">", "<?a?>", "</signs>" },
  { "one-text", ROOT ("signs") "><sign id='x'><statement>", "x ", "</statement></sign></signs>" },
  { "one-white-space", ROOT ("signs") "><sign id='x'><statement>", "\t\n", "</statement></sign></signs>" },
  { "references", ROOT ("signs") "><sign id='x'><statement>", "&#38;", "</statement></sign></signs>" },
  { "many-attributes", ROOT ("signs") ">", "<sign a='' b='' c='' d='' e='' f='' g='' h='' i='' j='' k='' l='' m='' n='' o='' p=''/>", "</signs>" },
  { "namespaces", ROOT ("signs") ">", "<sign xmlns:a#='#' xmlns:b#='#' xmlns:c#='#' xmlns:d#='#' a#:x='' b#:y=''/>", "</signs>" },
  { "mismatched-tags", ROOT ("signs") ">", "<a></b>", "</signs>" },
  { "signs", ROOT ("signs") ">", "<sign id='i#'><statement>s</statement><look-for>l</look-for><example>e</example>"
    "<counterexample>c</counterexample><source ref='book'/></sign>", "</signs>" },
  { "rules", INSTRUMENT SECTION "<rules>", "<rule id='r#' level='clear-concern'><because>b</because>" SPEAKS "</rule>", "</rules>" END },
  { "counting-rules", INSTRUMENT SECTION "<rules>",
    "<rule id='r#' level='possible-concern'><because>b</because><count at-least='1#' rated='clear'/></rule>", "</rules>" END },
  { "rules-that-differ", INSTRUMENT SECTION "<rules>",
    "<rule id='r#' level='possible-concern'><because>b</because><any>" SPEAKS "<when fact='age' is='under-18'/></any></rule>", "</rules>" END },
  { "deep-rules", INSTRUMENT SECTION "<rules>",
    "<rule id='r#' level='clear-concern'><because>b</because><any><all><any><all><any><all><any><all><any><all><any><all>"
    SPEAKS SPEAKS "</all></any></all></any></all></any></all></any></all></any></all></any></rule>", "</rules>" END },
  { "scenes", STORY, "<scene id='s#'><text>t</text>" CHOICES ("s#") "</scene>", ENDINGS },
  { "choices", STORY "<scene id='s'><text>t</text>" CHOICES ("s"), "<choice id='c#' to='s'>" WORDS, "</scene>" ENDINGS },
  { "states", STORY STATES "<scene id='s'><text>t</text>" CHOICES ("s"),
    "<choice id='c#' to='s'><change variable='v' by='1'/><change variable='w' by='1'/><change variable='x' by='-1'/>"
    "<go to='s'><when variable='v' at-least='5'/><when variable='w' at-most='7'/></go>" WORDS, "</scene>" ENDINGS },
  { "variables", STORY, "<variable id='v#' minimum='0' maximum='1' start='0'/>", ENDINGS },
  { "questions", ROOT ("module") " id='z' version='1.0.0' audience='school' minutes='1' pass-mark='1' renew-years='1'>"
    "<title>t</title><summary>t</summary><for-whom>t</for-whom><caveat>t</caveat><limits>t</limits>"
    "<goal id='g'><text>t</text></goal><before>",
    "<question id='q#' kind='order' goal='g'><prompt>p</prompt><option id='a'><text>t</text><feedback>f</feedback></option></question>",
    "</before></module>" },
  { "wide-any", INSTRUMENT SECTION "<rules><rule id='r' level='clear-concern'><because>b</because><any>", SPEAKS, "</any></rule></rules>" END },
  { "wide-all", INSTRUMENT SECTION "<rules>" RULE ("q", "clear", "<count at-least='3' rated='clear'/>")
    "<rule id='r' level='possible-concern'><because>b</because>", SPEAKS, "</rule></rules>" END },
  { "steps", INSTRUMENT SECTION BOTH_RULES "<steps>", "<step ref='call'>" SPEAKS "</step>", "</steps><source ref='book'/></instrument>" },
  { "dimensions", INSTRUMENT, "<dimension id='d#'><label>d</label></dimension>", SECTION BOTH_RULES END },
  { "sections", INSTRUMENT, "<section id='s#'/>", BOTH_RULES END },
  { "unknown-items", INSTRUMENT "<section id='s'><title>t</title>", "<item sign='s#' strength='weak' dimension='d'/>", "</section>" BOTH_RULES END },
  { "ratings", ROOT ("vocabulary") "><scale id='x'>", "<rating id='r#'><label>l</label><meaning>m</meaning></rating>", "</scale></vocabulary>" },
  { "facts", ROOT ("vocabulary") ">", "<fact id='f#'><label>l</label><question>m</question><value id='a'><label>l</label><if>i</if></value></fact>",
    "</vocabulary>" },
  { "values", ROOT ("vocabulary") "><fact id='f'><label>l</label><question>m</question>", "<value id='a#'><label>l</label><if>i</if></value>",
    "</fact></vocabulary>" },
  { "sources-of-a-sign", ROOT ("signs") "><sign id='x'><statement>s</statement><look-for>l</look-for><example>e</example>"
    "<counterexample>c</counterexample>", "<source ref='book'/>", "</sign></signs>" },
  { "blocks", ROOT ("article") " id='x' group='law'><title>t</title><summary>s</summary><section id='s'><heading>h</heading>",
    "<paragraph>p</paragraph>", "</section></article>" },
};

static guint
count_elements (const char *text)
{
  guint count = 0;

  for (const char *p = strchr (text, '<'); p != NULL; p = strchr (p + 1, '<'))
    count += g_ascii_isalpha (p[1]);

  return count;
}

static char *
fill (guint i)
{
  gsize room = AMPARO_XML_MAX_BYTES - strlen (files[i].tail) - 16;
  guint elements = count_elements (files[i].head) + count_elements (files[i].tail);
  guint per_unit = count_elements (files[i].unit);
  g_auto (GStrv) parts = g_strsplit (files[i].unit, "#", -1);
  GString *text = g_string_new (files[i].head);

  for (guint n = 0; elements + per_unit <= AMPARO_XML_MAX_VALIDATED; n++, elements += per_unit)
    {
      g_autofree char *number = g_strdup_printf ("%u", n);
      g_autofree char *unit = g_strjoinv (number, parts);

      if (text->len + strlen (unit) > room)
        break;
      g_string_append (text, unit);
    }
  g_string_append (text, files[i].tail);

  return g_string_free (text, FALSE);
}

/* What the process has used most at one time, in KiB. */
static guint64
read_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");

  return line != NULL ? g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

static void
load_file (guint i)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *text = fill (i);
  g_autofree char *path = sandbox_add (sandbox, "x.xml", text);
  g_autoptr (AmparoContent) content = NULL;
  clock_t before = clock ();
  double seconds;
  guint64 peak;

  content = load_sample (path);
  seconds = (clock () - before) / (double) CLOCKS_PER_SEC;
  peak = read_peak ();
  g_printerr ("%-24s %5.2f s %4" G_GUINT64_FORMAT " MiB %6u diagnostics\n", files[i].name, seconds, peak / 1024,
              amparo_content_get_diagnostics (content)->len);

#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpfloat (seconds, <, MAX_SECONDS);
  g_assert_cmpuint (peak, <, MAX_KIB);
#endif
}

/* A process of its own, since what it uses most at one time is asked. */
static void
test_file (gconstpointer data)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  load_file (GPOINTER_TO_UINT (data));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/content/worst-case/", files[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_file);
    }

  return g_test_run ();
}
