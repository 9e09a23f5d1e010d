import { correctionDoors } from '@klubbat/shared/contracts/correction';
import { Answer, FileAnswer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import { may } from '../../policies/may.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { readCorrection } from '../protocols/correction.store.js';
import {
  presentCorrectionPublication,
  publishCorrection,
  unpublishCorrection,
} from './correction-publication.service.js';
import { correctedSubject, correctionSubject } from './correction-subject.js';
import { previewCorrection, registerCorrection } from './correction.service.js';
import {
  newsOfCorrection,
  presentCorrection,
  presentReceivers,
  toldCorrections,
} from './present-correction.js';

const correcting = { may: 'meeting.correct', subject: correctedSubject } as const;
const publishing = { may: 'meeting.publish', subject: correctionSubject } as const;
const reading = { may: 'meeting.read', subject: correctionSubject } as const;

export const correctionRoutes: Route[] = [
  route(correctionDoors.list, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: async (work, { params }, subject) => ({
      corrections: await toldCorrections(work, params.id, may(work.actor, 'meeting.read-secret', subject)),
    }),
  }),
  route(correctionDoors.preview, {
    ...correcting,
    reads: true,
    do: (work, { params, body }) => previewCorrection(work, params.id, body),
  }),
  route(correctionDoors.register, {
    dated: true,
    ...correcting,
    do: async (work, { params, body }, { meeting }) => {
      const { correction, created } = await registerCorrection(work, meeting.id, params.id, body);
      return new Answer(created ? 201 : 200, await presentCorrection(work, correction));
    },
  }),
  route(correctionDoors.show, {
    ...reading,
    do: async (work, _input, { correction, ...subject }) => ({
      ...(await presentCorrection(work, correction)),
      receivers: await presentReceivers(work, newsOfCorrection(correction)),
      publication: may(work.actor, 'meeting.publish', subject)
        ? await presentCorrectionPublication(work, { meeting: subject.meeting, correction })
        : null,
    }),
  }),
  route(correctionDoors.publish, {
    ...publishing,
    do: async (work, { body }, about) => {
      await publishCorrection(work, about, body.confirmed);
      return presentCorrectionPublication(work, about);
    },
  }),
  route(correctionDoors.unpublish, {
    ...publishing,
    do: async (work, _input, about) => {
      await unpublishCorrection(work, about);
      return presentCorrectionPublication(work, about);
    },
  }),
  route(correctionDoors.content, {
    ...reading,
    do: async (work, { params }) => (await readCorrection(work.tx, params.id, 'content')).content,
  }),
  route(correctionDoors.pdf, {
    ...reading,
    do: async (work, { params }) => {
      const { content } = await readCorrection(work.tx, params.id, 'content');
      const { pdf } = await readCorrection(work.tx, params.id, 'pdf');
      return new FileAnswer(pdf, `${content.fileTitle}.pdf`, 'application/pdf');
    },
  }),
];
