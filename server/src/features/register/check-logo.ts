import { fileTypeFromBuffer } from 'file-type';
import type { brandSentences } from '@klubbat/shared/sentences/brand-sentences';
import { pictureHead } from '../../documents/picture-size.js';

export const LOGO_LIMIT = 500_000;
/** A small file can unfold to a picture that no browser has memory for. */
const MOST_PIXELS_WIDE = 4000;

export type LogoFault = Extract<keyof typeof brandSentences, `logo${string}`>;
export type LogoCheck = { ok: true; mediaType: string } | { ok: false; fault: LogoFault };

/** Is this a picture that can stand as a logo? Told by what it is, whatever it is called. Never throws. */
export async function checkLogo(bytes: Buffer): Promise<LogoCheck> {
  if (bytes.length > LOGO_LIMIT) {
    return { ok: false, fault: 'logoTooLarge' };
  }
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type?.mime !== 'image/png' && type?.mime !== 'image/jpeg') {
    return { ok: false, fault: 'logoNoPicture' };
  }
  const size = pictureHead(bytes);
  if (size === undefined) {
    return { ok: false, fault: 'logoBroken' };
  }
  return Math.max(size.width, size.height) > MOST_PIXELS_WIDE
    ? { ok: false, fault: 'logoTooWide' }
    : { ok: true, mediaType: type.mime };
}
