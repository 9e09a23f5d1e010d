import { publicationDoors } from '@klubbat/shared/contracts/publication';
import { FileAnswer, OpenFileAnswer } from '../../http/answer.js';
import { publishedRoute } from '../../http/published-route.js';
import { route, type Route } from '../../http/route.js';
import { adjustmentSubject } from '../adjustment/adjustment-subject.js';
import { saveDraft, sendBack, submitDraft } from './publication-draft.service.js';
import { showPublication } from './publication-view.service.js';
import {
  approveDraft,
  openPublication,
  previewPublication,
  withdrawPublication,
} from './publication.service.js';

const forReaders = { may: 'publication.read', subject: adjustmentSubject } as const;
const forPublishers = { may: 'meeting.publish', subject: adjustmentSubject } as const;

export const publicationRoutes: Route[] = [
  route(publicationDoors.show, {
    ...forReaders,
    do: (work, _input, subject) => showPublication(work, subject),
  }),
  route(publicationDoors.save, {
    ...forPublishers,
    do: (work, { body }, subject) => saveDraft(work, subject, body),
  }),
  route(publicationDoors.submit, {
    ...forPublishers,
    do: (work, { body }, subject) => submitDraft(work, subject, body.version),
  }),
  route(publicationDoors.sendBack, {
    ...forPublishers,
    do: (work, { body }, subject) => sendBack(work, subject, body),
  }),
  route(publicationDoors.approve, {
    dated: true,
    ...forPublishers,
    do: (work, { body }, subject) => approveDraft(work, subject, body.version),
  }),
  route(publicationDoors.withdraw, {
    ...forPublishers,
    do: (work, { body }, subject) => withdrawPublication(work, subject, body.reason),
  }),
  route(publicationDoors.preview, {
    ...forReaders,
    do: async (work, _input, subject) => {
      const { title, pdf } = await previewPublication(work, subject);
      return new FileAnswer(pdf, `${title}.pdf`, 'application/pdf');
    },
  }),
  publishedRoute(publicationDoors.open, {
    do: async (work, { params }) => {
      const { pdf, title } = await openPublication(work, params.id);
      return new OpenFileAnswer(pdf, `Protokoll ${title}.pdf`, 'application/pdf');
    },
  }),
];
