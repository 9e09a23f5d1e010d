import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { AgendaItemChange } from '@klubbat/shared/contracts/agenda-item';
import type { handedInBody, HandedInView } from '@klubbat/shared/contracts/handed-in';
import { countPoints } from '@klubbat/shared/rules/decision-points';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may, type Subject } from '../../policies/may.js';
import { findItem, findItemMarks, lockItem } from '../agenda/agenda-item.store.js';
import { updateAgendaItem } from '../agenda/update-item.service.js';
import type { ItemContent } from '../agenda/agenda-item.entity.js';
import { record, type AuditAction } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingPeople, holdMeeting } from '../meetings/meeting.store.js';
import { findPeopleNames } from '../register/register.store.js';
import { hasBegun } from '../sitting/sitting-at-hand.js';
import {
  addHandedIn,
  answerHandedIn,
  countWaitingOf,
  findAllHandedIn,
  lockHandedIn,
} from './following.store.js';
import type { HandedIn } from './handed-in.entity.js';
import { addToSpeakers } from './speaker.service.js';

/** So many of one member may wait at once: more than anybody means, fewer than what would drown the rest. */
const MOST_WAITING = 30;

async function presentAll(
  { tx, actor }: Pick<Work, 'tx' | 'actor'>,
  meetingId: string,
  rows: readonly HandedIn[],
): Promise<HandedInView[]> {
  const people = await findMeetingPeople(tx, meetingId);
  const names = await findPeopleNames(
    tx,
    rows.map(({ personId }) => personId),
  );
  return rows.map((row) => {
    const person = people.find(({ personId }) => personId === row.personId);
    return {
      id: row.id,
      itemId: row.agendaItemId,
      kind: row.kind,
      motionKind: row.motionKind,
      point: row.point,
      text: row.text,
      by: person?.name ?? names.get(row.personId) ?? '',
      person: person?.key ?? null,
      own: row.personId === actor.personId,
      handedInAt: row.handedInAt.toISOString(),
      state: row.state,
      answer: row.answer,
      answeredAt: row.answeredAt?.toISOString() ?? null,
    };
  });
}

async function present(work: Work, row: HandedIn): Promise<HandedInView> {
  const [view] = await presentAll(work, row.meetingId, [row]);
  return view ?? fail('not-found');
}

/** What this actor has handed in; whoever writes the meeting sees all. */
export async function listHandedIn(
  work: Work,
  meeting: Meeting,
  subject: Subject,
): Promise<{ handedIn: HandedInView[]; person: string | null; mayHandIn: boolean }> {
  const all = may(work.actor, 'meeting.write', subject);
  const rows = await findAllHandedIn(work.tx, meeting.id, all ? undefined : work.actor.personId);
  const people = await findMeetingPeople(work.tx, meeting.id);
  return {
    handedIn: await presentAll(work, meeting.id, rows),
    person: people.find(({ personId }) => personId === work.actor.personId)?.key ?? null,
    mayHandIn: may(work.actor, 'meeting.hand-in', subject),
  };
}

async function tell(work: Work, row: HandedIn, meeting: Meeting, action: AuditAction): Promise<void> {
  await record(work, {
    action,
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: row.agendaItemId,
    details: { handedInId: row.id, kind: row.kind },
  });
}

/** After the meeting a note may be handed in until the § is sent for adjustment; all else has its time before its end. */
async function refuseLate(work: Work, meeting: Meeting, kind: HandedIn['kind']): Promise<void> {
  if (kind === 'note' || meeting.currentItemId !== null) {
    return;
  }
  if (hasBegun(meeting, await findItemMarks(work.tx, meeting.id))) {
    fail(kind === 'reservation' ? 'reservation-late' : 'meeting-over');
  }
}

/** Keeps what a member hands in, with its time. With the same `saveId` again what stands is given back. */
export async function handIn(
  work: Work,
  meetingId: string,
  { itemId, saveId, ...input }: z.output<typeof handedInBody>,
): Promise<{ view: HandedInView; added: boolean }> {
  // the meeting does not end meanwhile, nor is anything of it sent
  const meeting = (await holdMeeting(work.tx, meetingId)) ?? fail('not-found');
  const item = await findItem(work.tx, itemId);
  if (item === null || item.meetingId !== meetingId) {
    fail('not-found');
  }
  const row: HandedIn = {
    id: newId(),
    meetingId,
    agendaItemId: itemId,
    personId: work.actor.personId,
    kind: input.kind,
    motionKind: input.kind === 'motion' ? (input.motionKind ?? null) : null,
    point: input.kind === 'speaking-request' ? null : (input.point ?? null),
    text: input.text?.trim() ? input.text.trim() : null,
    handedInAt: work.now,
    saveId: saveId ?? null,
    state: 'handed-in',
    answer: null,
    answeredAt: null,
    answeredBy: null,
  };
  const { row: standing, added } = await addHandedIn(work.tx, row);
  if (!added) {
    return { view: await present(work, standing), added };
  }
  if (meeting.locked || item.adjustmentId !== null) {
    fail('locked', { params: { what: 'Paragrafen' } });
  }
  await refuseLate(work, meeting, row.kind);
  if (row.point !== null && row.point > countPoints(item.content.sections)) {
    fail('invalid', { errors: [{ path: '$.point', message: 'Paragrafen har ingen sådan beslutspunkt.' }] });
  }
  if ((await countWaitingOf(work.tx, meetingId, row.personId)) > MOST_WAITING) {
    fail('handed-in-many');
  }
  await tell(work, row, meeting, 'handed-in.received');
  return { view: await present(work, row), added };
}

/** What waits for an answer, locked. `undefined`: it has got this one already. Refuses where it has got another. */
async function lockWaiting(
  work: Work,
  id: string,
  becomes: HandedIn['state'],
): Promise<{ row: HandedIn; waits: boolean }> {
  const row = (await lockHandedIn(work.tx, id)) ?? fail('not-found');
  if (row.state !== 'handed-in' && row.state !== becomes) {
    fail('handed-in-answered');
  }
  return { row, waits: row.state === 'handed-in' };
}

async function answer(
  work: Work,
  row: HandedIn,
  meeting: Meeting,
  { state, words = null }: { state: 'taken' | 'put-aside' | 'withdrawn'; words?: string | null },
): Promise<HandedInView> {
  const change = { state, answer: words, answeredAt: work.now, answeredBy: work.actor.personId };
  await answerHandedIn(work.tx, row.id, change);
  await tell(work, row, meeting, `handed-in.${state}`);
  return present(work, { ...row, ...change });
}

/** The member takes back what has not been answered. */
export async function withdrawHandedIn(work: Work, id: string, meeting: Meeting): Promise<HandedInView> {
  const { row, waits } = await lockWaiting(work, id, 'withdrawn');
  return waits ? answer(work, row, meeting, { state: 'withdrawn' }) : present(work, row);
}

/** The secretary puts it aside, with a word to the member. */
export async function putAsideHandedIn(
  work: Work,
  id: string,
  meeting: Meeting,
  words: string,
): Promise<HandedInView> {
  const { row, waits } = await lockWaiting(work, id, 'put-aside');
  return waits ? answer(work, row, meeting, { state: 'put-aside', words }) : present(work, row);
}

/** How the § changes when it is taken in, in the member's own words. */
function changeBy(row: HandedIn, person: string, content: ItemContent): AgendaItemChange {
  const text = row.text === null ? {} : { text: row.text };
  const point = row.point === null ? {} : { point: row.point };
  switch (row.kind) {
    case 'motion': {
      const kind = row.motionKind === null ? {} : { kind: row.motionKind };
      const points = row.point === null ? {} : { points: [row.point] };
      return {
        motions: [...(content.motions ?? []), { by: [person], text: row.text ?? '', ...kind, ...points }],
      };
    }
    case 'reservation':
      return { reservations: [...(content.reservations ?? []), { by: [person], ...text, ...point }] };
    case 'note':
      return {
        statements: [...(content.statements ?? []), { kind: 'note', by: [person], ...text, ...point }],
      };
    case 'conflict': {
      const note = row.text === null ? {} : { note: row.text.replace(/\s+/g, ' ') };
      return {
        conflictsOfInterest: [...(content.conflictsOfInterest ?? []), { person, ...note, ...point }],
      };
    }
    case 'speaking-request':
      return {};
  }
}

/** The secretary takes it into its §; a request to speak comes last on the speakers' list. Nothing is taken in twice. */
export async function takeHandedIn(work: Work, id: string, meeting: Meeting): Promise<HandedInView> {
  const { row, waits } = await lockWaiting(work, id, 'taken');
  if (!waits) {
    return present(work, row);
  }
  const people = await findMeetingPeople(work.tx, meeting.id);
  const person = people.find(({ personId }) => personId === row.personId) ?? fail('handed-in-by-stranger');
  if (row.kind === 'speaking-request') {
    await addToSpeakers(work, meeting.id, person.key, row.handedInAt);
  } else {
    const item = (await lockItem(work.tx, row.agendaItemId)) ?? fail('not-found');
    await updateAgendaItem(work, item.id, {
      version: item.version,
      ...changeBy(row, person.key, item.content),
    });
  }
  return answer(work, row, meeting, { state: 'taken' });
}
