/** What the head of a file tells of its picture, before anything is unfolded. */
export interface PictureHead {
  readonly width: number;
  readonly height: number;
  /** how many colours it is mixed of; four are those of a printing press */
  readonly colours?: number;
}

/** The header of a PNG always comes first, with its size at a fixed place. */
function pngHead(bytes: Buffer): PictureHead | undefined {
  return bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR'
    ? undefined
    : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** A JPEG is a row of parts, each with its length; one of them (SOF0–SOF15 but three) tells the size. */
function jpegHead(bytes: Buffer): PictureHead | undefined {
  let place = 2;
  while (place + 9 < bytes.length && bytes[place] === 0xff) {
    const mark = bytes[place + 1] ?? 0;
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) {
      return {
        height: bytes.readUInt16BE(place + 5),
        width: bytes.readUInt16BE(place + 7),
        colours: bytes[place + 9] ?? 0,
      };
    }
    place += 2 + bytes.readUInt16BE(place + 2);
  }
  return undefined;
}

export const isPng = (bytes: Buffer): boolean => bytes.toString('latin1', 1, 4) === 'PNG';

/** The size of a PNG or a JPEG; undefined where the file does not tell it, or has none. Never throws. */
export function pictureHead(bytes: Buffer): PictureHead | undefined {
  const head = isPng(bytes) ? pngHead(bytes) : jpegHead(bytes);
  return head === undefined || head.width === 0 || head.height === 0 ? undefined : head;
}
