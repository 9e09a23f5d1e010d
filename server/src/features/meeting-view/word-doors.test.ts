import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WORD_TYPE } from '@klubbat/shared/contracts/door';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { wordParagraphs } from '../../../test/word-file.js';

let app: TestApp;
let meeting: string;
let budget: number;

beforeAll(async () => {
  app = await startTestApp();
  const { boardId } = await aBoard(app);
  meeting = `/api/meetings/${(await aMeeting(app, boardId, { date: '2025-02-03' })).id}`;
  for (const [title, confidential] of [['Årsbudget'], ['Tillsyn', 'OSL 26:1']]) {
    await app.admin
      .post(`${meeting}/agenda-items`)
      .send({ title, confidential, sections: [{ kind: 'decision', body: `Beslut om ${title}.` }] })
      .expect(201);
  }
  await app.admin.post(`${meeting}/numbering`).expect(200);
  const answer = await app.admin.get(meeting).expect(200);
  const { items } = answer.body as { items: { title: string; paragraph: number }[] };
  budget = items.find(({ title }) => title === 'Årsbudget')?.paragraph ?? 0;
});
afterAll(() => app.close());

async function told(path: string): Promise<{ text: string; name: string }> {
  const answer = await app.admin.get(`${meeting}${path}`).responseType('blob').expect(200);
  expect(answer.headers['content-type']).toBe(WORD_TYPE);
  const name = decodeURIComponent(String(answer.headers['content-disposition']));
  expect(name).toMatch(/^attachment/);
  return {
    name,
    text: wordParagraphs(answer.body as Buffer)
      .map((paragraph) => paragraph.text)
      .join('\n'),
  };
}

describe('a copy in Word', () => {
  test('of the protocol, under its name', async () => {
    const { name, text } = await told('/protocol.docx');
    expect(name).toMatch(/Protokoll .* 2025-02-03\.docx/);
    expect(text).toMatch(/Beslut om Årsbudget\.[^]*Beslut om Tillsyn\./);
  });

  test('of one §, and of nothing else', async () => {
    const { text } = await told(`/extract.docx?paragraphs=${budget}`);
    expect(text).toContain('Beslut om Årsbudget.');
    expect(text).not.toContain('Tillsyn');
    await app.admin.get(`${meeting}/extract.docx?paragraphs=999`).expect(422);
    await app.admin.get(`${meeting}/extract.docx?paragraphs=x`).expect(422);
  });

  test('of a paper that may be laid out for anybody holds as little as the paper does', async () => {
    const { text } = await told('/papers/agenda/docx');
    expect(text).toContain('Årsbudget');
    expect(text).not.toContain('Beslut om Tillsyn');
    await app.admin.get(`${meeting}/papers/vote-list/docx`).expect(422);
  });

  test('is for those who may read the meeting', async () => {
    for (const path of ['/protocol.docx', '/extract.docx?paragraphs=1', '/papers/agenda/docx']) {
      await app.stranger.get(`${meeting}${path}`).expect(401);
    }
  });
});
