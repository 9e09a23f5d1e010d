const MOST_WORDS = 12;

/**
 * What somebody looks for, as patterns for LIKE: each word anywhere, in any order, whatever its case, with `%` and `_`
 * as the characters they are. Composed like what is searched in: `ö` typed in two halves is one letter.
 */
export function searchWords(text: string | undefined): string[] {
  return (
    (text ?? '')
      .normalize('NFC')
      .toLowerCase()
      // NUL is a character that PostgreSQL cannot be asked for
      .split(/[\s\0]+/)
      .filter((word) => word !== '')
      .slice(0, MOST_WORDS)
      .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  );
}
