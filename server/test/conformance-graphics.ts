import { PDFArray, PDFDict, PDFName, PDFStream, type PDFObject } from 'pdf-lib';
import { dataOf, key, nameOf, numberOf, valuesOf } from '../src/documents/pdf-objects.js';
import { keysAmong, type Examined, type Fault } from './conformance-fault.js';

/* Colours, pictures, drawings and states of the pen (ISO 19005-3, 6.2.3 to 6.2.10). */

const INTENTS = new Set(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']);
const BLENDS = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference ' +
    'Exclusion Hue Saturation Color Luminosity'
  ).split(' '),
);

interface Profile {
  readonly space: string;
  readonly kind: string;
  readonly version: number;
}

function readProfile(stream: PDFStream): Profile {
  const icc = Buffer.from(dataOf(stream));
  return {
    space: icc.toString('latin1', 16, 20),
    kind: icc.toString('latin1', 12, 16),
    version: icc[8] ?? 9,
  };
}

const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, 'Lab ': 3, CMYK: 4 };

/** The one profile by which all colours of the file are meant. */
export function checkOutputIntent({ document, dict, look, fault }: Examined): void {
  const intents = valuesOf(document.catalog.lookupMaybe(key('OutputIntents'), PDFArray)).map((one) =>
    dict(one),
  );
  const [intent] = intents;
  const stream = look(intent?.get(key('DestOutputProfile')));
  if (
    intents.length !== 1 ||
    nameOf(intent?.get(key('S'))) !== 'GTS_PDFA1' ||
    !(stream instanceof PDFStream)
  ) {
    fault('A 6.2.3', 'no output intent');
    return;
  }
  if (intent?.has(key('DestOutputProfileRef')) === true || !intent?.has(key('OutputConditionIdentifier'))) {
    fault('A 6.2.3', 'how the output intent is told');
  }
  const { space, kind, version } = readProfile(stream);
  if (space !== 'RGB ' || (kind !== 'mntr' && kind !== 'prtr') || version >= 5) {
    fault('A 6.2.3', 'the colour profile');
  }
  if (numberOf(stream.dict.lookup(key('N'))) !== 3) {
    fault('A 6.2.3', 'the number of colours of the profile');
  }
}

/** A space of colours, where the output intent is RGB. */
export function checkColours(space: PDFObject | undefined, fault: Fault): void {
  const [kind, base] = space instanceof PDFArray ? valuesOf(space) : [space];
  switch (nameOf(kind)) {
    case 'DeviceRGB':
    case 'DeviceGray':
    case 'CalRGB':
    case 'CalGray':
    case 'Lab':
      return;
    case 'Pattern':
    case 'Indexed':
      if (base !== undefined) {
        checkColours(base, fault);
      }
      return;
    case 'ICCBased': {
      const profile = base instanceof PDFStream ? readProfile(base) : undefined;
      if (
        profile === undefined ||
        !/^(prtr|mntr|scnr|spac)$/.test(profile.kind) ||
        profile.version >= 5 ||
        COMPONENTS[profile.space] !== numberOf((base as PDFStream).dict.lookup(key('N'))) ||
        profile.space === 'CMYK'
      ) {
        fault('A 6.2.4.2', `a colour profile for ${profile?.space}`);
      }
      return;
    }
    case 'Separation':
    case 'DeviceN':
      fault('A 6.2.4.4', 'colours of a press, which nobody has checked');
      return;
    default:
      fault('A 6.2.4.3', `colours by ${nameOf(kind)} without a profile`);
  }
}

export function checkIntent(name: string | undefined, fault: Fault): void {
  if (name !== undefined && !INTENTS.has(name)) {
    fault('A 6.2.6', `the rendering intent ${name}`);
  }
}

function checkState(state: PDFDict | undefined, fault: Fault): PDFObject | undefined {
  for (const found of keysAmong(state, 'TR HTP HT Font')) {
    fault('A 6.2.5', `a state of the pen with ${found}`);
  }
  const transfer = state?.lookup(key('TR2'));
  if (transfer !== undefined && nameOf(transfer) !== 'Default') {
    fault('A 6.2.5', 'a transfer of colours');
  }
  const blend = state?.lookup(key('BM'));
  for (const one of blend instanceof PDFArray ? valuesOf(blend) : blend === undefined ? [] : [blend]) {
    if (!BLENDS.has(nameOf(one) ?? '')) {
      fault('A 6.2.10', `colours mixed by ${nameOf(one)}`);
    }
  }
  checkIntent(nameOf(state?.lookup(key('RI'))), fault);
  const mask = state?.lookup(key('SMask'));
  return mask instanceof PDFDict ? mask.lookup(key('G')) : undefined;
}

function checkImage(image: PDFStream, fault: Fault): void {
  const { dict } = image;
  for (const found of keysAmong(dict, 'Alternates OPI')) {
    fault('A 6.2.8', `a picture with ${found}`);
  }
  if (String(dict.lookup(key('Interpolate'))) === 'true') {
    fault('A 6.2.8', 'an image that is to be smoothed');
  }
  checkIntent(nameOf(dict.lookup(key('Intent'))), fault);
  const bits = numberOf(dict.lookup(key('BitsPerComponent'))) ?? 1;
  const stencil = String(dict.lookup(key('ImageMask'))) === 'true';
  if (![1, 2, 4, 8, 16].includes(bits) || (stencil && bits !== 1)) {
    fault('A 6.2.8', `a picture of ${bits} bits`);
  }
  if (!stencil) {
    checkColours(dict.lookup(key('ColorSpace')), fault);
  }
  for (const mask of [dict.lookup(key('SMask')), dict.lookup(key('Mask'))]) {
    if (mask instanceof PDFStream) {
      checkImage(mask, fault);
    }
  }
}

const membersOf = (resources: PDFDict | undefined, kind: string): PDFObject[] => {
  const group = resources?.lookup(key(kind));
  return group instanceof PDFDict
    ? group.keys().flatMap((name) => group.lookup(PDFName.of(name.decodeText())) ?? group.lookup(name) ?? [])
    : [];
};

const dictOf = (object: PDFObject | undefined): PDFDict | undefined =>
  object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : undefined;

/** What shines through is mixed in a space of its own. */
export function checkGroup(holder: PDFDict, fault: Fault): void {
  const colours = dictOf(holder.lookup(key('Group')))?.lookup(key('CS'));
  if (colours !== undefined) {
    checkColours(colours, fault);
  }
}

/** Everything that a page or a drawing may use, and what that uses in its turn. */
export function checkResources(resources: PDFDict | undefined, seen: Set<PDFObject>, fault: Fault): void {
  if (resources === undefined || seen.has(resources)) {
    return;
  }
  seen.add(resources);
  const colours = dictOf(resources.lookup(key('ColorSpace')));
  for (const name of colours?.keys() ?? []) {
    checkColours(colours?.lookup(name), fault);
  }
  for (const shading of membersOf(resources, 'Shading')) {
    checkColours(dictOf(shading)?.lookup(key('ColorSpace')), fault);
  }
  for (const state of membersOf(resources, 'ExtGState')) {
    checkDrawing(checkState(dictOf(state), fault), seen, fault);
  }
  for (const pattern of membersOf(resources, 'Pattern')) {
    if (pattern instanceof PDFStream) {
      checkDrawing(pattern, seen, fault);
    } else {
      checkColours(dictOf(dictOf(pattern)?.lookup(key('Shading')))?.lookup(key('ColorSpace')), fault);
      checkState(dictOf(dictOf(pattern)?.lookup(key('ExtGState'))), fault);
    }
  }
  for (const font of membersOf(resources, 'Font')) {
    if (nameOf(dictOf(font)?.lookup(key('Subtype'))) === 'Type3') {
      checkResources(dictOf(dictOf(font)?.lookup(key('Resources'))), seen, fault);
    }
  }
  for (const one of membersOf(resources, 'XObject')) {
    const subtype = nameOf(dictOf(one)?.lookup(key('Subtype')));
    if (subtype === 'Image' && one instanceof PDFStream) {
      checkImage(one, fault);
    } else if (subtype === 'Form') {
      checkDrawing(one, seen, fault);
    } else {
      fault('A 6.2.9', `an object of the kind ${subtype}`);
    }
  }
}

function checkDrawing(drawing: PDFObject | undefined, seen: Set<PDFObject>, fault: Fault): void {
  const held = dictOf(drawing);
  if (held === undefined) {
    return;
  }
  for (const found of keysAmong(held, 'OPI PS Ref OC')) {
    fault('A 6.2.9', `a drawing with ${found}`);
  }
  if (nameOf(held.lookup(key('Subtype2'))) === 'PS') {
    fault('A 6.2.9', 'a drawing in PostScript');
  }
  checkGroup(held, fault);
  checkResources(dictOf(held.lookup(key('Resources'))), seen, fault);
}
