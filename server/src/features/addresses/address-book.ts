import { nameKey } from '../register/register.store.js';
import type { Address } from './address.entity.js';

export interface Mailbox {
  name: string;
  email: string;
}

/**
 * What a name is in an address book: one mailbox or those of a group (`found`), several entries that do not mean the same
 * (`ambiguous`), or nobody (`unknown`).
 */
export type Resolved =
  | { outcome: 'found'; group: boolean; mailboxes: Mailbox[] }
  | { outcome: 'ambiguous'; candidates: Mailbox[] }
  | { outcome: 'unknown' };

type Entry = Pick<
  Address,
  'id' | 'name' | 'nameKey' | 'email' | 'emailKey' | 'fromDay' | 'untilDay' | 'putAside'
>;

/** True: it is sent to on that day. */
export function isCurrent(entry: Pick<Entry, 'fromDay' | 'untilDay' | 'putAside'>, day: string): boolean {
  return (
    !entry.putAside &&
    (entry.fromDay === null || entry.fromDay <= day) &&
    (entry.untilDay === null || entry.untilDay >= day)
  );
}

function together<T>(pairs: readonly (readonly [string, T])[]): Map<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  return found;
}

/** Who is in each group, by the group's id. */
export function membersByGroup(
  members: readonly { groupId: string; memberId: string }[],
): Map<string, readonly string[]> {
  return together(members.map(({ groupId, memberId }) => [groupId, memberId]));
}

/** An address book as it holds on a day. */
export class AddressBook {
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #byName: ReadonlyMap<string, readonly Entry[]>;
  readonly #members: ReadonlyMap<string, readonly string[]>;

  constructor(
    entries: readonly Entry[],
    members: readonly { groupId: string; memberId: string }[],
    day: string,
  ) {
    const current = entries.filter((entry) => isCurrent(entry, day));
    this.#byId = new Map(current.map((entry) => [entry.id, entry]));
    this.#byName = together(current.map((entry) => [entry.nameKey, entry]));
    this.#members = membersByGroup(members);
  }

  /** The mailboxes that a mail to an entry reaches: of a group those of its members and of groups in it, each once. */
  mailboxesOf(id: string): Mailbox[] {
    const found = new Map<string, Mailbox>();
    const seen = new Set<string>();
    const visit = (one: string): void => {
      const entry = this.#byId.get(one);
      if (entry === undefined || seen.has(one)) {
        return;
      }
      seen.add(one);
      if (entry.email === null) {
        this.#members.get(one)?.forEach(visit);
      } else if (!found.has(entry.emailKey)) {
        found.set(entry.emailKey, { name: entry.name, email: entry.email });
      }
    };
    visit(id);
    return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  /** Who a name is. Case and spaces do not matter; a group without anybody is nobody. */
  resolve(name: string): Resolved {
    const entries = this.#byName.get(nameKey(name)) ?? [];
    const each = entries
      .map(({ id, email }) => ({ group: email === null, mailboxes: this.mailboxesOf(id) }))
      .filter(({ mailboxes }) => mailboxes.length > 0);
    const [first, ...others] = each;
    if (first === undefined) {
      return { outcome: 'unknown' };
    }
    return others.length === 0
      ? { outcome: 'found', ...first }
      : { outcome: 'ambiguous', candidates: each.flatMap(({ mailboxes }) => mailboxes) };
  }
}
