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
  /** keys of the rows that both have changed, each in its own way */
  clashes: string[];
}

/**
 * Brings two lists with the same origin together. Rows that one of them added, moved or took away are so in the
 * result; a row that one took away and the other has changed stays, and one that both have changed is brought together by
 * `mergeRow`.
 */
export function mergeRows<R extends Row>(
  base: readonly R[],
  mine: readonly R[],
  theirs: readonly R[],
  same: (one: R, other: R) => boolean,
  mergeRow: (base: R, mine: R, theirs: R) => MergedRow<R>,
): MergedRows<R> {
  const rowOf = (rows: readonly R[]) => new Map(rows.map((row) => [row.key, row]));
  const [inBase, inMine, inTheirs] = [rowOf(base), rowOf(mine), rowOf(theirs)];
  /** the keys of a list, with those that it lacks and the other has changed */
  const keys = (rows: ReadonlyMap<string, R>, other: ReadonlyMap<string, R>) =>
    base.reduce(
      (now, row, place) => {
        const changed = other.get(row.key);
        return !rows.has(row.key) && changed !== undefined && !same(row, changed)
          ? now.toSpliced(place, 0, row.key)
          : now;
      },
      [...rows.keys()],
    );
  const [myKeys, theirKeys] = [keys(inMine, inTheirs), keys(inTheirs, inMine)];
  const order = new Set(
    diff3Merge(myKeys, [...inBase.keys()], theirKeys).flatMap(({ ok, conflict }) =>
      conflict === undefined ? (ok ?? []) : [...conflict.b, ...conflict.a],
    ),
  );
  const isTaken = (key: string) => inBase.has(key) && !(myKeys.includes(key) && theirKeys.includes(key));
  const clashes: string[] = [];
  const rows = [...order].flatMap((key) => {
    const [from, my, their] = [inBase.get(key), inMine.get(key), inTheirs.get(key)];
    if (isTaken(key)) {
      return [];
    }
    if (my === undefined || their === undefined) {
      return my ?? their ?? [];
    }
    if (same(my, their) || (from !== undefined && same(from, my))) {
      return their;
    }
    if (from === undefined || same(from, their)) {
      return my;
    }
    const row = mergeRow(from, my, their);
    if (row.clash) {
      clashes.push(key);
    }
    return row.row;
  });
  return { rows, clashes };
}
