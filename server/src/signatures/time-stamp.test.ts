import { expect, test } from '@jest/globals';
import { testAuthority } from '../../test/signers.js';
import { answer, stampSigner, type Fault } from '../../test/time-stamp-authority.js';
import { readTimeStamp, timeStampRequest, TimeStampRefused, tokenOf } from './time-stamp.js';

const issuer = testAuthority();
const stamping = stampSigner(issuer);
const at = new Date('2026-06-12T10:00:00Z');
const imprint = new Uint8Array(32).fill(9);
// begins with a zero, and with a bit that would make it negative
const nonce = Uint8Array.of(0, 0x80, 1, 2, 3, 4, 5, 6);
const asked = (fault: Fault, moment = at) =>
  answer(timeStampRequest(imprint, nonce), stamping, moment, fault).then((given) =>
    tokenOf(given, imprint, nonce),
  );

test('a token says when and by whom, and is trusted where its authority is', async () => {
  const token = await asked('none');
  expect(readTimeStamp(token, imprint, [issuer.certificate])).toMatchObject({
    at,
    by: 'Provstämpel',
    valid: true,
    anchored: true,
  });
  expect(readTimeStamp(token, imprint, [testAuthority().certificate])?.anchored).toBe(false);
  expect(readTimeStamp(token, new Uint8Array(32))?.valid).toBe(false);
  expect(readTimeStamp(imprint, imprint)).toBeNull();
});

test.each<[Fault, string]>([
  ['other-nonce', 'another question'],
  ['other-imprint', 'over something else'],
  ['refused', 'refused (status 2)'],
  ['nonsense', 'no time stamp'],
])('an answer with the fault %s is refused', async (fault, why) => {
  await expect(asked(fault)).rejects.toThrow(TimeStampRefused);
  await expect(asked(fault)).rejects.toThrow(why);
});

test('a certificate that was not valid at the time does not stamp', async () => {
  await expect(asked('none', new Date('2023-06-01T00:00:00Z'))).rejects.toThrow('does not hold');
});
