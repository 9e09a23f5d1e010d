import type { EntityManager } from 'typeorm';
import { NIL } from 'uuid';
import type { SignatureFacts } from '../accounts/signed-text.js';
import { CORRECTION_SUMS } from '../protocols/correction.store.js';
import { FREEZING_ACTIONS } from '../protocols/freezing-actions.js';

/** Where something is wrong, in words for people. */
interface Place {
  place: string;
}

/** A thing that must not be found in an installation that nobody has tampered with. */
interface Check {
  what: string;
  /** answers with a row for each fault, and where it is as `place`; all work is done by the database, in a stream */
  sql: string;
}

const PROTOCOL = `
  SELECT v.id, v.adjustment_id, v.sha256,
         format('%s, %s %s, version %s', o.name, b.name, m.day, v.number) AS place
    FROM protocol_version v
    LEFT JOIN meeting m ON m.id = v.meeting_id
    LEFT JOIN board b ON b.id = m.board_id
    LEFT JOIN organisation o ON o.id = m.organisation_id`;

const SIGNATURE = `
  SELECT g.id, g.sha256, g.method, g.signed_at, g.protocol_version_id, a.person_id,
         format('%s, signature of %s as %s', p.place, mp.name, s.capacity) AS place,
         p.adjustment_id, p.sha256 AS frozen
    FROM signature g
    LEFT JOIN (${PROTOCOL}) p ON p.id = g.protocol_version_id
    LEFT JOIN signer s ON s.id = g.signer_id
    LEFT JOIN meeting_person mp ON mp.id = s.meeting_person_id
    LEFT JOIN account a ON a.id = g.account_id`;

const CORRECTION = `
  SELECT c.id, c.sha256, c.pdf, ${CORRECTION_SUMS.content} AS content_sum, ${CORRECTION_SUMS.words} AS words_sum,
         format('%s, correction %s', p.place, c.number) AS place
    FROM correction c LEFT JOIN (${PROTOCOL}) p ON p.id = c.protocol_version_id`;

const FREEZING = FREEZING_ACTIONS.map((action) => `'${action}'`).join(', ');
const sum = (bytes: string) => `encode(sha256(${bytes}), 'hex')`;
const sumOfJson = (column: string) => sum(`convert_to(v.${column}::text, 'UTF8')`);
const differs = (column: string) => `
    SELECT p.place FROM protocol_version v JOIN (${PROTOCOL}) p ON p.id = v.id
      JOIN audit_event e ON e.subject_id = v.adjustment_id AND e.action IN (${FREEZING})
     WHERE e.details ->> '${column}Sha256' <> ${sumOfJson(column)}`;

const checks: Check[] = [
  {
    what: 'the stored PDF has been changed: its SHA-256 is not the one that was frozen',
    sql: `SELECT p.place FROM protocol_version v JOIN (${PROTOCOL}) p ON p.id = v.id
           WHERE ${sum('v.pdf')} <> v.sha256`,
  },
  { what: 'the frozen meeting file has been changed', sql: differs('record') },
  { what: 'the frozen content has been changed', sql: differs('content') },
  {
    what: 'no event tells that these bytes were sent for adjustment, or finished as notes: the version was put in or changed',
    sql: `SELECT p.place FROM (${PROTOCOL}) p
           WHERE NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.subject_id = p.adjustment_id
                   AND e.action IN (${FREEZING}) AND e.details ->> 'sha256' = p.sha256)`,
  },
  {
    what: 'the protocol that was sent for adjustment then, or the notes that were finished, is gone',
    sql: `SELECT format('event %s (%s)', e.id, e.at) AS place FROM audit_event e
           WHERE e.action IN (${FREEZING})
             AND NOT EXISTS (SELECT 1 FROM protocol_version v WHERE v.adjustment_id = e.subject_id)`,
  },
  {
    what: 'it is for other bytes than those of the protocol',
    sql: `SELECT place FROM (${SIGNATURE}) g WHERE g.sha256 IS DISTINCT FROM g.frozen`,
  },
  {
    what: 'no event tells of it as it stands: it was put in or changed',
    sql: `SELECT g.place FROM (${SIGNATURE}) g
           WHERE NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.subject_id = g.adjustment_id
                   AND e.action = 'adjustment.signed' AND e.at = g.signed_at
                   AND e.details ->> 'sha256' = g.sha256 AND e.details ->> 'method' = g.method
                   AND (g.method = 'paper' OR e.actor_id = g.person_id))`,
  },
  {
    what: 'a signature that was given then is gone',
    sql: `SELECT format('event %s (%s)', max(e.id), e.at) AS place FROM audit_event e
           WHERE e.action = 'adjustment.signed' GROUP BY e.subject_id, e.at
          HAVING sum(coalesce(jsonb_array_length(e.details -> 'as'), 1)) >
                 (SELECT count(*) FROM signature g JOIN protocol_version v ON v.id = g.protocol_version_id
                   WHERE v.adjustment_id = e.subject_id AND g.signed_at = e.at)`,
  },
  {
    what: 'the stored PDF has been changed: its SHA-256 is not the one that was frozen',
    sql: `SELECT c.place FROM (${CORRECTION}) c WHERE ${sum('c.pdf')} <> c.sha256`,
  },
  {
    what: 'no event tells that it was registered with these bytes and words: it was put in or changed',
    sql: `SELECT c.place FROM (${CORRECTION}) c
           WHERE NOT EXISTS (SELECT 1 FROM audit_event e
                  WHERE e.subject_id = c.id AND e.action = 'correction.registered' AND e.details ->> 'sha256' = c.sha256
                    AND e.details ->> 'contentSha256' = c.content_sum AND e.details ->> 'wordsSha256' = c.words_sum)`,
  },
  {
    what: 'the correction that was registered then is gone',
    sql: `SELECT format('event %s (%s)', e.id, e.at) AS place FROM audit_event e
           WHERE e.action = 'correction.registered' AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.id = e.subject_id)`,
  },
  {
    what: 'no event tells that it was noted so: it was put in or changed',
    sql: `SELECT format('later news %s of a meeting (%s)', n.id, n.meeting_id) AS place FROM later_news n
           WHERE NOT EXISTS (SELECT 1 FROM audit_event e
                  WHERE e.subject_id = n.id AND e.action IN ('later-news.noted', 'later-news.taken-back')
                    AND e.details ->> 'kind' = n.kind AND e.details ->> 'court' = n.court
                    AND e.details ->> 'courtCase' IS NOT DISTINCT FROM n.court_case
                    AND e.details ->> 'day' = n.day::text AND e.details ->> 'note' IS NOT DISTINCT FROM n.note)`,
  },
  {
    what: 'the later news that was noted then is gone',
    sql: `SELECT format('event %s (%s)', e.id, e.at) AS place FROM audit_event e
           WHERE e.action IN ('later-news.noted', 'later-news.taken-back')
             AND NOT EXISTS (SELECT 1 FROM later_news n WHERE n.id = e.subject_id)`,
  },
  {
    what: 'its bytes have been changed: their SHA-256 or size is another',
    sql: `SELECT format('stored file %s (%s)', f.id, coalesce(a.file_name, f.media_type)) AS place
            FROM stored_file f
            LEFT JOIN LATERAL (SELECT file_name FROM attachment WHERE file_id = f.id LIMIT 1) a ON true
           WHERE ${sum('f.bytes')} <> f.sha256 OR octet_length(f.bytes) <> f.size`,
  },
];

const STEP = 1000;

export interface ProvenSignature extends SignatureFacts {
  method: 'passkey' | 'e-identity';
  id: string;
  place: string;
}

/** Every signature that its evidence proves by itself, a thousand at a time. */
export async function* findProvenSignatures(tx: EntityManager): AsyncGenerator<ProvenSignature> {
  let after: string = NIL;
  for (;;) {
    const rows: ProvenSignature[] = await tx.query(
      `SELECT s.id, s.place, g.sha256, g.protocol_version_id AS "protocolVersionId", g.signer_id AS "signerId",
              g.statement, g.objection, g.method, g.evidence
         FROM (${SIGNATURE}) s JOIN signature g ON g.id = s.id
        WHERE g.method IN ('passkey', 'e-identity') AND g.id > $1 ORDER BY g.id LIMIT ${STEP}`,
      [after],
    );
    yield* rows;
    if (rows.length < STEP) {
      return;
    }
    after = rows.at(-1)?.id ?? after;
  }
}

/** Every fault of frozen protocols, signatures and stored files, one after the other. */
export async function* findContentFaults(tx: EntityManager): AsyncGenerator<{ place: string; what: string }> {
  for (const { what, sql } of checks) {
    const rows: Place[] = await tx.query(sql);
    yield* rows.map(({ place }) => ({ place, what }));
  }
}

/** Rows that refer to a row which is gone, table by table: what the keys forbid, until somebody switches them off. */
export async function findLostReferences(tx: EntityManager): Promise<{ place: string; what: string }[]> {
  const keys: { name: string; child: string; parent: string; column: string; key: string }[] = await tx.query(
    `SELECT c.conname AS name, c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent,
            quote_ident(a.attname) AS column, quote_ident(k.attname) AS key
       FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       JOIN pg_attribute k ON k.attrelid = c.confrelid AND k.attnum = c.confkey[1]
      WHERE c.contype = 'f' AND cardinality(c.conkey) = 1 AND c.connamespace = 'public'::regnamespace
        AND c.conname <> 'fk_evidence_link_event'
      ORDER BY 1`,
  );
  const faults: { place: string; what: string }[] = [];
  for (const { child, parent, column, key } of keys) {
    const [row]: { lost: string; example: string | null }[] = await tx.query(
      `SELECT count(*) AS lost, min(c.${column}::text) AS example FROM ${child} c
        WHERE c.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE p.${key} = c.${column})`,
    );
    if (row !== undefined && row.lost !== '0') {
      const what = `${row.lost} of its rows refer by ${column} to a row of ${parent} that is gone`;
      faults.push({ place: `table ${child}`, what: `${what} (${row.example ?? ''})` });
    }
  }
  return faults;
}

/** The triggers without which what is frozen could be changed, and events be left out of the chain. */
const GUARDS = {
  audit_event: ['audit_event_stands', 'audit_event_stays', 'audit_event_linked'],
  evidence_link: ['evidence_link_stands', 'evidence_link_stays'],
  access_note: ['access_note_chained', 'access_note_kept', 'access_note_stands', 'access_note_stays'],
  protocol_version: ['protocol_version_stands', 'protocol_version_stays'],
  correction: ['correction_stands', 'correction_stays', 'correction_holds'],
  later_news: ['later_news_stands', 'later_news_stays', 'later_news_holds'],
  news_dispatch: ['news_dispatch_stands'],
  other_sending: ['other_sending_stands', 'other_sending_stays', 'other_sending_entered'],
  memorandum_submission: ['memorandum_submission_stands', 'memorandum_submission_stays'],
  memorandum_file: ['memorandum_file_stands'],
  signature: ['signature_stands', 'signature_stays', 'signature_holds', 'signature_written'],
  signed_part: ['signed_part_stands', 'signed_part_stays', 'signed_part_holds'],
  sealed_extract: ['sealed_extract_holds', 'sealed_extract_stands', 'sealed_extract_stays'],
  signing_authority: ['signing_authority_stands', 'signing_authority_stays'],
  signer: ['signer_stands'],
  signer_paragraph: ['signer_paragraph_stands'],
  stored_file: ['stored_file_stands'],
  diary_entry: ['diary_entry_stands', 'diary_entry_stays', 'diary_entry_told'],
  party_dispatch: ['party_dispatch_stands'],
  party_receipt: ['party_receipt_stands'],
  dispatch: ['dispatch_stands', 'dispatch_entered'],
  adjustment: ['adjustment_goes_forward', 'adjustment_sealed'],
  agenda_item: ['agenda_item_stands'],
};

/** Guards of the database that are not there, or have been switched off. */
export async function findGuardFaults(tx: EntityManager): Promise<{ place: string; what: string }[]> {
  const found: { table: string; name: string; mode: string }[] = await tx.query(
    `SELECT t.tgrelid::regclass::text AS table, t.tgname AS name, t.tgenabled AS mode
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = 'public'::regnamespace`,
  );
  const off = found
    .filter(({ mode }) => mode !== 'O' && mode !== 'A')
    .map(({ table, name }) => ({ place: `table ${table}`, what: `its guard ${name} is switched off` }));
  const gone = Object.entries(GUARDS).flatMap(([table, names]) =>
    names
      .filter((guard) => !found.some(({ name }) => name === guard))
      .map((guard) => ({ place: `table ${table}`, what: `its guard ${guard} is gone` })),
  );
  return [...gone, ...off];
}

/** The names of all organisations by id. */
export async function findOrganisationNames(tx: EntityManager): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await tx.query('SELECT id, name FROM organisation');
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface Counted {
  versions: number;
  signatures: number;
  corrections: number;
  files: number;
}

/** How much has been looked at. */
export async function countContent(tx: EntityManager): Promise<Counted> {
  const [row]: Counted[] = await tx.query(
    `SELECT (SELECT count(*)::int FROM protocol_version) AS versions,
            (SELECT count(*)::int FROM signature) AS signatures,
            (SELECT count(*)::int FROM correction) AS corrections, (SELECT count(*)::int FROM stored_file) AS files`,
  );
  return row ?? { versions: 0, signatures: 0, corrections: 0, files: 0 };
}
