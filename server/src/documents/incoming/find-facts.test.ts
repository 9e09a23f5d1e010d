import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { findFacts } from './find-facts.js';
import { isoDate } from './written-date.js';

const factsIn = (pages: readonly string[]) =>
  Object.fromEntries(findFacts(pages, false).map(({ field, value }) => [field, value]));

/** Extracts as different registries write them; invented. */
const WRITTEN: [string, string[], Record<string, string>][] = [
  [
    'label by label',
    [
      `Region Fjällmark
Regionstyrelsen
PROTOKOLLSUTDRAG
Sammanträdesdatum
2026-10-21
§ 204 Gemensam upphandling av ambulanshelikopter
Diarienummer: RFM 2026-1187
Beslut
Regionstyrelsen godkänner upphandlingen
och utser en styrgrupp.
Sammanfattning
Den 3 mars 2026 började arbetet.
Beslutet skickas till
Region Norrskog
Region Sjöbygden
2 (2)`,
    ],
    {
      organisation: 'Region Fjällmark',
      board: 'Regionstyrelsen',
      meetingDay: '2026-10-21',
      paragraphs: '§ 204',
      caseNumber: 'RFM 2026-1187',
      title: 'Gemensam upphandling av ambulanshelikopter',
      decision: 'Regionstyrelsen godkänner upphandlingen och utser en styrgrupp.',
      recipients: 'Region Norrskog\nRegion Sjöbygden',
    },
  ],
  [
    'the number and the case on one line, the title below, points',
    [
      `§ 12/26 Ärendenummer: 2026/00044
Avgifter för lokaltrafik
samt skolkort
Kollektivtrafiknämnden beslutar
1. Att höja avgiften.
2. Att låta skolkorten kosta
detsamma.
Beslutsunderlag
Tjänsteskrivelse`,
    ],
    {
      board: 'Kollektivtrafiknämnden',
      paragraphs: '§ 12/26',
      caseNumber: '2026/00044',
      title: 'Avgifter för lokaltrafik samt skolkort',
      decision: '1. Att höja avgiften.\n2. Att låta skolkorten kosta detsamma.',
    },
  ],
  [
    'a decision over two pages with the same head',
    [
      'Björkådals kommun\nKommunstyrelsen\nKs § 7 Badplats\nBeslut\nKommunstyrelsen öppnar badplatsen och\n1',
      'Björkådals kommun\nKommunstyrelsen\nlåter den vara öppen till september.\nDelges\nFritidsnämnden\n2',
    ],
    {
      organisation: 'Björkådals kommun',
      board: 'Kommunstyrelsen',
      paragraphs: 'Ks § 7',
      title: 'Badplats',
      decision: 'Kommunstyrelsen öppnar badplatsen och låter den vara öppen till september.',
      recipients: 'Fritidsnämnden',
    },
  ],
  ['a text without anything of that', ['Hej! Här kommer semesterlistan.'], {}],
];

describe('facts found in the text of an extract', () => {
  test.each(WRITTEN)('%s', (_, pages, facts) => {
    expect(factsIn(pages)).toEqual(facts);
  });

  test('tell where they stand, and whether the text was decoded', () => {
    const [first] = findFacts(['', 'Dnr 17/2026'], true);
    expect(first).toEqual({
      field: 'caseNumber',
      value: '17/2026',
      page: 2,
      quote: 'Dnr 17/2026',
      decoded: true,
    });
  });
});

describe('a day as it is written', () => {
  test.each([
    ['den 1 mars 2026', '2026-03-01'],
    ['2026-03-01 kl. 13', '2026-03-01'],
    ['2026-02-30', undefined],
    ['31 april 2026', undefined],
    ['RFM 2026-1187', undefined],
    ['9 november.', undefined],
  ])('%s', (text, day) => {
    expect(isoDate(text)).toBe(day);
  });
});

const real = new URL('../../../../../shared/sources/blekinge-extract-and-mail.txt', import.meta.url);
(existsSync(real) ? test : test.skip)('the real extract (needs ../shared beside the checkout)', () => {
  const facts = factsIn([readFileSync(real, 'utf8')]);
  expect(facts).toMatchObject({
    board: 'Regionstyrelsen',
    paragraphs: '§ 291/23',
    caseNumber: '2023/01900',
    title: 'Handlingsplan och budget 2024 för Regionsamverkan Sydsverige',
  });
  expect(facts['organisation']).toBe('Region Blekinge');
  expect(facts['decision']).toMatch(/^1\. Att godkänna .* för regionsamverkan Sydsverige\.$/);
  expect(facts['recipients']?.split('\n').slice(0, 6)).toEqual([
    'Regionsamverkan Sydsverige',
    'Region Halland',
    'Region Jönköpings län',
    'Region Kalmar län',
    'Region Kronoberg',
    'Region Skåne',
  ]);
});
