import { z } from 'zod';
import { byId, door } from './door.js';

/** A person of the register as a text names him: with his party of the meeting's day. */
export const knownPerson = z.object({ name: z.string(), party: z.string().nullable() });

export const knownPeopleDoors = {
  find: door({
    method: 'GET',
    path: '/api/meetings/:id/known-people',
    summary: 'Personer i registret att nämna i en text, organets egna först',
    params: byId,
    query: z.object({ q: z.string().max(100) }),
    reply: z.object({ people: z.array(knownPerson) }),
  }),
  similar: door({
    method: 'GET',
    path: '/api/meetings/:id/similar-names',
    summary: 'De i registret som heter så eller nästan så',
    params: byId,
    query: z.object({ name: z.string().trim().min(1).max(200) }),
    reply: z.object({ people: z.array(knownPerson) }),
  }),
};

export type KnownPersonView = z.infer<typeof knownPerson>;
