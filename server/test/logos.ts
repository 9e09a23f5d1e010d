import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { markPixels, type Rgba } from '../src/features/demo/demo-logo.js';

const DARK: Rgba = [11, 79, 58, 255];
const CLEAR: Rgba = [255, 255, 255, 0];

/** A logo that can be seen through where nothing is drawn. */
export function pngLogo(width = 400, height = 100, ink: Rgba = DARK, bitDepth: 8 | 16 = 8): Buffer {
  const png = new PNG({ width, height });
  png.data = markPixels(width, height, ink, CLEAR);
  if (bitDepth === 8) {
    return PNG.sync.write(png);
  }
  const deep = Uint16Array.from(png.data, (part) => part * 257);
  const source = Object.assign(new PNG({ width, height, bitDepth }), { data: Buffer.from(deep.buffer) });
  return PNG.sync.write(source, { bitDepth, inputHasAlpha: true });
}

/** The same on white, as a photograph is kept. */
export function jpegLogo(width = 400, height = 100): Buffer {
  return Buffer.from(
    jpeg.encode({ width, height, data: markPixels(width, height, DARK, [255, 255, 255, 255]) }, 85).data,
  );
}

/** A JPEG whose head says that it is mixed of the four colours of a press. */
export function cmykLogo(): Buffer {
  const bytes = jpegLogo();
  const head = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes[head + 9] = 4;
  return bytes;
}
