import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AddressView } from '@klubbat/shared/contracts/address';
import type { AddressImportPreview } from '@klubbat/shared/contracts/address-import';
import { aBoard } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let organisationId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ organisationId } = await aBoard(app));
});
afterAll(() => app.close());

const at = (rest: string) => `/api/organisations/${organisationId}/address-import${rest}`;
const look = async (list: Buffer | string): Promise<AddressImportPreview> =>
  (await app.admin.post(at('/preview')).attach('file', Buffer.from(list), 'lista.csv').expect(200))
    .body as AddressImportPreview;
const read = (list: Buffer | string, { digest, version }: { digest: string; version: string }) =>
  app.admin
    .post(at(''))
    .field('digest', digest)
    .field('version', version)
    .attach('file', Buffer.from(list), 'lista.csv');
const book = async (): Promise<AddressView[]> =>
  (
    (await app.admin.get(`/api/organisations/${organisationId}/addresses`).expect(200)).body as {
      addresses: AddressView[];
    }
  ).addresses;

const LIST = [
  'Namn;E-post;Sort;Grupp;Färg',
  'Ådrans kommun;kommun@adran.example;organisation;Länets kommuner|Norra rådet;blå',
  'Vargsjö kommun;kommun@vargsjo.example;;Länets kommuner;',
  ';;;;',
].join('\r\n');

test('a list is shown row by row, read in whole, and read in again it changes nothing', async () => {
  const shown = await look(LIST);
  expect(await book()).toEqual([]);
  expect(shown.counts).toEqual({ added: 2, changed: 0, unchanged: 0, faults: 0 });
  expect(shown.unread).toEqual(['Färg']);
  expect(shown.lines.map(({ row, kind, name }) => [row, kind, name])).toEqual([
    [2, 'added', 'Ådrans kommun'],
    [3, 'added', 'Vargsjö kommun'],
  ]);
  await read(LIST, shown).expect(201);
  const members = (name: string, all: AddressView[]) =>
    all.find((entry) => entry.name === name)?.members.map((member) => member.name);
  const all = await book();
  expect(members('Länets kommuner', all)).toEqual(['Vargsjö kommun', 'Ådrans kommun']);
  expect(members('Norra rådet', all)).toEqual(['Ådrans kommun']);
  // the very same wish comes again, and so does the list
  await read(LIST, shown).expect(200);
  expect((await look(LIST)).counts).toEqual({ added: 0, changed: 0, unchanged: 2, faults: 0 });
  expect(await book()).toEqual(all);
});

test('a list of old Excel, with commas, changes what differs and says how', async () => {
  const list = Buffer.from('Namn,E-post,Anteckning\nÅdrans kommun,ny@adran.example,Växeln', 'latin1');
  const shown = await look(list);
  expect(shown.lines).toMatchObject([
    {
      kind: 'changed',
      name: 'Ådrans kommun',
      notes: ['E-post: kommun@adran.example blir ny@adran.example', 'Anteckning: tomt blir Växeln'],
    },
  ]);
  await read(list, shown).expect(201);
  expect((await book()).find(({ name }) => name === 'Ådrans kommun')).toMatchObject({
    email: 'ny@adran.example',
    note: 'Växeln',
    kind: 'organisation',
  });
});

test('a list with faults tells each by its row, and nothing of it is read in', async () => {
  const before = await book();
  const list = [
    'Namn;E-post;Sort;Från;Grupp',
    'Ny;ny@sund.example;;;',
    ';a@sund.example;;;',
    'Utan;ingen adress;;;',
    'Sort;s@sund.example;grupp;;',
    'Dag;d@sund.example;;i fjol;',
    'NY;Ny@sund.example;;;',
    'Fel;f@sund.example;;;Vargsjö kommun',
  ].join('\n');
  const shown = await look(list);
  expect(shown.counts).toMatchObject({ added: 1, faults: 6 });
  expect(
    shown.lines.flatMap(({ row, kind, notes }) => (kind === 'fault' ? [`${row} ${notes.join()}`] : [])),
  ).toEqual([
    '3 Namn saknas.',
    '4 ingen adress är inte en e-postadress.',
    '5 Sorten grupp finns inte. Skriv organisation, funktion eller person.',
    '6 i fjol är inte en dag. Skriv ÅÅÅÅ-MM-DD.',
    '7 Samma namn och adress står på rad 2.',
    '8 Vargsjö kommun finns i adressboken och är ingen grupp.',
  ]);
  await read(list, shown).expect(422);
  expect(await book()).toEqual(before);
});

test('a book that was changed meanwhile is shown anew', async () => {
  const list = 'Namn;E-post\nVargsjö kommun;annan@vargsjo.example';
  const shown = await look(list);
  const entry = (await book()).find(({ name }) => name === 'Vargsjö kommun');
  await app.admin
    .patch(`/api/addresses/${entry?.id ?? ''}`)
    .send({ version: entry?.version, note: 'Ringd' })
    .expect(200);
  const refused = await read(list, shown).expect(409);
  expect(refused.body).toMatchObject({ code: 'import-outdated' });
  await app.stranger.post(at('/preview')).attach('file', Buffer.from(list), 'lista.csv').expect(401);
  await app.admin.post(at('/preview')).attach('file', Buffer.from('A;B\n1;2'), 'lista.csv').expect(422);
});
