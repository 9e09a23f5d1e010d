import { appealDoors } from '@klubbat/shared/contracts/appeal';
import { Answer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import { adjustmentSubject } from '../adjustment/adjustment-subject.js';
import { itemSubject } from '../agenda/item-subject.js';
import { receiveAppeal } from './appeal.service.js';
import { presentAppealedParagraphs } from './appealed-paragraphs.js';
import { presentAppeals } from './present-appeals.js';

export const appealRoutes: Route[] = [
  route(appealDoors.ofAdjustment, {
    may: 'meeting.read',
    subject: adjustmentSubject,
    do: (work, _input, subject) => presentAppealedParagraphs(work, subject),
  }),
  route(appealDoors.list, {
    may: 'meeting.read',
    subject: itemSubject,
    do: (work, _input, { item, ...subject }) => presentAppeals(work, subject, item),
  }),
  route(appealDoors.receive, {
    may: 'meeting.dispatch',
    subject: itemSubject,
    do: async (work, { body }, { item, ...subject }) => {
      const created = await receiveAppeal(work, item, body);
      return new Answer(created ? 201 : 200, await presentAppeals(work, subject, item));
    },
  }),
];
