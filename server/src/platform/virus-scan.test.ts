import { afterEach, describe, expect, test } from '@jest/globals';
import { EICAR, startClamd, type ClamdStandIn } from '../../test/clamd-stand-in.js';
import { clamdScan, isClamdAddress, ScanAway, ScanTooLarge } from './virus-scan.js';

let clamd: ClamdStandIn | undefined;
afterEach(async () => {
  await clamd?.close();
  clamd = undefined;
});

describe.each(['tcp', 'unix'] as const)('a clamd on %s', (on) => {
  test('is sent every byte, and tells what is clean from what is not', async () => {
    clamd = await startClamd(on);
    const scan = clamdScan(clamd.address);
    // more than one chunk, exactly two, and none
    const sent = [600_000, 2 * 256 * 1024, 0].map((length) => Buffer.alloc(length, 'protokoll '));
    for (const bytes of sent) {
      expect(await scan(bytes)).toBeUndefined();
    }
    expect(clamd.scanned.map((bytes, i) => bytes.equals(sent[i] ?? EICAR))).toEqual([true, true, true]);
    expect(await scan(Buffer.concat([Buffer.alloc(300_000), EICAR]))).toBe('Eicar-Signature');
  });

  test('that is gone lets nothing in', async () => {
    clamd = await startClamd(on);
    await clamd.close();
    await expect(clamdScan(clamd.address)(Buffer.from('a'))).rejects.toThrow(ScanAway);
    clamd = undefined;
  });
});

test('one that does not answer in time lets nothing in', async () => {
  clamd = await startClamd();
  clamd.behaves = 'silently';
  await expect(clamdScan(clamd.address)(Buffer.from('a'), 50)).rejects.toThrow('has not answered within');
});

test('one that takes no file as large says so, also in the midst of it', async () => {
  clamd = await startClamd();
  clamd.longest = 300_000;
  await expect(clamdScan(clamd.address)(Buffer.alloc(8_000_000))).rejects.toThrow(ScanTooLarge);
});

test.each([
  'stream: OK',
  'OK\0',
  'stream: OK\0stream: OK\0',
  'stream: Can’t allocate memory ERROR\0',
  'COMMAND READ TIMED OUT\0',
  'HTTP/1.1 200 OK\r\n\r\n',
  '\0',
  '',
  'a'.repeat(100_000),
])('an answer that does not say that it is clean lets nothing in: %#', async (says) => {
  clamd = await startClamd();
  clamd.behaves = { says };
  await expect(clamdScan(clamd.address)(Buffer.from('a'))).rejects.toThrow(ScanAway);
});

test.each([
  ['tcp://clamd:3310', true],
  ['tcp://[::1]:3310', true],
  ['tcp://clamd', true],
  ['unix:///run/clamav/clamd.ctl', true],
  ['unix://', false],
  ['unix://run/clamd.sock', false],
  ['tcp:///run/clamd.sock', false],
  ['tcp://clamd:3310/file', false],
  ['tcp://user@clamd:3310', false],
  ['http://clamd:3310', false],
  ['clamd:3310', false],
])('%s is an address of a clamd: %s', (text, is) => {
  expect(isClamdAddress(text)).toBe(is);
});
