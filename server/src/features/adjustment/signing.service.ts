import { v7 as newId } from 'uuid';
import type { SignerStatement } from '@klubbat/shared/contracts/adjustment';
import type { SigningProof } from '@klubbat/shared/contracts/signing-proof';
import { hasBegun } from '@klubbat/shared/rules/signing-round';
import { longDate } from '@klubbat/shared/sentences/dates';
import { joinNames } from '@klubbat/shared/sentences/protocol-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { applySignature } from '../protocols/protocol.service.js';
import { addSignature } from '../protocols/protocol.store.js';
import { signersLeft, stands, turnOf, type SignerRow } from '../protocols/signer.store.js';
import { lockRound, tell, type LockedRound } from './lock-round.js';
import { prove } from './prove.js';

export interface GivenSignature {
  sha256: string;
  statement?: SignerStatement;
  readToEnd?: boolean | undefined;
  proof: SigningProof;
}

/** The places of the actor that he may still sign in, or why there is none. */
function unsignedOf(work: Work, { adjustment, signers }: LockedRound): SignerRow[] {
  const mine = signers.filter(({ personId }) => personId === work.actor.personId);
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
 * Signs the frozen protocol as oneself, in every capacity that one has in this adjustment. Refuses: `not-a-signer`
 * (nobody signs for another), `already-signed`, `already-refused`, `signer-replaced`, `not-your-turn`, `round-not-begun`,
 * `not-read-to-end`, `hash-mismatch` when something else was read, `withdrawn`, and what the proof refuses. All is checked
 * under the row locks, in the transaction that stores the signature.
 */
export async function signAdjustment(
  work: Work,
  { id: meetingId }: Pick<Meeting, 'id'>,
  adjustmentId: string,
  { sha256, statement = { kind: 'approved' }, readToEnd = false, proof: given }: GivenSignature,
): Promise<Adjustment> {
  const round = await lockRound(work, meetingId, adjustmentId);
  const { adjustment, version } = round;
  const unsigned = unsignedOf(work, round);
  refuseTooEarly(work, round, unsigned);
  if (sha256.toLowerCase() !== version.sha256) {
    fail('hash-mismatch');
  }
  if (adjustment.readToEnd && !readToEnd) {
    fail('not-read-to-end');
  }
  const proof = await prove(work, given, { adjustmentId, version, signers: unsigned });
  for (const signer of unsigned) {
    await addSignature(work.tx, {
      id: newId(),
      protocolVersionId: version.id,
      signerId: signer.id,
      accountId: work.actor.accountId,
      sha256: version.sha256,
      ...proof,
      statement: statement.kind,
      objection: statement.kind === 'approved-with-objection' ? statement.text.trim() : null,
      readToEnd,
      registeredBy: null,
      scanFileId: null,
      signedAt: work.now,
    });
  }
  await countSignatures(work, round, unsigned, {
    as: unsigned.map(({ capacity }) => capacity),
    method: proof.method,
    statement,
    readToEnd,
  });
  return adjustment;
}

/** Moves the adjustment after signatures in these places, and writes both in the log. */
export async function countSignatures(
  work: Work,
  round: LockedRound,
  signed: readonly SignerRow[],
  details: Record<string, unknown>,
): Promise<void> {
  const { meeting, adjustment, version, signers } = round;
  const last = await applySignature(work, meeting, adjustment, {
    required: signed.some(({ required }) => required),
    signaturesLeft: signersLeft(signers).filter((signer) => !signed.includes(signer)).length,
  });
  await tell(work, round, 'adjustment.signed', { sha256: version.sha256, ...details });
  if (last) {
    await tell(work, round, 'adjustment.adjusted', { sha256: version.sha256 });
  }
}
