/*
 * What the red, green and blue of a document are (IEC 61966-2-1), for its output intent: a matrix profile of ICC
 * version 4.2, the newest that PDF/A-3 knows. It says the curve of sRGB as a formula, where the usual one lists a thousand
 * of its points, in 3 kB.
 */

/** D50, which every profile starts from, and the three colours as it sees them, in parts of 65,536 (X, Y, Z). */
const white = [0xf6d6, 0x10000, 0xd32d];
const red = [0x6fa0, 0x38f5, 0x0390];
const green = [0x6297, 0xb787, 0x18d9];
const blue = [0x249f, 0x0f84, 0xb6c4];
/** from the white of sRGB, D65, to D50 (Bradford) */
const adapted = [0x10c42, 0x05de, -0x0cdb, 0x0793, 0xfd90, -0x045f, -0x025e, 0x03dc, 0xc06e];
/** ((X + 0.055) / 1.055) ^ 2.4 from 0.04045 on, X / 12.92 below */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map((one) => Math.round(one * 65_536));

const HEAD = 128;

function numbers(type: string, said: readonly number[], before: readonly number[] = []): Buffer {
  const bytes = Buffer.alloc(8 + (before.length + said.length) * 4);
  bytes.write(type, 'latin1');
  [...before, ...said].forEach((one, i) => bytes.writeInt32BE(one, 8 + i * 4));
  return bytes;
}

/** One text in English (ICC.1:2004, 10.13). */
function words(text: string): Buffer {
  const head = Buffer.alloc(28);
  head.write('mluc', 'latin1');
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write('enUS', 16, 'latin1');
  head.writeUInt32BE(text.length * 2, 20);
  head.writeUInt32BE(head.length, 24);
  const written = Buffer.concat([head, Buffer.from(text, 'utf16le').swap16()]);
  return Buffer.concat([written, Buffer.alloc(-written.length & 3)]);
}

function head(length: number): Buffer {
  const bytes = Buffer.alloc(HEAD);
  bytes.writeUInt32BE(length);
  bytes.writeUInt32BE(0x0420_0000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2026, 1, 1].forEach((part, i) => bytes.writeUInt16BE(part, 24 + i * 2));
  bytes.write('acsp', 36, 'latin1');
  white.forEach((part, i) => bytes.writeUInt32BE(part, 68 + i * 4));
  return bytes;
}

function profile(): Buffer {
  // a formula of the third kind: its number stands in the upper half
  const formula = numbers('para', curve, [0x0003_0000]);
  const said: (readonly [name: string, value: Buffer])[] = [
    ['desc', words('sRGB')],
    ['cprt', words('CC0')],
    ['wtpt', numbers('XYZ ', white)],
    ['chad', numbers('sf32', adapted)],
    ['rXYZ', numbers('XYZ ', red)],
    ['gXYZ', numbers('XYZ ', green)],
    ['bXYZ', numbers('XYZ ', blue)],
    ['rTRC', formula],
    ['gTRC', formula],
    ['bTRC', formula],
  ];
  const list = Buffer.alloc(4 + said.length * 12);
  list.writeUInt32BE(said.length);
  const values = [...new Set(said.map(([, value]) => value))];
  const first = HEAD + list.length;
  const placeOf = (value: Buffer) =>
    values.slice(0, values.indexOf(value)).reduce((at, before) => at + before.length, first);
  said.forEach(([name, value], i) => {
    list.write(name, 4 + i * 12, 'latin1');
    list.writeUInt32BE(placeOf(value), 8 + i * 12);
    list.writeUInt32BE(value.length, 12 + i * 12);
  });
  const rest = Buffer.concat([list, ...values]);
  return Buffer.concat([head(HEAD + rest.length), rest]);
}

/** The profile of sRGB (ICC). */
export const srgbProfile: Uint8Array = profile();
