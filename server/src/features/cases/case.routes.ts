import { matterDoors } from '@klubbat/shared/contracts/assembly-matter';
import { itemLinkDoors } from '@klubbat/shared/contracts/item-link';
import { FileAnswer } from '../../http/answer.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { itemSubject } from '../agenda/item-subject.js';
import { matterSubject } from '../assembly-matters/matter-subject.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { makeCaseExtract } from './case-extract.service.js';
import { recentCases } from './case.service.js';
import { dismissWaiting } from './dismiss.service.js';
import { nameEarlier } from './name-earlier.service.js';
import { takeUpMatters } from './take-up-matters.service.js';
import { takeUp } from './take-up.service.js';
import { linkToItems, mattersWaitingFor, waysOfMatter } from './waiting-matters.service.js';
import { waitingFor, wayOf } from './waiting.service.js';

export const caseRoutes: Route[] = [
  route(itemLinkDoors.way, {
    may: 'meeting.read',
    subject: itemSubject,
    do: (work, _input, { meeting, item }) => wayOf(work, meeting, item),
  }),
  route(itemLinkDoors.waiting, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: (work, _input, { meeting }) => waitingFor(work, meeting),
  }),
  route(itemLinkDoors.dismiss, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: async (work, { body }, { meeting }) => {
      await dismissWaiting(work, meeting, body);
      return {};
    },
  }),
  route(itemLinkDoors.takeUp, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: (work, { params, body }) => takeUp(work, params.id, body.items),
  }),
  route(itemLinkDoors.nameEarlier, {
    may: 'meeting.write',
    subject: itemSubject,
    do: async (work, { params, body }, { meeting }) => ({
      version: await nameEarlier(work, meeting, params.id, body.items),
    }),
  }),
  route(matterDoors.waiting, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: async (work, _input, { meeting }) => ({ matters: await mattersWaitingFor(work, meeting) }),
  }),
  route(matterDoors.ways, {
    may: 'meeting.read',
    subject: matterSubject,
    do: (work, _input, { matter }) => waysOfMatter(work, matter),
  }),
  route(matterDoors.link, {
    may: 'meeting.write',
    subject: matterSubject,
    do: (work, { body }, { matter }) => linkToItems(work, matter, body.items),
  }),
  route(matterDoors.takeUp, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: (work, { params, body }) => takeUpMatters(work, params.id, body.matters),
  }),
  signedInRoute(itemLinkDoors.extract, {
    do: async (work, { query }) => {
      const { content, pdf } = await makeCaseExtract(work, query.items);
      return new FileAnswer(pdf, `${content.fileTitle}.pdf`, 'application/pdf');
    },
  }),
  signedInRoute(itemLinkDoors.extractContent, {
    do: async (work, { query }) => (await makeCaseExtract(work, query.items)).content,
  }),
  signedInRoute(itemLinkDoors.recent, { do: recentCases }),
];
