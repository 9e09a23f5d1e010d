import { PDFArray, type PDFDict, PDFStream } from 'pdf-lib';
import { fitColours, PLAIN_COLOURS } from './fit-colours.js';
import { FILTERS } from './fit-objects.js';
import { key, nameOf, numberOf, valuesOf } from './pdf-objects.js';
import { Unfit } from './unfit.js';

const IMAGE_EXTRAS = ['Interpolate', 'Alternates', 'OPI', 'Metadata', 'StructParent', 'ID', 'Name', 'Intent'];
const DEPTHS = [1, 2, 4, 8, 16];
/** What a reader's program must hold to show a picture: more than the largest scan of a map, less than what stops it. */
export const LARGEST_PICTURE = 400_000_000;

/** How many bytes a picture fills when it is shown, at most. */
export function sizeShown(width: number, height: number, depth: number, parts: number): number {
  return (width * height * depth * parts) / 8;
}

function fitSize(dict: PDFDict): void {
  const number = (name: string) => numberOf(dict.lookup(key(name))) ?? 0;
  const mask = String(dict.lookup(key('ImageMask'))) === 'true';
  const depth = dict.has(key('BitsPerComponent')) || !mask ? number('BitsPerComponent') : 1;
  const parts = mask || nameOf(dict.lookup(key('ColorSpace'))) === 'DeviceGray' || depth < 8 ? 1 : 3;
  const size = sizeShown(number('Width'), number('Height'), depth, parts);
  if ((mask && depth !== 1) || !DEPTHS.includes(depth) || !(size > 0 && size <= LARGEST_PICTURE)) {
    throw new Unfit('pictures');
  }
}

/** Throws `Unfit` for a picture that may not stand in a file that is to last; takes away what only confuses it. */
export function fitImage({ dict }: PDFStream, resources: PDFDict | undefined): void {
  const filter = dict.lookup(key('Filter'));
  const filters = filter instanceof PDFArray ? valuesOf(filter) : filter === undefined ? [] : [filter];
  if (!filters.every((one) => FILTERS.has(nameOf(one) ?? '')) || dict.has(key('F'))) {
    throw new Unfit('pictures');
  }
  fitSize(dict);
  IMAGE_EXTRAS.forEach((name) => dict.delete(key(name)));
  if (dict.has(key('ColorSpace'))) {
    fitColours(dict.lookup(key('ColorSpace')), resources);
  }
  for (const mask of [dict.lookup(key('SMask')), dict.lookup(key('Mask'))]) {
    if (mask instanceof PDFStream) {
      fitImage(mask, resources);
    }
  }
}

/** Ways to pack a picture that may not be used where it stands in the instructions themselves. */
const FOREIGN = /^(LZW|LZWDecode|Crypt|JPXDecode|JBIG2Decode)$/;

/** The same for a picture in the instructions themselves; `names` are its keys and values. */
export function fitInlineImage(names: readonly string[]): void {
  const colour = names.findIndex((name) => name === 'CS' || name === 'ColorSpace');
  const space = names[colour + 1] ?? '';
  if (
    names.includes('I') ||
    names.includes('Interpolate') ||
    names.includes('Intent') ||
    names.some((name) => FOREIGN.test(name))
  ) {
    throw new Unfit('pictures');
  }
  if (
    (colour >= 0 && !PLAIN_COLOURS.has(space)) ||
    names.some((name) => name === 'CMYK' || name === 'DeviceCMYK')
  ) {
    throw new Unfit('colours');
  }
}
