import { electionDoors } from '@klubbat/shared/contracts/election-effect';
import { route, type Route } from '../../http/route.js';
import { itemSubject } from '../agenda/item-subject.js';
import { effectsOf, enterElected } from './election.service.js';

export const electionRoutes: Route[] = [
  route(electionDoors.effects, {
    may: 'meeting.write',
    subject: itemSubject,
    do: (work, _input, { meeting, item }) => effectsOf(work, meeting, item),
  }),
  route(electionDoors.enter, {
    may: 'meeting.write',
    // it gives a mandate
    proof: true,
    subject: itemSubject,
    do: (work, { params, body }, { meeting }) => enterElected(work, meeting, params.id, body),
  }),
];
