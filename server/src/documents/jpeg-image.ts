/** What a JPEG says of itself in its head. */
export interface JpegHead {
  readonly width: number;
  readonly height: number;
  readonly parts: number;
  /** how a camera was held (TIFF 6.0, tag 274): 1 upright, 6 turned a quarter, 2 mirrored … */
  readonly orientation: number;
}

const START_OF_SCAN = 0xda;
const EXIF = 0xe1;
/** Ways of packing that every reader of PDF knows: baseline, extended, progressive. */
const KNOWN_FRAMES = [0xc0, 0xc1, 0xc2];
const NO_FRAMES = [0xc4, 0xc8, 0xcc];

function orientationOf(exif: Buffer): number {
  const little = exif.toString('latin1', 0, 2) === 'II';
  const two = (at: number) => (little ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const first = little ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
  for (let i = 0; i < two(first); i++) {
    const entry = first + 2 + 12 * i;
    if (two(entry) === 274) {
      return two(entry + 8);
    }
  }
  return 1;
}

/** The head of a JPEG. Throws for what is none, is cut off, or is packed in a way that not every reader knows. */
export function readJpegHead(bytes: Buffer): JpegHead {
  let at = 2;
  let frame: Omit<JpegHead, 'orientation'> | undefined;
  let orientation = 1;
  while (bytes.readUInt16BE(0) === 0xffd8) {
    const marker = bytes.readUInt8(at + 1);
    if (bytes.readUInt8(at) !== 0xff) {
      break;
    }
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === START_OF_SCAN) {
      if (frame === undefined || bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) < at) {
        break;
      }
      return { ...frame, orientation };
    }
    const length = bytes.readUInt16BE(at + 2);
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker)) {
      if (!KNOWN_FRAMES.includes(marker) || bytes.readUInt8(at + 4) !== 8) {
        break;
      }
      frame = {
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
        parts: bytes.readUInt8(at + 9),
      };
    } else if (marker === EXIF && bytes.toString('latin1', at + 4, at + 10) === 'Exif\0\0') {
      orientation = orientationOf(bytes.subarray(at + 10, at + 2 + length));
    }
    at += 2 + length;
  }
  throw new Error('not a JPEG that every reader knows');
}
