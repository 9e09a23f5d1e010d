import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberEdits, withEdits } from './typed-numbers.js';

/** What a typed text becomes, the spaces that hold together shown as `_`. */
const typed = (text: string) => withEdits(text, numberEdits(text)).replaceAll('\u00A0', '_');

describe('a typed number', () => {
  it.each([
    ['beviljas 300 000 kr för', 'beviljas 300_000_kr för'],
    ['beviljas 300000 kr för', 'beviljas 300_000_kr för'],
    ['högst 1250000 kronor', 'högst 1_250_000_kronor'],
    ['högst 1 250 000,50 kr', 'högst 1_250_000,50_kr'],
    ['(12345 kr)', '(12_345_kr)'],
    ['12,5 mnkr och 2 miljoner kronor', '12,5_mnkr och 2_miljoner_kronor'],
    ['är 5 % av', 'är 5_% av'],
    ['är 5 procent av', 'är 5_procent av'],
    ['enligt § 9 och §§ 9–12', 'enligt §_9 och §§_9–12'],
    ['enligt 5 kap. 12 § kommunallagen', 'enligt 5_kap._12_§ kommunallagen'],
    ['den 14 januari 2027 kl. 13.00', 'den_14_januari_2027 kl._13.00'],
    ['börjar kl 13.00', 'börjar kl_13.00'],
    ['den 5 maj', 'den_5_maj'],
    ['se bilaga 2', 'se bilaga_2'],
    ['SEK 300 000 per', 'SEK 300_000 per'],
  ])('is held together: %s', (text, becomes) => {
    expect(typed(text)).toBe(becomes);
  });

  it.each([
    'tfn 070 123 456',
    'ring 070-123 45 67',
    'ring 08-123 456 78',
    'ring 0771 123 456',
    'ring +46 70 123 456',
    'nås på 123 45 67',
    'org.nr 212000-0142',
    'organisationsnummer 556 123 456',
    'bankgiro 123-4567',
    'bankgiro 123 456',
    'diarienummer 24 123',
    'RS 2024 123',
    'ärende LTV 21 123',
    'RS/2024-00123',
    'år 2024 och 2025',
    '1250 kr'.replace(' ', '\u00A0'),
    'år 20245',
    '12345678 deltagare',
    'postnummer 592 123',
    'inget alls',
  ])('that is no amount is left as it was written: %s', (text) => {
    expect(numberEdits(text)).toEqual([]);
  });

  it('loses and adds no sign but spaces, and what has been changed once is not changed again', () => {
    const pieces = [
      '300',
      '000',
      '12',
      '5',
      'kr',
      '%',
      '§',
      'kl.',
      'januari',
      'RS',
      '-',
      ' ',
      ' ',
      '\u00A0',
      'a',
      '😀',
      ',',
      '.',
      '/',
      '+46',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const once = withEdits(text, numberEdits(text));
        const bare = (words: string) => words.replace(/[ \u00A0]/g, '');
        expect(bare(once)).toBe(bare(text));
        expect(withEdits(once, numberEdits(once))).toBe(once);
      }),
    );
  });
});
