import type { EntityManager } from 'typeorm';

/** A meeting of fullmäktige that has been announced, with the items that were announced with it or after it. */
export interface OpenAnnouncement {
  body: string;
  day: string;
  endDay: string | null;
  start: string | null;
  place: string | null;
  announcedOn: string;
  cancelled: boolean;
  /** `title`: null where it is secret and has no public one; `later`: the day, where it was announced after the meeting was */
  items: { title: string | null; later: string | null }[];
}

/** Far more than one fullmäktige has announced at a time. */
const MOST = 20;

/**
 * What is announced until the meeting has been (KL 5:13-14, 8:10): time, place and items. What has not been announced, or what is
 * withdrawn from the agenda, is not there, and of a secret item only its public title.
 */
export function findOpenAnnouncements(
  tx: EntityManager,
  organisationId: string,
  today: string,
): Promise<OpenAnnouncement[]> {
  return tx.query(
    `SELECT coalesce(m.board_as_of->>'name', b.name) AS body, m.day::text AS day, m.end_day::text AS "endDay",
            m.start_time AS start, m.place, m.announced_on::text AS "announcedOn", m.cancelled_at IS NOT NULL AS cancelled,
            (SELECT coalesce(jsonb_agg(jsonb_build_object(
                      'title', CASE WHEN i.content ? 'confidential' THEN nullif(btrim(i.content->>'publicTitle'), '') ELSE i.title END,
                      'later', CASE WHEN i.announced_on > m.announced_on THEN i.announced_on::text END) ORDER BY i.position), '[]')
               FROM agenda_item i
              WHERE i.meeting_id = m.id AND i.announced_on <= $2::date
                AND i.content->>'outcome' IS DISTINCT FROM 'withdrawn') AS items
       FROM meeting m JOIN board b ON b.id = m.board_id
      WHERE m.organisation_id = $1 AND b.kind = 'assembly' AND m.day >= $2::date - 40
        AND coalesce(m.end_day, m.day) >= $2::date AND m.announced_on <= $2::date
      ORDER BY m.day, m.start_time LIMIT ${MOST}`,
    [organisationId, today],
  );
}
