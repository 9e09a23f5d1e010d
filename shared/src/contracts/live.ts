import { z } from 'zod';
import { followAudiences } from '../vocabulary/following-words.js';
import { byId, door } from './door.js';

/*
 * What followers of a meeting are told while it is held, as server-sent events. A message says what kind of thing has
 * changed and which: what stands in it is read by the door of that thing, which knows who may.
 *
 * Events of the stream, each with JSON as its data:
 * - `hello`: first; `anew` is true where what happened before may have been missed, so that all must be read anew
 * - `change`: a list of messages, together what happened during a tenth of a second
 * - `anew`: read all anew, for something may have been missed
 * - `lost`: the server itself does not hear just now; it says `anew` when it does
 * - `view`: the meeting as it is followed (`contracts/follow.ts`), where it was asked for: first, and after each change
 * - `beat`: nothing but a sign of life, every `BEAT` ms
 * - `closed`: may not be followed any more (signed out, mandate ended); do not come back by yourself
 */

export const LIVE_EVENTS = ['hello', 'change', 'anew', 'lost', 'view', 'beat', 'closed'] as const;
export type LiveEvent = (typeof LIVE_EVENTS)[number];

/** How often the server gives a sign of life, in ms. */
export const BEAT = 15_000;

const itemId = z.uuid();

/** A kind of its own is one line here, and one call of `tellFollowers` on the server. */
export const liveMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('meeting'), version: z.int() }),
  z.object({ kind: z.literal('item'), itemId, version: z.int() }),
  z.object({ kind: z.literal('attendance') }),
  /** who is named in the meeting, and as what */
  z.object({ kind: z.literal('people') }),
  z.object({ kind: z.literal('attachment') }),
  z.object({ kind: z.literal('adjustment') }),
  z.object({ kind: z.literal('speakers') }),
  z.object({ kind: z.literal('handed-in'), handedInId: z.uuid() }),
  z.object({ kind: z.literal('vote'), voteId: z.uuid(), itemId }),
  /** what is being written in a part of a §, by its key */
  z.object({ kind: z.literal('text'), itemId, key: z.string().max(300), seq: z.int() }),
  /** who is where; without a place: has left */
  z.object({
    kind: z.literal('presence'),
    who: z.uuid(),
    itemId: itemId.nullable(),
    section: z.string().max(300).nullable(),
  }),
]);

export type LiveMessage = z.infer<typeof liveMessage>;
export type LiveKind = LiveMessage['kind'];

/** Two messages with the same key say the same, or the later says more: only the later is told. */
export function liveKey(message: LiveMessage): string {
  switch (message.kind) {
    case 'item':
      return `item ${message.itemId}`;
    case 'vote':
      return `vote ${message.voteId}`;
    case 'handed-in':
      return `handed-in ${message.handedInId}`;
    case 'text':
      return `text ${message.itemId} ${message.key}`;
    case 'presence':
      return `presence ${message.who}`;
    default:
      return message.kind;
  }
}

export const liveDoors = {
  follow: door({
    method: 'GET',
    path: '/api/meetings/:id/live',
    summary: 'Följ ett sammanträde: vad som ändras i det, som händelser (server-sent events)',
    params: byId,
    query: z.object({
      /** the id of the last event that was heard; the browser's own header Last-Event-ID says the same */
      since: z.string().max(100).optional(),
      /** for whom the meeting itself is sent as well */
      view: z.enum(followAudiences).optional(),
    }),
    produces: 'text/event-stream',
  }),
};
