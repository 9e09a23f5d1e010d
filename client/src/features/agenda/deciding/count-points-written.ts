import { decisionPoints } from '@klubbat/shared/rules/decision-points';
import { readerOfText } from '@klubbat/shared/text/read-again';
import { sectionOf, type DraftSection } from '../item-draft.js';

/** Every part of the page that asks is answered by one reading. */
const counts = new WeakMap<readonly DraftSection[], number>();
/** The latest sections whose points were counted, by their keys. */
const readers = new Map<string, ReturnType<typeof readerOfText>>();
const MOST_READERS = 20;

/** How many points the decision has, as it is being written: only what has changed in it is read anew. */
export function countPointsWritten(sections: readonly DraftSection[]): number {
  const known = counts.get(sections);
  if (known !== undefined) {
    return known;
  }
  const count = sections
    .filter(({ kind }) => kind === 'decision')
    .reduce((sum, section) => sum + decisionPoints([sectionOf(section)], readerFor(section)).length, 0);
  counts.set(sections, count);
  return count;
}

function readerFor({ key }: DraftSection): ReturnType<typeof readerOfText> {
  const read = readers.get(key) ?? readerOfText();
  readers.delete(key);
  readers.set(key, read);
  const [oldest] = readers.keys();
  if (readers.size > MOST_READERS && oldest !== undefined) {
    readers.delete(oldest);
  }
  return read;
}
