import { attachmentDoors } from '@klubbat/shared/contracts/attachment';
import { Answer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { meetingSubject, subjectOfMeeting } from '../meetings/meeting-subject.js';
import { findAttachment } from './attachment.store.js';
import { attachmentFile } from './attachment-file.service.js';
import { orderAttachments } from './attachment-order.service.js';
import { isSecretAttachment } from './secrets.store.js';
import { addAttachment, deleteAttachment, updateAttachment } from './attachment.service.js';

async function attachmentSubject(work: Work, { params }: { params: { id: string } }) {
  const attachment = await findAttachment(work.tx, params.id);
  const subject = attachment === null ? undefined : await subjectOfMeeting(work, attachment.meetingId);
  return attachment === null || subject === undefined ? undefined : { ...subject, attachment };
}

/** For the door that gives the file, which may be secret. */
async function fileSubject(work: Work, input: { params: { id: string } }) {
  const subject = await attachmentSubject(work, input);
  return subject === undefined
    ? undefined
    : { ...subject, secret: await isSecretAttachment(work.tx, subject.attachment.id) };
}

export const attachmentRoutes: Route[] = [
  route(attachmentDoors.create, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: async (work, { params, body, files }) => {
      const { attachment, added } = await addAttachment(work, params.id, body, files);
      return new Answer(added ? 201 : 200, attachment);
    },
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
  route(attachmentDoors.order, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: async (work, { params, body }) => ({ version: await orderAttachments(work, params.id, body) }),
  }),
  route(attachmentDoors.file, {
    may: 'meeting.read',
    subject: fileSubject,
    do: (work, _input, { attachment }) => attachmentFile(work, attachment),
  }),
];
