import type {
  JointAnswerView,
  JointAskedView,
  JointRequestHead,
  JointRequestView,
} from '@klubbat/shared/contracts/joint-request';
import { daysUntil } from '@klubbat/shared/rules/deadlines';
import { askedState, jointSum, meetingComesNear } from '@klubbat/shared/rules/joint-decision';
import { dayInSweden } from '../../platform/clock.js';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may, permitted } from '../../policies/may.js';
import { findItem } from '../agenda/agenda-item.store.js';
import { letterMeeting } from '../meetings/letter-meeting.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { findBoard, findOrganisation, findPerson } from '../register/register.store.js';
import { findAnswers, type AnswerRow } from './joint-answer.store.js';
import { findReminders, type ReminderRow } from './joint-reminder.store.js';
import type { JointRequest } from './joint-request.entity.js';
import { findAskedRows, type AskedRow } from './joint-request.store.js';
import { ofAsked } from './joint-subject.js';

interface Board {
  rows: AskedRow[];
  answers: AnswerRow[];
  reminders: ReminderRow[];
}

/** Days are reckoned in Sweden. What the note says of how a decision is known stays with those whom it concerns. */
function presentAnswer(row: AnswerRow, inside: boolean): JointAnswerView {
  const { id, number, outcome, body, decidedOn, paragraph, words, reason } = row;
  return {
    ...{ id, number, outcome, body, decidedOn, paragraph, words },
    note: inside ? row.note : null,
    hasExtract: row.fileId !== null,
    reason: inside ? reason : null,
    notedBy: inside ? row.notedByName : '',
    notedAt: row.notedAt.toISOString(),
    daysToKnow: Math.max(0, daysUntil(dayInSweden(row.notedAt), decidedOn)),
  };
}

function nextMeetingOf(row: AskedRow, step: JointAskedView['step'], today: string) {
  const { nextMeeting, nextBoard } = row;
  return nextMeeting === null || step === 'decided' || nextMeeting < today
    ? null
    : { date: nextMeeting, board: nextBoard, near: meetingComesNear(step, nextMeeting, today) };
}

interface Viewer {
  asks: boolean;
  mine: boolean;
}

function presentAsked(
  row: AskedRow,
  { answers, reminders }: Board,
  { asks, mine }: Viewer,
  lastDay: string,
  today: string,
): JointAskedView {
  const inside = asks || mine;
  const own = answers.filter(({ askedId }) => askedId === row.id);
  const by = row.respiteUntil ?? lastDay;
  const state = askedState({ ...row, outcome: own[0]?.outcome ?? null }, by, today);
  return {
    ...state,
    ...{ id: row.id, name: row.name, mine },
    email: inside ? row.email : null,
    here: row.organisationId !== null,
    lastDay: by,
    respiteUntil: row.respiteUntil,
    receivedOn: row.receivedOn,
    confirmed:
      inside && row.confirmedBy !== null ? { name: row.confirmedBy, caseNumber: row.confirmedCase } : null,
    agendaOn: row.agendaOn,
    agendaBody: row.agendaBody,
    item:
      mine && row.itemId !== null && row.itemMeetingId !== null
        ? { id: row.itemId, meetingId: row.itemMeetingId }
        : null,
    nextMeeting: inside ? nextMeetingOf(row, state.step, today) : null,
    delivery:
      asks && row.deliveryId !== null && row.deliveryState !== null
        ? { id: row.deliveryId, state: row.deliveryState }
        : null,
    answers: own.slice(0, inside ? own.length : 1).map((answer) => presentAnswer(answer, inside)),
    reminders: inside
      ? reminders
          .filter(({ askedId }) => askedId === row.id)
          .map(({ at, by: who }) => ({ at: at.toISOString(), by: who }))
      : [],
  };
}

/** What the actor sees of a request: all of his own; of another's only his own row, unless its board is open. */
async function presentHead(work: Work, request: JointRequest, board: Board): Promise<JointRequestHead> {
  const { tx, actor, now } = work;
  const today = dayInSweden(now);
  const { organisationId, boardId, lastDay, openBoard } = request;
  const asks = may(actor, 'meeting.read', { organisationId, boardId });
  const asked = board.rows
    .filter(({ requestId }) => requestId === request.id)
    .map((row) => {
      const mine = actor.admin
        ? row.organisationId !== null
        : ofAsked(actor, row.organisationId) !== undefined;
      return presentAsked(row, board, { asks, mine }, lastDay, today);
    });
  const seesAll = asks || openBoard;
  return {
    id: request.id,
    side: asks ? 'asker' : 'asked',
    organisation: (await findOrganisation(tx, organisationId))?.name ?? '',
    board: (await findBoard(tx, boardId))?.name ?? '',
    title: request.title,
    lastDay,
    closedAt: request.closedAt?.toISOString() ?? null,
    createdAt: request.createdAt.toISOString(),
    sum: seesAll
      ? jointSum(asked.map((row) => ({ outcome: row.answers[0]?.outcome ?? null, state: row })))
      : null,
    asked: seesAll ? asked : asked.filter(({ mine }) => mine),
  };
}

async function readBoard({ tx, now }: Work, requests: readonly JointRequest[]): Promise<Board> {
  const rows = await findAskedRows(
    tx,
    requests.map(({ id }) => id),
    dayInSweden(now),
  );
  const ids = rows.map(({ id }) => id);
  return { rows, answers: await findAnswers(tx, ids), reminders: await findReminders(tx, ids) };
}

/** Requests as a list shows them, in their order. */
export async function presentHeads(
  work: Work,
  requests: readonly JointRequest[],
): Promise<JointRequestHead[]> {
  if (requests.length === 0) {
    return [];
  }
  return acrossOrganisations(work.tx, 'joint-decision', async () => {
    const board = await readBoard(work, requests);
    const heads: JointRequestHead[] = [];
    for (const request of requests) {
      heads.push(await presentHead(work, request, board));
    }
    return heads;
  });
}

/** One request with its board, as far as the actor may see it. */
export function presentRequest(work: Work, request: JointRequest): Promise<JointRequestView> {
  return acrossOrganisations(work.tx, 'joint-decision', () => presentWhole(work, request));
}

async function presentWhole(work: Work, request: JointRequest): Promise<JointRequestView> {
  const { tx, actor } = work;
  const head = await presentHead(work, request, await readBoard(work, [request]));
  const meeting = (await findMeeting(tx, request.meetingId)) ?? fail('not-found');
  const item = (await findItem(tx, request.agendaItemId)) ?? fail('not-found');
  const where = await letterMeeting(tx, meeting, item.paragraph === null ? [] : [item.paragraph]);
  const nameOf = async (id: string) => (await findPerson(tx, id))?.name ?? '';
  const { organisationId, boardId } = request;
  return {
    ...head,
    organisation: where.organisation,
    board: where.board,
    paragraph: where.paragraphs,
    date: meeting.day,
    source: head.side === 'asker' ? { meetingId: meeting.id, itemId: item.id } : null,
    proposal: request.proposal,
    hasExtract: request.dispatchId !== null,
    remindDays: request.remindDays,
    openBoard: request.openBoard,
    createdBy: await nameOf(request.createdBy),
    closedBy: request.closedBy === null ? null : await nameOf(request.closedBy),
    closingNote: head.side === 'asker' ? request.closingNote : null,
    version: request.version,
    permitted: permitted(actor, { organisationId, boardId }),
    today: dayInSweden(work.now),
  };
}
