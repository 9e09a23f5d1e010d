import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record, type AuditAction } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { findVersion, lockAdjustment } from '../protocols/protocol.store.js';
import type { ProtocolVersion } from '../protocols/protocol-version.entity.js';
import { findSigners, type SignerRow } from '../protocols/signer.store.js';

export interface LockedAdjustment {
  meeting: Meeting;
  adjustment: Adjustment;
}

/** The adjustment with its meeting, both locked: whatever is done with it happens after what others do, or before. */
export async function lockBoth(
  work: Work,
  meetingId: string,
  adjustmentId: string,
): Promise<LockedAdjustment> {
  // always the meeting before its adjustment, as sending does: two orders would be a deadlock
  const meeting = await lockMeeting(work.tx, meetingId);
  const adjustment = await lockAdjustment(work.tx, adjustmentId);
  if (meeting === null || adjustment === null) {
    fail('not-found');
  }
  return { meeting, adjustment };
}

export interface LockedRound extends LockedAdjustment {
  version: ProtocolVersion;
  signers: SignerRow[];
}

/** The same with what is signed and by whom. Refuses with `not-found` what was adjusted elsewhere. */
export async function lockRound(work: Work, meetingId: string, adjustmentId: string): Promise<LockedRound> {
  const locked = await lockBoth(work, meetingId, adjustmentId);
  const version = await findVersion(work.tx, adjustmentId);
  if (version === null) {
    fail('not-found');
  }
  return { ...locked, version, signers: await findSigners(work.tx, [adjustmentId]) };
}

/** Writes in the log what was done with an adjustment. */
export function tell(
  work: Work,
  { meeting, adjustment }: LockedAdjustment,
  action: AuditAction,
  details: Record<string, unknown> = {},
): Promise<void> {
  return record(work, {
    action,
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: adjustment.id,
    details,
  });
}
