import type { DataSource } from 'typeorm';
import supertest from 'supertest';
import { v7 as newId } from 'uuid';
import type { TokenScope } from '@klubbat/shared/vocabulary/token-scopes';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import { findActor } from '../src/features/accounts/account.store.js';
import { hashPassword } from '../src/features/accounts/password.js';
import { newTokenText } from '../src/features/access-tokens/token-text.js';
import { newToken, tokenHash } from '../src/features/accounts/token.js';
import type { Log } from '../src/platform/log.js';
import { cloneFurnished } from './furnished-database.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from './test-app.js';

const ofMeeting = (table: string, also = 'true') =>
  `SELECT x.id, m.organisation_id AS place FROM ${table} x JOIN meeting m ON m.id = x.meeting_id WHERE ${also}`;

const ofAdjustment = (table: string) =>
  `SELECT x.id, m.organisation_id AS place FROM ${table} x JOIN adjustment a ON a.id = x.adjustment_id
     JOIN meeting m ON m.id = a.meeting_id`;

const ofRound = (table: string) =>
  `SELECT x.id, m.organisation_id AS place FROM ${table} x JOIN review_round r ON r.id = x.round_id
     JOIN meeting m ON m.id = r.meeting_id`;

const ofOrganisation = (table: string, also = 'true') =>
  `SELECT x.id, x.organisation_id AS place FROM ${table} x WHERE ${also}`;

/** Where the ids of doors are found, by the first word of their path. */
export const ROWS: Readonly<Record<string, string>> = {
  addresses: ofOrganisation('address'),
  adjustments: ofMeeting(
    'adjustment',
    "x.origin = 'klubbat' AND x.state IN ('announced', 'appeal-period-over', 'adjusted')",
  ),
  'agenda-items': ofMeeting('agenda_item'),
  appeals: ofMeeting('appeal'),
  'assembly-matters': ofOrganisation('assembly_matter'),
  assignments: ofOrganisation('assignment'),
  attachments: ofMeeting('attachment', 'x.file_id IS NOT NULL'),
  boards: ofOrganisation('board', "x.kind = 'assembly'"),
  'case-steps': ofOrganisation('case_step'),
  convenings: ofMeeting('convening', 'x.pack_file_id IS NOT NULL'),
  'convening-mails': `SELECT x.letter_id AS id, m.organisation_id AS place FROM convening_letter x
    JOIN convening c ON c.id = x.convening_id JOIN meeting m ON m.id = c.meeting_id`,
  corrections: ofMeeting('correction'),
  deliveries: ofOrganisation('delivery'),
  'diary-entries': ofOrganisation('diary_entry'),
  'handed-in': ofMeeting('handed_in'),
  'incoming-documents': ofOrganisation('incoming_document'),
  invitees: ofMeeting('invitee'),
  'joint-answers': `SELECT x.id, r.organisation_id AS place FROM joint_answer x JOIN joint_asked a ON a.id = x.asked_id
    JOIN joint_request r ON r.id = a.request_id`,
  'joint-asked': `SELECT x.id, r.organisation_id AS place FROM joint_asked x JOIN joint_request r ON r.id = x.request_id`,
  'joint-requests': ofOrganisation('joint_request'),
  'later-news': ofMeeting('later_news'),
  'live-votes': ofMeeting('live_vote'),
  'meeting-people': ofMeeting('meeting_person'),
  meetings: ofOrganisation('meeting'),
  memberships: ofOrganisation('membership', 'x.board_id IS NOT NULL'),
  memoranda: ofOrganisation('memorandum', "x.state NOT IN ('draft', 'awaited')"),
  'memorandum-files': `SELECT x.id, w.organisation_id AS place FROM memorandum_file x
    JOIN memorandum w ON w.id = x.memorandum_id WHERE w.state NOT IN ('draft', 'awaited')`,
  notices: ofAdjustment('notice'),
  'open-documents': ofOrganisation('open_document'),
  organisations: 'SELECT id, id AS place FROM organisation',
  people: `SELECT x.person_id AS id, x.organisation_id AS place FROM membership x WHERE x.board_id IS NOT NULL`,
  'returned-mail': `SELECT x.id, d.organisation_id AS place FROM returned_mail x JOIN delivery d ON d.id = x.delivery_id`,
  'review-comments': ofRound('review_comment'),
  'review-suggestions': ofRound('review_suggestion'),
  reviews: ofMeeting('review_round'),
  seats: 'SELECT x.id, b.organisation_id AS place FROM seat x JOIN board b ON b.id = x.board_id',
  signers: ofAdjustment('signer'),
  speakers: ofMeeting('speaker'),
  'substitute-calls': ofMeeting('substitute_call'),
  'waiting-files': ofOrganisation('incoming_waiting'),
};

export interface RightsHouse {
  app: TestApp;
  /** the administrator of the installation */
  installation: Agent;
  /** ids of what is there, by the first word of a path */
  ids: Record<string, string>;
  /** the one of the name that was asked for */
  organisation: string;
  /** organisations of the demo: their things are asked about */
  own: string[];
  /** the administrator of the installation, who signed in an hour ago */
  long: Agent;
  /** a program of somebody new, who has these roles as `signedIn` says, with a token for one of the organisations */
  program: (
    organisations: readonly string[],
    roles: readonly MandateRole[],
    token: { organisationId: string; scopes: readonly TokenScope[] },
  ) => Promise<Agent>;
  /** somebody new, signed in, who has these roles in organisations; those of a body in each of their boards */
  signedIn: (organisations: readonly string[], roles: readonly MandateRole[]) => Promise<Agent>;
  /** an organisation that has nothing to do with it, with a board */
  strangers: string;
}

const BODY: readonly MandateRole[] = ['chair', 'vice-chair', 'member', 'substitute'];

/**
 * The demo, where whatever is asked is undone: each request finds the house as it was, whoever asked before. What a door
 * refuses or does is the same; only the end of its transaction is another.
 */
export async function openRightsHouse(
  organisation: string,
  find: typeof findActor = findActor,
  log?: Log,
): Promise<RightsHouse> {
  const app = await startTestApp({
    database: await cloneFurnished(true),
    now: new Date(),
    findActor: find,
    ...(log === undefined ? {} : { log }),
  });
  const { dataSource } = app;
  const [{ id: organisationId } = { id: '' }] = await dataSource.query<{ id: string }[]>(
    'SELECT id FROM organisation WHERE name = $1',
    [organisation],
  );
  const ids: Record<string, string> = {};
  for (const [word, rows] of Object.entries(ROWS)) {
    const [row] = await dataSource.query<{ id: string }[]>(
      `SELECT id FROM (${rows}) found ORDER BY place = $1 DESC, id LIMIT 1`,
      [organisationId],
    );
    if (row !== undefined) {
      ids[word] = row.id;
    }
  }
  const all = await dataSource.query<{ id: string }[]>('SELECT id FROM organisation');
  const own = all.map(({ id }) => id);
  const made = await app.admin
    .post('/api/organisations')
    .send({ name: 'Främmande kommun', kind: 'municipality' })
    .expect(201);
  const strangers = (made.body as { id: string }).id;
  await app.admin
    .post(`/api/organisations/${strangers}/boards`)
    .send({ name: 'Främmande nämnden', kind: 'committee', numbering: 'year' })
    .expect(201);
  const passwordHash = await hashPassword(PASSWORD);
  // the cookie is set by hand: a door that ends the session does not take it out of a jar
  const sessionOf = async (accountId: string, provedBefore = 0): Promise<Agent> => {
    const { token, tokenSha256 } = newToken();
    const { now } = app.clock;
    await dataSource.query(
      `INSERT INTO login_session (id, token_sha256, account_id, method, created_at, seen_at, proved_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, 'password', $3, $3, $5, $4)`,
      [
        tokenSha256,
        accountId,
        now,
        new Date(now.getTime() + 3_600_000),
        new Date(now.getTime() - provedBefore),
      ],
    );
    return supertest.agent(app.app).set('Cookie', `klubbat_session=${token}`);
  };
  const [{ id: adminId } = { id: '' }] = await dataSource.query<{ id: string }[]>(
    'SELECT id FROM account WHERE admin',
  );
  const installation = await sessionOf(adminId);
  const long = await sessionOf(adminId, 3_600_000);
  const added = async (places: readonly string[], roles: readonly MandateRole[]): Promise<string> => {
    const person = newId();
    const account = newId();
    const now = app.clock.now;
    await dataSource.query(
      "INSERT INTO person (id, name, created_at, updated_at, version) VALUES ($1, 'Någon Ny', $2, $2, 1)",
      [person, now],
    );
    for (const role of roles) {
      await dataSource.query(
        `INSERT INTO membership (id, person_id, organisation_id, board_id, role, version, updated_at)
         SELECT gen_random_uuid(), $1::uuid, organisation_id, id, $2::text, 1, $3::timestamptz FROM board WHERE organisation_id = ANY ($4::uuid[]) AND $5::boolean
         UNION ALL
         SELECT gen_random_uuid(), $1, id, NULL, $2, 1, $3 FROM organisation WHERE id = ANY ($4) AND NOT $5`,
        [person, role, now, places, BODY.includes(role)],
      );
    }
    await dataSource.query(
      'INSERT INTO account (id, person_id, password_hash, admin, created_at) VALUES ($1, $2, $4, false, $3)',
      [account, person, now, passwordHash],
    );
    return account;
  };
  const signedIn: RightsHouse['signedIn'] = async (places, roles) => sessionOf(await added(places, roles));
  const program: RightsHouse['program'] = async (places, roles, { organisationId: where, scopes }) => {
    const account = await added(places, roles);
    const text = newTokenText();
    const { now } = app.clock;
    await dataSource.query(
      `INSERT INTO access_token (id, token_sha256, account_id, organisation_id, name, scopes, created_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'Prov', $4, $5, $6)`,
      [tokenHash(text), account, where, scopes, now, new Date(now.getTime() + 3_600_000)],
    );
    return supertest.agent(app.app).set('Authorization', `Bearer ${text}`);
  };
  return { app, organisation: organisationId, own, ids, installation, long, signedIn, program, strangers };
}

/** From now on each transaction is undone when it has answered. */
export function undoAll(dataSource: DataSource): void {
  const transaction = dataSource.transaction.bind(dataSource) as (
    level: 'READ COMMITTED',
    run: (tx: unknown) => Promise<unknown>,
  ) => Promise<unknown>;
  const undone = async (level: 'READ COMMITTED', run: (tx: unknown) => Promise<unknown>) => {
    const undo = new Error('undone');
    let answer: unknown;
    await transaction(level, async (tx) => {
      answer = await run(tx);
      throw undo;
    }).catch((error: unknown) => {
      if (error !== undo) {
        throw error;
      }
    });
    return answer;
  };
  Object.assign(dataSource, { transaction: undone });
}
