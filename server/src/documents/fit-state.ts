import { PDFDict, type PDFObject } from 'pdf-lib';
import { key, nameOf } from './pdf-objects.js';
import { Unfit } from './unfit.js';

const FORBIDDEN = ['TR', 'HT', 'HTP', 'Font'];
export const INTENTS: ReadonlySet<string> = new Set(
  'RelativeColorimetric AbsoluteColorimetric Perceptual Saturation'.split(' '),
);
const BLENDS = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference ' +
    'Exclusion Hue Saturation Color Luminosity'
  ).split(' '),
);

const isOneOf = (value: PDFObject | undefined, names: ReadonlySet<string>) =>
  value === undefined || names.has(nameOf(value) ?? '');

/** Throws `Unfit` for settings that depend on a printer; answers the drawing that the state masks with, if any. */
export function maskOf(state: PDFDict | undefined): PDFObject | undefined {
  const mask = state?.lookup(key('SMask'));
  const transfers = state?.has(key('TR2')) === true && nameOf(state.lookup(key('TR2'))) !== 'Default';
  if (
    state === undefined ||
    transfers ||
    FORBIDDEN.some((name) => state.has(key(name))) ||
    !isOneOf(state.lookup(key('BM')), BLENDS) ||
    !isOneOf(state.lookup(key('RI')), INTENTS) ||
    (mask instanceof PDFDict && (mask.has(key('TR')) || !mask.has(key('G'))))
  ) {
    throw new Unfit('content');
  }
  return mask instanceof PDFDict ? mask.get(key('G')) : undefined;
}
