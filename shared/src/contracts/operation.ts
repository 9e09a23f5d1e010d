import { z } from 'zod';
import { clockFaults } from '../vocabulary/clock-faults.js';
import { safeguards, serviceNames, standings, workKinds } from '../vocabulary/service-names.js';
import { door } from './door.js';

const moment = z.iso.datetime();

/** How the installation stands, for who operates it. */
export const operationView = z.object({
  at: moment,
  standing: z.enum(standings),
  version: z.string(),
  database: z.object({
    version: z.string(),
    bytes: z.number(),
    migrations: z.int(),
    lastMigration: z.string(),
    /** of the archive of PostgreSQL's log, where one is kept; null: none is known */
    archivedAt: moment.nullable(),
    archiveFailedAt: moment.nullable(),
  }),
  processes: z.array(
    z.object({
      id: z.uuid(),
      version: z.string(),
      startedAt: moment,
      seenAt: moment,
      alive: z.boolean(),
      /** how far its clock is ahead of the database's; null: it does not watch it */
      clockDifferenceMs: z.number().nullable(),
      clockFault: z.enum(clockFaults).nullable(),
    }),
  ),
  /** of the process that answers; `notedAt`: the last moment that a trusted clock noted */
  clock: z.object({
    fault: z.enum(clockFaults).nullable(),
    /** what the clock shows, right or wrong */
    shows: moment,
    notedAt: moment.nullable(),
    confirmedAt: moment.nullable(),
  }),
  /** where the database lies, if the program can see it; null: it cannot */
  disk: z.object({ standing: z.enum(standings), freeBytes: z.number(), bytes: z.number() }).nullable(),
  /** when the operator last did it; null: never that is known. `told`: what was done then */
  safeguards: z.array(
    z.object({
      name: z.enum(safeguards),
      standing: z.enum(standings),
      succeededAt: moment.nullable(),
      failedAt: moment.nullable(),
      error: z.string().nullable(),
      told: z.string().nullable(),
    }),
  ),
  work: z.array(
    z.object({
      kind: z.enum(workKinds),
      standing: z.enum(standings),
      waiting: z.int(),
      retried: z.int(),
      failed: z.int(),
      dueSince: moment.nullable(),
    }),
  ),
  services: z.array(
    z.object({
      name: z.enum(serviceNames),
      standing: z.enum(standings),
      succeededAt: moment.nullable(),
      failedAt: moment.nullable(),
      error: z.string().nullable(),
    }),
  ),
});

export const operationDoors = {
  show: door({
    method: 'GET',
    path: '/api/operation',
    summary: 'Driften: databasen, processer, köer och tjänster, för den som driver installationen',
    reply: operationView,
  }),
  confirmClock: door({
    method: 'POST',
    path: '/api/operation/clock',
    summary:
      'Säg att klockan går rätt, efter ett hopp eller ett långt uppehåll: det som har väntat på den görs sedan',
    reply: operationView,
  }),
  status: door({
    method: 'GET',
    path: '/api/status',
    summary: 'Om tjänsten fungerar, för vem som helst',
    reply: z.object({ standing: z.enum(standings), at: moment }),
  }),
};

export type OperationView = z.infer<typeof operationView>;
