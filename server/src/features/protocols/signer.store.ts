import type { EntityManager } from 'typeorm';
import type { SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';
import type { StatementKind } from '@klubbat/shared/vocabulary/signing-words';
import { whoseTurn } from '@klubbat/shared/rules/signing-round';
import type { Signer } from './signer.entity.js';

export interface SignerRow extends Signer {
  personKey: string;
  name: string;
  party: string | null;
  personId: string | null;
  hasAccount: boolean;
  paragraphs: number[];
  signedAt: Date | null;
  sha256: string | null;
  method: SignatureMethod | null;
  statement: StatementKind | null;
  objection: string | null;
  /** on paper: the name of the one who registered it */
  paperBy: string | null;
  refusedAt: Date | null;
  refusalReason: string | null;
  replacesName: string | null;
  replacedByName: string | null;
  registeredByName: string | null;
  mailedAt: Date | null;
  mailFailed: boolean;
}

/** In SQL, of adjustments by their ids: `findSigners`. */
export const signersOf = (ids: string): string =>
  `SELECT s.id, s.adjustment_id AS "adjustmentId", s.meeting_person_id AS "meetingPersonId", s.capacity,
            s.required, s.position, s.turn, p.key AS "personKey", p.name, p.party, p.person_id AS "personId",
            EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.person_id) AS "hasAccount",
            (SELECT coalesce(jsonb_agg(sp.paragraph ORDER BY sp.paragraph), '[]')
               FROM signer_paragraph sp WHERE sp.signer_id = s.id) AS paragraphs,
            g.signed_at AS "signedAt", g.sha256, g.method, g.statement, g.objection, w.name AS "paperBy",
            r.refused_at AS "refusedAt", r.reason AS "refusalReason",
            s.replaces_id AS "replacesId", s.replaced_because AS "replacedBecause", s.decided_by AS "decidedBy",
            s.decided_on::text AS "decidedOn", s.registered_at AS "registeredAt",
            (SELECT max(m.queued_at) FROM round_mail m WHERE m.adjustment_id = s.adjustment_id
                AND m.person_id = p.person_id AND m.kind IN ('turn', 'reminder')) AS "mailedAt",
            coalesce((SELECT l.state = 'failed' FROM letter l JOIN adjustment a ON a.id = s.adjustment_id
                       WHERE l.meeting_id = a.meeting_id AND l.person_id = p.person_id AND l.path = '/justera/' || a.id
                       ORDER BY l.ordered_at DESC LIMIT 1), false) AS "mailFailed",
            by.name AS "registeredByName", before.name AS "replacesName", later.name AS "replacedByName"
       FROM signer s
       JOIN meeting_person p ON p.id = s.meeting_person_id
       LEFT JOIN signature g ON g.signer_id = s.id
       LEFT JOIN person w ON w.id = g.registered_by
       LEFT JOIN refusal r ON r.signer_id = s.id
       LEFT JOIN person by ON by.id = s.registered_by
       LEFT JOIN signer b ON b.id = s.replaces_id
       LEFT JOIN meeting_person before ON before.id = b.meeting_person_id
       LEFT JOIN signer l ON l.replaces_id = s.id
       LEFT JOIN meeting_person later ON later.id = l.meeting_person_id
      WHERE s.adjustment_id = ANY (${ids})
      ORDER BY s.adjustment_id, s.position, s.registered_at NULLS FIRST`;

/** Which columns of `signersOf` are moments. */
export const SIGNER_MOMENTS = ['signedAt', 'refusedAt', 'registeredAt', 'mailedAt'] as const;

/** Signers of adjustments, those who were replaced too, with their §§ and what each has done. */
export function findSigners(tx: EntityManager, adjustmentIds: string[]): Promise<SignerRow[]> {
  return tx.query(signersOf('$1'), [adjustmentIds]);
}

/** The people in a round for whose turn nothing is waited for, by their ids in the meeting. */
export function turnOf(signers: readonly SignerRow[]): Set<string> {
  return whoseTurn(
    signers.map((signer) => ({
      person: signer.meetingPersonId,
      required: signer.required,
      turn: signer.turn,
      signed: signer.signedAt !== null,
      refused: signer.refusedAt !== null,
      replaced: signer.replacedByName !== null,
    })),
  );
}

/** True for one whose place nobody has taken over. */
export const stands = ({ replacedByName }: SignerRow): boolean => replacedByName === null;

/** Those for whose signature a round waits, who refused among them: past them it does not go by itself. */
export function signersLeft(signers: readonly SignerRow[]): SignerRow[] {
  return signers.filter((signer) => signer.required && signer.signedAt === null && stands(signer));
}

export interface Scan {
  adjustmentId: string;
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** The scanned page of one who signed on paper. */
export async function findScan(tx: EntityManager, signerId: string): Promise<Scan | undefined> {
  const rows: Scan[] = await tx.query(
    `SELECT s.adjustment_id AS "adjustmentId", p.name, f.media_type AS "mediaType", f.bytes
       FROM signature g
       JOIN signer s ON s.id = g.signer_id
       JOIN meeting_person p ON p.id = s.meeting_person_id
       JOIN stored_file f ON f.id = g.scan_file_id
      WHERE s.id = $1`,
    [signerId],
  );
  return rows[0];
}
