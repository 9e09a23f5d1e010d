import type { EntityManager } from 'typeorm';
import type { Scope } from '../../policies/may.js';
import { IncomingDocument } from './incoming-document.entity.js';
import { IncomingFile } from './incoming-file.entity.js';

export interface IncomingRow {
  id: string;
  organisationId: string;
  organisation: string;
  boardId: string | null;
  board: string | null;
  caseNumber: string;
  sender: string;
  senderBoard: string;
  senderCaseNumber: string;
  meetingDay: string | null;
  paragraphs: string;
  title: string;
  receivedOn: string;
  registeredAt: Date;
  registeredBy: string | null;
  source: IncomingDocument['source'];
}

export interface IncomingPlace {
  receivedOn: string;
  id: string;
  way: 'down' | 'up';
}

const ROW = `d.id, d.organisation_id AS "organisationId", o.name AS organisation, d.board_id AS "boardId",
  b.name AS board, d.case_number AS "caseNumber", d.sender, d.sender_board AS "senderBoard",
  d.sender_case_number AS "senderCaseNumber", d.meeting_day::text AS "meetingDay", d.paragraphs, d.title,
  d.received_on::text AS "receivedOn", d.registered_at AS "registeredAt", p.name AS "registeredBy", d.source`;
const FROM = `FROM incoming_document d JOIN organisation o ON o.id = d.organisation_id
  LEFT JOIN board b ON b.id = d.board_id LEFT JOIN person p ON p.id = d.registered_by`;

/** Documents that may be read by that scope, the latest first; `caseNumber` in lower case. */
export function findIncoming(
  tx: EntityManager,
  { everywhere, organisations, boards }: Scope,
  caseNumber: string | undefined,
  from: IncomingPlace | undefined,
  limit: number,
): Promise<IncomingRow[]> {
  const [order, beyond] = from?.way === 'up' ? ['ASC', '>'] : ['DESC', '<'];
  return tx.query(
    `SELECT ${ROW} ${FROM}
      WHERE ($1 OR d.organisation_id = ANY($2::uuid[]) OR d.board_id = ANY($3::uuid[]))
        AND ($4::text IS NULL OR lower(d.case_number) = $4)
        AND ($5::date IS NULL OR (d.received_on, d.id) ${beyond} ($5::date, $6::uuid))
      ORDER BY d.received_on ${order}, d.id ${order} LIMIT $7`,
    [
      everywhere,
      organisations,
      boards,
      caseNumber ?? null,
      from?.receivedOn ?? null,
      from?.id ?? null,
      limit,
    ],
  );
}

/** The text that a document is found by. Word for word as in the index `ix_incoming_document_search`, or it is not used. */
const SEARCHED = `lower(d.title || ' ' || d.case_number || ' ' || d.sender || ' ' || d.sender_board || ' ' || d.sender_case_number)`;

/** The latest documents that may be read by that scope and bear every pattern (of LIKE, in lower case). */
export function findIncomingByWords(
  tx: EntityManager,
  { everywhere, organisations, boards }: Scope,
  patterns: readonly string[],
  limit: number,
): Promise<Pick<IncomingRow, 'id' | 'title' | 'caseNumber' | 'sender' | 'receivedOn'>[]> {
  const bears = patterns.map((_, index) => ` AND ${SEARCHED} LIKE $${5 + index}`).join('');
  return tx.query(
    `SELECT d.id, d.title, d.case_number AS "caseNumber", d.sender, d.received_on::text AS "receivedOn"
       FROM incoming_document d
      WHERE ($1 OR d.organisation_id = ANY($2::uuid[]) OR d.board_id = ANY($3::uuid[]))${bears}
      ORDER BY d.received_on DESC, d.id DESC LIMIT $4`,
    [everywhere, organisations, boards, limit, ...patterns],
  );
}

export async function findIncomingRow(tx: EntityManager, id: string): Promise<IncomingRow | undefined> {
  const [row] = await tx.query<IncomingRow[]>(`SELECT ${ROW} ${FROM} WHERE d.id = $1`, [id]);
  return row;
}

export function findIncomingDocument(tx: EntityManager, id: string): Promise<IncomingDocument | null> {
  return tx.getRepository(IncomingDocument).findOneBy({ id });
}

/** The same bytes, registered by that organisation before. */
export function findSameFile(
  tx: EntityManager,
  organisationId: string,
  sha256: string,
): Promise<IncomingDocument | null> {
  return tx.getRepository(IncomingDocument).findOneBy({ organisationId, sha256 });
}

export async function addIncoming(
  tx: EntityManager,
  document: IncomingDocument,
  files: IncomingFile[],
): Promise<void> {
  await tx.getRepository(IncomingDocument).insert(document);
  await tx.getRepository(IncomingFile).insert(files);
}

/** The case on which it lies, while the row is held. */
export async function lockIncoming(tx: EntityManager, id: string): Promise<string | undefined> {
  const rows = await tx.query<{ caseNumber: string }[]>(
    'SELECT case_number AS "caseNumber" FROM incoming_document WHERE id = $1 FOR UPDATE',
    [id],
  );
  return rows[0]?.caseNumber;
}

export async function setCaseNumber(tx: EntityManager, id: string, caseNumber: string): Promise<void> {
  await tx.getRepository(IncomingDocument).update({ id }, { caseNumber });
}

export function findIncomingFiles(
  tx: EntityManager,
  documentId: string,
): Promise<{ number: number; name: string; size: number; sha256: string; fileId: string }[]> {
  return tx.query(
    `SELECT i.number, i.name, f.size, f.sha256, i.file_id AS "fileId"
       FROM incoming_file i JOIN stored_file f ON f.id = i.file_id WHERE i.document_id = $1 ORDER BY i.number`,
    [documentId],
  );
}

export interface PlaceRow {
  organisationId: string;
  organisation: string;
  whole: boolean;
  boards: { id: string; name: string }[];
}

/** Where one may register by that scope: organisations as a whole, and boards. */
export function findPlaces(
  tx: EntityManager,
  { everywhere, organisations, boards }: Scope,
): Promise<PlaceRow[]> {
  return tx.query(
    `SELECT o.id AS "organisationId", o.name AS organisation, ($1 OR o.id = ANY($2::uuid[])) AS whole,
            coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) ORDER BY b.name)
               FROM board b WHERE b.organisation_id = o.id
                AND ($1 OR o.id = ANY($2::uuid[]) OR b.id = ANY($3::uuid[]))), '[]') AS boards
       FROM organisation o
      WHERE $1 OR o.id = ANY($2::uuid[])
         OR EXISTS (SELECT 1 FROM board b WHERE b.organisation_id = o.id AND b.id = ANY($3::uuid[]))
      ORDER BY o.name`,
    [everywhere, organisations, boards],
  );
}
