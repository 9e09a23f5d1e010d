import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { pdfText } from '../../../test/pdf-text.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let meetingId: string;

beforeAll(async () => {
  app = await startTestApp();
  const { boardId } = await aBoard(app);
  meetingId = (await aMeeting(app, boardId, { date: '2025-02-03' })).id;
  await app.admin.post(`/api/meetings/${meetingId}/agenda-items`).send({ title: 'Årsbudget' }).expect(201);
});
afterAll(() => app.close());

const paper = (kind: string) => `/api/meetings/${meetingId}/papers/${kind}`;

describe('the papers of a meeting', () => {
  test('are made of it as it stands, with a name that says what they are', async () => {
    const answer = await app.admin.get(paper('summons')).responseType('blob').expect(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toMatch(
      /Kallelse .* 2025-02-03\.pdf/,
    );
    expect(await pdfText(answer.body as Buffer)).toContain('Årsbudget');
  });

  test('hold the files of the appendices, also one that has no pages', async () => {
    await app.admin
      .post(`/api/meetings/${meetingId}/attachments`)
      .field('title', 'Tal i tabell')
      .attach('file', Buffer.from('a;b\n1;2\n'), 'tal.csv')
      .expect(201);
    const answer = await app.admin.get(paper('agenda-pack')).responseType('blob').expect(200);
    expect(await pdfText(answer.body as Buffer)).toMatch(/inbäddad i det här dokumentet som filen tal\.csv/);
  });

  test('are refused where there is nothing to say, and of a kind that there is not', async () => {
    const answer = await app.admin.get(paper('vote-list')).expect(422);
    expect(JSON.stringify(answer.body)).toContain('Sammanträdet har inget att skriva i omröstningslista');
    await app.admin.get(paper('gossip')).expect(404);
  });

  test('an underrättelse is certified as one, and that it was made stands in the history', async () => {
    const { id } = await aMeeting(app, (await aBoard(app)).boardId);
    await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
    const [item] = (await show(app.admin, id)).items;
    const made = await app.admin
      .post(`/api/agenda-items/${item?.id}/decision-letter.pdf`)
      .send({ to: 'Björn Ek\nÅgatan 3', appeal: 'legality' })
      .responseType('blob')
      .expect(200);
    const text = await pdfText(made.body as Buffer);
    expect(text).toContain('Underrättelse, bestyrkande');
    expect(text).not.toContain('Protokollsutdrag');
    const { events } = (await app.admin.get(`/api/meetings/${id}/events`).expect(200)).body as {
      events: { action: string; details: object }[];
    };
    expect(events).toContainEqual(
      expect.objectContaining({
        action: 'decision-letter.made',
        details: expect.objectContaining({ paragraphs: [1], name: 'Björn Ek', appeal: 'legality' }) as object,
      }),
    );
  });

  test('are for those who may read the meeting', async () => {
    await app.stranger.get(paper('summons')).expect(401);
  });
});
