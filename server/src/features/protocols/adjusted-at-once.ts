import type { EntityManager } from 'typeorm';
import type { AdjustedAtOnceStyle } from '@klubbat/shared/contracts/adjustment';
import type { AdjustedAtOnce } from '../../documents/document-kind.js';
import { dayInSweden } from '../../platform/clock.js';
import { findAdjustments } from './protocol.store.js';
import { findSigners, stands } from './signer.store.js';

/**
 * The §§ of a meeting that have an adjustment of their own since the meeting, and who has adjusted them and when: what the
 * protocol that follows says of them.
 */
export async function adjustedAtOnce(
  tx: EntityManager,
  meetingId: string,
  style: AdjustedAtOnceStyle = 'repeat',
): Promise<AdjustedAtOnce[]> {
  const adjustments = (await findAdjustments(tx, meetingId)).filter(
    ({ immediate, state }) => immediate && state !== 'withdrawn',
  );
  if (adjustments.length === 0) {
    return [];
  }
  const signers = await findSigners(
    tx,
    adjustments.map(({ id }) => id),
  );
  return adjustments.map(({ id, paragraphs, adjustedAt, asGiven }) => {
    const own = signers.filter((signer) => signer.adjustmentId === id && signer.required && stands(signer));
    const given = (asGiven?.signers ?? []).filter(({ as }) => as !== 'secretary');
    const by = own.length > 0 ? own.map(({ personKey }) => personKey) : given.map(({ person }) => person);
    const on = adjustedAt === null ? asGiven?.date : dayInSweden(adjustedAt);
    return { paragraphs, style, by: [...new Set(by)], ...(on === undefined ? {} : { on }) };
  });
}
