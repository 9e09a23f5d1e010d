import { attachmentDoors } from '@klubbat/shared/contracts/attachment';
import { route, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { meetingSubject, subjectOfMeeting } from '../meetings/meeting-subject.js';
import { findAttachment } from './attachment.store.js';
import { addAttachment, attachmentFile, deleteAttachment, updateAttachment } from './attachment.service.js';

async function attachmentSubject(work: Work, { params }: { params: { id: string } }) {
  const attachment = await findAttachment(work.tx, params.id);
  const subject = attachment === null ? undefined : await subjectOfMeeting(work, attachment.meetingId);
  return attachment === null || subject === undefined ? undefined : { ...subject, attachment };
}

export const attachmentRoutes: Route[] = [
  route(attachmentDoors.create, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: (work, { params, body, files }) => addAttachment(work, params.id, body, files),
  }),
  route(attachmentDoors.update, {
    may: 'meeting.write',
    subject: attachmentSubject,
    do: (work, { body, files }, { attachment }) => updateAttachment(work, attachment, body, files),
  }),
  route(attachmentDoors.remove, {
    may: 'meeting.write',
    subject: attachmentSubject,
    do: async (work, _input, { attachment }) => {
      await deleteAttachment(work, attachment);
      return {};
    },
  }),
  route(attachmentDoors.file, {
    may: 'meeting.read',
    subject: attachmentSubject,
    do: (work, _input, { attachment }) => attachmentFile(work, attachment),
  }),
];
