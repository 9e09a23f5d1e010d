import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { taskOfAdjustment } from '@klubbat/shared/rules/tasks';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import type { Scope } from '../../policies/may.js';
import { findRunningAdjustments } from './my-work.store.js';
import { about, printed } from './task-source.js';

/** What is to be done with adjustments after they were sent: signatures, refusals, the notice. */
export async function ofAdjustments({ tx, actor }: Work, scope: Scope, today: string): Promise<TaskView[]> {
  const rows = await findRunningAdjustments(tx, scope, actor.personId);
  return rows.flatMap((row) => {
    const adjustedOn = row.adjustedAt === null ? null : dayInSweden(row.adjustedAt);
    const task = taskOfAdjustment({ ...row, adjustedOn }, today);
    // that only my own signature is missing, I am told already
    if (task === null || (task.kind === 'remind' && row.namesLeft.length === 0)) {
      return [];
    }
    return [
      {
        ...about(row),
        ...task,
        key: `${task.kind} ${row.adjustmentId}`,
        paragraphs: printed(row, row.paragraphs),
        adjustmentId: row.adjustmentId,
        ...(task.kind === 'remind' ? { names: row.namesLeft } : {}),
        ...(task.kind === 'answer-refusal' ? { names: row.refusedBy } : {}),
      },
    ];
  });
}
