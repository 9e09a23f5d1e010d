import { crc32, deflateSync } from 'node:zlib';

/* Pictures as people may send them, made here. */

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

interface PngLike {
  width: number;
  height: number;
  depth: number;
  /** 0 grey, 2 colour, 3 palette, 4 and 6 with transparency */
  kind: number;
  interlaced?: boolean;
  palette?: readonly number[];
  /** which colours of the palette let something through */
  clear?: readonly number[];
  /** instead of so many rows as it says */
  rows?: number;
  /** the packed rows, instead of any */
  packed?: Buffer;
}

const PARTS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A PNG of that kind, all its numbers alike. */
export function png({
  width,
  height,
  depth,
  kind,
  interlaced,
  palette,
  clear,
  rows = height,
  packed,
}: PngLike): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, kind, 0, 0, interlaced === true ? 1 : 0], 8);
  const row = Buffer.alloc(Math.ceil((width * depth * (PARTS[kind] ?? 1)) / 8), kind === 3 ? 0x11 : 0x66);
  const data = Buffer.concat(
    Array.from({ length: packed === undefined ? rows : 0 }, () => Buffer.concat([Buffer.of(0), row])),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    ...(clear ? [chunk('tRNS', Buffer.from(clear))] : []),
    chunk('IDAT', packed ?? deflateSync(data)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** 24 × 12 points, light grey with a red field in the upper left corner: baseline. */
export const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAx' +
    'NDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy' +
    'MjIyMjIyMjL/wAARCAAMABgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF' +
    'BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW' +
    'V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi' +
    '4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC' +
    'AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm' +
    'Z2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq' +
    '8vP09fb3+Pn6/9oADAMBAAIRAxEAPwC/4O8Ha9pXiqyvb2w8q3j37386NsZRgOAxPUivVqKKyo0Y0o8sT0MyzKrmFVVaqSaVtL92' +
    '+rfcKKKK1PPP/9k=',
  'base64',
);

/** The same, progressive. */
export const progressiveJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAx' +
    'NDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy' +
    'MjIyMjIyMjL/wgARCAAMABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAMG/8QAFQEBAQAAAAAAAAAAAAAAAAAAAgT/' +
    '2gAMAwEAAhADEAAAAb6sFAOf/8QAFhABAQEAAAAAAAAAAAAAAAAABAMg/9oACAEBAAEFAhjvJWf/xAAXEQEBAQEAAAAAAAAAAAAA' +
    'AAACBBAS/9oACAEDAQE/AaaVQuln/8QAFxEBAQEBAAAAAAAAAAAAAAAAAQIQEf/aAAgBAgEBPwGIJOGf/8QAGBABAQADAAAAAAAA' +
    'AAAAAAAAAgERIGH/2gAIAQEABj8CDYwZ2bf/xAAZEAACAwEAAAAAAAAAAAAAAAABESAhQWH/2gAIAQEAAT8hsohl2Hsv/9oADAMB' +
    'AAIAAwAAABD7z//EABkRAQACAwAAAAAAAAAAAAAAAAERURAhQf/aAAgBAwEBPxAKYIRqbXq3j//EABQRAQAAAAAAAAAAAAAAAAAA' +
    'ABD/2gAIAQIBAT8QBH//xAAZEAEAAgMAAAAAAAAAAAAAAAABESAhMVH/2gAIAQEAAT8Q5r5xJGBO0t//2Q==',
  'base64',
);

/** The same in the four colours of print. */
export const printedJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/7gAOQWRvYmUAZAAAAAAC/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0aHx4dGhwc' +
    'ICQuJyAiLCMcHCg3KSwwMTQ0NB8nOT04MjwuMzQy/9sAQwEJCQkMCwwYDQ0YMiEcITIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy' +
    'MjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy/8AAFAgADAAYBAEiAAIRAQMRAQQiAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYH' +
    'CAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkq' +
    'NDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrC' +
    'w8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/EAB8BAAMBAQEBAQEBAQEAAAAAAAABAgMEBQYHCAkKC//EALUR' +
    'AAIBAgQEAwQHBQQEAAECdwABAgMRBAUhMQYSQVEHYXETIjKBCBRCkaGxwQkjM1LwFWJy0QoWJDThJfEXGBkaJicoKSo1Njc4OTpD' +
    'REVGR0hJSlNUVVZXWFlaY2RlZmdoaWpzdHV2d3h5eoKDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJ' +
    'ytLT1NXW19jZ2uLj5OXm5+jp6vLz9PX29/j5+v/aAA4EAQACEQMRBAAAPwDE8c+OfDms+Db+wsNR866l8vYnkSLnEik8lQOgNeNU' +
    'UVrWrSqy5pHn5bltLL6TpUm2m7627JdEux7pcXEUkDKr5Jx2PrVCiiiiiisj0Aooor//2Q==',
  'base64',
);

/** A JPEG that says how the camera was held (TIFF 6.0, tag 274). */
export function heldAs(orientation: number, picture = jpeg): Buffer {
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0\u002a\0\0\0\u0008\0\u0001', 'latin1'),
    Buffer.from([1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
  ]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([picture.subarray(0, 2), Buffer.of(0xff, 0xe1), length, exif, picture.subarray(2)]);
}
