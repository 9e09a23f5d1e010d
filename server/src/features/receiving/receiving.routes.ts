import { incomingDoors } from '@klubbat/shared/contracts/incoming';
import { Answer } from '../../http/answer.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { askerSubject } from '../joint-decisions/joint-subject.js';
import { incomingSubject, receiverSubject } from './incoming-subject.js';
import { dismissWaiting, listWaiting, waitingFile, waitingSubject } from './incoming-waiting.service.js';
import { answerableBy, answerWithIncoming, cameInFor } from './joint-answer-incoming.service.js';
import { moveIncoming } from './move-incoming.service.js';
import { readForPerson, receivingPlaces } from './read-incoming.service.js';
import { registerIncoming } from './register-incoming.service.js';
import { enclosedFile, incomingFile, listIncoming, showIncoming } from './show-incoming.service.js';

/** What others have sent may be of people, and nobody has masked it. */
const noteRead = (work: Work, { organisationId, id }: { organisationId: string; id: string }) => {
  work.noteAccess({ organisationId, kind: 'incoming', thingId: id });
};

export const receivingRoutes: Route[] = [
  signedInRoute(incomingDoors.places, {
    do: async (work) => ({ places: await receivingPlaces(work) }),
  }),
  signedInRoute(incomingDoors.read, {
    who: 'incoming.register',
    reads: true,
    do: (work, { params, files }) => readForPerson(work, params.id, files),
  }),
  route(incomingDoors.register, {
    may: 'incoming.register',
    subject: receiverSubject,
    do: async (work, { body, files }, subject) => {
      const { created, document } = await registerIncoming(work, subject, body, files);
      return new Answer(created ? 201 : 200, document);
    },
  }),
  signedInRoute(incomingDoors.waiting, { do: (work) => listWaiting(work) }),
  route(incomingDoors.waitingFile, {
    may: 'incoming.register',
    subject: waitingSubject,
    do: (work, _input, { waiting }) => {
      noteRead(work, waiting);
      return waitingFile(work, waiting);
    },
  }),
  route(incomingDoors.dismiss, {
    may: 'incoming.register',
    subject: waitingSubject,
    do: async (work, { body }, { waiting }) => {
      await dismissWaiting(work, waiting, body.reason);
      return {};
    },
  }),
  signedInRoute(incomingDoors.list, {
    byToken: 'incoming.read',
    do: (work, { query }) => listIncoming(work, query),
  }),
  route(incomingDoors.show, {
    may: 'incoming.read',
    subject: incomingSubject,
    do: (work, _input, { document }) => {
      noteRead(work, document);
      return showIncoming(work, document);
    },
  }),
  route(incomingDoors.move, {
    may: 'incoming.register',
    subject: incomingSubject,
    do: (work, { body }, { document }) => moveIncoming(work, document, body),
  }),
  route(incomingDoors.jointAsked, {
    may: 'incoming.read',
    subject: incomingSubject,
    do: (work, _input, { document }) => answerableBy(work, document),
  }),
  route(incomingDoors.jointAnswer, {
    may: 'incoming.register',
    subject: incomingSubject,
    do: async (work, { body }, { document }) => {
      const { request, created } = await answerWithIncoming(work, document, body);
      return new Answer(created ? 201 : 200, request);
    },
  }),
  route(incomingDoors.cameIn, {
    may: 'meeting.dispatch',
    subject: askerSubject,
    do: (work, { params }) => cameInFor(work, params.id),
  }),
  route(incomingDoors.file, {
    may: 'incoming.read',
    subject: incomingSubject,
    do: (work, _input, { document }) => {
      noteRead(work, document);
      return incomingFile(work, document);
    },
  }),
  route(incomingDoors.enclosed, {
    may: 'incoming.read',
    subject: incomingSubject,
    do: (work, { params }, { document }) => {
      noteRead(work, document);
      return enclosedFile(work, document, params.number);
    },
  }),
];
