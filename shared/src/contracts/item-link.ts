import { z } from 'zod';
import { continuingOutcomes, itemLinkKinds } from '../vocabulary/item-links.js';
import { outcomes } from '../vocabulary/meeting-words.js';
import { byId, door } from './door.js';
import { protocolContent } from './protocol-content.js';
import { filledLine } from './text-fields.js';

/** A § of a case, seen from outside its meeting. */
export const caseItem = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  /** `§ 9`, `§ 291/23`; before numbers are given null */
  label: z.string().nullable(),
  title: z.string(),
  boardId: z.uuid(),
  board: z.string(),
  organisation: z.string(),
  date: z.string(),
  outcome: z.enum(outcomes).nullable(),
});

/** A § that another follows or that follows it. */
export const linkedItem = caseItem.extend({ kind: z.enum(itemLinkKinds) });

const due = z.discriminatedUnion('due', [
  z.object({ due: z.literal('day'), day: z.string() }),
  z.object({ due: z.literal('next-meeting') }),
  z.object({ due: z.literal('open') }),
]);

/** A § whose case is to be taken up again, and when. */
export const waitingItem = caseItem.extend({
  outcome: z.enum(continuingOutcomes),
  caseNumber: z.string().nullable(),
  reason: z.string().nullable(),
  when: due,
});

/** A § that a body has put aside: its case waits there no more, and why. */
export const dismissedItem = caseItem.extend({
  outcome: z.enum(continuingOutcomes),
  caseNumber: z.string().nullable(),
  dismissal: z.object({ reason: z.string(), at: z.string(), by: z.string().nullable() }),
});

/** A meeting at which a case may be taken up. */
export const laterMeeting = z.object({
  id: z.uuid(),
  boardId: z.uuid(),
  board: z.string(),
  date: z.string(),
  start: z.string().nullable(),
  /** true: an item with the same case number stands there already, and is the one that goes on */
  holdsCase: z.boolean(),
});

export type LinkedItem = z.infer<typeof linkedItem>;
export type WaitingItem = z.infer<typeof waitingItem>;
export type DismissedItem = z.infer<typeof dismissedItem>;
export type LaterMeeting = z.infer<typeof laterMeeting>;

export const itemLinkDoors = {
  way: door({
    method: 'GET',
    path: '/api/agenda-items/:id/way',
    summary:
      'Ärendets väg: vad paragrafen följer på, vad som följer på den, och var ärendet kan tas upp igen',
    params: byId,
    reply: z.object({
      before: z.array(linkedItem),
      after: z.array(linkedItem),
      /** earlier §§ of the same case that it does not refer to yet */
      sameCase: z.array(caseItem),
      /** where it can be taken up; null: its case does not go on, or has gone on already */
      next: z
        .object({
          kind: z.enum(continuingOutcomes),
          boardId: z.uuid().nullable(),
          board: z.string().nullable(),
          when: due,
          meetings: z.array(laterMeeting),
        })
        .nullable(),
    }),
  }),
  waiting: door({
    method: 'GET',
    path: '/api/meetings/:id/waiting',
    summary: 'Vad som väntar på att tas upp igen vid det här sammanträdet, det senaste årets paragrafer',
    params: byId,
    reply: z.object({ waiting: z.array(waitingItem), dismissed: z.array(dismissedItem) }),
  }),
  dismiss: door({
    method: 'PUT',
    path: '/api/meetings/:id/waiting-dismissals',
    summary: 'Avför ett ärende som väntar på att tas upp i det här organet, med skäl. null: det väntar igen.',
    params: byId,
    body: z.strictObject({ item: z.uuid(), reason: filledLine.max(1000).nullable() }),
    status: 204,
  }),
  takeUp: door({
    method: 'POST',
    path: '/api/meetings/:id/taken-up',
    summary: 'Ta upp bordlagda, återremitterade eller föreslagna ärenden som punkter sist på dagordningen',
    params: byId,
    body: z.strictObject({ items: z.array(z.uuid()).min(1).max(50) }),
    reply: z.object({ version: z.int(), items: z.array(z.object({ from: z.uuid(), to: z.uuid() })) }),
  }),
  recent: door({
    method: 'GET',
    path: '/api/recent-cases',
    summary: 'De ärenden som senast stod på en dagordning, högst 50',
    reply: z.object({
      cases: z.array(
        z.object({ number: z.string(), title: z.string(), board: z.string(), date: z.string() }),
      ),
    }),
  }),
  nameEarlier: door({
    method: 'POST',
    path: '/api/agenda-items/:id/earlier',
    summary: 'Hänvisa till tidigare paragrafer: de länkas och skrivs under Tidigare behandling',
    params: byId,
    body: z.strictObject({ items: z.array(z.uuid()).min(1).max(50) }),
    reply: z.object({ version: z.int() }),
  }),
  extract: door({
    method: 'GET',
    path: '/api/case-extract.pdf',
    summary: 'Paragrafer i ett ärende från ett eller flera organ i en fil, med bokmärken',
    query: z.object({ items: z.string().max(4000) }),
    produces: 'application/pdf',
  }),
  extractContent: door({
    method: 'GET',
    path: '/api/case-extract',
    summary: 'Samma utdrag som det läses',
    query: z.object({ items: z.string().max(4000) }),
    reply: protocolContent,
  }),
};
