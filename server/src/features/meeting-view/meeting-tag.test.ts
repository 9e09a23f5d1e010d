import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting, adjust, show } from '../../../test/builders.js';
import { statementsOf } from '../../../test/count-statements.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

/*
 * Who has a meeting already is told so (304) by its tag. The tag must change with whatever is shown: by marks that triggers leave (decision 091). Here rows
 * of every kind are changed under it; and whatever test shows a meeting (`show`) holds that no two answers have one tag.
 */

let app: TestApp;
let adjusted: MeetingView;
let open: MeetingView;
let secretary: Agent;

beforeAll(async () => {
  app = await startTestApp();
  const { organisationId, boardId } = await aBoard(app, { announced: true, appealable: true });
  const { id, people } = await aMeeting(app, boardId);
  await adjust(app, id, people);
  adjusted = await show(app.admin, id);
  await app.admin
    .post(`/api/adjustments/${adjusted.adjustments[0]?.id ?? ''}/notices`)
    .send({ board: 'Anslagstavlan', postedOn: '2025-01-15' })
    .expect(201);
  open = await aMeeting(app, boardId, { date: '2025-01-20' });
  await app.admin
    .post(`/api/boards/${boardId}/seats`)
    .send({ labels: ['1'] })
    .expect(201);
  const made = await app.admin
    .post('/api/people')
    .send({ name: 'Siv Sund', membership: { organisationId, role: 'secretary', boardId: null } })
    .expect(201);
  secretary = await app.invite((made.body as { id: string }).id, 'siv@region.example');
}, 60_000);
afterAll(() => app.close());

async function tagOf({ id }: MeetingView, reader = secretary): Promise<string> {
  const answer = await reader.get(`/api/meetings/${id}`).expect(200);
  return answer.headers['etag'] ?? '';
}

const ask = ({ id }: MeetingView, tag: string, reader = secretary) =>
  reader.get(`/api/meetings/${id}`).set('If-None-Match', tag);

test('who has the meeting is told so, in two statements and without a word of it', async () => {
  const tag = await tagOf(open);
  const read = () =>
    ask(open, `W/${tag}, "annat"`).expect(304).expect('ETag', tag).expect('Cache-Control', 'no-store');
  expect((await read()).text).toBe('');
  expect((await statementsOf(read)).length).toBe(2);
  // and each reading of the same has the same
  expect(await tagOf(open)).toBe(tag);
  expect((await ask(open, '"annat"').expect(200)).body).toEqual(await show(secretary, open.id));
});

/** By SQL, what is shown of a meeting: past the doors, so that no version is counted up. */
const CHANGES: [string, string][] = [
  ['the meeting itself', `UPDATE meeting SET place = 'Sal 9' WHERE id = $1`],
  ['an item', `UPDATE agenda_item SET title = title || '!' WHERE meeting_id = $1 AND position = 1`],
  ['an item gone', `DELETE FROM agenda_item WHERE meeting_id = $1 AND position = 2`],
  ['a person of it', `UPDATE meeting_person SET party = 'V' WHERE meeting_id = $1 AND position = 1`],
  ['who leads it', `DELETE FROM officer WHERE meeting_id = $1 AND role = 'chair'`],
  ['the attendance', `UPDATE attendance SET office = 'kl. 9' WHERE meeting_id = $1 AND position = 1`],
  [
    'an attachment',
    `INSERT INTO attachment (id, meeting_id, position, number, title, source) VALUES (gen_random_uuid(), $1, 0, 1, 'Bilaga', 'paper')`,
  ],
  [
    'its organisation',
    `UPDATE organisation SET name = name || ' län' WHERE id = (SELECT organisation_id FROM meeting WHERE id = $1)`,
  ],
  ['its board', `UPDATE board SET material_days = 3 WHERE id = (SELECT board_id FROM meeting WHERE id = $1)`],
  [
    'the seats of its board',
    `UPDATE seat SET label = '7' WHERE board_id = (SELECT board_id FROM meeting WHERE id = $1)`,
  ],
  [
    'who wrote an item last',
    `UPDATE person SET name = name || ' Ny' WHERE id IN (SELECT updated_by FROM agenda_item WHERE meeting_id = $1)`,
  ],
];
const CHANGES_WHEN_ADJUSTED: [string, string][] = [
  ['an adjustment', `UPDATE adjustment SET signing_until = signing_until + 1 WHERE meeting_id = $1`],
  [
    'a signature',
    `DELETE FROM signature WHERE signer_id IN (SELECT s.id FROM signer s JOIN adjustment a ON a.id = s.adjustment_id WHERE a.meeting_id = $1)`,
  ],
  [
    'a notice',
    `UPDATE notice SET removed_on = '2025-03-01' WHERE adjustment_id IN (SELECT id FROM adjustment WHERE meeting_id = $1)`,
  ],
  [
    'who signs',
    `UPDATE signer SET position = position + 9 WHERE adjustment_id IN (SELECT id FROM adjustment WHERE meeting_id = $1)`,
  ],
  [
    'what is to be sealed',
    `DELETE FROM sealing_task WHERE protocol_version_id IN (SELECT id FROM protocol_version WHERE meeting_id = $1)`,
  ],
  [
    'the hash of the frozen protocol',
    `UPDATE protocol_version SET sha256 = repeat('a', 64) WHERE meeting_id = $1`,
  ],
  [
    'an account of who signs',
    `UPDATE account SET person_id = gen_random_uuid() WHERE person_id IN (SELECT person_id FROM meeting_person WHERE meeting_id = $1)`,
  ],
];

/** Changes rows with the guards of the database away, as its owner. */
const change = (sql: string, id: string) =>
  app.dataSource.transaction(async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    const [, changed] = await tx.query<[unknown, number | undefined]>(sql, [id]);
    expect(changed === 0).toBe(false);
  });

describe('the tag changes with', () => {
  test.each(CHANGES)('%s', async (_what, sql) => {
    const tag = await tagOf(open);
    await change(sql, open.id);
    await ask(open, tag).expect(200);
  });

  test.each(CHANGES_WHEN_ADJUSTED)('%s', async (_what, sql) => {
    const tag = await tagOf(adjusted);
    await change(sql, adjusted.id);
    await ask(adjusted, tag).expect(200);
  });

  test('who reads, what he may and the day', async () => {
    const tag = await tagOf(adjusted);
    await ask(adjusted, tag, app.admin).expect(200);
    await ask(adjusted, tag).expect(304);
    const become = (role: string) =>
      change(
        `UPDATE membership SET role = '${role}' WHERE role IN ('secretary', 'official') AND organisation_id = (SELECT organisation_id FROM meeting WHERE id = $1)`,
        adjusted.id,
      );
    await become('official');
    await ask(adjusted, tag).expect(200);
    await become('secretary');
    await ask(adjusted, tag).expect(304);
    const { now } = app.clock;
    app.clock.now = new Date(now.getTime() + 60_000);
    await ask(adjusted, tag).expect(304);
    app.clock.now = new Date('2025-01-15T23:30:00Z');
    await app.dataSource.query(
      'UPDATE login_session SET seen_at = $1, expires_at = $1::timestamptz + interval $$1 hour$$',
      [app.clock.now],
    );
    await ask(adjusted, tag).expect(200);
    app.clock.now = now;
  });
});

/** Each table of which a plan reads rows. */
function tablesOf(plan: unknown): string[] {
  return [...JSON.stringify(plan).matchAll(/"Relation Name":"(\w+)"/g)].map(([, table = '']) => table);
}

test('every table that is read leaves marks, whoever writes in it', async () => {
  const sent = await statementsOf(() => secretary.get(`/api/meetings/${open.id}`).expect(200));
  const [whole = ''] = sent.toSorted((one, other) => other.length - one.length);
  const plan: unknown = await app.dataSource.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${whole}`);
  const marking: { name: string }[] = await app.dataSource.query(
    `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'marks_change' AND tgenabled = 'A'`,
  );
  const marks = new Set(marking.map(({ name }) => name));
  const without = new Set(tablesOf(plan).filter((table) => !marks.has(table)));
  // its rows never change in what is read of them (`stored_file_stands`), and are named by an attachment or a conversion
  expect([...without].toSorted()).toEqual(['change_mark', 'stored_file']);
  expect(marking).toHaveLength(30);
});

test('two who write at once wait for nobody, and each changes the tag when it is his to see', async () => {
  const writer = async (sql: string) => {
    const runner = app.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(sql, [open.id]);
    return async () => {
      await runner.commitTransaction();
      await runner.release();
    };
  };
  const tags = [await tagOf(open)];
  const endOne = await writer(`UPDATE agenda_item SET title = title || '?' WHERE meeting_id = $1`);
  const endOther = await writer(`UPDATE meeting_person SET title = 'ledamot' WHERE meeting_id = $1`);
  tags.push(await tagOf(open));
  await endOther();
  tags.push(await tagOf(open));
  await endOne();
  tags.push(await tagOf(open));
  expect([tags[0] === tags[1], new Set(tags).size]).toEqual([true, 3]);
});

test('who may no longer read it is not told that it is as it was', async () => {
  const tag = await tagOf(open, app.admin);
  await app.stranger.get(`/api/meetings/${open.id}`).set('If-None-Match', tag).expect(401);
});
