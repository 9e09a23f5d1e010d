import { useState } from 'react';
import { moment } from './moment.js';
import { problemOf } from './problem-error.js';

export interface Versioned<T> {
  part: T;
  version: number;
}

/** What somebody else saved while one was writing. */
export interface OtherVersion<T> {
  who: string;
  /** as read: `2025-01-14 14.31` */
  when: string;
  theirs: T;
  /** what both started from */
  base: T;
}

interface Options<T> {
  initial: Versioned<T>;
  /** the part as it stands on the server now */
  read: () => Promise<Versioned<T>>;
  /** saves; gives the part as it is now stored */
  write: (part: T, version: number, base: T) => Promise<Versioned<T>>;
  /** somebody else has changed the same part: the draft may be brought together with it, nothing has been saved */
  onClash?: (other: OtherVersion<T>) => void;
}

export interface VersionedPart<T> {
  /** what was last read from or saved to the server */
  base: Versioned<T>;
  other: OtherVersion<T> | undefined;
  error: unknown;
  isPending: boolean;
  save: (draft: T) => Promise<boolean>;
  /** takes what the server has come to hold, while nothing here is unsaved */
  adopt: (fresh: Versioned<T>) => void;
}

/**
 * Saves one part of a record that has a version as a whole. When only other parts have moved on it saves again with the
 * new version; when this part has, nothing is saved, `other` tells whose it is, and the next save is made knowingly.
 */
export function useVersionedPart<T>({ initial, read, write, onClash }: Options<T>): VersionedPart<T> {
  const [base, setBase] = useState(initial);
  const [other, setOther] = useState<OtherVersion<T>>();
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);

  const attempt = async (draft: T, from: Versioned<T>, again: boolean): Promise<boolean> => {
    try {
      setBase(await write(draft, from.version, from.part));
      setOther(undefined);
      return true;
    } catch (fault) {
      const { code, changedBy, changedAt } = problemOf(fault);
      if (code !== 'stale-version') {
        throw fault;
      }
      const fresh = await read();
      if (again && JSON.stringify(fresh.part) === JSON.stringify(from.part)) {
        return attempt(draft, fresh, false);
      }
      const found: OtherVersion<T> = {
        who: changedBy ?? 'Någon annan',
        when: changedAt === undefined ? 'nyss' : moment(changedAt),
        theirs: fresh.part,
        base: from.part,
      };
      setBase(fresh);
      setOther(found);
      onClash?.(found);
      return false;
    }
  };

  const save = async (draft: T): Promise<boolean> => {
    setPending(true);
    setError(null);
    try {
      return await attempt(draft, base, true);
    } catch (fault) {
      setError(fault);
      return false;
    } finally {
      setPending(false);
    }
  };

  return { base, other, error, isPending, save, adopt: setBase };
}
