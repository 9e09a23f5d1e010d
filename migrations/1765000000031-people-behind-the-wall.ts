import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * People, accounts and files stand behind the wall between organisations too (decisions 070, 085). None of them is of one organisation: a
 * person and a file tell in `of_organisations` which ones know them. Nobody writes that column: triggers do, on every row of an organisation
 * that names a person, an account or a file by a foreign key. It only grows, for whoever is named in a protocol stays named there.
 */

/** What a row of an organisation names. */
interface Names {
  table: string;
  /** the column that tells of which organisation the row is */
  own: string;
  person: string[] | null;
  account: string[] | null;
  stored_file: string[] | null;
}

/** Every table behind the wall that names a person, an account or a file, as the foreign keys say. */
const NAMES = `
SELECT c.conrelid::regclass::text AS table,
       CASE WHEN c.conrelid = 'organisation'::regclass THEN 'id'
            WHEN EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = c.conrelid AND o.attname = 'of_organisation') THEN 'of_organisation'
            ELSE 'organisation_id' END AS own,
       array_agg(a.attname::text ORDER BY a.attname) FILTER (WHERE c.confrelid = 'person'::regclass) AS person,
       array_agg(a.attname::text ORDER BY a.attname) FILTER (WHERE c.confrelid = 'account'::regclass) AS account,
       array_agg(a.attname::text ORDER BY a.attname) FILTER (WHERE c.confrelid = 'stored_file'::regclass) AS stored_file
  FROM pg_constraint c
 CROSS JOIN LATERAL unnest(c.conkey) AS key (number)
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = key.number
 WHERE c.contype = 'f' AND c.confrelid IN ('person'::regclass, 'account'::regclass, 'stored_file'::regclass)
   AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.conrelid AND p.polname = 'own_organisation')
 GROUP BY c.conrelid ORDER BY 1`;

/** Who is let in, read once in a statement; an error where nobody said. */
const LET_IN = `(SELECT current_setting('klubbat.organisations')::uuid[])`;
const SELF = `(SELECT current_setting('klubbat.person')::uuid)`;

/**
 * What a request names must be there for it: a foreign key alone asks nobody's policy, and what is named is seen from then on. Who is of
 * nobody yet has been written just now.
 */
const KNOWN = `
CREATE FUNCTION make_people_known(organisation uuid, people uuid[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = :schema, pg_temp AS $$
DECLARE
  unknown uuid[] := ARRAY(SELECT p.id FROM person p WHERE p.id = ANY (people) AND NOT p.of_organisations @> ARRAY[organisation]);
BEGIN
  IF organisation IS NULL OR unknown = '{}' THEN
    RETURN;
  END IF;
  IF current_setting('role') <> 'none' THEN
    IF EXISTS (
      SELECT FROM person p WHERE p.id = ANY (unknown) AND p.of_organisations <> '{}'
         AND NOT p.of_organisations && current_setting('klubbat.organisations')::uuid[]
         AND p.id <> current_setting('klubbat.person')::uuid) THEN
      RAISE EXCEPTION 'a person of another organisation is named' USING ERRCODE = 'KL060';
    END IF;
  END IF;
  UPDATE person p SET of_organisations = p.of_organisations || organisation
   WHERE p.id = ANY (unknown) AND NOT p.of_organisations @> ARRAY[organisation];
END $$;

CREATE FUNCTION make_files_known(organisation uuid, files uuid[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = :schema, pg_temp AS $$
DECLARE
  unknown uuid[] := ARRAY(SELECT f.id FROM stored_file f WHERE f.id = ANY (files) AND NOT f.of_organisations @> ARRAY[organisation]);
BEGIN
  IF organisation IS NULL OR unknown = '{}' THEN
    RETURN;
  END IF;
  IF current_setting('role') <> 'none' THEN
    IF EXISTS (
      SELECT FROM stored_file f WHERE f.id = ANY (unknown) AND f.of_organisations <> '{}'
         AND NOT f.of_organisations && current_setting('klubbat.organisations')::uuid[]) THEN
      RAISE EXCEPTION 'a file of another organisation is named' USING ERRCODE = 'KL060';
    END IF;
  END IF;
  UPDATE stored_file f SET of_organisations = f.of_organisations || organisation
   WHERE (f.id = ANY (unknown) OR f.id IN (SELECT c.pages_file_id FROM conversion c WHERE c.file_id = ANY (unknown)))
     AND NOT f.of_organisations @> ARRAY[organisation];
END $$;

-- the pages that a file of Office was made into are its organisations'
CREATE FUNCTION conversion_makes_pages_known() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = :schema, pg_temp AS $$
BEGIN
  UPDATE stored_file f SET of_organisations = o.of_organisations
    FROM stored_file o WHERE o.id = NEW.file_id AND f.id = NEW.pages_file_id;
  RETURN NULL;
END $$;
CREATE TRIGGER makes_known AFTER INSERT OR UPDATE OF pages_file_id ON conversion
  FOR EACH ROW WHEN (NEW.pages_file_id IS NOT NULL) EXECUTE FUNCTION conversion_makes_pages_known();`;

/** A policy has the same name everywhere; what is new is of nobody yet, and may be written by anybody. */
const WALL = `
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON person USING (of_organisations && ${LET_IN} OR id = ${SELF}) WITH CHECK (true);
ALTER TABLE stored_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON stored_file USING (of_organisations && ${LET_IN}) WITH CHECK (true);

-- what hangs on a person or a file is asked of it: a scalar look-up by its key, for EXISTS would read all that one may see
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON account USING ((SELECT true FROM person p WHERE p.id = person_id));
ALTER TABLE calendar_address ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON calendar_address USING (person_id = ${SELF});
ALTER TABLE login_session ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON login_session USING ((SELECT true FROM account a WHERE a.id = account_id));
ALTER TABLE passkey ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON passkey USING ((SELECT true FROM account a WHERE a.id = account_id));
ALTER TABLE e_identity ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON e_identity USING ((SELECT true FROM account a WHERE a.id = account_id));
ALTER TABLE one_time_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON one_time_code USING ((SELECT true FROM account a WHERE a.id = account_id));
ALTER TABLE conversion ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON conversion USING ((SELECT true FROM stored_file f WHERE f.id = file_id)) WITH CHECK (true);
ALTER TABLE file_text ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON file_text
  USING ((SELECT true FROM stored_file f WHERE f.sha256 = file_text.sha256 LIMIT 1));
ALTER TABLE file_page ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON file_page
  USING ((SELECT true FROM stored_file f WHERE f.sha256 = file_page.sha256 LIMIT 1));
-- its administrator, who is outside the wall, reads it
ALTER TABLE caught_mail ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON caught_mail FOR INSERT WITH CHECK (true);

-- as it was, without coalesce: behind a policy PostgreSQL takes no index on that
DROP INDEX ix_person_search;
CREATE INDEX ix_person_search ON person USING gin (
  lower(name || ' ' || CASE WHEN email IS NULL THEN '' ELSE email END) gin_trgm_ops);`;

const peopleOf = ({ person, account }: Names, row: string) => [
  ...(person ?? []).map((column) => `${row}.${column}`),
  ...(account ?? []).map((column) => `(SELECT a.person_id FROM account a WHERE a.id = ${row}.${column})`),
];

/** A trigger for each table. Also rows that are written with other triggers off make known whom they name. */
function noticed(names: Names, schema: string): string {
  const { table, own, person, account, stored_file: files } = names;
  const columns = [...(person ?? []), ...(account ?? []), ...(files ?? [])];
  const people = peopleOf(names, 'NEW');
  const known = [
    ...(people.length === 0 ? [] : [`PERFORM make_people_known(NEW.${own}, ARRAY[${people.join(', ')}]);`]),
    ...(files === null
      ? []
      : [
          `PERFORM make_files_known(NEW.${own}, ARRAY[${files.map((column) => `NEW.${column}`).join(', ')}]);`,
        ]),
  ];
  return `
CREATE FUNCTION ${table}_makes_known() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
BEGIN
  ${known.join('\n  ')}
  RETURN NULL;
END $$;
CREATE TRIGGER makes_known AFTER INSERT OR UPDATE OF ${columns.join(', ')} ON ${table}
  FOR EACH ROW WHEN (num_nonnulls(${columns.map((column) => `NEW.${column}`).join(', ')}) > 0) EXECUTE FUNCTION ${table}_makes_known();
ALTER TABLE ${table} ENABLE ALWAYS TRIGGER makes_known;`;
}

/** Whom and what the rows that there are name: each table is read once. */
function filled(all: Names[]): string {
  const pairs = (names: Names, values: string[]) =>
    `SELECT DISTINCT v.id, t.${names.own} AS organisation FROM ${names.table} t CROSS JOIN LATERAL (VALUES ${values
      .map((value) => `(${value})`)
      .join(', ')}) v (id) WHERE v.id IS NOT NULL AND t.${names.own} IS NOT NULL`;
  const people = all.flatMap((names) => {
    const values = peopleOf(names, 't');
    return values.length === 0 ? [] : [pairs(names, values)];
  });
  const files = all.flatMap((names) =>
    names.stored_file === null
      ? []
      : [
          pairs(
            names,
            names.stored_file.map((column) => `t.${column}`),
          ),
        ],
  );
  const update = (table: string, of: string[]) => `
UPDATE ${table} x SET of_organisations = k.organisations
  FROM (SELECT id, array_agg(DISTINCT organisation) AS organisations FROM (${of.join('\nUNION ALL ')}) named GROUP BY id) k
 WHERE k.id = x.id;`;
  return `
ALTER TABLE person ADD COLUMN of_organisations uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE stored_file ADD COLUMN of_organisations uuid[] NOT NULL DEFAULT '{}';
-- as it was: which organisations know a file is no part of it
DROP TRIGGER stored_file_stands ON stored_file;
CREATE TRIGGER stored_file_stands BEFORE UPDATE OF id, sha256, size, media_type, bytes, created_at ON stored_file
  FOR EACH ROW EXECUTE FUNCTION check_stored_file();
${update('person', people)}
${update('stored_file', files)}
UPDATE stored_file f SET of_organisations = o.of_organisations
  FROM conversion c JOIN stored_file o ON o.id = c.file_id WHERE c.pages_file_id = f.id;`;
}

export class PeopleBehindTheWall1765000000031 implements MigrationInterface {
  name = 'PeopleBehindTheWall1765000000031';

  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = (await runner.query('SELECT quote_ident(current_schema()) AS schema')) as [
      { schema: string },
    ];
    const all = (await runner.query(NAMES)) as Names[];
    await runner.query(filled(all));
    await runner.query(KNOWN.replaceAll(':schema', schema));
    for (const names of all) {
      await runner.query(noticed(names, schema));
    }
    await runner.query(WALL);
  }

  async down(): Promise<void> {
    throw new Error('A protocol is never migrated away: restore a backup instead.');
  }
}
