import type { Transaction } from '@tiptap/pm/state';

/** A stretch of the document, from a position to another. */
export interface Range {
  from: number;
  to: number;
}

/** Did this change come from elsewhere: another writer, the server, the clipboard, or an undo? */
export function isForeign(tr: Transaction): boolean {
  return (
    tr.getMeta('addToHistory') === false ||
    tr.getMeta('y-sync$') !== undefined ||
    tr.getMeta('paste') === true ||
    /^(?:paste|drop)$/.test(String(tr.getMeta('uiEvent')))
  );
}

/** Does this change take back another one, or do it again? */
export function isUndo(tr: Transaction): boolean {
  const shared = tr.getMeta('y-sync$') as { isUndoRedoOperation?: boolean } | undefined;
  return tr.getMeta('history$') !== undefined || shared?.isUndoRedoOperation === true;
}

/** What a change put in, as stretches of the document after it. */
export function insertedBy(tr: Transaction): Range[] {
  return tr.mapping.maps.flatMap((map, index) => {
    const found: Range[] = [];
    const later = tr.mapping.slice(index + 1);
    map.forEach((_oldFrom, _oldTo, from, to) => {
      const range = { from: later.map(from, 1), to: later.map(to, -1) };
      if (range.to > range.from) {
        found.push(range);
      }
    });
    return found;
  });
}

/** What was written here before the change, where it stands after it; what others put into it is not part of it. */
export function keptThrough(ranges: readonly Range[], tr: Transaction): Range[] {
  const kept = ranges
    .map(({ from, to }) => ({ from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) }))
    .filter(({ from, to }) => to > from);
  return isForeign(tr) ? insertedBy(tr).reduce(without, kept) : kept;
}

function without(ranges: readonly Range[], taken: Range): Range[] {
  return ranges.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, taken.from) },
      { from: Math.max(from, taken.to), to },
    ].filter((range) => range.to > range.from),
  );
}

/** Ranges in order, those that touch as one. */
export function joined(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one.from - other.from)) {
    const last = found.at(-1);
    if (last !== undefined && range.from <= last.to) {
      last.to = Math.max(last.to, range.to);
    } else {
      found.push({ ...range });
    }
  }
  return found;
}
