import { z } from 'zod';
import { notedManners, partyManners } from '../vocabulary/party-receipts.js';
import { byId, door } from './door.js';
import { day, filledLine, line, runningText } from './text-fields.js';

/** Of an order to parties: how they may appeal by a special law (förvaltningsbesvär). */
export const partyAppeal = z.strictObject({
  /** to whom: `Förvaltningsrätten i Växjö` */
  instance: filledLine.max(200),
  /** the law that the decision rests on */
  act: line.max(200).optional(),
  /** how to appeal in own words, instead of the usual ones */
  text: runningText.max(5000).optional(),
});
export type PartyAppeal = z.infer<typeof partyAppeal>;

/** A party's day of receipt, as a person notes it. */
export const partyReceiptDraft = z.strictObject({
  receivedOn: day,
  manner: z.enum(notedManners),
  /** asked for with `other` */
  note: line.max(500).optional(),
});
export type PartyReceiptDraft = z.infer<typeof partyReceiptDraft>;

const partyReceipt = z.object({
  receivedOn: z.string(),
  manner: z.enum(partyManners),
  note: z.string().nullable(),
  /** who noted it, or who confirmed in his own words */
  by: z.string(),
  at: z.string(),
});

export const partyView = z.object({
  instance: z.string(),
  /** when the party got the decision; null: nobody has said so */
  received: partyReceipt.nullable(),
  /** three weeks from that day (FL 44 §). It says nothing of laga kraft */
  lastAppealDay: z.string().nullable(),
  /** notes that a later one has replaced */
  earlier: z.array(partyReceipt),
});
export type PartyView = z.infer<typeof partyView>;

export const partyDoors = {
  show: door({
    method: 'GET',
    path: '/api/deliveries/:id/party',
    summary:
      'När en part fick del av beslutet, och sista dag att överklaga; null när utskicket inte är till en part',
    params: byId,
    reply: z.object({ party: partyView.nullable() }),
  }),
  note: door({
    method: 'PUT',
    path: '/api/deliveries/:id/party-receipt',
    summary:
      'Anteckna dagen då en part fick del av beslutet, och hur (delgivning). En senare anteckning gäller före en tidigare',
    params: byId,
    body: partyReceiptDraft,
    reply: z.object({ party: partyView.nullable() }),
  }),
};
