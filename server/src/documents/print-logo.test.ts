import { describe, expect, test } from '@jest/globals';
import { PNG } from 'pngjs';
import { cmykLogo, jpegLogo, pngLogo } from '../../test/logos.js';
import { logoFault, readLogo } from './print-logo.js';

describe('a logo that can be printed', () => {
  test.each([
    ['PNG that can be seen through', pngLogo()],
    ['PNG of sixteen bits', pngLogo(400, 100, [11, 79, 58, 255], 16)],
    ['JPEG', jpegLogo()],
  ])(
    '%s: three colours of eight bits, nothing to see through, white where nothing is drawn',
    (_what, bytes) => {
      const reading = readLogo(bytes);
      expect(reading.ok).toBe(true);
      const picture = reading.ok ? reading.picture : undefined;
      const head = Buffer.from(picture?.png ?? []);
      // width and height, eight bits, colour without alpha, not interlaced
      expect([head[24], head[25], head[28]]).toEqual([8, 2, 0]);
      const { data, width, height } = PNG.sync.read(head);
      expect([...data.subarray(-4)].every((part) => part > 250)).toBe(true);
      expect(Math.round(width / height)).toBe(4);
      expect(logoFault(bytes, 'both')).toBeUndefined();
    },
  );

  test('has no more points than can be seen on paper', () => {
    const reading = readLogo(pngLogo(1100, 275));
    expect(reading.ok ? reading.picture.width : 0).toBe(959);
  });
});

describe('a logo that cannot, and what to do', () => {
  test.each<[string, Buffer, RegExp]>([
    ['cut off', pngLogo().subarray(0, 400), /går inte att läsa/],
    ['a JPEG cut off', jpegLogo().subarray(0, 300), /går inte att läsa/],
    ['not a picture', Buffer.from('en text'), /går inte att läsa/],
    ['no size', pngLogo().fill(0, 16, 20), /går inte att läsa/],
    ['of the four colours of a press', cmykLogo(), /CMYK.*RGB/],
    ['too many points', pngLogo(2400, 600), /2400 × 600 .* 2000 × 2000/],
    ['too wide', pngLogo(1300, 100), /tolv gånger höjden/],
    ['too tall', pngLogo(100, 430), /fyra gånger bredden/],
    ['too coarse', pngLogo(120, 40), /120 bildpunkter bred .* minst 259 bred/],
    ['white', pngLogo(400, 100, [255, 255, 255, 255]), /kontrasten är 1,0:1, .* 3,0:1/],
    ['pale', pngLogo(400, 100, [250, 220, 90, 255]), /kontrasten är 1,\d:1/],
    ['hardly there', pngLogo(400, 100, [0, 0, 0, 20]), /kontrasten är 1,\d:1/],
  ])('%s', (_what, bytes, why) => {
    expect(logoFault(bytes, 'both')).toMatch(why);
    expect(logoFault(bytes, 'none')).toBeUndefined();
  });

  test('one that is too coarse for the first page may do in the head', () => {
    expect(logoFault(pngLogo(180, 60), 'first-page')).toMatch(/suddig/);
    expect(logoFault(pngLogo(180, 60), 'head')).toBeUndefined();
  });
});
