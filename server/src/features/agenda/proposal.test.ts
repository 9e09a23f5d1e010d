import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { proposalSentences as say } from '@klubbat/shared/sentences/proposal-sentences';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { builtWord, HEADINGS, inStyle, p } from '../../../test/word-built.js';

let app: TestApp;
let door: string;
let item: string;

beforeAll(async () => {
  app = await startTestApp();
  const { boardId } = await aBoard(app, { headings: { summary: 'I korthet' } });
  const { id } = await aMeeting(app, boardId);
  const made = await app.admin.post(`/api/meetings/${id}/agenda-items`).send({ title: 'Plan' }).expect(201);
  item = `/api/agenda-items/${(made.body as { id: string }).id}`;
  door = `${item}/word-proposal`;
});
afterAll(() => app.close());

const proposal = Buffer.from(
  builtWord({
    styles: HEADINGS,
    body: [
      inStyle('Rubrik1', 'Förslag till beslut'),
      p('Planen antas.'),
      inStyle('Rubrik1', 'I korthet'),
      p('Den är klar.'),
    ].join(''),
  }),
);

describe('a proposal in Word', () => {
  test('is told as the sections that it would become, and changes nothing', async () => {
    const before = (await app.admin.get(item).expect(200)).body as unknown;
    const answer = await app.admin.post(door).attach('file', proposal, 'förslag.docx').expect(200);
    expect(answer.body).toEqual({
      sections: [
        { heading: 'Förslag till beslut', fate: 'proposal', body: 'Planen antas.' },
        { heading: 'I korthet', fate: 'summary', body: 'Den är klar.' },
      ],
      leftOut: [],
    });
    expect((await app.admin.get(item).expect(200)).body).toEqual(before);
  });

  test('is refused with what to do where it cannot be read, whatever it is called', async () => {
    for (const [bytes, message] of [
      [Buffer.from('%PDF-1.7'), say.pdf],
      [proposal.subarray(0, 300), say.broken],
    ] as const) {
      const answer = await app.admin.post(door).attach('file', bytes, 'x.docx').expect(422);
      expect((answer.body as { errors: unknown }).errors).toEqual([{ path: '$.file', message }]);
    }
    await app.admin
      .post(door)
      .attach('file', proposal, 'a.docx')
      .attach('file', proposal, 'b.docx')
      .expect(422);
    await app.admin.post(door).field('x', 'y').expect(422);
    await app.admin
      .post(door)
      .attach('file', Buffer.alloc(21 * 1024 * 1024), 'stor.docx')
      .expect(413);
  });

  test('is read for who may write the §', async () => {
    await app.stranger.post(door).attach('file', proposal, 'x.docx').expect(401);
  });
});
