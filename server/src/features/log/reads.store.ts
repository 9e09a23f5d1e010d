import type { EntityManager } from 'typeorm';
import type { LogFilter } from '@klubbat/shared/contracts/log';
import type { AccessKind } from '@klubbat/shared/vocabulary/access-kinds';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import { Conditions } from './conditions.js';
import type { LogPlace } from './log.store.js';

export interface ReadRow {
  /** organisation and place in its chain */
  id: string;
  at: Date;
  /** the same, to the microsecond */
  place: string;
  readerId: string;
  reader: string;
  kind: AccessKind;
  way: 'session' | 'token';
  meetingId: string | null;
  meetingDate: string | null;
  board: string | null;
  personId: string | null;
  person: string | null;
}

/** Of which organisation; of which reader; of whom what was read tells. */
export interface ReadsAbout {
  organisationId?: string;
  readerId?: string;
  personId?: string;
}

/** What was read, the latest first, or going up the nearest first. */
export function findReads(
  tx: EntityManager,
  about: ReadsAbout,
  filter: LogFilter,
  { place, limit }: { place: LogPlace | undefined; limit: number },
): Promise<ReadRow[]> {
  const order = place?.way === 'up' ? 'ASC' : 'DESC';
  const where = new Conditions();
  if (about.organisationId !== undefined) {
    where.add(`n.organisation_id = ${where.value(about.organisationId)}`);
  }
  if (about.readerId !== undefined) {
    where.add(`n.person_id = ${where.value(about.readerId)}`);
  }
  if (about.personId !== undefined) {
    const person = where.value(about.personId);
    where.add(`n.thing_id = ${person} AND n.person_id <> ${person}`);
  }
  if (filter.personId !== undefined) {
    const person = where.value(filter.personId);
    where.add(`(n.person_id = ${person} OR n.thing_id = ${person})`);
  }
  if (filter.meetingId !== undefined) {
    where.add(`n.meeting_id = ${where.value(filter.meetingId)}`);
  }
  where.addDays('n.at', filter);
  if (place !== undefined) {
    const [organisation, sequence] = place.id.split(':');
    where.add(`(n.at, n.organisation_id, n.sequence) ${place.way === 'up' ? '>' : '<'}
      (${where.value(place.at)}::timestamptz, ${where.value(organisation)}::uuid, ${where.value(sequence)}::bigint)`);
  }
  const by = `ORDER BY n.at ${order}, n.organisation_id ${order}, n.sequence ${order} LIMIT ${where.value(limit)}`;
  const find = () =>
    tx.query<ReadRow[]>(
      `WITH found AS (SELECT n.* FROM access_note n WHERE ${where.text()} ${by})
     SELECT n.organisation_id || ':' || n.sequence AS id, n.at,
            to_char(n.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS place, n.person_id AS "readerId",
            reader.name AS reader, n.kind, n.way, n.meeting_id AS "meetingId", m.day::text AS "meetingDate", b.name AS board,
            about.id AS "personId", about.name AS person
       FROM found n
       JOIN person reader ON reader.id = n.person_id
       LEFT JOIN meeting m ON m.id = n.meeting_id
       LEFT JOIN board b ON b.id = m.board_id
       LEFT JOIN person about ON about.id = n.thing_id
      ${by}`,
      where.values,
    );
  return about.organisationId === undefined ? acrossOrganisations(tx, 'own-log', find) : find();
}
