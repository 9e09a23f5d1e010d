import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { addDays } from '@klubbat/shared/rules/calendar';
import type { Work } from '../../platform/work.js';
import type { Scope } from '../../policies/may.js';
import {
  findToApprove,
  findWithoutPublicVersion,
  type PublicVersionRow,
} from './public-versions-left.store.js';
import { about, printed } from './task-source.js';

/** A meeting longer ago than this was not published, and nobody will. */
const PUBLISHED_WITHIN = 90;

const asTask = (kind: 'publish' | 'approve-publication', row: PublicVersionRow): TaskView => ({
  ...about(row),
  key: `${kind} ${row.adjustmentId}`,
  kind,
  due: null,
  paragraphs: printed(row, row.paragraphs),
  adjustmentId: row.adjustmentId,
});

/** Adjusted protocols without a public version, where the organisation has opened its pages. */
export async function toPublish({ tx }: Work, scope: Scope, today: string): Promise<TaskView[]> {
  const rows = await findWithoutPublicVersion(tx, scope, addDays(today, -PUBLISHED_WITHIN));
  return rows.map((row) => asTask('publish', row));
}

/** Public versions that wait for a second pair of eyes. */
export async function toApprove({ tx, actor }: Work, scope: Scope): Promise<TaskView[]> {
  const rows = await findToApprove(tx, scope, actor.personId);
  return rows.map((row) => asTask('approve-publication', row));
}
