/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/vault-revisions.h"

gboolean
amparo_revision_may_follow (AmparoRevision     kind,
                            const AmparoEntry *entry)
{
  AmparoRevision now;

  if (entry == NULL)
    return kind == AMPARO_REVISION_DRAFT || kind == AMPARO_REVISION_FINAL;

  now = entry->summary->kind;
  switch (kind)
    {
    case AMPARO_REVISION_DRAFT:
    case AMPARO_REVISION_FINAL:
      return now == AMPARO_REVISION_DRAFT;
    case AMPARO_REVISION_AMENDING:
    case AMPARO_REVISION_AMENDED:
      return now != AMPARO_REVISION_DRAFT;
    default:
      return !amparo_revision_is_draft (now);
    }
}

AmparoMay
amparo_revision_get_may (AmparoRevision     kind,
                         const AmparoEntry *entry)
{
  switch (kind)
    {
    case AMPARO_REVISION_DRAFT:
      return entry == NULL ? AMPARO_MAY_CREATE : AMPARO_MAY_SAVE;
    case AMPARO_REVISION_FINAL:
      return entry == NULL ? AMPARO_MAY_CREATE : AMPARO_MAY_FINISH;
    case AMPARO_REVISION_STEPS:
      return AMPARO_MAY_TICK;
    case AMPARO_REVISION_SIGNED:
      return AMPARO_MAY_SIGN_OFF;
    default:
      return AMPARO_MAY_AMEND;
    }
}

AmparoDeedKind
amparo_revision_get_deed (AmparoRevision     kind,
                          const AmparoEntry *entry)
{
  switch (kind)
    {
    case AMPARO_REVISION_FINAL:
      return AMPARO_DEED_FINISH;
    case AMPARO_REVISION_AMENDED:
      return AMPARO_DEED_AMEND;
    case AMPARO_REVISION_STEPS:
      return AMPARO_DEED_TICK;
    case AMPARO_REVISION_SIGNED:
      return AMPARO_DEED_SIGN_OFF;
    default:
      return entry == NULL ? AMPARO_DEED_BEGIN : AMPARO_DEED_EDIT;
    }
}

gboolean
amparo_revision_is_news (AmparoRevision     kind,
                         const AmparoEntry *entry)
{
  return !amparo_revision_is_draft (kind) || entry == NULL || !entry->edited || entry->summary->kind != kind;
}
