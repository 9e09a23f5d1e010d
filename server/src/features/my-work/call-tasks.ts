import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { addDays } from '@klubbat/shared/rules/calendar';
import { callDeadline } from '@klubbat/shared/rules/convening';
import { callBy, tasksOfCall } from '@klubbat/shared/rules/convening-tasks';
import type { Work } from '../../platform/work.js';
import { may, whereMay, type Scope } from '../../policies/may.js';
import {
  findComingMeetings,
  findMeetingsOfDay,
  findUnansweredCalls,
  type CallRule,
  type MeetingOfTodayRow,
} from './calls-left.store.js';
import { about } from './task-source.js';

/** Longer ahead than the longest rule of a body, and the time before it in which it is told. */
const AHEAD = 75;
/** More than this nobody begins with. */
const MOST = 200;

/** By which day the call to a meeting goes out. */
export const callDay = (rule: CallRule, day: string): string =>
  callBy(callDeadline(rule, rule.callDays, day), day);

/** What is to be done with the calls to coming meetings. */
export async function ofCalls({ tx }: Work, scope: Scope, today: string): Promise<TaskView[]> {
  const rows = await findComingMeetings(tx, scope, {
    from: today,
    until: addDays(today, AHEAD),
    limit: MOST,
  });
  return rows.flatMap((row) =>
    tasksOfCall({ ...row, firstDay: row.date, callBy: callDay(row, row.date) }, today).map((task) => ({
      ...about(row),
      ...task,
      key: `${task.kind} ${row.meetingId}`,
      ...(task.kind === 'await-answers' ? { count: row.unanswered } : {}),
      ...(task.kind === 'call-substitute' ? { names: row.uncovered } : {}),
    })),
  );
}

/** The calls that the actor himself has not answered. */
export async function toAnswerCall({ tx, actor }: Work, today: string): Promise<TaskView[]> {
  const rows = await findUnansweredCalls(tx, actor.personId, today);
  return rows.map((row) => ({
    ...about(row),
    key: `answer-call ${row.meetingId}`,
    kind: 'answer-call',
    due: row.date,
    names: row.servesFor === null ? [] : [row.servesFor],
  }));
}

/** The meetings of the day: the secretary holds them, the chair has his script, and members follow. */
export async function ofToday({ tx, actor }: Work, today: string): Promise<TaskView[]> {
  const { everywhere, organisations, boards } = whereMay(actor, 'meeting.hand-in');
  const writing = whereMay(actor, 'meeting.write');
  const scope = {
    everywhere,
    organisations: [...organisations, ...writing.organisations],
    boards: [...boards, ...writing.boards],
  };
  const rows = await findMeetingsOfDay(tx, scope, actor.personId, today);
  const kindOf = ({ organisationId, boardId }: MeetingOfTodayRow) =>
    may(actor, 'meeting.write', { organisationId, boardId })
      ? 'hold-meeting'
      : actor.mandates.some(({ role, boardId: own }) => role === 'chair' && own === boardId)
        ? 'chair-meeting'
        : 'follow-meeting';
  return rows.map((row) => ({
    ...about(row),
    key: `held-today ${row.meetingId}`,
    kind: kindOf(row),
    due: today,
    ...(row.clock === null || row.date !== today ? {} : { clock: row.clock }),
  }));
}
