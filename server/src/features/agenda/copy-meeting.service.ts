import { v7 as newId } from 'uuid';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { MeetingPerson } from '../meetings/meeting-person.entity.js';
import { createMeeting } from '../meetings/meeting.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import {
  addMeetingPeople,
  findAttendance,
  findMeetingPeople,
  findOfficers,
  replaceOfficers,
} from '../meetings/meeting.store.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import type { Board } from '../register/board.entity.js';
import { findFormerMembers } from '../register/membership.store.js';
import { findBoard } from '../register/register.store.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { addItems, findItems } from './agenda-item.store.js';
import { itemAt } from './agenda-item.service.js';

interface Next {
  date: string;
  start?: string | null | undefined;
  place?: string | null | undefined;
  saveId?: string | undefined;
}

/** Who leads and writes goes on from meeting to meeting; adjusters are chosen at each one (KL 5:69). */
const LASTING: readonly string[] = ['chair', 'secretary'];

async function copyPeople(work: Work, from: Meeting, to: Meeting, board: Board): Promise<void> {
  const officers = (await findOfficers(work.tx, from.id)).filter(({ role }) => LASTING.includes(role));
  const inBody = (await findAttendance(work.tx, from.id)).filter(
    ({ capacity }) => capacity === 'member' || capacity === 'substitute',
  );
  const wanted = new Set([...officers, ...inBody].map((row) => row.meetingPersonId));
  const named = (await findMeetingPeople(work.tx, from.id)).filter(({ id }) => wanted.has(id));
  const linked = named.flatMap(({ personId }) => personId ?? []);
  const former = await findFormerMembers(work.tx, board, linked, to.day);
  const copies = new Map<string, MeetingPerson>(
    named
      .filter(({ personId }) => personId === null || !former.has(personId))
      .map((person, position) => [person.id, { ...person, id: newId(), meetingId: to.id, position }]),
  );
  await addMeetingPeople(work.tx, [...copies.values()]);
  await replaceOfficers(
    work.tx,
    to.id,
    officers.flatMap((officer) => {
      const copy = copies.get(officer.meetingPersonId);
      return copy === undefined
        ? []
        : [{ ...officer, id: newId(), meetingId: to.id, meetingPersonId: copy.id }];
    }),
  );
}

async function copyAgenda(work: Work, from: Meeting, to: Meeting): Promise<void> {
  const lasting = (await findItems(work.tx, from.id)).filter(
    ({ content }) => content.confidential === undefined && content.urgent !== true,
  );
  const copies: AgendaItem[] = [];
  for (const [index, { title, content }] of lasting.entries()) {
    const kind = content.kind === undefined ? {} : { kind: content.kind };
    copies.push(await itemAt(work, to, index + 1, { title, ...kind }));
  }
  await addItems(work.tx, copies);
}

/**
 * Puts up the next meeting of a board, with what lasts from one meeting to the next.
 *
 * What follows: the board as it is now, whether protocol or notes are kept, on which notice board it is announced, the
 * titles of the agenda in their order with their kind and the empty sections that the board begins with, the chair and
 * the secretary, and by name the members and substitutes, except those whose time in the board is over on the new day.
 * Day, time and place are given.
 *
 * What does not follow, because it belongs to the meeting that was held: attendance, texts, motions, votes, decisions,
 * reservations, jäv, § numbers, case numbers, recipients, attachments, adjustments and signatures; adjusters and acting
 * chairs, who are chosen each time; those who only visited; "extra ärende", which nobody had announced; a § that is
 * secret, since its title may be secret too.
 *
 * The same `saveId` again gives the meeting that stands, and `created` is false. Refuses a second meeting of the board
 * at the same day and time.
 */
export async function copyMeeting(
  work: Work,
  from: Meeting,
  { date, start, place, saveId }: Next,
): Promise<{ meeting: Meeting; created: boolean }> {
  const board = (await findBoard(work.tx, from.boardId)) ?? fail('not-found');
  const { meeting, created } = await createMeeting(
    work,
    board,
    { date, start, place, record: from.record, noticeBoard: from.noticeBoard, saveId },
    { copyOf: { id: from.id, date: from.day } },
  );
  if (created) {
    await copyPeople(work, from, meeting, board);
    await copyAgenda(work, from, meeting);
    await refreshSearchText(work.tx, meeting.id);
  }
  return { meeting, created };
}
