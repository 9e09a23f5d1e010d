import { z } from 'zod';
import { logDoors, type LogEntryView } from '@klubbat/shared/contracts/log';
import { PartsAnswer } from '../../http/answer.js';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { may, type Subject } from '../../policies/may.js';
import { organisationSubject } from '../register/organisation-subject.js';
import { presentEntry, presentRead } from './log-entry.js';
import { asCsv, chainAsLines, readsAsLines } from './log-file.js';
import { findLog, findOwnLog, type LogPlace } from './log.store.js';
import { findReads } from './reads.store.js';

const PAGE = 50;
const placeWith = (id: RegExp) =>
  z.object({ at: z.iso.datetime(), id: z.string().regex(id), way: wayOfPage });
const place = placeWith(/^\d{1,18}$/);
const placeOfRead = placeWith(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:\d{1,18}$/);

/** How much of the log is told; that it is read is noted too. */
function rightsOf(work: Work, subject: Subject): { withSecrets: boolean } {
  const { organisationId } = subject;
  work.noteAccess({ organisationId, kind: 'log', thingId: organisationId });
  return { withSecrets: may(work.actor, 'meeting.read-secret', subject) };
}

const csvOf = (name: string, parts: PartsAnswer['parts']) =>
  Promise.resolve(new PartsAnswer(parts, `${name}.csv`, 'text/csv; charset=utf-8'));
const linesOf = (name: string, parts: PartsAnswer['parts']) =>
  Promise.resolve(new PartsAnswer(parts, `${name}.ndjson`, 'application/x-ndjson; charset=utf-8'));

/** One page of a log, as it is told. */
function pageOf<R extends { place: string; id: string }>(
  rows: R[],
  from: LogPlace | undefined,
  present: (row: R) => LogEntryView,
) {
  const { shown, ...neighbours } = turnPage(rows, PAGE, from, ({ place: at, id }) => ({ at, id }));
  return { entries: shown.map(present), ...neighbours };
}

const ofOrganisation = { may: 'log.read', subject: organisationSubject } as const;

export const logRoutes: Route[] = [
  route(logDoors.list, {
    ...ofOrganisation,
    do: async (work, { params, query: { page, ...filter } }, subject) => {
      const from = readPageMark(page, place);
      const rights = rightsOf(work, subject);
      const rows = await findLog(work.tx, params.id, filter, { place: from, limit: PAGE + 1 });
      return pageOf(rows, from, (row) => presentEntry(row, rights));
    },
  }),
  route(logDoors.csv, {
    ...ofOrganisation,
    do: (work, { params, query }, subject) => {
      const rights = rightsOf(work, subject);
      return csvOf('logg', (read) =>
        asCsv(
          read,
          (tx, range) => findLog(tx, params.id, query, range),
          (row) => presentEntry(row, rights),
        ),
      );
    },
  }),
  route(logDoors.chain, {
    ...ofOrganisation,
    do: (work, { params, query }, subject) => {
      const rights = rightsOf(work, subject);
      return linesOf('logg', (read) => chainAsLines(read, params.id, query.after ?? 0, rights));
    },
  }),
  route(logDoors.reads, {
    ...ofOrganisation,
    do: async (work, { params, query: { page, ...filter } }, subject) => {
      const from = readPageMark(page, placeOfRead);
      rightsOf(work, subject);
      const range = { place: from, limit: PAGE + 1 };
      const rows = await findReads(work.tx, { organisationId: params.id }, filter, range);
      return pageOf(rows, from, presentRead);
    },
  }),
  route(logDoors.readsCsv, {
    ...ofOrganisation,
    do: (work, { params, query }, subject) => {
      rightsOf(work, subject);
      const about = { organisationId: params.id };
      return csvOf('lasningar', (read) =>
        asCsv(read, (tx, range) => findReads(tx, about, query, range), presentRead),
      );
    },
  }),
  route(logDoors.readsChain, {
    ...ofOrganisation,
    do: (work, { params, query }, subject) => {
      rightsOf(work, subject);
      return linesOf('lasningar', (read) => readsAsLines(read, params.id, query.after ?? 0));
    },
  }),
  signedInRoute(logDoors.own, {
    do: async ({ tx, actor: { personId } }, { query: { of = 'others', page } }) => {
      if (of === 'others' || of === 'mine') {
        const from = readPageMark(page, place);
        const rows = await findOwnLog(tx, personId, of, { place: from, limit: PAGE + 1 });
        return pageOf(rows, from, (row) => presentEntry(row, { withSecrets: false }));
      }
      const from = readPageMark(page, placeOfRead);
      const range = { place: from, limit: PAGE + 1 };
      const about = of === 'mine-read' ? { readerId: personId } : { personId };
      return pageOf(await findReads(tx, about, {}, range), from, presentRead);
    },
  }),
];
