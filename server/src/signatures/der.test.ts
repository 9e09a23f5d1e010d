import { expect, test } from '@jest/globals';
import { der, octets, oid, partsOf, sequence, setOf, small } from './der.js';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test.each([
  ['1.2.840.113549.1.7.2', '06092a864886f70d010702'],
  ['2.16.840.1.101.3.4.2.1', '0609608648016503040201'],
  ['2.5.29.15', '0603551d0f'],
])('the name %s is written as its numbers in sevens of bits', (name, written) => {
  expect(hex(oid(name))).toBe(written);
});

test.each([
  [0, '0400'],
  [127, '047f'],
  [128, '048180'],
  [255, '0481ff'],
  [256, '04820100'],
  [65_536, '0483010000'],
])('a value of %i bytes has its length before it', (length, head) => {
  const written = octets(new Uint8Array(length));
  expect(hex(written).startsWith(head)).toBe(true);
  expect(written).toHaveLength(head.length / 2 + length);
});

test('a set has one order, and what is made of parts gives them back', () => {
  const parts = [octets(new Uint8Array(300)), small(3), small(1)];
  expect(setOf(parts)).toEqual(setOf(parts.toReversed()));
  expect(partsOf(sequence(...parts))).toEqual(parts);
  expect(partsOf(sequence())).toEqual([]);
});

test('a value that does not say how long it is is refused', () => {
  expect(() => partsOf(Uint8Array.of(0x30, 0x80, 0x02, 1, 1, 0, 0))).toThrow('does not say how long');
});

test('bytes that end before they say are refused', () => {
  const whole = sequence(small(1), octets(new Uint8Array(9)));
  expect(() => partsOf(whole.subarray(0, -1))).toThrow('longer than its bytes');
  // a part that goes on beyond what it stands in
  expect(() => partsOf(Buffer.concat([der(0x30, Uint8Array.of(0x04, 5)), new Uint8Array(5)]))).toThrow(
    'longer than what it stands in',
  );
});
