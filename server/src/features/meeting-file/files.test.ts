import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { show } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { aMeetingFile, freshName } from '../../../test/meeting-files.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let pdf: Buffer;
beforeAll(async () => {
  app = await startTestApp();
  pdf = await aPdf(2);
});
afterAll(() => app.close());

const attachments: MeetingFile['attachments'] = [
  { number: 1, title: 'Närvaro', source: 'attendance' },
  { number: 2, title: 'Bildspel', source: 'file', file: 'Bildspel å ä ö.pdf' },
  { number: 5, title: 'Tabell', source: 'file', file: 'tabell.xlsx', label: '2A' },
];
const withFiles = () => aMeetingFile({ attachments });
const sheet = Buffer.from('PK no real sheet');

/** The form that a program sends: the meeting as a field, each file as a part. */
function post(file: object, files: [name: string, bytes: Buffer][], field = 'file') {
  const request = app.admin.post('/api/meetings/import').field('meeting', JSON.stringify(file));
  files.forEach(([name, bytes]) => void request.attach(field, bytes, name));
  return request;
}

const whole: [string, Buffer][] = [
  ['tabell.xlsx', sheet],
  ['Bildspel å ä ö.pdf', Buffer.alloc(0)],
];
const parts = () => whole.map(([name, bytes]): [string, Buffer] => [name, bytes.length === 0 ? pdf : bytes]);
const idOf = (reply: { body: unknown }) => (reply.body as { meetingId: string }).meetingId;
const faults = (reply: { body: unknown }) => (reply.body as Problem).errors.map(({ path }) => path);

describe('a meeting file with its files', () => {
  test('comes out as a zip whose files go in again as they are', async () => {
    const file = withFiles();
    const id = idOf(await post(file, parts()).expect(201));
    const reply = await app.admin
      .get(`/api/meetings/${id}/export`)
      .set('Accept', 'application/zip')
      .responseType('blob')
      .expect(200);
    expect(reply.headers['content-type']).toBe('application/zip');
    expect(reply.headers['content-disposition']).toContain('attachment');
    const entries = unzipSync(reply.body as Buffer);
    expect(Object.keys(entries).sort()).toEqual(['Bildspel å ä ö.pdf', 'meeting.json', 'tabell.xlsx']);
    const { 'meeting.json': inner = new Uint8Array(), ...beside } = entries;
    expect(JSON.parse(Buffer.from(inner).toString())).toEqual(file);
    expect(Buffer.from(beside['Bildspel å ä ö.pdf'] ?? []).equals(pdf)).toBe(true);

    const other = {
      ...(JSON.parse(Buffer.from(inner).toString()) as MeetingFile),
      organisation: withFiles().organisation,
    };
    const again = app.admin
      .post('/api/meetings/import')
      .attach('meeting', Buffer.from(JSON.stringify(other)), 'meeting.json');
    Object.entries(beside).forEach(([name, bytes]) => void again.attach('x', Buffer.from(bytes), name));
    const view = await show(app.admin, idOf(await again.expect(201)));
    expect(view.attachments.map(({ stored }) => stored && { size: stored.size, pdf: stored.pdf })).toEqual([
      null,
      { size: pdf.length, pdf: true },
      { size: sheet.length, pdf: false },
    ]);
  });

  test('is known when it comes again, with the same files or none, but not with others', async () => {
    const file = withFiles();
    const id = idOf(await post(file, parts()).expect(201));
    expect(idOf(await post(file, parts()).expect(200))).toBe(id);
    expect(idOf(await app.admin.post('/api/meetings/import').send(file).expect(200))).toBe(id);
    const others = parts().map(([name, bytes]): [string, Buffer] => [
      name,
      name.endsWith('pdf') ? bytes : Buffer.from('x'),
    ]);
    expect((await post(file, others)).body).toMatchObject({
      status: 409,
      code: 'already-imported',
      meetingId: id,
    });
  });

  test('may come without its files, which then wait to be added', async () => {
    const view = await show(
      app.admin,
      idOf(await app.admin.post('/api/meetings/import').send(withFiles()).expect(201)),
    );
    expect(view.attachments.map(({ stored }) => stored)).toEqual([null, null, null]);
  });

  test('finds a file whose name another system has written with other code points', async () => {
    const [sheetPart, slides] = parts();
    const [name = '', bytes = pdf] = slides ?? [];
    const reply = await post(withFiles(), [sheetPart ?? ['', sheet], [name.normalize('NFD'), bytes]]).expect(
      201,
    );
    expect((await show(app.admin, idOf(reply))).attachments[1]?.stored).not.toBeNull();
  });

  test('may have an attachment that bears the name of the document itself', async () => {
    const file = aMeetingFile({
      attachments: [{ number: 1, title: 'Data', source: 'file', file: 'Meeting.json' }],
    });
    const id = idOf(await post(file, [['Meeting.json', Buffer.from('{}')]]).expect(201));
    const reply = await app.admin
      .get(`/api/meetings/${id}/export`)
      .set('Accept', 'application/zip')
      .responseType('blob')
      .expect(200);
    expect(Object.keys(unzipSync(reply.body as Buffer)).sort()).toEqual(['Meeting.json', 'meeting-2.json']);
  });
});

describe('the files of a form are refused', () => {
  const changed = (change: (files: [string, Buffer][]) => [string, Buffer][]) =>
    post(withFiles(), change(parts()));
  const cases: [string, (files: [string, Buffer][]) => [string, Buffer][], string, string, RegExp][] = [
    ['one is missing', (files) => files.slice(1), 'invalid', '$.attachments[2].file', /följde inte med/],
    [
      'no attachment names it',
      (files) => [...files, ['extra.pdf', pdf]],
      'invalid',
      '$.attachments',
      /hör inte till/,
    ],
    [
      'one is there twice',
      (files) => [...files, ['tabell.xlsx', sheet]],
      'invalid',
      '$.attachments',
      /två gånger/,
    ],
    [
      'a PDF is none',
      ([a]) => [a ?? ['', sheet], ['Bildspel å ä ö.pdf', sheet]],
      'file-broken',
      '$.attachments[1].file',
      /läsbar PDF/,
    ],
    [
      'a PDF is cut off',
      ([a]) => [a ?? ['', sheet], ['Bildspel å ä ö.pdf', pdf.subarray(0, 90)]],
      'file-broken',
      '$.attachments[1].file',
      /läsbar PDF/,
    ],
    [
      'one is empty',
      ([, b]) => [['tabell.xlsx', Buffer.alloc(0)], b ?? ['', pdf]],
      'file-broken',
      '$.attachments[2].file',
      /tom/,
    ],
  ];

  test.each(cases)('when %s', async (_what, change, code, path, sentence) => {
    const reply = await changed(change).expect(422);
    expect((reply.body as Problem).code).toBe(code);
    expect(faults(reply)).toEqual([path]);
    expect((reply.body as Problem).errors[0]?.message).toMatch(sentence);
  });

  test('together with what is wrong in the document', async () => {
    const reply = await post({ ...withFiles(), officers: { chair: 'ingen' } }, [
      ['tabell.xlsx', sheet],
    ]).expect(422);
    expect(faults(reply)).toEqual(['$.officers.chair', '$.attachments[1].file']);
  });

  test('when one is larger than 20 MB', async () => {
    const reply = await post(withFiles(), [['tabell.xlsx', Buffer.alloc(20 * 1024 * 1024 + 1)]]);
    expect(reply.body).toMatchObject({ status: 413, code: 'too-large' });
  });

  test.each([
    ['the meeting is missing', () => app.admin.post('/api/meetings/import').attach('x', sheet, 'x.txt')],
    ['the meeting is there twice', () => post(withFiles(), []).field('meeting', '{}')],
    ['the meeting is no JSON', () => app.admin.post('/api/meetings/import').field('meeting', '{"a":')],
    [
      'the meeting is no UTF-8',
      () => app.admin.post('/api/meetings/import').attach('meeting', Buffer.from([0x7b, 0xff]), 'm.json'),
    ],
    ['there is a field that is no file', () => post(withFiles(), []).field('kommentar', 'hej')],
  ])('when %s', async (_what, send) => {
    const reply = await send();
    expect(reply.body).toMatchObject({ status: 400, code: 'malformed', errors: [{ path: '$' }] });
  });
});

test('the name of the archive is that of the board and the day', async () => {
  const file = aMeetingFile();
  const id = idOf(
    await post({ ...file, board: { ...file.board, name: freshName('Nämnd a/b') } }, []).expect(201),
  );
  const reply = await app.admin
    .get(`/api/meetings/${id}/export`)
    .set('Accept', 'application/zip')
    .expect(200);
  expect(reply.headers['content-disposition']).toMatch(/N%C3%A4mnd%20a_b%20\d+%202025-03-04\.zip/);
});
