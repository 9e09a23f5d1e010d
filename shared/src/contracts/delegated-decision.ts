import { z } from 'zod';
import { appealKinds } from '../vocabulary/meeting-words.js';
import { personalDataKinds } from '../vocabulary/masking-words.js';
import { byId, door } from './door.js';
import { noticePage } from './notice.js';
import { madeOnce } from './save.js';
import { day, filledLine, line, webAddress } from './text-fields.js';

/*
 * A decision by delegation that is not reported to the body (KL 6:40, 7:8), and its announcement (8:10). A person sees first what
 * will be read by anyone.
 */

const fields = {
  decidedOn: day,
  /** who decided, by post */
  decidedBy: filledLine.max(200),
  deciderName: filledLine.max(200).optional(),
  /** whether the notice tells the name too */
  nameIsPublic: z.boolean(),
  caseNumber: filledLine.max(100),
  /** in the body's order of delegation */
  delegationPoint: filledLine.max(200),
  /** what was decided, in one sentence */
  summary: filledLine.max(500),
  /** where the record of it is kept; left out: where the organisation's protocols are */
  keptAt: filledLine.max(300).optional(),
  appeal: z.enum(appealKinds),
  /** it sits on another board than Klubbat's own: where, since when, and what shows it */
  elsewhere: z
    .strictObject({
      board: filledLine.max(200),
      postedOn: day,
      evidence: line.max(1000).optional(),
      evidenceUrl: webAddress.optional(),
    })
    .optional(),
};

export const personalDataFinding = z.object({
  field: z.string(),
  kind: z.enum(personalDataKinds),
  /** as they stand in the field */
  words: z.string(),
});
export type PersonalDataFinding = z.infer<typeof personalDataFinding>;

const draft = z.strictObject(fields);
export type DelegatedDecisionDraft = z.infer<typeof draft>;

export const delegatedDecisionDoors = {
  check: door({
    method: 'POST',
    path: '/api/boards/:id/delegated-decisions/check',
    summary:
      'Vad anslaget av ett delegationsbeslut kommer att säga, och vad i det som ser ut som personuppgifter; sparar inget',
    params: byId,
    body: draft,
    reply: z.object({
      /** the notice board on which it would stand */
      noticeBoard: z.string(),
      lastAppealDay: z.iso.date(),
      keptAt: z.string(),
      findings: z.array(personalDataFinding),
    }),
  }),
  announce: door({
    method: 'POST',
    path: '/api/boards/:id/delegated-decisions',
    summary:
      'Anteckna ett delegationsbeslut som inte anmäls, och anslå det, eller anteckna var det är anslaget; samma saveId igen är samma beslut (200)',
    params: byId,
    body: z.strictObject({
      ...fields,
      ...madeOnce,
      /** words that look like personal data, and that a person has read and lets stand */
      letStand: z.array(z.string().max(500)).max(100),
    }),
    reply: noticePage,
    status: 201,
  }),
};
