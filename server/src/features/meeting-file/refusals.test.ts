import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { aMeetingFile } from '../../../test/meeting-files.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  expect(await app.dataSource.query('SELECT id FROM organisation')).toEqual([]);
  expect(await app.dataSource.query('SELECT id FROM meeting')).toEqual([]);
  await app.close();
});

type Loose = Record<string, unknown>;
const base = () => aMeetingFile() as unknown as Loose & { items: Loose[]; people: Loose[]; meeting: Loose };

/** The file with one thing changed, by a path of names and numbers. */
function changed(path: (string | number)[], value: unknown): object {
  const file = structuredClone(base()) as Loose;
  let place: Loose = file;
  for (const step of path.slice(0, -1)) {
    place = place[step] as Loose;
  }
  const last = path.at(-1) ?? '';
  if (value === undefined) {
    delete place[last];
  } else {
    place[last] = value;
  }
  return file;
}

const vote = { method: 'open', yes: 2, no: 1 };

/** What is wrong, where, and what a secretary reads about it. */
const wrong: [string, (string | number)[], unknown, string, RegExp][] = [
  [
    'a date that is not in the calendar',
    ['meeting', 'date'],
    '2024-02-30',
    '$.meeting.date',
    /Datumet finns inte/,
  ],
  ['a year that cannot be', ['meeting', 'date'], '0999-01-01', '$.meeting.date', /orimligt/],
  ['a time that is none', ['meeting', 'start'], '24:00', '$.meeting.start', /TT:MM/],
  [
    'a text where a number belongs',
    ['items', 2, 'paragraph'],
    '13',
    '$.items[2].paragraph',
    /heltal|ett tal/,
  ],
  ['a § of zero', ['items', 2, 'paragraph'], 0, '$.items[2].paragraph', /minst 1/],
  ['half a §', ['items', 2, 'paragraph'], 1.5, '$.items[2].paragraph', /heltal/],
  ['a § twice', ['items', 2, 'paragraph'], 11, '$.items[2].paragraph', /§ 11 finns två gånger/],
  ['a missing title', ['items', 1, 'title'], undefined, '$.items[1].title', /saknas/],
  ['an empty title', ['items', 1, 'title'], '', '$.items[1].title', /tomt/],
  [
    'a line break in a title',
    ['items', 1, 'title'],
    'Val\r\nBcc: x@y.se',
    '$.items[1].title',
    /radbrytningar/,
  ],
  ['half a character', ['items', 1, 'title'], 'Val \ud83d', '$.items[1].title', /trasigt tecken/],
  ['a NUL', ['items', 0, 'sections', 0, 'body'], 'a\u0000b', '$.items[0].sections[0].body', /styrtecken/],
  ['an address that is none', ['people', 0, 'email'], 'åsa', '$.people[0].email', /e-postadress/],
  ['a person id that no one bears', ['officers', 'chair'], 'ingen', '$.officers.chair', /id:t ”ingen”/],
  ['a person twice', ['people', 1, 'id'], 'asa-oberg', '$.people[1].id', /samma id/],
  ['a person id of wrong form', ['people', 1, 'id'], 'Björn Ek', '$.people[1].id', /a–z/],
  ['a word that is not in the list', ['items', 0, 'kind'], 'beslut', '$.items[0].kind', /något av: decision/],
  ['a field that is not known', ['items', 0, 'rubrik'], 'x', '$.items[0].rubrik', /rubrik är okänd/],
  ['another format', ['format'], 'protokoll', '$.format', /meeting-file/],
  ['a later version', ['version'], 2, '$.version', /Ska vara 1/],
  ['no people', ['people'], undefined, '$.people', /saknas/],
  ['items that are no list', ['items'], {}, '$.items', /en lista/],
  ['null', ['officers'], null, '$.officers', /grupp av uppgifter/],
  ['a range backwards', ['attendance', 0, 'paragraphs'], '12-11', '$.attendance[0].paragraphs', /omvänd/],
  [
    'a range that is none',
    ['attendance', 0, 'paragraphs'],
    'alla',
    '$.attendance[0].paragraphs',
    /1-4,6,8.2/,
  ],
  [
    'a gigantic range',
    ['attendance', 0, 'paragraphs'],
    '1-999999999',
    '$.attendance[0].paragraphs',
    /för många/,
  ],
  [
    'a point that does not exist',
    ['items', 0, 'votes'],
    [{ ...vote, point: 3 }],
    '$.items[0].votes[0].point',
    /punkt 3/i,
  ],
  [
    'an attachment that is not there',
    ['items', 0, 'attachments'],
    [4],
    '$.items[0].attachments[0]',
    /Bilaga 4/,
  ],
  [
    'a motion that is not there',
    ['items', 0, 'votes'],
    [{ ...vote, yesMotion: 'm' }],
    '$.items[0].votes[0].yesMotion',
    /”m”/,
  ],
  [
    'a file in a folder',
    ['attachments'],
    [{ number: 1, title: 'A', file: '../a.pdf' }],
    '$.attachments[0].file',
    /utan mapp/,
  ],
  [
    'a file in a folder of Windows',
    ['attachments'],
    [{ number: 1, title: 'A', file: 'C:\\a.pdf' }],
    '$.attachments[0].file',
    /utan mapp/,
  ],
  [
    'sums that do not agree',
    ['items', 0, 'votes'],
    [{ ...vote, ballots: [{ person: 'asa-oberg', vote: 'yes' }] }],
    '$.items[0].votes[0]',
    /stämmer inte/,
  ],
];

async function refusal(file: object): Promise<Problem> {
  const reply = await app.admin.post('/api/meetings/import').send(file).expect(422);
  expect(reply.headers['content-type']).toContain('application/problem+json');
  return reply.body as Problem;
}

describe('a meeting file with', () => {
  test.each(wrong)('%s is refused there, in words', async (_what, path, value, where, sentence) => {
    const { code, errors } = await refusal(changed(path, value));
    expect(code).toBe('invalid');
    const there = errors.filter((error) => error.path.startsWith(where));
    expect(there.map(({ message }) => message).join(' ')).toMatch(sentence);
  });

  test('several faults of every kind is told all of them at once', async () => {
    const file = base();
    file.items[1] = { ...file.items[1], paragraph: 'tolv' };
    file.items.push({ paragraph: 11, title: 'Igen' });
    file.people[0] = { ...file.people[0], email: 'ingen' };
    file['officers'] = { chair: 'ingen' };
    file['attachments'] = [{ number: 1, title: 'A', file: 'a/b.pdf' }];
    file['okänd'] = true;
    const { errors } = await refusal(file);
    expect(errors.map(({ path }) => path).sort()).toEqual([
      '$.attachments[0].file',
      '$.items[1].paragraph',
      '$.items[3].paragraph',
      '$.officers.chair',
      '$.people[0].email',
      '$["okänd"]',
    ]);
  });

  test('a fault does not call others wrong that only lean on it', async () => {
    const file = base();
    file.people[0] = { name: 'Åsa Öberg' };
    expect((await refusal(file)).errors.map(({ path }) => path)).toEqual(['$.people[0].id']);
    const other = { ...base(), people: 'inga' };
    expect((await refusal(other)).errors.map(({ path }) => path)).toEqual(['$.people']);
  });

  test('more faults than anyone reads is told the first of them, and how many remain', async () => {
    const file = { ...base(), items: Array.from({ length: 1500 }, () => ({ paragraph: 0 })) };
    const { errors } = await refusal(file);
    expect(errors).toHaveLength(1001);
    expect(errors.at(-1)?.message).toMatch(/^Det finns \d+ fel till/);
  });
});

describe('what is no meeting file', () => {
  const post = (text: string, type = 'application/json') =>
    app.admin.post('/api/meetings/import').set('Content-Type', type).send(text);

  test.each([
    ['nothing', '', 422],
    ['half of JSON', '{"format":', 400],
    ['null', 'null', 400],
    ['a word', '"meeting-file"', 400],
    ['a list', '[]', 422],
    ['an empty object', '{}', 422],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 422],
    ['a deeply nested title', `{"items":[{"title":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}]}`, 422],
    ['a prototype', '{"__proto__":{"admin":true},"constructor":{"prototype":{}}}', 422],
    ['a number too large', '{"version":1e999}', 422],
  ])('%s is refused', async (_what, text, status) => {
    const reply = await post(text);
    expect(reply.status).toBe(status);
    expect((reply.body as Problem).detail.length).toBeGreaterThan(10);
    expect(({} as Loose)['admin']).toBeUndefined();
  });

  test('more than 20 MB is too large', async () => {
    const reply = await post(JSON.stringify({ ...base(), number: 'x'.repeat(21 * 1024 * 1024) }));
    expect(reply.body).toMatchObject({ status: 413, code: 'too-large' });
  });

  test('another kind of content is not read', async () => {
    expect((await post('<xml/>', 'application/xml')).body).toMatchObject({
      status: 400,
      code: 'unsupported-content',
    });
  });

  test.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    [
      'that breaks off',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="meeting"\r\n\r\n{}',
    ],
  ])('a form %s is the fault of the sender', async (_what, type, text) => {
    expect((await post(text, type)).body).toMatchObject({ status: 400, code: 'malformed' });
  });
});

test('the base of these tests has no fault itself', async () => {
  const file: MeetingFile = aMeetingFile();
  const dry = await app.admin
    .post('/api/meetings/import')
    .send({ ...file, officers: { chair: 'ingen' } })
    .expect(422);
  expect((dry.body as Problem).errors).toHaveLength(1);
});
