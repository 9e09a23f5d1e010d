import type { VersionNames } from '@klubbat/shared/contracts/item-version';
import type { OriginKind, VersionKind } from '@klubbat/shared/vocabulary/version-words';
import type { EntityManager } from 'typeorm';
import type { AgendaItem, ItemContent } from '../agenda/agenda-item.entity.js';

/** What an item said in a version. For the one at hand: what it says now. */
export interface VersionRow {
  number: number;
  kind: VersionKind;
  from: number | null;
  by: string | null;
  /** those who wrote in it at the same time */
  with: string[];
  beganAt: Date;
  beganVersion: number;
  endedAt: Date;
  title: string;
  caseNumber: string | null;
  content: ItemContent;
  isNow: boolean;
}

const ROWS = `
  SELECT v.number, v.kind, (v.details ->> 'from')::int AS "from", p.name AS by, v.began_at AS "beganAt",
         ARRAY(SELECT w.name FROM person w WHERE w.id = ANY (v.also_by) ORDER BY w.name) AS "with",
         v.began_version AS "beganVersion",
         coalesce(v.ended_at, greatest(i.updated_at, v.began_at)) AS "endedAt", coalesce(v.title, i.title) AS title,
         CASE WHEN v.content IS NULL THEN i.case_number ELSE v.case_number END AS "caseNumber",
         coalesce(v.content, i.content) AS content, v.content IS NULL AS "isNow"
    FROM item_version v JOIN agenda_item i ON i.id = v.agenda_item_id LEFT JOIN person p ON p.id = v.written_by
   WHERE v.agenda_item_id = $1`;

/** Versions of an item, the latest first, `limit` of them below `before`. None: nobody has changed it. */
export function findVersions(
  tx: EntityManager,
  itemId: string,
  before: number | undefined,
  limit: number,
): Promise<VersionRow[]> {
  return tx.query(`${ROWS} AND ($2::int IS NULL OR v.number < $2) ORDER BY v.number DESC LIMIT $3`, [
    itemId,
    before ?? null,
    limit,
  ]);
}

/** One version of an item, if there is one of that number. */
export async function findVersion(
  tx: EntityManager,
  itemId: string,
  number: number,
): Promise<VersionRow | undefined> {
  const rows: VersionRow[] = await tx.query(`${ROWS} AND v.number = $2`, [itemId, number]);
  return rows[0];
}

/** Whom and what an item names, as they were called when the version ended; for what it says now, as they are called. */
export async function namesOfVersion(
  tx: EntityManager,
  { id, meetingId, content }: AgendaItem,
  number: number,
): Promise<VersionNames> {
  const [row]: { names: VersionNames }[] = await tx.query(
    `SELECT coalesce((SELECT v.names FROM item_version v WHERE v.agenda_item_id = $1 AND v.number = $2),
                     names_in_item($3, $4::jsonb)) AS names`,
    [id, number, meetingId, JSON.stringify(content)],
  );
  return row?.names ?? { people: [], attachments: [] };
}

/** How an item came to be, who added it and when, as the events tell; what is not known is null. */
export async function findOrigin(
  tx: EntityManager,
  item: AgendaItem,
  firstChange: Date | null,
): Promise<{ kind: OriginKind; by: string | null; at: Date | null }> {
  const [made]: { action: string; copied: boolean; by: string | null; at: Date }[] = await tx.query(
    `SELECT e.action, e.details ? 'copyOf' AS copied, p.name AS by, e.at
       FROM audit_event e LEFT JOIN person p ON p.id = e.actor_id
      WHERE (e.subject_id = $1 AND e.action IN ('agenda-item.created', 'agenda-item.taken-up'))
         OR (e.meeting_id = $2 AND (e.action = 'meeting.imported' OR (e.action = 'meeting.created' AND e.details ? 'copyOf')))
      ORDER BY (e.subject_id = $1 AND e.action LIKE 'agenda-item.%') DESC, e.id LIMIT 1`,
    [item.id, item.meetingId],
  );
  const [written]: { kept: boolean }[] = await tx.query(
    `SELECT EXISTS (SELECT 1 FROM audit_event
                     WHERE subject_id = $1 AND action = 'agenda-item.updated' AND ($2::timestamptz IS NULL OR at < $2)) AS kept`,
    [item.id, firstChange],
  );
  if (written?.kept === true) {
    return { kind: 'kept', by: null, at: null };
  }
  if (made === undefined) {
    return { kind: 'created', by: null, at: null };
  }
  const kind =
    made.action === 'agenda-item.taken-up'
      ? 'taken-up'
      : made.action === 'meeting.imported'
        ? 'imported'
        : made.copied
          ? 'copied'
          : 'created';
  return { kind, by: made.by, at: made.at };
}
