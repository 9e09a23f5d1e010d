import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { lastAdjustmentDay } from '@klubbat/shared/rules/appeal-period';
import { addDays } from '@klubbat/shared/rules/calendar';
import { NUDGE_DAYS } from '@klubbat/shared/rules/joint-decision';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { signedBy, taskOfAdjustment, taskOfMeeting } from '@klubbat/shared/rules/tasks';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { whereMay, type Scope } from '../../policies/may.js';
import { findAwaitedTexts } from './awaited-text.store.js';
import { findDueAssignments } from './due-assignments.store.js';
import type { MeetingFacts } from './meeting-facts.js';
import { countObstacles } from './obstacle-count.js';
import {
  findOpenMeetings,
  findRecipientsWithoutAddress,
  findRemarked,
  findRunningAdjustments,
  findToSign,
  type OpenMeetingRow,
} from './my-work.store.js';
import { findJointTasks } from './joint-left.service.js';
import { findToReview, findUnanswered } from './review-left.store.js';
import { findOpenDeliveries, findUnsent } from './sending-left.store.js';

const DAY = 86_400_000;
/** Meetings further ahead wait for nobody. */
const AHEAD = 60;
/** What an import remarked is worth a look while it is new: it is history, and nothing can make it go away. */
const NEW_IMPORT = 14 * DAY;
/** An extract that nobody sent in a year was not to be sent. */
const SENDABLE = 365 * DAY;
/** So long before its day the secretary asks for a report: the body meets once a month, and its papers are sent a week ahead. */
const REPORTED_AHEAD = 14;
/** More than this nobody begins with; the rest comes when some are done. */
const SHOWN = 200;

/** What waits for the actor in all his roles, the most urgent first. */
export async function findMyWork(work: Work): Promise<{ today: string; tasks: TaskView[] }> {
  const today = dayInSweden(work.now);
  const tasks = [
    ...(await toSign(work, today)),
    ...(await toReview(work, today)),
    ...(await toHandIn(work, today)),
    ...(await toWrite(work, whereMay(work.actor, 'meeting.write'), today)),
    ...(await toSend(work, whereMay(work.actor, 'meeting.dispatch'), today)),
    ...(await findJointTasks(work)),
  ].toSorted(byUrgency);
  return { today, tasks: await countObstacles(work, tasks.slice(0, SHOWN)) };
}

function byUrgency(one: TaskView, other: TaskView): number {
  const place = ({ due, date, key }: TaskView) => `${due ?? '9999'} ${date} ${key}`;
  return place(one) < place(other) ? -1 : 1;
}

/** What every task says of its meeting. */
function about({ meetingId, board, organisation, date }: MeetingFacts) {
  return { meetingId, board, organisation, date };
}

const printed = ({ style, date }: MeetingFacts, numbers: number[]) => paragraphsLabel(style, numbers, date);

async function toSign({ tx, actor }: Work, today: string): Promise<TaskView[]> {
  const rows = await findToSign(tx, actor.personId, today);
  return rows.map((row) => ({
    ...about(row),
    key: `sign ${row.adjustmentId}`,
    kind: 'sign',
    due: signedBy(row),
    paragraphs: printed(row, row.paragraphs),
    as: row.as,
    names: row.namesLeft,
    adjustmentId: row.adjustmentId,
  }));
}

async function toReview({ tx, actor }: Work, today: string): Promise<TaskView[]> {
  const rows = await findToReview(tx, actor.personId, today);
  return rows.map((row) => ({
    ...about(row),
    key: `review ${row.roundId}`,
    kind: 'review',
    due: row.due,
    paragraphs: printed(row, row.paragraphs),
    count: row.left,
  }));
}

async function toAnswer({ tx }: Work, scope: Scope): Promise<TaskView[]> {
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

async function toHandIn({ tx, actor }: Work, today: string): Promise<TaskView[]> {
  const rows = await findAwaitedTexts(tx, actor.personId, today);
  return rows.map((row) => ({
    ...about(row),
    key: `hand-in-text ${row.itemId}`,
    kind: 'hand-in-text',
    due: row.due,
    paragraphs: row.paragraph === null ? 'en punkt utan nummer' : printed(row, [row.paragraph]),
    itemId: row.itemId,
  }));
}

async function toWrite(work: Work, scope: Scope, today: string): Promise<TaskView[]> {
  if (isNowhere(scope)) {
    return [];
  }
  const meetings = await findOpenMeetings(work.tx, scope, addDays(today, AHEAD));
  return [
    ...meetings.flatMap((meeting) => toDoWithMeeting(meeting, today)),
    ...(await toAnswer(work, scope)),
    ...(await withoutAddress(work, meetings)),
    ...(await toDoWithAdjustments(work, scope, today)),
    ...(await remarked(work, scope)),
    ...(await toFollowUp(work, scope, today)),
  ];
}

function toDoWithMeeting(row: OpenMeetingRow, today: string): TaskView[] {
  const task = taskOfMeeting({ ...row, firstDay: row.date, loose: row.loose.length }, today);
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

async function toFollowUp({ tx }: Work, scope: Scope, today: string): Promise<TaskView[]> {
  const rows = await findDueAssignments(tx, scope, addDays(today, REPORTED_AHEAD), SHOWN);
  return rows.map((row) => ({
    ...about(row),
    key: `report-assignment ${row.assignmentId}`,
    kind: 'report-assignment',
    due: row.due,
    ...(row.paragraph === null ? {} : { paragraphs: printed(row, [row.paragraph]) }),
    names: [row.assignee],
    title: row.task,
    assignmentId: row.assignmentId,
  }));
}

async function withoutAddress({ tx }: Work, meetings: OpenMeetingRow[]): Promise<TaskView[]> {
  const byId = new Map(meetings.map((meeting) => [meeting.meetingId, meeting]));
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

async function toDoWithAdjustments({ tx, actor }: Work, scope: Scope, today: string): Promise<TaskView[]> {
  const rows = await findRunningAdjustments(tx, scope, actor.personId);
  return rows.flatMap((row) => {
    const adjustedOn = row.adjustedAt === null ? null : dayInSweden(row.adjustedAt);
    const task = taskOfAdjustment({ ...row, adjustedOn }, today);
    // that only my own signature is missing, I am told already
    if (task === null || (task.kind === 'remind' && row.namesLeft.length === 0)) {
      return [];
    }
    return [
      {
        ...about(row),
        ...task,
        key: `${task.kind} ${row.adjustmentId}`,
        paragraphs: printed(row, row.paragraphs),
        adjustmentId: row.adjustmentId,
        ...(task.kind === 'remind' ? { names: row.namesLeft } : {}),
        ...(task.kind === 'answer-refusal' ? { names: row.refusedBy } : {}),
      },
    ];
  });
}

async function remarked({ tx, now }: Work, scope: Scope): Promise<TaskView[]> {
  const rows = await findRemarked(tx, scope, new Date(now.getTime() - NEW_IMPORT));
  return rows.map((row) => ({
    ...about(row),
    key: `remarks ${row.meetingId}`,
    kind: 'remarks',
    due: null,
    count: row.count,
  }));
}

async function toSend({ tx, now }: Work, scope: Scope, today: string): Promise<TaskView[]> {
  if (isNowhere(scope)) {
    return [];
  }
  const open = await findOpenDeliveries(tx, scope);
  const unsent = await findUnsent(tx, scope, new Date(now.getTime() - SENDABLE), {
    from: today,
    until: addDays(today, NUDGE_DAYS),
  });
  return [
    ...open.map((row): TaskView => ({
      ...about(row),
      key: `open-delivery ${row.deliveryId}`,
      kind: row.state === 'unclear' ? 'unclear-delivery' : 'failed-delivery',
      // somebody believes that it has arrived
      due: today,
      paragraphs: printed(row, row.paragraphs),
      names: [row.name],
      ...(row.answer === null ? {} : { answer: row.answer }),
      deliveryId: row.deliveryId,
    })),
    ...unsent.map((row): TaskView => ({
      ...about(row),
      key: `send-extracts ${row.adjustmentId}`,
      kind: 'send-extracts',
      // the receiver's papers go out before its meeting
      due: row.next?.date ?? null,
      ...(row.next === null ? {} : { next: row.next }),
      paragraphs: printed(row, row.paragraphs),
      count: row.withoutAddress,
      adjustmentId: row.adjustmentId,
    })),
  ];
}

function isNowhere({ everywhere, organisations, boards }: Scope): boolean {
  return !everywhere && organisations.length === 0 && boards.length === 0;
}
