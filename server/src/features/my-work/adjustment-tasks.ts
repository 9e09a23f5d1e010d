import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { addDays } from '@klubbat/shared/rules/calendar';
import { taskOfAdjustment } from '@klubbat/shared/rules/tasks';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import type { Scope } from '../../policies/may.js';
import { findRunningAdjustments } from './my-work.store.js';
import {
  findDecisionsUnsettled,
  findDecisionsUp,
  findNoticesUnsettled,
  findNoticesUp,
  type DecisionNoticeRow,
} from './notices-up.store.js';
import { about, printed } from './task-source.js';

/** Longer ago it is history, and nobody knows the day. */
const TAKEN_DOWN_WITHIN = 60;

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

/** What a task says of a decision by delegation: it was made at no meeting, and is known by its case. */
const aboutDecision = ({ boardId, board, organisation, date, caseNumber, noticeId }: DecisionNoticeRow) => ({
  meetingId: null,
  boardId,
  board,
  organisation,
  date,
  title: caseNumber,
  noticeId,
});

/** Notices that may come down, and of which nobody has noted that they have. */
export async function toTakeDown({ tx }: Work, scope: Scope, today: string): Promise<TaskView[]> {
  const days = { today, since: addDays(today, -TAKEN_DOWN_WITHIN) };
  const rows = await findNoticesUp(tx, scope, days);
  const decisions = await findDecisionsUp(tx, scope, days);
  return [
    ...rows.map((row) => ({
      ...about(row),
      key: `take-down ${row.adjustmentId}`,
      kind: 'take-down' as const,
      due: null,
      paragraphs: printed(row, row.paragraphs),
      names: row.boards,
      adjustmentId: row.adjustmentId,
    })),
    ...decisions.map((row) => ({
      ...aboutDecision(row),
      key: `take-down ${row.noticeId}`,
      kind: 'take-down' as const,
      due: null,
      names: [row.noticeBoard],
    })),
  ];
}

/** Notices on our own board that were down without anybody having settled what it means: by their last day to appeal. */
export async function toSettle({ tx }: Work, scope: Scope): Promise<TaskView[]> {
  const rows = await findNoticesUnsettled(tx, scope);
  const decisions = await findDecisionsUnsettled(tx, scope);
  const settle = (row: { noticeId: string; lastAppealDay: string | null }) => ({
    key: `settle-gap ${row.noticeId}`,
    kind: 'settle-gap' as const,
    due: row.lastAppealDay,
  });
  return [
    ...rows.map((row) => ({
      ...about(row),
      ...settle(row),
      paragraphs: printed(row, row.paragraphs),
      adjustmentId: row.adjustmentId,
      noticeId: row.noticeId,
    })),
    ...decisions.map((row) => ({ ...aboutDecision(row), ...settle(row) })),
  ];
}
