import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { create } from 'fontkit';
import { GlyphSubset, WholeFont } from './glyph-subset.js';

interface Subset {
  includeGlyph: (id: number) => number;
  encode: () => Uint8Array;
}

const { resolve } = createRequire(import.meta.url);
/** Among them letters that are put together from others, and some that not every font has. */
const LETTERS = 'ABCÅÄÖåäöéü 123 §–”½ĄṭữΆœŁ\u0301\u0323';

test.each([
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  '@expo-google-fonts/open-sans/600SemiBold_Italic/OpenSans_600SemiBold_Italic.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
])('%s is cut down to the bytes that fontkit makes of it', (file) => {
  const program = readFileSync(resolve(file));
  const font = create(program);
  const whole = new WholeFont(program);
  for (const letters of [LETTERS, [...LETTERS].toReversed().join('')]) {
    const [own, other] = [new GlyphSubset(whole), font.createSubset() as Subset];
    for (const letter of letters) {
      const { id } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      expect(own.includeGlyph(id)).toBe(other.includeGlyph(id));
    }
    expect(own.encode().equals(Buffer.from(other.encode()))).toBe(true);
  }
});
