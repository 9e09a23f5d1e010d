import { delegatedDecisionDoors } from '@klubbat/shared/contracts/delegated-decision';
import { Answer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import { boardSubject } from '../register/board-subject.js';
import { announceDelegated, checkDelegated } from './announce-delegated.service.js';
import { showNotice } from './present-notice.js';

/** Decisions by delegation that are not reported to the body, on the notice board. */
export const delegatedDecisionRoutes: Route[] = [
  route(delegatedDecisionDoors.check, {
    may: 'meeting.send-for-adjustment',
    subject: boardSubject,
    do: (work, { body }, { board }) => checkDelegated(work, board, body),
  }),
  route(delegatedDecisionDoors.announce, {
    dated: true,
    may: 'meeting.send-for-adjustment',
    subject: boardSubject,
    do: async (work, { body }, subject) => {
      const { notice, created } = await announceDelegated(work, subject.board, body);
      return new Answer(created ? 201 : 200, await showNotice(work, notice, subject));
    },
  }),
];
