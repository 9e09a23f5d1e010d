import { jointFaults } from '@klubbat/shared/sentences/joint-sentences';
import { longDate } from '@klubbat/shared/sentences/dates';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { createAgendaItem } from '../agenda/agenda-item.service.js';
import { findItem } from '../agenda/agenda-item.store.js';
import { addAttachment } from '../attachments/attachment.service.js';
import { inOrderOf } from '../cases/carried-item.js';
import { letterMeeting } from '../meetings/letter-meeting.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { findBoard, findOrganisation } from '../register/register.store.js';
import type { JointRequest } from './joint-request.entity.js';
import { lockAskedRow, requestExtract, tell } from './joint-request.service.js';
import { saveAsked } from './joint-request.store.js';

/** The extract that came with the request, as an attachment of the meeting that takes it up. */
async function bringExtract(work: Work, meeting: Meeting, request: JointRequest): Promise<number[]> {
  if (request.dispatchId === null) {
    return [];
  }
  const { bytes, name } = await requestExtract(work, request);
  const { attachment } = await addAttachment(
    work,
    meeting.id,
    { title: `Protokollsutdrag: ${request.title}`, source: 'file' },
    [{ field: 'file', name, bytes }],
  );
  return [attachment.number];
}

/** Who asks, and by which §. */
async function readAsker({ tx }: Work, request: JointRequest) {
  const source = (await findMeeting(tx, request.meetingId)) ?? fail('not-found');
  const { paragraph } = (await findItem(tx, request.agendaItemId)) ?? fail('not-found');
  const from = await letterMeeting(tx, source, paragraph === null ? [] : [paragraph]);
  return { source, paragraph, from, asker: await findOrganisation(tx, request.organisationId) };
}

/**
 * Takes what is asked up as an item last on an agenda of the organisation that is asked: the proposed decision as its
 * proposal, who asks and by when, where it comes from, and the extract. Once more at the same meeting gives the same item;
 * at another one it is refused with `already-exists`.
 */
export async function takeUpJoint(
  work: Work,
  meeting: Meeting,
  askedId: string,
): Promise<{ itemId: string; created: boolean }> {
  const { request, asked } = await lockAskedRow(work, askedId);
  if (asked.organisationId !== meeting.organisationId) {
    fail('not-found');
  }
  const standing = asked.agendaItemId === null ? null : await findItem(work.tx, asked.agendaItemId);
  if (standing !== null) {
    if (standing.meetingId === meeting.id) {
      return { itemId: standing.id, created: false };
    }
    const there = await findMeeting(work.tx, standing.meetingId);
    fail('already-exists', {
      errors: [{ path: '$.asked', message: jointFaults.takenUp(longDate(there?.day ?? '')) }],
    });
  }
  const { source, paragraph, from, asker } = await acrossOrganisations(work.tx, 'joint-decision', () =>
    readAsker(work, request),
  );
  const board = await findBoard(work.tx, meeting.boardId);
  const sections: SectionInFile[] = [
    { kind: 'proposal', body: request.proposal },
    {
      kind: 'background',
      body: `${from.organisation} ber om beslut senast den ${longDate(asked.respiteUntil ?? request.lastDay)}.`,
    },
  ];
  const attachments = await bringExtract(work, meeting, request);
  const { item } = await createAgendaItem(work, meeting.id, {
    title: request.title,
    sections: inOrderOf(board?.itemSections ?? [], sections),
    earlier: [
      {
        organisation: from.organisation,
        board: from.board,
        date: source.day,
        ...(paragraph === null ? {} : { paragraph: from.paragraphs.replace(/^§ /u, '') }),
      },
    ],
    recipients: [
      {
        name: from.organisation,
        ...(asker === null || asker.registryEmail === null ? {} : { email: asker.registryEmail }),
      },
    ],
    ...(attachments.length === 0 ? {} : { attachments }),
  });
  asked.agendaItemId = item.id;
  await saveAsked(work.tx, asked);
  await tell(work, 'joint-asked.taken-up', request, asked, { body: board?.name, date: meeting.day });
  return { itemId: item.id, created: true };
}
