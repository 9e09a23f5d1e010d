import { NIL } from 'uuid';
import type { EntityManager } from 'typeorm';
import { EvidenceLink } from './evidence-link.entity.js';

/** Where a chain of the evidence log ends: whoever keeps this knows of every event before it. */
export interface ChainHead {
  /** the organisation, or the nil uuid for the installation */
  chain: string;
  sequence: number;
  /** SHA-256 of the last link, hexadecimal */
  hash: string;
}

/**
 * The last committed link of an organisation's chain (without one: of the installation's), or null while the chain
 * is empty. What the transaction itself records is not in it: links are made at the commit.
 */
export async function chainHead(tx: EntityManager, organisationId?: string): Promise<ChainHead | null> {
  const last = await tx
    .getRepository(EvidenceLink)
    .findOne({ where: { chain: organisationId ?? NIL }, order: { sequence: 'DESC' } });
  return last === null ? null : { chain: last.chain, sequence: Number(last.sequence), hash: last.hash };
}

/** A link with its event as the hash is over it: text as stored, `details` as PostgreSQL writes it. */
export interface LinkRow {
  chain: string;
  sequence: number;
  previous: string;
  hash: string;
  eventId: string;
  /** null: the event is gone */
  at: string | null;
  actorId: string | null;
  organisationId: string | null;
  meetingId: string | null;
  action: string;
  subjectId: string | null;
  details: string;
  requestId: string | null;
}

/** Where to go on from; nothing stands before the first link of the nil uuid. */
export const BEFORE_ALL_LINKS = { chain: NIL, sequence: 0 };

/** The next links in the order of chains and places, with their events. */
export function findLinksAfter(
  tx: EntityManager,
  { chain, sequence }: { chain: string; sequence: number },
  limit: number,
): Promise<LinkRow[]> {
  return findLinks(tx, '(l.chain, l.sequence) > ($1, $2)', [chain, sequence, limit]);
}

/** The next links of one chain. */
export function findLinksOf(
  tx: EntityManager,
  { chain, sequence }: { chain: string; sequence: number },
  limit: number,
): Promise<LinkRow[]> {
  return findLinks(tx, 'l.chain = $1 AND l.sequence > $2', [chain, sequence, limit]);
}

async function findLinks(tx: EntityManager, where: string, values: unknown[]): Promise<LinkRow[]> {
  const rows: (Omit<LinkRow, 'sequence'> & { sequence: string })[] = await tx.query(
    `SELECT l.chain, l.sequence, l.previous, l.hash, l.event_id AS "eventId",
            to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
            e.actor_id AS "actorId", e.organisation_id AS "organisationId", e.meeting_id AS "meetingId", e.action,
            e.subject_id AS "subjectId", e.details::text AS details, e.request_id AS "requestId"
       FROM evidence_link l LEFT JOIN audit_event e ON e.id = l.event_id
      WHERE ${where}
      ORDER BY l.chain, l.sequence LIMIT $3`,
    values,
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}

/** Events that no link is for: none, in a log that nobody has touched. */
export function findUnlinkedEvents(
  tx: EntityManager,
): Promise<{ id: string; chain: string; action: string; at: Date }[]> {
  return tx.query(
    `SELECT e.id, coalesce(e.organisation_id, '${NIL}') AS chain, e.action, e.at
       FROM audit_event e
      WHERE NOT EXISTS (SELECT 1 FROM evidence_link l WHERE l.event_id = e.id) ORDER BY e.id`,
  );
}

/** The hash at a place of a chain; undefined where there is none. */
export async function findLinkHash(
  tx: EntityManager,
  { chain, sequence }: { chain: string; sequence: number },
): Promise<string | undefined> {
  const link = await tx.getRepository(EvidenceLink).findOneBy({ chain, sequence: String(sequence) });
  return link?.hash;
}
