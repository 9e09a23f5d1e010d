import type { EntityManager } from 'typeorm';

export interface MissingPart {
  place: string;
  what: string;
}

const PLACE = `format('%s, %s %s, version %s, signed document', o.name, b.name, m.day, v.number)`;
const OF_VERSION = `
  JOIN meeting m ON m.id = v.meeting_id
  JOIN board b ON b.id = m.board_id
  JOIN organisation o ON o.id = m.organisation_id`;
/** What is frozen has places to sign in, and holds; nothing waits to be written into it. */
const AT_REST = `
  has_signature_fields(v) AND a.state <> 'withdrawn'
  AND NOT EXISTS (SELECT 1 FROM sealing_task t WHERE t.protocol_version_id = v.id)`;

/**
 * What ought to stand in signed documents and does not: parts that the log tells of, signatures and seals that are not there
 * while nothing waits to write them. What is cut off at the end of a document leaves no other trace in it.
 */
export function findMissingParts(tx: EntityManager): Promise<MissingPart[]> {
  return tx.query(
    `SELECT ${PLACE} AS place, format('part %s, which the log tells of, is gone', e.details ->> 'position') AS what
       FROM audit_event e
       JOIN protocol_version v ON v.adjustment_id = e.subject_id ${OF_VERSION}
      WHERE e.action IN ('adjustment.signature-written', 'adjustment.sealed')
        AND NOT EXISTS (SELECT 1 FROM signed_part p
                         WHERE p.protocol_version_id = v.id AND p.position::text = e.details ->> 'position')
     UNION ALL
     SELECT ${PLACE}, format('the signature of %s is not in it, and nothing waits to be written', s.name)
       FROM signature g
       JOIN signer r ON r.id = g.signer_id
       JOIN meeting_person s ON s.id = r.meeting_person_id
       JOIN protocol_version v ON v.id = g.protocol_version_id
       JOIN adjustment a ON a.id = v.adjustment_id ${OF_VERSION}
      WHERE g.method <> 'paper' AND ${AT_REST}
        AND NOT EXISTS (SELECT 1 FROM signed_part p WHERE p.signature_id = g.id)
     UNION ALL
     SELECT ${PLACE}, 'the seal is not in it, and nothing waits to be written'
       FROM protocol_version v
       JOIN adjustment a ON a.id = v.adjustment_id ${OF_VERSION}
      WHERE a.state IN ('adjusted', 'announced', 'appeal-period-over', 'archived') AND ${AT_REST}
        AND NOT EXISTS (SELECT 1 FROM signed_part p WHERE p.protocol_version_id = v.id AND p.signature_id IS NULL)`,
  );
}
