import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { lastAdjustmentDay } from '@klubbat/shared/rules/appeal-period';
import { addDays } from '@klubbat/shared/rules/calendar';
import { taskOfMeeting } from '@klubbat/shared/rules/tasks';
import type { Work } from '../../platform/work.js';
import type { Scope } from '../../policies/may.js';
import {
  findOpenMeetings,
  findRecipientsWithoutAddress,
  findRemarked,
  type OpenMeetingRow,
} from './my-work.store.js';
import { callDay } from './call-tasks.js';
import { findUnanswered } from './review-left.store.js';
import { about, printed } from './task-source.js';

const DAY = 86_400_000;
/** Meetings further ahead wait for nobody. */
const AHEAD = 60;
/** What an import remarked is worth a look while it is new: it is history, and nothing can make it go away. */
const NEW_IMPORT = 14 * DAY;

/** What is to be done with meetings until their §§ are sent, and the addresses that their recipients lack. */
export async function ofMeetings(work: Work, scope: Scope, today: string): Promise<TaskView[]> {
  const meetings = await findOpenMeetings(work.tx, scope, addDays(today, AHEAD));
  return [
    ...meetings.flatMap((meeting) => toDoWithMeeting(meeting, today)),
    ...(await withoutAddress(work, meetings)),
  ];
}

function toDoWithMeeting(row: OpenMeetingRow, today: string): TaskView[] {
  const { date: firstDay, loose } = row;
  const task = taskOfMeeting(
    { ...row, firstDay, loose: loose.length, callBy: callDay(row, firstDay) },
    today,
  );
  if (task === null) {
    return [];
  }
  return [
    {
      ...about(row),
      ...task,
      key: `${task.kind} ${row.meetingId}`,
      ...(task.kind === 'number' ? { count: row.unnumbered } : {}),
      ...(task.kind === 'submit' ? { paragraphs: printed(row, row.loose) } : {}),
    },
  ];
}

async function withoutAddress({ tx }: Work, meetings: OpenMeetingRow[]): Promise<TaskView[]> {
  // of numbers that lie in no adjustment: elsewhere nothing is looked through
  const open = meetings.filter(({ loose }) => loose.length > 0);
  const byId = new Map(open.map((meeting) => [meeting.meetingId, meeting]));
  const rows = await findRecipientsWithoutAddress(tx, [...byId.keys()]);
  return rows.flatMap(({ meetingId, itemId, paragraphs, count }) => {
    const meeting = byId.get(meetingId);
    return meeting === undefined
      ? []
      : [
          {
            ...about(meeting),
            key: `recipients ${meetingId}`,
            kind: 'recipients' as const,
            due: null,
            paragraphs: printed(meeting, paragraphs),
            count,
            itemId,
          },
        ];
  });
}

/** What reviewers said and nobody has answered. */
export async function toAnswer({ tx }: Work, scope: Scope): Promise<TaskView[]> {
  const rows = await findUnanswered(tx, scope);
  return rows.map((row) => ({
    ...about(row),
    key: `answer-review ${row.meetingId}`,
    kind: 'answer-review',
    due: lastAdjustmentDay(row.lastDay),
    paragraphs: printed(row, row.paragraphs),
    count: row.count,
  }));
}

/** What was read in and says something against itself. */
export async function remarked({ tx, now }: Work, scope: Scope): Promise<TaskView[]> {
  const rows = await findRemarked(tx, scope, new Date(now.getTime() - NEW_IMPORT));
  return rows.map((row) => ({
    ...about(row),
    key: `remarks ${row.meetingId}`,
    kind: 'remarks',
    due: null,
    count: row.count,
  }));
}
