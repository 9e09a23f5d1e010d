import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import type { StateKind } from './state-mark.js';

/** How each state of a meeting, of an adjustment, is marked. */
export const stateKinds: Record<MeetingSummary['state'], StateKind> = {
  preparing: 'idle',
  draft: 'working',
  'sent-for-adjustment': 'waiting',
  'partly-signed': 'waiting',
  'referred-to-body': 'waiting',
  adjusted: 'done',
  announced: 'done',
  'appeal-period-over': 'done',
  archived: 'closed',
  withdrawn: 'closed',
};
