import { In, type EntityManager } from 'typeorm';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import type { Actor } from '../../platform/work.js';
import { Board } from './board.entity.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';

/** A name as it is compared: case, spaces, and a letter in two halves do not make another organisation or board. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');
}

export function addOrganisation(tx: EntityManager, organisation: Organisation): Promise<unknown> {
  return tx.getRepository(Organisation).insert(organisation);
}

export function findOrganisation(tx: EntityManager, id: string): Promise<Organisation | null> {
  return tx.getRepository(Organisation).findOneBy({ id });
}

export function findOrganisationByName(tx: EntityManager, name: string): Promise<Organisation | null> {
  return tx.getRepository(Organisation).findOneBy({ nameKey: nameKey(name) });
}

export function lockOrganisation(tx: EntityManager, id: string): Promise<Organisation | null> {
  return tx.getRepository(Organisation).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export function saveOrganisation(tx: EntityManager, organisation: Organisation): Promise<Organisation> {
  return tx.getRepository(Organisation).save(organisation);
}

/** Organisations in which the actor has a mandate today; all for the administrator. */
export function findOrganisations(tx: EntityManager, actor: Actor): Promise<Organisation[]> {
  const query = tx.getRepository(Organisation).createQueryBuilder('organisation').orderBy('name_key');
  if (!actor.admin) {
    query.where('organisation.id = ANY (:ids)', { ids: actor.mandates.map((m) => m.organisationId) });
  }
  return query.getMany();
}

/** How many boards each organisation has, and how many people its register. */
export async function countInOrganisations(
  tx: EntityManager,
  ids: string[],
): Promise<Map<string, { boards: number; people: number }>> {
  const rows: { id: string; boards: number; people: number }[] = await tx.query(
    `SELECT o.id, (SELECT count(*)::int FROM board b WHERE b.organisation_id = o.id) AS boards,
            (SELECT count(DISTINCT m.person_id)::int FROM membership m WHERE m.organisation_id = o.id) AS people
       FROM organisation o WHERE o.id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

export function addBoard(tx: EntityManager, board: Board): Promise<unknown> {
  return tx.getRepository(Board).insert(board);
}

export function findBoard(tx: EntityManager, id: string): Promise<Board | null> {
  return tx.getRepository(Board).findOneBy({ id });
}

export function findBoardByName(
  tx: EntityManager,
  organisationId: string,
  name: string,
): Promise<Board | null> {
  return tx.getRepository(Board).findOneBy({ organisationId, nameKey: nameKey(name) });
}

export function lockBoard(tx: EntityManager, id: string): Promise<Board | null> {
  return tx.getRepository(Board).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export function saveBoard(tx: EntityManager, board: Board): Promise<Board> {
  return tx.getRepository(Board).save(board);
}

export type BoardRow = Board & { organisation: string };

/** Boards that the actor may know of, with the name of their organisation. */
export async function findBoards(tx: EntityManager, actor: Actor): Promise<BoardRow[]> {
  const query = tx
    .getRepository(Board)
    .createQueryBuilder('board')
    .innerJoin('organisation', 'organisation', 'organisation.id = board.organisation_id')
    .addSelect('organisation.name', 'organisation')
    .orderBy('organisation.name_key')
    .addOrderBy('board.name_key');
  if (!actor.admin) {
    query.where('(board.organisation_id = ANY (:whole) OR board.id = ANY (:boards))', {
      whole: actor.mandates.filter((m) => m.boardId === null).map((m) => m.organisationId),
      boards: actor.mandates.flatMap((m) => (m.boardId === null ? [] : [m.boardId])),
    });
  }
  const { entities, raw } = await query.getRawAndEntities<{ organisation: string }>();
  return entities.map((board, index) => ({ ...board, organisation: raw[index]?.organisation ?? '' }));
}

/** The boards of an organisation, by what decides where a case goes on. */
export function findBodies(
  tx: EntityManager,
  organisationId: string,
): Promise<{ id: string; name: string; kind: 'assembly' }[]> {
  return tx.query('SELECT id, name, kind FROM board WHERE organisation_id = $1', [organisationId]);
}

/** Unit and phone are written by the person himself. */
export type NewPersonRow = Omit<Person, 'unit' | 'phone' | 'version' | 'updatedAt' | 'updatedBy'>;

export function addPerson(tx: EntityManager, person: NewPersonRow): Promise<unknown> {
  return tx
    .getRepository(Person)
    .insert({ ...person, version: 1, updatedAt: person.createdAt, updatedBy: null });
}

export function lockPerson(tx: EntityManager, id: string): Promise<Person | null> {
  return tx.getRepository(Person).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export function savePerson(tx: EntityManager, person: Person): Promise<Person> {
  return tx.getRepository(Person).save(person);
}

export function findPerson(tx: EntityManager, id: string): Promise<Person | null> {
  return tx.getRepository(Person).findOneBy({ id });
}

export function findPeople(tx: EntityManager, ids: string[]): Promise<Person[]> {
  return tx.getRepository(Person).findBy({ id: In(ids) });
}

/** Whose an address is, wherever he stands in a register. */
export function findPersonByEmail(tx: EntityManager, email: string): Promise<Person | null> {
  return acrossOrganisations(tx, 'known-address', () =>
    tx.getRepository(Person).findOneBy({ emailKey: email.toLowerCase() }),
  );
}

/** From now on an organisation sees these people, who have been found by their addresses. */
export async function letKnow(
  tx: EntityManager,
  organisationId: string,
  ids: readonly string[],
): Promise<void> {
  await acrossOrganisations(tx, 'known-address', () =>
    tx.query('SELECT make_people_known($1, $2)', [organisationId, ids]),
  );
}

export async function setPersonEmail(tx: EntityManager, id: string, email: string): Promise<void> {
  await tx.getRepository(Person).update({ id }, { email, emailKey: email.toLowerCase() });
}

/** Where a person stands in a register: the organisations and boards in which he has or had a mandate. */
export function findPlacesOfPerson(
  tx: EntityManager,
  personId: string,
): Promise<{ organisationId: string; boardId: string | null }[]> {
  return acrossOrganisations(tx, 'person-elsewhere', () =>
    tx.query(
      `SELECT DISTINCT organisation_id AS "organisationId", board_id AS "boardId"
         FROM membership WHERE person_id = $1`,
      [personId],
    ),
  );
}

/** Names of people by id. */
export async function findPeopleNames(tx: EntityManager, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) {
    return new Map();
  }
  const rows: { id: string; name: string }[] = await tx.query(
    'SELECT id, name FROM person WHERE id = ANY ($1)',
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Whom anybody tells that something is not accessible, of the organisations that have said whom. */
export function findAccessibilityContacts(
  tx: EntityManager,
): Promise<{ organisation: string; email: string | null; phone: string | null }[]> {
  return tx.query(
    `SELECT name AS organisation, accessibility_email AS email, accessibility_phone AS phone
       FROM organisation WHERE accessibility_email IS NOT NULL OR accessibility_phone IS NOT NULL
      ORDER BY name_key`,
  );
}
