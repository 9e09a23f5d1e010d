import type { EntityManager } from 'typeorm';
import type { PersonView, RegisterPersonView, TermTime } from '@klubbat/shared/contracts/register-people';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import { MEMBERSHIP_JSON } from './membership.store.js';
import { searchWords } from '../../platform/search-words.js';

export interface PeopleFilter {
  q?: string | undefined;
  boardId?: string | undefined;
  role?: MandateRole | undefined;
  time?: TermTime | undefined;
}

/** `p` with its mandates in the organisation `$1`, and in no other. */
const PERSON = `
  p.id, p.name, p.email, p.title,
  EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id) AS "hasAccount",
  (SELECT coalesce(jsonb_agg(${MEMBERSHIP_JSON} ORDER BY b.name_key, m.role, m.from_day), '[]')
     FROM membership m LEFT JOIN board b ON b.id = m.board_id
    WHERE m.person_id = p.id AND m.organisation_id = $1) AS memberships`;

const TIME: Record<TermTime, (day: string) => string> = {
  current: (day) =>
    `(m.from_day IS NULL OR m.from_day <= ${day}) AND (m.until_day IS NULL OR m.until_day >= ${day})`,
  coming: (day) => `m.from_day > ${day}`,
  ended: (day) => `m.until_day < ${day}`,
};

/**
 * A page of an organisation's register by name, from the person `from`, on or back: the nearest first. One and the same mandate must fit the
 * whole filter: who was chair of another board and is a member here is no chair here.
 */
export function findPeoplePage(
  tx: EntityManager,
  organisationId: string,
  filter: PeopleFilter,
  today: string,
  from: { id: string; way: 'down' | 'up' } | undefined,
  limit: number,
): Promise<RegisterPersonView[]> {
  const values: unknown[] = [organisationId];
  const given = (value: unknown) => `$${values.push(value)}`;
  // only what was asked for is written, so that each kind of question finds its own index
  const fits = [
    'm.person_id = p.id AND m.organisation_id = $1',
    ...(filter.boardId === undefined ? [] : [`m.board_id = ${given(filter.boardId)}`]),
    ...(filter.role === undefined ? [] : [`m.role = ${given(filter.role)}`]),
    ...(filter.time === undefined ? [] : [TIME[filter.time](`${given(today)}::date`)]),
    ...searchWords(filter.q).map((pattern) => `m.search_text LIKE ${given(pattern)}`),
  ];
  const [beyond, order] = from?.way === 'up' ? ['<', 'DESC'] : ['>', 'ASC'];
  const beyondPlace =
    from === undefined
      ? ''
      : `AND (p.name COLLATE "sv-x-icu", p.id) ${beyond}
             ((SELECT name FROM person WHERE id = ${given(from.id)}), ${given(from.id)}::uuid)`;
  return tx.query(
    `SELECT ${PERSON} FROM person p
      WHERE EXISTS (SELECT 1 FROM membership m WHERE ${fits.join(' AND ')}) ${beyondPlace}
      ORDER BY p.name COLLATE "sv-x-icu" ${order}, p.id ${order} LIMIT ${given(limit)}`,
    values,
  );
}

/** One person as an organisation's register knows him; undefined where it does not. */
export async function findRegisterPerson(
  tx: EntityManager,
  organisationId: string,
  personId: string,
): Promise<RegisterPersonView | undefined> {
  const rows: RegisterPersonView[] = await tx.query(
    `SELECT ${PERSON} FROM person p
      WHERE p.id = $2 AND EXISTS (
        SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.organisation_id = $1)`,
    [organisationId, personId],
  );
  return rows[0];
}

type PersonRow = Omit<PersonView, 'permitted' | 'administers' | 'gives'>;

/** The same with what a page of his own tells. */
export async function findPersonView(
  tx: EntityManager,
  organisationId: string,
  personId: string,
  now: Date,
): Promise<PersonRow | undefined> {
  const rows: PersonRow[] = await tx.query(
    `SELECT ${PERSON}, p.version, o.id AS "organisationId", o.name AS organisation,
            (SELECT (max(i.created_at) AT TIME ZONE 'Europe/Stockholm')::date::text FROM invitation i
              WHERE i.person_id = p.id AND i.organisation_id = o.id
                AND i.accepted_at IS NULL AND i.expires_at > $3) AS "invitedOn",
            EXISTS (SELECT 1 FROM account a JOIN one_time_code c ON c.account_id = a.id
                     WHERE a.person_id = p.id AND c.confirmed_at IS NOT NULL) AS "hasOneTimeCode"
       FROM person p JOIN organisation o ON o.id = $1
      WHERE p.id = $2 AND EXISTS (
        SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.organisation_id = o.id)`,
    [organisationId, personId, now],
  );
  return rows[0];
}

/** The organisations in whose register a person stands, by name. */
export async function findOrganisationsOfPerson(tx: EntityManager, personId: string): Promise<string[]> {
  const rows = await acrossOrganisations(tx, 'person-elsewhere', () =>
    tx.query<{ id: string }[]>(
      `SELECT o.id FROM organisation o
        WHERE EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = o.id AND m.person_id = $1)
        ORDER BY o.name_key`,
      [personId],
    ),
  );
  return rows.map(({ id }) => id);
}

/** Has the person an account, and with it a login that holds everywhere? */
export async function hasAccount(tx: EntityManager, personId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query('SELECT 1 FROM account WHERE person_id = $1', [personId]);
  return rows.length > 0;
}

/** Ids of the boards of an organisation. */
export async function findBoardIds(tx: EntityManager, organisationId: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query('SELECT id FROM board WHERE organisation_id = $1', [
    organisationId,
  ]);
  return rows.map(({ id }) => id);
}

/** Which of these names somebody of the organisation's register bears, or an organisation or board itself, in lower case. */
export async function findKnownNames(
  tx: EntityManager,
  organisationId: string,
  names: string[],
): Promise<Set<string>> {
  const rows: { name: string }[] = await tx.query(
    `SELECT DISTINCT lower(p.name) AS name FROM person p
      WHERE lower(p.name) = ANY ($2)
        AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.organisation_id = $1)
      UNION SELECT lower(o.name) FROM organisation o WHERE lower(o.name) = ANY ($2)
      UNION SELECT lower(b.name) FROM board b WHERE b.organisation_id = $1 AND lower(b.name) = ANY ($2)`,
    [organisationId, names],
  );
  return new Set(rows.map(({ name }) => name));
}
