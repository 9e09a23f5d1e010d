import type { LaterCorrection, VerifiedCorrection } from '@klubbat/shared/contracts/verification';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import type { CorrectionFacts } from './verified-corrections.store.js';

/** That something was corrected, as anyone may know who knows of the protocol. */
export function presentLater(correction: CorrectionFacts): LaterCorrection {
  const { id, style, meetingDay, number, paragraph, decidedOn, replaced } = correction;
  return {
    reference: id,
    number,
    paragraph: paragraphLabel(style, paragraph, meetingDay),
    decidedOn,
    replaced,
  };
}

export function presentVerified(correction: CorrectionFacts): VerifiedCorrection {
  const { organisation, board, meetingDay, registeredAt, sha256 } = correction;
  return {
    ...presentLater(correction),
    organisation,
    board,
    meetingDay,
    registeredAt: registeredAt.toISOString(),
    sha256,
  };
}
