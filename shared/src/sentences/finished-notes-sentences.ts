import type { AdjustmentState } from '../vocabulary/states.js';
import type { RecordKind } from '../vocabulary/meeting-words.js';
import { longDate } from './dates.js';
import { stateWords } from './words.js';

/** `av Siv Ek den 8 oktober 2026`: who finished notes, and when; in what anyone may read only when. */
export const finishedSentence = ({ by, on }: { by?: string; on: string }): string =>
  `${by === undefined ? '' : `av ${by} `}den ${longDate(on)}`;

/** How far a protocol has come, or notes, which nobody adjusts. */
export const stateWord = (state: AdjustmentState, record: RecordKind | undefined): string =>
  state === 'adjusted' && record === 'notes' ? 'klara' : stateWords[state];
