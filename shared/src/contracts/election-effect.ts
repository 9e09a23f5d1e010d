import { z } from 'zod';
import { boardKinds } from '../vocabulary/meeting-words.js';
import { mandateRoles } from '../vocabulary/roles.js';
import { byId, door } from './door.js';
import { day, filledLine, line } from './text-fields.js';

const knownPerson = z.object({
  personId: z.uuid(),
  name: z.string(),
  title: z.string().nullable(),
  /** what the person is today, for telling two with one name apart */
  party: z.string().nullable(),
});

/** A term that holds today and that the elected one takes over. */
const heldTerm = z.object({
  id: z.uuid(),
  version: z.int(),
  name: z.string(),
  boardId: z.uuid(),
  board: z.string(),
  role: z.enum(mandateRoles),
});

/** One who was elected, and what it would mean in the register. Nothing happens until somebody presses. */
export const electionEffect = z.object({
  office: z.string(),
  name: z.string(),
  party: z.string().nullable(),
  from: z.string(),
  until: z.string().nullable(),
  /** as the words of the office say, null where they do not */
  boardId: z.uuid().nullable(),
  role: z.enum(mandateRoles).nullable(),
  /** those of the register with this name */
  people: z.array(knownPerson),
  replaces: z.array(heldTerm),
  /** who it has become in the register, null: not entered yet */
  done: z
    .object({
      personId: z.uuid(),
      adjusted: z.boolean(),
      /** true: the term has other days or another party than the § says now */
      differs: z.boolean(),
    })
    .nullable(),
});

export const electionEffects = z.object({
  effects: z.array(electionEffect),
  /** entered in the register, and no longer in the § as it was: its words have been changed since */
  changed: z.array(z.object({ office: z.string(), name: z.string(), personId: z.uuid() })),
  /** boards of the organisation whose terms the reader may change */
  boards: z.array(z.object({ id: z.uuid(), name: z.string(), kind: z.enum(boardKinds) })),
});

export type ElectionEffect = z.infer<typeof electionEffect>;
export type ElectionEffects = z.infer<typeof electionEffects>;

export const electionDoors = {
  effects: door({
    method: 'GET',
    path: '/api/agenda-items/:id/election-effects',
    summary: 'Vad valen i paragrafen skulle betyda i registret',
    params: byId,
    reply: electionEffects,
  }),
  enter: door({
    method: 'POST',
    path: '/api/agenda-items/:id/election-effects',
    summary: 'För in en vald i registret: ett uppdrag börjar, och den som ersätts slutar dagen före',
    params: byId,
    body: z.strictObject({
      office: line,
      name: filledLine,
      /** null: a new person with this name */
      personId: z.uuid().nullable(),
      boardId: z.uuid(),
      role: z.enum(mandateRoles),
      party: line.max(50).nullable(),
      from: day,
      until: day.nullable(),
      /** the term that ends the day before; null: none */
      ends: z.uuid().nullable(),
    }),
    reply: electionEffects,
  }),
};
