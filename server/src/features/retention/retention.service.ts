import { NIL } from 'uuid';
import type { EntityManager } from 'typeorm';
import type { RetentionDecision, RetentionView } from '@klubbat/shared/contracts/retention';
import { agedWords } from '@klubbat/shared/sentences/retention-sentences';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { record, recordOwn } from '../audit/audit.store.js';
import { agedMail } from './aged-mail.store.js';
import { agedNotes } from './aged-notes.store.js';
import { agedRows } from './aged-rows.store.js';
import type { Aged, Keeper } from './aged.js';
import { findKeeper, holdRemoving, setYears } from './keeper.store.js';

/** All that is removed by age. What is not here is kept, or removed by the one room that it is of (docs/personal-data.md). */
export const aged: readonly Aged[] = [...agedRows, ...agedMail, agedNotes];

/** So many rows at most in one transaction: nobody waits long for it. */
const AT_ONCE = 1_000;

/**
 * Removes the oldest of what is due of one kind, and notes it in the same transaction. `keeper`: of which organisation; null for what is the
 * installation's.
 *
 * @returns how many; 0 also where another process is at it
 */
export async function removeNext(
  tx: EntityManager,
  now: Date,
  { kind, remove }: Aged,
  keeper: Keeper | null,
): Promise<number> {
  if (!(await holdRemoving(tx))) {
    return 0;
  }
  const removal = await remove(tx, now, keeper, AT_ONCE);
  if (removal === undefined) {
    return 0;
  }
  const { removed, until, end } = removal;
  const organisationId = keeper?.id ?? null;
  await recordOwn(tx, now, {
    action: end === undefined ? 'retention.removed' : 'access-notes.removed',
    organisationId,
    subjectId: organisationId,
    details: { kind, removed, until: until.toISOString(), ...end },
  });
  return removed;
}

/**
 * What is removed by age, and what would be removed at this moment: the same rows as `removeNext` takes. `proposed`: as if this were decided, which
 * changes nothing.
 */
export async function showRetention(
  work: Work,
  organisationId: string,
  proposed: Partial<RetentionDecision> = {},
): Promise<RetentionView> {
  const { tx, now, actor } = work;
  const decided = await findKeeper(tx, organisationId);
  const keeper = { ...decided, ...proposed };
  // how many sign in to the whole installation is no organisation's business
  const operates = may(actor, 'installation.operate', { organisationId: NIL });
  const kinds: RetentionView['kinds'] = [];
  for (const { kind, of, keptDays, years, due } of aged) {
    const isTold = of === 'organisation' || operates;
    const found = isTold ? await due(tx, now, of === 'organisation' ? keeper : null) : undefined;
    kinds.push({
      kind,
      ...agedWords[kind],
      of,
      keptDays,
      keptYears: years === undefined ? null : keeper[years],
      due: found?.due ?? null,
      oldest: found?.oldest?.toISOString() ?? null,
    });
  }
  const { accessNotesYears, mailYears } = decided;
  return { at: now.toISOString(), accessNotesYears, mailYears, kinds };
}

/** Decides for how many years an organisation keeps what it decides of. Safe to repeat: what is so already is not noted again. */
export async function decideRetention(
  work: Work,
  organisationId: string,
  decision: Partial<RetentionDecision>,
): Promise<RetentionView> {
  const { id, ...before } = await findKeeper(work.tx, organisationId);
  const after = { ...before, ...decision };
  if (await setYears(work.tx, { id, ...after })) {
    await record(work, {
      action: 'retention.decided',
      organisationId,
      subjectId: organisationId,
      details: { before, after },
    });
  }
  return showRetention(work, organisationId);
}
