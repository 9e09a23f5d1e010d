import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX = 'klb_';
/** 43 of 62 letters: 256 bits */
const RANDOM = 43;
const CHECK = 6;

/** CRC-32 of what stands before it, in letters. */
function checkOf(text: string): string {
  let left = crc32(text);
  let check = '';
  for (let at = 0; at < CHECK; at += 1) {
    check = (LETTERS[left % LETTERS.length] ?? '') + check;
    left = Math.floor(left / LETTERS.length);
  }
  return check;
}

/**
 * A new token: `klb_`, 43 letters by chance, and a sum of them. By prefix and sum a program that looks for secrets in code knows one
 * with certainty, and we know one that was copied by half without asking the database.
 */
export function newTokenText(): string {
  const random = Array.from({ length: RANDOM }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${PREFIX}${random}${checkOf(PREFIX + random)}`;
}

/** Is it made as one of ours? Nothing is said of whether it holds. */
export function isTokenText(text: string): boolean {
  const body = text.slice(0, -CHECK);
  return /^klb_[0-9A-Za-z]{49}$/.test(text) && checkOf(body) === text.slice(-CHECK);
}
