import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, adjust, aMeeting, employed, show } from '../../test/builders.js';
import { aPdfOf } from '../../test/files.js';
import { pageTexts } from '../../test/pdf-text.js';
import { startTestApp, type Agent, type TestApp } from '../../test/test-app.js';

/*
 * A word is planted in everything that is written of secret §§. Then whoever may read the meeting, but not what is secret in
 * it, asks every door that reads, with every id that there is: a door that is added later is asked too.
 */

const CANARY = /kanarie/i;
const ASKED: Record<string, string> = {
  paragraphs: '1,2',
  q: 'kanarie',
  number: 'KN 2025/7',
  caseNumber: 'KN 2025/7',
};

let app: TestApp;
let organisationId: string;
let boardId: string;
let draft: MeetingView;
let adjusted: MeetingView;
/** what may stand in an address */
let ids: string[];

beforeAll(async () => {
  app = await startTestApp();
  ({ organisationId, boardId } = await aBoard(app));
  draft = await withSecret(await aMeeting(app, boardId, { date: '2025-01-21' }));
  adjusted = await withSecret(await aMeeting(app, boardId));
  await adjust(app, adjusted.id, adjusted.people);
  adjusted = await show(app.admin, adjusted.id);
  const news = await app.admin
    .post(`/api/agenda-items/${adjusted.items[1]?.id ?? ''}/later-news`)
    .send({
      kind: 'annulled',
      appeal: 'legality',
      court: 'Förvaltningsrätten',
      courtCase: '1-25',
      day: '2025-01-15',
      note: 'Kanarienotering',
    })
    .expect(201);
  ids = [draft, adjusted].flatMap(({ id, items, attachments, adjustments }) => [
    id,
    items[1]?.id ?? '',
    ...attachments.map((one) => one.id),
    ...adjustments.map((one) => one.id),
  ]);
  ids.push(organisationId, boardId, (news.body as { id: string }).id);
  expect(await app.workers.readTexts()).toBeGreaterThan(0);
}, 120_000);
afterAll(() => app.close());

/** The second § is secret, in all that can be written in it. */
async function withSecret(meeting: MeetingView): Promise<MeetingView> {
  await app.admin
    .post(`/api/meetings/${meeting.id}/attachments`)
    .field('title', 'Kanariebilaga')
    .attach('file', await aPdfOf('Kanariefiltext'), 'kanariefil.pdf')
    .expect(201);
  const { version, id } = meeting.items[1] ?? { version: 0, id: '' };
  const [by] = meeting.people.map(({ key }) => key);
  await app.admin
    .patch(`/api/agenda-items/${id}`)
    .send({
      version,
      title: 'Kanarierubrik',
      publicTitle: 'Personalärende',
      caseNumber: 'KN 2025/7',
      confidential: '39 kap. 2 § OSL',
      attachments: [1],
      sections: [
        { kind: 'summary', body: 'Kanariesammanfattning' },
        { kind: 'decision', body: '1. Kanariebeslut.\n2. Kanariebeslut två.' },
      ],
      motions: [{ by: [by], text: 'Kanarieyrkande' }],
      reservations: [{ by: [by], text: 'Kanariereservation' }],
      recipients: [{ name: 'Kanariemottagare' }],
    })
    .expect(200);
  return show(app.admin, meeting.id);
}

interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[];
}

/** Addresses of every door that reads, with each of the ids in the place of an id. */
async function addresses(of: readonly string[] = ids): Promise<string[]> {
  const { paths } = (await app.stranger.get('/api/openapi.json').expect(200)).body as {
    paths: Record<string, Record<string, Operation>>;
  };
  return Object.entries(paths).flatMap(([path, operations]) => {
    const { get } = operations;
    // what is told live is only that something has changed, and does not end
    if (get === undefined || path.endsWith('/live')) {
      return [];
    }
    const query = (get.parameters ?? [])
      .filter((one) => one.in === 'query' && one.name in ASKED)
      .map(({ name }) => `${name}=${encodeURIComponent(ASKED[name] ?? '')}`)
      .join('&');
    const filled = (path.includes('{id}') ? of : ['']).map((id) =>
      path
        .replace('{id}', id)
        .replace('{kind}', 'agenda')
        .replaceAll(/\{[^}]+\}/g, '1'),
    );
    return filled.map((address) => `${address}${query === '' ? '' : `?${query}`}`);
  });
}

async function textOf(agent: Agent, address: string): Promise<string> {
  const reply = await agent
    .get(address)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
  const bytes = reply.body as Buffer;
  const begins = bytes.subarray(0, 4).toString('latin1');
  if (begins === '%PDF') {
    return (await pageTexts(bytes)).join('\n');
  }
  return begins === 'PK\u0003\u0004'
    ? Object.entries(unzipSync(bytes))
        .map(([name, part]) => `${name} ${strFromU8(part)}`)
        .join('\n')
    : bytes.toString('utf8');
}

/** The word that was asked for comes back in some answers. */
const tells = (text: string) => CANARY.test(text.replaceAll('"kanarie"', '').replaceAll('kanarie*', ''));

async function telling(agent: Agent): Promise<string[]> {
  const found: string[] = [];
  for (const address of await addresses()) {
    const text = await textOf(agent, address);
    if (tells(text)) {
      found.push(`${address}: …${/.{0,40}kanarie.{0,20}/i.exec(text)?.[0] ?? ''}`);
    }
  }
  return found;
}

/** Roles of the whole organisation that are not told: several in one person, who may what any of them may. */
test.each([
  ['official', 'data-protection-officer', 'reader'],
  ['registrar', 'archivist'],
] as const)(
  'no door tells a %s (and %s) of the whole organisation anything of a secret §',
  async (role, ...more) => {
    const agent = await employed(app, organisationId, role);
    const { person } = (await agent.get('/api/session').expect(200)).body as { person: { id: string } };
    for (const one of more) {
      await app.admin
        .post(`/api/people/${person.id}/memberships`)
        .send({ organisationId, role: one })
        .expect(201);
    }
    expect(await telling(agent)).toEqual([]);
  },
  240_000,
);

test('whoever is told it is noted, at every door that tells it, before he is answered', async () => {
  const auditor = await employed(app, organisationId, 'auditor', { email: 'granskare@region.example' });
  const { person } = (await auditor.get('/api/session').expect(200)).body as { person: { id: string } };
  const told = new Set<string>();
  const unnoted: string[] = [];
  const of = [draft.id, draft.items[1]?.id ?? '', draft.attachments[0]?.id ?? '', adjusted.id];
  for (const address of await addresses([...of, adjusted.adjustments[0]?.id ?? '', organisationId])) {
    // a note is made once an hour
    app.clock.now = new Date(app.clock.now.getTime() + 3_600_000);
    await app.dataSource.query(
      `UPDATE login_session SET seen_at = $1, expires_at = $1::timestamptz + interval '2 hours'`,
      [app.clock.now],
    );
    if (tells(await textOf(auditor, address))) {
      told.add(address.split('?')[0] ?? '');
      const notes: unknown[] = await app.dataSource.query(
        'SELECT FROM access_note WHERE person_id = $1 AND at = $2',
        [person.id, app.clock.now],
      );
      if (notes.length === 0) {
        unnoted.push(address);
      }
    }
  }
  expect(told.size).toBeGreaterThan(8);
  expect(unnoted).toEqual([]);
}, 240_000);

test('an auditor of the organisation is told by the lists and the search what the § itself tells', async () => {
  const auditor = await employed(app, organisationId, 'auditor');
  const item = draft.items[1]?.id ?? '';
  for (const address of [
    `/api/agenda-items/${item}`,
    `/api/meetings/${draft.id}`,
    `/api/meetings/${draft.id}/protocol`,
    `/api/meetings/${draft.id}/events`,
  ]) {
    expect([address, CANARY.test(await textOf(auditor, address))]).toEqual([address, true]);
  }
  // lists tell as much to all who may read it
  for (const address of ['/api/search/items?q=kanariebeslut', '/api/search/attachments?q=kanariefiltext']) {
    expect(await textOf(auditor, address)).toBe(await textOf(app.admin, address));
  }
  // and changes nothing of it
  await auditor.patch(`/api/agenda-items/${item}`).send({ version: 1, title: 'Ändrad' }).expect(403);
  await auditor.get(`/api/meetings/${adjusted.id}/archive-package?part=secret`).expect(403);
});

test('an archivist takes out the package of what is secret, and it stands in the log', async () => {
  const archivist = await employed(app, organisationId, 'archivist', { email: 'arkiv@region.example' });
  await archivist.get(`/api/agenda-items/${adjusted.items[1]?.id ?? ''}`).expect(403);
  expect(await textOf(archivist, `/api/meetings/${adjusted.id}/archive-package?part=secret`)).toMatch(CANARY);
  expect(await textOf(app.admin, `/api/meetings/${adjusted.id}/events`)).toContain('archive-package.made');
});

test('tells the secretary, in documents of each kind', async () => {
  const told = async (address: string) => textOf(app.admin, `/api/meetings/${draft.id}/${address}`);
  for (const address of ['', 'protocol.pdf', 'protocol.docx', 'events']) {
    expect(await told(address)).toMatch(CANARY);
  }
});

test('tells him that it is there, by its number, public title and ground', async () => {
  const official = await employed(app, organisationId, 'official', { email: 'en.till@region.example' });
  const meeting = await show(official, adjusted.id);
  expect(meeting.items[1]).toMatchObject({
    paragraph: 2,
    title: 'Personalärende',
    confidential: '39 kap. 2 § OSL',
    closed: true,
  });
  expect(meeting.items[0]?.closed).toBeUndefined();
  const refused = await official.get(`/api/agenda-items/${adjusted.items[1]?.id ?? ''}`).expect(403);
  expect(refused.body).toMatchObject({ code: 'secret' });
});

test.each(['member', 'substitute', 'chair'] as const)('a %s of the board reads it', async (role) => {
  const email = `${role}@region.example`;
  const added = await app.admin
    .post('/api/people')
    .send({ name: `Namn ${role}`, email, membership: { organisationId, boardId, role, party: 'S' } })
    .expect(201);
  const own = await app.invite((added.body as { id: string }).id, email);
  expect((await show(own, draft.id)).items[1]).toMatchObject({ title: 'Kanarierubrik' });
  const { attachments } = await show(own, adjusted.id);
  expect(attachments.map(({ title }) => title)).toEqual(['Kanariebilaga']);
});
