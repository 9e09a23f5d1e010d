import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { memorandumDoors } from '@klubbat/shared/contracts/memorandum';
import { memorandumFaults } from '@klubbat/shared/sentences/memorandum-sentences';
import type { MemorandumAct } from '@klubbat/shared/vocabulary/memorandum-words';
import { memorandumSections } from '@klubbat/shared/vocabulary/memorandum-words';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import type { Work } from '../../platform/work.js';
import { writeSections } from '../agenda/item-content.js';
import { record } from '../audit/audit.store.js';
import { recordWriting } from '../audit/writing-spell.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { refuseStale, touch } from '../register/refuse-stale.js';
import { findPerson } from '../register/register.store.js';
import { mailExpected } from './memorandum-mail.service.js';
import type { Memorandum } from './memorandum.entity.js';
import {
  addMemorandum,
  findBegun,
  findOfficials,
  findSubmissions,
  lockMemorandum,
  saveMemorandum,
  type SubmissionRow,
} from './memorandum.store.js';
import { actsOf } from './present-memorandum.js';

type Change = z.output<typeof memorandumDoors.update.body>;
type Begun = z.output<typeof memorandumDoors.create.body>;
type Expected = z.output<typeof memorandumDoors.expect.body>;

/** Refuses what does not go in the state that it is in. */
export function refuseState(): never {
  fail('act-barred', { errors: [{ path: '$', message: memorandumFaults.wrongState }] });
}

export function refuse(path: string, message: string): never {
  fail('invalid', { errors: [{ path, message }] });
}

/** Locks a memorandum for an act. Refuses one that the actor may not, or may no longer, do. */
export async function lockFor(
  work: Work,
  id: string,
  act: MemorandumAct,
): Promise<{ memorandum: Memorandum; submissions: SubmissionRow[] }> {
  const memorandum = (await lockMemorandum(work.tx, id)) ?? fail('not-found');
  const submissions = await findSubmissions(work.tx, id);
  if (!(await actsOf(work, memorandum, submissions)).includes(act)) {
    refuseState();
  }
  return { memorandum, submissions };
}

/** Saves it with its next version, searchable by what it says now. */
export async function saveNext(work: Work, memorandum: Memorandum): Promise<void> {
  const author = await findPerson(work.tx, memorandum.authorId);
  memorandum.searchText = [memorandum.title, memorandum.caseNumber ?? '', author?.name ?? '']
    .join(' ')
    .normalize('NFC')
    .toLowerCase();
  touch(work, memorandum);
  await saveMemorandum(work.tx, memorandum);
}

/** A meeting of the body that has not been held. Refuses any other. */
export async function comingMeeting(work: Work, boardId: string, meetingId: string): Promise<Meeting> {
  const meeting = await findMeeting(work.tx, meetingId);
  if (meeting?.boardId !== boardId) {
    refuse('$.meetingId', memorandumFaults.otherMeeting);
  }
  if ((meeting.endDay ?? meeting.day) < dayInSweden(work.now) || meeting.locked || meeting.history) {
    refuse('$.meetingId', memorandumFaults.heldMeeting);
  }
  return meeting;
}

/** A draft of which only this is known. Not yet stored. */
async function newMemorandum(
  work: Work,
  board: { organisationId: string; boardId: string },
  { title, caseNumber, sections = [], recipients = [], saveId, authorId }: Begun & { authorId: string },
): Promise<Memorandum> {
  const author = await findPerson(work.tx, authorId);
  const memorandum: Memorandum = {
    id: newId(),
    organisationId: board.organisationId,
    boardId: board.boardId,
    authorId,
    meetingId: null,
    agendaItemId: null,
    title: title.trim(),
    caseNumber: caseNumber?.trim() ? caseNumber.trim() : null,
    confidential: null,
    sections: writeSections(
      [
        ...memorandumSections.map((kind) => sections.find((given) => given.kind === kind) ?? { kind }),
        ...sections.filter(({ kind }) => !memorandumSections.some((usual) => usual === kind)),
      ],
      [],
    ),
    recipients,
    state: 'draft',
    promisedAt: null,
    returnedAt: null,
    returnedBy: null,
    returnComment: null,
    remindedAt: null,
    searchText: [title, caseNumber ?? '', author?.name ?? ''].join(' ').normalize('NFC').toLowerCase(),
    version: 1,
    saveIds: [],
    createdAt: work.now,
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  };
  rememberSave(memorandum, saveId);
  return memorandum;
}

/** Begins a memorandum to a body. With the same `saveId` again it is the one that stands, and `created` is false. */
export async function beginMemorandum(
  work: Work,
  board: { organisationId: string; boardId: string },
  begun: Begun,
): Promise<{ id: string; created: boolean }> {
  const standing = begun.saveId === undefined ? null : await findBegun(work.tx, board.boardId, begun.saveId);
  if (standing?.authorId === work.actor.personId) {
    return { id: standing.id, created: false };
  }
  const memorandum = await newMemorandum(work, board, { ...begun, authorId: work.actor.personId });
  await addMemorandum(work.tx, memorandum);
  await record(work, {
    action: 'memorandum.begun',
    organisationId: board.organisationId,
    subjectId: memorandum.id,
  });
  return { id: memorandum.id, created: true };
}

/**
 * Notes that a memorandum is expected of an official, who finds it begun among his own and is told by mail. With the same `saveId`
 * again it is the one that stands. Refuses one who is no official there.
 */
export async function expectMemorandum(
  work: Work,
  meeting: Meeting,
  expected: Expected,
): Promise<{ id: string; created: boolean }> {
  const standing =
    expected.saveId === undefined ? null : await findBegun(work.tx, meeting.boardId, expected.saveId);
  if (standing !== null) {
    return { id: standing.id, created: false };
  }
  await comingMeeting(work, meeting.boardId, meeting.id);
  const officials = await findOfficials(work.tx, meeting, dayInSweden(work.now));
  if (!officials.some(({ id }) => id === expected.authorId)) {
    refuse('$.authorId', memorandumFaults.notOfficial);
  }
  const memorandum = {
    ...(await newMemorandum(work, meeting, expected)),
    meetingId: meeting.id,
    promisedAt: work.now,
  };
  await addMemorandum(work.tx, memorandum);
  await record(work, {
    action: 'memorandum.expected',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: memorandum.id,
  });
  if (memorandum.authorId !== work.actor.personId) {
    await mailExpected(work, meeting, memorandum);
  }
  return { id: memorandum.id, created: true };
}

/** Writes in a memorandum. The same save once more changes nothing. Refuses with `stale-version` what was read before a change. */
export async function updateMemorandum(
  work: Work,
  id: string,
  { version, saveId, ...change }: Change,
): Promise<void> {
  const locked = (await lockMemorandum(work.tx, id)) ?? fail('not-found');
  if (isSaved(locked, saveId)) {
    return;
  }
  const { memorandum } = await lockFor(work, id, 'write');
  await refuseStale(work, memorandum, version);
  const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  Object.assign(memorandum, known);
  if (change.sections !== undefined) {
    memorandum.sections = writeSections(change.sections, locked.sections);
  }
  rememberSave(memorandum, saveId);
  await saveNext(work, memorandum);
  // which fields, never what they held: a draft is its author's alone
  await recordWriting(work, {
    action: 'memorandum.updated',
    organisationId: memorandum.organisationId,
    meetingId: null,
    subjectId: id,
    before: Object.fromEntries(Object.keys(known).map((field) => [field, null])),
  });
}

/** Says that a draft will come to a meeting, or (null) that it will not. Once more changes nothing. */
export async function promiseMemorandum(work: Work, id: string, meetingId: string | null): Promise<void> {
  const { memorandum } = await lockFor(work, id, 'write');
  if (memorandum.state !== 'draft') {
    refuseState();
  }
  if (memorandum.meetingId === meetingId && (memorandum.promisedAt !== null) === (meetingId !== null)) {
    return;
  }
  if (meetingId !== null) {
    await comingMeeting(work, memorandum.boardId, meetingId);
  }
  Object.assign(memorandum, {
    meetingId,
    promisedAt: meetingId === null ? null : work.now,
    remindedAt: null,
  });
  await saveNext(work, memorandum);
  await record(work, {
    action: 'memorandum.promised',
    organisationId: memorandum.organisationId,
    meetingId,
    subjectId: id,
    details: { promised: meetingId !== null },
  });
}

/** Takes it back, so that nobody waits for it or takes it in. */
export async function withdrawMemorandum(work: Work, id: string): Promise<void> {
  const { memorandum } = await lockFor(work, id, 'withdraw');
  Object.assign(memorandum, { state: 'withdrawn', promisedAt: null });
  await saveNext(work, memorandum);
  await record(work, {
    action: 'memorandum.withdrawn',
    organisationId: memorandum.organisationId,
    meetingId: memorandum.meetingId,
    subjectId: id,
  });
}

/** Takes up one that was taken back, as a draft that is promised to nobody. */
export async function reopenMemorandum(work: Work, id: string): Promise<void> {
  const { memorandum } = await lockFor(work, id, 'reopen');
  Object.assign(memorandum, { state: 'draft', meetingId: null, remindedAt: null });
  await saveNext(work, memorandum);
  await record(work, {
    action: 'memorandum.reopened',
    organisationId: memorandum.organisationId,
    subjectId: id,
  });
}
