import { adjustmentEvents, type AdjustmentEvent, type AdjustmentState } from '../vocabulary/states.js';
import type { Obstacle } from './finding.js';

/*
 * The life of an adjustment on one page: which event leads from which state to which, and what must hold first
 * (KL 5:69, 8:12, 13:5, for other bodies than fullmäktige through 6:35). Pure: the day is a fact like any other.
 */

/** Steps that the body takes after the adjustment; a forum may have neither. No appeal time runs without a notice. */
export interface LifecycleSteps {
  notice: boolean;
  appeal: boolean;
}

export interface LifecycleFacts {
  steps: LifecycleSteps;
  /** YYYY-MM-DD in Europe/Stockholm */
  today: string;
  /** submit: what `obstaclesToSubmit` found */
  obstacles?: readonly Obstacle[];
  /** sign, sign-last: required signatures that are missing once this one is given */
  signaturesLeft?: number;
  /** sign: false for the secretary, who may also sign later */
  required?: boolean;
  /** withdraw, refuse, replace, refer-to-body */
  reason?: string;
  /** refer-to-body: refusals that nothing has answered */
  refusals?: number;
  /** announce: the day of the last required signature */
  adjustedOn?: string;
  /** announce: the day on which the notice is posted */
  postedOn?: string;
  /** end-appeal-period: of every notice, the last appeal day; null where none was given */
  lastAppealDays?: readonly (string | null)[];
}

export type Transition = { to: AdjustmentState } | { obstacles: Obstacle[] };

type Row = Partial<Record<AdjustmentEvent, AdjustmentState>>;

/**
 * The whole law of movement. After `adjusted` a signature can only be the secretary's, and changes nothing. One who refuses
 * counts as one who has not signed: past him it goes only by a replacement, by the body itself, or back.
 */
const TABLE: Record<AdjustmentState, Row> = {
  draft: { submit: 'sent-for-adjustment' },
  'sent-for-adjustment': {
    sign: 'partly-signed',
    'sign-last': 'adjusted',
    refuse: 'sent-for-adjustment',
    replace: 'sent-for-adjustment',
    'refer-to-body': 'referred-to-body',
    withdraw: 'withdrawn',
  },
  'partly-signed': {
    sign: 'partly-signed',
    'sign-last': 'adjusted',
    refuse: 'partly-signed',
    replace: 'partly-signed',
    'refer-to-body': 'referred-to-body',
    withdraw: 'withdrawn',
  },
  'referred-to-body': { 'adjust-by-body': 'adjusted', withdraw: 'withdrawn' },
  adjusted: { sign: 'adjusted', announce: 'announced', archive: 'archived' },
  announced: {
    sign: 'announced',
    announce: 'announced',
    'end-appeal-period': 'appeal-period-over',
    archive: 'archived',
  },
  'appeal-period-over': { sign: 'appeal-period-over', archive: 'archived' },
  archived: {},
  withdrawn: {},
};

/** The state an event leads to, or why it may not happen (yet). */
export function next(state: AdjustmentState, event: AdjustmentEvent, facts: LifecycleFacts): Transition {
  const to = TABLE[state][event];
  if (to === undefined) {
    return { obstacles: [{ code: 'wrong-state', params: { event, state } }] };
  }
  const obstacles = [...stepObstacles(state, event, facts.steps), ...CONDITIONS[event](facts, state)];
  return obstacles.length > 0 ? { obstacles } : { to };
}

/** Events that the table holds for that state in a body with these steps; whether they may happen now is `next`. */
export function availableEvents(state: AdjustmentState, steps: LifecycleSteps): AdjustmentEvent[] {
  return adjustmentEvents.filter(
    (event) => TABLE[state][event] !== undefined && stepObstacles(state, event, steps).length === 0,
  );
}

/** Which of the two a signature is, by the required signatures that are missing once it is given. */
export function signingEvent(state: AdjustmentState, signaturesLeft: number): 'sign' | 'sign-last' {
  return signaturesLeft === 0 && TABLE[state]['sign-last'] !== undefined ? 'sign-last' : 'sign';
}

/** No step that the body takes may be jumped over, and none that it does not take can be taken. */
function stepObstacles(state: AdjustmentState, event: AdjustmentEvent, steps: LifecycleSteps): Obstacle[] {
  const appeal = steps.notice && steps.appeal;
  if ((event === 'announce' && !steps.notice) || (event === 'end-appeal-period' && !appeal)) {
    return [{ code: 'step-not-used', params: { event } }];
  }
  const tooEarly = (state === 'adjusted' && steps.notice) || (state === 'announced' && appeal);
  return event === 'archive' && tooEarly ? [{ code: 'wrong-state', params: { event, state } }] : [];
}

function withReason({ reason }: { reason?: string | undefined }): Obstacle[] {
  return reason?.trim() ? [] : [{ code: 'reason-missing', params: {} }];
}

const CONDITIONS: Record<AdjustmentEvent, (facts: LifecycleFacts, state: AdjustmentState) => Obstacle[]> = {
  submit: ({ obstacles = [] }) => [...obstacles],
  sign: ({ required = true, signaturesLeft = 1 }, state) => {
    const open = TABLE[state]['sign-last'] !== undefined;
    if (!open) {
      return required ? [{ code: 'only-secretary-after-adjustment', params: {} }] : [];
    }
    return signaturesLeft === 0 ? [{ code: 'last-signature-adjusts', params: {} }] : [];
  },
  'sign-last': ({ signaturesLeft = 0 }) =>
    signaturesLeft > 0 ? [{ code: 'signatures-remain', params: { count: signaturesLeft } }] : [],
  refuse: withReason,
  replace: withReason,
  'refer-to-body': ({ reason, refusals = 0 }) => [
    ...withReason({ reason }),
    ...(refusals > 0 ? [] : [{ code: 'nobody-refused' as const, params: {} }]),
  ],
  'adjust-by-body': () => [],
  withdraw: withReason,
  announce: ({ postedOn, adjustedOn, today }) => {
    const posted = postedOn ?? today;
    if (adjustedOn !== undefined && posted < adjustedOn) {
      return [{ code: 'announced-before-adjusted', params: { postedOn: posted, adjustedOn } }];
    }
    return posted > today ? [{ code: 'announced-in-future', params: { postedOn: posted, today } }] : [];
  },
  // The last day itself still belongs to the one who wants to appeal (KL 13:5).
  'end-appeal-period': ({ lastAppealDays = [], today }) => {
    if (lastAppealDays.length === 0) {
      return [{ code: 'notice-without-appeal-day', params: {} }];
    }
    const last = lastAppealDays
      .flatMap((day) => (day === null ? [] : [day]))
      .sort()
      .at(-1);
    return last !== undefined && today <= last
      ? [{ code: 'appeal-period-runs', params: { lastAppealDay: last, today } }]
      : [];
  },
  archive: () => [],
};
