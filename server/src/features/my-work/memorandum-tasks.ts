import type { TaskView } from '@klubbat/shared/contracts/my-work';
import { addDays } from '@klubbat/shared/rules/calendar';
import { materialDeadline } from '@klubbat/shared/rules/material-deadline';
import type { Work } from '../../platform/work.js';
import type { Scope } from '../../policies/may.js';
import { callDay } from './call-tasks.js';
import { findAwaitedMemoranda, findOwnMemoranda, findWaitingMemoranda } from './memoranda-left.store.js';
import { about } from './task-source.js';

/** More than this nobody begins with. */
const MOST = 200;
/** Longer ahead than any last day for material. */
const AHEAD = 90;
/** So long before the last day it is worth asking. */
const AWAITED_AHEAD = 3;

/** What an official has promised or got back, by the last day for material. */
export async function toSubmit({ tx, actor }: Work, today: string): Promise<TaskView[]> {
  const rows = await findOwnMemoranda(tx, actor.personId, today, MOST);
  return rows.map((row) => ({
    ...about(row),
    key: `memorandum ${row.memorandumId}`,
    kind: row.returned ? 'memorandum-returned' : 'memorandum-awaited',
    due: row.ownDay ?? materialDeadline(row.date, row.rule)?.day ?? null,
    title: row.title,
    memorandumId: row.memorandumId,
  }));
}

/** What has come to a meeting and is not taken in. */
export async function ofMemoranda({ tx }: Work, scope: Scope, today: string): Promise<TaskView[]> {
  const rows = await findWaitingMemoranda(tx, scope, today);
  return rows.map((row) => ({
    ...about(row),
    key: `take-memoranda ${row.meetingId}`,
    kind: 'take-memoranda',
    due: null,
    count: row.count,
  }));
}

/** What has not come though its last day is near or has passed; without a rule for material, that of the call. */
export async function toAwait({ tx }: Work, scope: Scope, today: string): Promise<TaskView[]> {
  const rows = await findAwaitedMemoranda(tx, scope, today, addDays(today, AHEAD));
  return rows.flatMap((row): TaskView[] => {
    const due = row.ownDay ?? materialDeadline(row.date, row.rule)?.day ?? callDay(row, row.date);
    return due > addDays(today, AWAITED_AHEAD)
      ? []
      : [
          {
            ...about(row),
            key: `await-memoranda ${row.meetingId}`,
            kind: 'await-memoranda',
            due,
            count: row.count,
            names: row.authors,
          },
        ];
  });
}
