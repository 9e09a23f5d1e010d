import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { show } from '../../../test/builders.js';
import { aMeetingFile, freshName, imported } from '../../../test/meeting-files.js';
import { pdfText } from '../../../test/pdf-text.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const organisation = { name: freshName('Region Sundmark'), kind: 'region' as const };
const board = { kind: 'committee', numbering: 'year', numberWithYear: true } as const;

async function itemsOf(meetingId: string): Promise<string[]> {
  return (await show(app.admin, meetingId)).items.map(({ id }) => id);
}

const content = (items: string[], agent: Agent = app.admin) =>
  agent.get('/api/case-extract').query({ items: items.join(',') });

test('§§ of one case come in one file, each under its own head and word for word as in its own extract', async () => {
  const first = await imported(
    app,
    aMeetingFile({ organisation, board: { ...board, name: 'Arbetsutskottet' } }),
  );
  const second = await imported(
    app,
    aMeetingFile({
      organisation,
      board: { ...board, name: 'Regionstyrelsen' },
      meeting: { date: '2025-03-18' },
    }),
  );
  const [eleven = '', twelve = ''] = await itemsOf(first);
  const [later = ''] = await itemsOf(second);
  // however they are asked for: the oldest first, §§ in order
  const whole = (await content([later, twelve, eleven]).expect(200)).body as ProtocolContent;
  expect([whole, ...(whole.following ?? [])].map(({ board: of, items }) => [of, items.length])).toEqual([
    ['Arbetsutskottet', 2],
    ['Regionstyrelsen', 1],
  ]);
  const own = (
    await app.admin.get(`/api/meetings/${first}/extract`).query({ paragraphs: '11,12' }).expect(200)
  ).body as ProtocolContent;
  expect(whole.items).toEqual(own.items);
  expect(whole.certification.text).toMatch(/, \d{4}-\d\d-\d\d$/);

  const pdf = await app.admin
    .get('/api/case-extract.pdf')
    .query({ items: [eleven, later].join(',') })
    .expect(200)
    .expect('content-type', /pdf/);
  const text = await pdfText(pdf.body as Uint8Array);
  expect(text).toContain('Arbetsutskottet');
  expect(text).toContain('Regionstyrelsen');
});

test('what one may not read is as if it were not there, and a secret § stays in the house', async () => {
  const id = await imported(app, {
    ...aMeetingFile({ organisation, board: { ...board, name: 'Socialnämnden' } }),
    items: [
      {
        paragraph: 1,
        title: 'Hemligt',
        confidential: 'OSL 26:1',
        sections: [{ kind: 'decision', body: 'X' }],
      },
    ],
  });
  const [secret = ''] = await itemsOf(id);
  await content([secret]).expect(409);
  await content(['finns-inte']).expect(422);
  const other = await imported(app, aMeetingFile());
  const { people } = await show(app.admin, other);
  const outsider = await app.invite(people[0]?.id ?? '', 'utomstaende@norrsjo.example');
  await content([secret], outsider).expect(404);
  await app.stranger.get('/api/case-extract').query({ items: secret }).expect(401);
  await content(['0198f3a0-0000-7000-8000-000000000000']).expect(404);
});
