import { v7 as newId } from 'uuid';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';

export interface SectionKey {
  key: string;
  kind: SectionInFile['kind'];
}

export interface RemovedSection {
  place: number;
  section: SectionInFile;
}

/** True when these are the keys of these sections: as many, of the same kinds, in the same order. */
export function areKeysOf(keys: readonly SectionKey[], sections: readonly SectionInFile[]): boolean {
  return keys.length === sections.length && keys.every(({ kind }, at) => kind === sections[at]?.kind);
}

/**
 * The keys of sections that were written by somebody who names no keys: each has the first one of its kind that is not
 * taken, and what has none of its kind is new.
 */
export function keysFor(known: readonly SectionKey[], sections: readonly SectionInFile[]): SectionKey[] {
  const free = [...known];
  return sections.map(({ kind }) => {
    const at = free.findIndex((one) => one.kind === kind);
    return at === -1 ? { key: newId(), kind } : (free.splice(at, 1)[0] ?? { key: newId(), kind });
  });
}
