import { afterAll, describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { readTable } from './read-table.js';
import { dayOf } from './read-rows.js';
import { stopReadingWorkbooks } from './read-workbook-apart.js';

afterAll(() => stopReadingWorkbooks());

const text = (value: string) => Buffer.from(value);

describe('a list is read', () => {
  test.each([
    ['with semicolons', text('Namn;Roll\nBo;ledamot')],
    ['with commas', text('Namn,Roll\r\nBo,ledamot\r\n')],
    ['with tabs', text('Namn\tRoll\nBo\tledamot')],
    ['with the mark of UTF-8', text('\uFEFFNamn;Roll\nBo;ledamot')],
    ['in UTF-16, as Excel calls Unicode text', Buffer.from('\uFEFFNamn\tRoll\nBo\tledamot', 'utf16le')],
    ['with spaces around', text(' Namn ;Roll\nBo\u00a0 ;"ledamot"')],
  ])('%s', async (_how, bytes) => {
    const table = await readTable({ name: 'lista.csv', bytes });
    expect(table.ok && table.rows.slice(0, 2)).toEqual([
      ['Namn', 'Roll'],
      ['Bo', 'ledamot'],
    ]);
  });

  test('in Windows-1252, and with å of two code points', async () => {
    const old = await readTable({ name: 'a.csv', bytes: Buffer.from('Åsa Öberg;ordförande', 'latin1') });
    const apart = await readTable({ name: 'a.csv', bytes: text('Åsa Öberg;ordförande'.normalize('NFD')) });
    expect(old).toEqual({ ok: true, rows: [['Åsa Öberg', 'ordförande']] });
    expect(apart).toEqual(old);
  });

  test('with formulas as text, and without the mark that keeps them from being formulas', async () => {
    const table = await readTable({ name: 'a.csv', bytes: text(`=1+1;"'=HYPERLINK(""x"")";'n Bo`) });
    expect(table).toEqual({ ok: true, rows: [['=1+1', '=HYPERLINK("x")', `'n Bo`]] });
  });

  test('from a workbook: days as days, numbers as written, rows by their own numbers', async () => {
    const bytes = await writeExcelFile([
      [{ value: 'Namn' }, { value: 'Från' }, { value: 'Ordning' }],
      [null],
      [
        { value: 'Bo', type: String },
        { value: new Date('2023-01-05'), type: Date, format: 'yyyy-mm-dd' },
        { value: 7, type: Number },
      ],
    ]).toBuffer();
    const table = await readTable({ name: 'lista.XLSX', bytes });
    expect(table.ok && table.rows[2]).toEqual(['Bo', '2023-01-05', '7']);
  });
});

describe('a list is refused', () => {
  const workbook = () => writeExcelFile([[{ value: 'Namn' }]]).toBuffer();
  test.each([
    ['a workbook called csv', 'a.csv', workbook, /heter csv men är en Excel-arbetsbok/],
    ['a text called xlsx', 'a.xlsx', () => text('Namn;Roll'), /heter xlsx men är bara text/],
    ['a PDF', 'a.pdf', () => text('%PDF-1.7\n'), /^Filen är varken/],
    ['bytes that are no text', 'a.csv', () => Buffer.from([0, 1, 0, 2, 0, 3]), /^Filen är varken/],
    ['more than 5 MB', 'a.csv', () => Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), /större än 5 MB/],
    [
      'a workbook cut off',
      'a.xlsx',
      async () => (await workbook()).subarray(0, 900),
      /^Arbetsboken går inte att läsa|heter xlsx/,
    ],
    [
      'a workbook that unfolds',
      'a.xlsx',
      () =>
        Buffer.from(
          zipSync({
            '[Content_Types].xml': strToU8(
              '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
            ),
            'xl/worksheets/sheet1.xml': new Uint8Array(50 * 1024 * 1024),
          }),
        ),
      /^Arbetsboken är för stor när den packas upp|heter xlsx/,
    ],
  ])('%s', async (_what, name, bytes, sentence) => {
    const table = await readTable({ name, bytes: await bytes() });
    expect(table).toEqual({ ok: false, message: expect.stringMatching(sentence) });
  });
});

test.each([
  ['2023-01-05', '2023-01-05'],
  ['20230105', '2023-01-05'],
  ['2023-01-05 00:00:00', '2023-01-05'],
  ['5.1.2023', '2023-01-05'],
  ['05/01/2023', '2023-01-05'],
  ['44931', '2023-01-05'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', undefined],
  ['2023', undefined],
  ['i går', undefined],
])('the day %s is %s', (written, day) => {
  expect(dayOf(written)).toBe(day);
});
