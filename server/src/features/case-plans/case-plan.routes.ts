import { casePlanDoors } from '@klubbat/shared/contracts/case-plan';
import { Answer } from '../../http/answer.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { itemSubject } from '../agenda/item-subject.js';
import { boardSubject } from '../register/board-subject.js';
import { changeStep, fulfilStep, planOfItem, planStep, showPlan, takeStepAway } from './case-plan.service.js';
import { findStep } from './case-step.store.js';

/** For doors whose `:id` is a step's: the board for which it is planned. */
async function stepSubject({ tx }: Work, { params }: { params: { id: string } }) {
  const step = await findStep(tx, params.id);
  return step === null ? undefined : { organisationId: step.organisationId, boardId: step.boardId };
}
const planning = { may: 'case.plan', subject: stepSubject } as const;

export const casePlanRoutes: Route[] = [
  signedInRoute(casePlanDoors.show, { do: (work, { query }) => showPlan(work, query.number) }),
  route(casePlanDoors.ofItem, {
    may: 'meeting.read',
    subject: itemSubject,
    do: (work, _input, { meeting, item }) => planOfItem(work, meeting, item),
  }),
  route(casePlanDoors.add, {
    may: 'case.plan',
    subject: boardSubject,
    do: async (work, { params, body }, { organisationId }) => {
      const { step, created } = await planStep(work, { organisationId, boardId: params.id }, body);
      return new Answer(created ? 201 : 200, step);
    },
  }),
  route(casePlanDoors.update, {
    ...planning,
    do: (work, { params, body }) => changeStep(work, params.id, body),
  }),
  route(casePlanDoors.fulfil, {
    ...planning,
    do: (work, { params, body }) => fulfilStep(work, params.id, body),
  }),
  route(casePlanDoors.remove, {
    ...planning,
    do: async (work, { params }) => {
      await takeStepAway(work, params.id);
      return {};
    },
  }),
];
