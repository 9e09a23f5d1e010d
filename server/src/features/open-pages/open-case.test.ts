import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { maskableTexts } from '@klubbat/shared/rules/mask-record';
import { aBoard, adjust, aMeeting, employed, openPages, show } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

/* The page of a case, for anyone: of public versions that stand, and of nothing else. */

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-05-14T18:00:00Z') });
});
afterAll(() => app.close());

interface House {
  organisationId: string;
  slug: string;
  boardId: string;
  secretary: Agent;
  registrar: Agent;
}

async function anOpenHouse(name: string): Promise<House> {
  const { organisationId, boardId } = await aBoard(app, { name: 'Regionstyrelsen' }, { name });
  await openPages(app, organisationId);
  const [row] = await app.dataSource.query<{ slug: string }[]>(
    'SELECT slug FROM organisation WHERE id = $1',
    [organisationId],
  );
  const secretary = await employed(app, organisationId, 'secretary');
  return {
    organisationId,
    slug: row?.slug ?? '',
    boardId,
    secretary,
    registrar: await employed(app, organisationId, 'registrar'),
  };
}

async function aBoardBeside({ organisationId }: House, name: string): Promise<string> {
  const made = await app.admin
    .post(`/api/organisations/${organisationId}/boards`)
    .send({ name, kind: 'committee', numbering: 'year' })
    .expect(201);
  return (made.body as { id: string }).id;
}

/** An adjusted meeting of two §§, each changed so. */
async function adjusted(boardId: string, date: string, ...changes: object[]): Promise<MeetingView> {
  const { id, items, people } = await aMeeting(app, boardId, { date });
  for (const [index, change] of changes.entries()) {
    const item = items[index];
    await app.admin
      .patch(`/api/agenda-items/${item?.id ?? ''}`)
      .send({ version: item?.version, ...change })
      .expect(200);
  }
  await adjust(app, id, people);
  return show(app.admin, id);
}

const door = ({ adjustments }: MeetingView, rest = '') =>
  `/api/adjustments/${adjustments[0]?.id ?? ''}/publication${rest}`;

/** Publishes it, without these words and what follows them in the same text. */
async function publish(
  { secretary, registrar }: House,
  meeting: MeetingView,
  { masked, removeOn = null }: { masked?: string; removeOn?: string | null } = {},
): Promise<void> {
  const { record } = (await secretary.get(door(meeting)).expect(200)).body as PublicationView;
  const masks = maskableTexts(record).flatMap(({ path, text }) =>
    masked !== undefined && text.includes(masked)
      ? [{ path, from: text.indexOf(masked), to: text.length, ground: 'personal-data' }]
      : [],
  );
  expect(masks.length > 0).toBe(masked !== undefined);
  await secretary.put(door(meeting)).send({ version: 0, masks, attachments: [], removeOn }).expect(200);
  await secretary.post(door(meeting, '/submit')).send({ version: 1 }).expect(200);
  await registrar.post(door(meeting, '/approve')).send({ version: 2 }).expect(200);
}

const ask = (slug: string, nummer: string, del?: number) =>
  app.stranger.get(`/offentligt/${slug}/arende`).query({ nummer, ...(del === undefined ? {} : { del }) });
const read = async (address: string) => (await app.stranger.get(address).expect(200)).text;
const linksOf = (page: string) => [...page.matchAll(/href="([^"]*\/paragraf-\d+)"/g)].map(([, href]) => href);

/** That it is answered as what never was, to the last byte. */
async function isNowhere(slug: string, ...numbers: string[]): Promise<void> {
  const never = await app.stranger.get('/offentligt/finns-inte').expect(404);
  for (const number of numbers) {
    const reply = await ask(slug, number);
    expect([number, reply.status, reply.text]).toEqual([number, 404, never.text]);
    expect(reply.headers['cache-control']).toBe('no-store');
  }
}

describe('the open page of a case', () => {
  test('has its way through the boards, the oldest first, whatever letters one asks with', async () => {
    const house = await anOpenHouse('Region Fjällmark');
    const assembly = await aBoardBeside(house, 'Regionfullmäktige');
    const number = 'RS 2025/33 Å <b>';
    const earlier = [{ board: 'Arbetsutskottet', date: '2025-01-07', paragraph: '9/25' }];
    const second = await adjusted(assembly, '2025-02-11', {
      title: 'Ny budget, i fullmäktige',
      caseNumber: 'RF 9',
      moreCaseNumbers: [number.toLowerCase()],
      outcome: 'approved',
      earlier: [{ board: 'Regionstyrelsen', date: '2025-01-14', paragraph: '1' }],
    });
    const first = await adjusted(house.boardId, '2025-01-14', {
      title: 'Ny budget',
      caseNumber: number,
      outcome: 'forwarded',
      earlier,
    });
    await publish(house, second);
    await publish(house, first);

    const reply = await ask(house.slug, '  rs  2025/33 å <b>').expect(200);
    const page = reply.text;
    expect(page).toContain('<h1>Ärende rs 2025/33 å &lt;b&gt;</h1>');
    expect(page).toContain('<p class="lead">Ny budget, i fullmäktige</p>');
    expect(linksOf(page)).toEqual([
      `/offentligt/${house.slug}/regionstyrelsen/2025-01-14/paragraf-1`,
      `/offentligt/${house.slug}/regionfullmaktige/2025-02-11/paragraf-1`,
    ]);
    expect(page).toContain('§ 1 Ny budget</a>');
    expect(page).toMatch(
      /Arbetsutskottet<\/p>\s*<p>§ 9\/25<\/p>[\s\S]*Förslag till högre instans[\s\S]*Bifall/,
    );
    expect(page).toMatch(/Ärende: <a href="[^"]*nummer=RF\+9">/);
    // what a § refers to is there too, also where it bears another number
    expect(linksOf((await ask(house.slug, 'rf 9').expect(200)).text)).toEqual(linksOf(page));

    expect(page).not.toMatch(/<script|<b>|\son\w+=|style="/i);
    expect(reply.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(reply.headers['cache-control']).toBe('public, max-age=60');
    await ask(house.slug, number)
      .set('If-None-Match', reply.headers['etag'] ?? '')
      .expect(304);

    // the § and the search lead to it
    const way = `/offentligt/${house.slug}/arende?nummer=RS+2025%2F33+%C3%85+%3Cb%3E`;
    for (const address of [linksOf(page)[0] ?? '', `/offentligt/${house.slug}/sok?q=budget`]) {
      expect(await read(address)).toContain(`href="${way}"`);
    }
    expect((await app.stranger.get(way).expect(200)).text).toBe(page);
    // and where the case goes on is told on the § too
    expect(linksOf(await read(linksOf(page)[0] ?? ''))).toContain(linksOf(page)[1]);
  });

  test('is laid on several where there are many §§', async () => {
    const house = await anOpenHouse('Region Myrlanda');
    const { id, people } = await aMeeting(app, house.boardId);
    for (let index = 0; index < 55; index += 1) {
      await app.admin
        .post(`/api/meetings/${id}/agenda-items`)
        .send({ title: `Del ${index} av ärendet`, caseNumber: 'RS 1' })
        .expect(201);
    }
    await app.dataSource.query(
      `UPDATE agenda_item SET content = content || '{"sections": [{"kind": "decision", "body": "Ja."}]}' WHERE meeting_id = $1`,
      [id],
    );
    await adjust(app, id, people);
    await publish(house, await show(app.admin, id));
    const pages = [];
    for (const del of [undefined, 2]) {
      pages.push((await ask(house.slug, 'RS 1', del).expect(200)).text);
    }
    expect(pages[0]).toContain('55 paragrafer');
    expect(pages[0]).toContain(`href="/offentligt/${house.slug}/arende?nummer=RS+1&amp;del=2" rel="next"`);
    const links = pages.flatMap(linksOf);
    expect(new Set(links).size).toBe(55);
    expect(links).toHaveLength(55);
    for (const page of pages) {
      expect(Buffer.byteLength(page)).toBeLessThan(100_000);
    }
    expect((await ask(house.slug, 'RS 1', 3)).status).toBe(404);
  }, 120_000);

  test('shows of other organisations what is public there, where its own public §§ refer to it', async () => {
    const ours = await anOpenHouse('Region Norrmark');
    const theirs = await anOpenHouse('Förbundet Sydmark');
    const there = await adjusted(
      theirs.boardId,
      '2025-01-14',
      { title: 'Deras yttrande', caseNumber: 'SYD 1' },
      { title: 'Deras tillägg', caseNumber: 'syd 1' },
    );
    const told = { organisation: 'Förbundet Sydmark', board: 'Regionstyrelsen' };
    const here = await adjusted(ours.boardId, '2025-02-11', {
      title: 'Vårt beslut',
      caseNumber: 'NORR 1',
      earlier: [
        { ...told, date: '2025-01-14', paragraph: '1/25' },
        { ...told, date: '2025-01-14', paragraph: '99999999999' },
      ],
    });
    await publish(ours, here);
    const before = (await ask(ours.slug, 'NORR 1').expect(200)).text;
    expect(before).not.toContain('I andra organisationer');
    expect(before).toContain('Förbundet Sydmark, Regionstyrelsen');
    expect(before).not.toContain('Deras');
    await publish(theirs, there);
    const page = (await ask(ours.slug, 'NORR 1').expect(200)).text;
    expect(page).toMatch(
      /I andra organisationer[\s\S]*Förbundet Sydmark, Regionstyrelsen[\s\S]*Deras yttrande[\s\S]*Deras tillägg/,
    );
    expect(page).toContain(`/offentligt/${theirs.slug}/arende?nummer=SYD+1"`);
    expect(await read(`/offentligt/${ours.slug}/regionstyrelsen/2025-02-11/paragraf-1`)).toContain(
      'Deras yttrande',
    );
    await openPages(app, theirs.organisationId, false);
    expect((await ask(ours.slug, 'NORR 1').expect(200)).text).not.toContain('Deras');
  });

  test('takes the word of its address from boards', async () => {
    const house = await anOpenHouse('Region Ordmark');
    await aBoardBeside(house, 'Ärende');
    expect(await read(`/offentligt/${house.slug}`)).toContain(`/offentligt/${house.slug}/arende-2"`);
  });

  test('knows nothing of a number that is masked, secret, not published or no longer, nor of another organisation', async () => {
    const house = await anOpenHouse('Region Sjömark');
    const other = await anOpenHouse('Region Älvmark');
    const masked = await adjusted(
      house.boardId,
      '2025-01-14',
      { title: 'Öppet ett', caseNumber: 'RS 2025/Kanarie' },
      { title: 'Öppet två', caseNumber: 'Kanarie 7', moreCaseNumbers: ['RS 2025/8'] },
    );
    await publish(house, masked, { masked: 'Kanarie' });
    const secret = await adjusted(house.boardId, '2025-02-11', {
      caseNumber: 'HEM 1',
      moreCaseNumbers: ['HEM 2'],
      confidential: '26 kap. 1 § OSL',
    });
    await publish(house, secret);
    await adjusted(house.boardId, '2025-03-11', { caseNumber: 'INTE 1' });
    const withdrawn = await adjusted(house.boardId, '2025-04-08', { caseNumber: 'BORT 1' });
    await publish(house, withdrawn);
    const leaving = await adjusted(house.boardId, '2025-05-13', { caseNumber: 'LÄMNAR 1' });
    await publish(house, leaving, { removeOn: '2025-06-01' });
    for (const number of ['BORT 1', 'LÄMNAR 1', 'RS 2025/8']) {
      await ask(house.slug, number).expect(200);
    }
    await house.registrar.post(door(withdrawn, '/withdraw')).send({ reason: 'Fel fil' }).expect(200);
    await isNowhere(
      house.slug,
      ...['RS 2025/Kanarie', 'RS 2025/', 'RS 2025/[maskat]', '[maskat]', '[maskat] ', 'Kanarie 7'],
      ...[
        'HEM 1',
        'HEM 2',
        'INTE 1',
        'BORT 1',
        'FINNS 0',
        '',
        ' ',
        '%',
        "' OR 1=1 --",
        'A\u0000B',
        '🌲',
        'x'.repeat(500),
      ],
    );
    await isNowhere(other.slug, 'RS 2025/8', 'LÄMNAR 1');
    const nobody = await anOpenHouse('Region Stängd');
    await openPages(app, nobody.organisationId, false);
    await isNowhere(nobody.slug, 'RS 2025/8');
    expect((await app.stranger.get(`/offentligt/${house.slug}/arende`)).status).toBe(404);

    // a masked number leads nowhere, and two of them are not one case
    const page = await read(`/offentligt/${house.slug}/regionstyrelsen/2025-01-14/paragraf-1`);
    expect(page).toContain('RS 2025/[maskat]</p>');
    expect(page).not.toContain('Ärendets väg');
    const [second] = [await read(`/offentligt/${house.slug}/regionstyrelsen/2025-01-14/paragraf-2`)];
    expect(second).toMatch(/\[maskat\], <a href="[^"]*nummer=RS\+2025%2F8">/);
    app.clock.now = new Date('2025-06-02T09:00:00Z');
    await isNowhere(house.slug, 'LÄMNAR 1');
  });
});
