import { freeMotionId } from '@klubbat/shared/rules/motion-id';
import type { DraftEntry } from './draft-entries.js';

const idOf = ({ value }: DraftEntry): string | undefined => ('id' in value ? value.id : undefined);

/**
 * The motions with another name for each that the other does not have and whose name he has given to one of his: it was added
 * at the same time, or has come back. Votes tell motions apart by their names.
 */
export function freeIds(rows: readonly DraftEntry[], theirs: readonly DraftEntry[]): DraftEntry[] {
  const keys = new Set(theirs.map(({ key }) => key));
  const theirIds = new Set(theirs.map(idOf));
  const taken = new Set([...rows, ...theirs].map(idOf));
  return rows.map((row) => {
    const id = idOf(row);
    if (id === undefined || keys.has(row.key) || !theirIds.has(id)) {
      return row;
    }
    const free = freeMotionId([...taken]);
    taken.add(free);
    return { ...row, value: { ...row.value, id: free } as DraftEntry['value'] };
  });
}
