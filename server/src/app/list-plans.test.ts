import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { aBoard, anAdjustedMeeting } from '../../test/builders.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import {
  findMatterPage,
  type MatterPlace,
  type MatterQuery,
} from '../features/assembly-matters/assembly-matter.store.js';
import { findRecentCases } from '../features/cases/case.store.js';
import { findEntries } from '../features/diary/diary.store.js';
import { findDeliveries } from '../features/dispatches/delivery.store.js';
import { findLog } from '../features/log/log.store.js';
import { findMeetingPage } from '../features/meeting-view/meeting-list.store.js';
import { readableBy } from '../features/meetings/readable-meetings.js';
import type { Actor } from '../platform/work.js';
import { whereMay } from '../policies/may.js';

const MANY = 10_000;
const PAGE = 51;
const DEEP = { id: 'ffffffff-ffff-7fff-bfff-ffffffffffff', way: 'down' } as const;

let app: TestApp;
let boardId: string;
let organisationId: string;
let tx: EntityManager;
beforeAll(async () => {
  app = await startTestApp();
  ({ boardId, organisationId } = await aBoard(app));
  const { id } = await anAdjustedMeeting(app, boardId);
  await app.admin
    .post(`/api/meetings/${id}/dispatches`)
    .send({ paragraphs: [1], recipients: [{ name: 'Arkivet', email: 'arkivet@region.example' }] })
    .expect(201);
  tx = app.dataSource.manager;
  // the copied row stands among the tables: as `(…).*` it would be made anew for each of its columns
  await tx.query(
    `INSERT INTO meeting
     SELECT copy.*
       FROM meeting m, generate_series(1, ${MANY}) n,
            jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'day', date '2000-01-01' + n,
              'start_time', '08:15', 'search_text', 'sammanträde nr ' || n)) copy
      WHERE m.id = $1`,
    [id],
  );
  await tx.transaction(async (own) => {
    // what an item writes beside itself is not asked for here
    await own.query('SET LOCAL session_replication_role = replica');
    await own.query(
      `INSERT INTO agenda_item
       SELECT copy.*
         FROM meeting m, agenda_item i,
              jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'meeting_id', m.id, 'paragraph', NULL,
                'adjustment_id', NULL, 'case_number', 'KN 2020/' || m.day)) copy
        WHERE m.id <> $1 AND i.paragraph = 1`,
      [id],
    );
    // an event in the organisation and the signing in of somebody of another, in turn
    await own.query(
      `INSERT INTO audit_event (at, actor_id, organisation_id, action, subject_id, details)
       SELECT timestamptz '2020-01-01 12:00Z' + n * interval '1 hour', account.person_id, CASE n % 2 WHEN 0 THEN $1::uuid END,
              CASE n % 2 WHEN 0 THEN 'board.changed' ELSE 'session.opened' END, account.id, '{}'
         FROM account, generate_series(1, ${2 * MANY}) n`,
      [organisationId],
    );
  });
  await tx.query(
    `INSERT INTO delivery
     SELECT copy.*
       FROM delivery d, generate_series(1, ${MANY}) n,
            jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'once_key', md5(n::text) || md5(n::text),
              'name', 'Mottagare nr ' || n, 'ordered_at', timestamptz '2020-01-01 12:00Z' + n * interval '1 hour')) copy`,
  );
  await tx.query(
    `INSERT INTO assembly_matter (id, organisation_id, board_id, kind, title, handed_in_on, settled_on, search_text,
                                  version, created_at, updated_at)
     SELECT gen_random_uuid(), $1, $2, CASE n % 3 WHEN 0 THEN 'question' ELSE 'motion' END, 'Motion nr ' || n,
            date '2000-01-01' + n, CASE WHEN n % 50 <> 0 THEN date '2030-01-01' END, 'motion nr ' || n, 1, now(), now()
       FROM generate_series(1, ${MANY}) n`,
    [organisationId, boardId],
  );
  await tx.query(
    `INSERT INTO diary_entry
     SELECT copy.*
       FROM diary_entry e, generate_series(1, ${MANY}) n,
            jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'case_number', 'KN 2020/' || n, 'document_number', 1,
              'what', 'Utdrag nr ' || n, 'entered_at', timestamptz '2020-01-01 12:00Z' + n * interval '1 hour')) copy`,
  );
  await tx.query(
    'VACUUM ANALYZE audit_event, diary_entry, assembly_matter, meeting, delivery, dispatch, agenda_item, meeting_person',
  );
}, 120_000);
afterAll(() => app.close());

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

/** A scan right under a LIMIT stops when it has enough, and is no reading of the whole. */
const nodesOf = (node: PlanNode): PlanNode[] => [
  node,
  ...(node.Plans ?? [])
    .filter((below) => node['Node Type'] !== 'Limit' || below['Node Type'] !== 'Seq Scan')
    .flatMap(nodesOf),
];

/** The tables that are read from end to end by what `ask` asks of the database. */
async function readWhole(ask: (asked: EntityManager) => Promise<unknown[]>): Promise<string[]> {
  const plans: PlanNode[] = [];
  const rows = await tx.transaction((own) => {
    const asked = {
      query: async (sql: string, given: unknown[]) => {
        if (!sql.startsWith('SET ')) {
          const [row] = await own.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
            `EXPLAIN (FORMAT JSON) ${sql}`,
            given,
          );
          plans.push(...(row?.['QUERY PLAN'] ?? []).map(({ Plan }) => Plan));
        }
        return own.query<unknown>(sql, given);
      },
    } as unknown as EntityManager;
    return ask(asked);
  });
  expect(rows.length).toBeGreaterThan(0);
  expect(plans.length).toBeGreaterThan(0);
  return plans
    .flatMap(nodesOf)
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name'] ?? '');
}

interface Chosen {
  board?: boolean;
  from?: string;
  to?: string;
  q?: string;
}

const actorOf = (who: string): Actor =>
  ({
    personId: DEEP.id,
    name: 'Siv Ek',
    admin: who === 'administrator',
    mandates:
      who === 'administrator'
        ? []
        : [{ organisationId, boardId: who === 'board secretary' ? boardId : null, role: 'secretary' }],
  }) as unknown as Actor;

describe.each(['administrator', 'secretary of the organisation', 'board secretary'])(
  'ten thousand rows, asked for by the %s, are never read from end to end',
  (who) => {
    test.each([
      ['first page', {}, undefined],
      ['deep page', {}, { ...DEEP, day: '2010-01-01' }],
      ['page back', {}, { ...DEEP, day: '2010-01-01', way: 'up' as const }],
      ['filter of days', { from: '2005-01-01', to: '2006-01-01' }, undefined],
      ['filter of a board', { board: true }, undefined],
      ['rare word', { q: 'nr 7777' }, undefined],
      ['common word', { q: 'sammanträde' }, undefined],
    ])('meetings: %s', async (_what, { board, ...filter }: Chosen, place) => {
      const chosen = { ...filter, ...(board === true ? { boardId } : {}) };
      const whole = await readWhole((asked) => findMeetingPage(asked, actorOf(who), chosen, place, PAGE));
      expect(whole).not.toContain('meeting');
    });

    test('the cases that were last on an agenda', async () => {
      const whole = await readWhole((asked) => findRecentCases(asked, readableBy(actorOf(who)), PAGE));
      expect(whole).not.toContain('meeting');
      expect(whole).not.toContain('agenda_item');
    });

    test.each([
      ['first page', {}, undefined],
      ['deep page', {}, { ...DEEP, enteredAt: '2020-06-01T00:00:00Z' }],
      ['rare word', { q: 'nr 7777' }, undefined],
      ['case number', { q: '2020/77' }, undefined],
      ['common word', { q: 'utdrag' }, undefined],
    ])('the register: %s', async (_what, filter: Chosen, place) => {
      const scope = whereMay(actorOf(who), 'diary.read');
      const whole = await readWhole((asked) => findEntries(asked, scope, filter, { place, limit: PAGE }));
      expect(whole).not.toContain('diary_entry');
    });

    test.each([
      ['first page', {}, undefined],
      ['deep page', {}, { ...DEEP, orderedAt: '2020-06-01T00:00:00Z' }],
      ['page back', {}, { ...DEEP, orderedAt: '2020-06-01T00:00:00Z', way: 'up' as const }],
      ['filter of days', { from: '2020-03-01', to: '2020-04-01' }, undefined],
      ['filter of a board', { board: true }, undefined],
      ['rare word', { q: 'nr 7777' }, undefined],
      ['common word', { q: 'mottagare' }, undefined],
    ])('the outbox: %s', async (_what, { board, ...filter }: Chosen, place) => {
      const chosen = { ...filter, ...(board === true ? { boardId } : {}) };
      const whole = await readWhole((asked) => findDeliveries(asked, actorOf(who), chosen, place, PAGE));
      expect(whole).not.toContain('delivery');
    });
  },
);

test.each<[string, MatterQuery, MatterPlace | undefined]>([
  ['first page', {}, undefined],
  ['deep page', {}, { ...DEEP, day: '2010-01-01' }],
  ['page back', {}, { ...DEEP, day: '2010-01-01', way: 'up' }],
  ['one kind', { kind: 'motion' }, undefined],
  ['what waits', { standing: 'open' }, undefined],
  ['over the year', { standing: 'over-year' }, undefined],
  ['rare word', { q: 'nr 7777' }, undefined],
  ['common word', { q: 'motion' }, undefined],
])(
  'ten thousand matters of a fullmäktige are never read from end to end: %s',
  async (_what, query, place) => {
    const readable = { everywhere: true, organisations: [], boards: [], personId: DEEP.id };
    const whole = await readWhole((asked) =>
      findMatterPage(asked, readable, boardId, query, '2026-11-28', place, PAGE),
    );
    expect(whole).not.toContain('assembly_matter');
  },
);

test.each([
  ['first page', undefined],
  ['deep page', { ...DEEP, id: '1', at: '2020-06-01T00:00:00Z' }],
  ['page back', { ...DEEP, id: '1', at: '2020-06-01T00:00:00Z', way: 'up' as const }],
])(
  'the log, with twice as many events of others, is never read from end to end: %s',
  async (_what, place) => {
    const whole = await readWhole((asked) => findLog(asked, organisationId, {}, { place, limit: PAGE }));
    expect(whole).not.toContain('audit_event');
  },
);

test('of two boards in the register the newest hits are shown, wherever the others lie', async () => {
  const other = await aBoard(app, { name: 'Trafiknämnden' });
  await tx.query(
    `INSERT INTO diary_entry
     SELECT copy.*
       FROM diary_entry e, generate_series(1, 60) n,
            jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'organisation_id', $1::uuid, 'board_id', $2::uuid,
              'case_number', 'TN 2019/' || n, 'document_number', 1, 'what', 'Utdrag nr 7700', 'entered_at', timestamptz '2019-01-01')) copy
      WHERE e.what = 'Utdrag nr 1'`,
    [other.organisationId, other.boardId],
  );
  const scope = { everywhere: false, organisations: [], boards: [boardId, other.boardId] };
  const found = await tx.transaction((own) => findEntries(own, scope, { q: 'nr 77' }, { limit: PAGE }));
  // the other board’s would fill the page; most of these are newer, and older than the first rows that are gone through
  const newest = Array.from({ length: MANY }, (_, at) => `Utdrag nr ${MANY - at}`);
  expect(found.map(({ what }) => what)).toEqual(newest.filter((what) => what.includes('77')).slice(0, PAGE));
});
