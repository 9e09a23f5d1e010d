import type { RecordKind } from '../vocabulary/meeting-words.js';
import type { AdjustmentState } from '../vocabulary/states.js';
import type { TaskKind } from '../vocabulary/task-kinds.js';
import { announceBy } from './announcement.js';
import { lastAdjustmentDay, lastNoticeDay } from './appeal-period.js';
import { addDays } from './calendar.js';

/*
 * What a secretary has to do with a meeting and its adjustments, and by which day. All days are YYYY-MM-DD.
 */

/** A meeting further off than this waits for nobody yet. */
const AHEAD = 30;
/** So long before its last day an adjustment is worth a reminder. */
const REMIND_BEFORE = 3;
/** Notes of a meeting longer ago than this were left as they are. */
const NOTES_WITHIN = 90;

export interface Task {
  kind: TaskKind;
  due: string | null;
}

/** A meeting of which something is not locked yet. */
export interface OpenMeeting {
  firstDay: string;
  lastDay: string;
  record: RecordKind;
  /** true: a meeting of fullmäktige that nobody has announced yet */
  unannounced: boolean;
  /** by which day the call goes out */
  callBy: string;
  items: number;
  /** items without § number */
  unnumbered: number;
  /** §§ with a number that lie in no adjustment */
  loose: number;
}

/** The one thing to do with an open meeting, if any. An empty one that has passed was never held. */
export function taskOfMeeting(meeting: OpenMeeting, today: string): Task | null {
  const { firstDay, lastDay, record, unannounced, items, unnumbered, loose } = meeting;
  if (items === 0) {
    return firstDay >= today && firstDay <= addDays(today, AHEAD)
      ? { kind: 'agenda', due: meeting.callBy }
      : null;
  }
  if (unannounced && firstDay >= today && firstDay <= addDays(today, AHEAD)) {
    return { kind: 'announce-meeting', due: announceBy(firstDay) };
  }
  // notes have no day by which they must be done, and their items may lack numbers until then
  if (record === 'notes') {
    return lastDay < today && lastDay >= addDays(today, -NOTES_WITHIN)
      ? { kind: 'finish-notes', due: null }
      : null;
  }
  if (unnumbered > 0) {
    return lastDay < today ? { kind: 'number', due: lastAdjustmentDay(lastDay) } : null;
  }
  return loose > 0 && lastDay <= today ? { kind: 'submit', due: lastAdjustmentDay(lastDay) } : null;
}

/** An adjustment as its deadlines see it. */
export interface RunningAdjustment {
  state: AdjustmentState;
  /** adjusted at the meeting itself */
  immediate: boolean;
  /** of the meeting */
  lastDay: string;
  /** the last day to sign; null where it was sent before rounds had days */
  signingUntil: string | null;
  /** who has refused, and nothing has answered it */
  refusedBy: readonly string[];
  adjustedOn: string | null;
  /** whether the body takes these steps at all */
  announced: boolean;
  appealable: boolean;
  /** of every notice, the last day to appeal; null where none was given */
  lastAppealDays: readonly (string | null)[];
}

/** By which day the signatures are to be there: at the meeting itself, as was said, or within fourteen days (KL 5:69). */
export function signedBy({
  immediate,
  lastDay,
  signingUntil,
}: Pick<RunningAdjustment, 'immediate' | 'lastDay' | 'signingUntil'>): string {
  return immediate ? lastDay : (signingUntil ?? lastAdjustmentDay(lastDay));
}

/** The one thing to do with an adjustment after it was sent, if any. */
export function taskOfAdjustment(adjustment: RunningAdjustment, today: string): Task | null {
  const { state, adjustedOn } = adjustment;
  if (state === 'sent-for-adjustment' || state === 'partly-signed') {
    const due = signedBy(adjustment);
    if (adjustment.refusedBy.length > 0) {
      return { kind: 'answer-refusal', due };
    }
    return due <= addDays(today, REMIND_BEFORE) ? { kind: 'remind', due } : null;
  }
  if (state === 'referred-to-body') {
    return { kind: 'adjust-by-body', due: null };
  }
  if (state === 'adjusted') {
    return adjustment.announced && adjustedOn !== null
      ? { kind: 'announce', due: lastNoticeDay(adjustedOn) }
      : null;
  }
  return state === 'announced' && adjustment.appealable && appealTimeIsOver(adjustment.lastAppealDays, today)
    ? { kind: 'end-appeal-period', due: null }
    : null;
}

/** The last day itself still belongs to the one who wants to appeal (KL 13:5). */
function appealTimeIsOver(days: readonly (string | null)[], today: string): boolean {
  return days.length > 0 && days.every((day) => day !== null && day < today);
}
