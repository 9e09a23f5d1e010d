import { cutAtWord } from '@klubbat/shared/text/cut-at-word';

const LONGEST = 120;
const ENDING = '.pdf';

/** What Windows, macOS or a mail program refuses in a name, and control characters. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;
/** Invisible characters; one of them turns the direction of writing, and could show another ending than the true one. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * The name of a PDF that is sent: `2023_01900 Protokollsutdrag från ….pdf`, at most 120 characters with its ending,
 * cut at a word, and one that every file system takes.
 */
export function pdfFileName(words: string): string {
  const safe = words
    .normalize('NFC')
    .replace(FORBIDDEN, '_')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.~]+/u, '');
  const name = cutAtWord(safe.replace(/[\s.~]+$/u, ''), LONGEST - ENDING.length).replace(/[\s.~]+$/u, '');
  return `${name === '' ? 'Protokollsutdrag' : name}${ENDING}`;
}
