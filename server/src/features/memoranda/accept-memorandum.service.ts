import { itemSectionsOf, withRecipients, withSupplement } from '@klubbat/shared/rules/memorandum';
import type { AgendaItemChange } from '@klubbat/shared/contracts/agenda-item';
import { memorandumFaults } from '@klubbat/shared/sentences/memorandum-sentences';
import type { SectionKind } from '@klubbat/shared/vocabulary/meeting-words';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { createAgendaItem } from '../agenda/agenda-item.service.js';
import { updateAgendaItem } from '../agenda/update-item.service.js';
import { lockItem } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting } from '../meetings/meeting.service.js';
import { findBoard } from '../register/register.store.js';
import { attachFiles } from './memorandum-file.service.js';
import type { Memorandum } from './memorandum.entity.js';
import { lockFor, refuse, refuseState, saveNext } from './memorandum.service.js';
import { addAcceptance, findMemorandum, type SubmissionRow } from './memorandum.store.js';
import { refuseOlder } from './send-memorandum.service.js';

interface Taken {
  itemId: string;
  kept: SectionKind[];
}

const secrecyOf = ({ confidential }: SubmissionRow): Pick<AgendaItemChange, 'confidential'> =>
  confidential === null || confidential.trim() === '' ? {} : { confidential };

async function asNewItem(work: Work, meeting: Meeting, submission: SubmissionRow): Promise<Taken> {
  const board = (await findBoard(work.tx, meeting.boardId)) ?? fail('not-found');
  const attachments = await attachFiles(work, submission);
  const { item } = await createAgendaItem(work, meeting.id, {
    ...(attachments.length === 0 ? {} : { attachments }),
    title: submission.title.trim(),
    ...(submission.caseNumber === null ? {} : { caseNumber: submission.caseNumber }),
    ...secrecyOf(submission),
    sections: itemSectionsOf(submission.sections, board.itemSections),
    ...(submission.recipients.length === 0 ? {} : { recipients: submission.recipients }),
  });
  return { itemId: item.id, kept: [] };
}

/** What of the item still stands as it was proposed becomes what is proposed now. */
async function asSupplement(
  work: Work,
  meeting: Meeting,
  itemId: string,
  before: SubmissionRow,
  now: SubmissionRow,
): Promise<Taken> {
  const item = (await lockItem(work.tx, itemId)) ?? fail('not-found');
  const attached = await attachFiles(work, now);
  const attachments = [...new Set([...(item.content.attachments ?? []), ...attached])];
  const { sections, kept } = withSupplement(item.content.sections ?? [], before.sections, now.sections);
  const recipients = withRecipients(item.content.recipients ?? [], now.recipients);
  await updateAgendaItem(work, itemId, {
    version: item.version,
    sections,
    ...(recipients.length === 0 ? {} : { recipients }),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(item.title === before.title.trim() ? { title: now.title.trim() } : {}),
    ...(item.caseNumber === before.caseNumber ? { caseNumber: now.caseNumber } : {}),
    ...secrecyOf(now),
  });
  return { itemId, kept };
}

/**
 * Takes what was submitted last in: as a new item last on the agenda, with its sections, recipients and case number, or as a
 * supplement in the item that it became. What was proposed is kept with the item. Refuses what came late unless it is taken as
 * `late`, and a submission that is not the latest.
 */
export async function acceptMemorandum(
  work: Work,
  id: string,
  { number, late }: { number: number; late?: boolean | undefined },
): Promise<Taken> {
  const known: Memorandum = (await findMemorandum(work.tx, id)) ?? fail('not-found');
  // the meeting first: whoever removes an item holds it when its memorandum comes to wait again
  const meeting = await lockOpenMeeting(work, known.meetingId ?? fail('not-found'));
  const { memorandum, submissions } = await lockFor(work, id, 'accept');
  const submission = refuseOlder(submissions, number);
  if (memorandum.meetingId !== meeting.id || submission.meetingId !== meeting.id) {
    refuseState();
  }
  if (submission.late && late !== true) {
    const deadline = { day: submission.dueDay ?? '', clock: submission.dueClock ?? '' };
    refuse('$.late', memorandumFaults.late(deadline));
  }
  const before = submissions.find(({ acceptedAt }) => acceptedAt !== null);
  const taken =
    memorandum.agendaItemId === null || before === undefined
      ? await asNewItem(work, meeting, submission)
      : await asSupplement(work, meeting, memorandum.agendaItemId, before, submission);
  await addAcceptance(work.tx, {
    submissionId: submission.id,
    agendaItemId: taken.itemId,
    acceptedAt: work.now,
    acceptedBy: work.actor.personId,
  });
  Object.assign(memorandum, { state: 'accepted', agendaItemId: taken.itemId });
  await saveNext(work, memorandum);
  await record(work, {
    action: 'memorandum.accepted',
    organisationId: memorandum.organisationId,
    meetingId: meeting.id,
    subjectId: taken.itemId,
    details: { memorandum: id, number, late: submission.late },
  });
  return taken;
}
