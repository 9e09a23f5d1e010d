import { z } from 'zod';
import { actKinds, callReasons } from '../vocabulary/sitting-words.js';
import { capacities } from '../vocabulary/meeting-words.js';
import { byId, door } from './door.js';
import { attendanceRow, vacantSeat } from './attendance-row.js';
import { madeOnce } from './save.js';
import { filledLine, paragraphNumber, timeOfDay } from './text-fields.js';

/*
 * The meeting while it is held: which § is at hand, who comes, goes and serves. People are named by their key in the
 * meeting (`people[].key`), as everywhere inside it.
 */

const person = z.string().max(300);
/** Why it is done although it is warned of. It is kept in the log, never printed. */
const reason = filledLine.max(1000).optional();

/** Where an act begins to hold. Left out: at the § at hand, and there at the decision point that it has come to. */
const moment = {
  paragraph: paragraphNumber.optional(),
  point: z.int().min(1).max(10_000).optional(),
  /** HH:MM. Left out: now, unless it is the beginning of the meeting, where no time is noted; null: none. */
  time: timeOfDay.nullable().optional(),
};

export const attendanceAct = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('arrive'),
    person,
    /** left out: as he stands in the attendance already, else as a guest */
    capacity: z.enum(capacities).optional(),
    remote: z.boolean().optional(),
    /** false: a member who is there without serving */
    serves: z.literal(false).optional(),
    ...moment,
    reason,
    ...madeOnce,
  }),
  z.strictObject({ act: z.literal('leave'), person, ...moment, reason, ...madeOnce }),
  /** in the seat of somebody, or in one in which nobody sits: exactly one of them */
  z
    .strictObject({
      act: z.literal('serve-for'),
      person,
      servesFor: person.optional(),
      /** a vacant seat of the board, by what it is called */
      vacantSeat: filledLine.max(100).optional(),
      ...moment,
      reason,
      ...madeOnce,
    })
    .refine(({ servesFor, vacantSeat: vacant }) => (servesFor === undefined) !== (vacant === undefined), {
      path: ['servesFor'],
      params: { code: 'one-seat' },
    }),
  z.strictObject({ act: z.literal('stop-serving'), person, ...moment, reason, ...madeOnce }),
  /**
   * for the call of the roll, of those who stand in the attendance and are not there: everyone of a capacity, or those who
   * are named; exactly one of them
   */
  z
    .strictObject({
      act: z.literal('arrive-all'),
      capacity: z.enum(capacities).optional(),
      people: z.array(person).min(1).max(3000).optional(),
      ...moment,
      ...madeOnce,
    })
    .refine(({ capacity, people }) => (capacity === undefined) !== (people === undefined), {
      path: ['people'],
      params: { code: 'one-way-to-call' },
    }),
  z.strictObject({
    act: z.literal('undo-last'),
    /** the act that is undone, so that nobody undoes what another has just done; undone already: succeeds */
    undoes: z.uuid(),
    ...madeOnce,
  }),
]);

export type AttendanceAct = z.infer<typeof attendanceAct>;

const quorumView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({
    state: z.enum(['met', 'lacking']),
    serving: z.int(),
    seats: z.int(),
    needed: z.int(),
    /** those with jäv in the § at hand */
    biased: z.int(),
  }),
]);

/** The meeting as it is at this moment. */
export const sittingView = z.object({
  /** the § at hand; null before the first and after the last */
  currentItemId: z.uuid().nullable(),
  /** the decision point that the § has come to, where somebody came or went inside it */
  point: z.int().nullable(),
  state: z.enum(['not-begun', 'going-on', 'adjourned', 'ended']),
  /** since when it is adjourned, HH:MM */
  adjournedSince: z.string().nullable(),
  quorum: quorumView,
  /** everyone in the room, in whatever capacity */
  present: z.array(z.string()),
  serving: z.array(
    z.object({ person: z.string(), servesFor: z.string().nullable(), vacantSeat: vacantSeat.nullable() }),
  ),
  /** members who are not there */
  absent: z.array(z.string()),
  /** served before and broke off: may not, or should not, serve again today (KL 5:20) */
  brokeOff: z.array(z.string()),
  emptySeats: z.array(
    z.object({
      /** null: the seat is vacant */
      member: z.string().nullable(),
      /** what the seat is called, where the board has put up its seats */
      label: z.string().nullable(),
      party: z.string().nullable(),
      why: z.enum(['absent', 'biased', 'vacant']),
    }),
  ),
  /**
   * for each party with an empty seat the substitutes in the order in which they are called, and why; for a seat that has an
   * order of its own (`label`) that one
   */
  calls: z.array(
    z.object({
      party: z.string().nullable(),
      label: z.string().nullable(),
      substitutes: z.array(
        z.object({ person: z.string(), reason: z.enum(callReasons), callable: z.boolean() }),
      ),
    }),
  ),
  /** what `undo-last` undoes */
  lastAct: z
    .object({
      id: z.uuid(),
      act: z.enum(actKinds),
      person: z.string(),
      servesFor: z.string().nullable(),
      vacantSeat: z.string().nullable(),
      by: z.string().nullable(),
    })
    .nullable(),
});

export type SittingView = z.infer<typeof sittingView>;

/** What every door of the sitting answers: what of the meeting it may have changed. */
export const sittingReply = z.object({
  version: z.int(),
  attendance: z.array(attendanceRow),
  sitting: sittingView,
});

export type SittingReply = z.infer<typeof sittingReply>;

export const sittingDoors = {
  roll: door({
    method: 'POST',
    path: '/api/meetings/:id/roll',
    summary: 'Hämta organets ledamöter, ersättare och tjänstepersoner till närvaron',
    params: byId,
    reply: sittingReply.extend({ added: z.int() }),
  }),
  open: door({
    method: 'POST',
    path: '/api/agenda-items/:id/open',
    summary: 'Ta upp en punkt: den får sitt nummer, och de som är här är med i den',
    params: byId,
    body: z.strictObject({ reason }),
    reply: sittingReply.extend({ paragraph: z.int() }),
  }),
  end: door({
    method: 'POST',
    path: '/api/meetings/:id/end',
    summary: 'Avsluta sammanträdet',
    params: byId,
    body: z.strictObject({
      time: timeOfDay.optional(),
      /** true: points that were not taken up get numbers all the same */
      numberRest: z.boolean().optional(),
      ...madeOnce,
    }),
    reply: sittingReply,
  }),
  adjourn: door({
    method: 'POST',
    path: '/api/meetings/:id/adjournment',
    summary: 'Ajournera sammanträdet, eller återuppta det',
    params: byId,
    body: z.strictObject({ act: z.enum(['start', 'stop']), time: timeOfDay.optional(), ...madeOnce }),
    reply: sittingReply,
  }),
  act: door({
    method: 'POST',
    path: '/api/meetings/:id/attendance-acts',
    summary: 'Någon kommer, går, tjänstgör eller slutar tjänstgöra; eller det senaste ångras',
    params: byId,
    body: attendanceAct,
    reply: sittingReply,
  }),
};
