import type { EntityManager } from 'typeorm';
import { bytesOf } from '../files/stored-file.store.js';
import { emptyPresentation, type PresentationContent } from '@klubbat/shared/contracts/presentation';
import type { OpenDocumentKind } from '@klubbat/shared/vocabulary/presentation-words';
import type { BoardKind, OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';

/*
 * What the open pages may know of organisations and boards: column by column, so that one that is added is not shown. Of an
 * organisation that has not opened its pages there is nothing.
 */

export interface OpenOrganisation {
  id: string;
  slug: string;
  name: string;
  kind: OrganisationKind;
  colour: string | null;
  /** the beginning of the sum of its logo, as its address holds it */
  logo: string | null;
  /** the mailbox of the authority, and whom it tells to turn to: nobody's own */
  registryEmail: string | null;
  accessibilityEmail: string | null;
  accessibilityPhone: string | null;
}

export interface OpenBoard {
  id: string;
  slug: string;
  name: string;
  kind: BoardKind;
  about: string | null;
  mandateFrom: string | null;
  mandateUntil: string | null;
  publicMeetings: boolean;
}

export interface OpenMember {
  name: string;
  role: Extract<MandateRole, 'chair' | 'vice-chair' | 'member' | 'substitute'>;
  party: string | null;
  represents: string | null;
  from: string | null;
  until: string | null;
}

const ORGANISATION = `o.id, o.slug, o.name, o.kind, o.colour,
  (SELECT left(f.sha256, 16) FROM stored_file f WHERE f.id = o.logo_file_id) AS logo, o.registry_email AS "registryEmail",
  o.accessibility_email AS "accessibilityEmail", o.accessibility_phone AS "accessibilityPhone"`;
const BOARD = `b.id, b.slug, b.name, b.kind,
  (SELECT nullif(pr.published->>'about', '') FROM presentation pr WHERE pr.board_id = b.id) AS about, b.mandate_from::text AS "mandateFrom",
  b.mandate_until::text AS "mandateUntil", b.public_meetings AS "publicMeetings"`;

export function findOpenOrganisations(tx: EntityManager): Promise<OpenOrganisation[]> {
  return tx.query(`SELECT ${ORGANISATION} FROM organisation o WHERE o.open_pages ORDER BY o.name_key`);
}

export async function findOpenOrganisation(
  tx: EntityManager,
  slug: string,
): Promise<OpenOrganisation | undefined> {
  const rows: OpenOrganisation[] = await tx.query(
    `SELECT ${ORGANISATION} FROM organisation o WHERE o.slug = $1 AND o.open_pages`,
    [slug],
  );
  return rows[0];
}

export function findOpenBoards(tx: EntityManager, organisationId: string): Promise<OpenBoard[]> {
  return tx.query(
    `SELECT ${BOARD} FROM board b WHERE b.organisation_id = $1
      ORDER BY array_position(ARRAY['assembly', 'executive', 'directorate'], b.kind) NULLS LAST, b.name_key`,
    [organisationId],
  );
}

export async function findOpenBoard(
  tx: EntityManager,
  organisationId: string,
  slug: string,
): Promise<OpenBoard | undefined> {
  const rows: OpenBoard[] = await tx.query(
    `SELECT ${BOARD} FROM board b WHERE b.organisation_id = $1 AND b.slug = $2`,
    [organisationId, slug],
  );
  return rows[0];
}

/** Everyone elected to a board, those of a board of thousands too: the present ones first, by office and name. */
export function findOpenMembers(tx: EntityManager, boardId: string, today: string): Promise<OpenMember[]> {
  return tx.query(
    `SELECT p.name, m.role, m.party, m.represents, m.from_day::text AS "from", m.until_day::text AS until
       FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.board_id = $1 AND m.role IN ('chair', 'vice-chair', 'member', 'substitute')
      ORDER BY coalesce(m.until_day < $2::date, false), m.until_day DESC NULLS FIRST,
               array_position(ARRAY['chair', 'vice-chair', 'member', 'substitute'], m.role),
               m.call_rank NULLS LAST, p.name COLLATE "sv-x-icu", m.id
      LIMIT 600`,
    [boardId, today],
  );
}

/** What an organisation tells of itself, or one of its boards, as far as it is published. */
export async function findPublishedPresentation(
  tx: EntityManager,
  organisationId: string,
  boardId: string | null,
): Promise<PresentationContent> {
  const rows: { published: PresentationContent | null }[] = await tx.query(
    `SELECT published FROM presentation WHERE organisation_id = $1 AND board_id IS NOT DISTINCT FROM $2`,
    [organisationId, boardId],
  );
  return rows[0]?.published ?? emptyPresentation;
}

export interface PublishedDocument {
  number: number;
  kind: OpenDocumentKind;
  title: string;
  day: string;
  size: number;
}

/** The documents that it has published, newest first. */
export function findPublishedDocuments(
  tx: EntityManager,
  organisationId: string,
  boardId: string | null,
): Promise<PublishedDocument[]> {
  return tx.query(
    `SELECT d.number, d.kind, d.title, d.day::text AS day, f.size
       FROM open_document d JOIN stored_file f ON f.id = d.file_id
      WHERE d.organisation_id = $1 AND d.board_id IS NOT DISTINCT FROM $2 AND d.published_at IS NOT NULL
      ORDER BY d.day DESC, d.number DESC LIMIT 200`,
    [organisationId, boardId],
  );
}

/** The file of one that is published. */
export async function findPublishedDocument(
  tx: EntityManager,
  { organisationId, boardId, number }: { organisationId: string; boardId: string | null; number: number },
): Promise<{ title: string; bytes: Buffer } | undefined> {
  const rows: { title: string; sha256: string; bytes: Buffer | null }[] = await tx.query(
    `SELECT d.title, f.sha256, f.bytes FROM open_document d JOIN stored_file f ON f.id = d.file_id
      WHERE d.organisation_id = $1 AND d.board_id IS NOT DISTINCT FROM $2 AND d.number = $3
        AND d.published_at IS NOT NULL`,
    [organisationId, boardId, number],
  );
  const [found] = rows;
  return found && { title: found.title, bytes: await bytesOf(tx, found) };
}

/** The logo of an organisation, where its sum begins so. */
export async function findOpenLogo(
  tx: EntityManager,
  slug: string,
  sum: string,
): Promise<{ bytes: Buffer; mediaType: string } | undefined> {
  const rows: { sha256: string; bytes: Buffer | null; mediaType: string }[] = await tx.query(
    `SELECT f.sha256, f.bytes, f.media_type AS "mediaType" FROM organisation o JOIN stored_file f ON f.id = o.logo_file_id
      WHERE o.slug = $1 AND o.open_pages AND left(f.sha256, 16) = $2`,
    [slug, sum],
  );
  const [found] = rows;
  return found && { mediaType: found.mediaType, bytes: await bytesOf(tx, found) };
}
