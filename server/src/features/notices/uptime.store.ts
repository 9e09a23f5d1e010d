import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Notice } from '../protocols/notice.entity.js';
import { BoardUptime } from './board-uptime.entity.js';
import { NoticeGap } from './notice-gap.entity.js';

/** Any number: the same in every process, and in nobody else's program. */
const BEAT_LOCK = 5_552_284;

/** One process at a time notes that the boards are up, until its transaction ends. */
export async function lockBeat(tx: EntityManager): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [BEAT_LOCK]);
}

export async function findLatestUptime(tx: EntityManager): Promise<BoardUptime | null> {
  const [latest] = await tx.getRepository(BoardUptime).find({ order: { seenAt: 'DESC' }, take: 1 });
  return latest ?? null;
}

export async function seeUp(tx: EntityManager, id: string, now: Date): Promise<void> {
  await tx.getRepository(BoardUptime).update({ id }, { seenAt: now });
}

export async function beginUptime(tx: EntityManager, now: Date): Promise<void> {
  await tx.getRepository(BoardUptime).insert({ id: newId(), fromAt: now, seenAt: now });
}

/** Times when the boards were up, of those that touch a stretch of time; the first ones. */
export function findUptimes(
  tx: EntityManager,
  { from, until, limit }: { from: Date; until: Date; limit: number },
): Promise<{ from: Date; until: Date }[]> {
  return tx.query(
    `SELECT greatest(from_at, $1) AS "from", least(seen_at, $2) AS until FROM board_uptime
      WHERE seen_at >= $1 AND from_at <= $2 ORDER BY from_at LIMIT $3`,
    [from, until, limit],
  );
}

export interface NoticeDown {
  noticeId: string;
  organisationId: string;
  meetingId: string | null;
  fromAt: Date;
}

/** The last day on which notice `n` must be up: that of the board where its adjustment was announced last, if it is of one. */
export const STANDS_UNTIL = `greatest(n.last_appeal_day,
  (SELECT max(s.last_appeal_day) FROM notice s WHERE s.adjustment_id = n.adjustment_id))`;
/** What notice `n` is of: adjustment `a` of meeting `m`, or decision by delegation `d`. */
export const ANNOUNCED = `LEFT JOIN adjustment a ON a.id = n.adjustment_id LEFT JOIN meeting m ON m.id = a.meeting_id
  LEFT JOIN delegated_decision d ON d.id = n.delegated_decision_id`;

/** Our own notices that should have been up after that moment and are not down yet: from when each of them was not seen. */
export function findNoticesDown(tx: EntityManager, since: Date): Promise<NoticeDown[]> {
  return tx.query(
    `SELECT n.id AS "noticeId", coalesce(m.organisation_id, d.organisation_id) AS "organisationId", m.id AS "meetingId",
            greatest(n.posted_at, $1) AS "fromAt"
       FROM notice n ${ANNOUNCED}
      WHERE n.own AND n.removed_on IS NULL
        AND ((${STANDS_UNTIL} + 1)::timestamp AT TIME ZONE 'Europe/Stockholm') > $1`,
    [since],
  );
}

/** Keeps that a notice was down. False where it is known. */
export async function addGap(
  tx: EntityManager,
  { noticeId, fromAt }: NoticeDown,
  untilAt: Date,
): Promise<boolean> {
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(NoticeGap)
    .values({ id: newId(), noticeId, fromAt, untilAt })
    .orIgnore()
    .returning('id')
    .execute();
  return (inserted.raw as unknown[]).length > 0;
}

export interface GapRow extends NoticeGap {
  settledByName: string | null;
}

/** When a notice was down, the first first. */
export function findGaps(tx: EntityManager, noticeId: string): Promise<GapRow[]> {
  return tx.query(
    `SELECT g.id, g.notice_id AS "noticeId", g.from_at AS "fromAt", g.until_at AS "untilAt", g.settlement, g.reason,
            g.day_before::text AS "dayBefore", g.day_after::text AS "dayAfter", g.settled_by AS "settledBy",
            g.settled_at AS "settledAt", p.name AS "settledByName"
       FROM notice_gap g LEFT JOIN person p ON p.id = g.settled_by WHERE g.notice_id = $1 ORDER BY g.from_at`,
    [noticeId],
  );
}

/** True while nobody has settled what a time means when a notice of the adjustment was down. */
export async function hasUnsettledGap(tx: EntityManager, adjustmentId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `SELECT 1 FROM notice_gap g JOIN notice n ON n.id = g.notice_id
      WHERE n.adjustment_id = $1 AND g.settled_at IS NULL LIMIT 1`,
    [adjustmentId],
  );
  return rows.length > 0;
}

export function lockGap(tx: EntityManager, noticeId: string, id: string): Promise<NoticeGap | null> {
  return tx
    .getRepository(NoticeGap)
    .findOne({ where: { id, noticeId }, lock: { mode: 'pessimistic_write' } });
}

export async function saveGap(tx: EntityManager, gap: NoticeGap): Promise<void> {
  await tx.getRepository(NoticeGap).save(gap);
}

export async function moveLastAppealDay(
  tx: EntityManager,
  noticeId: string,
  lastAppealDay: string,
): Promise<void> {
  await tx.getRepository(Notice).update({ id: noticeId }, { lastAppealDay });
}
