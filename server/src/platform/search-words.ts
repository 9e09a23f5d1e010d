import type { EntityManager } from 'typeorm';

const MOST_WORDS = 12;

/**
 * What somebody looks for, as patterns for LIKE: each word anywhere, in any order, whatever its case, with `%` and `_`
 * as the characters they are. Composed like what is searched in: `ö` typed in two halves is one letter.
 */
export function searchWords(text: string | undefined): string[] {
  return (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

/** So many hits are gathered and sorted sooner than a list is walked until a page of them is found. */
const FEW = 500;

/** Whether few rows bear the words: the index of words tells it, or the first rows where nearly all bear them. */
export async function areFew(
  tx: EntityManager,
  table: 'meeting m' | 'delivery d',
  bears: string,
  words: string[],
): Promise<boolean> {
  const rows: unknown[] = await tx.query(`SELECT 1 FROM ${table} WHERE ${bears} LIMIT ${FEW + 1}`, words);
  return rows.length <= FEW;
}
