import { z } from 'zod';
import { recordKinds } from '../vocabulary/meeting-words.js';
import { signatureMethods } from '../vocabulary/signature-methods.js';
import { statementKinds } from '../vocabulary/signing-words.js';
import { adjustmentStates } from '../vocabulary/states.js';
import { byId, door } from './door.js';
import { noticeView } from './notice-view.js';
import { madeOnce } from './save.js';
import { passkeyChallenge } from './passkey.js';
import { signatureEvidence } from './signature-evidence.js';
import { signedPdfView } from './signed-pdf.js';
import { signingProof } from './signing-proof.js';
import { protocolContent } from './protocol-content.js';
import { day, filledLine, filledText, line, paragraphNumber, webAddress } from './text-fields.js';

export const signingCapacities = [
  'chair',
  'acting-chair',
  'adjuster',
  'reserve-adjuster',
  'secretary',
] as const;
export type SigningCapacity = (typeof signingCapacities)[number];

export const signerView = z.object({
  id: z.uuid(),
  /** the person in the meeting */
  meetingPersonId: z.uuid(),
  personKey: z.string(),
  name: z.string(),
  party: z.string().nullable(),
  as: z.enum(signingCapacities),
  /** false: signs but never holds up the adjustment (the secretary) */
  required: z.boolean(),
  paragraphs: z.array(z.int()),
  hasAccount: z.boolean(),
  /** true: the one who asks is this signer */
  me: z.boolean(),
  /** true: he may sign now, as far as days, turns and refusals are concerned */
  mayNow: z.boolean(),
  /** when a mail last told him to sign */
  mailedAt: z.string().nullable(),
  /** true: the latest mail to him was not accepted by any mail server */
  mailFailed: z.boolean(),
  signedAt: z.string().nullable(),
  sha256: z.string().nullable(),
  method: z.enum(signatureMethods).nullable(),
  statement: z.enum(statementKinds).nullable(),
  objection: z.string().nullable(),
  /** on paper: who registered it */
  registeredBy: z.string().nullable(),
  refusal: z.object({ reason: z.string(), at: z.string() }).nullable(),
  /** the signer in whose place this one stands */
  replaces: z
    .object({
      signerId: z.uuid(),
      name: z.string(),
      because: z.string(),
      decidedBy: z.string().nullable(),
      decidedOn: z.string().nullable(),
      registeredBy: z.string(),
      at: z.string(),
    })
    .nullable(),
  /** the name of the one who has stepped in for this one */
  replacedBy: z.string().nullable(),
});

export const adjustmentView = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  number: z.int(),
  /** `elsewhere`: adjusted before it came here, without signatures of ours */
  origin: z.enum(['klubbat', 'elsewhere']),
  state: z.enum(adjustmentStates),
  immediate: z.boolean(),
  /** `notes`: minnesanteckningar that are finished, which nobody adjusts */
  record: z.enum(recordKinds),
  paragraphs: z.array(z.int()),
  /** as printed: `§§ 1–11` */
  paragraphsLabel: z.string(),
  /** of the frozen PDF; null for what was adjusted elsewhere */
  sha256: z.string().nullable(),
  sentAt: z.string().nullable(),
  sentBy: z.string().nullable(),
  adjustedAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
  /** first and last day to sign; null where it was sent before rounds had days */
  signingFrom: z.string().nullable(),
  signingUntil: z.string().nullable(),
  /** true: who signs must have come to the end of the protocol first */
  readToEnd: z.boolean(),
  /** ways to sign that the organisation does not take */
  switchedOff: z.array(z.enum(signatureMethods)),
  /** somebody refused, and the body is to adjust it itself */
  referral: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** the § in which it did */
  bodyAdjustment: z
    .object({
      meetingId: z.uuid(),
      itemId: z.uuid(),
      paragraph: z.string(),
      date: z.string(),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
  /** null while nothing is signed electronically, and where the document has no places to sign in */
  signedPdf: signedPdfView.nullable(),
  signers: z.array(signerView),
  notices: z.array(noticeView),
});

export const obstacleView = z.object({
  code: z.string(),
  message: z.string(),
  /** where in the meeting: `$.items[3]` */
  path: z.string().optional(),
  /** the item concerned, so that the screen can lead there */
  itemId: z.uuid().optional(),
});

export type AdjustmentView = z.infer<typeof adjustmentView>;
export type SignerView = z.infer<typeof signerView>;
export type ObstacleView = z.infer<typeof obstacleView>;

/** What one who signs says: that it is right, or right but for what he objects to. */
export const signerStatement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('approved') }),
  z.strictObject({ kind: z.literal('approved-with-objection'), text: filledText.max(2000) }),
]);
export type SignerStatement = z.infer<typeof signerStatement>;

/** The whole text once more, or only where it is found. */
export const adjustedAtOnceStyles = ['repeat', 'refer'] as const;
export type AdjustedAtOnceStyle = (typeof adjustedAtOnceStyles)[number];

const someParagraphs = z.array(paragraphNumber).min(1).max(5000);

/** What a signer signs, and what he says of it. */
/** What is signed, and what is said with it: whichever way. */
export const whatIsSigned = {
  sha256: z.string().max(100),
  statement: signerStatement.default({ kind: 'approved' }),
  /** told by the screen of the one who signs; some boards ask for it */
  readToEnd: z.boolean().optional(),
};

export const adjustmentDoors = {
  readiness: door({
    method: 'GET',
    path: '/api/meetings/:id/readiness',
    summary: 'Vad som återstår innan sammanträdet kan skickas till justerarna, och vilka som skriver under',
    params: byId,
    query: z.object({
      paragraphs: z.string().max(2000).optional(),
      /** for adjusting them at the meeting itself */
      immediate: z.literal('true').optional(),
      /** keys of those who are to adjust, joined by commas; left out: the adjusters that were elected */
      adjusters: z.string().max(10_000).optional(),
    }),
    reply: z.object({
      paragraphs: z.array(z.int()),
      obstacles: z.array(obstacleView),
      warnings: z.array(obstacleView),
      signers: z.array(
        z.object({
          personKey: z.string(),
          name: z.string(),
          as: z.enum(signingCapacities),
          required: z.boolean(),
          paragraphs: z.array(z.int()),
        }),
      ),
      /** keys of those who could adjust all of these §§; told where they are to be adjusted at once */
      mayAdjust: z.array(z.string()),
    }),
  }),
  send: door({
    method: 'POST',
    path: '/api/meetings/:id/adjustments',
    summary: 'Skicka till justerarna; utan paragraphs allt som återstår',
    params: byId,
    body: z.strictObject({
      paragraphs: someParagraphs.optional(),
      immediate: z.boolean().optional(),
      /** keys of those who adjust at once; left out: the adjusters that were elected */
      adjusters: z.array(z.string().max(300)).max(100).optional(),
      /** how §§ that have been adjusted at once stand in the protocol that follows; left out: in full */
      adjustedAtOnce: z.enum(adjustedAtOnceStyles).optional(),
      /** first and last day to sign; left out: from now on, and as the board has it */
      signingFrom: day.optional(),
      signingUntil: day.optional(),
      ...madeOnce,
    }),
    reply: z.object({ adjustmentId: z.uuid(), sha256: z.string() }),
    status: 201,
  }),
  show: door({
    method: 'GET',
    path: '/api/adjustments/:id',
    summary: 'En justering med sina underskrifter',
    params: byId,
    reply: adjustmentView,
  }),
  mine: door({
    method: 'GET',
    path: '/api/my-adjustments',
    summary: 'Det som väntar på min underskrift, och det jag har skrivit under',
    reply: z.object({
      adjustments: z.array(
        adjustmentView.extend({
          board: z.string(),
          organisation: z.string(),
          date: z.string(),
          waitsForMe: z.boolean(),
        }),
      ),
    }),
  }),
  content: door({
    method: 'GET',
    path: '/api/adjustments/:id/protocol',
    summary: 'Det frysta protokollet som det läses',
    params: byId,
    reply: protocolContent,
  }),
  pdf: door({
    method: 'GET',
    path: '/api/adjustments/:id/protocol.pdf',
    summary: 'Det frysta protokollet som skrivs under',
    params: byId,
    produces: 'application/pdf',
  }),
  withdraw: door({
    method: 'DELETE',
    path: '/api/adjustments/:id',
    summary: 'Dra tillbaka justeringen, med ett skäl, innan den är klar',
    params: byId,
    body: z.strictObject({ reason: filledLine.max(2000) }),
    reply: adjustmentView,
  }),
  askToSign: door({
    method: 'POST',
    path: '/api/adjustments/:id/signing-challenge',
    summary: 'Börja skriva under med en passkey: vad den ska svara på',
    params: byId,
    body: z.strictObject(whatIsSigned),
    reply: passkeyChallenge,
  }),
  sign: door({
    method: 'POST',
    path: '/api/adjustments/:id/signatures',
    summary: 'Justera: skriv under det frysta protokollet som dig själv',
    params: byId,
    body: z.strictObject({ ...whatIsSigned, proof: signingProof }),
    reply: adjustmentView,
    status: 201,
  }),
  evidence: door({
    method: 'GET',
    path: '/api/adjustments/:id/signatures/:signerId',
    summary: 'Det som bevisar en underskrift, för den som vill kontrollera den själv',
    params: byId.extend({ signerId: z.uuid() }),
    reply: signatureEvidence,
  }),
  announce: door({
    method: 'POST',
    path: '/api/adjustments/:id/notices',
    summary: 'Anteckna att justeringen är tillkännagiven på anslagstavlan',
    params: byId,
    body: z.strictObject({
      board: filledLine.max(200),
      postedOn: day,
      keptAt: line.max(300).optional(),
      /** what shows that it was posted there */
      evidence: line.max(1000).optional(),
      evidenceUrl: webAddress.optional(),
    }),
    reply: adjustmentView,
    status: 201,
  }),
  takeDownNotice: door({
    method: 'PUT',
    path: '/api/adjustments/:id/notices/:noticeId/removal',
    summary: 'Anteckna vilken dag anslaget togs ned',
    params: byId.extend({ noticeId: z.uuid() }),
    body: z.strictObject({ removedOn: day, evidence: line.max(1000).optional() }),
    reply: adjustmentView,
  }),
  endAppealPeriod: door({
    method: 'POST',
    path: '/api/adjustments/:id/appeal-period-end',
    summary: 'Överklagandetiden har gått ut',
    params: byId,
    reply: adjustmentView,
  }),
  archive: door({
    method: 'POST',
    path: '/api/adjustments/:id/archive',
    summary: 'Överlämnat till arkivet',
    params: byId,
    reply: adjustmentView,
  }),
};
