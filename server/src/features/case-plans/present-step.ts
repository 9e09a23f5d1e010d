import type { CaseStep } from '@klubbat/shared/contracts/case-plan';
import { inPlannedOrder, isMoved, stepStates } from '@klubbat/shared/rules/case-step';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import { may, type Holder } from '../../policies/may.js';
import type { StepItemRow, StepRow } from './case-step.store.js';

const presentItem = (row: StepItemRow | null): CaseStep['item'] => {
  if (row === null) {
    return null;
  }
  const { paragraph, style, title, ...item } = row;
  return {
    ...item,
    title: title ?? maskingWords.secretTitle,
    label: paragraph === null ? null : paragraphLabel(style, paragraph, item.date),
  };
};

/** Steps of a case in planned order, each with how far it has come. */
export function presentSteps(rows: readonly StepRow[], actor: Holder, today: string): CaseStep[] {
  const ordered = inPlannedOrder(
    rows.map((row) => ({ row, ...row, item: row.fulfilled ? { held: row.held } : null })),
  );
  const states = stepStates(ordered, today);
  return ordered.map(({ row }, index) => {
    const { organisationId, firstPlanned, held: _held, item, suggested, ...step } = row;
    const mayPlan = may(actor, 'case.plan', { organisationId, boardId: row.boardId });
    return {
      ...step,
      state: states[index] ?? 'coming',
      movedFrom: isMoved(firstPlanned, row) ? firstPlanned : null,
      item: presentItem(item),
      suggested: mayPlan ? presentItem(suggested) : null,
      mayPlan,
    };
  });
}
