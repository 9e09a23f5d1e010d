import type { DataSource } from 'typeorm';
import { reading } from './database.js';
import { oneAtATime } from './one-at-a-time.js';
import { openTo } from './open-wall.js';

/** The role that requests run as, or why there is none. `remedy` is SQL for the operator, who may more than the program. */
export type Wall =
  | {
      role: string;
      /** the role of the open pages (decision 086); without it they are read as the owner, and `unopened` says why */
      open: string | undefined;
      down: undefined;
      unopened: { why: string; remedy: string } | undefined;
      slow: { remedy: string } | undefined;
    }
  | { role: undefined; open: undefined; down: { why: string; remedy: string } };

/**
 * What searches and look-ups compare with. They tell nothing of the rows that they are asked about, in errors or otherwise, and PostgreSQL
 * takes no index behind a policy for what is not known to tell nothing.
 */
const TELL_NOTHING = [
  'ts_match_vq(tsvector, tsquery)',
  'ts_match_qv(tsquery, tsvector)',
  'textlike(text, text)',
  'texticlike(text, text)',
  'lower(text)',
  'textcat(text, text)',
  'jsonb_object_field_text(jsonb, text)',
  // of what jsonb wrote itself, where they stand in an index: they find no fault that they could tell of
  'jsonb_in(cstring)',
  'textout(text)',
  // numbers and jsonb as text, for which there always is one
  'int4out(integer)',
  'jsonb_out(jsonb)',
  'textin(cstring)',
  'arraycontains(anyarray, anyarray)',
  'arrayoverlap(anyarray, anyarray)',
  'jsonb_contains(jsonb, jsonb)',
  'jsonb_exists(jsonb, text)',
  'jsonb_exists_any(jsonb, text[])',
];

/** The same of pg_trgm, wherever it is installed: names that are like another. */
const TRIGRAMS_TELL_NOTHING = ['word_similarity_op', 'word_similarity_commutator_op'];

interface Own {
  name: string;
  schema: string;
  maker: boolean;
  superuser: boolean;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** What an operator runs where the program may not do it by itself. */
function remedyOf(role: string, own: Own): string {
  return `CREATE ROLE ${quoted(role)} NOLOGIN; GRANT ${quoted(role)} TO ${quoted(own.name)};`;
}

async function findRole(dataSource: DataSource, role: string) {
  const [found] = await dataSource.query<{ mighty: boolean; ours: boolean }[]>(
    `SELECT r.rolsuper OR r.rolbypassrls OR pg_has_role(r.oid, c.oid, 'USAGE') AS mighty,
            pg_has_role(c.oid, r.oid, CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END) AS ours
       FROM pg_roles r, pg_roles c WHERE r.rolname = $1 AND c.rolname = current_user`,
    [role],
  );
  return found;
}

/** Gives the role what requests need of the tables that there are: those of a new version too. */
async function grant(dataSource: DataSource, role: string, schema: string): Promise<void> {
  const [wanting] = await dataSource.query<{ tables: number }[]>(
    `SELECT count(*)::int AS tables FROM pg_class c
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'S')
        AND NOT CASE c.relkind WHEN 'S' THEN has_sequence_privilege($1, c.oid, 'USAGE')
                 ELSE has_table_privilege($1, c.oid, 'DELETE') END`,
    [role],
  );
  if (wanting?.tables !== 0) {
    await dataSource.query(`
      GRANT USAGE ON SCHEMA ${schema} TO ${quoted(role)};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${quoted(role)};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${quoted(role)};`);
  }
}

/** Marks what tells nothing, which only a superuser may: what is left to do, where the program is none. */
async function markTelling(dataSource: DataSource, { superuser }: Own): Promise<string | undefined> {
  const open = await dataSource.query<{ name: string }[]>(
    `SELECT format('%I.%I(%s)', n.nspname, p.proname,
                   (SELECT string_agg(of::regtype::text, ',' ORDER BY place)
                      FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY x (of, place))) AS name
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE NOT p.proleakproof AND (p.oid = ANY ($1::text[]::regprocedure[]) OR p.proname = ANY ($2) AND EXISTS (
              SELECT FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'pg_trgm'
               WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.refclassid = 'pg_extension'::regclass))
      ORDER BY 1`,
    [TELL_NOTHING.map((name) => `pg_catalog.${name}`), TRIGRAMS_TELL_NOTHING],
  );
  const marks = open.map(({ name }) => `ALTER FUNCTION ${name} LEAKPROOF;`);
  if (!superuser) {
    return marks.length === 0 ? undefined : marks.join(' ');
  }
  for (const mark of marks) {
    await dataSource.query(mark);
  }
  return undefined;
}

/** True when the role sees no organisation where it is let in to none. */
function stands(dataSource: DataSource, role: string): Promise<boolean> {
  return reading(dataSource, async (tx) => {
    await tx.query(`SELECT set_config('klubbat.organisations', '{}', true), set_config('role', $1, true)`, [
      role,
    ]);
    const [seen] = await tx.query<{ wall: boolean }[]>(
      `SELECT row_security_active('organisation') AND NOT EXISTS (SELECT FROM organisation) AS wall`,
    );
    return seen?.wall === true;
  });
}

async function findOwn(dataSource: DataSource): Promise<Own> {
  const [own] = await dataSource.query<Own[]>(
    `SELECT current_user::text AS name, quote_ident(current_schema()) AS schema, rolsuper OR rolcreaterole AS maker, rolsuper AS superuser
       FROM pg_roles WHERE rolname = current_user`,
  );
  if (own === undefined) {
    throw new Error('PostgreSQL does not know who we are');
  }
  return own;
}

/** Makes a role where it is not there and may be made. @returns why it is not to be used; undefined: it is */
async function wanting(dataSource: DataSource, own: Own, role: string): Promise<string | undefined> {
  if ((await findRole(dataSource, role)) === undefined && own.maker) {
    // another program on the same server may make it at the same moment
    await dataSource.query(`CREATE ROLE ${quoted(role)} NOLOGIN`).catch(() => undefined);
  }
  if (own.maker && (await findRole(dataSource, role))?.ours === false) {
    await dataSource.query(`GRANT ${quoted(role)} TO ${quoted(own.name)}`).catch(() => undefined);
  }
  const found = await findRole(dataSource, role);
  if (found === undefined || !found.ours) {
    return `the database user may not make the role ${role}, or become it`;
  }
  return found.mighty ? `the role ${role} may more than requests should` : undefined;
}

/** The roles are of the user of this database: another installation on the same server has others. */
async function raise(dataSource: DataSource, own: Own, role: string, open: string): Promise<Wall> {
  const isDown = (why: string) => ({ why, remedy: remedyOf(role, own) });
  const why = await wanting(dataSource, own, role);
  if (why !== undefined) {
    return { role: undefined, open: undefined, down: isDown(why) };
  }
  await grant(dataSource, role, own.schema);
  const remedy = await markTelling(dataSource, own);
  if (!(await stands(dataSource, role))) {
    return { role: undefined, open: undefined, down: isDown(`the role ${role} sees what it should not`) };
  }
  // what goes wrong here is of the open pages alone: the wall between organisations stands
  const shut =
    (await wanting(dataSource, own, open)) ??
    (await openTo(dataSource, quoted(open)).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    ));
  return {
    role,
    open: shut === undefined ? open : undefined,
    down: undefined,
    unopened: shut === undefined ? undefined : { why: shut, remedy: remedyOf(open, own) },
    slow: remedy === undefined ? undefined : { remedy },
  };
}

/**
 * Sees to the wall between organisations: the role, what it may, and that it sees nothing where it is let in to nothing. Safe to do at
 * each start, by several programs at once.
 */
export function raiseWall(dataSource: DataSource): Promise<Wall> {
  return oneAtATime(dataSource, async () => {
    const own = await findOwn(dataSource);
    const role = `${own.name.slice(0, 50)}_request`;
    const open = `${own.name.slice(0, 50)}_open`;
    // whatever PostgreSQL has against it stops nobody from working
    return raise(dataSource, own, role, open).catch((error: unknown): Wall => ({
      role: undefined,
      open: undefined,
      down: { why: error instanceof Error ? error.message : String(error), remedy: remedyOf(role, own) },
    }));
  });
}
