import { jointRequestDoors } from '@klubbat/shared/contracts/joint-request';
import { Answer, FileAnswer } from '../../http/answer.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import { itemSubject } from '../agenda/item-subject.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { noteAnswer } from './joint-answer.service.js';
import { readAnswerFile } from './joint-answer.store.js';
import { remindAsked } from './joint-reminder.service.js';
import {
  closeRequest,
  listRequests,
  noteAsked,
  requestEvents,
  requestExtract,
  updateRequest,
} from './joint-request.service.js';
import { answerSubject, askedSubject, askerSubject, requestSubject } from './joint-subject.js';
import { makeRequest } from './make-request.service.js';
import { presentRequest } from './present-joint.js';
import { takeUpJoint } from './take-up-joint.service.js';

const reading = { may: 'meeting.read', subject: requestSubject } as const;
const asking = { may: 'meeting.dispatch', subject: askerSubject } as const;
const noting = { may: 'meeting.dispatch', subject: askedSubject } as const;

/** `wake` lets the worker look at once: a request and a reminder go out by mail. */
export const jointRequestRoutes = ({ wake }: { wake: () => void }): Route[] => [
  signedInRoute(jointRequestDoors.list, { do: (work) => listRequests(work) }),
  route(jointRequestDoors.make, {
    may: 'meeting.dispatch',
    subject: itemSubject,
    do: async (work, { body }, { meeting, item }) => {
      const { request, created } = await makeRequest(work, meeting, item, body);
      work.afterCommit(wake);
      return new Answer(created ? 201 : 200, request);
    },
  }),
  route(jointRequestDoors.show, {
    ...reading,
    do: (work, _input, { request }) => presentRequest(work, request),
  }),
  route(jointRequestDoors.update, {
    ...asking,
    do: (work, { params, body }) => updateRequest(work, params.id, body),
  }),
  route(jointRequestDoors.close, {
    ...asking,
    do: (work, { params, body }) => closeRequest(work, params.id, body.note),
  }),
  route(jointRequestDoors.events, {
    may: 'meeting.read',
    subject: askerSubject,
    do: (work, { query }, { request }) => requestEvents(work, request, query.page),
  }),
  route(jointRequestDoors.extract, {
    ...reading,
    do: async (work, _input, { request }) => {
      const { bytes, name, mediaType } = await requestExtract(work, request);
      return new FileAnswer(bytes, name, mediaType);
    },
  }),
  route(jointRequestDoors.remind, {
    ...asking,
    do: async (work, { params, body }) => {
      const reminded = await remindAsked(work, params.id, body.asked);
      work.afterCommit(wake);
      return reminded;
    },
  }),
  route(jointRequestDoors.note, {
    ...noting,
    do: (work, { params, body }, { side }) => noteAsked(work, params.id, side, body),
  }),
  route(jointRequestDoors.takeUp, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: async (work, { body }, { meeting }) => {
      const { itemId, created } = await takeUpJoint(work, meeting, body.asked);
      return new Answer(created ? 201 : 200, { itemId });
    },
  }),
  route(jointRequestDoors.answer, {
    ...noting,
    do: async (work, { params, body, files }, { side }) => {
      const { request, created } = await noteAnswer(work, params.id, side, body, files);
      return new Answer(created ? 201 : 200, request);
    },
  }),
  route(jointRequestDoors.answerExtract, {
    may: 'meeting.read',
    subject: answerSubject,
    do: async (work, _input, { answer }) => {
      if (answer.fileId === null) {
        return fail('not-found');
      }
      const { bytes, mediaType } = await readAnswerFile(work.tx, answer.fileId);
      const name = ['Protokollsutdrag', answer.body, answer.decidedOn, answer.paragraph]
        .filter(Boolean)
        .join(' ');
      return new FileAnswer(bytes, `${name}.pdf`, mediaType);
    },
  }),
];
