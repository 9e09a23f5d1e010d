import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PDFDocument, PDFName } from 'pdf-lib';
import type { z } from 'zod';
import type { ExtractData } from '@klubbat/shared/contracts/extract-data';
import type { SearchReply } from '@klubbat/shared/contracts/search';
import type { IncomingFacts, incomingDoors } from '@klubbat/shared/contracts/incoming';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { openPdf } from '../../../test/pdf-text.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { embedFiles } from '../../documents/embed-file.js';

type Read = z.output<typeof incomingDoors.read.reply>;
type Shown = z.output<typeof incomingDoors.show.reply>;

/*
 * Two installations, each with a database of its own: what one sends by real mail, the other receives and registers.
 */
let sender: TestApp;
let receiver: TestApp;
let inbox: SmtpInbox;
let receiverId: string;
let mailed: { name: string; bytes: Buffer };
let sentMeeting: Awaited<ReturnType<typeof anAdjustedMeeting>>;

beforeAll(async () => {
  inbox = await startSmtpInbox();
  sender = await startTestApp({ smtpUrl: inbox.url });
  receiver = await startTestApp();
  const { boardId } = await aBoard(sender, { name: 'Kulturnämnden' }, { name: 'Region Fjällmark' });
  sentMeeting = await anAdjustedMeeting(sender, boardId, {
    title: 'Handlingsplan för Norrsamverkan',
    caseNumber: 'KN 2025/7',
    sections: [
      { kind: 'decision', body: '1. Att godkänna planen.\n2. Att sända den till regionerna.' },
      { kind: 'background', body: 'Planen gäller **fem** år, och kostar ½ miljon kronor.' },
    ],
    recipients: [{ name: 'Region Norrskog', email: 'diariet@norrskog.example' }],
  });
  await sender.admin
    .post(`/api/meetings/${sentMeeting.id}/dispatches`)
    .send({ paragraphs: [1] })
    .expect(201);
  await sender.workers.workOnce();
  const [file] = inbox.arrived[0]?.mail.attachments ?? [];
  mailed = { name: file?.filename ?? '', bytes: file?.content ?? Buffer.alloc(0) };
  ({ organisationId: receiverId } = await aBoard(receiver, {}, { name: 'Region Norrskog' }));
});
afterAll(async () => {
  await sender.close();
  await receiver.close();
  await inbox.close();
});

const readBy = async (agent: Agent, bytes = mailed.bytes): Promise<Read> =>
  (
    await agent
      .post(`/api/organisations/${receiverId}/incoming-documents/reading`)
      .attach('file', bytes, mailed.name)
      .expect(200)
  ).body as Read;

const factsFrom = ({ reading }: Read): IncomingFacts => {
  const of = (field: string) => reading.found.find((one) => one.field === field)?.value ?? '';
  return {
    caseNumber: 'RN 2025/31',
    receivedOn: '2025-01-15',
    sender: of('organisation'),
    senderBoard: of('board'),
    senderCaseNumber: of('caseNumber'),
    meetingDay: of('meetingDay'),
    paragraphs: of('paragraphs'),
    title: of('title'),
    decision: of('decision'),
    recipients: of('recipients'),
  };
};

const register = (agent: Agent, facts: IncomingFacts, bytes = mailed.bytes) =>
  Object.entries(facts)
    .reduce(
      (request, [name, value]) => request.field(name, value ?? ''),
      agent.post(`/api/organisations/${receiverId}/incoming-documents`),
    )
    .attach('file', bytes, mailed.name);

async function dataIn(bytes: Buffer): Promise<ExtractData> {
  const document = await openPdf(bytes);
  const files = (await document.getAttachments()) as Record<
    string,
    { filename: string; content: Uint8Array }
  >;
  await document.destroy();
  const data = Object.values(files).find(({ filename }) => filename === 'protokollsutdrag.json');
  return JSON.parse(Buffer.from(data?.content ?? []).toString('utf8')) as ExtractData;
}

describe('the seal of what was mailed', () => {
  test('holds at the receiver, and leads to where the sender answers for it', async () => {
    const { reading } = await readBy(receiver.admin);
    const [seal, ...others] = reading.signatures;
    expect(others).toEqual([]);
    expect(seal).toMatchObject({ name: 'Region Fjällmark', holds: true, changedAfter: false });
    const { pathname } = new URL(seal?.verifyAt ?? '');
    const reference = pathname.replace('/kontrollera/', '');
    const asked = await sender.stranger.get(`/api/verification/${reference}`).expect(200);
    expect(asked.body).toMatchObject({ document: 'extract', extract: { reference, board: 'Kulturnämnden' } });
  });

  test('is told not to hold when the file was changed or added to', async () => {
    const changed = Buffer.from(mailed.bytes);
    const at = changed.indexOf('stream\n') + 20;
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    const added = Buffer.concat([mailed.bytes, Buffer.from('mer')]);
    for (const bytes of [changed, added]) {
      const { reading } = await readBy(receiver.admin, bytes);
      expect(reading.signatures.some((one) => one.holds && !one.changedAfter)).toBe(false);
    }
  });
});

describe('an extract sent by one installation and received by another', () => {
  test('is read, agrees with its pages, and is registered whole', async () => {
    const read = await readBy(receiver.admin);
    expect(read.reading).toMatchObject({
      source: 'klubbat',
      unread: null,
      text: { state: 'whole', faults: [] },
      data: { state: 'agrees', differences: [] },
      filesLeft: 0,
    });
    expect(read.registered).toBeNull();
    const reply = await register(receiver.admin, factsFrom(read)).expect(201);
    const { id } = reply.body as { id: string };
    const shown = (await receiver.admin.get(`/api/incoming-documents/${id}`).expect(200)).body as Shown;
    const [item] = sentMeeting.items;
    const data = await dataIn(mailed.bytes);
    expect(shown).toMatchObject({
      organisation: 'Region Norrskog',
      caseNumber: 'RN 2025/31',
      sender: 'Region Fjällmark',
      senderBoard: 'Kulturnämnden',
      senderCaseNumber: 'KN 2025/7',
      meetingDay: sentMeeting.date,
      paragraphs: data.items[0]?.paragraphLabel,
      title: item?.title,
      decision: '1. Att godkänna planen.\n2. Att sända den till regionerna.',
      recipients: ['Region Norrskog'],
      receivedOn: '2025-01-15',
      source: 'klubbat',
      fileName: mailed.name,
      size: mailed.bytes.length,
    });
    expect(shown.registeredBy).not.toBeNull();
    expect(shown.reading.items).toEqual(data.items);
    const file = await receiver.admin
      .get(`/api/incoming-documents/${id}/file`)
      .responseType('blob')
      .expect(200);
    expect(mailed.bytes.equals(file.body as Buffer)).toBe(true);
    const ofCase = await receiver.admin.get('/api/incoming-documents').query({ caseNumber: 'rn 2025/31' });
    expect(ofCase.body).toMatchObject({ documents: [{ id }], nextPage: null });
  });

  test('again is told of, and gives the one that stands', async () => {
    const read = await readBy(receiver.admin);
    expect(read.registered).toMatchObject({ caseNumber: 'RN 2025/31' });
    const again = await register(receiver.admin, { ...factsFrom(read), caseNumber: 'ANNAT 1' }).expect(200);
    expect(again.body).toMatchObject({ id: read.registered?.id, caseNumber: 'RN 2025/31' });
  });

  test('whose data says something else than its pages is told, and the pages count', async () => {
    const data = await dataIn(mailed.bytes);
    const forged = JSON.stringify(data).replace('Att godkänna planen.', 'Att avslå planen.');
    const document = await PDFDocument.load(mailed.bytes);
    document.catalog.delete(PDFName.of('Names'));
    document.catalog.delete(PDFName.of('AF'));
    embedFiles(
      document,
      [
        {
          label: '',
          title: 'Utdrag',
          name: 'protokollsutdrag.json',
          mediaType: 'application/json',
          bytes: Buffer.from(forged),
        },
      ],
      '2025-01-14',
    );
    const { reading } = await readBy(receiver.admin, Buffer.from(await document.save()));
    expect(reading.data.state).toBe('differs');
    expect(reading.data.differences).toEqual([
      { paragraph: data.items[0]?.paragraphLabel, passage: 'Att avslå planen.' },
    ]);
    expect(reading.items).toEqual([]);
    expect(reading.found.find(({ field }) => field === 'decision')?.value).toContain('Att godkänna planen.');
  });
});

describe('who may', () => {
  let secretary: Agent;
  let stranger: Agent;
  let boardId: string;
  beforeAll(async () => {
    const boards = await receiver.admin.get('/api/boards').expect(200);
    boardId = (boards.body as { boards: { id: string }[] }).boards[0]?.id ?? '';
    const add = async (organisationId: string, role: string, board: string | null, name: string) => {
      const email = `${name.toLowerCase()}@norrskog.example`;
      const added = await receiver.admin
        .post('/api/people')
        .send({ name, email, membership: { organisationId, boardId: board, role } })
        .expect(201);
      return receiver.invite((added.body as { id: string }).id, email);
    };
    secretary = await add(receiverId, 'secretary', boardId, 'Disa');
    const { organisationId } = await aBoard(receiver, {}, { name: 'Region Tjärn' });
    stranger = await add(organisationId, 'registrar', null, 'Egil');
  });

  test('another organisation sees and registers nothing', async () => {
    const { registered } = await readBy(receiver.admin);
    const id = registered?.id ?? '';
    await stranger.get(`/api/incoming-documents/${id}`).expect(404);
    await stranger.get(`/api/incoming-documents/${id}/file`).expect(404);
    await stranger
      .post(`/api/organisations/${receiverId}/incoming-documents/reading`)
      .attach('file', mailed.bytes, 'a.pdf')
      .expect(404);
    expect((await stranger.get('/api/incoming-documents').expect(200)).body).toMatchObject({ documents: [] });
    await register(stranger, factsFrom(await readBy(receiver.admin))).expect(404);
    await receiver.stranger.get(`/api/incoming-documents/${id}`).expect(401);
  });

  test('the secretary of a board registers for it, and not for the whole', async () => {
    const places = await secretary.get('/api/receiving-places').expect(200);
    expect(places.body).toMatchObject({
      places: [{ organisation: 'Region Norrskog', whole: false, boards: [{ id: boardId }] }],
    });
    const facts = factsFrom(await readBy(secretary));
    const other = Buffer.concat([mailed.bytes, Buffer.from('\n')]);
    await register(secretary, facts, other).expect(404);
    const reply = await register(secretary, { ...facts, boardId }, other).expect(201);
    const { id } = reply.body as { id: string };
    await secretary.get(`/api/incoming-documents/${id}`).expect(200);
  });

  test('a day that has not been, or before the decision, is refused in words', async () => {
    const facts = { ...factsFrom(await readBy(receiver.admin)), receivedOn: '2025-01-16' };
    const future = await register(receiver.admin, facts).expect(422);
    expect(future.body).toMatchObject({ errors: [{ path: '$.receivedOn' }] });
    const early = await register(receiver.admin, { ...facts, receivedOn: '2020-01-01' }).expect(422);
    expect(early.body).toMatchObject({ errors: [{ path: '$.meetingDay' }] });
  });

  test('a document on the wrong case is moved, once, by one who saw where it lay', async () => {
    const { registered } = await readBy(receiver.admin);
    const path = `/api/incoming-documents/${registered?.id ?? ''}/case`;
    const move = (agent: Agent, was: string, caseNumber: string) => agent.put(path).send({ was, caseNumber });
    await move(secretary, 'RN 2025/31', 'RN 2025/13').expect(404);
    for (let time = 0; time < 2; time += 1) {
      const moved = await move(receiver.admin, 'RN 2025/31', ' RN  2025/13').expect(200);
      expect(moved.body).toMatchObject({ caseNumber: 'RN 2025/13' });
    }
    await move(receiver.admin, 'RN 2025/31', 'RN 2025/99').expect(409);
    const events: { details: unknown }[] = await receiver.dataSource.query(
      `SELECT details FROM audit_event WHERE action = 'incoming.moved'`,
    );
    expect(events).toEqual([{ details: { from: 'RN 2025/31', to: 'RN 2025/13' } }]);
  });

  test('is found by words of its title, its numbers and its sender, by who may read it', async () => {
    const found = async (agent: Agent, q: string) =>
      ((await agent.get('/api/search').query({ q }).expect(200)).body as SearchReply).incoming;
    const { registered } = await readBy(receiver.admin);
    for (const q of ['handlingsplan norrsamverkan', 'KN 2025/7', 'fjällmark plan']) {
      const ids = (await found(receiver.admin, q)).map(({ id }) => id);
      expect(ids).toContain(registered?.id);
      expect(await found(stranger, q)).toEqual([]);
    }
    expect(await found(receiver.admin, 'handlingsplan söderut')).toEqual([]);
  });

  test('what is registered is never changed, also by one who writes to the database', async () => {
    const update = receiver.dataSource.query(`UPDATE incoming_document SET title = 'x'`);
    await expect(update).rejects.toThrow();
  });
});
