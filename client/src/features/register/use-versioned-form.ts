import { useState } from 'react';
import { problemOf } from '../../lib/problem-error.js';

type Fields = Record<string, string>;

export interface FieldOfTwo<T> {
  name: keyof T & string;
  mine: string;
  theirs: string;
}

/**
 * A form that is sent by a button, over a row that others may change meanwhile. What was typed stays: fields that only
 * the other changed take his, and those that both changed are told as both texts until one is chosen.
 * @param stored the row as it was last read, with its version
 * @param error what the last sending was refused with
 * @param forget takes the refusal away, when it has been settled
 */
export function useVersionedForm<T extends Fields>(
  stored: T,
  version: number,
  error: unknown,
  forget: () => void,
) {
  const [base, setBase] = useState({ values: stored, version });
  const [draft, setDraft] = useState(stored);
  const names = Object.keys(stored) as (keyof T & string)[];
  const changed = names.filter((name) => draft[name] !== base.values[name]);
  const isStale = version !== base.version && error !== null && problemOf(error).code === 'stale-version';
  const both: FieldOfTwo<T>[] = isStale
    ? changed
        .filter((name) => stored[name] !== base.values[name] && stored[name] !== draft[name])
        .map((name) => ({ name, mine: draft[name] ?? '', theirs: stored[name] ?? '' }))
    : [];
  /** the draft on top of what stands now */
  const onTop = (mine: readonly string[]): T =>
    names.reduce(
      (values, name) => (mine.includes(name) ? { ...values, [name]: draft[name] } : values),
      stored,
    );
  const goOn = (values: T) => {
    setBase({ values: stored, version });
    setDraft(values);
    forget();
  };
  return {
    draft,
    change: (changes: Partial<T>) => setDraft((now) => ({ ...now, ...changes })),
    /** the names of the fields that differ from what the form began with */
    changed,
    version: base.version,
    isStale,
    both,
    /** goes on from what stands now, with what was written here on top of it */
    keepMine: () => goOn(onTop(changed)),
    /** goes on from what stands now; only what the other left alone is still as it was written here */
    takeTheirs: () => goOn(onTop(changed.filter((name) => !both.some((field) => field.name === name)))),
  };
}
