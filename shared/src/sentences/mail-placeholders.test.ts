import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mailFields, mailPlaceholders } from '../vocabulary/mail-words.js';
import {
  asksFor,
  fillLine,
  fillText,
  placeholderWords,
  placeholdersFor,
  templateFault,
} from './mail-placeholders.js';
import { usualMail } from './usual-mail.js';

const values = {
  boardGenitive: 'Regionstyrelsens',
  date: '2023-10-18',
  title: 'Handlingsplan och budget 2024 för regionsamverkan',
  caseNumber: '2023/01900',
  documentNumber: '4',
  senderName: 'Åsa Öberg',
};

describe('a template', () => {
  test.each(mailFields)('of the house holds no fault: %s', (field) => {
    expect(templateFault(field, usualMail[field])).toBeUndefined();
  });

  test.each([
    ['subject', '{rubriken}', /^\{rubriken\} finns inte/],
    ['subject', '{}', /^\{\} finns inte/],
    ['subject', '{rubrik:5}', /^\{rubrik:5\} går inte att korta så/],
    ['subject', '{rubrik', /En klammer saknar/],
    ['subject', 'rubrik}', /En klammer saknar/],
    ['subject', '{{rubrik}}', /En klammer saknar/],
    ['subject', '{paragraflista}', /kan inte stå här/],
    ['fileName', '{mottagare}', /alla mottagare får samma fil/],
    ['senderBlock', '{rubrik}', /kan inte stå här/],
  ] as const)('that is wrong is told so: %s %s', (field, template, told) => {
    expect(templateFault(field, template)).toMatch(told);
  });

  test('knows every placeholder by a word of its own, and each stands in the text', () => {
    expect(new Set(mailPlaceholders.map((key) => placeholderWords[key].word)).size).toBe(
      mailPlaceholders.length,
    );
    expect(placeholdersFor('text')).toEqual(mailPlaceholders);
    for (const key of mailPlaceholders) {
      const asked = `{ ${placeholderWords[key].word.toUpperCase()} : 60 }`;
      expect(templateFault('text', asked)).toBeUndefined();
      expect(asksFor(asked, key)).toBe(true);
    }
  });
});

describe('a line', () => {
  test.each([
    ['{ärendenummer}-{dokumentnummer} {rubrik:20}', '2023/01900-4 Handlingsplan och'],
    ['{rubrik:13}', 'Handlingsplan'],
    ['{datum}  {organets}', '2023-10-18 Regionstyrelsens'],
    ['{mottagare} - {datum} - {mottagare}', '2023-10-18'],
    ['{datum} -', '2023-10-18 -'],
  ])('%s', (template, line) => {
    expect(fillLine(template, values)).toBe(line);
  });

  test('is one line, without double spaces, whatever is filled in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, board) => {
        const line = fillLine('A {rubrik}  {organ:50} B', { title, board });
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]|\s\s/u);
      }),
    );
  });

  test('fills in once: braces in a title stay what they are', () => {
    expect(fillLine('{rubrik}', { title: '{datum} {x}', date: '2024-01-01' })).toBe('{datum} {x}');
  });
});

describe('a text', () => {
  test('leaves out a line that asks only for what is not known, with its gap', () => {
    expect(fillText('Hej!\n\nTelefon: {avsändarens telefon}\n\n{avsändare}\n', values)).toBe(
      'Hej!\n\nÅsa Öberg',
    );
  });

  test('keeps a line that says something besides', () => {
    expect(fillText('{avsändare}, {avsändarens titel}', values)).toBe('Åsa Öberg,');
  });
});
