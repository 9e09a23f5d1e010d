import type { EntityManager } from 'typeorm';
import type { DiaryCallView } from '@klubbat/shared/contracts/diary-hook';
import { DiaryCall } from './diary-call.entity.js';
import { DiaryHook } from './diary-hook.entity.js';
import type { DiaryRow } from './diary.store.js';

export async function findHook(
  tx: EntityManager,
  organisationId: string,
): Promise<(DiaryHook & { by: string }) | undefined> {
  const [row] = await tx.query<(DiaryHook & { by: string })[]>(
    `SELECT h.organisation_id AS "organisationId", h.url, h.sealed_secret AS "sealedSecret", h.set_by AS "setBy",
            h.set_at AS "setAt", p.name AS by
       FROM diary_hook h JOIN person p ON p.id = h.set_by WHERE h.organisation_id = $1`,
    [organisationId],
  );
  return row;
}

export async function saveHook(tx: EntityManager, hook: DiaryHook): Promise<void> {
  await tx.getRepository(DiaryHook).save(hook);
}

export async function removeHook(tx: EntityManager, organisationId: string): Promise<void> {
  await tx.getRepository(DiaryHook).delete({ organisationId });
}

export type CallRow = Omit<DiaryCallView, 'nextTryAt' | 'triedAt'> & {
  nextTryAt: Date | null;
  triedAt: Date | null;
};

/** What has been given up first, then the latest. */
export function findCalls(tx: EntityManager, organisationId: string, limit: number): Promise<CallRow[]> {
  return tx.query(
    `SELECT c.entry_id AS "entryId", e.case_number AS "caseNumber", e.document_number AS "documentNumber", e.what,
            c.state, c.tries, c.next_try_at AS "nextTryAt", c.status, c.answer, c.fault, c.tried_at AS "triedAt"
       FROM diary_call c JOIN diary_entry e ON e.id = c.entry_id
      WHERE c.organisation_id = $1 ORDER BY c.state = 'given-up' DESC, e.entered_at DESC, e.id DESC LIMIT $2`,
    [organisationId, limit],
  );
}

export function findCall(tx: EntityManager, entryId: string): Promise<DiaryCall | null> {
  return tx.getRepository(DiaryCall).findOneBy({ entryId });
}

/** Puts a call in the queue again from its beginning, whatever became of it. */
export async function waitAgain(tx: EntityManager, entryId: string, now: Date): Promise<void> {
  await tx.getRepository(DiaryCall).update({ entryId }, { state: 'waiting', tries: 0, nextTryAt: now });
}

export interface DueCall {
  entry: Omit<DiaryRow, 'meetingId' | 'enteredAt'> & { enteredAt: string };
  organisationId: string;
  tries: number;
  url: string;
  sealedSecret: string;
}

/** Takes the call that has waited longest. Another worker leaves it alone until `until`, also if this one dies. */
export async function takeCall(tx: EntityManager, now: Date, until: Date): Promise<DueCall | undefined> {
  const [taken] = await tx.query<[{ entryId: string; tries: number }[], number]>(
    `UPDATE diary_call SET tries = tries + 1, next_try_at = $2
      WHERE entry_id = (SELECT c.entry_id FROM diary_call c JOIN diary_hook h USING (organisation_id)
                         WHERE c.state = 'waiting' AND c.next_try_at <= $1
                         ORDER BY c.next_try_at, c.entry_id LIMIT 1 FOR UPDATE OF c SKIP LOCKED)
     RETURNING entry_id AS "entryId", tries`,
    [now, until],
  );
  const [call] = taken;
  if (call === undefined) {
    return undefined;
  }
  const [row] = await tx.query<Omit<DueCall, 'tries'>[]>(
    `SELECT jsonb_build_object('id', e.id, 'organisation', o.name, 'board', b.name, 'day', e.day,
              'caseNumber', e.case_number, 'documentNumber', e.document_number, 'kind', e.kind, 'what', e.what,
              'recipients', e.recipients, 'manner', e.manner, 'beforeAdjustment', e.before_adjustment,
              'enteredAt', to_char(e.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS entry,
            h.organisation_id AS "organisationId", h.url, h.sealed_secret AS "sealedSecret"
       FROM diary_entry e JOIN diary_hook h USING (organisation_id)
       JOIN organisation o ON o.id = e.organisation_id JOIN board b ON b.id = e.board_id
      WHERE e.id = $1`,
    [call.entryId],
  );
  return row && { ...row, tries: call.tries };
}

type Told = Pick<DiaryCall, 'state' | 'nextTryAt' | 'status' | 'answer' | 'fault' | 'triedAt'>;

/** What came of a try. A call that has got there is never taken back by one that was slower. */
export async function noteCall(tx: EntityManager, entryId: string, told: Told): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(DiaryCall)
    .set(told)
    .where(`entry_id = :entryId AND (state = 'waiting' OR :done)`, { entryId, done: told.state === 'done' })
    .execute();
}
