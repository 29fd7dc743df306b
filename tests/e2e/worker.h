/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "program.h"

#include "content/content.h"
#include "screening/screening.h"

G_BEGIN_DECLS

/* A worker at the keyboard: knows the checklists by heart in both languages, keeps a screening
 * of their own beside the one on the screen, and so knows what has to be seen next. */

typedef struct
{
  const char *item;
  const char *rating;
} Answer;

/* How one young person is rated. */
typedef struct
{
  const char   *instrument;
  const Answer *answers;        /* NULL ends them; other items are no concern, or present */
  const char   *guidance;       /* the item whose guidance is read */
  const char   *evidence;       /* the item that is said to have been seen */
  const char   *note;           /* the item with a note */
  AmparoLevel   level;          /* what it comes to */
} Story;

typedef struct
{
  Program         *program;
  AmparoContent   *content;
  AmparoReading    reading;     /* what is read now */
  AmparoLanguage   interface;   /* what the buttons say now */
  AmparoScreening *screening;   /* as it has to be; NULL before */
} Worker;

#define WORKER_CODE "R-17"
#define WORKER_NOTE "Left at 5 pm with 2 men"

/* Starts the program in a language; environment as in program_start(). */
Worker     *worker_new             (AmparoLanguage       language,
                                    const char * const  *environment);
void        worker_leave           (Worker              *self);
/* When the program is gone already. */
void        worker_free            (Worker              *self);

/* A word of the program in the language of the buttons, as it is seen; kept for ever. */
const char *worker_word            (Worker              *self,
                                    const char          *english);
/* A text as the screen reader hears it in one line, in what is read. */
char       *worker_line            (Worker              *self,
                                    AmparoText          *text);
AmparoText *worker_text_of         (Worker              *self,
                                    const char          *item);    /* its statement, lent */
const AmparoItem *worker_get_item  (Worker              *self,
                                    const char          *item);
/* The name of the button that rates an item so: "4 Clear". */
char       *worker_dup_button      (Worker              *self,
                                    const AmparoItem    *item,
                                    int                  rating);

/* Until the focus is on a control of this name that stands in something of that name;
 * NULL for any. */
void        worker_wait_at         (Worker              *self,
                                    const char          *around,
                                    const char          *control);
/* Presses a key until it is so. */
void        worker_go_to           (Worker              *self,
                                    const char          *key,
                                    const char          *around,
                                    const char          *control);

/* One answer of several, with an arrow key. */
void        worker_pick            (Worker              *self,
                                    const char          *arrow,
                                    const char          *question,
                                    const char          *answer);

/* Home */
void        worker_choose          (Worker              *self,
                                    const char          *instrument);

/* Start page; each goes on from where the focus is */
void        worker_wait_start      (Worker              *self);
void        worker_read_in         (Worker              *self,
                                    AmparoReading        reading);
void        worker_type_code       (Worker              *self);
void        worker_say_fact        (Worker              *self,
                                    const char          *fact,
                                    const char          *value);
void        worker_begin           (Worker              *self);

/* Checklist */
void        worker_wait_item       (Worker              *self,
                                    const char          *item);    /* has the focus */
void        worker_rate            (Worker              *self,
                                    const char          *item,
                                    const char          *rating);
void        worker_write_note      (Worker              *self,
                                    const char          *item);
void        worker_answer_all      (Worker              *self,
                                    const Story         *story);
void        worker_finish          (Worker              *self);
/* With items that are not answered: the program asks. */
void        worker_finish_early    (Worker              *self);

/* These texts are on the screen in what is read, and are not there in what is not. */
void        worker_expect_all      (Worker              *self,
                                    GPtrArray           *texts);
void        worker_expect          (Worker              *self,
                                    AmparoText          *text);

/* From home to the first item, and to the result. */
void        worker_start           (Worker              *self,
                                    const char          *instrument,
                                    AmparoReading        reading);
void        worker_screen          (Worker              *self,
                                    const Story         *story,
                                    AmparoReading        reading);

/* The stories of two young people that the tests share. */
extern const Story worker_first_look;
extern const Story worker_youth_screening;

G_END_DECLS
