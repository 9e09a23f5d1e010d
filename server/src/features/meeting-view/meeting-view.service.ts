import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { announceBy, isAnnounced } from '@klubbat/shared/rules/announcement';
import { TaggedAnswer } from '../../http/answer.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may, permitted, type Subject } from '../../policies/may.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { presentItem } from '../agenda/item-content.js';
import { closedView, isSecret } from '../agenda/secret-item.js';
import { keysByItem } from '../agenda/text-keys.js';
import { presentAttachment } from '../attachments/present-attachment.js';
import { deadlineBy } from '../meetings/material-deadline.service.js';
import { presentMeetingPerson } from '../meetings/meeting-person.service.js';
import { presentReadAdjustments } from '../protocols/present-adjustment.js';
import { recordOf, type MeetingRecord } from '../record/meeting-record.js';
import { presentSitting } from '../sitting/present-sitting.js';
import { sittingOfRecord } from '../sitting/sitting-at-hand.js';
import { readWholeMeeting, type TaggedMeeting, type WholeMeeting } from './whole-meeting.js';

type Rows = WholeMeeting['rows'];

/** Its items: of secret ones, whoever may not read them is told what anybody is. */
function presentItems(
  { meeting, rows }: WholeMeeting,
  { file, items }: MeetingRecord,
  readsAll: boolean,
): AgendaItemView[] {
  const authors = new Map(rows.authors.map(({ id, name }) => [id, name]));
  const keys = keysByItem(items, rows.textKeys);
  const [call] = rows.sentCall;
  const called = call === undefined ? undefined : new Set(call.items.map(({ id }) => id));
  const present = (item: AgendaItem, place: number): AgendaItemView => {
    const author = authors.get(item.updatedBy ?? '') ?? null;
    const view = presentItem(item, place, file.board, meeting, author, keys.get(item.id));
    return isSecret(item) && !readsAll ? closedView(view) : view;
  };
  return items.map((item, place) => ({
    ...present(item, place),
    ...(called === undefined || called.has(item.id) ? {} : { addedSinceCall: true }),
  }));
}

function presentAttachments({ secretAttachments }: Rows, { attachments }: MeetingRecord, readsAll: boolean) {
  const hidden = new Set(readsAll ? [] : secretAttachments.map(({ id }) => id));
  return attachments.filter(({ id }) => !hidden.has(id)).map(presentAttachment);
}

/** Who reads what is secret is noted: also where he has it already, and is only told that it is as it was. */
function noteSecrets(
  work: Work,
  subject: Pick<TaggedMeeting, 'meeting' | 'holdsSecrets' | keyof Subject>,
): void {
  const { meeting, holdsSecrets } = subject;
  if (holdsSecrets && may(work.actor, 'meeting.read-secret', subject)) {
    work.noteAccess({
      organisationId: meeting.organisationId,
      kind: 'secret',
      thingId: meeting.id,
      meetingId: meeting.id,
    });
  }
}

/** A meeting with all that belongs to it: what its screens show, and what this actor may do with it. */
export function presentWhole(work: Work, whole: WholeMeeting): MeetingView {
  const { meeting, rows } = whole;
  const record = recordOf(meeting, rows);
  const { file, people } = record;
  const { board } = file;
  const { date, adjustmentDate, ...facts } = file.meeting;
  const readsAll = may(work.actor, 'meeting.read-secret', whole);
  noteSecrets(work, { ...whole, holdsSecrets: rows.secrets.length > 0 });
  const withAccount = new Set(rows.withAccount.map(({ id }) => id));
  const boardNow = rows.board[0] ?? fail('not-found');
  const { seats, substitutes } = rows;
  const sitting = () =>
    sittingOfRecord(meeting, {
      ...record,
      ...{ seats, substitutes },
      board: boardNow,
      today: dayInSweden(work.now),
    });
  return {
    ...facts,
    ...(adjustmentDate === undefined ? {} : { adjustmentDate }),
    id: meeting.id,
    version: meeting.version,
    organisationId: meeting.organisationId,
    organisation: file.organisation.name,
    boardId: meeting.boardId,
    board: board.name,
    date,
    announcement: isAnnounced(board) ? { on: meeting.announcedOn, by: announceBy(meeting.day) } : null,
    materialDeadline: deadlineBy(meeting, boardNow),
    state: meeting.state,
    calledAt: rows.sentCall[0]?.sentAt.toISOString() ?? null,
    cancelled:
      meeting.cancelledAt === null
        ? null
        : { at: meeting.cancelledAt.toISOString(), reason: meeting.cancelledReason ?? '' },
    history: meeting.history,
    locked: meeting.locked,
    people: people.map((person) => presentMeetingPerson(person, withAccount)),
    officers: file.officers ?? {},
    attendance: file.attendance ?? [],
    items: presentItems(whole, record, readsAll),
    attachments: presentAttachments(rows, record, readsAll),
    sitting: meeting.locked ? null : presentSitting(sitting(), rows.lastAct[0]),
    adjustments: presentReadAdjustments(work, rows.adjustments, rows),
    remarks: meeting.remarks,
    permitted: permitted(work.actor, whole),
  };
}

/** The same under its tag; nothing of it where the one who asks has it. */
export function presentTagged(work: Work, tagged: TaggedMeeting): TaggedAnswer<MeetingView> {
  const { tag, whole } = tagged;
  if (whole === undefined) {
    noteSecrets(work, tagged);
    return new TaggedAnswer<MeetingView>(tag, undefined);
  }
  return new TaggedAnswer(tag, presentWhole(work, whole));
}

/** The same of the meeting as it stands in this transaction, after what was done with it. */
export async function presentMeeting(work: Work, { id }: { id: string }): Promise<MeetingView> {
  return presentWhole(work, (await readWholeMeeting(work, id)) ?? fail('not-found'));
}
