import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { expect, test } from '@jest/globals';
import { srgbProfile } from './srgb-profile.js';

/** What a profile says under each of its names. */
function saidBy(profile: Buffer): Map<string, Buffer> {
  expect(profile.readUInt32BE()).toBe(profile.length);
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  return new Map(
    Array.from({ length: profile.readUInt32BE(128) }, (_, i) => {
      const entry = 132 + i * 12;
      const [at, length] = [profile.readUInt32BE(entry + 4), profile.readUInt32BE(entry + 8)];
      expect(at % 4).toBe(0);
      expect(at + length).toBeLessThanOrEqual(profile.length);
      return [profile.toString('latin1', entry, entry + 4), profile.subarray(at, at + length)];
    }),
  );
}

const fractions = (value: Buffer | undefined, from: number, count: number) =>
  Array.from({ length: count }, (_, i) => (value?.readInt32BE(from + i * 4) ?? NaN) / 65_536);

test('the profile says the same of red, green, blue and their curves as the one of IEC 61966-2-1 that pdfkit has', () => {
  const pdfkit = dirname(createRequire(import.meta.url).resolve('pdfkit'));
  const theirs = saidBy(readFileSync(join(pdfkit, 'data/sRGB_IEC61966_2_1.icc')));
  const ours = saidBy(Buffer.from(srgbProfile));
  for (const name of ['rXYZ', 'gXYZ', 'bXYZ']) {
    const expected = fractions(theirs.get(name), 8, 3);
    fractions(ours.get(name), 8, 3).forEach((one, i) => expect(one).toBeCloseTo(expected[i] ?? NaN, 3));
  }
  for (const name of ['rTRC', 'gTRC', 'bTRC']) {
    const points = theirs.get(name) as Buffer;
    const count = points.readUInt32BE(8);
    const [g = NaN, a = NaN, b = NaN, c = NaN, d = NaN] = fractions(ours.get(name), 12, 5);
    for (let i = 0; i < count; i += 1) {
      const x = i / (count - 1);
      const said = x >= d ? (a * x + b) ** g : c * x;
      expect(Math.abs(said - points.readUInt16BE(12 + i * 2) / 65_535)).toBeLessThan(0.0005);
    }
  }
});
