const LONGEST = 120;
const ENDING = '.pdf';

/** What Windows, macOS or a mail program refuses in a name, and control characters. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;
/** Invisible characters; one of them turns the direction of writing, and could show another ending than the true one. */
const INVISIBLE = /\p{Cf}/gu;

function cutAtWord(words: string, longest: number): string {
  if (words.length <= longest) {
    return words;
  }
  const end = words.slice(0, longest + 1).lastIndexOf(' ');
  if (end > 0) {
    // what a cut leaves hanging: the dash before a title that did not fit
    return words.slice(0, end).replace(/[\s,;–-]+$/u, '');
  }
  let cut = '';
  for (const character of words) {
    if (cut.length + character.length > longest) {
      break;
    }
    cut += character;
  }
  return cut;
}

/**
 * The name of a PDF that is sent: `2023_01900 Protokollsutdrag från ….pdf`, at most 120 characters with its ending,
 * cut at a word, and one that every file system takes. Without a case number the words alone.
 */
export function pdfFileName(caseNumber: string | undefined, words: string): string {
  const safe = [caseNumber ?? '', words]
    .join(' ')
    .normalize('NFC')
    .replace(FORBIDDEN, '_')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.~]+/u, '');
  const name = cutAtWord(safe.replace(/[\s.~]+$/u, ''), LONGEST - ENDING.length).replace(/[\s.~]+$/u, '');
  return `${name === '' ? 'Protokollsutdrag' : name}${ENDING}`;
}
