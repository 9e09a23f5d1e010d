import { createHash } from 'node:crypto';
import { NIL, v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { chainHead } from './evidence.store.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const addEvents = (tx: EntityManager, organisationIds: (string | null)[]) =>
  tx.query(
    `INSERT INTO audit_event (at, organisation_id, action, details)
       SELECT now(), organisation, 'meeting.updated', '{"å": "\\"1\\n", "bb": 1.50, "a": null}'
         FROM unnest($1::uuid[]) organisation`,
    [organisationIds],
  );
const lengthOf = async (chain: string) =>
  (await chainHead(app.dataSource.manager, chain === NIL ? undefined : chain))?.sequence ?? 0;

interface LinkRow {
  chain: string;
  sequence: number;
  previous: string;
  hash: string;
  before: string | null;
  /** the values that the hash is over, as docs/evidence-log.md has them, but not put together by the database */
  values: string[];
}

function findLinks(): Promise<LinkRow[]> {
  return app.dataSource.query(
    `SELECT l.chain, l.sequence::int, l.previous, l.hash, lag(l.hash) OVER (PARTITION BY chain ORDER BY sequence) AS before,
            ARRAY[e.id::text, to_json(to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text,
                  coalesce(to_json(e.actor_id)::text, 'null'), coalesce(to_json(e.organisation_id)::text, 'null'),
                  coalesce(to_json(e.meeting_id)::text, 'null'), to_json(e.action)::text,
                  coalesce(to_json(e.subject_id)::text, 'null'), e.details::text,
                  coalesce(to_json(e.request_id)::text, 'null')] AS values
       FROM audit_event e LEFT JOIN evidence_link l ON l.event_id = e.id ORDER BY l.chain, l.sequence`,
  );
}

/** Every event has its link, and every link follows from its event and the link before. */
async function expectUnbroken(): Promise<number> {
  const links = await findLinks();
  let place = 0;
  for (const { chain, sequence, previous, hash, before, values } of links) {
    place = before === null ? 1 : place + 1;
    const head = [JSON.stringify('klubbat-evidence-1'), JSON.stringify(chain), String(place)];
    const text = `[${[...head, JSON.stringify(previous), ...values].join(', ')}]`;
    expect({ sequence, previous, hash }).toEqual({
      sequence: place,
      previous: before ?? '0'.repeat(64),
      hash: sha256(text),
    });
  }
  return links.length;
}

describe('the evidence log', () => {
  test('chains every act of an organisation, and those of the installation by themselves', async () => {
    const { organisationId, boardId } = await aBoard(app);
    await anAdjustedMeeting(app, boardId);
    expect(await expectUnbroken()).toBeGreaterThan(20);
    expect(await lengthOf(organisationId)).toBeGreaterThan(15);
    expect(await lengthOf(NIL)).toBeGreaterThan(3);
  });

  test('is one unbroken chain after 50 writers at once, each in two chains in whatever order', async () => {
    const [one, other] = [newId(), newId()];
    const orders = [
      [one, other, null],
      [null, other, one],
      [other, null, one],
    ];
    const write = (place: number) =>
      app.dataSource.transaction(async (tx) => {
        for (const organisation of orders[place % 3] ?? []) {
          await addEvents(tx, [organisation]);
        }
      });
    const before = await lengthOf(NIL);
    await Promise.all(Array.from({ length: 50 }, (_, place) => write(place)));
    await expectUnbroken();
    expect([await lengthOf(one), await lengthOf(other), (await lengthOf(NIL)) - before]).toEqual([
      50, 50, 50,
    ]);
  });

  test('lets one organisation write while another is just being linked', async () => {
    const [one, other] = [newId(), newId()];
    await app.dataSource.transaction(async (held) => {
      await addEvents(held, [one]);
      await held.query('SET CONSTRAINTS audit_event_linked IMMEDIATE');
      await app.dataSource.transaction((tx) => addEvents(tx, [other]));
      expect(await lengthOf(other)).toBe(1);
      const same = app.dataSource.transaction(async (tx) => {
        await tx.query("SET LOCAL lock_timeout = '1ms'");
        await addEvents(tx, [one]);
      });
      await expect(same).rejects.toThrow('lock timeout');
    });
    expect(await lengthOf(one)).toBe(1);
  });

  test('has no link for what was taken back', async () => {
    const chain = newId();
    await app.dataSource.transaction(async (tx) => {
      await addEvents(tx, [chain, chain]);
      const undone = tx.transaction(async (inner) => {
        await addEvents(inner, [chain]);
        throw new Error('taken back');
      });
      await expect(undone).rejects.toThrow('taken back');
      await tx.transaction((inner) => addEvents(inner, [chain]));
    });
    expect(await lengthOf(chain)).toBe(3);
    await expectUnbroken();
  });

  test('takes in events that were there before it, in the order of their ids', async () => {
    const chain = newId();
    await app.dataSource.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await addEvents(tx, [chain, null, chain]);
    });
    expect(await lengthOf(chain)).toBe(0);
    await app.dataSource.query('SELECT link_events_from(0)');
    expect(await lengthOf(chain)).toBe(2);
    await expectUnbroken();
  });

  test.each([
    'UPDATE evidence_link SET hash = previous',
    'DELETE FROM evidence_link',
    'TRUNCATE evidence_link',
  ])('refuses %s', async (sql) => {
    await expect(app.dataSource.query(sql)).rejects.toThrow('never changed or taken away');
  });
});
