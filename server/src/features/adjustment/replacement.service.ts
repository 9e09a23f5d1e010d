import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { signingRoundDoors } from '@klubbat/shared/contracts/signing-round';
import { needsDecision, mayReplace, replacesAs, type Candidate } from '@klubbat/shared/rules/replacement';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { applyEvent } from '../protocols/protocol.service.js';
import { addSigners, readVersion } from '../protocols/protocol.store.js';
import { findSigners, stands, type SignerRow } from '../protocols/signer.store.js';
import { lockRound, tell } from './lock-round.js';

type Candidates = z.input<typeof signingRoundDoors.candidates.reply>['candidates'];
type Replacing = z.output<typeof signingRoundDoors.replace.body>;

const standing = ({ personKey, capacity, paragraphs }: SignerRow) => ({
  person: personKey,
  as: capacity,
  paragraphs,
});

/** Who may step in, by what is frozen: not by what was written in the meeting since. */
async function candidatesFor(
  work: Work,
  adjustmentId: string,
  signers: readonly SignerRow[],
  replaced: SignerRow,
): Promise<Candidate[]> {
  const { record } = await readVersion(work.tx, adjustmentId, 'record');
  return mayReplace(
    record,
    standing(replaced),
    // one who was replaced or has refused does not come back for the same §
    signers.filter((signer) => signer !== replaced).map(standing),
  );
}

const decisionFor = (candidate: Candidate, { capacity, refusedAt }: SignerRow) =>
  needsDecision(candidate, { as: capacity, refused: refusedAt !== null });

/** Those who could adjust in the place of a signer, the elected reserves first. */
export async function listCandidates(
  work: Work,
  adjustmentId: string,
  signerId: string,
): Promise<Candidates> {
  const signers = await findSigners(work.tx, [adjustmentId]);
  const replaced = signers.find(({ id }) => id === signerId);
  if (replaced === undefined || !replaced.required) {
    fail('not-found');
  }
  const { record } = await readVersion(work.tx, adjustmentId, 'record');
  const names = new Map(record.people.map(({ id, name }) => [id, name]));
  return (await candidatesFor(work, adjustmentId, signers, replaced)).map((candidate) => ({
    personKey: candidate.person,
    name: names.get(candidate.person) ?? candidate.person,
    reserve: candidate.reserve,
    needsDecision: decisionFor(candidate, replaced),
  }));
}

/**
 * Lets another adjust in the place of a signer who is hindered or has refused. The new one signs the same bytes, in the
 * same field, for the same §§; who was to sign, and why he does not, stays in the trace. Refuses `already-signed`,
 * `signer-replaced`, `may-not-replace`, `decision-needed`, `withdrawn` and `already-adjusted`, under the row locks.
 */
export async function replaceSigner(
  work: Work,
  meetingId: string,
  adjustmentId: string,
  { signerId, personKey, reason, decision }: Replacing,
): Promise<Adjustment> {
  const round = await lockRound(work, meetingId, adjustmentId);
  const { meeting, adjustment, signers } = round;
  const replaced = signers.find(({ id, required }) => id === signerId && required);
  if (replaced === undefined) {
    fail('not-found');
  }
  await applyEvent(work, meeting, adjustment, 'replace', { reason });
  if (replaced.signedAt !== null) {
    fail('already-signed');
  }
  if (!stands(replaced)) {
    fail('signer-replaced');
  }
  const candidate = (await candidatesFor(work, adjustmentId, signers, replaced)).find(
    ({ person }) => person === personKey,
  );
  const person = (await findMeetingPeople(work.tx, meetingId)).find(({ key }) => key === personKey);
  if (candidate === undefined || person === undefined) {
    fail('may-not-replace');
  }
  if (decision === undefined && decisionFor(candidate, replaced)) {
    fail('decision-needed');
  }
  if (decision !== undefined && decision.on > dayInSweden(work.now)) {
    fail('invalid', {
      errors: [{ path: '$.decision.on', message: 'Beslutet kan inte vara fattat i framtiden.' }],
    });
  }
  const capacity = replacesAs(candidate);
  const id = newId();
  await addSigners(
    work.tx,
    [
      {
        id,
        adjustmentId,
        meetingPersonId: person.id,
        capacity,
        required: true,
        position: replaced.position,
        turn: replaced.turn,
        replacesId: replaced.id,
        replacedBecause: reason.trim(),
        decidedBy: decision?.by.trim() ?? null,
        decidedOn: decision?.on ?? null,
        registeredBy: work.actor.personId,
        registeredAt: work.now,
      },
    ],
    replaced.paragraphs.map((paragraph) => ({
      adjustmentId,
      meetingPersonId: person.id,
      paragraph,
      signerId: id,
    })),
  );
  await tell(work, round, 'adjustment.signer-replaced', {
    replaced: replaced.name,
    by: person.name,
    as: capacity,
    reason,
    ...(decision === undefined ? {} : { decision }),
  });
  return adjustment;
}
