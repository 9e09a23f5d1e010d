import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  type PDFObject,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import { LARGEST_PICTURE, sizeShown } from './fit-image.js';
import { paper } from './house-style.js';
import { readJpegHead } from './jpeg-image.js';
import { key } from './pdf-objects.js';
import { checkRows, partsOf, type PngParts, readPng } from './png-image.js';

const MARGIN = 42;
/** What may be unpacked here to part the colours from what shows through: twice as much is held while that is done. */
const LARGEST_UNPACKED = 160_000_000;

interface Picture {
  readonly ref: PDFRef;
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

type Matrix = readonly [number, number, number, number, number, number];
/** Where the corners of a picture go, for each way in which a camera was held. */
const TURNS: Readonly<Record<number, Matrix>> = {
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};
const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];

/** The rows go over as they are packed: a PDF knows that way of packing. */
function embedRows(file: PDFDocument, png: PngParts): PDFRef {
  const { context } = file;
  const { width, height, depth, kind, palette } = png;
  const colours: PDFObject =
    kind === 3
      ? context.obj([
          key('Indexed'),
          key('DeviceRGB'),
          (palette?.length ?? 0) / 3 - 1,
          context.register(context.flateStream(palette ?? Buffer.alloc(0))),
        ])
      : key(kind === 0 ? 'DeviceGray' : 'DeviceRGB');
  const stream = context.stream(png.data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: depth,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: partsOf(png), BitsPerComponent: depth, Columns: width },
  });
  stream.dict.set(key('ColorSpace'), colours);
  return context.register(stream);
}

async function embedPng(file: PDFDocument, bytes: Buffer): Promise<Picture> {
  const png = readPng(bytes);
  const { width, height, transparent, interlaced } = png;
  const unpacked = transparent || interlaced;
  const size = unpacked ? sizeShown(width, height, 8, 4) : sizeShown(width, height, png.depth, partsOf(png));
  if (size > (unpacked ? LARGEST_UNPACKED : LARGEST_PICTURE)) {
    throw new Error('too large a picture');
  }
  if (!interlaced) {
    await checkRows(png);
  }
  if (!unpacked) {
    return { ref: embedRows(file, png), width, height, orientation: 1 };
  }
  const image = await file.embedPng(bytes);
  await image.embed();
  return { ref: image.ref, width, height, orientation: 1 };
}

async function embedJpeg(file: PDFDocument, bytes: Buffer): Promise<Picture> {
  const { orientation } = readJpegHead(bytes);
  // a copy: the library reads from where the memory begins, which is not where these bytes do
  const image = await file.embedJpg(Uint8Array.from(bytes));
  await image.embed();
  const turned = orientation > 4;
  const { width, height } = image;
  return {
    ref: image.ref,
    orientation,
    width: turned ? height : width,
    height: turned ? width : height,
  };
}

/**
 * A picture as a page: upright or across, whichever fits it, as large as it can be but never larger than it is. Null for
 * one that is damaged, too large to be shown, or of a kind that not every reader knows.
 */
export async function pictureAsPage(bytes: Uint8Array, mediaType: string): Promise<PDFDocument | null> {
  try {
    const file = await PDFDocument.create({ updateMetadata: false });
    const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const picture = await (mediaType === 'image/png' ? embedPng(file, held) : embedJpeg(file, held));
    const across = picture.width > picture.height;
    const width = across ? paper.height : paper.width;
    const height = across ? paper.width : paper.height;
    const scale = Math.min(1, (width - 2 * MARGIN) / picture.width, (height - 2 * MARGIN) / picture.height);
    const page = file.addPage([width, height]);
    const name = page.node.newXObject('Picture', picture.ref);
    const wide = picture.width * scale;
    const high = picture.height * scale;
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(wide, 0, 0, high, (width - wide) / 2, height - MARGIN - high),
      concatTransformationMatrix(...(TURNS[picture.orientation] ?? UPRIGHT)),
      drawObject(name),
      popGraphicsState(),
    );
    return await PDFDocument.load(await file.save(), { updateMetadata: false });
  } catch {
    return null;
  }
}
