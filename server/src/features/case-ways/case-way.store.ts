import type { EntityManager } from 'typeorm';
import type { CaseEntryKind } from '@klubbat/shared/vocabulary/case-words';
import type { Actor } from '../../platform/work.js';
import { whereMay, type Scope } from '../../policies/may.js';
import { readableBy, scopeOf } from '../meetings/readable-meetings.js';
import { OWN, WAY } from './way-sources.js';

/** One thing on the way of a case: what is told of it is in `detail`, by its kind. */
export interface WayRow {
  kind: CaseEntryKind;
  date: string;
  rank: number;
  place: string;
  id: string;
  organisation: string;
  board: string | null;
  detail: Record<string, unknown>;
}

export interface WayPlace {
  date: string;
  rank: number;
  place: string;
  way: 'down' | 'up';
}

const threeOf = ({ everywhere, organisations, boards }: Scope): unknown[] => [
  everywhere,
  organisations,
  boards,
];

/** The parameters of `OWN` and of the way: who asks, and for what. */
export const whoAsks = (actor: Actor, number: string): unknown[] => [
  ...scopeOf(readableBy(actor)),
  number,
  ...threeOf(whereMay(actor, 'memorandum.write')),
  ...threeOf(whereMay(actor, 'meeting.write')),
  ...threeOf(whereMay(actor, 'incoming.read')),
];

/** What has happened with the case of this number (in lower case), as far as the actor may read it, the oldest first. */
export function findWay(
  tx: EntityManager,
  actor: Actor,
  { number, kinds }: { number: string; kinds: readonly CaseEntryKind[] | null },
  from: WayPlace | undefined,
  limit: number,
): Promise<WayRow[]> {
  const [order, beyond] = from?.way === 'up' ? ['DESC', '<'] : ['ASC', '>'];
  return tx.query(
    `WITH ${OWN}, way AS (${WAY})
     SELECT kind, day::text AS date, rank, place, id, organisation, board, detail FROM way
      WHERE ($15::text[] IS NULL OR kind = ANY ($15))
        AND ($16::date IS NULL OR (day, rank, place COLLATE "C") ${beyond} ($16::date, $17::int, $18::text COLLATE "C"))
      ORDER BY day ${order}, rank ${order}, place COLLATE "C" ${order} LIMIT $19`,
    [...whoAsks(actor, number), kinds, from?.date ?? null, from?.rank ?? null, from?.place ?? null, limit],
  );
}

/** How much there is of each kind. */
export function countWay(
  tx: EntityManager,
  actor: Actor,
  number: string,
): Promise<{ kind: CaseEntryKind; count: number }[]> {
  return tx.query(
    `WITH ${OWN}, way AS (${WAY}) SELECT kind, count(*)::int AS count FROM way GROUP BY kind`,
    whoAsks(actor, number),
  );
}

/** What its latest § that is not secret is called. */
export async function findCaseTitle(tx: EntityManager, actor: Actor, number: string): Promise<string | null> {
  const rows: { title: string }[] = await tx.query(
    `WITH ${OWN} SELECT title FROM own WHERE NOT secret ORDER BY day DESC, position LIMIT 1`,
    whoAsks(actor, number).slice(0, 5),
  );
  return rows[0]?.title ?? null;
}
