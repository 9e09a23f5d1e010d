import type { z } from 'zod';
import type { myWorkDoors, TaskView } from '@klubbat/shared/contracts/my-work';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { ofAdjustments, toSettle, toTakeDown } from './adjustment-tasks.js';
import { ofAssignments } from './assignment-tasks.js';
import { ofCalls, ofToday, toAnswerCall } from './call-tasks.js';
import { findJointTasks } from './joint-left.service.js';
import { ofMeetings, remarked, toAnswer } from './meeting-tasks.js';
import { ofMemoranda, toAwait, toSubmit } from './memorandum-tasks.js';
import { countObstacles } from './obstacle-count.js';
import { toHandIn, toReview, toSign } from './own-tasks.js';
import { toApprove, toPublish } from './public-version-tasks.js';
import { toSend } from './sending-tasks.js';
import { whereAllowed, type TaskSource } from './task-source.js';

/** More than this nobody begins with; the rest comes when some are done. */
const SHOWN = 200;

/** Every sort of thing that may wait for somebody. A new one: docs/how-to/new-task.md. */
const SOURCES: readonly TaskSource[] = [
  toSign,
  toReview,
  toHandIn,
  toSubmit,
  toAnswerCall,
  ofToday,
  whereAllowed('meeting.write', ofMeetings),
  whereAllowed('meeting.write', ofCalls),
  whereAllowed('meeting.write', toAnswer),
  whereAllowed('meeting.write', ofAdjustments),
  whereAllowed('meeting.write', toTakeDown),
  whereAllowed('meeting.send-for-adjustment', toSettle),
  whereAllowed('meeting.publish', toPublish),
  whereAllowed('meeting.publish', toApprove),
  whereAllowed('meeting.write', remarked),
  whereAllowed('meeting.write', ofAssignments),
  whereAllowed('meeting.write', ofMemoranda),
  whereAllowed('meeting.write', toAwait),
  whereAllowed('meeting.dispatch', toSend),
  findJointTasks,
];

/** What waits for the actor in all his roles, the most urgent first; of one body where it is named. */
export async function findMyWork(
  work: Work,
  { boardId }: { boardId?: string | undefined },
): Promise<z.input<typeof myWorkDoors.show.reply>> {
  const today = dayInSweden(work.now);
  const all: TaskView[] = [];
  for (const find of SOURCES) {
    all.push(...(await find(work, today)));
  }
  const own = all.filter((task) => boardId === undefined || task.boardId === boardId).toSorted(byUrgency);
  return {
    today,
    tasks: await countObstacles(work, own.slice(0, SHOWN)),
    total: own.length,
    boards: boardsOf(all),
  };
}

function byUrgency(one: TaskView, other: TaskView): number {
  const place = ({ due, date, key }: TaskView) => `${due ?? '9999'} ${date} ${key}`;
  return place(one) < place(other) ? -1 : 1;
}

/** The bodies in which something waits, by name and then by organisation, and how much. */
function boardsOf(tasks: readonly TaskView[]) {
  const boards = new Map<string, { id: string; name: string; organisation: string; count: number }>();
  for (const { boardId, board, organisation } of tasks) {
    if (boardId !== null) {
      const count = (boards.get(boardId)?.count ?? 0) + 1;
      boards.set(boardId, { id: boardId, name: board, organisation, count });
    }
  }
  const { compare } = new Intl.Collator('sv');
  return [...boards.values()].toSorted(
    (one, other) => compare(one.name, other.name) || compare(one.organisation, other.organisation),
  );
}
