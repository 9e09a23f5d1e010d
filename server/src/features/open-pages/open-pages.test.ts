import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { openPages, tellsOf } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let organisationId: string;
beforeAll(async () => {
  app = await startTestApp();
  organisationId = (await anOrganisation('Region Åre Öst')).id;
  await aBoardNamed('Miljö- & byggnämnden');
  await aBoardNamed('Anslagstavla');
  await aBoardNamed('Miljö och Byggnämnden');
  await opens(true);
});
afterAll(() => app.close());

async function anOrganisation(name: string): Promise<OrganisationView> {
  const made = await app.admin.post('/api/organisations').send({ name, kind: 'region' }).expect(201);
  return made.body as OrganisationView;
}

async function aBoardNamed(name: string): Promise<{ id: string; slug: string; version: number }> {
  const made = await app.admin
    .post(`/api/organisations/${organisationId}/boards`)
    .send({ name, kind: 'committee', numbering: 'year' })
    .expect(201);
  return made.body as { id: string; slug: string; version: number };
}

const opens = (open: boolean) => openPages(app, organisationId, open);

const get = (address: string) => app.stranger.get(address);
const read = async (address: string) => (await get(address).expect(200)).text;

describe('addresses', () => {
  test('are made of names, differ, and are no words that addresses use themselves', async () => {
    const page = await read('/offentligt/region-are-ost');
    expect(page).toContain('<html lang="sv">');
    for (const slug of ['miljo-byggnamnden', 'anslagstavla-2', 'miljo-och-byggnamnden']) {
      expect(page).toContain(`href="/offentligt/region-are-ost/${slug}"`);
      await get(`/offentligt/region-are-ost/${slug}`).expect(200);
    }
    expect((await anOrganisation('Om!')).slug).toBe('om-2');
    expect((await anOrganisation('Ørsted Æble Straße 5')).slug).toMatch(/^orsted-a[e-]*ble-strasse-5$/);
    expect((await anOrganisation('🌲')).slug).toBe('namnlos');
    expect((await anOrganisation('  🌲🌲 ')).slug).toBe('namnlos-2');
    expect((await anOrganisation('A'.repeat(200))).slug).toBe('a'.repeat(80));
  });

  test('stay when a name changes', async () => {
    const { id, slug, version } = await aBoardNamed('Gamla nämnden');
    await app.admin.patch(`/api/boards/${id}`).send({ version, name: 'Nya nämnden' }).expect(200);
    expect(await read(`/offentligt/region-are-ost/${slug}`)).toContain('<h1>Nya nämnden</h1>');
    await expect(app.dataSource.query(`UPDATE board SET slug = 'annat' WHERE id = $1`, [id])).rejects.toThrow(
      'never changes',
    );
  });

  test('two boards made at once with names that become the same word each have their own', async () => {
    const made = await Promise.all(['Kultur nämnden', 'Kultur-nämnden', 'Kultur/nämnden'].map(aBoardNamed));
    expect(made.map(({ slug }) => slug).sort()).toEqual([
      'kultur-namnden',
      'kultur-namnden-2',
      'kultur-namnden-3',
    ]);
  });
});

describe('a page', () => {
  test('runs no scripts, may be kept a minute, and is not sent to who has it', async () => {
    const reply = await get('/offentligt/region-are-ost').expect(200);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(reply.headers['cache-control']).toBe('public, max-age=60');
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect(reply.text).not.toMatch(/<script|\son\w+=|style="/i);
    await get('/offentligt/region-are-ost')
      .set('If-None-Match', reply.headers['etag'] ?? '')
      .expect(304);
    await app.stranger.head('/offentligt/region-are-ost').expect(200);
  });

  test('has its style from one sheet, whose address holds its sum', async () => {
    const [href = ''] = /\/offentligt\/om\/stil-[\w-]+\.css/.exec(await read('/offentligt')) ?? [];
    const sheet = await get(href).expect(200);
    expect(sheet.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(sheet.headers['cache-control']).toContain('immutable');
    await get('/offentligt/om/stil-annan.css').expect(404);
    expect(await read('/offentligt/om/farg-7a2e1d.css')).toContain('--accent: #');
  });

  test.each(['lasa-protokoll', 'oppna-data', 'tillganglighet', 'personuppgifter', 'kontakt'])(
    'tells of the pages themselves: %s',
    async (text) => {
      expect(await read(`/offentligt/om/${text}`)).toMatch(/<h1>[^<]+<\/h1>/);
    },
  );

  test('never takes what somebody wrote for markup', async () => {
    const { id, slug } = await aBoardNamed('<b onclick="x">Nämnd</b> & "co"');
    await tellsOf(app.admin, id, '<script>alert(1)</script>\n\n- **fet** och <img src=x>');
    const page = await read(`/offentligt/region-are-ost/${slug}`);
    expect(page).not.toMatch(/<script|<img|<b /);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('<strong>fet</strong>');
  });
});

describe('what is not open', () => {
  test('is answered with the same bytes as what never was', async () => {
    await opens(false);
    const never = await get('/offentligt/finns-inte').expect(404);
    for (const address of [
      '/offentligt/region-are-ost',
      '/offentligt/region-are-ost/protokoll.atom',
      '/offentligt/region-are-ost/miljo-byggnamnden',
      '/offentligt/region-are-ost/miljo-byggnamnden/sammantraden.ics',
      '/offentligt/region-are-ost/miljo-byggnamnden/2025-01-14',
      '/offentligt/region-are-ost/miljo-byggnamnden/2025-01-14/protokoll-1',
      '/offentligt/region-are-ost/miljo-byggnamnden/2025-01-14/protokoll-1.pdf',
      '/offentligt/region-are-ost/miljo-byggnamnden/2025-01-14/paragraf-1',
      '/offentligt/A%00B',
      '/offentligt/%E0%A4%A',
      '/offentligt/../offentligt/x/y/z/a/b/c',
      `/offentligt/${'x'.repeat(3000)}`,
      '/offentligt/region-are-ost/miljo-byggnamnden?ar=nu',
      "/offentligt/x'%20OR%201=1--",
    ]) {
      const reply = await get(address);
      expect([address, reply.status, reply.text]).toEqual([address, 404, never.text]);
      expect(reply.headers['cache-control']).toBe('no-store');
    }
    expect(await read('/offentligt')).not.toContain('Åre');
    await opens(true);
    await get('/offentligt/region-are-ost').expect(200);
  });

  test('is opened by its administrator alone', async () => {
    await app.stranger
      .put(`/api/organisations/${organisationId}/open-pages`)
      .send({ version: 1, openPages: true })
      .expect(401);
  });
});

test('who asks without an end is told when to come again', async () => {
  const replies = await Promise.all(
    Array.from({ length: 640 }, () => app.stranger.get('/offentligt/om/kontakt')),
  );
  const refused = replies.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused[0]?.text).toContain('Vänta en stund');
  // the style is no page
  const [href = ''] = /\/offentligt\/om\/stil-[\w-]+\.css/.exec(refused[0]?.text ?? '') ?? [];
  await get(href).expect(200);
});
