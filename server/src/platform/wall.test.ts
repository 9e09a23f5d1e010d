import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../test/test-database.js';
import { migrate, openDatabase } from './database.js';
import { raiseWall } from './wall.js';

/*
 * On a PostgreSQL whose user may make no roles, as operators give one: the wall is down until they have made the role. Roles belong to
 * the whole server, so these have names of their own.
 */

const USER = `wall_${process.pid}`;
let mighty: TestDatabase;
let superuser: DataSource;
let plain: DataSource;

beforeAll(async () => {
  mighty = await cloneDatabase();
  superuser = await openDatabase(mighty.connection, [], () => undefined);
  await superuser.query(`CREATE ROLE ${USER} LOGIN PASSWORD 'lösen'`);
  await superuser.query(`CREATE DATABASE ${USER} OWNER ${USER}`);
  const connection = { ...mighty.connection, username: USER, password: 'lösen', database: USER };
  plain = await openDatabase(connection, [], () => undefined);
  await migrate(plain);
}, 120_000);
afterAll(async () => {
  await plain.destroy();
  await superuser.query(`DROP DATABASE ${USER}`);
  await superuser.query(`DROP ROLE ${USER}_request; DROP ROLE ${USER}_open; DROP ROLE ${USER}`);
  await superuser.destroy();
  await mighty.drop();
});

test('says what an operator must do where it may not do it, and stands when he has', async () => {
  const wall = await raiseWall(plain);
  expect(wall).toEqual({
    role: undefined,
    open: undefined,
    down: {
      why: `the database user may not make the role ${USER}_request, or become it`,
      remedy: `CREATE ROLE "${USER}_request" NOLOGIN; GRANT "${USER}_request" TO "${USER}";`,
    },
  });
  await superuser.query(wall.down?.remedy ?? '');
  const raised = await raiseWall(plain);
  // the open pages have a role of their own, and do without it as well
  expect(raised).toMatchObject({
    role: `${USER}_request`,
    open: undefined,
    down: undefined,
    unopened: {
      why: `the database user may not make the role ${USER}_open, or become it`,
      remedy: `CREATE ROLE "${USER}_open" NOLOGIN; GRANT "${USER}_open" TO "${USER}";`,
    },
  });
  await superuser.query((raised.down === undefined && raised.unopened?.remedy) || '');
  expect(await raiseWall(plain)).toMatchObject({ open: `${USER}_open`, unopened: undefined });
  // and what makes searches quick, which only a superuser may
  expect(raised.down === undefined && raised.slow?.remedy).toContain(
    'ALTER FUNCTION pg_catalog.ts_match_vq(tsvector,tsquery) LEAKPROOF;',
  );
});

test('is not raised on a role that may more than requests should', async () => {
  await superuser.query(`ALTER ROLE ${USER}_request BYPASSRLS`);
  expect((await raiseWall(plain)).down?.why).toBe(`the role ${USER}_request may more than requests should`);
  await superuser.query(`ALTER ROLE ${USER}_request NOBYPASSRLS`);
  expect((await raiseWall(plain)).down).toBeUndefined();
});

test('is raised by a superuser by himself, by several programs at once, and again', async () => {
  const walls = await Promise.all([raiseWall(superuser), raiseWall(superuser), raiseWall(superuser)]);
  const role = `${mighty.connection.username}_request`;
  const open = `${mighty.connection.username}_open`;
  expect(walls).toEqual(
    walls.map(() => ({ role, open, down: undefined, unopened: undefined, slow: undefined })),
  );
});
