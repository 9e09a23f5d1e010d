import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { rootOf } from '@klubbat/shared/text/shared-text-tree';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { aTextWriter as aWriter, type OpenedTexts as Opened } from '../../../test/text-writer.js';

let app: TestApp;
let boardId: string;
let meeting: MeetingView;
let other: Agent;
let stranger: Agent;
beforeAll(async () => {
  app = await startTestApp();
  const [board, elsewhere] = [await aBoard(app), await aBoard(app)];
  boardId = board.boardId;
  const invited = async (email: string, place: typeof board) => {
    const person = await app.admin
      .post('/api/people')
      .send({ name: 'Siv Ek', email, membership: { ...place, role: 'secretary' } })
      .expect(201);
    return app.invite((person.body as { id: string }).id, email);
  };
  meeting = await aMeeting(app, boardId, { start: null });
  other = await invited('siv@region.example', board);
  stranger = await invited('siv@annan.example', elsewhere);
});
afterAll(() => app.close());

async function anItem(body = 'Nämnden godkänner programmet.', { id: meetingId } = meeting) {
  const added = await app.admin
    .post(`/api/meetings/${meetingId}/agenda-items`)
    .send({ title: 'Sommarens konserter', sections: [{ kind: 'decision', body }] })
    .expect(201);
  const { id } = added.body as AgendaItemView;
  const now = async () => (await app.admin.get(`/api/agenda-items/${id}`).expect(200)).body as AgendaItemView;
  const textNow = async () => (await now()).sections?.[0]?.body;
  return { id, now, textNow };
}

describe('two who write in one text', () => {
  test('are merged letter by letter in the same paragraph, though they save at once', async () => {
    const { id, textNow } = await anItem();
    const [one, two] = [await aWriter(app.admin, id), await aWriter(other, id)];
    one.text().insert(7, ' i region Norr');
    two.text().insert(28, ' för 2026');
    const replies = await Promise.all([one.send(), two.send()]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(await textNow()).toBe('Nämnden i region Norr godkänner programmet för 2026.');
    for (const writer of [one, two]) {
      await writer.fetch();
      expect(writer.says()).toBe(await textNow());
    }
    expect((await one.fetch()).texts).toEqual([]);
  });

  test('are never asked for a version, and a save that comes again changes nothing', async () => {
    const { id, now } = await anItem();
    const writer = await aWriter(app.admin, id);
    writer.text().insert(0, 'Igen: ');
    const save = { version: writer.version, saveId: randomUUID(), texts: { [writer.key]: writer.pending() } };
    const first = await writer.save(save).expect(200);
    expect((await writer.save(save).expect(200)).body).toEqual(first.body);
    const again = await writer.save({ ...save, saveId: randomUUID() }).expect(200);
    expect((again.body as AgendaItemView).sections?.[0]?.body).toBe('Igen: Nämnden godkänner programmet.');
    expect((await now()).version).toBe((first.body as AgendaItemView).version + 1);
  });

  test('open it at once and get the same text, once', async () => {
    const { id } = await anItem();
    const replies = await Promise.all(
      [app.admin, other, app.admin, other].map((agent) => agent.post(`/api/agenda-items/${id}/texts`)),
    );
    expect(new Set(replies.map(({ body }) => JSON.stringify((body as Opened).texts))).size).toBe(1);
    const stored: object[] = await app.dataSource.query('SELECT key FROM item_text WHERE item_id = $1', [id]);
    expect(stored).toHaveLength(1);
  });

  test('have one event each for what they write together', async () => {
    const { id } = await anItem();
    const [one, two] = [await aWriter(app.admin, id), await aWriter(other, id)];
    for (const writer of [one, two, one, two, one]) {
      writer.text().insert(0, 'x');
      await writer.send().expect(200);
    }
    const events: { details: { changed: string[] } }[] = await app.dataSource.query(
      `SELECT details FROM audit_event WHERE subject_id = $1 AND action = 'agenda-item.updated'
        AND details->'changed' ? 'sections'`,
      [id],
    );
    // what the text was given with is an event of its own
    expect(events).toHaveLength(2);
  });

  test('make no other save an old one, unless it brings the text whole', async () => {
    const { id, now } = await anItem();
    const [one, two] = [await aWriter(app.admin, id), await aWriter(other, id)];
    two.text().insert(0, 'Först: ');
    await two.send().expect(200);
    await one.save({ version: one.version, saveId: randomUUID(), title: 'Ny rubrik' }).expect(200);
    two.text().insert(0, 'Sedan: ');
    await two.send().expect(200);
    const { version } = await now();
    const whole = {
      version: version - 1,
      saveId: randomUUID(),
      sections: [{ kind: 'decision', body: 'Allt nytt' }],
    };
    expect((await one.save(whole).expect(409)).body).toMatchObject({ code: 'stale-version' });
    const heading = [{ kind: 'decision', heading: 'Nytt beslut' }];
    await one
      .save({ version: version - 1, saveId: randomUUID(), sections: heading, sectionKeys: [one.key] })
      .expect(200);
    expect(await now()).toMatchObject({
      title: 'Ny rubrik',
      sections: [{ heading: 'Nytt beslut', body: 'Sedan: Först: Nämnden godkänner programmet.' }],
    });
    const old = await one.save({ version: one.version, title: 'För gammal' }).expect(409);
    expect(old.body).toMatchObject({ code: 'stale-version' });
  });
});

describe('a text that another road writes in', () => {
  test('is followed by those who write, and loses nothing of what they write', async () => {
    const { id, now, textNow } = await anItem('Ett.\n\nTvå.');
    const writer = await aWriter(app.admin, id);
    writer.text(1).insert(3, ' komma fem');
    const { version } = await now();
    await other
      .patch(`/api/agenda-items/${id}`)
      .send({ version, sections: [{ kind: 'decision', body: 'Ett nytt.\n\nTvå.' }] })
      .expect(200);
    await writer.send().expect(200);
    expect(await textNow()).toBe('Ett nytt.\n\nTvå komma fem.');
    await writer.fetch();
    expect(writer.says()).toBe(await textNow());
  });

  test('is followed also when that road knows nothing of texts', async () => {
    const { id, textNow } = await anItem();
    const writer = await aWriter(app.admin, id);
    await app.dataSource.query(
      `UPDATE agenda_item SET content = jsonb_set(content, '{sections,0,body}', '"Skrivet förbi."') WHERE id = $1`,
      [id],
    );
    await writer.fetch();
    expect(writer.says()).toBe('Skrivet förbi.');
    writer.text().insert(14, ' Och vidare.');
    await writer.send().expect(200);
    expect(await textNow()).toBe('Skrivet förbi. Och vidare.');
  });

  test('stays as it was given until somebody writes in it', async () => {
    const given = '*  punkt\n*  punkt två';
    const { id, textNow } = await anItem();
    await app.dataSource.query(
      `UPDATE agenda_item SET content = jsonb_set(content, '{sections,0,body}', to_jsonb($2::text)) WHERE id = $1`,
      [id, given],
    );
    await aWriter(app.admin, id);
    expect(await textNow()).toBe(given);
  });
});

describe('sections', () => {
  test('that are added, moved and taken away keep their texts by their keys', async () => {
    const { id, now } = await anItem();
    const writer = await aWriter(app.admin, id);
    const added = randomUUID();
    const fresh = new Y.Doc();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('Nytt avsnitt')]);
    rootOf(fresh).insert(0, [paragraph]);
    const save = {
      version: writer.version,
      saveId: randomUUID(),
      sections: [{ kind: 'proposal' }, { kind: 'decision' }],
      sectionKeys: [added, writer.key],
      texts: { [added]: Buffer.from(Y.encodeStateAsUpdate(fresh)).toString('base64') },
    };
    const saved = await writer.save(save).expect(200);
    expect(saved.body).toMatchObject({
      sectionKeys: [added, writer.key],
      sections: [{ body: 'Nytt avsnitt' }, { body: 'Nämnden godkänner programmet.' }],
    });
    const { items } = await show(app.admin, meeting.id);
    expect(items.find((item) => item.id === id)?.sectionKeys).toEqual([added, writer.key]);
    expect((await now()).sectionKeys).toEqual([added, writer.key]);
  });

  test('that another takes away come back with what somebody was writing in them', async () => {
    const { id, now } = await anItem();
    const writer = await aWriter(app.admin, id);
    const { version } = await now();
    await other.patch(`/api/agenda-items/${id}`).send({ version, sections: null }).expect(200);
    writer.text().insert(29, ' Mer.');
    await writer.send().expect(200);
    expect((await now()).sections).toEqual([
      { kind: 'decision', body: 'Nämnden godkänner programmet. Mer.' },
    ]);
    await writer.save({ version, saveId: randomUUID(), texts: {} }).expect(200);
  });
});

describe('the document in memory', () => {
  test('goes on with what another process has added', async () => {
    const { id, textNow } = await anItem();
    const [one, two] = [await aWriter(app.admin, id), await aWriter(other, id)];
    one.text().insert(0, 'Ett. ');
    await one.send().expect(200);
    // another process takes what the second wrote: its memory is not ours
    two.text().insert(29, ' Två.');
    const update = Buffer.from(two.pending(), 'base64');
    await app.dataSource.query(
      `WITH next AS (UPDATE item_writing SET seq = seq + 1 WHERE item_id = $1 RETURNING seq)
       INSERT INTO item_text_update (item_id, seq, key, data) SELECT $1, seq, $2, $3 FROM next`,
      [id, one.key, update],
    );
    one.text().insert(0, 'Tre. ');
    await one.send().expect(200);
    expect(await textNow()).toBe('Tre. Ett. Nämnden godkänner programmet. Två.');
  });

  test('is given up when what came of it was not stored, or the database has another past', async () => {
    const { id, now, textNow } = await anItem();
    const writer = await aWriter(app.admin, id);
    writer.text().insert(0, 'Ett. ');
    await writer.send().expect(200);
    writer.text().insert(0, 'Två. ');
    const lost = writer.pending();
    // it comes into the document, and then the save fails: it names an attachment that is not there
    const { version } = await now();
    await writer.save({ version, texts: { [writer.key]: lost }, attachments: [77] }).expect(422);
    expect(await textNow()).toBe('Ett. Nämnden godkänner programmet.');
    expect((await aWriter(other, id)).says()).toBe('Ett. Nämnden godkänner programmet.');
    await writer
      .save({ version: writer.version, saveId: randomUUID(), texts: { [writer.key]: lost } })
      .expect(200);
    expect(await textNow()).toBe('Två. Ett. Nämnden godkänner programmet.');
    // as after a restore: what is gone from the database is in no document
    await app.dataSource.query(
      'DELETE FROM item_text_update WHERE item_id = $1 AND seq = (SELECT max(seq) FROM item_text_update WHERE item_id = $1)',
      [id],
    );
    expect((await aWriter(app.admin, id)).says()).toBe('Ett. Nämnden godkänner programmet.');
  });

  test('is the same after a hundred updates have become its state', async () => {
    const { id, textNow } = await anItem('');
    const writer = await aWriter(app.admin, id);
    const paragraph = new Y.XmlElement('paragraph');
    rootOf(writer.doc).insert(0, [paragraph]);
    paragraph.insert(0, [new Y.XmlText('x')]);
    for (let n = 0; n < 120; n += 1) {
      writer.text().insert(writer.text().length, String(n % 10));
      await writer.send().expect(200);
    }
    expect(await textNow()).toBe(`x${'0123456789'.repeat(12)}`);
    const loose: object[] = await app.dataSource.query('SELECT 1 FROM item_text_update WHERE item_id = $1', [
      id,
    ]);
    expect(loose.length).toBeLessThan(100);
    expect((await aWriter(other, id)).says()).toBe(await textNow());
  });
});

describe('a text refuses', () => {
  test('what is written when the § is locked, also if it is sent again', async () => {
    const locked = await aMeeting(app, boardId, { start: null, date: '2025-01-15' });
    const { id, textNow } = await anItem(undefined, locked);
    const writer = await aWriter(app.admin, id);
    await app.dataSource.query('UPDATE meeting SET locked = true WHERE id = $1', [locked.id]);
    writer.text().insert(0, 'För sent. ');
    const save = { version: writer.version, saveId: randomUUID(), texts: { [writer.key]: writer.pending() } };
    expect((await writer.save(save).expect(409)).body).toMatchObject({ code: 'locked' });
    await app.admin.post(`/api/agenda-items/${id}/texts`).expect(409);
    expect(await textNow()).toBe('Nämnden godkänner programmet.');
  });

  test('those who may not write the meeting', async () => {
    const { id } = await anItem();
    const writer = await aWriter(app.admin, id);
    writer.text().insert(0, 'x');
    await stranger.post(`/api/agenda-items/${id}/texts`).expect(404);
    await stranger.get(`/api/agenda-items/${id}/texts?since=0`).expect(404);
    await stranger
      .patch(`/api/agenda-items/${id}`)
      .send({ version: 1, texts: { [writer.key]: writer.pending() } })
      .expect(404);
  });

  test.each<[string, (doc: Y.Doc) => string]>([
    ['what is no update', () => Buffer.from('nonsense').toString('base64')],
    ['what is no base64', () => '***'],
    ['an update of another text', () => update(new Y.Doc(), (doc) => rootOf(doc).push([new Y.XmlText('x')]))],
    ['an unknown node', (doc) => update(doc, () => rootOf(doc).push([new Y.XmlElement('script')]))],
    ['something beside the text', (doc) => update(doc, () => doc.getMap('more').set('a', 'b'))],
    ['a character that cannot be stored', (doc) => update(doc, () => first(doc).insert(0, '\u0000'))],
    [
      "a link to another meeting's attachment",
      (doc) =>
        update(doc, () => {
          const link = new Y.XmlElement('attachmentLink');
          link.setAttribute('id', randomUUID());
          link.setAttribute('text', 'bilaga 1');
          (rootOf(doc).get(0) as Y.XmlElement).insert(1, [link]);
        }),
    ],
    ['a text that is too long', (doc) => update(doc, () => first(doc).insert(0, 'x'.repeat(1_000_001)))],
    ['five million bytes', (doc) => update(doc, () => first(doc).insert(0, 'x'.repeat(5_000_000)))],
  ])('%s, and stands as it was', async (_name, make) => {
    const { id, now } = await anItem();
    const writer = await aWriter(app.admin, id);
    const before = await now();
    const refused = await writer
      .save({ version: before.version, saveId: randomUUID(), texts: { [writer.key]: make(writer.doc) } })
      .expect(422);
    expect((refused.body as { errors: { message: string }[] }).errors[0]?.message).not.toBe('');
    expect(await now()).toEqual(before);
  });

  test('nothing of two hundred pages', async () => {
    const page = `${'Nämnden har behandlat ärendet och yttrar sig. '.repeat(60)}\n\n`;
    const { id, textNow } = await anItem(page.repeat(200));
    const writer = await aWriter(app.admin, id);
    const began = performance.now();
    writer.text(100).insert(0, 'Mitt i: ');
    await writer.send().expect(200);
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(await textNow()).toContain('\n\nMitt i: Nämnden');
  });
});

const first = (doc: Y.Doc) => (rootOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;

function update(doc: Y.Doc, change: (doc: Y.Doc) => void): string {
  let made: Uint8Array = new Uint8Array();
  doc.on('update', (one: Uint8Array) => (made = one));
  change(doc);
  return Buffer.from(made).toString('base64');
}
