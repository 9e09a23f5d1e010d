import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Glyph, type GlyphPosition } from 'fontkit';
import type { Typeface } from '@klubbat/shared/vocabulary/template-words';
import { GlyphSubset, WholeFont } from './glyph-subset.js';
import { typefaceInForce } from './typeface.js';

/** A typeface in four cuts, and DejaVu Sans for the signs that it lacks. */
export type FontName = 'regular' | 'bold' | 'italic' | 'bold-italic' | 'fallback' | 'fallback-bold';

/** All under the SIL Open Font License, which lets them be embedded. */
const families: Readonly<Record<Typeface, readonly [folder: string, name: string]>> = {
  'source-sans': ['source-sans-3', 'SourceSans3'],
  'source-serif': ['source-serif-4', 'SourceSerif4'],
  atkinson: ['atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext'],
  'open-sans': ['open-sans', 'OpenSans'],
};

const cuts: Readonly<Record<FontName, string>> = {
  regular: '400Regular',
  bold: '600SemiBold',
  italic: '400Regular_Italic',
  'bold-italic': '600SemiBold_Italic',
  fallback: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'fallback-bold': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

function fileOf(name: FontName, typeface: Typeface): string {
  if (name.startsWith('fallback')) {
    return cuts[name];
  }
  const [folder, family] = families[typeface];
  return `@expo-google-fonts/${folder}/${cuts[name]}/${family}_${cuts[name]}.ttf`;
}

interface Run {
  glyphs: Glyph[];
  positions: GlyphPosition[];
  advanceWidth: number;
}

/** One cut, parsed once for the whole process. All lengths are thousandths of the type size. */
export interface SharedFont {
  covers(codePoint: number): boolean;
  layout(text: string): Run;
  /** what pdfkit takes as an already parsed font: it then never parses a font of its own */
  readonly forPdfkit: object;
}

/** A font may have a sign of its own where Unicode has none: copied or read aloud, it would mean nothing to anyone else. */
const isPublic = (codePoint: number) => !/\p{Co}/u.test(String.fromCodePoint(codePoint));

const CACHED_RUNS = 50_000;
const LONGEST_CACHED_TEXT = 60;

function shareFont(program: Buffer): SharedFont {
  const font = create(program);
  const whole = new WholeFont(program);
  const scale = 1000 / font.unitsPerEm;
  const covered = new Map<number, boolean>();
  const glyphs = new Map<number, Glyph>();
  const runs = new Map<string, Run>();

  // fontkit keeps with a glyph the code points that first led to it, e.g. the no-break space for the glyph of the
  // space. The text layer would then depend on what the process printed before; so each glyph gets one fixed meaning.
  const meanings = new Map<number, number>();
  for (const codePoint of font.characterSet.filter(isPublic)) {
    const id = font.glyphForCodePoint(codePoint).id;
    const known = meanings.get(id);
    if (known === undefined || codePoint < known) {
      meanings.set(id, codePoint);
    }
  }

  const scaled = (glyph: Glyph): Glyph => {
    let shared = glyphs.get(glyph.id);
    if (!shared) {
      const meaning = meanings.get(glyph.id);
      const codePoints = meaning === undefined ? glyph.codePoints : [meaning];
      shared = { id: glyph.id, advanceWidth: glyph.advanceWidth * scale, codePoints };
      glyphs.set(glyph.id, shared);
    }
    return shared;
  };

  const layout = (text: string): Run => {
    const known = runs.get(text);
    if (known) {
      return known;
    }
    // No ligatures: every glyph stands for its own letter, so that text can be searched and copied whole.
    const laid = font.layout(text, { liga: false });
    let advanceWidth = 0;
    const positions = laid.positions.map((position) => {
      advanceWidth += position.xAdvance * scale;
      return {
        xAdvance: position.xAdvance * scale,
        yAdvance: position.yAdvance * scale,
        xOffset: position.xOffset * scale,
        yOffset: position.yOffset * scale,
      };
    });
    const run = { glyphs: laid.glyphs.map(scaled), positions, advanceWidth };
    if (text.length <= LONGEST_CACHED_TEXT) {
      if (runs.size >= CACHED_RUNS) {
        runs.clear();
      }
      runs.set(text, run);
    }
    return run;
  };

  return {
    covers(codePoint) {
      let known = covered.get(codePoint);
      if (known === undefined) {
        known = isPublic(codePoint) && font.hasGlyphForCodePoint(codePoint);
        covered.set(codePoint, known);
      }
      return known;
    },
    layout,
    // pdfkit multiplies positions in place by 1000 / unitsPerEm: at 1000 that is 1, and cached runs stay whole.
    forPdfkit: {
      unitsPerEm: 1000,
      postscriptName: font.postscriptName,
      ascent: font.ascent * scale,
      descent: font.descent * scale,
      lineGap: font.lineGap * scale,
      xHeight: font.xHeight * scale,
      capHeight: font.capHeight * scale,
      italicAngle: font.italicAngle,
      bbox: {
        minX: font.bbox.minX * scale,
        minY: font.bbox.minY * scale,
        maxX: font.bbox.maxX * scale,
        maxY: font.bbox.maxY * scale,
      },
      'OS/2': font['OS/2'],
      post: font.post,
      head: font.head,
      getGlyph: (id: number) => scaled(font.getGlyph(id)),
      layout,
      createSubset: () => new GlyphSubset(whole),
    },
  };
}

const parsed = new Map<string, SharedFont>();
/** asked for with every word: found without putting a path together */
const fonts = new Map<Typeface, Map<FontName, SharedFont>>();
const { resolve } = createRequire(import.meta.url);

function parsedOnce(file: string): SharedFont {
  const font = parsed.get(file) ?? shareFont(readFileSync(resolve(file)));
  parsed.set(file, font);
  return font;
}

/** The font of that name in a typeface; read and parsed at its first use in the process. */
export function sharedFont(name: FontName, typeface: Typeface = typefaceInForce()): SharedFont {
  const known = fonts.get(typeface)?.get(name);
  if (known !== undefined) {
    return known;
  }
  const font = parsedOnce(fileOf(name, typeface));
  fonts.set(typeface, (fonts.get(typeface) ?? new Map<FontName, SharedFont>()).set(name, font));
  return font;
}

/** The width of a text on one line, in points at that size. */
export function widthOf(text: string, font: FontName, size: number): number {
  return (sharedFont(font).layout(text).advanceWidth * size) / 1000;
}
