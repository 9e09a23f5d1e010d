import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { addDays } from '@klubbat/shared/rules/calendar';
import { NUDGE_DAYS } from '@klubbat/shared/rules/joint-decision';
import type { Work } from '../../platform/work.js';
import type { Scope } from '../../policies/may.js';
import { findOpenDeliveries, findUnsent } from './sending-left.store.js';
import { about, printed } from './task-source.js';

/** An extract that nobody sent in a year was not to be sent. */
const SENDABLE = 365 * 86_400_000;

/** What has not been sent, and what has not come to where it was sent. */
export async function toSend({ tx, now }: Work, scope: Scope, today: string): Promise<TaskView[]> {
  const open = await findOpenDeliveries(tx, scope);
  const unsent = await findUnsent(tx, scope, new Date(now.getTime() - SENDABLE), {
    from: today,
    until: addDays(today, NUDGE_DAYS),
  });
  return [
    ...open.map((row): TaskView => ({
      ...about(row),
      key: `open-delivery ${row.deliveryId}`,
      kind: row.state === 'unclear' ? 'unclear-delivery' : 'failed-delivery',
      // somebody believes that it has arrived
      due: today,
      paragraphs: printed(row, row.paragraphs),
      names: [row.name],
      ...(row.answer === null ? {} : { answer: row.answer }),
      deliveryId: row.deliveryId,
    })),
    ...unsent.map((row): TaskView => ({
      ...about(row),
      key: `send-extracts ${row.adjustmentId}`,
      kind: 'send-extracts',
      // the receiver's papers go out before its meeting
      due: row.next?.date ?? null,
      ...(row.next === null ? {} : { next: row.next }),
      paragraphs: printed(row, row.paragraphs),
      count: row.withoutAddress,
      adjustmentId: row.adjustmentId,
    })),
  ];
}
