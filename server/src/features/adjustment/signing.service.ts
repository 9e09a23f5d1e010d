import { v7 as newId } from 'uuid';
import type { SignerStatement } from '@klubbat/shared/contracts/adjustment';
import type { PasskeyChallengeView } from '@klubbat/shared/contracts/passkey';
import type { SigningProof } from '@klubbat/shared/contracts/signing-proof';
import { bindingMessage } from '@klubbat/shared/sentences/e-identity-sentences';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Work } from '../../platform/work.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { PasskeyPlace } from '../passkeys/challenge.service.js';
import type { Begun } from '../e-identity/attempt.service.js';
import { askEIdentityToSign } from '../e-identity/e-identity-proof.js';
import type { IdentityProviders } from '../e-identity/identity-provider.js';
import { askPasskeyToSign } from '../passkeys/passkey-proof.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { applySignature } from '../protocols/protocol.service.js';
import { addSignature } from '../protocols/protocol.store.js';
import { signersLeft, type SignerRow } from '../protocols/signer.store.js';
import { refuseSwitchedOff } from '../register/switched-off.service.js';
import { tell, type LockedRound } from './lock-round.js';
import { prove } from './prove.js';
import { readyToSign, type ReadyToSign } from './ready-to-sign.js';

/** What a signer signs, and what he says of it. */
export interface Signed {
  sha256: string;
  statement?: SignerStatement;
  readToEnd?: boolean | undefined;
}

export interface GivenSignature extends Signed {
  proof: SigningProof;
}

/** What the proof is to be bound to. */
function aboutToSign(
  { adjustment, version, unsigned }: ReadyToSign,
  { statement = { kind: 'approved' } }: Signed,
) {
  return {
    adjustmentId: adjustment.id,
    version,
    signers: unsigned,
    statement: statement.kind,
    objection: statement.kind === 'approved-with-objection' ? statement.text.trim() : null,
  };
}

/**
 * Signs the frozen protocol as oneself, in every capacity that one has in this adjustment. Refuses as `readyToSign`
 * does, what the proof refuses, and `method-off`. All is checked under the row locks, in the transaction that stores the signature.
 */
export async function signAdjustment(
  work: Work,
  meeting: Pick<Meeting, 'id' | 'organisationId'>,
  adjustmentId: string,
  given: GivenSignature,
  secrets: SecretBox,
): Promise<Adjustment> {
  const { sha256, readToEnd = false } = given;
  const ready = await readyToSign(work, meeting, adjustmentId, {
    sha256,
    readToEnd,
    method: given.proof.kind,
  });
  const { version, unsigned } = ready;
  const about = aboutToSign(ready, given);
  const { statement, objection } = about;
  const proof = await prove(work, secrets, given.proof, about);
  await refuseSwitchedOff(work, meeting.organisationId, proof.method);
  for (const signer of unsigned) {
    await addSignature(work.tx, {
      id: newId(),
      protocolVersionId: version.id,
      signerId: signer.id,
      accountId: work.actor.accountId,
      sha256: version.sha256,
      ...proof,
      statement,
      objection,
      readToEnd,
      registeredBy: null,
      scanFileId: null,
      signedAt: work.now,
    });
  }
  await countSignatures(work, ready, unsigned, {
    as: unsigned.map(({ capacity }) => capacity),
    method: proof.method,
    statement: given.statement ?? { kind: 'approved' },
    readToEnd,
  });
  return ready.adjustment;
}

/** What the signer's passkeys are to answer, to sign this protocol with one of them. Refuses as signing does. */
export async function askToSign(
  work: Work,
  meeting: Pick<Meeting, 'id' | 'organisationId'>,
  place: PasskeyPlace,
  adjustmentId: string,
  given: Signed,
): Promise<PasskeyChallengeView> {
  const { sha256, readToEnd = false } = given;
  const ready = await readyToSign(work, meeting, adjustmentId, { sha256, readToEnd, method: 'passkey' });
  await refuseSwitchedOff(work, meeting.organisationId, 'passkey');
  return askPasskeyToSign(work, place, aboutToSign(ready, given));
}

/** Where the signer proves who he is, to sign this protocol with his e-identity. Refuses as signing does. */
export async function askToSignByEIdentity(
  work: Work,
  meeting: Pick<Meeting, 'id' | 'organisationId'>,
  { providers, origin }: { providers: IdentityProviders; origin: string },
  adjustmentId: string,
  { provider, ...given }: Signed & { provider: string },
): Promise<Begun> {
  const { sha256, readToEnd = false, statement = { kind: 'approved' } } = given;
  await providers.ready(providers.find(provider));
  const ready = await readyToSign(work, meeting, adjustmentId, { sha256, readToEnd, method: 'e-identity' });
  await refuseSwitchedOff(work, meeting.organisationId, 'e-identity');
  return askEIdentityToSign(work, providers, aboutToSign(ready, given), {
    provider,
    origin,
    message: bindingMessage(
      ready.unsigned.flatMap(({ paragraphs }) => paragraphs),
      ready.version.sha256,
    ),
    intent: {
      organisationId: meeting.organisationId,
      meetingId: meeting.id,
      adjustmentId,
      sha256: ready.version.sha256,
      statement,
      readToEnd,
    },
  });
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
