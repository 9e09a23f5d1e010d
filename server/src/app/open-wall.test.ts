import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { sha256Of } from '../features/files/stored-file.store.js';
import { openRightsHouse, type RightsHouse } from '../../test/rights-house.js';
import { seePublished } from '../platform/open-wall.js';
import { raiseWall } from '../platform/wall.js';

/*
 * The doors of the open pages (decision 086), with what they themselves ask of what is published taken out of their SQL: PostgreSQL alone
 * keeps the rest from them.
 */

/** What an open page asks for itself, and what is left of it. */
const CHECKS: readonly (readonly [RegExp, string])[] = [
  [
    /p\.state = 'published' AND \(p\.remove_on IS NULL OR p\.remove_on > \$1::date\)/g,
    '$1::date IS NOT NULL',
  ],
  [/\bstate = 'published' AND \(remove_on IS NULL OR remove_on > \$2\)/g, '$2::date IS NOT NULL'],
  [/\bo\.open_pages\b/g, 'true'],
  [/AND d\.published_at IS NOT NULL/g, ''],
  [/\(told\.day IS NOT NULL OR m\.announced_on <= \$1::date OR pub\.there\)/g, 'true'],
];

let house: RightsHouse;
let isChecked = true;
let isWalled = true;
let stripped = 0;

beforeAll(async () => {
  house = await openRightsHouse('Region Norrskog');
  const { dataSource } = house.app;
  const make = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner: QueryRunner = make(mode);
    const query = runner.query.bind(runner) as (sql: string, ...given: unknown[]) => Promise<never>;
    runner.query = (sql: string, ...given: unknown[]) => {
      if (!isWalled && sql.includes(`set_config('klubbat.day'`)) {
        return Promise.resolve([] as never);
      }
      const bare = isChecked ? sql : CHECKS.reduce((left, [check, put]) => left.replace(check, put), sql);
      stripped += bare === sql ? 0 : 1;
      return query(bare, ...given);
    };
    return runner;
  };
}, 300_000);
afterAll(() => house.app.close());

/** Addresses of what is there, published or not. */
async function addresses(): Promise<string[]> {
  const rows = await house.app.dataSource.query<{ path: string }[]>(
    `WITH place AS (
       SELECT b.id, '/offentligt/' || o.slug AS house, '/offentligt/' || o.slug || '/' || b.slug AS board
         FROM board b JOIN organisation o ON o.id = b.organisation_id)
     SELECT '/offentligt' AS path
     UNION SELECT house FROM place
     UNION SELECT house || '/protokoll.atom' FROM place
     UNION SELECT house || '/sok?q=budget' FROM place
     UNION SELECT board FROM place
     UNION SELECT board || '/tidigare-ledamoter' FROM place
     UNION SELECT board || '/protokoll.atom' FROM place
     UNION SELECT board || '/sammantraden.ics' FROM place
     UNION SELECT board || '/' || m.day FROM place JOIN meeting m ON m.board_id = place.id
     UNION SELECT board || '/' || m.day || '/protokoll-' || a.number FROM place
             JOIN meeting m ON m.board_id = place.id JOIN adjustment a ON a.meeting_id = m.id
     UNION SELECT board || '/' || m.day || '/protokoll-' || a.number || '.pdf' FROM place
             JOIN meeting m ON m.board_id = place.id JOIN adjustment a ON a.meeting_id = m.id
     UNION SELECT CASE WHEN d.board_id IS NULL THEN house ELSE board END || '/dokument-' || d.number || '.pdf' FROM place
             JOIN board b ON b.id = place.id JOIN open_document d ON d.organisation_id = b.organisation_id
     UNION SELECT '/api/publications/' || id || '/pdf' FROM adjustment`,
  );
  return rows.map(({ path }) => path).toSorted();
}

/** How each address is answered, and what it says. */
async function answers(paths: readonly string[], checked: boolean): Promise<Record<string, string>> {
  isChecked = checked;
  const said: Record<string, string> = {};
  for (const path of paths) {
    const answer = await house.app.stranger.get(path).responseType('blob');
    // a refusal has the number of its request in it
    said[path] = answer.status === 200 ? sha256Of(answer.body as Buffer) : String(answer.status);
  }
  isChecked = true;
  return said;
}

/** An organisation that has closed its pages, a version that has left the web, one whose day has come, a document that is not out. */
async function unpublish(): Promise<void> {
  const { dataSource } = house.app;
  await dataSource.query(`UPDATE organisation SET open_pages = false WHERE name <> 'Region Norrskog'`);
  await dataSource.query(
    `UPDATE publication SET remove_on = '2000-01-01' WHERE id = (
       SELECT id FROM publication WHERE state = 'published' AND remove_on IS NULL ORDER BY id LIMIT 1)`,
  );
}

test('say the same without their own checks: PostgreSQL shows them what is published alone', async () => {
  await unpublish();
  const paths = await addresses();
  const said = await answers(paths, true);
  expect(Object.values(said).filter((answer) => answer.length === 64).length).toBeGreaterThan(20);
  expect(Object.values(said).filter((answer) => answer === '404').length).toBeGreaterThan(20);
  stripped = 0;
  expect(await answers(paths, false)).toEqual(said);
  expect(stripped).toBeGreaterThan(paths.length / 2);
}, 300_000);

test('say more where the wall is away: it is the wall that holds', async () => {
  const paths = await addresses();
  const said = await answers(paths, true);
  isWalled = false;
  const bare = await answers(paths, false);
  isWalled = true;
  expect(paths.filter((path) => bare[path] !== said[path]).length).toBeGreaterThan(20);
}, 300_000);

test('see nothing else, whatever they ask', async () => {
  const { dataSource } = house.app;
  const { open } = await raiseWall(dataSource);
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
  );
  const refused: string[] = [];
  for (const { name } of tables) {
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    await seePublished(runner.manager, open ?? '', '2026-01-01');
    for (const sql of [`SELECT * FROM ${name} LIMIT 1`, `DELETE FROM ${name}`]) {
      const answer: unknown = await runner
        .query(`SAVEPOINT ask; ${sql}`)
        .then(() => undefined)
        .catch((error: unknown) => error);
      await runner.query('ROLLBACK TO ask');
      if (answer instanceof Error) {
        refused.push(`${sql.split(' ')[0] ?? ''} ${name}`);
      }
    }
    await runner.rollbackTransaction();
    await runner.release();
  }
  // whole rows are read of what is public by nature alone
  const whole = [
    'file_page',
    'file_text',
    'notice_board',
    'public_attachment_row',
    'public_search_row',
    'search_lexeme',
  ];
  const every = tables.flatMap(({ name }) => [
    ...(whole.includes(name) ? [] : [`SELECT ${name}`]),
    `DELETE ${name}`,
  ]);
  expect(refused).toEqual(every);
}, 120_000);
