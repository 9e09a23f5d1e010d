import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TextSign } from '../vocabulary/text-signs.js';
import { judgeText } from './text-layer.js';

const EXTRACT = `Region Norrskog
Regionstyrelsen
PROTOKOLLSUTDRAG
Sammanträdesdatum 2026-10-14
§ 112/26 Diarienummer: RN 2026/00417
Handlingsplan och budget 2027 för Norrsamverkan
Regionstyrelsen beslutar
1. Att godkänna handlingsplan och budget 2027 för samverkan mellan regionerna i norr.
Sammanfattning
Styrelsen för samverkan beslutade vid sitt sammanträde den 14 september 2026 att föreslå regionerna att
godkänna förslaget innan den slutligen fastställs i november. Insatserna riktas mot att ta till vara de
möjligheter som finns och att möta det som är svårt i glesa bygder.
Beslutet ska skickas till
Region Fjällmark`;

/** Each letter and figure as the place of its glyph in the font, as where no table for reading was written. */
const asPlaces = (text: string) =>
  [...text]
    .map((sign) => {
      const after = [...'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶'].indexOf(sign);
      return after >= 0
        ? String.fromCodePoint(98 + after)
        : /[\n ]/.test(sign)
          ? sign
          : String.fromCodePoint((sign.codePointAt(0) ?? 0) - 29);
    })
    .join('');

/** Each figure as one of ten characters in a row. */
const asRow = (text: string, zero: number) =>
  text.replace(/\d/g, (figure) => String.fromCodePoint(zero + Number(figure)));

describe('ordinary text is not called broken', () => {
  test.each([
    ['an extract', EXTRACT],
    ['the same with letters in two code points each', EXTRACT.normalize('NFD')],
    [
      'names from everywhere',
      `${EXTRACT}\nŁukasz Żółć, Şebnem Ağaoğlu, Nguyễn Thị Hương, Þórður Ævarsson, Ørsted, Ζωή Παπαδοπούλου, Иван Петров`,
    ],
    [
      'symbols',
      `${EXTRACT}\n§ 4 kostar ½ av 300 000 kr ± 2 % – 5 m², 37 °C, 12 µg, 40 μg, 3 kΩ, β-blockerare, PM₂.₅ → ☒ ✓ 👍🏽 1️⃣ 👩‍⚕️`,
    ],
    [
      'points of a list in a symbol font',
      `${EXTRACT}\n\uf0b7 Första punkten\n\uf0a7Andra punkten\n\uf0d8 Tredje`,
    ],
    [
      'soft hyphens and hard spaces',
      EXTRACT.replaceAll('handlingsplan', 'handlings\u00adplan').replaceAll(' 2027', '\u00a02027'),
    ],
    ['a hyphen of another kind', `${EXTRACT}\nTelefon: 0455‐734002`],
    [
      'a list of names alone',
      'Elin Ravndal (S), Marit Skogsberg (C), Łukasz Björk (M), Åsa Öhrn (V), Per-Erik Lind (KD)\n'.repeat(
        12,
      ),
    ],
    ['a budget of figures', 'Intäkter 1 200 1 340 1 410\nPersonalkostnader -800 -840 -870\n'.repeat(15)],
    [
      'English',
      'The board of the cooperation has decided that the plan is to be adopted by each of the regions before the end of the year. '.repeat(
        4,
      ),
    ],
    [
      'Finnish',
      'Hallitus päätti, että alueet hyväksyvät suunnitelman ja talousarvion ennen vuoden loppua, mutta myös kunnat ovat mukana. '.repeat(
        4,
      ),
    ],
    ['a short note', 'Beslut enligt förslag. Punkten förklaras omedelbart justerad.'],
  ])('%s', (_, text) => {
    expect(judgeText([text])).toEqual({ state: 'whole', faults: [], decoded: null });
  });

  test('any Swedish sentence with any figures and names in it', () => {
    const word = fc.constantFrom(
      ...'regionen nämnden beslutar att godkänna förslaget och skickar det till Łódź samt Ängelholm för år'.split(
        ' ',
      ),
      '½',
      '§',
      '–',
      '2026-10-14',
      '§ 4/26',
      'Şahin',
      'Dvořák',
      '😀',
      '3,5',
      'CO₂',
      'naïve',
      'α',
      'Ω',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 5, maxLength: 120 }), (words) => {
        const { state, faults } = judgeText([`${EXTRACT}\n${words.join(' ')}`]);
        expect([state, faults]).toEqual(['whole', []]);
      }),
    );
  });
});

describe('text that is not what one sees', () => {
  test.each<[string, string, TextSign]>([
    ['figures that are loose accents', asRow(EXTRACT, 0x036c), 'loose-marks'],
    ['figures of a private font', asRow(EXTRACT, 0xe130), 'private-characters'],
    ['letters of a private font', EXTRACT.replaceAll('e', '\ue045'), 'private-characters'],
    ['a first letter of a symbol font', EXTRACT.replaceAll('R', '\uf052'), 'private-characters'],
    ['the sign for a lost character', EXTRACT.replaceAll('ti', '\ufffd'), 'lost-characters'],
    ['control characters', EXTRACT.replaceAll('ö', '\u0007'), 'lost-characters'],
    ['code points that no character has', EXTRACT.replaceAll('ä', '\u{e0fff}'), 'lost-characters'],
    ['Cyrillic that looks like ours', EXTRACT.replaceAll('a', 'а'), 'mixed-scripts'],
    ['Greek inside words', EXTRACT.replaceAll('er', 'ετον'), 'mixed-scripts'],
    ['no figures at all', EXTRACT.replace(/\d/g, ''), 'no-figures'],
    ['another script', 'ᎠᎡᎢ ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᎠᎴ ᏗᎧᎿᏩᏛᏍᏗ '.repeat(10), 'other-script'],
  ])('%s', (_, text, sign) => {
    const { state, faults } = judgeText([text]);
    expect(['broken', 'decoded']).toContain(state);
    expect(faults.map((fault) => fault.sign)).toContain(sign);
  });

  test('letters that stand for other letters, however far they are moved', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyzåäö';
    const moved = (by: number) =>
      EXTRACT.toLocaleLowerCase('sv').replace(
        /[a-zåäö]/g,
        (letter) => alphabet[(alphabet.indexOf(letter) + by) % 29] ?? '',
      );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), (by) => {
        expect(judgeText([moved(by)])).toMatchObject({ state: 'broken', faults: [{ sign: 'not-words' }] });
      }),
    );
    expect(judgeText([moved(0)]).state).toBe('whole');
  });

  test('is told by page, with words as they stand', () => {
    const { faults } = judgeText([EXTRACT, `${EXTRACT}\nden \u036d\u0374 oktober \u036e\u036c\u036e\u036f`]);
    expect(faults[0]).toEqual({
      sign: 'loose-marks',
      pages: [2],
      examples: ['\u036d\u0374', '\u036e\u036c\u036e\u036f'],
    });
  });
});

describe('pictures of pages', () => {
  test.each([[['', '']], [[' \n 1', '2']], [[]]])('%j hold no text', (pages) => {
    expect(judgeText(pages).state).toBe('none');
  });
  test('a page without text among others is told, and is no fault of the text', () => {
    expect(judgeText([EXTRACT, ' '])).toEqual({
      state: 'whole',
      faults: [{ sign: 'pages-without-text', pages: [2], examples: [] }],
      decoded: null,
    });
  });
});

describe('what it stands for is told only where it is certain', () => {
  const SAID = `${EXTRACT}\nBifogar protokollsutdrag från sammanträdet den 18 oktober 2023 angående handlingsplan 2024.`;

  test.each([0x036c, 0xe000, 0xe130])('figures in a row from %i', (zero) => {
    const { state, decoded } = judgeText([asRow(SAID, zero)]);
    expect(state).toBe('decoded');
    expect(decoded).toEqual([SAID]);
  });
  test('also where U+0374 has become U+02B9 on its way', () => {
    expect(judgeText([asRow(SAID, 0x036c).normalize('NFC')]).decoded).toEqual([SAID.normalize('NFC')]);
  });
  test('any date of two centuries comes out as it was', () => {
    const at = fc.record({
      day: fc.integer({ min: 1, max: 31 }),
      year: fc.integer({ min: 1900, max: 2099 }),
    });
    fc.assert(
      fc.property(at, fc.integer({ min: 0xe000, max: 0xe900 }), ({ day, year }, zero) => {
        const text = `Regionstyrelsens sammanträde den ${day} mars ${year}.`;
        const { decoded } = judgeText([asRow(text, zero)]);
        expect([null, text]).toContain(decoded?.[0] ?? null);
      }),
    );
  });
  test('not where no date shows which figure each is', () => {
    expect(
      judgeText([asRow('Regionstyrelsen beslutar om 450 000 kronor till 13 kommuner.', 0xe130)]),
    ).toMatchObject({
      state: 'broken',
      decoded: null,
    });
  });
  test('not where the day could not be', () => {
    expect(judgeText([asRow('Sammanträdet den 45 oktober 2023 beslutade om detta.', 0xe130)]).state).toBe(
      'broken',
    );
  });
  test('places of glyphs', () => {
    expect(judgeText([asPlaces(SAID)])).toMatchObject({ state: 'decoded', decoded: [SAID] });
  });
  test('places of glyphs are left alone where a figure has been lost with them', () => {
    expect(judgeText([asPlaces(SAID).replace(/[\u0013-\u001c]/g, '')])).toMatchObject({ state: 'broken' });
  });
});

const real = new URL('../../../../shared/sources/', import.meta.url);
(existsSync(real) ? describe : describe.skip)('real texts (needs ../shared beside the checkout)', () => {
  const read = (name: string) => readFileSync(new URL(name, real), 'utf8');
  test('the extract and its mail: the figures of the mail were lost, and are found again', () => {
    const { state, decoded } = judgeText([read('blekinge-extract-and-mail.txt')]);
    expect(state).toBe('decoded');
    const said = decoded?.[0]?.replace(/\s+/g, ' ');
    expect(said).toContain('sammanträde den 18 oktober 2023 angående handlingsplan och budget 2024');
    expect(decoded?.[0]?.match(/\d/g)?.length).toBeGreaterThan(100);
  });
  test.each([
    'halland-proposal.txt',
    'sydsverige-about.txt',
    'kommunalt-forum-protocol.txt',
    'skane-parliamentary-group.txt',
  ])('%s is whole', (name) => {
    expect(judgeText([read(name)])).toEqual({ state: 'whole', faults: [], decoded: null });
  });
});
