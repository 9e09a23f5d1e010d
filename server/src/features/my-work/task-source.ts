import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import type { Action } from '@klubbat/shared/vocabulary/roles';
import type { Work } from '../../platform/work.js';
import { whereMay, type Scope } from '../../policies/may.js';
import type { MeetingFacts } from './meeting-facts.js';

/** Finds what waits for the actor of one sort of thing, in any order. `today` is the day in Sweden. */
export type TaskSource = (work: Work, today: string) => Promise<TaskView[]>;

/** A source of what waits for those who may do something, in the bodies where the actor may. Elsewhere nothing is asked. */
export function whereAllowed(
  action: Action,
  find: (work: Work, scope: Scope, today: string) => Promise<TaskView[]>,
): TaskSource {
  return async (work, today) => {
    const scope = whereMay(work.actor, action);
    return isNowhere(scope) ? [] : find(work, scope, today);
  };
}

function isNowhere({ everywhere, organisations, boards }: Scope): boolean {
  return !everywhere && organisations.length === 0 && boards.length === 0;
}

/** What every task says of its meeting. */
export function about({ meetingId, boardId, board, organisation, date, isNotes }: MeetingFacts) {
  return { meetingId, boardId, board, organisation, date, ...(isNotes === null ? {} : { isNotes }) };
}

/** §§ as the body writes them. */
export const printed = ({ style, date }: MeetingFacts, numbers: number[]) =>
  paragraphsLabel(style, numbers, date);
