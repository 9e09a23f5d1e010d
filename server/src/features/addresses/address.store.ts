import type { EntityManager } from 'typeorm';
import { inPortions } from '../../platform/portions.js';
import { searchWords } from '../../platform/search-words.js';
import { AddressMember } from './address-member.entity.js';
import { Address } from './address.entity.js';

export function addAddress(tx: EntityManager, address: Address): Promise<unknown> {
  return tx.getRepository(Address).insert(address);
}

export function findAddress(tx: EntityManager, id: string): Promise<Address | null> {
  return tx.getRepository(Address).findOneBy({ id });
}

export function saveAddress(tx: EntityManager, address: Address): Promise<unknown> {
  return tx.getRepository(Address).save(address);
}

/** Every entry of a book, those that are put aside as well, and who is in which group. */
export async function findBook(
  tx: EntityManager,
  organisationId: string,
): Promise<{ entries: Address[]; members: AddressMember[] }> {
  const entries = await tx.getRepository(Address).find({ where: { organisationId }, order: { id: 'ASC' } });
  const members: AddressMember[] = await tx.query(
    `SELECT m.group_id AS "groupId", m.member_id AS "memberId"
       FROM address_member m JOIN address a ON a.id = m.group_id
      WHERE a.organisation_id = $1 ORDER BY m.group_id, m.member_id`,
    [organisationId],
  );
  return { entries, members };
}

/** Ids of the entries in which every word stands, in alphabetical order. */
export async function searchAddresses(
  tx: EntityManager,
  organisationId: string,
  text: string | undefined,
): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM address
      WHERE organisation_id = $1
        AND lower(normalize(concat_ws(' ', name, email, note), NFC)) LIKE ALL ($2)
      ORDER BY name COLLATE "sv-x-icu", id`,
    [organisationId, searchWords(text)],
  );
  return rows.map(({ id }) => id);
}

/** Who is in a group from now on. */
export async function replaceMembers(
  tx: EntityManager,
  groupId: string,
  memberIds: readonly string[],
): Promise<void> {
  await tx.getRepository(AddressMember).delete({ groupId });
  await inPortions(
    memberIds.map((memberId) => ({ groupId, memberId })),
    (rows) => tx.getRepository(AddressMember).insert(rows),
  );
}
