import { previewDoors } from '@klubbat/shared/contracts/preview';
import { FileAnswer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { pacePreviews } from '../printing/preview-pace.js';
import { printPreview } from '../printing/print.js';
import { logoOf } from './document.service.js';
import { gatherPreview } from './preview.service.js';

export const previewRoutes: Route[] = [
  route(previewDoors.draw, {
    may: 'meeting.write',
    subject: meetingSubject,
    reads: true,
    do: async (work, { body }, { meeting }) => {
      pacePreviews(work.actor.personId, work.now);
      const { file, choice } = await gatherPreview(work.tx, meeting, body);
      const logo = await logoOf(work.tx, choice);
      const { items, pages } = body;
      const writer = [work.actor.personId, meeting.id, ...items.map(({ id }) => id)].join(' ');
      return new FileAnswer(
        () => printPreview({ file, choice, logo, pages }, writer),
        'Förhandsvisning.pdf',
        'application/pdf',
      );
    },
  }),
];
