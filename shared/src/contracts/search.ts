import { z } from 'zod';
import { door } from './door.js';

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

export type SearchReply = z.infer<typeof searchReply>;

export const searchDoors = {
  search: door({
    method: 'GET',
    path: '/api/search',
    summary: 'Sök sammanträden, paragrafer, ärendenummer, inkomna handlingar och personer',
    query: z.object({ q: z.string().max(200).default('') }),
    reply: searchReply,
  }),
};
