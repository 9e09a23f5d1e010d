import { diff3Merge, diffComm } from 'node-diff3';

interface Row {
  key: string;
}

interface RowRules<R extends Row> {
  /** true: stored alike */
  same: (one: R, other: R) => boolean;
  /** true: the two may be the same row, changed */
  akin: (one: R, other: R) => boolean;
}

/**
 * Rows as they came from the server have keys of their own. Those that are rows of `known`, changed or not, get the
 * keys that they have there: so a row stays the same row on the screen, and in a merge.
 */
export function keepKeys<R extends Row>(
  rows: readonly R[],
  known: readonly R[],
  { same, akin }: RowRules<R>,
): R[] {
  const names: string[] = [];
  // equal rows get equal names, and the names are compared
  const seen: R[] = [];
  const nameOf = (row: R) => {
    const found = seen.findIndex((one) => same(one, row));
    return String(found === -1 ? seen.push(row) - 1 : found);
  };
  let oldAt = 0;
  let newAt = 0;
  for (const part of diffComm(known.map(nameOf), rows.map(nameOf))) {
    if (part.common !== undefined) {
      part.common.forEach((_, index) => names.push(known[oldAt + index]?.key ?? freshKey()));
      oldAt += part.common.length;
      newAt += part.common.length;
      continue;
    }
    const free = known.slice(oldAt, oldAt + part.buffer1.length);
    for (const row of rows.slice(newAt, newAt + part.buffer2.length)) {
      const match = free.findIndex((one) => akin(one, row));
      names.push(match === -1 ? freshKey() : (free.splice(match, 1)[0]?.key ?? freshKey()));
    }
    oldAt += part.buffer1.length;
    newAt += part.buffer2.length;
  }
  return rows.map((row, index) => ({ ...row, key: names[index] ?? freshKey() }));
}

function freshKey(): string {
  return `row-${crypto.randomUUID()}`;
}

export interface MergedRow<R> {
  row: R;
  clash: boolean;
}

export interface MergedRows<R> {
  rows: R[];
  /** keys of the rows that both have changed; `*` when the lists as such cannot be joined */
  clashes: string[];
}

/**
 * Brings two lists with the same origin together. Rows that one of them added, moved or took away are so in the
 * result; a row that both have changed is brought together by `mergeRow`.
 */
export function mergeRows<R extends Row>(
  base: readonly R[],
  mine: readonly R[],
  theirs: readonly R[],
  same: (one: R, other: R) => boolean,
  mergeRow: (base: R, mine: R, theirs: R) => MergedRow<R>,
): MergedRows<R> {
  const keys = (rows: readonly R[]) => rows.map(({ key }) => key);
  const rowOf = (rows: readonly R[]) => new Map(rows.map((row) => [row.key, row]));
  const [inBase, inMine, inTheirs] = [rowOf(base), rowOf(mine), rowOf(theirs)];
  const order: string[] = [];
  for (const { ok, conflict } of diff3Merge(keys(mine), keys(base), keys(theirs))) {
    if (conflict === undefined) {
      order.push(...(ok ?? []));
    } else if (conflict.o.length === 0) {
      order.push(...conflict.b, ...conflict.a);
    } else {
      return { rows: [...mine], clashes: ['*'] };
    }
  }
  const staying = new Set(order);
  const takenAwayThoughChanged = base.some((row) => {
    const left = [inMine.get(row.key), inTheirs.get(row.key)].filter((one) => one !== undefined);
    return !staying.has(row.key) && left.some((one) => !same(row, one));
  });
  if (takenAwayThoughChanged || staying.size !== order.length) {
    return { rows: [...mine], clashes: ['*'] };
  }
  const clashes: string[] = [];
  const rows = order.flatMap((key) => {
    const [from, my, their] = [inBase.get(key), inMine.get(key), inTheirs.get(key)];
    if (my === undefined || their === undefined) {
      return my ?? their ?? [];
    }
    if (from === undefined || same(from, my) || same(my, their)) {
      return their;
    }
    if (same(from, their)) {
      return my;
    }
    const merged = mergeRow(from, my, their);
    if (merged.clash) {
      clashes.push(key);
    }
    return merged.row;
  });
  return { rows, clashes };
}
