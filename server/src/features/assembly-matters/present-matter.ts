import type { MatterStepView, MatterView } from '@klubbat/shared/contracts/assembly-matter';
import {
  hasYear,
  isOverYear,
  matterStanding,
  yearEnds,
  type MatterStep,
} from '@klubbat/shared/rules/assembly-matter';
import { nextBody, type Body } from '@klubbat/shared/rules/next-body';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import type { MatterRow, StepRow } from './assembly-matter.store.js';

type Step = StepRow & MatterStep;

/** The §§ of a matter as the rules see them. */
export function stepsOf({ boardId, decidingBoardId, steps }: MatterRow): Step[] {
  return steps.map((step) => ({
    ...step,
    held: step.paragraph !== null,
    decides: step.boardId === (decidingBoardId ?? boardId),
  }));
}

/** What one may not read is told of without the way to it. */
export function presentStep({
  itemId,
  meetingId,
  board,
  date,
  paragraph,
  style,
  outcome,
  readable,
}: StepRow): MatterStepView {
  return {
    itemId: readable ? itemId : null,
    meetingId: readable ? meetingId : null,
    board,
    date,
    label: paragraph === null ? null : paragraphLabel(style, paragraph, date),
    outcome,
  };
}

/** The body to which fullmäktige sent a matter when it was raised, by what the § says; undefined where it says nothing. */
export function bodyReferredTo(matter: MatterRow, bodies: readonly Body[]): Body | undefined {
  if (matter.decidingBoardId !== null) {
    return bodies.find(({ id }) => id === matter.decidingBoardId);
  }
  const own = bodies.find(({ id }) => id === matter.boardId);
  const raised = matter.steps.findLast(
    ({ boardId, paragraph }) => boardId === matter.boardId && paragraph !== null,
  );
  return own === undefined || raised === undefined
    ? undefined
    : nextBody(
        { outcome: 'forwarded', words: raised.words.map((words) => words ?? '') },
        own,
        bodies.filter(({ id }) => id !== own.id),
      );
}

/** A matter as its doors show it. */
export function presentMatter(row: MatterRow, bodies: readonly Body[], today: string): MatterView {
  const { organisationId: _organisation, settledOn: _settled, steps: _steps, ...matter } = row;
  const { state, step, next } = matterStanding(row, stepsOf(row));
  const isOpen = state !== 'settled' && state !== 'withdrawn';
  return {
    ...matter,
    state,
    step: step && presentStep(step),
    next: next && presentStep(next),
    referredTo: state === 'raised' && hasYear(row.kind) ? (bodyReferredTo(row, bodies)?.name ?? null) : null,
    year: hasYear(row.kind)
      ? { ends: yearEnds(row.handedInOn), over: isOpen && isOverYear(row, today) }
      : null,
  };
}
