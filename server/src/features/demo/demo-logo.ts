import { PNG } from 'pngjs';

const { abs, min, sin } = Math;

export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** The colour of each point of an invented mark: a shield, and three waves beside it. */
export function markPixels(width: number, height: number, ink: Rgba, ground: Rgba): Buffer {
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

/** The logo of an organisation of the demo, in a colour: the municipality's without another. */
export function demoLogo([red, green, blue]: readonly [number, number, number] = [122, 46, 29]): Buffer {
  const png = new PNG({ width: 720, height: 180 });
  png.data = markPixels(png.width, png.height, [red, green, blue, 255], [255, 255, 255, 0]);
  return PNG.sync.write(png);
}
