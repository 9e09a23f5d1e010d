import type { EntityManager } from 'typeorm';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import type { Scope } from '../../policies/may.js';
import type { IncomingDocument } from './incoming-document.entity.js';

export interface AnswerableRow {
  id: string;
  requestId: string;
  title: string;
  name: string;
  isSender: boolean;
  standing: number | null;
  isThis: boolean;
}

/** Is the sender of document `d` the one that is asked, `a`? By the name it was asked under, or its own here. */
const IS_SENDER = `(lower(d.sender) = lower(a.name)
  OR EXISTS (SELECT 1 FROM organisation o WHERE o.id = a.organisation_id AND lower(o.name) = lower(d.sender)))`;
const STANDING = `LEFT JOIN LATERAL (SELECT s.number, f.sha256 FROM joint_answer s LEFT JOIN stored_file f ON f.id = s.file_id
  WHERE s.asked_id = a.id ORDER BY s.number DESC LIMIT 1) s ON true`;
const DISPATCHES = '($2 OR r.organisation_id = ANY ($3::uuid[]) OR r.board_id = ANY ($4::uuid[]))';

/**
 * Those that the organisation which got the document has asked, in requests of that scope: of open requests all, of closed
 * ones who has not decided. The sender first, then the latest request.
 */
export function findAnswerable(
  tx: EntityManager,
  { id }: Pick<IncomingDocument, 'id'>,
  { everywhere, organisations, boards }: Scope,
): Promise<AnswerableRow[]> {
  return acrossOrganisations(tx, 'joint-decision', () =>
    tx.query(
      `SELECT a.id, r.id AS "requestId", r.title, a.name, ${IS_SENDER} AS "isSender", s.number AS standing,
            coalesce(s.sha256 = d.sha256, false) AS "isThis"
       FROM incoming_document d JOIN joint_request r ON r.organisation_id = d.organisation_id
       JOIN joint_asked a ON a.request_id = r.id ${STANDING}
      WHERE d.id = $1 AND ${DISPATCHES} AND (r.closed_at IS NULL OR s.number IS NULL OR s.sha256 = d.sha256)
      ORDER BY "isThis" DESC, "isSender" DESC, r.created_at DESC, r.id, a.position LIMIT 500`,
      [id, everywhere, organisations, boards],
    ),
  );
}

export interface CameInRow {
  id: string;
  askedId: string;
  title: string;
  paragraphs: string;
  receivedOn: string;
}

/** What has come in from those of a request that have decided nothing, since they were asked, as far as the scope reads it. */
export function findCameIn(
  tx: EntityManager,
  requestId: string,
  { everywhere, organisations, boards }: Scope,
): Promise<CameInRow[]> {
  return acrossOrganisations(tx, 'joint-decision', () =>
    tx.query(
      `SELECT d.id, a.id AS "askedId", d.title, d.paragraphs, d.received_on::text AS "receivedOn"
       FROM joint_request r JOIN joint_asked a ON a.request_id = r.id
       JOIN incoming_document d ON d.organisation_id = r.organisation_id AND ${IS_SENDER}
      WHERE r.id = $1 AND d.received_on >= (r.created_at AT TIME ZONE 'Europe/Stockholm')::date
        AND ($2 OR d.organisation_id = ANY ($3::uuid[]) OR d.board_id = ANY ($4::uuid[]))
        AND NOT EXISTS (SELECT 1 FROM joint_answer s WHERE s.asked_id = a.id)
      ORDER BY d.received_on DESC, d.id DESC LIMIT 200`,
      [requestId, everywhere, organisations, boards],
    ),
  );
}
