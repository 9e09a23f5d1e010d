import type { EntityManager } from 'typeorm';

/** A column that names a person, or something that is a person's own. */
export interface Naming {
  table: string;
  column: string;
  /** `person`, `account` or `meeting_person` */
  of: string;
}

/** What is never handed out, also not to the one it is about: keys, hashes, what is only there to be searched. */
export const NEVER =
  '(hash|secret|sha256|token|password|public_key|credential|search|save_id|pem|private|^raw$|^hash$|^previous$|^of_organisations$)';

/** Words that she wrote, which may be of what is secret: given to herself, and not to who takes the extract out for her. */
const OWN_WORDS = '(text|body|sections|reason|comment|content|title|note|excerpt|subject)';

/** All columns that lead to a person, as the foreign keys say: a table that is added later is found too. */
export function findNamings(tx: EntityManager): Promise<Naming[]> {
  return tx.query(
    `SELECT c.conrelid::regclass::text AS table, a.attname AS column, c.confrelid::regclass::text AS of
       FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND cardinality(c.conkey) = 1
        AND c.confrelid IN ('person'::regclass, 'account'::regclass, 'meeting_person'::regclass)
      ORDER BY 3 DESC, 1, 2`,
  );
}

/** How a table tells whose organisation's a row is; null: it does not. */
export async function findOrganisationColumns(tx: EntityManager): Promise<Map<string, string>> {
  const rows: { table: string; column: string }[] = await tx.query(
    `SELECT DISTINCT ON (table_name) table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = current_schema() AND column_name IN ('organisation_id', 'meeting_id')
      ORDER BY table_name, column_name DESC`,
  );
  return new Map(rows.map(({ table, column }) => [table, column]));
}

/** The ids of what is a person's own: herself, her account, her places in meetings. */
const OWN: Readonly<Record<string, string>> = {
  person: 'SELECT $1::uuid',
  account: 'SELECT id FROM account WHERE person_id = $1',
  meeting_person: 'SELECT id FROM meeting_person WHERE person_id = $1',
};

/** Rows `t` of an organisation, as more of a condition: null is all. Names of tables and columns come from the catalogue of the database alone. */
function withinOrganisation(organisationId: string | null, organisationColumn: string | undefined) {
  if (organisationId === null || organisationColumn === undefined) {
    return { where: '', values: [] };
  }
  return organisationColumn === 'organisation_id'
    ? { where: ' AND t.organisation_id = $2', values: [organisationId] }
    : {
        where: ' AND t.meeting_id IN (SELECT id FROM meeting WHERE organisation_id = $2)',
        values: [organisationId],
      };
}

export interface Narrowed {
  personId: string;
  /** null: of all organisations */
  organisationId: string | null;
  organisationColumn: string | undefined;
}

/** Rows that are about a person, without what is never handed out and without bytes of files. */
export async function findOwnRows(
  tx: EntityManager,
  naming: Naming,
  { personId, organisationId, organisationColumn }: Narrowed,
): Promise<Record<string, unknown>[]> {
  const { where, values } = withinOrganisation(organisationId, organisationColumn);
  const rows: { row: Record<string, unknown> }[] = await tx.query(
    `SELECT to_jsonb(t) - ARRAY(
              SELECT attname::text FROM pg_attribute
               WHERE attrelid = '${naming.table}'::regclass AND attnum > 0
                 AND (attname ~ '${organisationId === null ? NEVER : `${NEVER}|${OWN_WORDS}`}' OR atttypid IN ('bytea'::regtype, 'tsvector'::regtype))) AS row
       FROM ${naming.table} t WHERE t.${naming.column} IN (${OWN[naming.of] ?? ''})${where}`,
    [personId, ...values],
  );
  return rows.map(({ row }) => row);
}

/** In how many rows of something else each of these columns notes that she did it: one reading of the table for all of them. */
export async function countActs(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
  { personId, organisationId, organisationColumn }: Narrowed,
): Promise<number[]> {
  const by = columns.map((column) => `t.${column} = $1::uuid`);
  const within = withinOrganisation(organisationId, organisationColumn);
  const [row] = await tx.query<{ counts: number[] }[]>(
    `SELECT ARRAY[${by.map((one) => `count(*) FILTER (WHERE ${one})`).join(', ')}]::int[] AS counts
       FROM ${table} t WHERE (${by.join(' OR ')})${within.where}`,
    [personId, ...within.values],
  );
  return row?.counts ?? [];
}

export async function findPersonRow(
  tx: EntityManager,
  id: string,
): Promise<Record<string, unknown> | undefined> {
  const rows: { row: Record<string, unknown> }[] = await tx.query(
    `SELECT to_jsonb(p) - 'of_organisations' AS row FROM person p WHERE id = $1`,
    [id],
  );
  return rows[0]?.row;
}

/** Who has read what is kept about her: when, and who. */
export async function findReadersOf(
  tx: EntityManager,
  personId: string,
  organisationId: string | null,
): Promise<Record<string, unknown>[]> {
  return tx.query(
    `SELECT n.at, r.name AS reader, n.kind FROM access_note n JOIN person r ON r.id = n.person_id
      WHERE n.thing_id = $1 AND ($2::uuid IS NULL OR n.organisation_id = $2) ORDER BY n.at`,
    [personId, organisationId],
  );
}

/** What the places are called that rows of an extract belong to, by their ids: organisations, boards, and meetings by what is theirs. */
export async function findPlaceNames(
  tx: EntityManager,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await tx.query(
    `SELECT id, name FROM organisation WHERE id = ANY ($1)
     UNION ALL SELECT id, name FROM board WHERE id = ANY ($1)
     UNION ALL
     SELECT x.id, b.name || ' ' || m.day
       FROM (SELECT id, id AS meeting_id FROM meeting
             UNION ALL SELECT id, meeting_id FROM adjustment
             UNION ALL SELECT id, meeting_id FROM protocol_version
             UNION ALL SELECT id, meeting_id FROM review_round
             UNION ALL SELECT id, meeting_id FROM agenda_item
             UNION ALL SELECT id, meeting_id FROM meeting_person) x
       JOIN meeting m ON m.id = x.meeting_id JOIN board b ON b.id = m.board_id
      WHERE x.id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
