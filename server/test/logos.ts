import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

const { abs, min, sin } = Math;

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** The colour of each point of an invented mark: a shield, and three waves beside it. */
function mark(width: number, height: number, ink: Rgba, ground: Rgba): Buffer {
  const data = Buffer.alloc(width * height * 4);
  const shield = min(width, height) * 0.9;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const inShield = x < shield && ((x / shield - 0.5) * 2) ** 2 + (y / height) ** 2 < 1;
      const wave = sin((x / height) * 3) * height * 0.06;
      const inWaves =
        x > shield * 1.2 && [0.25, 0.5, 0.75].some((at) => abs(y + wave - at * height) < height * 0.055);
      data.set(inShield || inWaves ? ink : ground, (y * width + x) * 4);
    }
  }
  return data;
}

const DARK: Rgba = [11, 79, 58, 255];
const CLEAR: Rgba = [255, 255, 255, 0];

/** A logo that can be seen through where nothing is drawn. */
export function pngLogo(width = 400, height = 100, ink: Rgba = DARK, bitDepth: 8 | 16 = 8): Buffer {
  const png = new PNG({ width, height });
  png.data = mark(width, height, ink, CLEAR);
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
    jpeg.encode({ width, height, data: mark(width, height, DARK, [255, 255, 255, 255]) }, 85).data,
  );
}

/** A JPEG whose head says that it is mixed of the four colours of a press. */
export function cmykLogo(): Buffer {
  const bytes = jpegLogo();
  const head = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes[head + 9] = 4;
  return bytes;
}
