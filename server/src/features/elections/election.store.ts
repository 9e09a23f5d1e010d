import type { EntityManager } from 'typeorm';
import type { ElectionEffect as EffectView } from '@klubbat/shared/contracts/election-effect';
import { ElectionEffect } from './election-effect.entity.js';

export async function addEffect(tx: EntityManager, effect: ElectionEffect): Promise<void> {
  await tx.getRepository(ElectionEffect).insert(effect);
}

export interface EnteredRow {
  office: string;
  name: string;
  personId: string;
  adjusted: boolean;
  from: string | null;
  until: string | null;
  party: string | null;
}

/** What has been entered in the register from a §, and whether that § is adjusted by now. */
export function findEntered(tx: EntityManager, itemId: string): Promise<EnteredRow[]> {
  return tx.query(
    `SELECT e.office, e.name, m.person_id AS "personId", m.from_day::text AS "from", m.until_day::text AS until, m.party,
            meeting.history OR coalesce(a.state IN ('adjusted', 'announced', 'appeal-period-over', 'archived'), false)
              AS adjusted
       FROM election_effect e
       JOIN membership m ON m.id = e.membership_id
       JOIN agenda_item i ON i.id = e.item_id
       JOIN meeting ON meeting.id = i.meeting_id
       LEFT JOIN adjustment a ON a.id = i.adjustment_id
      WHERE e.item_id = $1`,
    [itemId],
  );
}

/** People of an organisation's register by their names in lower case. */
export function findNamesakes(
  tx: EntityManager,
  organisationId: string,
  names: string[],
): Promise<(EffectView['people'][number] & { key: string })[]> {
  return tx.query(
    `SELECT p.id AS "personId", p.name, p.title, lower(p.name) AS key,
            (SELECT m.party FROM membership m
              WHERE m.person_id = p.id AND m.organisation_id = $1 AND m.party IS NOT NULL
              ORDER BY m.until_day DESC NULLS FIRST LIMIT 1) AS party
       FROM person p
      WHERE lower(p.name) = ANY ($2)
        AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.organisation_id = $1)
      ORDER BY p.name, p.id LIMIT 200`,
    [organisationId, names],
  );
}

/** Terms in boards of an organisation that hold on a day, of people with these names in lower case. */
export function findHeldTerms(
  tx: EntityManager,
  organisationId: string,
  names: string[],
  day: string,
): Promise<(EffectView['replaces'][number] & { key: string })[]> {
  return tx.query(
    `SELECT m.id, m.version, p.name, lower(p.name) AS key, b.id AS "boardId", b.name AS board, m.role
       FROM membership m JOIN person p ON p.id = m.person_id JOIN board b ON b.id = m.board_id
      WHERE m.organisation_id = $1 AND lower(p.name) = ANY ($2)
        AND (m.from_day IS NULL OR m.from_day <= $3::date) AND (m.until_day IS NULL OR m.until_day >= $3::date)
      ORDER BY b.name_key, m.role LIMIT 200`,
    [organisationId, names, day],
  );
}
