import { pack, unpack } from './packed-texts.js';
import type { Save, Writing } from './writing.js';

/** What was being written, as it stands on the device until the server has it. */
export interface DeviceDraft {
  /** whose words they are: nobody else is shown them, and they are saved in nobody else's name */
  person: string;
  kind: string;
  id: string;
  tab: string;
  /** tells apart what was written at different times in one page */
  mark: string;
  /** what it is, in words: `§ 4 Vinterväghållning` */
  title: string;
  address: string;
  /** ms since 1970 */
  at: number;
  /** true: it cannot be saved any more (the § was locked), only read and copied */
  aside: boolean;
  writing: {
    base: Writing<unknown>['base'];
    draft: unknown;
    save: Save<unknown> | null;
    held: Writing<unknown>['held'];
  };
}

const PREFIX = 'klubbat-draft';
const ASIDE = 'aside';

export function deviceKey({ person, kind, id, tab, mark, aside }: DeviceDraft): string {
  return [PREFIX, person, kind, id, tab, mark, ...(aside ? [ASIDE] : [])].join(':');
}

/** True of the key of something that cannot be saved any more. */
export const isAside = (key: string): boolean => key.endsWith(`:${ASIDE}`);

/** True of the keys of what was written of that part. */
export const isOf =
  (person: string, kind: string, id: string) =>
  (key: string): boolean =>
    key.startsWith(`${[PREFIX, person, kind, id].join(':')}:`);

/** Gives false when the device takes nothing more, or nothing at all. */
export function putOnDevice(draft: DeviceDraft): boolean {
  try {
    localStorage.setItem(deviceKey(draft), pack(draft));
    return true;
  } catch {
    return false;
  }
}

export function takeFromDevice(draft: DeviceDraft): void {
  try {
    localStorage.removeItem(deviceKey(draft));
  } catch {
    // a device that keeps nothing has nothing to take away
  }
}

/** The keys of all of a person's that stands on this device. */
export function keysOnDevice(person: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}:${person}:`));
  } catch {
    return [];
  }
}

/** What of a person's stands on this device under the keys that are wanted, the oldest first. A long text takes time to read. */
export function draftsOnDevice(person: string, isWanted: (key: string) => boolean): DeviceDraft[] {
  try {
    return keysOnDevice(person)
      .filter(isWanted)
      .flatMap((key) => readDraft(localStorage.getItem(key)))
      .sort((one, other) => one.at - other.at);
  } catch {
    return [];
  }
}

function readDraft(stored: string | null): DeviceDraft[] {
  try {
    const draft = unpack(stored ?? 'null') as DeviceDraft | null;
    return draft?.writing === undefined ? [] : [draft];
  } catch {
    return [];
  }
}
