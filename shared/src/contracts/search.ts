import { z } from 'zod';
import { outcomes } from '../vocabulary/meeting-words.js';
import { byId, door } from './door.js';

const foundMeeting = z.object({
  id: z.uuid(),
  board: z.string(),
  organisation: z.string(),
  date: z.string(),
  place: z.string().nullable(),
});

const foundItem = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  /** `§ 9`, `§ 291/23`; before numbers are given null */
  label: z.string().nullable(),
  title: z.string(),
  caseNumber: z.string().nullable(),
  board: z.string(),
  organisation: z.string(),
  date: z.string(),
});

/** A document that has come in. */
const foundIncoming = z.object({
  id: z.uuid(),
  title: z.string(),
  /** the receiver's own */
  caseNumber: z.string(),
  sender: z.string(),
  receivedOn: z.string(),
});

const foundPerson = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.string().nullable(),
  organisationId: z.uuid(),
  organisation: z.string(),
});

/** What a few words have led to, the best of each kind first, and only what the one who asks may read. */
export const searchReply = z.object({
  meetings: z.array(foundMeeting),
  items: z.array(foundItem),
  incoming: z.array(foundIncoming),
  people: z.array(foundPerson),
});

/** What was found of a text, in pieces: marks are data, never markup. */
const snippet = z.array(z.object({ text: z.string(), hit: z.boolean() }));

const foundDecision = foundItem.extend({
  caseNumber: z.string().nullable(),
  outcome: z.enum(outcomes).nullable(),
  /** true: what is shown of it is its public title alone, and nothing else of it is searched */
  secret: z.boolean(),
  snippet,
});

/** An attachment in whose text something was found. */
const foundAttachment = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  number: z.int(),
  label: z.string().nullable(),
  title: z.string(),
  file: z.string().nullable(),
  /** the page that is shown, the best; null where the file has no pages */
  page: z.int().nullable(),
  board: z.string(),
  organisation: z.string(),
  date: z.string(),
  /** the items and §§ that name it, those that are not secret */
  items: z.array(z.object({ id: z.uuid(), label: z.string().nullable(), title: z.string() })),
  snippet,
});

/** An item of the same case, or one whose title has the most words in common. */
const earlierDecision = foundItem.extend({
  outcome: z.enum(outcomes).nullable(),
  why: z.enum(['case', 'linked', 'alike']),
});

export type FoundAttachment = z.infer<typeof foundAttachment>;
export type FoundDecision = z.infer<typeof foundDecision>;
export type EarlierDecision = z.infer<typeof earlierDecision>;

/** More hits than this are neither ranked nor counted: the newest are. */
export const MOST_HITS = 1000;

const filter = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\0]*$/)
  .optional();

const pageNumber = z
  .string()
  .regex(/^[1-9]\d?$/)
  .optional();
const yearAsked = z
  .string()
  .regex(/^\d{4}$/)
  .optional();

/** How many there are, and the pages beside this one. */
const counted = {
  /** how many there are; `MOST_HITS` and `more` where they are not counted further */
  count: z.int(),
  more: z.boolean(),
  previousPage: z.string().nullable(),
  nextPage: z.string().nullable(),
};

export type SearchReply = z.infer<typeof searchReply>;

export const searchDoors = {
  search: door({
    method: 'GET',
    path: '/api/search',
    summary: 'Sök sammanträden, paragrafer, ärendenummer, inkomna handlingar och personer',
    query: z.object({ q: z.string().max(200).default('') }),
    reply: searchReply,
  }),
  items: door({
    method: 'GET',
    path: '/api/search/items',
    summary: 'Sök i punkters och paragrafers texter, de bästa träffarna först',
    query: z.object({
      q: z.string().max(200).default(''),
      boardId: z.uuid().optional(),
      year: yearAsked,
      outcome: z.enum(outcomes).optional(),
      party: filter,
      mover: filter,
      page: pageNumber,
    }),
    reply: z.object({
      items: z.array(foundDecision),
      ...counted,
    }),
  }),
  attachments: door({
    method: 'GET',
    path: '/api/search/attachments',
    summary: 'Sök i texten inuti bilagor: alla ord på samma sida, de bästa träffarna först',
    query: z.object({
      q: z.string().max(200).default(''),
      boardId: z.uuid().optional(),
      year: yearAsked,
      page: pageNumber,
    }),
    reply: z.object({ attachments: z.array(foundAttachment), ...counted }),
  }),
  earlier: door({
    method: 'GET',
    path: '/api/agenda-items/:id/earlier-decisions',
    summary: 'Tidigare beslut i samma ärende, och några med liknande rubrik',
    params: byId,
    reply: z.object({ decisions: z.array(earlierDecision) }),
  }),
};
