import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { EventPage } from '@klubbat/shared/contracts/event';
import type { VersionMark, VersionView } from '@klubbat/shared/contracts/item-version';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { v7 as newId } from 'uuid';
import { aBoard, aMeeting, adjust, show } from '../../../test/builders.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let board: { organisationId: string; boardId: string };
let writers: Agent[];
let meeting: MeetingView;
beforeAll(async () => {
  app = await startTestApp();
  board = await aBoard(app);
  const invited = async (name: string, role: string) => {
    const email = `${name.toLowerCase()}@region.example`;
    const person = await app.admin
      .post('/api/people')
      .send({ name, email, membership: { ...board, role } })
      .expect(201);
    return app.invite((person.body as { id: string }).id, email);
  };
  writers = [app.admin, await invited('Siv', 'secretary'), await invited('Nils', 'secretary')];
  await invited('Lars', 'member');
});
afterAll(() => app.close());
let day = 10;
beforeEach(async () => {
  day += 1;
  meeting = await aMeeting(app, board.boardId, { date: `2025-01-${day}` });
});

const at = (itemId: string, rest = '') => `/api/agenda-items/${itemId}${rest}`;
const later = (minutes: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000);
};

async function itemNow(itemId: string): Promise<AgendaItemView> {
  return (await app.admin.get(at(itemId)).expect(200)).body as AgendaItemView;
}

async function write(
  itemId: string,
  change: Record<string, unknown>,
  as = app.admin,
): Promise<AgendaItemView> {
  const { version } = await itemNow(itemId);
  const reply = await as
    .patch(at(itemId))
    .send({ ...change, version })
    .expect(200);
  return reply.body as AgendaItemView;
}

async function list(itemId: string): Promise<VersionMark[]> {
  const versions: VersionMark[] = [];
  let page: string | null = '';
  while (page !== null) {
    const reply = await app.admin.get(at(itemId, '/versions')).query({ page }).expect(200);
    const body = reply.body as { versions: VersionMark[]; nextPage: string | null };
    versions.push(...body.versions);
    page = body.nextPage;
  }
  return versions;
}

const version = async (itemId: string, number: number) =>
  (await app.admin.get(at(itemId, `/versions/${number}`)).expect(200)).body as VersionView;

async function restore(itemId: string, number: number, body: Record<string, unknown> = {}, as = app.admin) {
  const now = await itemNow(itemId);
  return as.post(at(itemId, `/versions/${number}/restoring`)).send({ version: now.version, ...body });
}

const own = (index: number) => meeting.items[index]?.id ?? '';

/** What may be changed, without what the item is. */
function said({ title, caseNumber, sections, recipients }: Partial<AgendaItemView>) {
  return { title, caseNumber, sections, recipients };
}

test('an item that nobody has changed has one version, which is what it says', async () => {
  expect(await list(own(0))).toMatchObject([
    { number: 1, kind: 'first', origin: 'created', by: 'Administratör' },
  ]);
  expect(await version(own(0), 1)).toMatchObject({ isNow: true, fields: { title: 'Sommarens konserter' } });
  await app.admin.get(at(own(0), '/versions/2')).expect(404);
});

describe('every version is what stood at the end of its spell', () => {
  const step = fc.record({
    who: fc.nat({ max: 2 }),
    minutes: fc.constantFrom(0, 1, 4, 12),
    change: fc.oneof(
      fc.record({ title: fc.constantFrom('Ett', 'Två 🎻', 'Tre') }),
      fc.record({ caseNumber: fc.constantFrom('KN 2025/1', 'KN 2025/2', null) }),
      fc.record({
        sections: fc.array(
          fc.record({
            kind: fc.constantFrom('decision', 'summary'),
            body: fc.constantFrom('Bifalls.', 'Avslås.'),
          }),
          {
            maxLength: 2,
          },
        ),
      }),
      fc.record({ recipients: fc.constantFrom([{ name: 'Akten' }], null) }),
      fc.record({ restored: fc.nat({ max: 3 }) }),
    ),
  });

  test('whoever writes, and however often', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const made = await app.admin
          .post(`/api/meetings/${meeting.id}/agenda-items`)
          .send({ title: 'Noll' })
          .expect(201);
        const { id } = made.body as AgendaItemView;
        let state = said(made.body as AgendaItemView);
        const expected = [{ who: -1, began: 0, state }];
        for (const { who, minutes, change } of steps) {
          later(minutes);
          const now = app.clock.now.getTime();
          const as = writers[who] ?? app.admin;
          const isRestored = 'restored' in change;
          if (isRestored) {
            const number = (change.restored % expected.length) + 1;
            expect((await restore(id, number, {}, as)).status).toBe(200);
          } else {
            await write(id, change, as);
          }
          const next = said(await itemNow(id));
          const last = expected.at(-1);
          if (JSON.stringify(next) === JSON.stringify(state)) {
            continue;
          }
          state = next;
          const goesOn = !isRestored && last?.who === who && now - last.began < 600_000;
          if (goesOn && last !== undefined) {
            last.state = next;
          } else {
            expected.push({ who: isRestored ? -1 : who, began: now, state: next });
          }
        }
        const versions = await list(id);
        expect(versions.map(({ number }) => number)).toEqual(
          expected.map((_, index) => expected.length - index),
        );
        for (const [index, { state: stood }] of expected.entries()) {
          expect(said((await version(id, index + 1)).fields)).toEqual(stood);
        }
      }),
      { numRuns: 12 },
    );
  });
});

test('a version names who wrote, when, and what was changed; the list is paged', async () => {
  for (let number = 0; number < 33; number += 1) {
    await write(own(0), { title: `Konserter ${number}` }, writers[1 + (number % 2)]);
  }
  const versions = await list(own(0));
  expect(versions).toHaveLength(34);
  expect(versions[0]).toMatchObject({ number: 34, kind: 'written', by: 'Siv', changed: ['title'] });
  expect(versions[1]).toMatchObject({ number: 33, by: 'Nils', changed: ['title'] });
  // the first of the second page knows the one before it
  expect(versions[29]).toMatchObject({ number: 5, changed: ['title'] });
  await app.admin
    .get(at(own(0), '/versions'))
    .query({ page: 'nonsens' })
    .expect(422);
});

test('those who write at once share a version that names both; one who comes later begins another', async () => {
  const people: { id: string; name: string }[] = await app.dataSource.query(
    `SELECT id, name FROM person WHERE name IN ('Siv', 'Nils') ORDER BY name DESC`,
  );
  const letters = async (title: string, writer: number) =>
    app.dataSource.transaction(async (tx) => {
      await tx.query(`SELECT set_config('klubbat.version_act', '{"kind": "together"}', true)`);
      await tx.query(
        'UPDATE agenda_item SET title = $2, updated_by = $3, updated_at = $4, version = version + 1 WHERE id = $1',
        [own(0), title, people[writer]?.id, app.clock.now],
      );
    });
  for (const [index, title] of ['K', 'Ko', 'Kon', 'Kons'].entries()) {
    later(0.1);
    await letters(title, index % 2);
  }
  later(3);
  await letters('Konse', 1);
  await write(own(0), { title: 'Konsert' }, app.admin);
  later(2);
  await letters('Konserter', 0);
  expect((await list(own(0))).map(({ by }) => by)).toEqual([
    'Siv',
    'Administratör',
    'Siv och Nils',
    'Administratör',
  ]);
  expect((await version(own(0), 2)).fields.title).toBe('Konse');
});

test('what was sent to be reviewed or adjusted stays a version of its own', async () => {
  await app.admin.post(`/api/meetings/${meeting.id}/numbering`).expect(200);
  await write(own(0), { title: 'Före granskningen' });
  await app.invite(meeting.people[0]?.id ?? '', `asa.${meeting.id}@region.example`);
  await app.admin
    .post(`/api/meetings/${meeting.id}/reviews`)
    .send({ reviewers: [meeting.people[0]?.id], lastDay: '2099-01-20' })
    .expect(201);
  await write(own(0), { title: 'Efter granskningen' });
  expect((await version(own(0), 2)).fields.title).toBe('Före granskningen');
  const sent = await app.admin.post(`/api/meetings/${meeting.id}/adjustments`).send({}).expect(201);
  const { adjustmentId } = sent.body as { adjustmentId: string };
  await app.admin.delete(`/api/adjustments/${adjustmentId}`).send({ reason: 'Ett namn är fel' }).expect(200);
  await write(own(0), { title: 'Efter att den drogs tillbaka' });
  expect((await version(own(0), 3)).fields.title).toBe('Efter granskningen');
  expect((await list(own(0))).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
});

describe('restoring', () => {
  test('a whole version comes back as a version of its own, and nothing is lost', async () => {
    const before = said(await itemNow(own(1)));
    await write(own(1), {
      title: 'Helt annat',
      caseNumber: 'KN 1',
      sections: null,
      recipients: [{ name: 'Akten' }],
    });
    const reply = await restore(own(1), 1);
    expect(reply.status).toBe(200);
    expect(said((reply.body as { item: AgendaItemView }).item)).toEqual(before);
    const versions = await list(own(1));
    expect(versions[0]).toMatchObject({ number: 3, kind: 'restored', source: 1 });
    expect((await version(own(1), 2)).fields).toMatchObject({ title: 'Helt annat', caseNumber: 'KN 1' });
    const { events } = (await app.admin.get(at(own(1), '/events'))).body as EventPage;
    expect(events[0]).toMatchObject({
      action: 'agenda-item.restored',
      details: { from: 1, before: { title: 'Helt annat' } },
    });
    // what is written next is no part of it
    await write(own(1), { title: 'Vidare' });
    expect(said((await version(own(1), 3)).fields)).toEqual(before);
  });

  test('one field, and one section, leave all else as it is', async () => {
    const two = [
      { kind: 'summary', body: 'Kort.' },
      { kind: 'decision', body: '1. Att bifalla.' },
    ];
    await write(own(0), { title: 'Ett', sections: two });
    await write(
      own(0),
      { title: 'Två', sections: [{ kind: 'decision', body: '1. Att avslå.' }] },
      writers[1],
    );
    expect((await restore(own(0), 2, { fields: ['title'] })).status).toBe(200);
    expect(await itemNow(own(0))).toMatchObject({ title: 'Ett', sections: [{ body: '1. Att avslå.' }] });
    // it takes the place of the one that it has become
    expect((await restore(own(0), 2, { section: 1 })).status).toBe(200);
    expect((await itemNow(own(0))).sections).toEqual([two[1]]);
    // and stands where it stood when there is none
    expect((await restore(own(0), 2, { section: 0 })).status).toBe(200);
    expect((await itemNow(own(0))).sections).toEqual(two);
    expect((await restore(own(0), 2, { section: 7 })).status).toBe(404);
  });

  test('sent twice it is done once, and an old version of the item is refused', async () => {
    await write(own(0), { title: 'Två' });
    const body = { version: (await itemNow(own(0))).version, saveId: newId() };
    const path = at(own(0), '/versions/1/restoring');
    await Promise.all([1, 2].map(() => app.admin.post(path).send(body).expect(200)));
    expect(await list(own(0))).toHaveLength(3);
    await app.admin
      .post(path)
      .send({ ...body, saveId: newId() })
      .expect(200);
    await write(own(0), { title: 'Tre' });
    const refused = await app.admin
      .post(path)
      .send({ ...body, saveId: newId() })
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'stale-version' });
  });

  test('a § that has been sent for adjustment is not restored, but its versions are seen', async () => {
    await write(own(0), { title: 'Två' });
    await adjust(app, meeting.id, meeting.people);
    const refused = await restore(own(0), 1);
    expect(refused.body).toMatchObject({ code: 'locked' });
    expect(await list(own(0))).toHaveLength(2);
  });

  test('people and attachments that are gone are told and left out, renumbered ones follow', async () => {
    const file = async (title: string) =>
      (
        (await app.admin.post(`/api/meetings/${meeting.id}/attachments`).field('title', title).expect(201))
          .body as {
          id: string;
        }
      ).id;
    const [one, other] = [await file('Karta'), await file('Budget')];
    const guest = (
      await app.admin.post(`/api/meetings/${meeting.id}/people`).send({ name: 'Gunvor Gäst' }).expect(201)
    ).body as { id: string; key: string };
    await write(own(0), {
      attachments: [1, 2],
      statements: [{ kind: 'note', by: [guest.key], text: `Se [bilaga 1](bilaga:${one}).` }],
      sections: [{ kind: 'decision', body: `Enligt [bilaga 1](bilaga:${one}).` }],
    });
    const ordered = async () =>
      app.admin
        .put(`/api/meetings/${meeting.id}/attachment-order`)
        .send({ version: (await show(app.admin, meeting.id)).version, attachments: [other, one] });
    expect((await ordered()).status).toBe(200);
    await write(own(0), { attachments: null, statements: null, sections: null });
    await app.admin.delete(`/api/attachments/${one}`).expect(204);
    await app.admin.delete(`/api/meeting-people/${guest.id}`).expect(204);
    const then = await version(own(0), 2);
    expect(then.names.attachments).toMatchObject([
      { number: 1, title: 'Karta' },
      { number: 2, title: 'Budget' },
    ]);
    expect(then.gone).toEqual({ people: ['Gunvor Gäst'], attachments: ['Karta'] });
    const reply = await restore(own(0), 2);
    expect(reply.status).toBe(200);
    expect((reply.body as { leftOut: string[] }).leftOut.sort()).toEqual(['Gunvor Gäst', 'Karta']);
    const numbers = (await show(app.admin, meeting.id)).attachments.map(({ number }) => number);
    const item = await itemNow(own(0));
    expect(item).toMatchObject({ attachments: numbers, sections: [{ body: 'Enligt bilaga 1.' }] });
    expect(item.statements ?? []).toEqual([]);
  });
});

test('versions are for those who write: readers are told no, and others nothing', async () => {
  await write(own(0), { title: 'Två' });
  // hours have gone: who does nothing for so long is signed out
  const reader = await app.signIn('lars@region.example', PASSWORD);
  for (const path of ['/versions', '/versions/1']) {
    await reader.get(at(own(0), path)).expect(403);
    await app.stranger.get(at(own(0), path)).expect(401);
  }
  expect((await restore(own(0), 1, {}, reader)).status).toBe(403);
  const elsewhere = await aBoard(app);
  const outsider = await app.admin
    .post('/api/people')
    .send({
      name: 'Ute',
      email: `ute.${meeting.id}@annan.example`,
      membership: { ...elsewhere, role: 'secretary' },
    })
    .expect(201);
  const ute = await app.invite((outsider.body as { id: string }).id, `ute.${meeting.id}@annan.example`);
  await ute.get(at(own(0), '/versions')).expect(404);
  expect((await restore(own(0), 1, {}, ute)).status).toBe(404);
});

test('the database keeps a version as long as its item, and lets nobody change one that has ended', async () => {
  await write(own(0), { title: 'Två' });
  const run = (sql: string) => app.dataSource.query(sql, [own(0)]);
  await expect(
    run(`UPDATE item_version SET title = 'Ett' WHERE agenda_item_id = $1 AND number = 1`),
  ).rejects.toThrow('never changed');
  await expect(run(`DELETE FROM item_version WHERE agenda_item_id = $1`)).rejects.toThrow(
    'as long as its item',
  );
  await app.admin.delete(at(own(0))).expect(204);
  expect(await run('SELECT 1 FROM item_version WHERE agenda_item_id = $1')).toEqual([]);
});
