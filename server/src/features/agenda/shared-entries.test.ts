import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { rootOf } from '@klubbat/shared/text/shared-text-tree';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { aTextWriter, type OpenedTexts } from '../../../test/text-writer.js';

/*
 * Motions, reservations and statements that two write in at once (decision 051). The item has one text of each list: the
 * places of the texts are those of `textLists`.
 */
const [MOTION, RESERVATION, STATEMENT] = [1, 2, 3];

let app: TestApp;
let meeting: MeetingView;
let other: Agent;
let people: string[];
beforeAll(async () => {
  app = await startTestApp();
  const board = await aBoard(app);
  const person = await app.admin
    .post('/api/people')
    .send({ name: 'Siv Ek', email: 'siv@region.example', membership: { ...board, role: 'secretary' } })
    .expect(201);
  other = await app.invite((person.body as { id: string }).id, 'siv@region.example');
  meeting = await aMeeting(app, board.boardId, { start: null });
  people = meeting.people.map(({ key }) => key);
});
afterAll(() => app.close());

async function anItem() {
  const added = await app.admin
    .post(`/api/meetings/${meeting.id}/agenda-items`)
    .send({
      title: 'Sommarens konserter',
      sections: [{ kind: 'decision', body: 'Nämnden godkänner programmet.' }],
      motions: [{ id: 'yrkande-1', by: [people[0]], kind: 'approve', text: 'Bifall till förslaget.' }],
      reservations: [{ by: [people[1]], text: 'Vi reserverar oss.' }],
      statements: [{ kind: 'note', by: [people[2]], text: 'Vi vill anteckna.' }],
    })
    .expect(201);
  const { id } = added.body as AgendaItemView;
  const now = async () => (await app.admin.get(`/api/agenda-items/${id}`).expect(200)).body as AgendaItemView;
  const save = (agent: Agent, body: object) =>
    agent.patch(`/api/agenda-items/${id}`).send({ saveId: randomUUID(), ...body });
  return { id, now, save };
}

/** What begins a text: a paragraph that says that. */
function begun(says: string): string {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(says)]);
  rootOf(doc).insert(0, [paragraph]);
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
}

describe('two who write in one', () => {
  test.each([
    ['motion', MOTION, (item: AgendaItemView) => item.motions?.[0]?.text, 'Bifall till förslaget.'],
    [
      'reservation',
      RESERVATION,
      (item: AgendaItemView) => item.reservations?.[0]?.text,
      'Vi reserverar oss.',
    ],
    ['statement', STATEMENT, (item: AgendaItemView) => item.statements?.[0]?.text, 'Vi vill anteckna.'],
  ])('%s are merged letter by letter, and nothing else is changed', async (_name, place, textOf, given) => {
    const { id, now } = await anItem();
    const before = await now();
    const [one, two] = [await aTextWriter(app.admin, id, place), await aTextWriter(other, id, place)];
    expect(one.says()).toBe(given);
    one.text().insert(0, 'Ena. ');
    two.text().insert(given.length, ' Andra.');
    const replies = await Promise.all([one.send(), two.send()]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    const after = await now();
    expect(textOf(after)).toBe(`Ena. ${given} Andra.`);
    for (const writer of [one, two]) {
      await writer.fetch();
      expect(writer.says()).toBe(textOf(after));
    }
    expect(after.sections).toEqual(before.sections);
    expect({ ...after.motions?.[0], text: '' }).toEqual({ ...before.motions?.[0], text: '' });
  });

  test('leave one event each, that says what stood in that list', async () => {
    const { id } = await anItem();
    const [one, two] = [await aTextWriter(app.admin, id, MOTION), await aTextWriter(other, id, MOTION)];
    for (const writer of [one, two, one, two]) {
      writer.text().insert(0, 'x');
      await writer.send().expect(200);
    }
    const events: { details: { changed: string[]; before: object } }[] = await app.dataSource.query(
      `SELECT details FROM audit_event WHERE subject_id = $1 AND action = 'agenda-item.updated'`,
      [id],
    );
    expect(events.map(({ details }) => details.changed)).toEqual([['motions'], ['motions']]);
    expect(events[0]?.details.before).toMatchObject({ motions: [{ text: 'Bifall till förslaget.' }] });
  });

  test('a save that comes again changes nothing, and one locked out is refused', async () => {
    const { id, now, save } = await anItem();
    const writer = await aTextWriter(app.admin, id, MOTION);
    writer.text().insert(0, 'Igen: ');
    const body = { version: writer.version, saveId: randomUUID(), texts: { [writer.key]: writer.pending() } };
    const first = await save(app.admin, body).expect(200);
    expect((await save(app.admin, body).expect(200)).body).toEqual(first.body);
    expect((await now()).motions?.[0]?.text).toBe('Igen: Bifall till förslaget.');
    await app.dataSource.query('UPDATE meeting SET locked = true WHERE id = $1', [meeting.id]);
    writer.text().insert(0, 'För sent. ');
    expect((await writer.send().expect(409)).body).toMatchObject({ code: 'locked' });
    await app.dataSource.query('UPDATE meeting SET locked = false WHERE id = $1', [meeting.id]);
    expect((await now()).motions?.[0]?.text).toBe('Igen: Bifall till förslaget.');
  });
});

describe('a list that one changes while another writes in it', () => {
  test('keeps the texts of those rows that are sent without', async () => {
    const { id, now, save } = await anItem();
    const writer = await aTextWriter(other, id, MOTION);
    writer.text().insert(0, 'Senare: ');
    await writer.send().expect(200);
    const added = randomUUID();
    const { motions = [] } = await now();
    const { text: _, ...shape } = motions[0] ?? { text: '' };
    await save(app.admin, {
      version: writer.version,
      motions: [
        { ...shape, result: 'carried' },
        { id: 'yrkande-2', kind: 'reject' },
      ],
      entryKeys: { motions: [writer.key, added] },
      texts: { [added]: begun('Avslag.') },
    }).expect(200);
    expect(await now()).toMatchObject({
      motions: [
        { text: 'Senare: Bifall till förslaget.', result: 'carried' },
        { id: 'yrkande-2', text: 'Avslag.' },
      ],
      entryKeys: { motions: [writer.key, added] },
    });
    writer.text().insert(0, 'Än senare. ');
    await writer.send().expect(200);
    expect((await now()).motions?.map(({ text }) => text)).toEqual([
      'Än senare. Senare: Bifall till förslaget.',
      'Avslag.',
    ]);
  });

  test('gets a motion back that was taken away while somebody wrote in it, by a name of its own', async () => {
    const { id, now, save } = await anItem();
    const writer = await aTextWriter(other, id, MOTION);
    const { version } = await now();
    await save(app.admin, { version, motions: null }).expect(200);
    await save(app.admin, {
      version: version + 1,
      motions: [{ id: 'yrkande-1', kind: 'reject', text: 'Ett annat.' }],
    }).expect(200);
    writer.text().insert(0, 'Kvar: ');
    await writer.send().expect(200);
    expect((await now()).motions).toEqual([
      { id: 'yrkande-2', by: [people[0]], kind: 'approve', text: 'Kvar: Bifall till förslaget.' },
      { id: 'yrkande-1', kind: 'reject', text: 'Ett annat.' },
    ]);
    // and whoever has not seen that it came back does not take it away again
    const old = await save(app.admin, { version: version + 2, motions: null });
    expect(old.body).toMatchObject({ code: 'stale-version' });
  });

  test('gets a reservation back, and it is noted again when it was entered', async () => {
    const { id, now, save } = await anItem();
    const writer = await aTextWriter(other, id, RESERVATION);
    const { version } = await now();
    const noted = () => app.dataSource.query('SELECT 1 FROM opinion_notice WHERE agenda_item_id = $1', [id]);
    await save(app.admin, { version, reservations: null }).expect(200);
    const taken = ((await noted()) as object[]).length;
    writer.text().insert(0, 'Kvar: ');
    await writer.send().expect(200);
    expect((await now()).reservations).toEqual([{ by: [people[1]], text: 'Kvar: Vi reserverar oss.' }]);
    expect((await noted()) as object[]).toHaveLength(taken + 1);
  });

  test('is followed where another road writes in it, whoever it is by then said to be by', async () => {
    const { id, now, save } = await anItem();
    const writer = await aTextWriter(other, id, RESERVATION);
    const { version } = await now();
    await save(app.admin, {
      version,
      reservations: [{ by: [people[0]], text: 'Vi reserverar oss härmed.' }],
    }).expect(200);
    writer.text().insert(0, 'Ja: ');
    await writer.send().expect(200);
    expect((await now()).reservations).toEqual([{ by: [people[0]], text: 'Ja: Vi reserverar oss härmed.' }]);
  });

  test('has no text left when everything in it is taken away', async () => {
    const { id, now } = await anItem();
    const writer = await aTextWriter(other, id, STATEMENT);
    writer.text().delete(0, 'Vi vill anteckna.'.length);
    await writer.send().expect(200);
    expect((await now()).statements).toEqual([{ kind: 'note', by: [people[2]] }]);
    writer.text().insert(0, 'Nytt.');
    await writer.send().expect(200);
    expect((await now()).statements?.[0]?.text).toBe('Nytt.');
  });
});

describe('two who change different fields', () => {
  test('are never in each other’s way, however old the one’s version is', async () => {
    const { id, now, save } = await anItem();
    const opened = (await other.post(`/api/agenda-items/${id}/texts`).expect(200)).body as OpenedTexts;
    const { version } = opened.item;
    await save(app.admin, { version, title: 'Vinterns konserter' }).expect(200);
    await save(app.admin, { version: version + 1, recipients: [{ name: 'Driften' }] }).expect(200);
    await save(app.admin, { version: version + 2, confidential: 'OSL 21:1' }).expect(200);
    await save(other, { version, outcome: 'approved' }).expect(200);
    expect(await now()).toMatchObject({
      title: 'Vinterns konserter',
      recipients: [{ name: 'Driften' }],
      confidential: 'OSL 21:1',
      outcome: 'approved',
      version: version + 4,
    });
    const same = await save(other, { version, title: 'Höstens konserter' }).expect(409);
    expect(same.body).toMatchObject({ code: 'stale-version' });
    await save(other, { version: version + 9, outcome: 'rejected' }).expect(409);
  });

  test('are told apart from what came by a road of which nothing is known', async () => {
    const { id, save } = await anItem();
    const writer = await aTextWriter(other, id, RESERVATION);
    await other
      .put(`/api/agenda-items/${id}/opinion-texts`)
      .send({ list: 'reservations', by: [people[1]], text: 'Inlämnad.' })
      .expect(200);
    await save(app.admin, { version: writer.version, outcome: 'approved' }).expect(409);
    writer.text().insert(0, 'Men: ');
    await writer.send().expect(200);
  });
});

test.each([
  ['a motion without text and without a key', { motions: [{ kind: 'reject' }] }, '$.motions[0].text'],
  ['too few keys', { motions: [{ kind: 'reject' }], entryKeys: { motions: [] } }, '$.entryKeys.motions'],
  [
    'a key that stands for two',
    {
      motions: [{ text: 'a' }, { text: 'b' }],
      entryKeys: { motions: Array(2).fill(randomUUID()) as string[] },
    },
    '$.entryKeys.motions',
  ],
  ['an update of a text that nobody has opened', { texts: { [randomUUID()]: begun('x') } }, /^\$\.texts/],
])('%s is refused, and everything stands as it was', async (_name, sent, path) => {
  const { id, now, save } = await anItem();
  const opened = (await other.post(`/api/agenda-items/${id}/texts`).expect(200)).body as OpenedTexts;
  const before = await now();
  const refused = await save(app.admin, { version: opened.item.version, ...sent }).expect(422);
  const [fault] = (refused.body as { errors: { path: string }[] }).errors;
  expect(fault?.path).toEqual(typeof path === 'string' ? path : expect.stringMatching(path));
  expect(await now()).toEqual(before);
});
