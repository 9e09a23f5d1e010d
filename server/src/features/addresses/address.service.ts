import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { addressDoors, AddressView } from '@klubbat/shared/contracts/address';
import { addressSentences as say } from '@klubbat/shared/sentences/address-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { refuseStale, touch } from '../register/refuse-stale.js';
import { lockOrganisation, nameKey } from '../register/register.store.js';
import { AddressBook, isCurrent, membersByGroup } from './address-book.js';
import type { AddressMember } from './address-member.entity.js';
import type { Address } from './address.entity.js';
import { addAddress, findBook, replaceMembers, saveAddress, searchAddresses } from './address.store.js';

type Adding = z.output<typeof addressDoors.add.body>;
type Change = z.output<typeof addressDoors.update.body>;
type Query = z.output<typeof addressDoors.list.query>;

const MOST_SHOWN = 500;

/** An organisation's address book as it holds on a day. */
export async function openAddressBook(
  tx: EntityManager,
  organisationId: string,
  day: string,
): Promise<AddressBook> {
  const { entries, members } = await findBook(tx, organisationId);
  return new AddressBook(entries, members, day);
}

interface WholeBook {
  entries: Address[];
  members: AddressMember[];
}

function presenter({ entries, members }: WholeBook, day: string): (entry: Address) => AddressView {
  const book = new AddressBook(entries, members, day);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (entry) => ({
    ...entry,
    from: entry.fromDay,
    until: entry.untilDay,
    current: isCurrent(entry, day),
    members: members
      .flatMap(({ groupId, memberId }) => (groupId === entry.id ? (byId.get(memberId) ?? []) : []))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
    mailboxes: book.mailboxesOf(entry.id).length,
  });
}

/** Entries in which all the words stand, in alphabetical order. At most 500 are shown, and how many there are is told. */
export async function listAddresses(
  work: Work,
  organisationId: string,
  { q, kind, time }: Query,
): Promise<{ addresses: AddressView[]; total: number }> {
  const day = dayInSweden(work.now);
  const whole = await findBook(work.tx, organisationId);
  const byId = new Map(whole.entries.map((entry) => [entry.id, entry]));
  const found = (await searchAddresses(work.tx, organisationId, q))
    .flatMap((id) => byId.get(id) ?? [])
    .filter((entry) => kind === undefined || entry.kind === kind)
    .filter((entry) => time === undefined || isCurrent(entry, day) === (time === 'current'));
  return { addresses: found.slice(0, MOST_SHOWN).map(presenter(whole, day)), total: found.length };
}

function refuse(code: 'invalid' | 'already-exists', path: string, message: string): never {
  return fail(code, { errors: [{ path, message }] });
}

const tidy = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());

function refuseUnlike(entry: Address, members: readonly string[]): void {
  if (entry.kind === 'group' && entry.email !== null) {
    refuse('invalid', '$.email', say.groupHasNone);
  }
  if (entry.kind !== 'group' && entry.email === null) {
    refuse('invalid', '$.email', say.needsEmail);
  }
  if (entry.kind !== 'group' && members.length > 0) {
    refuse('invalid', '$.members', say.onlyGroups);
  }
  if (entry.fromDay !== null && entry.untilDay !== null && entry.untilDay < entry.fromDay) {
    refuse('invalid', '$.until', say.daysBackwards);
  }
}

/** Refuses a group that would be in itself, by whatever way, and members of no book or another's. */
function refuseLoop({ entries, members }: WholeBook, group: Address, chosen: readonly string[]): void {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const inside = membersByGroup(members);
  const reaches = (id: string, seen: Set<string>): boolean => {
    if (id === group.id) {
      return true;
    }
    seen.add(id);
    return (inside.get(id) ?? []).some((inner) => !seen.has(inner) && reaches(inner, seen));
  };
  for (const id of chosen) {
    const member = byId.get(id);
    if (member === undefined && id !== group.id) {
      refuse('invalid', '$.members', say.unknownMember);
    }
    if (reaches(id, new Set())) {
      refuse('invalid', '$.members', say.groupInItself(group.name));
    }
  }
}

function refuseTwin({ entries }: WholeBook, entry: Address): void {
  const twin = entries.find(
    (other) => other.id !== entry.id && other.nameKey === entry.nameKey && other.emailKey === entry.emailKey,
  );
  if (twin !== undefined) {
    refuse('already-exists', '$.name', say.exists(twin.name));
  }
}

/** Writes what was given over the entry, and refuses what it must not become. */
function settle(
  whole: WholeBook,
  entry: Address,
  change: Omit<Change, 'version' | 'saveId'>,
): string[] | undefined {
  if (change.kind !== undefined && (change.kind === 'group') !== (entry.kind === 'group')) {
    refuse('invalid', '$.kind', say.kindStays);
  }
  entry.kind = change.kind ?? entry.kind;
  entry.name = (change.name ?? entry.name).trim().replace(/\s+/g, ' ');
  entry.nameKey = nameKey(entry.name);
  entry.email = change.email === undefined ? entry.email : change.email;
  entry.emailKey = entry.email?.toLowerCase() ?? '';
  entry.note = tidy(change.note === undefined ? entry.note : change.note);
  entry.fromDay = change.from === undefined ? entry.fromDay : change.from;
  entry.untilDay = change.until === undefined ? entry.untilDay : change.until;
  entry.putAside = change.putAside ?? entry.putAside;
  const chosen = change.members === undefined ? undefined : [...new Set(change.members)];
  refuseUnlike(entry, chosen ?? []);
  refuseTwin(whole, entry);
  refuseLoop(whole, entry, chosen ?? []);
  return chosen;
}

/** The book's lock is the organisation's row: two groups put into each other at once would not see it. */
async function lockBook(work: Work, organisationId: string): Promise<WholeBook> {
  await lockOrganisation(work.tx, organisationId);
  return findBook(work.tx, organisationId);
}

async function showOne(work: Work, { organisationId, id }: Address): Promise<AddressView> {
  const whole = await findBook(work.tx, organisationId);
  const entry = whole.entries.find((one) => one.id === id) ?? fail('not-found');
  return presenter(whole, dayInSweden(work.now))(entry);
}

/**
 * Adds an entry to an organisation's address book. The same save again gives back what stands. Refuses with `invalid` a
 * group in itself, days backwards or a missing address, and with `already-exists` the same name and address.
 */
export async function addToBook(
  work: Work,
  organisationId: string,
  { saveId, ...given }: Adding,
): Promise<AddressView> {
  const whole = await lockBook(work, organisationId);
  const standing = whole.entries.find((entry) => isSaved(entry, saveId));
  if (standing !== undefined) {
    return showOne(work, standing);
  }
  const entry: Address = {
    id: newId(),
    organisationId,
    name: given.name,
    nameKey: '',
    kind: given.kind,
    email: null,
    emailKey: '',
    note: null,
    fromDay: null,
    untilDay: null,
    putAside: false,
    saveIds: saveId === undefined ? [] : [saveId],
    version: 1,
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  };
  const members = settle(whole, entry, given) ?? [];
  await addAddress(work.tx, entry);
  await replaceMembers(work.tx, entry.id, members);
  await record(work, { action: 'address.added', organisationId, subjectId: entry.id, details: { ...given } });
  return showOne(work, entry);
}

/** Changes an entry. What was sent stays as it was sent. Refuses as adding does, and over what another has saved. */
export async function updateAddress(
  work: Work,
  { organisationId, id }: Address,
  { version, saveId, ...change }: Change,
): Promise<AddressView> {
  const whole = await lockBook(work, organisationId);
  const entry = whole.entries.find((one) => one.id === id) ?? fail('not-found');
  if (isSaved(entry, saveId)) {
    return showOne(work, entry);
  }
  await refuseStale(work, entry, version);
  const members = settle(whole, entry, change);
  touch(work, entry);
  rememberSave(entry, saveId);
  await saveAddress(work.tx, entry);
  if (members !== undefined) {
    await replaceMembers(work.tx, id, members);
  }
  await record(work, { action: 'address.updated', organisationId, subjectId: id, details: { ...change } });
  return showOne(work, entry);
}
