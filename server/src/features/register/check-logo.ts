import { fileTypeFromBuffer } from 'file-type';
import type { brandSentences } from '@klubbat/shared/sentences/brand-sentences';

export const LOGO_LIMIT = 500_000;
/** A small file can unfold to a picture that no browser has memory for. */
const MOST_PIXELS_WIDE = 4000;

export type LogoFault = Extract<keyof typeof brandSentences, `logo${string}`>;
export type LogoCheck = { ok: true; mediaType: string } | { ok: false; fault: LogoFault };

interface Size {
  width: number;
  height: number;
}

/** The header of a PNG always comes first, with its size at a fixed place. */
function pngSize(bytes: Buffer): Size | undefined {
  return bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR'
    ? undefined
    : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** A JPEG is a row of parts, each with its length; one of them (SOF0–SOF15 but three) tells the size. */
function jpegSize(bytes: Buffer): Size | undefined {
  let place = 2;
  while (place + 9 < bytes.length && bytes[place] === 0xff) {
    const mark = bytes[place + 1] ?? 0;
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) {
      return { height: bytes.readUInt16BE(place + 5), width: bytes.readUInt16BE(place + 7) };
    }
    place += 2 + bytes.readUInt16BE(place + 2);
  }
  return undefined;
}

/** Is this a picture that can stand as a logo? Told by what it is, whatever it is called. Never throws. */
export async function checkLogo(bytes: Buffer): Promise<LogoCheck> {
  if (bytes.length > LOGO_LIMIT) {
    return { ok: false, fault: 'logoTooLarge' };
  }
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type?.mime !== 'image/png' && type?.mime !== 'image/jpeg') {
    return { ok: false, fault: 'logoNoPicture' };
  }
  const size = type.mime === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
  if (size === undefined || size.width === 0 || size.height === 0) {
    return { ok: false, fault: 'logoBroken' };
  }
  return Math.max(size.width, size.height) > MOST_PIXELS_WIDE
    ? { ok: false, fault: 'logoTooWide' }
    : { ok: true, mediaType: type.mime };
}
