import {
  next,
  signingEvent,
  type LifecycleFacts,
  type LifecycleSteps,
} from '@klubbat/shared/rules/lifecycle';
import { findingSentence } from '@klubbat/shared/sentences/finding-sentences';
import type { AdjustmentEvent } from '@klubbat/shared/vocabulary/states';
import type { FaultCode } from '@klubbat/shared/vocabulary/codes';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findBoard } from '../register/register.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Adjustment } from './adjustment.entity.js';
import { saveAdjustment } from './protocol.store.js';

/** Which steps after the adjustment the meeting's board takes. Of notes nothing is announced, whatever the board does else. */
export async function stepsOf(work: Pick<Work, 'tx'>, meeting: Meeting): Promise<LifecycleSteps> {
  if (meeting.record === 'notes') {
    return { notice: false, appeal: false };
  }
  const board = await findBoard(work.tx, meeting.boardId);
  return { notice: board?.announced ?? true, appeal: board?.appealable ?? true };
}

function whyNot(state: Adjustment['state'], event: AdjustmentEvent): FaultCode {
  if (state === 'withdrawn') {
    return 'withdrawn';
  }
  return event === 'withdraw' ? 'already-adjusted' : 'wrong-step';
}

/**
 * The only code that moves an adjustment from one state to the next. The adjustment's row must be locked. Refuses
 * with `withdrawn`, `already-adjusted` (the way back is closed) or `wrong-step`, and the reasons in words.
 */
export async function applyEvent(
  work: Work,
  meeting: Meeting,
  adjustment: Adjustment,
  event: Exclude<AdjustmentEvent, 'submit'>,
  facts: Omit<LifecycleFacts, 'steps' | 'today'> = {},
  adjustedAt: Date = work.now,
): Promise<void> {
  const today = dayInSweden(work.now);
  const step = next(adjustment.state, event, { ...facts, steps: await stepsOf(work, meeting), today });
  if ('obstacles' in step) {
    fail(whyNot(adjustment.state, event), {
      errors: step.obstacles.map((obstacle) => ({ path: '$', message: findingSentence(obstacle) })),
    });
  }
  if (step.to === 'draft') {
    throw new Error('an adjustment that was sent never becomes a draft');
  }
  adjustment.state = step.to;
  if (event === 'sign-last' || event === 'adjust-by-body') {
    adjustment.adjustedAt = adjustedAt;
  }
  if (event === 'withdraw') {
    adjustment.withdrawnAt = work.now;
    adjustment.withdrawnReason = facts.reason ?? null;
    adjustment.withdrawnBy = work.actor.personId;
  }
  await saveAdjustment(work.tx, adjustment);
}

/** Counts a signature: the last required one makes the adjustment adjusted. Returns whether it was the last. */
export async function applySignature(
  work: Work,
  meeting: Meeting,
  adjustment: Adjustment,
  given: { required: boolean; signaturesLeft: number },
): Promise<boolean> {
  const event = signingEvent(adjustment.state, given.signaturesLeft);
  await applyEvent(work, meeting, adjustment, event, given);
  return event === 'sign-last';
}
