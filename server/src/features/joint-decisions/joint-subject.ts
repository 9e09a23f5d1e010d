import type { Action } from '@klubbat/shared/vocabulary/roles';
import type { Actor, Work } from '../../platform/work.js';
import { may, type Subject } from '../../policies/may.js';
import { findAnswer } from './joint-answer.store.js';
import type { JointAnswer } from './joint-answer.entity.js';
import type { JointAsked } from './joint-asked.entity.js';
import type { JointRequest } from './joint-request.entity.js';
import { findAsked, findAskedOf, findRequest } from './joint-request.store.js';

export interface JointSubject extends Subject {
  request: JointRequest;
  /** as whom the actor comes: of the organisation that asks, or of one that is asked */
  side: 'asker' | 'asked';
}

/** As one of an organisation that is asked: by a mandate in it, in whichever board, that handles what comes in. */
export function ofAsked(actor: Actor, organisationId: string | null): Subject | undefined {
  if (organisationId === null) {
    return undefined;
  }
  const mandate = actor.mandates.find(
    (one) =>
      one.organisationId === organisationId &&
      may(actor, 'meeting.dispatch', { organisationId, boardId: one.boardId }),
  );
  return mandate === undefined ? undefined : { organisationId, boardId: mandate.boardId };
}

function ofAsker(request: JointRequest): JointSubject {
  const { organisationId, boardId } = request;
  return { organisationId, boardId, request, side: 'asker' };
}

/** The asker's side where the actor may do it there, else the side of the one that is asked, else what he may know of. */
function subjectOf(
  actor: Actor,
  action: Action,
  request: JointRequest,
  asked: readonly JointAsked[],
): JointSubject {
  const asker = ofAsker(request);
  if (may(actor, action, asker)) {
    return asker;
  }
  const [own] = asked.flatMap(({ organisationId }) => ofAsked(actor, organisationId) ?? []);
  return own === undefined ? asker : { ...own, request, side: 'asked' };
}

/** For doors that read a request, whose `:id` it is. */
export async function requestSubject(work: Work, { params }: { params: { id: string } }) {
  const request = await findRequest(work.tx, params.id);
  return request === null
    ? undefined
    : subjectOf(work.actor, 'meeting.read', request, await findAskedOf(work.tx, request.id));
}

/** For doors of the one who asks alone. */
export async function askerSubject(work: Work, { params }: { params: { id: string } }) {
  const request = await findRequest(work.tx, params.id);
  return request === null ? undefined : ofAsker(request);
}

/** For doors about one that is asked, whose `:id` it is: the asker's people, or its own. */
export async function askedSubject(work: Work, { params }: { params: { id: string } }) {
  const asked = await findAsked(work.tx, params.id);
  const request = asked === null ? null : await findRequest(work.tx, asked.requestId);
  return asked === null || request === null
    ? undefined
    : subjectOf(work.actor, 'meeting.dispatch', request, [asked]);
}

/** For the extract of a decision: its own people and the asker's; others that are asked where the board is open. */
export async function answerSubject(
  work: Work,
  { params }: { params: { id: string } },
): Promise<(JointSubject & { answer: JointAnswer }) | undefined> {
  const answer = await findAnswer(work.tx, params.id);
  const asked = answer === null ? null : await findAsked(work.tx, answer.askedId);
  const request = asked === null ? null : await findRequest(work.tx, asked.requestId);
  if (answer === null || asked === null || request === null) {
    return undefined;
  }
  const all = request.openBoard ? await findAskedOf(work.tx, request.id) : [asked];
  return { ...subjectOf(work.actor, 'meeting.read', request, all), answer };
}
