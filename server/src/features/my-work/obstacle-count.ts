import type { TaskView } from '@klubbat/shared/contracts/my-work';
import type { Work } from '../../platform/work.js';
import { countObstaclesOf } from '../adjustment/obstacles.service.js';
import { findMeeting } from '../meetings/meeting.store.js';

/** Judging a protocol reads all of it: only so many, the most urgent ones. */
const JUDGED = 10;

/** Tells of each protocol that is to be sent how many things stand in its way. */
export async function countObstacles(work: Work, tasks: TaskView[]): Promise<TaskView[]> {
  const judged = new Map<string, number>();
  for (const { key, meetingId } of tasks.filter(({ kind }) => kind === 'submit').slice(0, JUDGED)) {
    const meeting = meetingId === null ? null : await findMeeting(work.tx, meetingId);
    if (meeting !== null) {
      judged.set(key, await countObstaclesOf(work, meeting));
    }
  }
  return tasks.map((task) => {
    const count = judged.get(task.key);
    return count === undefined ? task : { ...task, count };
  });
}
