import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pack, unpack } from './packed-texts.js';

const paragraph = (number: number) =>
  `Stycke ${number} om bäckens framtid: vattnet leds åter i sin gamla fåra.\n\n`;
const LONG = Array.from({ length: 300 }, (_, number) => paragraph(number)).join('');

describe('what is being written, as it stands on the device', () => {
  it('comes back letter for letter, whatever its texts share', () => {
    const odd = fc.constantFrom('', 'a', 'å', '\ud83d', '\ude00', '😀', '"', '\\', '\u0000', '§', 'leds');
    const cut = fc.record({ at: fc.nat(LONG.length), gone: fc.nat(2_000), put: odd });
    const text = fc.oneof(
      odd,
      cut.map(({ at, gone, put }) => LONG.slice(0, at) + put + LONG.slice(at + gone)),
      odd.map((letters) => letters.repeat(900)),
      fc.string({ minLength: 990, maxLength: 1_010 }),
    );
    const value = fc.record({
      base: fc.record({ part: fc.array(text), version: fc.nat() }),
      draft: fc.dictionary(fc.string(), text),
      save: fc.option(fc.record({ part: text, base: text, rows: fc.array(fc.array(text)) })),
      isSaved: fc.boolean(),
    });
    fc.assert(
      fc.property(value, (given) => expect(unpack(pack(given))).toEqual(JSON.parse(JSON.stringify(given)))),
      { numRuns: 200 },
    );
  });

  it('holds a long text once, however often it stands there and changed at one place', () => {
    const changed = (words: string) => LONG.slice(0, 5_000) + words + LONG.slice(5_010);
    const writing = {
      base: { part: { body: LONG, given: LONG } },
      draft: { body: changed('och bron, och vägen'), given: LONG },
      save: { part: { body: changed('och bron') }, base: { body: LONG } },
    };
    expect(pack(writing).length).toBeLessThan(JSON.stringify(LONG).length + 300);
  });

  it('is read as it stands when an earlier version put it there', () => {
    const before = { person: 'p', writing: { draft: { body: LONG } } };
    expect(unpack(JSON.stringify(before))).toEqual(before);
    expect(unpack('null')).toBeNull();
  });
});
