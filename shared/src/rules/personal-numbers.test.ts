import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aMeeting, anItem } from '../../test/a-meeting.js';
import type { MeetingFile } from '../contracts/meeting-file.js';
import { findingSentence } from '../sentences/finding-sentences.js';
import { personalNumberFindings, personalNumbersIn } from './personal-numbers.js';

/** The digit that makes nine digits a number (Luhn), reckoned otherwise than the rule does. */
function checkDigit(nine: string): string {
  const weighed = [...nine].map((digit, i) => String(Number(digit) * (i % 2 === 0 ? 2 : 1))).join('');
  const sum = [...weighed].reduce((all, digit) => all + Number(digit), 0);
  return String((10 - (sum % 10)) % 10);
}

const numberOf = (birth: string, place: string) => `${birth}${place}${checkDigit(birth + place)}`;

describe('what looks like a personal number', () => {
  // numbers of nobody: birth numbers that Skatteverket keeps for tests
  it.each([
    ['640823-3234'],
    ['6408233234'],
    ['19640823-3234'],
    ['196408233234'],
    ['640823+3234'],
    ['640823 3234'],
    ['640823–3234'],
    ['640823 - 3234'],
    ['(640823-3234)'],
    ['Sökanden (640823-3234), boende i Norrskog'],
    ['beslut_640823-3234.pdf'],
    ['640823-3234.'],
    ['personnr:640823-3234'],
    [`samordningsnummer ${numberOf('640883', '323')}`],
    [`19${numberOf('640891', '323')}`],
    [`född på skottdagen ${numberOf('000229', '238')}`],
  ])('%s', (text) => {
    expect(personalNumbersIn(text)).toEqual([expect.stringMatching(/^\d\d••••-••••$/)]);
  });

  it.each([
    ['another check digit', '640823-3235'],
    ['a day that is none', numberOf('640230', '323')],
    ['a month that is none', numberOf('641323', '323')],
    ['a leap day in another year', numberOf('010229', '238')],
    ['a coordination number of a day that is none', numberOf('640892', '323')],
    ['the number of an organisation', '556036-0793'],
    ['the same with its century', '16556036-0793'],
    ['the number of a municipality', '212000-1355'],
    ['a case', 'KS 2024-00123, RS 2024/0123, 2024:640823'],
    ['a longer number of a case', 'RS 24-640823-3234'],
    ['a telephone', '0640-823 32 34, 070-174 05 05, +46 70 174 06 05'],
    ['a telephone in one', 'Ring 6408233234 eller tel. 6408233234'],
    ['a part of a longer number', '16408233234, 64082332345'],
    ['a part of a word', 'a6408233234, 6408233234b'],
    ['an id', '19640823-3234-4f3c-9d52-1f0e6a7b8c9d'],
    ['a sum', '640 823 323 kr, 6 408 233 234'],
    ['a bankgiro', '5050-1055'],
    ['a day and a time', '2024-06-12 14:30, 640823 kl. 3234'],
  ])('is not %s', (_what, text) => {
    expect(personalNumbersIn(text)).toEqual([]);
  });

  it('is found for every day, however it is written, and with one digit changed it is not', () => {
    const born = fc.date({ min: new Date('1890-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        born,
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('', '-', '+', ' ', '–', '‑'),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        (date, place, between, century, coordination, change) => {
          const day = date.toISOString().slice(0, 10).replaceAll('-', '');
          const shown = coordination ? day.slice(0, 6) + String(Number(day.slice(6)) + 60) : day;
          const ten = numberOf(shown.slice(2), String(place).padStart(3, '0'));
          const written = (number: string) =>
            `Ärendet gäller ${century ? day.slice(0, 2) : ''}${number.slice(0, 6)}${between}${number.slice(6)}, som`;
          expect(personalNumbersIn(written(ten))).toHaveLength(1);
          const last = (Number(ten.slice(9)) + change) % 10;
          expect(personalNumbersIn(written(`${ten.slice(0, 9)}${last}`))).toEqual([]);
        },
      ),
    );
  });
});

describe('personal numbers in a meeting', () => {
  const NUMBER = '640823-3234';
  it.each<[string, Partial<MeetingFile>, string, RegExp]>([
    [
      'a title',
      { items: [anItem(1, { title: `Bidrag ${NUMBER}` })] },
      '$.items[0].title',
      /^I § 1, i rubriken, står/,
    ],
    [
      'a text',
      {
        items: [
          anItem(1),
          anItem(2, { sections: [{ kind: 'decision', body: `Till ${NUMBER} och ${NUMBER}` }] }),
        ],
      },
      '$.items[1].sections',
      /^I § 2, i texten, står något som ser ut som 2 personnummer: 64••••-••••\./,
    ],
    ['a motion', { items: [anItem(1, { motions: [{ text: NUMBER }] })] }, '$.items[0].motions', /yrkande/],
    [
      'a title without a number',
      { items: [anItem(1, { paragraph: undefined, title: NUMBER })] },
      '$.items[0].title',
      /^I rubriken för en punkt utan nummer/,
    ],
    [
      'a key that people are known by',
      { people: [...aMeeting().people, { id: NUMBER, name: 'Vera Ek' }] },
      '$.people[7]',
      /för en person/,
    ],
    [
      'the name of a file',
      { attachments: [{ number: 2, title: 'Yttrande', source: 'file', file: `${NUMBER}.pdf` }] },
      '$.attachments[0]',
      /^I titeln eller filnamnet för bilaga 2 står/,
    ],
    [
      'the meeting itself',
      { meeting: { ...aMeeting().meeting, place: NUMBER } },
      '$',
      /uppgifterna om sammanträdet/,
    ],
  ])('are found in %s, and never repeated in full', (_what, change, path, sentence) => {
    const found = personalNumberFindings(aMeeting(change));
    expect(found.map((one) => one.path)).toEqual([path]);
    const [said = ''] = found.map(findingSentence);
    expect(said).toMatch(sentence);
    expect(said).not.toContain('3234');
    expect(said).not.toContain('0823');
  });

  it('are in no usual meeting', () => {
    expect(personalNumberFindings(aMeeting())).toEqual([]);
  });
});
