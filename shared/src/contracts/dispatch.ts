import { z } from 'zod';
import { deliveryDecisions, deliveryStates } from '../vocabulary/deliveries.js';
import { mailGroupings } from '../vocabulary/mail-groupings.js';
import { actions } from '../vocabulary/roles.js';
import { byId, door, pageMark } from './door.js';
import { partyAppeal } from './party.js';
import { day, filledLine, line, paragraphNumber, runningText } from './text-fields.js';

export const deliveryView = z.object({
  id: z.uuid(),
  dispatchId: z.uuid(),
  meetingId: z.uuid(),
  board: z.string(),
  date: z.string(),
  paragraphs: z.array(z.int()),
  /** as printed: `§ 291/23` */
  paragraphsLabel: z.string(),
  name: z.string(),
  email: z.string(),
  state: z.enum(deliveryStates),
  tries: z.int(),
  /** what the mail server answered last, word for word */
  answer: z.string().nullable(),
  nextTryAt: z.string().nullable(),
  orderedAt: z.string(),
  orderedBy: z.string().nullable(),
  sentAt: z.string().nullable(),
  /** when the last of its §§ that are adjusted was; null: none is, or it is not known */
  adjustedAt: z.string().nullable(),
  subject: z.string(),
  fileName: z.string(),
  /** true: the file was too large for a mail, which leads to it */
  byLink: z.boolean(),
  /** when the last line of the latest try went out; the server's answer to it may be missing */
  handingOverAt: z.string().nullable(),
  /** the latest word of a person on whether it came, or should go again */
  decision: z
    .object({
      what: z.enum(deliveryDecisions),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
});

export type DeliveryView = z.infer<typeof deliveryView>;

/** An address that is missing or none is refused by the service, which names whose it is. */
const recipient = z.strictObject({ name: filledLine.max(300), email: z.string().max(254).optional() });

const mailbox = z.object({ name: z.string(), email: z.string() });

/** A recipient that a § or the board names, and which mailboxes that is by the address book of today. */
const namedRecipient = z.object({
  name: z.string(),
  outcome: z.enum(['found', 'ambiguous', 'unknown']),
  group: z.boolean(),
  /** `found`: where a mail goes; `ambiguous`: those that it may be */
  mailboxes: z.array(mailbox),
});

/** How far an extract has come to a mailbox: the best of what was sent there. `failed`: refused, or it has bounced. */
export const reachedStates = ['left', 'under-way', 'unclear', 'failed', 'sent'] as const;

/** A recipient printed in a §, and whether it has had the §. */
const printedRecipient = namedRecipient.extend({
  /** as they were when it was sent; else as they are today; none: nobody knows an address */
  reached: z.array(
    mailbox.extend({
      state: z.enum(reachedStates),
      deliveryId: z.uuid().nullable(),
      /** true: only the text as it was before the adjustment */
      early: z.boolean(),
    }),
  ),
  /** why it is not sent by mail; null: nobody has said so */
  reason: z.string().nullable(),
});

export type NamedRecipient = z.infer<typeof namedRecipient>;
export type PrintedRecipient = z.infer<typeof printedRecipient>;

const order = z.strictObject({
  paragraphs: z.array(paragraphNumber).min(1).max(5000),
  recipients: z.array(recipient).max(2000).optional(),
  /** how several §§ go; left out: one extract of all of them to everybody */
  grouping: z.enum(mailGroupings).optional(),
  message: runningText.max(10_000).optional(),
  /** the letter as the first page of one PDF with the extract: what the receiver files together */
  oneFile: z.boolean().optional(),
  /** the recipients are parties in a matter that is appealed by förvaltningsbesvär: the extract says how */
  party: partyAppeal.optional(),
  beforeAdjustment: z.strictObject({ reason: filledLine.max(2000) }).optional(),
  resend: z.strictObject({ reason: filledLine.max(2000) }).optional(),
});

const mailPreview = z.object({
  paragraphs: z.array(z.int()),
  /** `leaves`: false for one who has had just this before */
  recipients: z.array(mailbox.extend({ leaves: z.boolean() })),
  subject: z.string(),
  text: z.string(),
  replyTo: z.string().nullable(),
  /** before its seal, which is put behind it when it leaves. `byLink`: too large to be attached, the mail leads to it */
  file: z.object({ name: z.string(), size: z.int(), sha256: z.string(), byLink: z.boolean() }),
});

/** A mail for each extract that an order comes to. */
const dispatchPreview = z.object({ mails: z.array(mailPreview) });

export type MailPreview = z.infer<typeof mailPreview>;

export type DispatchPreview = z.infer<typeof dispatchPreview>;

export const dispatchDoors = {
  recipients: door({
    method: 'GET',
    path: '/api/meetings/:id/recipients',
    summary: 'Paragrafernas mottagare: vilka adresser de har, och vilka som har fått utdraget',
    params: byId,
    reply: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          paragraph: z.int(),
          recipients: z.array(printedRecipient),
        }),
      ),
      /** those who get every extract of the board */
      standing: z.array(namedRecipient),
    }),
  }),
  giveReason: door({
    method: 'PUT',
    path: '/api/agenda-items/:id/unsent-reason',
    summary: 'Säg varför en mottagare i paragrafen inte får den med e-post; tomt tar tillbaka det',
    params: byId,
    body: z.strictObject({ name: filledLine.max(300), reason: line.max(500) }),
  }),
  order: door({
    method: 'POST',
    path: '/api/meetings/:id/dispatches',
    summary: 'Skicka protokollsutdrag; utan recipients till paragrafernas egna mottagare',
    params: byId,
    body: order,
    reply: z.object({
      deliveries: z.array(deliveryView),
    }),
    status: 201,
  }),
  preview: door({
    method: 'POST',
    path: '/api/meetings/:id/dispatches/preview',
    summary: 'Visa exakt vad som skulle skickas, och till vilka. Skickar inget',
    params: byId,
    body: order,
    reply: dispatchPreview,
  }),
  deliveries: door({
    method: 'GET',
    path: '/api/deliveries',
    summary: 'Utskick, de senaste först',
    query: z.object({
      meetingId: z.uuid().optional(),
      boardId: z.uuid().optional(),
      state: z.enum(deliveryStates).optional(),
      /** words of the recipient's name or address */
      q: z.string().max(200).optional(),
      from: day.optional(),
      to: day.optional(),
      page: pageMark.optional(),
    }),
    reply: z.object({
      deliveries: z.array(deliveryView),
      previousPage: z.string().nullable(),
      nextPage: z.string().nullable(),
      /** true: nothing leaves this machine, the mail is kept here */
      caught: z.boolean(),
    }),
  }),
  delivery: door({
    method: 'GET',
    path: '/api/deliveries/:id',
    summary: 'Ett utskick till en mottagare',
    params: byId,
    reply: deliveryView.extend({
      text: z.string(),
      lastError: z.string().nullable(),
      permitted: z.array(z.enum(actions)),
    }),
  }),
  extractFile: door({
    method: 'GET',
    path: '/api/deliveries/:id/extract.pdf',
    summary: 'Utdraget som det skickades',
    params: byId,
    produces: 'application/pdf',
  }),
  retry: door({
    method: 'POST',
    path: '/api/deliveries/:id/retry',
    summary: 'Skicka igen, med skäl: ett utskick som gavs upp, eller som är oklart',
    params: byId,
    body: z.strictObject({ reason: filledLine.max(2000) }),
    reply: deliveryView,
  }),
  arrived: door({
    method: 'POST',
    path: '/api/deliveries/:id/arrived',
    summary: 'Ett utskick som är oklart kom fram, med hur man vet det',
    params: byId,
    body: z.strictObject({ reason: filledLine.max(2000) }),
    reply: deliveryView,
  }),
};
