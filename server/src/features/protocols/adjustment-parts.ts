import type { SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';
import { entityPart, part } from '../../platform/read-together.js';
import type { NumberingOfMeeting } from '../meetings/meeting.store.js';
import { Adjustment } from './adjustment.entity.js';
import { appealKindsIn, type AppealKinds } from './appeal-kinds.store.js';
import { Notice } from './notice.entity.js';
import { roundActsOf, type RoundActsRow } from './round-acts.store.js';
import { signedPdfsOf, type SignedPdfFacts } from './signed-part.store.js';
import { SIGNER_MOMENTS, signersOf, type SignerRow } from './signer.store.js';

/** What belongs to adjustments, by their ids in SQL: an array of uuid. */
const ofAdjustments = (ids: string) => ({
  signers: part<SignerRow>(signersOf(ids), SIGNER_MOMENTS),
  notices: entityPart(
    Notice,
    `FROM notice t WHERE t.adjustment_id = ANY (${ids}) ORDER BY t.posted_on, t.board`,
  ),
  appealKinds: part<{ id: string; kinds: AppealKinds }>(appealKindsIn(ids)),
  roundActs: part<RoundActsRow>(roundActsOf(ids)),
  signedPdfs: part<SignedPdfFacts>(signedPdfsOf(ids), ['sealedAt']),
  versionHashes: part<{ id: string; sha256: string }>(
    `SELECT adjustment_id AS id, sha256 FROM protocol_version WHERE adjustment_id = ANY (${ids})`,
  ),
  /** how their meetings write § numbers (as of their day where that is kept), and which ways to sign are switched off there */
  adjustedMeetings: part<AdjustedMeeting>(
    `SELECT m.id, m.day, o.switched_off AS "switchedOff",
            coalesce(m.board_as_of, jsonb_strip_nulls(jsonb_build_object(
              'numberWithYear', b.number_with_year, 'paragraphPrefix', b.paragraph_prefix))) AS style
       FROM meeting m JOIN board b ON b.id = m.board_id JOIN organisation o ON o.id = m.organisation_id
      WHERE m.id IN (SELECT meeting_id FROM adjustment WHERE id = ANY (${ids}))`,
  ),
});

export interface AdjustedMeeting {
  id: string;
  day: string;
  style: Omit<NumberingOfMeeting, 'day'>;
  switchedOff: SignatureMethod[];
}

/** Of the adjustments whose ids are `$1`. */
export const partsOfAdjustments = ofAdjustments('$1::uuid[]');

/** Of all adjustments of the meeting `$1`, to be read together with more of it. */
export const adjustmentParts = {
  adjustments: entityPart(Adjustment, 'FROM adjustment t WHERE t.meeting_id = $1 ORDER BY t.number'),
  ...ofAdjustments('ARRAY(SELECT a.id FROM adjustment a WHERE a.meeting_id = $1)'),
};
