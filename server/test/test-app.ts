import type { Express } from 'express';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import { compose } from '../src/app/compose.js';
import { entities } from '../src/app/entities.js';
import { ensureAdministrator } from '../src/app/first-start.js';
import { findActor } from '../src/features/accounts/account.store.js';
import type { Workers } from '../src/app/workers.js';
import { openDatabase } from '../src/platform/database.js';
import { raiseWall } from '../src/platform/wall.js';
import type { ProviderSettings } from '../src/platform/identity-providers.js';
import { createLog, type Log } from '../src/platform/log.js';
import { secretBox } from '../src/platform/secret-box.js';
import type { Office } from '../src/platform/office.js';
import { cloneDatabase, type TestDatabase } from './test-database.js';

export type Agent = ReturnType<typeof supertest.agent>;

export interface TestApp {
  app: Express;
  dataSource: DataSource;
  /** the time that the program sees; set it to move on */
  clock: { now: Date };
  /** stand still: `workOnce` does what is due */
  workers: Workers;
  /** signed in as the one administrator */
  admin: Agent;
  /** a caller without session */
  stranger: Agent;
  /** somebody signed in with an address and password */
  signIn: (email: string, password: string) => Promise<Agent>;
  /** Invites a person (of the register, or of a meeting), accepts as him, and returns him signed in. */
  invite: (personId: string, email: string, password?: string) => Promise<Agent>;
  /** She proves anew who she is, which holds for ten minutes of the test's clock. */
  prove: (agent?: Agent, password?: string) => Promise<void>;
  close: () => Promise<void>;
}

export const ADMIN = { email: 'admin@klubbat.example', password: 'administratörens lösenord' };
/** What secrets of a test are sealed with. */
export const TEST_KEY = Buffer.alloc(32, 7);
export const PASSWORD = 'ett långt lösenord';

/**
 * The real assembly on a real PostgreSQL of its own: what tests of doors talk to. Without `smtpUrl` its mail is
 * caught inside the program; without `office` no file of Office becomes pages.
 */
export async function startTestApp(
  settings: {
    smtpUrl?: string;
    office?: Office | undefined;
    tsaUrl?: string;
    clamd?: string;
    metricsToken?: string;
    allowOwnNetwork?: boolean;
    imapUrl?: string;
    intakeUrl?: string;
    identityProviders?: ProviderSettings[];
    /** another moment than the usual one, where others keep the time */
    now?: Date;
    /** one that is furnished, and has its administrator */
    database?: TestDatabase;
    /** its address, where it stands behind one */
    publicUrl?: string;
    /** finds who asks, where the application's own check is taken away */
    findActor?: typeof findActor;
    /** what its clock is held against: without it the clock is trusted */
    steadyClock?: () => number;
    /** told of what the program logs as an error */
    log?: Log;
  } = {},
): Promise<TestApp> {
  const database = settings.database ?? (await cloneDatabase());
  const dataSource = await openDatabase(database.connection, entities, () => undefined);
  const clock = { now: settings.now ?? new Date('2025-01-15T09:00:00Z') };
  await ensureAdministrator(dataSource, ADMIN, clock.now);
  const wall = await raiseWall(dataSource);
  const { app, workers, close } = compose({
    dataSource,
    clock: () => clock.now,
    log: settings.log ?? createLog('silent'),
    publicUrl: settings.publicUrl,
    ownUrl: () => 'http://localhost:3000',
    trustProxy: 0,
    clientFolder: undefined,
    smtpUrl: settings.smtpUrl,
    mailFrom: 'Klubbat <klubbat@region.example>',
    imapUrl: settings.imapUrl,
    intakeUrl: settings.intakeUrl,
    secrets: secretBox(() => Promise.resolve(TEST_KEY)),
    clamd: settings.clamd,
    tsaUrl: settings.tsaUrl,
    wallRole: wall.role,
    openRole: wall.open,
    findActor: settings.findActor ?? findActor,
    metricsToken: settings.metricsToken,
    allowOwnNetwork: settings.allowOwnNetwork,
    identityProviders: settings.identityProviders ?? [],
    office: settings.office,
    steadyClock: settings.steadyClock,
  });

  // tests move the clock by days: who has signed in need not prove anew who she is, but where that is what is tested
  const stayProved = () => dataSource.query(`UPDATE login_session SET proved_at = '2999-01-01'`);

  async function signIn(email: string, password: string): Promise<Agent> {
    const agent = supertest.agent(app);
    await agent.post('/api/session').send({ email, password }).expect(200);
    await stayProved();
    return agent;
  }
  const admin = await signIn(ADMIN.email, ADMIN.password);

  return {
    app,
    dataSource,
    clock,
    workers,
    admin,
    stranger: supertest.agent(app),
    signIn,
    invite: async (personId, email, password = PASSWORD) => {
      const invited = await admin.post(`/api/people/${personId}/invitation`).send({ email }).expect(201);
      const { link } = invited.body as { link: string };
      const agent = supertest.agent(app);
      await agent
        .post(`/api/invitations/${link.split('/').at(-1) ?? ''}`)
        .send({ password })
        .expect(200);
      await stayProved();
      return agent;
    },
    prove: async (agent = admin, password = agent === admin ? ADMIN.password : PASSWORD) => {
      await agent.post('/api/session/proof').send({ password }).expect(200);
    },
    close: async () => {
      await close();
      await workers.stop();
      await dataSource.destroy();
      await database.drop();
    },
  };
}
