import { expect, test } from '@jest/globals';
import { Fault } from '../../platform/errors.js';
import { refuseTooLarge } from './mail-size.js';

const MB = 1024 * 1024;

test('a file of 30 MB is refused by its size, one of 20 MB goes', () => {
  expect(() => refuseTooLarge(20 * MB)).not.toThrow();
  let refusal: unknown;
  try {
    refuseTooLarge(30 * MB);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(Fault);
  expect(refusal).toMatchObject({ code: 'mail-too-large', details: { params: { size: 30 } } });
});
