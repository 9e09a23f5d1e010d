/** A text as a cell of a list holds it: one line, å in one code point, no spaces around or doubled. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
