import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { aPdf } from '../../../test/files.js';
import { lockedPdf } from '../../../test/odd-pdfs.js';
import { stopPrinting } from '../printing/print.js';
import { checkFile, checkFileOfImport } from './file-check.js';
import { charsetOf } from '../../documents/charset.js';

const text = (words: string) => Buffer.from(words);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC',
  'base64',
);
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const zip = (names: Record<string, string>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(names).map(([name, body]) => [name, text(body)]))));
const contentTypes = (part: string) =>
  `<Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${part}.main+xml"/></Types>`;
const word = zip({
  '[Content_Types].xml': contentTypes('wordprocessingml.document'),
  'word/document.xml': '',
});
const sheet = zip({ '[Content_Types].xml': contentTypes('spreadsheetml.sheet'), 'xl/workbook.xml': '' });
const odd = zip({ 'a.xml': 'x', '[Content_Types].xml': 'x' });
const bomb = zip({ 'a.txt': '0'.repeat(30_000_000) });
let pdf: Buffer;
let locked: Buffer;
afterAll(() => stopPrinting());

beforeAll(async () => {
  pdf = await aPdf();
  locked = await lockedPdf({ userPassword: 'åäö' });
});

describe('a file that is what its name says', () => {
  test.each<[string, () => Buffer, string]>([
    ['plan.pdf', () => pdf, 'application/pdf'],
    ['PLAN.PDF', () => pdf, 'application/pdf'],
    ['låst.pdf', () => locked, 'application/pdf'],
    ['bild.png', () => png, 'image/png'],
    ['bild.JPG', () => jpeg, 'image/jpeg'],
    ['brev.docx', () => word, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      'packat-annorlunda.docx',
      () => odd,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['budget.csv', () => text('å;ä\n1;2'), 'text/csv'],
    ['gammal.csv', () => Buffer.from('e5;e4', 'hex'), 'text/csv'],
    ['om-pdf.txt', () => text('%PDF- är märket för en PDF'), 'text/plain'],
    ['bred.txt', () => Buffer.from('fffe6100e500', 'hex'), 'text/plain'],
    ['protokoll', () => pdf, 'application/pdf'],
    ['okänd.xyz', () => program, 'application/octet-stream'],
    ['sida.html', () => text('<script>alert(1)</script>'), 'application/octet-stream'],
    ['ritning.svg', () => text('<svg onload="alert(1)"/>'), 'application/octet-stream'],
  ])('%s', async (name, bytes, mediaType) => {
    expect(await checkFile(name, bytes())).toEqual({ ok: true, mediaType });
  });
});

describe('a file whose name lies', () => {
  test.each<[string, () => Buffer, string]>([
    ['plan.pdf', () => png, 'png'],
    ['plan.pdf', () => word, 'docx'],
    ['plan.docx', () => locked, 'pdf'],
    ['bild.png', () => pdf, 'pdf'],
    ['bild.png', () => jpeg, 'jpg'],
    ['bild.jpg', () => text('<script>alert(1)</script>'), 'text'],
    ['brev.docx', () => sheet, 'xlsx'],
    ['brev.docx', () => zip({ 'a.txt': 'x' }), 'zip'],
    ['brev.odt', () => word, 'docx'],
    ['bok.xlsx', () => bomb, 'zip'],
    ['lista.csv', () => png, 'png'],
    ['lista.txt', () => program, 'exe'],
    ['lista.txt', () => Buffer.from([1, 2, 3, 0]), 'unknown'],
    ['lista.txt', () => pdf, 'pdf'],
  ])('%s', async (name, bytes, is) => {
    const named = name.slice(name.lastIndexOf('.'));
    expect(await checkFile(name, bytes())).toEqual({ ok: false, fault: { named, is } });
  });

  test('is kept as bytes when it comes with a meeting file, but never as a PDF that is none', async () => {
    expect(await checkFileOfImport('bok.xlsx', png)).toEqual({
      ok: true,
      mediaType: 'application/octet-stream',
    });
    expect(await checkFileOfImport('bild.png', pdf)).toEqual({ ok: true, mediaType: 'application/pdf' });
    expect(await checkFileOfImport('plan.pdf', png)).toMatchObject({ ok: false });
  });
});

test('text is shown with its own letters', () => {
  expect([text('å'), Buffer.from('e5', 'hex'), Buffer.from('fffee500', 'hex')].map(charsetOf)).toEqual([
    'utf-8',
    'windows-1252',
    'utf-16',
  ]);
});
