import type { JointAskedView, JointRequestHead } from '@klubbat/shared/contracts/joint-request';
import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import type { JointRequest } from '../joint-decisions/joint-request.entity.js';
import { findVisibleRequests } from '../joint-decisions/joint-request.store.js';
import { presentHeads } from '../joint-decisions/present-joint.js';
import { findMeeting } from '../meetings/meeting.store.js';

type About = Pick<
  TaskView,
  'meetingId' | 'boardId' | 'board' | 'organisation' | 'date' | 'title' | 'requestId'
>;

const names = (rows: readonly JointAskedView[]) => rows.map(({ name }) => name);
const earliest = (days: string[]) => days.toSorted()[0] ?? null;

/** What waits for the one who asks: who is late, whose own meeting comes near, and that all have answered. */
function ofAsker({ id, asked }: JointRequestHead, about: About): TaskView[] {
  const late = asked.filter((row) => row.late);
  const near = asked.filter((row) => row.nextMeeting?.near === true && !row.late);
  const tasks: TaskView[] = [];
  if (late.length > 0) {
    const due = earliest(late.map(({ lastDay }) => lastDay));
    tasks.push({ ...about, key: `joint-late ${id}`, kind: 'joint-late', due, names: names(late) });
  }
  if (near.length > 0) {
    const due = earliest(near.flatMap(({ nextMeeting }) => nextMeeting?.date ?? []));
    tasks.push({ ...about, key: `joint-near ${id}`, kind: 'joint-near', due, names: names(near) });
  }
  if (asked.every(({ step }) => step === 'decided')) {
    tasks.push({ ...about, key: `joint-settle ${id}`, kind: 'joint-settle', due: null });
  }
  return tasks;
}

/** What waits for one that is asked: to take it up, at its next meeting if that is near, and then to tell what was decided. */
function ofAsked(row: JointAskedView, about: About): TaskView[] {
  if (row.step === 'decided' || (row.agendaOn !== null && !row.awaitsExtract)) {
    return [];
  }
  const kind = row.awaitsExtract ? 'joint-answer' : 'joint-decide';
  const near = row.nextMeeting?.near === true ? { next: row.nextMeeting } : {};
  // whoever is asked has not said which of its bodies decides
  return [{ ...about, ...near, boardId: null, key: `${kind} ${row.id}`, kind, due: row.lastDay }];
}

async function tasksOf(work: Work, request: JointRequest, head: JointRequestHead): Promise<TaskView[]> {
  const { organisationId, boardId, meetingId, title } = request;
  const about: About = {
    ...{
      meetingId,
      boardId,
      title,
      requestId: request.id,
      board: head.board,
      organisation: head.organisation,
    },
    date:
      (await acrossOrganisations(work.tx, 'joint-decision', () => findMeeting(work.tx, meetingId)))?.day ??
      '',
  };
  return [
    ...(may(work.actor, 'meeting.dispatch', { organisationId, boardId }) ? ofAsker(head, about) : []),
    // the installation's administrator decides for nobody
    ...(work.actor.admin ? [] : head.asked.filter(({ mine }) => mine).flatMap((row) => ofAsked(row, about))),
  ];
}

/** What waits in the open requests for joint decisions that the actor has to do with. */
export async function findJointTasks(work: Work): Promise<TaskView[]> {
  const requests = (await findVisibleRequests(work.tx, work.actor)).filter(
    ({ closedAt }) => closedAt === null,
  );
  const heads = await presentHeads(work, requests);
  const tasks: TaskView[] = [];
  for (const [index, request] of requests.entries()) {
    const head = heads[index];
    tasks.push(...(head === undefined ? [] : await tasksOf(work, request, head)));
  }
  return tasks;
}
