import type { EntityManager } from 'typeorm';
import type { LogFilter } from '@klubbat/shared/contracts/log';
import { wordsOfKind } from '@klubbat/shared/sentences/log-sentences';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import { Conditions } from './conditions.js';

export interface LogRow {
  id: string;
  at: Date;
  /** the same, to the microsecond */
  place: string;
  actorId: string | null;
  actor: string | null;
  action: string;
  details: Record<string, unknown>;
  meetingId: string | null;
  meetingDate: string | null;
  board: string | null;
  personId: string | null;
  person: string | null;
}

/** A place in the log, and which way it is read from there. */
export interface LogPlace {
  at: string;
  id: string;
  way: 'down' | 'up';
}

/**
 * Whose it is: the account, the person, or a mandate that the event is about. An event about a person in a meeting is about
 * the person behind it.
 */
const ABOUT = `coalesce(
  (SELECT p.id FROM person p WHERE p.id = e.subject_id),
  (SELECT a.person_id FROM account a WHERE a.id = e.subject_id),
  (SELECT s.person_id FROM membership s WHERE s.id = e.subject_id),
  (SELECT mp.person_id FROM meeting_person mp WHERE mp.id = e.subject_id))`;

/** What follows an event out: names of those in it, and the meeting. `place`: `at` with microseconds, which a Date has not. */
const TOLD = `
SELECT e.id::text AS id, e.at, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS place, e.actor_id AS "actorId", actor.name AS actor, e.action, e.details, e.meeting_id AS "meetingId",
       m.day::text AS "meetingDate", b.name AS board, about.id AS "personId", about.name AS person
  FROM found e
  LEFT JOIN person actor ON actor.id = e.actor_id
  LEFT JOIN meeting m ON m.id = e.meeting_id
  LEFT JOIN board b ON b.id = m.board_id
  LEFT JOIN person about ON about.id = ${ABOUT}`;

/** All that is somebody's own: ids that an event about her may have as its subject. `person`: a parameter. */
const ownIds = (person: string) => `(
  SELECT ${person}::uuid UNION ALL SELECT id FROM account WHERE person_id = ${person}
  UNION ALL SELECT id FROM membership WHERE person_id = ${person}
  UNION ALL SELECT id FROM meeting_person WHERE person_id = ${person}
  UNION ALL SELECT id FROM passkey WHERE account_id IN (SELECT id FROM account WHERE person_id = ${person})
  UNION ALL SELECT id FROM e_identity WHERE account_id IN (SELECT id FROM account WHERE person_id = ${person}))`;

/** At a place of the log and of these days. */
function addPlace(where: Conditions, days: LogFilter, place: LogPlace | undefined): void {
  where.addDays('e.at', days);
  if (place !== undefined) {
    const compared = place.way === 'up' ? '>' : '<';
    where.add(
      `(e.at, e.id) ${compared} (${where.value(place.at)}::timestamptz, ${where.value(place.id.split(':').at(-1))}::bigint)`,
    );
  }
}

/**
 * Events of an organisation, and those of accounts of who had a mandate in it on that day (signing in belongs to no organisation).
 * The latest first, or going up the nearest first.
 */
export function findLog(
  tx: EntityManager,
  organisationId: string,
  filter: LogFilter,
  { place, limit }: { place: LogPlace | undefined; limit: number },
): Promise<LogRow[]> {
  const order = place?.way === 'up' ? 'ASC' : 'DESC';
  const where = new Conditions();
  const organisation = where.value(organisationId);
  addPlace(where, filter, place);
  if (filter.kind !== undefined) {
    where.add(`split_part(e.action, '.', 1) = ANY (${where.value(wordsOfKind(filter.kind))})`);
  }
  if (filter.meetingId !== undefined) {
    where.add(`e.meeting_id = ${where.value(filter.meetingId)}`);
  }
  if (filter.personId !== undefined) {
    const person = where.value(filter.personId);
    where.add(`(e.actor_id = ${person}::uuid OR e.subject_id = ANY (ARRAY${ownIds(person)}))`);
  }
  const most = where.value(limit);
  const ordered = `ORDER BY e.at ${order}, e.id ${order}`;
  return tx.query(
    `WITH own AS MATERIALIZED (
       SELECT e.* FROM audit_event e WHERE e.organisation_id = ${organisation} AND ${where.text()} ${ordered} LIMIT ${most}),
     -- no further than the page reaches without them, and one by one: a join would read the signing in of everybody, ever
     of_accounts AS MATERIALIZED (
       SELECT e.* FROM audit_event e, LATERAL (
         SELECT FROM membership h
          WHERE h.organisation_id = ${organisation}
            AND h.person_id = coalesce(e.actor_id, (SELECT a.person_id FROM account a WHERE a.id = e.subject_id))
            AND daterange(h.from_day, h.until_day, '[]') @> (e.at AT TIME ZONE 'Europe/Stockholm')::date LIMIT 1) held
        WHERE e.organisation_id IS NULL AND ${where.text()}
          AND e.at ${place?.way === 'up' ? '<=' : '>='} coalesce(
            (SELECT at FROM own ORDER BY at ${order}, id ${order} OFFSET ${most}::int - 1),
            '${place?.way === 'up' ? '' : '-'}infinity')
        -- the first is null in all of them: it names the order of the index
        ORDER BY e.organisation_id ${order}, e.at ${order}, e.id ${order} LIMIT ${most}),
     found AS (SELECT * FROM own UNION ALL SELECT * FROM of_accounts)
     ${TOLD} ${ordered} LIMIT ${most}`,
    where.values,
  );
}

/**
 * Events that concern one person, in whatever organisation: what she did herself, or what others did with what is hers. The latest first,
 * or going up the nearest first.
 */
export function findOwnLog(
  tx: EntityManager,
  personId: string,
  of: 'others' | 'mine',
  { place, limit }: { place: LogPlace | undefined; limit: number },
): Promise<LogRow[]> {
  const order = place?.way === 'up' ? 'ASC' : 'DESC';
  const where = new Conditions();
  const person = where.value(personId);
  addPlace(where, {}, place);
  where.add(
    of === 'mine'
      ? `e.actor_id = ${person}::uuid`
      : `e.subject_id = ANY (ARRAY${ownIds(person)}) AND e.actor_id IS DISTINCT FROM ${person}::uuid`,
  );
  const limited = `ORDER BY e.at ${order}, e.id ${order} LIMIT ${where.value(limit)}`;
  return acrossOrganisations(tx, 'own-log', () =>
    tx.query(
      `WITH found AS (SELECT e.* FROM audit_event e WHERE ${where.text()} ${limited}) ${TOLD} ${limited}`,
      where.values,
    ),
  );
}
