import { PDFArray, type PDFDict, PDFStream } from 'pdf-lib';
import { fitColours, PLAIN_COLOURS } from './fit-colours.js';
import { key, nameOf, valuesOf } from './pdf-objects.js';
import { Unfit } from './unfit.js';

const IMAGE_EXTRAS = ['Interpolate', 'Alternates', 'OPI', 'Metadata', 'StructParent', 'ID', 'Name', 'Intent'];
const FILTERS = new Set(
  (
    'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode ' +
    'AHx A85 Fl RL CCF DCT'
  ).split(' '),
);

/** Throws `Unfit` for a picture that may not stand in a file that is to last; takes away what only confuses it. */
export function fitImage({ dict }: PDFStream, resources: PDFDict | undefined): void {
  const filter = dict.lookup(key('Filter'));
  const filters = filter instanceof PDFArray ? valuesOf(filter) : filter === undefined ? [] : [filter];
  if (!filters.every((one) => FILTERS.has(nameOf(one) ?? '')) || dict.has(key('F'))) {
    throw new Unfit('pictures');
  }
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

/** The same for a picture in the instructions themselves; `names` are its keys and values. */
export function fitInlineImage(names: readonly string[]): void {
  const colour = names.findIndex((name) => name === 'CS' || name === 'ColorSpace');
  const space = names[colour + 1] ?? '';
  if (
    names.includes('I') ||
    names.includes('Interpolate') ||
    names.some((name) => /^(LZW|LZWDecode|Crypt)$/.test(name))
  ) {
    throw new Unfit('pictures');
  }
  if (colour >= 0 && !PLAIN_COLOURS.has(space)) {
    throw new Unfit('colours');
  }
}
