import type { MemorandumSummary, MemorandumView, SubmissionView } from '@klubbat/shared/contracts/memorandum';
import {
  isLateMaterial,
  materialDeadline,
  type MaterialDeadline,
} from '@klubbat/shared/rules/material-deadline';
import { memorandumActsOf } from '@klubbat/shared/rules/memorandum';
import { minuteInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { findItem } from '../agenda/agenda-item.store.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { findPerson } from '../register/register.store.js';
import type { Memorandum } from './memorandum.entity.js';
import { findMemorandumRow, type MemorandumRow } from './memorandum-list.store.js';
import { findMemorandumFiles, type MemorandumFileRow } from './memorandum-file.store.js';
import { findMemorandum, findSubmissions, type SubmissionRow } from './memorandum.store.js';

function deadlineOf(row: MemorandumRow): MaterialDeadline | null {
  if (row.materialDay !== null && row.materialClock !== null) {
    return { day: row.materialDay, clock: row.materialClock };
  }
  const { meetingDay, materialDays, materialInWeekdays, boardClock: materialClock } = row;
  return meetingDay === null
    ? null
    : materialDeadline(meetingDay, { materialDays, materialInWeekdays, materialClock });
}

/** A memorandum in a list. Late is what was sent late, and what has not been sent when the last moment has passed. */
export function summarise(row: MemorandumRow, now: Date): MemorandumSummary {
  const deadline = deadlineOf(row);
  const awaited = row.state === 'draft' || row.state === 'returned';
  return {
    id: row.id,
    organisation: row.organisation,
    boardId: row.boardId,
    board: row.board,
    title: row.title,
    caseNumber: row.caseNumber,
    confidential: row.confidential !== null,
    author: row.author,
    mine: row.mine,
    state: row.state,
    promised: row.promised,
    meeting: row.meetingId === null ? null : { id: row.meetingId, date: row.meetingDay ?? '' },
    deadline,
    late: awaited ? isLateMaterial(minuteInSweden(now), deadline) : row.lastLate === true,
    sentAt: row.lastSentAt?.toISOString() ?? null,
    itemId: row.itemId,
    supplementWaits: row.state === 'accepted' && row.lastTaken === false,
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function presentSubmission(row: SubmissionRow, files: readonly MemorandumFileRow[]): SubmissionView {
  return {
    files: files.filter(({ id }) => row.files.includes(id)),
    number: row.number,
    kind: row.kind,
    title: row.title,
    caseNumber: row.caseNumber,
    confidential: row.confidential,
    sections: row.sections,
    recipients: row.recipients,
    note: row.note,
    late: row.late,
    deadline: row.dueDay === null || row.dueClock === null ? null : { day: row.dueDay, clock: row.dueClock },
    sentAt: row.sentAt.toISOString(),
    sentBy: row.sender,
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    acceptedBy: row.accepter,
  };
}

/** Whether what is supplied now comes too late for the item: it has its number, or lies in an adjustment. */
export async function isClosed({ tx }: Work, { agendaItemId, meetingId }: Memorandum): Promise<boolean> {
  if (agendaItemId === null || meetingId === null) {
    return false;
  }
  const item = await findItem(tx, agendaItemId);
  const meeting = await findMeeting(tx, meetingId);
  return item === null || item.paragraph !== null || item.adjustmentId !== null || meeting?.locked !== false;
}

/** What the actor may do with it now. */
export async function actsOf(work: Work, memorandum: Memorandum, submissions: readonly SubmissionRow[]) {
  const latest = submissions[0];
  return memorandumActsOf(
    {
      state: memorandum.state,
      taken: latest === undefined || latest.acceptedAt !== null,
      closed: await isClosed(work, memorandum),
    },
    {
      author: memorandum.authorId === work.actor.personId && may(work.actor, 'memorandum.write', memorandum),
      secretary: may(work.actor, 'meeting.write', memorandum),
    },
  );
}

/**
 * A memorandum as the actor sees it: its author what he writes, others what he submitted last. Refuses with `not-found` one that
 * the actor does not see.
 */
export async function presentMemorandum(work: Work, id: string): Promise<MemorandumView> {
  const row = (await findMemorandumRow(work.tx, work.actor, id)) ?? fail('not-found');
  const memorandum = (await findMemorandum(work.tx, id)) ?? fail('not-found');
  const submissions = await findSubmissions(work.tx, id);
  const files = await findMemorandumFiles(work.tx, id);
  const own = memorandum.authorId === work.actor.personId;
  const shown = own ? memorandum : (submissions[0] ?? memorandum);
  const sender = memorandum.returnedBy === null ? null : await findPerson(work.tx, memorandum.returnedBy);
  const author = memorandum.updatedBy === null ? null : await findPerson(work.tx, memorandum.updatedBy);
  return {
    ...summarise(row, work.now),
    organisationId: memorandum.organisationId,
    version: memorandum.version,
    title: shown.title,
    caseNumber: shown.caseNumber,
    confidential: shown.confidential,
    sections: shown.sections,
    recipients: shown.recipients,
    returned:
      memorandum.returnComment === null || memorandum.returnedAt === null
        ? null
        : {
            by: sender?.name ?? '',
            at: memorandum.returnedAt.toISOString(),
            comment: memorandum.returnComment,
          },
    files: files.filter((file) =>
      own ? file.removedAt === null : submissions[0]?.files.includes(file.id) === true,
    ),
    submissions: submissions.map((one) => presentSubmission(one, files)),
    acts: await actsOf(work, memorandum, submissions),
    updatedBy: author?.name ?? null,
  };
}
