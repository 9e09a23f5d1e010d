import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CorrectionPublicationView, CorrectionView } from '@klubbat/shared/contracts/correction';
import type { Mask } from '@klubbat/shared/contracts/masking';
import { aBoard, adjust, aMeeting, employed, openPages, show } from '../../../test/builders.js';
import { corrects } from '../../../test/a-correction.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let secretary: Agent;
let registrar: Agent;
let adjustmentId: string;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  const { boardId, organisationId } = await aBoard(app);
  const { slug } = await openPages(app, organisationId);
  secretary = await employed(app, organisationId, 'secretary');
  registrar = await employed(app, organisationId, 'registrar');
  const meeting = await aMeeting(app, boardId);
  const [, second] = meeting.items;
  await app.admin
    .patch(`/api/agenda-items/${second?.id ?? ''}`)
    .send({ version: second?.version, confidential: '26 kap. 1 § OSL' })
    .expect(200);
  await adjust(app, meeting.id, meeting.people);
  adjustmentId = (await show(app.admin, meeting.id)).adjustments[0]?.id ?? '';
  address = `/offentligt/${slug}/kulturnamnden/2025-01-14`;
});
afterAll(() => app.close());

async function publishVersion(masks: Mask[] = []): Promise<void> {
  const door = (rest = '') => `/api/adjustments/${adjustmentId}/publication${rest}`;
  await secretary.put(door()).send({ version: 0, masks, attachments: [], removeOn: null }).expect(200);
  await secretary.post(door('/submit')).send({ version: 1 }).expect(200);
  await registrar.post(door('/approve')).send({ version: 2 }).expect(200);
}

const correct = async (change: Parameters<typeof corrects>[2]) =>
  (await corrects(app.admin, adjustmentId, change).expect(201)).body as CorrectionView;
const page = async (place: string) => (await app.stranger.get(`${address}/${place}`).expect(200)).text;
const publish = (id: string, confirmed = false, agent = secretary) =>
  agent.post(`/api/corrections/${id}/publish`).send({ confirmed });
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;

describe('a correction on the open pages', () => {
  let slip: CorrectionView;
  let secret: CorrectionView;

  beforeAll(async () => {
    slip = await correct({ reason: 'Anna Privatsson ringde 070-123 45 67.' });
    secret = await correct({
      paragraph: 2,
      oldText: 'Att bevilja bidrag.',
      newText: 'Hemliga ord.',
      reason: 'Hemligt skäl.',
    });
  });

  test('waits for a public version', async () => {
    expect(codeOf(await publish(slip.id))).toBe('no-public-version');
    await publishVersion();
  });

  test('is told by its day alone until somebody has looked at its words', async () => {
    for (const place of ['paragraf-1', 'protokoll-1']) {
      const before = await page(place);
      expect(before.toLocaleLowerCase('sv')).toContain('rättad 15 januari 2025');
      expect(before).not.toMatch(/för sommaren|070-123|Privatsson/);
    }
    expect(codeOf(await publish(slip.id))).toBe('not-looked-at');
    const done = (await publish(slip.id, true).expect(200)).body as CorrectionPublicationView;
    expect(done.state).toBe('published');
    expect((await publish(slip.id, true).expect(200)).body).toEqual(done);
    expect(await page('paragraf-1')).toContain('<dd>godkänner programmet för sommaren</dd>');
  });

  test('of a secret § nothing is told, and nothing can be published', async () => {
    expect(codeOf(await publish(secret.id, true))).toBe('secret-stays');
    for (const place of ['paragraf-2', 'protokoll-1']) {
      const text = await page(place);
      expect(text).not.toMatch(/Hemliga ord|Hemligt skäl/);
      expect(text.match(/rättad 15 januari/gi)?.length ?? 0).toBe(place === 'paragraf-2' ? 0 : 1);
    }
    await expect(
      app.dataSource.query(
        `INSERT INTO correction_publication SELECT $1, p.id, p.approved_by, p.published_at FROM publication p
          WHERE p.state = 'published'`,
        [secret.id],
      ),
    ).rejects.toThrow('beside an open §');
  });

  test('has only its day again when it is taken back, and when another public version takes the place of the first', async () => {
    await secretary.post(`/api/corrections/${slip.id}/unpublish`).expect(200);
    await secretary.post(`/api/corrections/${slip.id}/unpublish`).expect(200);
    expect(await page('paragraf-1')).not.toContain('för sommaren');
    await publish(slip.id, true).expect(200);
    await publishVersion([{ path: '$.items[0].sections[0].body', from: 0, to: 7, ground: 'personal-data' }]);
    expect(await page('paragraf-1')).not.toContain('för sommaren');
    const { publication } = (await secretary.get(`/api/corrections/${slip.id}`).expect(200)).body as {
      publication: CorrectionPublicationView;
    };
    expect(publication).toMatchObject({ state: 'day-only', masked: true });
  });

  test('is published by those who publish, and leaves an event each time', async () => {
    await publish(slip.id, true, app.stranger).expect(401);
    const other = await aBoard(app);
    await publish(slip.id, true, await employed(app, other.organisationId, 'administrator')).expect(404);
    const rows = await app.dataSource.query<{ action: string; count: number }[]>(
      `SELECT action, count(*)::int AS count FROM audit_event
        WHERE subject_id = $1 AND action LIKE 'correction.%published' GROUP BY action ORDER BY action`,
      [slip.id],
    );
    expect(rows).toEqual([
      { action: 'correction.published', count: 2 },
      { action: 'correction.unpublished', count: 1 },
    ]);
  });
});
