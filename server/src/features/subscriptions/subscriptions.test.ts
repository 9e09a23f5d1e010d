import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aBoard, anAdjustedMeeting, employed, openPages } from '../../../test/builders.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { ADMIN, PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let inbox: SmtpInbox;
let admin: Agent;
let organisationId: string;
let boardId: string;
let slug: string;
let form: string;
let adjustmentId: string;

const EVENING = '2025-01-15T18:00:00Z';
beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url, now: new Date(EVENING) });
  ({ admin } = app);
  ({ organisationId, boardId } = await aBoard(app));
  ({ slug } = await openPages(app, organisationId));
  form = `/offentligt/om/prenumerera/${slug}`;
  await admin
    .put(`/api/organisations/${organisationId}/notice-board`)
    .send({ version: 0, name: 'Anslagstavlan', keptAt: 'Regionens hus', contact: 'Kansliet' })
    .expect(200);
  const meeting = await anAdjustedMeeting(app, boardId, {
    title: 'KANARIE i titeln',
    confidential: '21 kap. 1 § OSL',
  });
  adjustmentId = meeting.adjustments[0]?.id ?? '';
}, 120_000);
beforeEach(() => {
  inbox.arrived.length = 0;
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

/** Moves the clock; one who has signed in long ago signs in anew. */
async function at(moment: string): Promise<void> {
  app.clock.now = new Date(moment);
  admin = await app.signIn(ADMIN.email, ADMIN.password);
}

const order = (fields: Record<string, string | string[]>) =>
  app.stranger.post(form).type('form').send(fields);
const mailTo = (email: string) => inbox.arrived.filter(({ to }) => to === email).map(({ mail }) => mail);
const linkTo = (email: string) =>
  /http:\/\/localhost:3000(\/offentligt\/om\/prenumeration\/\S+)/.exec(
    mailTo(email).at(-1)?.text ?? '',
  )?.[1] ?? '';
const kept = async (email: string) =>
  app.dataSource.query<{ subjects: string[]; boards: string[]; confirmed_at: Date | null }[]>(
    'SELECT subjects, boards, confirmed_at FROM subscription WHERE email = $1',
    [email],
  );

async function follows(email: string, fields: Record<string, string | string[]>): Promise<string> {
  await order({ email, ...fields }).expect(200);
  await app.workers.workOnce();
  const link = linkTo(email);
  await app.stranger.post(`${link}/bekrafta`).type('form').send('').expect(200);
  return link;
}

test('a link in a mail leads to a button, and only the button confirms, once', async () => {
  const page = await app.stranger.get(form).expect(200);
  expect(page.text).toContain('Kulturnämnden');
  expect(page.headers['referrer-policy']).toBe('same-origin');
  expect(page.headers['content-security-policy']).toContain("form-action 'self'");
  expect(page.headers['cache-control']).toBe('no-store');
  expect((await app.stranger.get(`/offentligt/${slug}`).expect(200)).text).toContain(form);

  const done = await order({ email: ' Eva.Ek@exempel.se ', subjects: ['protocols', 'notices'] }).expect(200);
  expect(done.text).toContain('Titta i din e-post');
  await app.workers.workOnce();
  const [mail] = mailTo('eva.ek@exempel.se');
  expect(mail?.text).toContain('nya protokoll och nya anslag på anslagstavlan från alla organ');
  const link = linkTo('eva.ek@exempel.se');
  expect(mail?.headers.get('list')).toMatchObject({
    unsubscribe: { url: `http://localhost:3000${link}/avsluta` },
  });
  expect(inbox.arrived[0]?.raw.toString()).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');

  // a program that looks through mails opens everything
  for (const address of [link, `${link}/avsluta`]) {
    expect((await app.stranger.get(address).expect(200)).text).toContain('Bekräfta</button>');
  }
  expect((await kept('eva.ek@exempel.se'))[0]?.confirmed_at).toBeNull();
  await app.stranger.post(`${link}/bekrafta`).type('form').send('').expect(200);
  const [confirmed] = await kept('eva.ek@exempel.se');
  expect(confirmed).toMatchObject({ subjects: ['protocols', 'notices'], confirmed_at: new Date(EVENING) });
  const again = await app.stranger.post(`${link}/bekrafta`).type('form').send('').expect(200);
  expect(again.text).not.toContain('Bekräfta</button>');
  const stored = await app.dataSource.query<{ all: string }[]>(
    `SELECT jsonb_agg(l)::text || (SELECT jsonb_agg(s) FROM subscription s)::text
            || (SELECT jsonb_agg(e) FROM audit_event e WHERE action LIKE 'subscription.%')::text AS all FROM letter l`,
  );
  expect(stored[0]?.all).not.toContain(link.split('/')[5] ?? 'none');

  // another's link, and one that is made up, are answered as what is not there
  const [, , , , id = ''] = link.split('/');
  const missing = await app.stranger.get('/offentligt/finns-inte').expect(404);
  for (const address of [
    link.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')),
    link.replace(id, crypto.randomUUID()),
  ]) {
    expect((await app.stranger.get(address).expect(404)).text).toBe(missing.text);
    await app.stranger.post(`${address}/bekrafta`).type('form').send('').expect(404);
  }
});

test('the answer is the same whoever asks for whom, and nobody is sent mail after mail', async () => {
  const first = await order({ email: 'per@exempel.se', subjects: 'protocols' }).expect(200);
  const second = await order({ email: 'per@exempel.se', subjects: 'meetings' }).expect(200);
  const known = await order({ email: 'eva.ek@exempel.se', subjects: 'meetings' }).expect(200);
  expect(second.text).toBe(first.text);
  expect(known.text).toBe(first.text);
  await app.workers.workOnce();
  expect(mailTo('per@exempel.se')).toHaveLength(1);
  // what another asks for changes nothing of what one has
  expect((await kept('eva.ek@exempel.se'))[0]).toMatchObject({ subjects: ['protocols', 'notices'] });
  for (const minute of ['11', '22', '33', '44']) {
    app.clock.now = new Date(EVENING.replace('00:00Z', `${minute}:00Z`));
    await order({ email: 'per@exempel.se', subjects: 'meetings' }).expect(200);
    await app.workers.workOnce();
  }
  expect(mailTo('per@exempel.se')).toHaveLength(3);
});

test.each([
  ['no address', ''],
  ['words', 'inte en adress'],
  ['a header', 'a@exempel.se\r\nBcc: b@exempel.se'],
  ['several', 'a@exempel.se, b@exempel.se'],
  ['a name', 'Eva <a@exempel.se>'],
  ['300 signs', `${'a'.repeat(300)}@exempel.se`],
  ['å ä ö', 'eva@åre.se'],
  ['emoji', '🌲@exempel.se'],
  ['markup', '"><script>x</script>@exempel.se'],
])('an address that is %s is refused beside its field', async (_what, email) => {
  const page = await order({ email, subjects: 'protocols' }).expect(422);
  expect(page.text).toContain('Skriv en e-postadress');
  expect(page.text).not.toContain('<script');
  await app.workers.workOnce();
  expect(inbox.arrived).toHaveLength(0);
});

test('who chooses nothing is told so; JSON, another site and a closed organisation are refused', async () => {
  const page = await order({ email: 'ny@exempel.se', subjects: 'allt' }).expect(422);
  expect(page.text).toContain('Välj minst en sak');
  expect(page.text).toContain('value="ny@exempel.se"');
  await app.stranger.post(form).send({ email: 'ny@exempel.se', subjects: 'protocols' }).expect(404);
  for (const origin of ['https://annan.example', 'null']) {
    await order({ email: 'ny@exempel.se', subjects: 'protocols' }).set('Origin', origin).expect(404);
  }
  const closed = await aBoard(app, { name: 'Stängda nämnden' });
  const [row] = await app.dataSource.query<{ slug: string }[]>(
    'SELECT slug FROM organisation WHERE id = $1',
    [closed.organisationId],
  );
  await app.stranger.get(`/offentligt/om/prenumerera/${row?.slug ?? ''}`).expect(404);
  expect(await kept('ny@exempel.se')).toEqual([]);
});

test('news come once a morning in one mail, of what is followed, and of what still stands', async () => {
  const link = await follows('alla@exempel.se', { subjects: ['protocols', 'meetings', 'notices'] });
  await follows('annan@exempel.se', {
    subjects: ['protocols', 'notices'],
    boards: 'en-namnd-som-inte-finns',
  });
  inbox.arrived.length = 0;
  await at('2025-01-15T20:00:00Z');
  await publish();
  await admin.post(`/api/adjustments/${adjustmentId}/own-notice`).expect(201);
  await app.workers.workOnce();
  expect(inbox.arrived).toHaveLength(0);

  await at('2025-01-16T05:59:00Z');
  await app.workers.workOnce();
  expect(inbox.arrived).toHaveLength(0);
  await at('2025-01-16T06:00:00Z');
  await Promise.all([app.workers.workOnce(), app.workers.workOnce()]);
  await app.workers.workOnce();
  const [mail, ...more] = mailTo('alla@exempel.se');
  expect(more).toHaveLength(0);
  expect(mail?.subject).toMatch(/^Nytt från /);
  expect(mail?.text).toContain('Nya protokoll');
  expect(mail?.text).toContain(
    `http://localhost:3000/offentligt/${slug}/kulturnamnden/2025-01-14/protokoll-1`,
  );
  expect(mail?.text).toContain('Nya anslag');
  expect(mail?.text).toContain('Överklagas senast 5 februari 2025');
  expect(mail?.text).not.toMatch(/kanarie/i);
  expect(linkTo('alla@exempel.se')).toBe(link);

  // nothing is told twice, and nothing of what was withdrawn before the morning
  await follows('sen@exempel.se', { subjects: 'protocols' });
  // as if he had come before it was published
  await app.dataSource.query(`UPDATE subscription SET covered_until = $1 WHERE email = 'sen@exempel.se'`, [
    new Date(EVENING),
  ]);
  // the one who approved it in the evening has been signed out in the night
  const registrar = await app.signIn(`registrar.${organisationId}@region.example`, PASSWORD);
  await registrar
    .post(`/api/adjustments/${adjustmentId}/publication/withdraw`)
    .send({ reason: 'Fel version' })
    .expect(200);
  inbox.arrived.length = 0;
  await at('2025-01-17T06:30:00Z');
  await app.workers.workOnce();
  expect(inbox.arrived).toHaveLength(0);

  await app.stranger.post(`${link}/avsluta`).field('List-Unsubscribe', 'One-Click').expect(200);
  await app.stranger.post(`${link}/avsluta`).type('form').send('List-Unsubscribe=One-Click').expect(200);
  expect(await kept('alla@exempel.se')).toEqual([]);
  const left = await app.dataSource.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM letter WHERE email = 'alla@exempel.se'`,
  );
  expect(left).toEqual([{ n: 0 }]);
  // a link that has been used says so; it names neither the address nor whose it was
  for (const address of [link, `${link}/avsluta`]) {
    const { text } = await app.stranger.get(address).expect(200);
    expect(text).toContain('Prenumerationen är avslutad');
    expect(text).not.toMatch(/alla@|exempel\.se/);
  }
  await app.stranger.post(`${link}/bekrafta`).type('form').send('').expect(200);
  expect(await kept('alla@exempel.se')).toEqual([]);
}, 60_000);

test('an address that nobody confirmed goes after three days', async () => {
  await order({ email: 'glomd@exempel.se', subjects: 'protocols' }).expect(200);
  await at('2025-01-21T05:00:00Z');
  await app.workers.workOnce();
  expect(await kept('glomd@exempel.se')).toEqual([]);
  expect(await kept('eva.ek@exempel.se')).toHaveLength(1);
});

test('one who orders again and again is told to wait', async () => {
  const answers: number[] = [];
  for (let i = 0; i < 25; i += 1) {
    answers.push((await order({ email: `nr${i}@exempel.se`, subjects: 'protocols' })).status);
  }
  expect(answers.at(-1)).toBe(429);
  expect(await kept('nr24@exempel.se')).toEqual([]);
  await app.stranger.get(form).expect(200);
});

async function publish(): Promise<void> {
  const secretary = await employed(app, organisationId, 'secretary');
  const registrar = await employed(app, organisationId, 'registrar');
  const door = (rest = '') => `/api/adjustments/${adjustmentId}/publication${rest}`;
  await secretary.put(door()).send({ version: 0, masks: [], attachments: [], removeOn: null }).expect(200);
  await secretary.post(door('/submit')).send({ version: 1 }).expect(200);
  await registrar.post(door('/approve')).send({ version: 2 }).expect(200);
}
