import fc from 'fast-check';
import { type PDFDocument, PDFHexString } from 'pdf-lib';
import type { BoundFile } from '../src/documents/bound-file.js';
import { drawn, saying, streamIn, trueType } from './odd-pdfs.js';
import { heldAs, jpeg, png, printedJpeg, progressiveJpeg } from './odd-pictures.js';

/*
 * Appendices as chance makes them: pages of instructions and resources that may or may not stand in a file that is to
 * last, pictures of every kind, and all of them damaged.
 */

type Values = Record<string, unknown>;

const name = fc.constantFrom('DeviceRGB', 'DeviceGray', 'DeviceCMYK', 'Pattern', 'CalRGB', 'Nothing');
const colours: fc.Arbitrary<unknown> = fc.oneof(
  name,
  fc.constant(['CalRGB', { WhitePoint: [0.95, 1, 1.09] }]),
  fc.constant(['Indexed', 'DeviceRGB', 0, PDFHexString.of('000000')]),
  fc.constant(['Separation', 'Spot', 'DeviceCMYK', {}]),
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 });
const flag = fc.boolean();

const state = fc.record(
  {
    Type: fc.constant('ExtGState'),
    ca: fc.constantFrom(0, 0.5, 1),
    BM: fc.constantFrom('Normal', 'Multiply', 'Screen', 'Odd'),
    RI: fc.constantFrom('Perceptual', 'Saturation', 'Odd'),
    TR: fc.constant('Identity'),
    TR2: fc.constantFrom('Default', 'Identity'),
    HTP: fc.constant([0, 0]),
    SMask: fc.constantFrom('None'),
    OPM: fc.constantFrom(0, 1),
  },
  { requiredKeys: ['Type'] },
);

const image = fc.record(
  {
    Type: fc.constant('XObject'),
    Subtype: fc.constant('Image'),
    Width: fc.constantFrom(1, 2),
    Height: fc.constant(1),
    BitsPerComponent: fc.constantFrom(1, 2, 3, 8, 16),
    ColorSpace: colours,
    ImageMask: flag,
    Interpolate: flag,
    Intent: fc.constantFrom('Perceptual', 'Odd'),
    Alternates: fc.constant([]),
    OPI: fc.constant({}),
    Filter: fc.constantFrom('LZWDecode', 'JPXDecode', 'ASCIIHexDecode'),
  },
  { requiredKeys: ['Type', 'Subtype', 'Width', 'Height'] },
);

const drawing = fc.record(
  {
    Type: fc.constant('XObject'),
    Subtype: fc.constantFrom('Form', 'Form', 'Form', 'PS'),
    BBox: fc.constant([0, 0, 400, 300]),
    Resources: fc.constant({}),
    Group: maybe(colours).map((CS) => ({ S: 'Transparency', ...(CS === undefined ? {} : { CS }) })),
    Ref: fc.constant({}),
    OC: fc.constant({}),
    StructParents: fc.constant(3),
    Subtype2: fc.constant('PS'),
    PieceInfo: fc.constant({}),
  },
  { requiredKeys: ['Type', 'Subtype', 'BBox'] },
);

const number = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -50, max: 400 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2147483648', '0.00000000000000000000000000000000000000001', '-.5'),
  },
);
const mark = fc.constantFrom('/P <</MCID 0>> BDC', '/Artifact BMC', '/OC /Layer BDC', 'EMC', '/Span BMC');

const instruction = fc.oneof(
  fc.tuple(number, number, number, number).map(([x, y, w, h]) => `${x} ${y} ${w} ${h} re f`),
  fc.constantFrom(
    '1 0 0 rg',
    '0.5 g',
    '0 0 0 1 k',
    '/C cs 0 sc',
    '/DeviceCMYK CS',
    '/S gs',
    '/X Do',
    '/I Do',
    '/Z Do',
  ),
  fc.constantFrom('q', 'q q q', 'Q', 'q Q', 'q '.repeat(27), 'Q '.repeat(27)),
  fc.constantFrom('/Perceptual ri', '/Odd ri', 'BX odd EX', '3 Tr', '0 Tr', '1 0 0 1 0 0 cm'),
  fc
    .tuple(fc.constantFrom('/F 20 Tf', '/Z 20 Tf', ''), fc.uint8Array({ minLength: 1, maxLength: 6 }), flag)
    .map(([font, codes, plain]) => {
      const shown = plain ? '(Hej)' : `<${Buffer.from(codes).toString('hex')}>`;
      return `BT ${font} 40 200 Td ${shown} Tj ET`;
    }),
  fc
    .constantFrom('', '/F /AHx', '/F /LZW', '/I true', '/Intent /Odd', '/CS /CMYK')
    .map((more) => `BI /W 1 /H 1 /BPC 8 /CS /G ${more} ID x EI`),
  mark,
);

const font = fc.record({
  wider: fc.constantFrom(0, 0, 0.6, 3),
  flags: fc.constantFrom(32, 4, 36),
  font: fc.constantFrom<Values>(
    {},
    { Encoding: 'MacRomanEncoding' },
    { Encoding: null },
    { BaseFont: null },
    { Widths: null },
    { Subtype: 'Type1' },
  ),
});

const pdf = fc
  .record({
    instructions: fc.array(instruction, { minLength: 1, maxLength: 8 }),
    state,
    image,
    drawing,
    colours,
    font,
    group: maybe(colours),
    turn: fc.constantFrom(0, 90, 180, 270),
  })
  .map(
    (one) => () =>
      saying(
        one.instructions.join('\n'),
        (file: PDFDocument) => ({
          ...trueType(one.font)(file),
          ExtGState: { S: one.state },
          ColorSpace: { C: one.colours },
          XObject: {
            X: streamIn(file, '1 0 0 rg 40 40 100 100 re f', one.drawing),
            I: streamIn(file, Buffer.alloc(16, 48), one.image),
          },
        }),
        ({ node }, { context }) => {
          node.set(context.obj('Rotate'), context.obj(one.turn));
          if (one.group !== undefined) {
            node.set(context.obj('Group'), context.obj({ S: 'Transparency', CS: one.group as string }));
          }
        },
      ),
  );

const pictures = fc.oneof(
  fc
    .record({
      width: fc.integer({ min: 1, max: 40 }),
      height: fc.integer({ min: 1, max: 40 }),
      depth: fc.constantFrom(1, 2, 4, 8, 16),
      kind: fc.constantFrom(0, 2, 3, 4, 6),
      interlaced: flag,
      palette: fc.constantFrom([0, 0, 0, 255, 255, 255], [10, 20, 30]),
    })
    .map((like) => async () => png(like)),
  fc.integer({ min: 0, max: 9 }).map((turn) => async () => heldAs(turn)),
  fc.constantFrom(jpeg, progressiveJpeg, printedJpeg).map((one) => async () => one),
);

interface Damage {
  readonly at: readonly number[];
  readonly to: number;
  readonly end: number;
}

const damage = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      at: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 4 }),
      to: fc.integer({ min: 0, max: 255 }),
      end: fc.constantFrom(1, 1, 1, 0.98, 0.5),
    }),
  },
);

function damaged(bytes: Uint8Array, { at, to, end }: Damage): Uint8Array {
  const changed = Uint8Array.from(bytes.subarray(0, Math.ceil(bytes.length * end)));
  at.forEach((place) => (changed[Math.floor(place * changed.length)] = to));
  return changed;
}

const others = fc
  .constantFrom('text/plain', 'application/octet-stream', 'text/csv; charset=utf-8', 'odd', '')
  .map((mediaType) => ({ mediaType, make: () => Promise.resolve(Buffer.from('a;b')) }));

/** A file that is to stand behind a document, made when it is asked for. */
export const anyAppendix: fc.Arbitrary<(label: string) => Promise<BoundFile>> = fc
  .record({
    content: fc.oneof(
      { weight: 6, arbitrary: pdf.map((make) => ({ mediaType: 'application/pdf', make })) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(pictures, fc.constantFrom('image/png', 'image/jpeg', 'image/tiff'))
          .map(([make, mediaType]) => ({ mediaType, make })),
      },
      { weight: 1, arbitrary: others },
      {
        weight: 1,
        arbitrary: fc.constant({
          mediaType: 'application/pdf',
          make: () => drawn((file) => void file.addPage([30, 14_400])),
        }),
      },
    ),
    damage,
    name: fc.constantFrom('a.pdf', 'å (1).pdf', '漢字.pdf', 'x'.repeat(200), '../../etc/passwd', '"><b>.pdf'),
    title: fc.constantFrom('Underlag', '', '  ', '👍 bilaga', 'x'.repeat(300)),
  })
  .map(({ content, damage: hurt, name: called, title }) => async (label: string) => {
    const bytes = await content.make();
    return {
      label,
      title,
      name: called,
      mediaType: content.mediaType,
      bytes: hurt === null ? bytes : damaged(bytes, hurt),
    };
  });
