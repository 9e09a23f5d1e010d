import type { LiveRow } from './attendance-acts.js';

/*
 * A slip is undone as a slip: the rows of those whom the act touched become what they were, as if nothing had been done.
 * What others have done since stands.
 */

/** What an act found: whom it touched, and their rows before it. */
export interface ActMemory {
  people: string[];
  before: LiveRow[];
}

/** What has to be known to undo what made `after` of `before`. */
export function memoryOf(before: readonly LiveRow[], after: readonly LiveRow[]): ActMemory {
  const everyone = [...new Set([...before, ...after].map(({ person }) => person))];
  const people = everyone.filter(
    (person) => JSON.stringify(rowsOf(before, person)) !== JSON.stringify(rowsOf(after, person)),
  );
  return { people, before: before.filter(({ person }) => people.includes(person)) };
}

/** The rows as if the act had not been made. */
export function undone(rows: readonly LiveRow[], { people, before }: ActMemory): LiveRow[] {
  const restored = new Set<string>();
  const result = rows.flatMap((row): LiveRow[] => {
    if (!people.includes(row.person)) {
      return [row];
    }
    if (restored.has(row.person)) {
      return [];
    }
    restored.add(row.person);
    return rowsOf(before, row.person);
  });
  return [...result, ...before.filter(({ person }) => !restored.has(person))];
}

/**
 * What acts remember after the meeting has gone on: each becomes what it would have found then.
 * @param memories the latest act first
 * @param next how the rows go on
 */
export function carriedOn(
  rows: readonly LiveRow[],
  memories: readonly ActMemory[],
  next: (rows: readonly LiveRow[]) => LiveRow[],
): ActMemory[] {
  let now = [...rows];
  let then = next(now);
  return memories.map((memory) => {
    now = undone(now, memory);
    const earlier = next(now);
    // how the meeting goes on may touch others too: whom they serve for is there again, or is not
    const people = [...new Set([...memory.people, ...memoryOf(earlier, then).people])];
    then = earlier;
    return { people, before: earlier.filter(({ person }) => people.includes(person)) };
  });
}

function rowsOf(rows: readonly LiveRow[], person: string): LiveRow[] {
  return rows.filter((row) => row.person === person);
}
