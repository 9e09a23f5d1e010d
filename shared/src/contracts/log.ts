import { z } from 'zod';
import { logKinds } from '../vocabulary/log-kinds.js';
import { byId, door, pageMark } from './door.js';
import { day } from './text-fields.js';

/** One line of a log: who did what, with what, when. */
export const logEntryView = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** in words: also the program itself, or somebody who had not said who he is */
  who: z.string(),
  actor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  kind: z.enum(logKinds).nullable(),
  /** as the words after the name: `loggade in` */
  did: z.string(),
  /** what it is about, in words; empty: nothing more is told */
  about: z.string(),
  meeting: z.object({ id: z.uuid(), board: z.string(), date: z.iso.date() }).nullable(),
  /** whose data or account it is about */
  person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});

const filter = z.object({
  personId: z.uuid().optional(),
  meetingId: z.uuid().optional(),
  kind: z.enum(logKinds).optional(),
  /** days in Sweden, both included */
  from: day.optional(),
  to: day.optional(),
});

/** What a person reads of the log that concerns her. */
export const ownLogs = ['others', 'others-read', 'mine', 'mine-read'] as const;

const logPage = z.object({
  entries: z.array(logEntryView),
  previousPage: z.string().nullable(),
  nextPage: z.string().nullable(),
});

export const logDoors = {
  list: door({
    method: 'GET',
    path: '/api/organisations/:id/log',
    summary: 'Organisationens logg: vem som har gjort vad, det senaste först',
    params: byId,
    query: filter.extend({ page: pageMark.optional() }),
    reply: logPage,
  }),
  csv: door({
    method: 'GET',
    path: '/api/organisations/:id/log.csv',
    summary: 'Organisationens logg som CSV, det äldsta först',
    params: byId,
    query: filter,
    produces: 'text/csv',
  }),
  chain: door({
    method: 'GET',
    path: '/api/organisations/:id/log.ndjson',
    summary:
      'Organisationens logg som NDJSON med kedjans kontrollsummor, i kedjans ordning. after: länken att fortsätta efter',
    params: byId,
    query: z.object({ after: z.coerce.number().int().min(0).optional() }),
    produces: 'application/x-ndjson',
  }),
  reads: door({
    method: 'GET',
    path: '/api/organisations/:id/reads',
    summary: 'Vem som har läst det som inte är för alla, det senaste först',
    params: byId,
    query: filter.omit({ kind: true }).extend({ page: pageMark.optional() }),
    reply: logPage,
  }),
  readsCsv: door({
    method: 'GET',
    path: '/api/organisations/:id/reads.csv',
    summary: 'Vem som har läst det som inte är för alla, som CSV, det äldsta först',
    params: byId,
    query: filter.omit({ kind: true }),
    produces: 'text/csv',
  }),
  readsChain: door({
    method: 'GET',
    path: '/api/organisations/:id/reads.ndjson',
    summary: 'Läsningarna som NDJSON med kedjans kontrollsummor. after: länken att fortsätta efter',
    params: byId,
    query: z.object({ after: z.coerce.number().int().min(0).optional() }),
    produces: 'application/x-ndjson',
  }),
  own: door({
    method: 'GET',
    path: '/api/my-log',
    summary:
      'Min logg: vad andra har gjort eller läst av det som är mitt, eller vad jag själv har gjort eller läst',
    query: z.object({ of: z.enum(ownLogs).optional(), page: pageMark.optional() }),
    reply: logPage,
  }),
};

export type LogEntryView = z.infer<typeof logEntryView>;
export type LogFilter = z.infer<typeof filter>;
