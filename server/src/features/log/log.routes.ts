import { z } from 'zod';
import { logDoors } from '@klubbat/shared/contracts/log';
import { PartsAnswer } from '../../http/answer.js';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { may, type Subject } from '../../policies/may.js';
import { organisationSubject } from '../register/organisation-subject.js';
import { presentEntry } from './log-entry.js';
import { chainAsLines, logAsCsv } from './log-file.js';
import { findLog, findOwnLog, type LogRow } from './log.store.js';

const PAGE = 50;
const place = z.object({ at: z.iso.datetime(), id: z.string().regex(/^\d{1,18}$/), way: wayOfPage });

const placeOf = ({ place: at, id }: LogRow) => ({ at, id });

const rightsOf = ({ actor }: Work, subject: Subject) => ({
  withSecrets: may(actor, 'meeting.read-secret', subject),
});

export const logRoutes: Route[] = [
  route(logDoors.list, {
    may: 'log.read',
    subject: organisationSubject,
    do: async (work, { params, query: { page, ...filter } }, subject) => {
      const from = readPageMark(page, place);
      const rows = await findLog(work.tx, params.id, filter, { place: from, limit: PAGE + 1 });
      const { shown, ...neighbours } = turnPage(rows, PAGE, from, placeOf);
      const rights = rightsOf(work, subject);
      return { entries: shown.map((row) => presentEntry(row, rights)), ...neighbours };
    },
  }),
  route(logDoors.csv, {
    may: 'log.read',
    subject: organisationSubject,
    do: async (work, { params, query }, subject) => {
      const rights = rightsOf(work, subject);
      return Promise.resolve(
        new PartsAnswer(
          (read) => logAsCsv(read, params.id, query, rights),
          'logg.csv',
          'text/csv; charset=utf-8',
        ),
      );
    },
  }),
  route(logDoors.chain, {
    may: 'log.read',
    subject: organisationSubject,
    do: async (work, { params, query }, subject) => {
      const rights = rightsOf(work, subject);
      return Promise.resolve(
        new PartsAnswer(
          (read) => chainAsLines(read, params.id, query.after ?? 0, rights),
          'logg.ndjson',
          'application/x-ndjson; charset=utf-8',
        ),
      );
    },
  }),
  signedInRoute(logDoors.own, {
    do: async (work, { query }) => {
      const from = readPageMark(query.page, place);
      const range = { place: from, limit: PAGE + 1 };
      const rows = await findOwnLog(work.tx, work.actor.personId, query.of ?? 'others', range);
      const { shown, ...neighbours } = turnPage(rows, PAGE, from, placeOf);
      return { entries: shown.map((row) => presentEntry(row, { withSecrets: false })), ...neighbours };
    },
  }),
];
