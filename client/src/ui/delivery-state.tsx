import type { DeliveryState } from '@klubbat/shared/vocabulary/deliveries';
import { StateMark, type StateKind } from './state-mark.js';

const marks: Record<DeliveryState, { kind: StateKind; word: string }> = {
  queued: { kind: 'working', word: 'På väg' },
  retrying: { kind: 'waiting', word: 'Försöker igen' },
  'handing-over': { kind: 'working', word: 'Lämnas över' },
  sent: { kind: 'done', word: 'Mottaget av servern' },
  failed: { kind: 'problem', word: 'Kom inte fram' },
  unclear: { kind: 'problem', word: 'Oklart om det kom fram' },
};

/** How far a delivery has come. */
export function DeliveryStateMark({ state }: { state: DeliveryState }) {
  return <StateMark kind={marks[state].kind}>{marks[state].word}</StateMark>;
}

export const deliveryStateOptions = (Object.keys(marks) as DeliveryState[]).map((value) => ({
  value,
  label: marks[value].word,
}));
