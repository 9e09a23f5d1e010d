import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { hasBegun } from '@klubbat/shared/rules/signing-round';
import { longDate } from '@klubbat/shared/sentences/dates';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail, type Fault } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { signersLeft, stands, turnOf, type SignerRow } from '../protocols/signer.store.js';
import { findOwnConflicts } from './conflict.store.js';
import { lockRound, type LockedRound } from './lock-round.js';

export interface ReadyToSign extends LockedRound {
  /** the actor's own places that are not signed */
  unsigned: SignerRow[];
}

/** Where one code has several reasons, which it was. */
function whyOf({ details }: Fault): { why?: string | number } {
  const why = details.params?.['reason'];
  return why === undefined ? {} : { why };
}

/** That somebody tried and was refused stands in the log, with the reason, though nothing else of it does. */
export function recordRefusal(
  work: Work,
  meeting: Pick<Meeting, 'id' | 'organisationId'>,
  adjustmentId: string,
  method: string,
): void {
  work.ifRefused((tx, fault) =>
    record(
      { ...work, tx },
      {
        action: 'signing.refused',
        organisationId: meeting.organisationId,
        meetingId: meeting.id,
        subjectId: adjustmentId,
        details: { reason: fault.code, ...whyOf(fault), method },
      },
    ),
  );
}

/** He who had jäv in a § does not adjust it (KL 6:30), whoever has put him among the signers. */
async function refuseConflict(work: Work, adjustmentId: string, mine: readonly SignerRow[]): Promise<void> {
  const conflicts = await findOwnConflicts(work.tx, adjustmentId, work.actor.personId);
  const own = mine.flatMap(({ paragraphs }) => paragraphs);
  if (conflicts.length > 0 && (mine.length === 0 || own.some((paragraph) => conflicts.includes(paragraph)))) {
    fail('signer-with-conflict', { params: { paragraphs: printParagraphs(conflicts) } });
  }
}

/** The places of the actor that he may still sign in, or why there is none. */
async function unsignedOf(work: Work, { adjustment, signers }: LockedRound): Promise<SignerRow[]> {
  const mine = signers.filter(({ personId }) => personId === work.actor.personId);
  await refuseConflict(work, adjustment.id, mine);
  if (mine.length === 0) {
    fail('not-a-signer');
  }
  if (adjustment.state === 'withdrawn') {
    fail('withdrawn');
  }
  const standing = mine.filter(stands);
  if (standing.length === 0) {
    fail('signer-replaced');
  }
  if (standing.some(({ refusedAt }) => refusedAt !== null)) {
    fail('already-refused');
  }
  const unsigned = standing.filter(({ signedAt }) => signedAt === null);
  if (unsigned.length === 0) {
    fail('already-signed');
  }
  return unsigned;
}

function refuseTooEarly(
  work: Work,
  { adjustment, signers }: LockedRound,
  unsigned: readonly SignerRow[],
): void {
  const { signingFrom, sentAt } = adjustment;
  const sentOn = sentAt === null ? null : dayInSweden(sentAt);
  if (!hasBegun({ signingFrom, sentOn }, dayInSweden(work.now))) {
    fail('round-not-begun', { params: { day: longDate(signingFrom ?? '') } });
  }
  const turn = turnOf(signers);
  if (unsigned.some(({ meetingPersonId }) => !turn.has(meetingPersonId))) {
    const own = Math.min(...unsigned.flatMap(({ turn: one }) => one ?? []));
    const before = signersLeft(signers).filter(({ turn: one }) => one !== null && one < own);
    fail('not-your-turn', { params: { names: joinNames([...new Set(before.map(({ name }) => name))]) } });
  }
}

/**
 * The round with its rows locked, if the actor may sign it now and has read the right document. Refuses, and has it
 * logged: `not-a-signer` (nobody signs for another), `signer-with-conflict`, `withdrawn`, `signer-replaced`,
 * `already-refused`, `already-signed`, `not-your-turn`, `round-not-begun`, `hash-mismatch` when something else was read,
 * `not-read-to-end` where the board wants that. What refuses later in the same work is logged too.
 */
export async function readyToSign(
  work: Work,
  meeting: Pick<Meeting, 'id' | 'organisationId'>,
  adjustmentId: string,
  given: { sha256: string; method: string; readToEnd: boolean },
): Promise<ReadyToSign> {
  recordRefusal(work, meeting, adjustmentId, given.method);
  const round = await lockRound(work, meeting.id, adjustmentId);
  const unsigned = await unsignedOf(work, round);
  refuseTooEarly(work, round, unsigned);
  if (given.sha256.toLowerCase() !== round.version.sha256) {
    fail('hash-mismatch');
  }
  if (round.adjustment.readToEnd && !given.readToEnd) {
    fail('not-read-to-end');
  }
  return { ...round, unsigned };
}
