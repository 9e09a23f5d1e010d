import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { announceBy, isAnnounced } from '@klubbat/shared/rules/announcement';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { may, permitted } from '../../policies/may.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { presentItem } from '../agenda/item-content.js';
import { closedView, isSecret } from '../agenda/secret-item.js';
import { presentAttachment } from '../attachments/present-attachment.js';
import { findSecretAttachments } from '../attachments/secrets.store.js';
import { findSentCall } from '../convening/convening.store.js';
import { materialDeadlineOf } from '../meetings/material-deadline.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { presentMeetingPerson } from '../meetings/meeting-person.service.js';
import { findPeopleWithAccount, isNamed } from '../meetings/meeting.store.js';
import { presentAdjustments } from '../protocols/present-adjustment.js';
import { findAdjustments } from '../protocols/protocol.store.js';
import { gatherRecord } from '../record/meeting-record.js';
import { findMeetingState } from './meeting-list.store.js';
import { findTextKeys } from '../agenda/item-text.store.js';
import { presentSitting } from '../sitting/present-sitting.js';
import { sittingOfRecord } from '../sitting/sitting-at-hand.js';
import { findPeopleNames } from '../register/register.store.js';

/** A meeting with all that belongs to it: what its screens show, and what this actor may do with it. */
export async function presentMeeting(work: Work, meeting: Meeting): Promise<MeetingView> {
  const record = await gatherRecord(work.tx, meeting);
  const { file, items, people, attachments } = record;
  const { board } = file;
  const authors = await findPeopleNames(
    work.tx,
    items.flatMap((item) => item.updatedBy ?? []),
  );
  const withAccount = await findPeopleWithAccount(
    work.tx,
    people.flatMap((person) => person.personId ?? []),
  );
  const keys = await findTextKeys(work.tx, items);
  const call = await findSentCall(work.tx, meeting.id);
  const { date, adjustmentDate, ...facts } = file.meeting;
  const subject = {
    organisationId: meeting.organisationId,
    boardId: meeting.boardId,
    named: await isNamed(work.tx, meeting.id, work.actor),
  };
  const readsAll = may(work.actor, 'meeting.read-secret', subject);
  if (readsAll && (items.some(isSecret) || attachments.some(({ confidential }) => confidential !== null))) {
    work.noteAccess({
      organisationId: meeting.organisationId,
      kind: 'secret',
      thingId: meeting.id,
      meetingId: meeting.id,
    });
  }
  const hidden = readsAll ? new Set<string>() : await findSecretAttachments(work.tx, meeting.id);
  const present = (item: AgendaItem, place: number): AgendaItemView => {
    const author = authors.get(item.updatedBy ?? '') ?? null;
    const view = presentItem(item, place, board, meeting, author, keys.get(item.id));
    return isSecret(item) && !readsAll ? closedView(view) : view;
  };
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
    materialDeadline: await materialDeadlineOf(work.tx, meeting),
    state: await findMeetingState(work.tx, meeting.id),
    calledAt: call?.sentAt.toISOString() ?? null,
    cancelled:
      meeting.cancelledAt === null
        ? null
        : { at: meeting.cancelledAt.toISOString(), reason: meeting.cancelledReason ?? '' },
    history: meeting.history,
    locked: meeting.locked,
    people: people.map((person) => presentMeetingPerson(person, withAccount)),
    officers: file.officers ?? {},
    attendance: file.attendance ?? [],
    items: items.map((item, place) => ({
      ...present(item, place),
      ...(call === null || call.items.has(item.id) ? {} : { addedSinceCall: true }),
    })),
    attachments: attachments.filter(({ id }) => !hidden.has(id)).map(presentAttachment),
    sitting: meeting.locked
      ? null
      : await presentSitting(
          work.tx,
          await sittingOfRecord(work.tx, meeting, { ...record, today: dayInSweden(work.now) }),
        ),
    adjustments: await presentAdjustments(work, await findAdjustments(work.tx, meeting.id)),
    remarks: meeting.remarks,
    permitted: permitted(work.actor, subject),
  };
}
