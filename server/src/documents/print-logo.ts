import { createHash } from 'node:crypto';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { contrast } from '@klubbat/shared/rules/brand-colour';
import { neededContrast } from '@klubbat/shared/rules/document-template';
import { templateSentences } from '@klubbat/shared/sentences/template-sentences';
import type { LogoUse } from '@klubbat/shared/vocabulary/template-words';
import { fitInto, type Box, type Picture } from './picture.js';
import { isPng, pictureHead } from './picture-size.js';

/** How large a logo may stand, in points. */
export const firstPageLogo: Box = { width: 230, height: 62 };
export const headLogo: Box = { width: 122, height: 34 };

const MOST_PIXELS = 2000;
/** for each inch of paper: fewer are blurred, more are not seen */
const FEWEST = 100;
const ENOUGH = 300;
const LONGEST = 12;
const TALLEST = 4;
/** of the points of a logo: a speck of dark is no logo that can be seen */
const SEEN = 0.005;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** red, green and blue, one byte each */
  readonly data: Uint8Array;
}

/** half more, since a byte drops its decimals */
const onWhite = (colour: number, alpha: number) => (colour * alpha + 255 * (255 - alpha)) / 255 + 0.5;

/** Paper is white: what shines through a logo is white there. */
function flattened(width: number, height: number, rgba: Uint8Array): Pixels {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const alpha = rgba[i * 4 + 3] ?? 255;
    for (let part = 0; part < 3; part++) {
      data[i * 3 + part] = onWhite(rgba[i * 4 + part] ?? 255, alpha);
    }
  }
  return { width, height, data };
}

function decoded(bytes: Buffer): Pixels | undefined {
  try {
    const { width, height, data } = isPng(bytes)
      ? PNG.sync.read(bytes)
      : jpeg.decode(bytes, { useTArray: true, formatAsRGBA: true, tolerantDecoding: false });
    return flattened(width, height, data);
  } catch {
    return undefined;
  }
}

/** Fewer pixels, each the mean of those that it stands for. */
function reduced(from: Pixels, width: number): Pixels {
  if (width >= from.width) {
    return from;
  }
  const height = Math.max(1, Math.round((from.height * width) / from.width));
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * from.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * from.height) / height));
    for (let x = 0; x < width; x++) {
      const left = Math.floor((x * from.width) / width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * from.width) / width));
      for (let part = 0; part < 3; part++) {
        let sum = 0;
        for (let row = top; row < bottom; row++) {
          for (let column = left; column < right; column++) {
            sum += from.data[(row * from.width + column) * 3 + part] ?? 0;
          }
        }
        data[(y * width + x) * 3 + part] = sum / ((bottom - top) * (right - left)) + 0.5;
      }
    }
  }
  return { width, height, data };
}

const hex = (part: number) => part.toString(16).padStart(2, '0');

/** The contrast on white that at least some of the logo has: what can be seen of it. */
function seenContrast({ width, height, data }: Pixels): number {
  const counted = new Map<number, number>();
  for (let i = 0; i < data.length; i += 3) {
    // sixteen steps of each colour are enough to tell pale from dark, and few enough to be reckoned
    const colour = ((data[i] ?? 0) >> 4) * 256 + ((data[i + 1] ?? 0) >> 4) * 16 + ((data[i + 2] ?? 0) >> 4);
    counted.set(colour, (counted.get(colour) ?? 0) + 1);
  }
  const tones = [...counted]
    .map(([colour, count]) => {
      const parts = [colour >> 8, (colour >> 4) & 15, colour & 15].map((part) => hex(part * 17));
      return { has: contrast(`#${parts.join('')}`, '#ffffff'), count };
    })
    .sort((one, other) => other.has - one.has);
  let seen = 0;
  for (const { has, count } of tones) {
    seen += count;
    if (seen >= width * height * SEEN) {
      return has;
    }
  }
  return 1;
}

function opaquePng({ width, height, data }: Pixels): Uint8Array {
  const png = new PNG({ width, height, colorType: 2, inputColorType: 2, inputHasAlpha: false });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { colorType: 2, inputColorType: 2, inputHasAlpha: false });
}

export type LogoReading =
  { readonly ok: true; readonly picture: Picture } | { readonly ok: false; readonly why: string };

const refused = (why: string): LogoReading => ({ ok: false, why });

function read(bytes: Buffer): LogoReading {
  const head = pictureHead(bytes);
  if (head === undefined) {
    return refused(templateSentences.logoBroken);
  }
  const { width, height, colours } = head;
  if (Math.max(width, height) > MOST_PIXELS) {
    return refused(templateSentences.logoTooManyPixels(width, height, MOST_PIXELS));
  }
  if (colours === 4) {
    return refused(templateSentences.logoCmyk);
  }
  if (width > height * LONGEST) {
    return refused(templateSentences.logoTooLong);
  }
  if (height > width * TALLEST) {
    return refused(templateSentences.logoTooTall);
  }
  const pixels = decoded(bytes);
  if (pixels === undefined) {
    return refused(templateSentences.logoBroken);
  }
  const has = seenContrast(pixels);
  if (has < neededContrast.lines) {
    return refused(templateSentences.logoPale(has));
  }
  const printed = reduced(pixels, pixelsFor(head, firstPageLogo, ENOUGH));
  return {
    ok: true,
    picture: { png: opaquePng(printed), width: printed.width, height: printed.height },
  };
}

/** How many pixels wide a picture must be to stand in a box with so many for each inch. */
function pixelsFor(picture: Box, box: Box, perInch: number): number {
  return Math.ceil((fitInto(picture, box).width / 72) * perInch);
}

const MOST_READ = 20;
const known = new Map<string, LogoReading>();

/**
 * A logo made ready for paper, or why it cannot stand there and what to do. Read once for the process: every page of
 * every paper asks. Never throws.
 */
export function readLogo(bytes: Uint8Array): LogoReading {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const reading = known.get(sha256) ?? read(Buffer.from(bytes));
  if (known.size >= MOST_READ) {
    known.clear();
  }
  known.set(sha256, reading);
  return reading;
}

/** Why a logo cannot stand where the template puts it; undefined where it can. */
export function logoFault(bytes: Uint8Array, on: LogoUse): string | undefined {
  if (on === 'none') {
    return undefined;
  }
  const reading = readLogo(bytes);
  if (!reading.ok) {
    return reading.why;
  }
  const head = pictureHead(Buffer.from(bytes));
  const needed = head === undefined ? 0 : pixelsFor(head, on === 'head' ? headLogo : firstPageLogo, FEWEST);
  return head !== undefined && head.width < needed
    ? templateSentences.logoTooCoarse(head.width, needed)
    : undefined;
}
