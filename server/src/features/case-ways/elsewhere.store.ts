import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/work.js';
import { OWN } from './way-sources.js';
import { whoAsks } from './case-way.store.js';

/** So many numbers and §§ of others are followed. */
const MOST = 20;

/** Under which numbers organisations here have sent us what we registered on the case, as far as the actor reads it. */
export function findOtherNumbers(
  tx: EntityManager,
  actor: Actor,
  number: string,
): Promise<{ organisationId: string; organisation: string; caseNumber: string }[]> {
  const asked = whoAsks(actor, number);
  return tx.query(
    `SELECT DISTINCT o.id AS "organisationId", o.name AS organisation, trim(d.sender_case_number) AS "caseNumber"
       FROM incoming_document d CROSS JOIN LATERAL open_organisation(d.sender) o
      WHERE lower(d.case_number) = $1 AND trim(d.sender_case_number) <> '' AND o.id <> d.organisation_id
        AND ($2 OR d.organisation_id = ANY ($3::uuid[]) OR d.board_id = ANY ($4::uuid[]))
      ORDER BY 2, 3 LIMIT ${MOST}`,
    [number, ...asked.slice(11, 14)],
  );
}

/** The §§ of other organisations to which §§ of the case that may be read refer. */
export function findOtherParagraphs(
  tx: EntityManager,
  actor: Actor,
  number: string,
): Promise<{ organisation: string; board: string; day: string; paragraph: number }[]> {
  return tx.query(
    `WITH ${OWN}
     SELECT DISTINCT e->>'organisation' AS organisation, e->>'board' AS board, e->>'date' AS day,
            substring(e->>'paragraph' FROM '\\d{1,7}')::int AS paragraph
       FROM own CROSS JOIN LATERAL jsonb_array_elements(coalesce(own.content->'earlier', '[]')) e
      WHERE NOT own.secret AND e->>'organisation' IS NOT NULL AND e->>'organisation' <> own.organisation
        AND e->>'date' IS NOT NULL AND e->>'paragraph' ~ '\\d{1,7}'
      ORDER BY 3 LIMIT ${MOST}`,
    whoAsks(actor, number).slice(0, 5),
  );
}
