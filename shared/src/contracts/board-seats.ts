import { z } from 'zod';
import { mandateRoles } from '../vocabulary/roles.js';
import { byId, door } from './door.js';
import { madeOnce, saveFields } from './save.js';
import { day, filledLine, line } from './text-fields.js';

/*
 * The seats of a board, who sits there and when, and in which order substitutes are called: to one seat, or to those of a
 * party (KL 5:17–21, 6:16–17).
 */

const term = z.object({
  membershipId: z.uuid(),
  /** of the term: who changes it says what he saw */
  version: z.int(),
  personId: z.uuid(),
  name: z.string(),
  party: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
});

/** A seat as it stands on a day; one that is still to come as on its first day. */
export const seatView = z.object({
  id: z.uuid(),
  version: z.int(),
  label: z.string(),
  /** of who sits there, else the one that was given the seat */
  party: z.string().nullable(),
  /** the one that was given the seat in the election */
  ownParty: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  holder: term.nullable(),
  /** who takes the seat after that day */
  next: term.nullable(),
  /** the first day without anybody; null: somebody sits there, or it is not known */
  vacantSince: z.string().nullable(),
  vacantBecause: z.string().nullable(),
});

export type SeatView = z.infer<typeof seatView>;

/** A substitute with his place in an order of calls: to his seat, or else within his party. */
export const calledSubstitute = term.extend({
  seatId: z.uuid().nullable(),
  /** null: no place has been decided */
  rank: z.int().nullable(),
});

export type CalledSubstitute = z.infer<typeof calledSubstitute>;

export const boardSeatsView = z.object({
  day: z.string(),
  seats: z.array(seatView),
  substitutes: z.array(calledSubstitute),
  /** members without a seat */
  unseated: z.array(term.extend({ role: z.enum(mandateRoles) })),
});

export type BoardSeatsView = z.infer<typeof boardSeatsView>;

const MOST_SEATS_AT_ONCE = 200;
const label = filledLine.max(100);
const party = line.max(50).nullable();
const ids = z
  .array(z.uuid())
  .max(3000)
  .refine((list) => new Set(list).size === list.length, { params: { code: 'twice' } });

const seatFields = {
  party: party.optional(),
  from: day.nullable().optional(),
  until: day.nullable().optional(),
};

export const boardSeatDoors = {
  show: door({
    method: 'GET',
    path: '/api/boards/:id/seats',
    summary: 'Organets platser en dag, vilka som är vakanta, och ersättarna i den ordning de kallas',
    params: byId,
    /** left out: today */
    query: z.object({ day: day.optional() }),
    reply: boardSeatsView,
  }),
  add: door({
    method: 'POST',
    path: '/api/boards/:id/seats',
    summary: 'Lägg till platser i ett organ, från och med en dag',
    params: byId,
    body: z.strictObject({
      labels: z.array(label).min(1).max(MOST_SEATS_AT_ONCE),
      ...seatFields,
      ...madeOnce,
    }),
    reply: z.object({ added: z.int() }),
    status: 201,
  }),
  update: door({
    method: 'PATCH',
    path: '/api/seats/:id',
    summary: 'Ändra en plats: namn, parti, dagar, eller sedan när och varför den är vakant',
    params: byId,
    body: z.strictObject({
      ...saveFields,
      label: label.optional(),
      ...seatFields,
      vacantSince: day.nullable().optional(),
      vacantBecause: line.max(300).nullable().optional(),
    }),
    reply: z.object({ version: z.int() }),
  }),
  remove: door({
    method: 'DELETE',
    path: '/api/boards/:id/seats/:seatId',
    summary: 'Ta bort en plats som ingen har suttit på. Är den borta redan ändras inget',
    params: byId.extend({ seatId: z.uuid() }),
    status: 204,
  }),
  /** a term that sits there already stays as it is, so that it is safe to repeat */
  sit: door({
    method: 'PUT',
    path: '/api/memberships/:id/seat',
    summary: 'Ange vilken plats en ledamot sitter på. null: ingen',
    params: byId,
    body: z.strictObject({ version: z.int(), seatId: z.uuid().nullable() }),
    reply: z.object({ version: z.int() }),
  }),
  callOrder: door({
    method: 'PUT',
    path: '/api/boards/:id/call-order',
    summary: 'Bestäm i vilken ordning ersättare kallas, till en plats eller inom ett parti',
    params: byId,
    body: z.strictObject({
      /** the seat whose order it is; null: that of a party */
      seatId: z.uuid().nullable(),
      party,
      /** the day whose substitutes are put in order; left out: today */
      day: day.optional(),
      /** the terms as the writer saw them, in order: another order since is told */
      before: ids,
      /** as they are to be; a list that stands so already stays as it is */
      after: ids,
    }),
    reply: z.object({ changed: z.boolean() }),
  }),
};
