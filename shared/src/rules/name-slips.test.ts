import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { meetingFile } from '../contracts/meeting-file.js';
import { placeholdersIn } from './empty-placeholders.js';
import { nameSlips, unknownNames } from './name-slips.js';
import { textsWithPath } from './texts-with-path.js';

const people = [
  { name: 'Anna Lund', party: 'S' },
  { name: 'Eva Björk', party: 'KD' },
  { name: 'Sven-Åke von Öberg', party: 'L' },
  { name: 'Lars Holm', party: null },
  { name: 'Bo Ek', party: 'M' },
];
const told = (text: string) => nameSlips(text, people).map(({ written, meant }) => `${written} → ${meant}`);

describe('a name in a text', () => {
  it('is the same with its letters in two halves, in the text and in the register', () => {
    const halves = people.map(({ name, party }) => ({ name: name.normalize('NFD'), party }));
    const text = 'Sven-Åke von Öberg (L), Eva Björck (KD) och Eva Björk (S) yrkar.';
    for (const known of [people, halves]) {
      for (const written of [text, text.normalize('NFD')]) {
        const slips = nameSlips(written, known);
        expect(slips.map(({ meant }) => meant)).toEqual(['Eva Björk (KD)', 'Eva Björk (KD)']);
        expect(slips.map(({ from, to }) => written.slice(from, to).normalize('NFC'))).toEqual([
          'Eva Björck (KD)',
          'Eva Björk (S)',
        ]);
        expect(unknownNames(written, known)).toEqual([]);
      }
    }
  });

  it.each([
    ['Anna Lundh (S) yrkar bifall.', ['Anna Lundh (S) → Anna Lund (S)']],
    ['Ledamoten Eva Björck (KD) yrkar.', ['Eva Björck (KD) → Eva Björk (KD)']],
    ['Anna Lund (M) yrkar.', ['Anna Lund (M) → Anna Lund (S)']],
    ['Eva Björck yrkar bifall.', ['Eva Björck → Eva Björk']],
    ['Sven-Åke von Oberg (L) och Anna Lund (S).', ['Sven-Åke von Oberg (L) → Sven-Åke von Öberg (L)']],
  ])('that resembles one that is known is told: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
    for (const { from, to, written } of nameSlips(text, people)) {
      expect(text.slice(from, to)).toBe(written);
    }
  });

  it.each(
    [
      'Anna Lund (S) och Eva Björk (kd) yrkar bifall.',
      'Anna Lunds motion och Eva Björks yrkande.',
      'Anna Lund yrkar bifall.',
      'Eva Björck AB får uppdraget.',
      'Lars Holm (C) har ingen känd partibeteckning.',
      'Karin Ahl (S) yrkar avslag.',
      'Region Jönköpings län och Kungliga Tekniska Högskolan.',
      'Nämnden beslutar enligt Förslag Ett.',
    ].filter((text) => !text.startsWith('Anna Lind')),
  )('that is right, or no name, is left: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('that nobody of the known bears is asked of the register', () => {
    expect(unknownNames('Karin Ahl (S), Anna Lundh (S) och Ulla Berg.', people)).toEqual(['Karin Ahl']);
  });
});

const folder = new URL('../../../../shared/real/', import.meta.url);
(existsSync(folder) ? it : it.skip)('in real protocols is told where it is a slip, and nowhere else', () => {
  const files = readdirSync(folder).filter((name) => /\d\.json$/.test(name));
  const found = files.flatMap((name) => {
    const file = meetingFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    const texts = file.items.flatMap((item) => textsWithPath(item, '').map(({ text }) => text));
    return texts.flatMap((text) => [
      ...nameSlips(text, file.people).map(({ written, meant }) => `${written} → ${meant}`),
      ...placeholdersIn(text).map(({ words }) => words),
    ]);
  });
  // the protocol itself writes her name in two ways
  expect(found).toEqual(['Therese Peterson (KD) → Therese Petersson (KD)']);
});
