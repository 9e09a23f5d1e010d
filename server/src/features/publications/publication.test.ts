import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Mask } from '@klubbat/shared/contracts/masking';
import { maskableTexts } from '@klubbat/shared/rules/mask-record';
import { visibleText } from '@klubbat/shared/text/visible-text';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { aBoard, aMeeting, adjust, employed, openPages } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { everythingInPdf } from '../../../test/everything-in-pdf.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

const CANARY = 'Gunvor Kanariefågel';
const SECRET = 'Avstängning av Sixten Tystlåten';
const NUMBER = '640823-3234';

let app: TestApp;
let meeting: MeetingView;
let adjustmentId: string;
let secretary: Agent;
let registrar: Agent;

beforeAll(async () => {
  app = await startTestApp();
  const { organisationId, boardId } = await aBoard(app);
  meeting = await aMeeting(app, boardId);
  await write(0, {
    title: `Bidrag till ${CANARY}`,
    sections: [
      { kind: 'decision', body: `**${CANARY}** får bidrag.` },
      { kind: 'summary', body: `${CANARY}, ${NUMBER}, nås på 070-123 45 67.` },
    ],
    recipients: [{ name: 'Sökanden', email: 'gunvor@kanarie.example' }],
  });
  await write(1, {
    title: SECRET,
    caseNumber: 'KN 2025/77',
    confidential: '26 kap. 1 § OSL',
    sections: [{ kind: 'decision', body: 'Sixten Tystlåten avstängs.' }],
  });
  await app.admin
    .post(`/api/meetings/${meeting.id}/attachments`)
    .field('title', `Ansökan från ${CANARY}`)
    .attach('file', await aPdf(), { filename: `${CANARY}.pdf`, contentType: 'application/pdf' })
    .expect(201);
  await adjust(app, meeting.id, meeting.people);
  const { adjustments } = (await app.admin.get(`/api/meetings/${meeting.id}`)).body as MeetingView;
  adjustmentId = adjustments[0]?.id ?? '';
  secretary = await employed(app, organisationId, 'secretary');
  registrar = await employed(app, organisationId, 'registrar');
});
afterAll(() => app.close());

async function write(place: number, change: Record<string, unknown>): Promise<void> {
  const path = `/api/agenda-items/${meeting.items[place]?.id ?? ''}`;
  const { version } = (await app.admin.get(path)).body as { version: number };
  await app.admin
    .patch(path)
    .send({ ...change, version })
    .expect(200);
}

const door = (rest = '') => `/api/adjustments/${adjustmentId}/publication${rest}`;
const shown = async (agent: Agent) => (await agent.get(door()).expect(200)).body as PublicationView;
const open = () => app.stranger.get(`/api/publications/${adjustmentId}/pdf`);

/** What Mitt arbete tells somebody of public versions. */
async function waitsFor(agent: Agent): Promise<string[]> {
  const { tasks } = (await agent.get('/api/my-work').expect(200)).body as { tasks: { kind: string }[] };
  return tasks.flatMap(({ kind }) => (/publi/.test(kind) ? [kind] : []));
}

/** Every place where these words stand in the adjusted record, as masks. */
function masksOf({ record }: Pick<PublicationView, 'record'>, words: string): Mask[] {
  return maskableTexts(record).flatMap(({ path, isRunning, text }) => {
    const from = (isRunning ? visibleText(text) : text).indexOf(words);
    return from < 0 ? [] : [{ path, from, to: from + words.length, ground: 'personal-data' as const }];
  });
}

describe('the public version of a protocol', () => {
  test('is not there until it has been approved, and is asked for where pages are open', async () => {
    await open().expect(404);
    expect((await shown(secretary)).draft).toBeNull();
    expect(await waitsFor(secretary)).toEqual([]);
    await openPages(app, meeting.organisationId);
    expect(await waitsFor(secretary)).toEqual(['publish']);
  });

  test('shows what looks like personal data, and not the names of those who took part', async () => {
    const { findings, record } = await shown(secretary);
    expect(findings.map(({ kind }) => kind)).toEqual([
      'name',
      'name',
      'name',
      'personal-number',
      'telephone',
      'name',
      'name',
    ]);
    expect(record.items).toHaveLength(2);
    // of the secret § nothing but what will be shown
    expect(JSON.stringify(record)).not.toContain('Sixten');
  });

  test('is prepared by one and approved by another; then anyone reads it, without what was masked', async () => {
    const first = await shown(secretary);
    const masks = [...masksOf(first, CANARY), ...masksOf(first, NUMBER), ...masksOf(first, '070-123 45 67')];
    expect(masks).toHaveLength(7);
    const save = { version: 0, masks, attachments: [1], removeOn: null };
    const saved = (await secretary.put(door()).send(save).expect(200)).body as PublicationView;
    expect(saved).toMatchObject({ findings: [], draft: { version: 1, state: 'draft', own: true } });
    await secretary.put(door()).send(save).expect(409);

    await secretary.post(door('/approve')).send({ version: 1 }).expect(409);
    expect(await waitsFor(registrar)).toEqual(['publish']);
    await secretary.post(door('/submit')).send({ version: 1 }).expect(200);
    await secretary.post(door('/submit')).send({ version: 1 }).expect(200);
    expect([await waitsFor(secretary), await waitsFor(registrar)]).toEqual([[], ['approve-publication']]);
    await registrar
      .put(door())
      .send({ ...save, version: 1 })
      .expect(409);
    const self = await secretary.post(door('/approve')).send({ version: 2 }).expect(409);
    expect(self.body).toMatchObject({ code: 'same-person' });
    await open().expect(404);
    const done = (await registrar.post(door('/approve')).send({ version: 2 }).expect(200))
      .body as PublicationView;
    expect(done).toMatchObject({ draft: null, earlier: [{ state: 'published', number: 1 }] });

    const text = await everythingInPdf((await open().responseType('blob').expect(200)).body as Buffer);
    for (const gone of [
      CANARY,
      'Kanariefågel',
      NUMBER,
      '070-123',
      SECRET,
      'Sixten',
      'KN 2025/77',
      'kanarie.example',
    ]) {
      expect(text).not.toContain(gone);
    }
    expect(text).toContain('[maskat] får bidrag');
    expect(text).toContain('26 kap. 1 § OSL');
    expect(text).toContain(done.sourceSha256);
    expect(text).toContain('7 ställen: personuppgifter om enskilda');
  });

  test('never changes once it is published, not even in the database', async () => {
    const change = (set: string) =>
      app.dataSource.query(`UPDATE publication SET ${set} WHERE adjustment_id = $1`, [adjustmentId]);
    await expect(change(`masks = '[]'`)).rejects.toThrow('never changes');
    await expect(change(`pdf = 'x'`)).rejects.toThrow('never changes');
    await expect(
      app.dataSource.query('DELETE FROM publication WHERE adjustment_id = $1', [adjustmentId]),
    ).rejects.toThrow('is kept');
  });

  test('is replaced by a new one, and taken off the web at once with a reason', async () => {
    const { record } = await shown(registrar);
    const masks = masksOf({ record }, CANARY);
    await registrar.put(door()).send({ version: 0, masks, attachments: [], removeOn: null }).expect(200);
    await registrar.post(door('/submit')).send({ version: 1 }).expect(200);
    await secretary
      .post(door('/send-back'))
      .send({ version: 2, comment: 'Personnumret står kvar.' })
      .expect(200);
    expect((await shown(registrar)).draft).toMatchObject({
      state: 'draft',
      comment: 'Personnumret står kvar.',
    });
    const all = [...masks, ...masksOf({ record }, NUMBER)];
    await registrar.put(door()).send({ version: 2, masks: all, attachments: [], removeOn: null }).expect(200);
    await registrar.post(door('/submit')).send({ version: 3 }).expect(200);
    await secretary.post(door('/approve')).send({ version: 4 }).expect(200);
    expect((await shown(registrar)).earlier.map(({ number, state }) => [number, state])).toEqual([
      [2, 'published'],
      [1, 'withdrawn'],
    ]);
    expect((await shown(registrar)).startsFrom).toEqual({ masks: all, attachments: [] });
    await registrar.post(door('/withdraw')).send({ reason: 'Fel person' }).expect(200);
    await registrar.post(door('/withdraw')).send({ reason: 'Fel person' }).expect(200);
    await open().expect(404);
  });
});

describe('bad input', () => {
  test.each([
    [
      'a mask beyond the text',
      { masks: [{ path: '$.items[0].title', from: 0, to: 900, ground: 'personal-data' }] },
    ],
    [
      'a mask of a count',
      { masks: [{ path: '$.items[0].paragraph', from: 0, to: 1, ground: 'personal-data' }] },
    ],
    [
      'a secret without its law',
      { masks: [{ path: '$.items[0].title', from: 0, to: 1, ground: 'secrecy' }] },
    ],
    ['a mask of nothing', { masks: [{ path: '$.items[0].title', from: 3, to: 3, ground: 'personal-data' }] }],
    ['an attachment that is none', { attachments: [7] }],
    ['a day before the meeting', { removeOn: '2024-12-31' }],
  ])('%s is refused, and nothing is kept', async (_, wrong) => {
    await secretary
      .put(door())
      .send(Object.assign({ version: 0, masks: [], attachments: [], removeOn: null }, wrong))
      .expect(422);
    expect((await shown(secretary)).draft).toBeNull();
  });

  test('who may not publish sees nothing of it, and a stranger nothing at all', async () => {
    const [person] = meeting.people;
    const signer = await app.signIn(`${person?.key ?? ''}.${person?.id ?? ''}@region.example`, PASSWORD);
    await signer.get(door()).expect(403);
    await app.stranger.get(door()).expect(401);
    await app.stranger.get('/api/publications/0199c0de-0000-7000-8000-00000000000a/pdf').expect(404);
  });

  test('of a protocol that is not adjusted there is no public version', async () => {
    const { boardId } = await aBoard(app);
    const other = await aMeeting(app, boardId);
    await app.admin.post(`/api/meetings/${other.id}/numbering`).expect(200);
    const sent = await app.admin.post(`/api/meetings/${other.id}/adjustments`).send({}).expect(201);
    const { adjustmentId: id } = sent.body as { adjustmentId: string };
    await app.admin.get(`/api/adjustments/${id}/publication`).expect(409);
  });
});
