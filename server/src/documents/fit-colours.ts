import { PDFArray, PDFDict, PDFName, type PDFObject, PDFStream } from 'pdf-lib';
import { dataOf, key, nameOf, numberOf, valuesOf } from './pdf-objects.js';
import { Unfit } from './unfit.js';

export const PLAIN_COLOURS = new Set(['DeviceRGB', 'DeviceGray', 'RGB', 'G', 'Pattern']);

/** Throws `Unfit` for colours that a profile of a screen cannot show. */
export function fitColours(space: PDFObject | undefined, resources: PDFDict | undefined): void {
  const name = nameOf(space);
  if (name !== undefined) {
    if (PLAIN_COLOURS.has(name)) {
      return;
    }
    const named = resources?.lookup(key('ColorSpace'));
    fitColours(named instanceof PDFDict ? named.lookup(PDFName.of(name)) : undefined, undefined);
    return;
  }
  const [kind, base] = space instanceof PDFArray ? valuesOf(space) : [];
  const named = nameOf(kind) ?? '';
  if (['CalRGB', 'CalGray', 'Lab'].includes(named) || (named === 'Pattern' && base === undefined)) {
    return;
  }
  if (['Pattern', 'Indexed', 'I'].includes(named)) {
    fitColours(base, resources);
    return;
  }
  if (named !== 'ICCBased' || !(base instanceof PDFStream) || !fitProfile(base)) {
    throw new Unfit('colours');
  }
}

function fitProfile(stream: PDFStream): boolean {
  const icc = Buffer.from(dataOf(stream));
  const space = { 1: 'GRAY', 3: 'RGB ' }[numberOf(stream.dict.lookup(key('N'))) ?? 0];
  const kind = icc.toString('latin1', 12, 16);
  // its alternative may be of another kind, and is of no use where the profile itself is there
  stream.dict.delete(key('Alternate'));
  stream.dict.delete(key('Metadata'));
  return (
    space !== undefined &&
    icc.toString('latin1', 16, 20) === space &&
    ['prtr', 'mntr', 'scnr', 'spac'].includes(kind) &&
    (icc[8] ?? 9) < 5
  );
}
