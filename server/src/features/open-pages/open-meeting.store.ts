import type { EntityManager } from 'typeorm';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { BoardLayout } from '@klubbat/shared/contracts/board-layout';
import type { Mask } from '@klubbat/shared/contracts/masking';
import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import type { PublicCorrection } from '../../documents/document-kind.js';
import { CORRECTED } from '../publications/corrected-pdf.store.js';

/*
 * What the open pages may know of meetings: those that people have been called to, that were announced, or of which a protocol
 * is published, as they were told of. Of what was said at them only what is in a public version that stands.
 */

export interface OpenMeeting {
  id: string;
  organisation: string;
  board: string;
  boardName: string;
  /** the day as its address names it: `2026-10-05`, or `2026-10-05-2` */
  address: string;
  day: string;
  endDay: string | null;
  start: string | null;
  end: string | null;
  place: string | null;
  extra: boolean;
  cancelled: boolean;
  notes: boolean;
  published: boolean;
  /** how many times it has been told of: a calendar goes by it */
  told: number;
  changedAt: Date;
}

/** A public version as lists name it. */
export interface OpenPublication {
  organisation: string;
  board: string;
  boardName: string;
  /** the meeting's day as its address names it */
  address: string;
  day: string;
  number: number;
  notes: boolean;
  paragraphs: number[];
  publishedAt: Date;
  /** when its PDF was drawn anew, with what had been corrected; null where nothing is */
  correctedAt: Date | null;
  removeOn: string | null;
}

/** A public version whole. */
export interface PublishedVersion {
  id: string;
  number: number;
  record: MeetingFile;
  masks: Mask[];
  /** numbers of the attachments whose pages are in its PDF */
  attachments: number[];
  sourceSha256: string;
  /** of the PDF that is read now, and of it as it was published */
  sha256: string;
  publishedSha256: string;
  /** of its open §§, for whose words no later one stands; their words where a person has published them */
  corrections: PublicCorrection[];
  publishedAt: Date;
  removeOn: string | null;
  /** when notes were finished; null of a protocol */
  finishedAt: Date | null;
  /** how the meeting is printed */
  layout: BoardLayout | null;
}

/** Whether a public version `p` may be read on the day `$1`. */
export const STANDS = `p.state = 'published' AND (p.remove_on IS NULL OR p.remove_on > $1::date)`;

/** Tells a meeting from those of the same day that its board had been given before it: `-2`; nothing for the first. */
export const OF_DAY = `coalesce('-' || nullif(place_of_day(m.board_id, m.day, m.id), 1), '')`;

/** As the public versions of a meeting say it: one that is masked in any of them is not told from another. */
const PUBLIC_PLACE = `(
  SELECT p.record #>> '{meeting,place}' FROM adjustment a JOIN publication p ON p.adjustment_id = a.id
   WHERE a.meeting_id = m.id AND ${STANDS}
   ORDER BY strpos(coalesce(p.record #>> '{meeting,place}', ''), '${maskingWords.sign}') = 0, a.number LIMIT 1)`;

/** The public meetings of the boards that `which` tells, with their addresses. `$1` is the day, `$2` what it is asked of. */
const meetings = (which: string) => `
  SELECT one.*, one.day || one.of_day AS address
    FROM (
          SELECT m.id, ${OF_DAY} AS of_day, o.slug AS organisation, b.slug AS board, b.name AS "boardName",
                 CASE WHEN pub.there THEN m.day ELSE coalesce(told.day, m.day) END::text AS day,
                 CASE WHEN told.day IS NULL OR pub.there THEN m.end_day ELSE told.end_day END::text AS "endDay",
                 CASE WHEN told.day IS NULL OR pub.there THEN m.start_time ELSE told.start_time END AS start,
                 CASE WHEN told.day IS NULL OR pub.there THEN m.end_time ELSE told.end_time END AS "end",
                 CASE WHEN pub.there THEN ${PUBLIC_PLACE} WHEN told.day IS NULL THEN m.place ELSE told.place END AS place,
                 m.extra, m.cancelled_at IS NOT NULL AS cancelled, m.record = 'notes' AS notes,
                 coalesce(pub.there, false) AS published,
                 coalesce(told.number, 1) AS told, coalesce(told.sent_at, m.updated_at) AS "changedAt"
            FROM meeting m
            JOIN board b ON b.id = m.board_id
            JOIN organisation o ON o.id = b.organisation_id
            LEFT JOIN LATERAL (
              SELECT c.number, c.day, c.end_day, c.start_time, c.end_time, c.place, c.sent_at FROM convening c WHERE c.meeting_id = m.id ORDER BY c.number DESC LIMIT 1) told ON true
            LEFT JOIN LATERAL (
              SELECT true AS there FROM adjustment a JOIN publication p ON p.adjustment_id = a.id
               WHERE a.meeting_id = m.id AND ${STANDS} LIMIT 1) pub ON true
           WHERE ${which} AND o.open_pages
             AND (told.day IS NOT NULL OR m.announced_on <= $1::date OR pub.there)
    ) one`;

/** Of one board: all of a year, newest first. */
export function findOpenMeetings(
  tx: EntityManager,
  today: string,
  boardId: string,
  year: string,
): Promise<OpenMeeting[]> {
  return tx.query(
    `${meetings('m.board_id = $2')} WHERE left(one.day, 4) = $3 ORDER BY one.day DESC, one.start DESC`,
    [today, boardId, year],
  );
}

/** Of one board: those from today on, soonest first. */
export function findComingMeetings(
  tx: EntityManager,
  today: string,
  boardId: string,
): Promise<OpenMeeting[]> {
  return tx.query(
    `${meetings('m.board_id = $2')} WHERE coalesce(one."endDay", one.day) >= $1::text ORDER BY one.day, one.start LIMIT 50`,
    [today, boardId],
  );
}

/** Of a whole organisation: those from today on, soonest first. Only the meetings of these days are looked at. */
export function findComingOfOrganisation(
  tx: EntityManager,
  today: string,
  organisationId: string,
  most: number,
): Promise<OpenMeeting[]> {
  return tx.query(
    `${meetings(`m.organisation_id = $2 AND m.day >= $1::date - 40`)}
      WHERE coalesce(one."endDay", one.day) >= $1::text ORDER BY one.day, one.start, one."boardName" LIMIT $3`,
    [today, organisationId, most],
  );
}

/** The years in which a board has public meetings, newest first. */
export async function findOpenYears(tx: EntityManager, today: string, boardId: string): Promise<string[]> {
  const rows: { year: string }[] = await tx.query(
    `SELECT DISTINCT left(all_of.day, 4) AS year FROM (${meetings('m.board_id = $2')}) all_of ORDER BY year DESC`,
    [today, boardId],
  );
  return rows.map(({ year }) => year);
}

export async function findOpenMeeting(
  tx: EntityManager,
  today: string,
  boardId: string,
  address: string,
): Promise<OpenMeeting | undefined> {
  const rows: OpenMeeting[] = await tx.query(
    `SELECT * FROM (${meetings('m.board_id = $2')}) known WHERE known.address = $3`,
    [today, boardId, address],
  );
  return rows[0];
}

/** The meeting of that id, where it is public. */
export async function findMeetingOfId(
  tx: EntityManager,
  today: string,
  meetingId: string,
): Promise<OpenMeeting | undefined> {
  const rows: OpenMeeting[] = await tx.query(meetings('m.id = $2'), [today, meetingId]);
  return rows[0];
}

export const PLACE = `o.slug AS organisation, b.slug AS board, b.name AS "boardName", m.day::text AS day`;
const PUBLICATION = `${PLACE}, a.number,
  m.record = 'notes' AS notes, jsonb_path_query_array(p.record, '$.items[*].paragraph') AS paragraphs,
  p.published_at AS "publishedAt", corrected.made_at AS "correctedAt", p.remove_on::text AS "removeOn"`;
/** The public version `p` with its adjustment `a`, meeting `m`, board `b` and organisation `o`. */
export const FROM = `FROM publication p JOIN adjustment a ON a.id = p.adjustment_id JOIN meeting m ON m.id = a.meeting_id
  JOIN board b ON b.id = m.board_id JOIN organisation o ON o.id = b.organisation_id AND o.open_pages`;

/** The public versions of an organisation, or of one of its boards, newest first. */
export function findOpenPublications(
  tx: EntityManager,
  today: string,
  { organisationId, boardId = null, most }: { organisationId: string; boardId?: string | null; most: number },
): Promise<OpenPublication[]> {
  return tx.query(
    `SELECT ${PUBLICATION}, m.day::text || ${OF_DAY} AS address ${FROM} ${CORRECTED}
      WHERE ${STANDS} AND b.organisation_id = $2 AND ($3::uuid IS NULL OR b.id = $3)
      ORDER BY p.published_at DESC, a.number DESC LIMIT $4`,
    [today, organisationId, boardId, most],
  );
}

/** The public versions of a meeting, by the number of their adjustment, whole. */
export function findPublishedVersions(
  tx: EntityManager,
  today: string,
  meetingId: string,
): Promise<PublishedVersion[]> {
  return tx.query(
    `SELECT p.id, a.number, p.record, p.masks, p.attachments, p.source_sha256 AS "sourceSha256",
            coalesce(corrected.sha256, p.sha256) AS sha256, p.sha256 AS "publishedSha256",
            public_corrections(p.id) AS corrections,
            p.published_at AS "publishedAt", p.remove_on::text AS "removeOn", m.layout,
            CASE WHEN a.record = 'notes' THEN a.adjusted_at END AS "finishedAt"
       FROM publication p JOIN adjustment a ON a.id = p.adjustment_id JOIN meeting m ON m.id = a.meeting_id
       ${CORRECTED}
      WHERE ${STANDS} AND a.meeting_id = $2 ORDER BY a.number`,
    [today, meetingId],
  );
}

export async function findPublishedPdf(
  tx: EntityManager,
  today: string,
  meetingId: string,
  number: number,
): Promise<Buffer | undefined> {
  const rows: { pdf: Buffer }[] = await tx.query(
    `SELECT coalesce(corrected.pdf, p.pdf) AS pdf
       FROM publication p JOIN adjustment a ON a.id = p.adjustment_id ${CORRECTED}
      WHERE ${STANDS} AND a.meeting_id = $2 AND a.number = $3`,
    [today, meetingId, number],
  );
  return rows[0]?.pdf;
}
