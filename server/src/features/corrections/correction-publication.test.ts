import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CorrectionPublicationView, CorrectionView } from '@klubbat/shared/contracts/correction';
import type { Mask } from '@klubbat/shared/contracts/masking';
import { aBoard, adjust, aMeeting, employed, openPages, show } from '../../../test/builders.js';
import { corrects } from '../../../test/a-correction.js';
import { everythingInPdf } from '../../../test/everything-in-pdf.js';
import { pdfText } from '../../../test/pdf-text.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let secretary: Agent;
let registrar: Agent;
let adjustmentId: string;
let address: string;
let organisationSlug: string;

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
  organisationSlug = slug;
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
/** What a program is told of that PDF, and when the feed says that it changed. */
async function told() {
  const { data } = (await app.stranger.get(`/oparl/v1/bodies/${organisationSlug}/files`).expect(200))
    .body as {
    data: { sha512Checksum: string; size: number; text: string; modified: string }[];
  };
  const feed = (await app.stranger.get(`/offentligt/${organisationSlug}/protokoll.atom`).expect(200)).text;
  return { file: data[0], updated: /<entry>[\s\S]*?<updated>([^<]*)/.exec(feed)?.[1] };
}

/** The PDF that anyone reads, by either of its addresses. */
async function publicPdf() {
  const [open, byId] = await Promise.all(
    [`${address}/protokoll-1.pdf`, `/api/publications/${adjustmentId}/pdf`].map((place) =>
      app.stranger.get(place).responseType('blob').expect(200),
    ),
  );
  const bytes = open?.body as Buffer;
  expect(byId?.body).toEqual(bytes);
  const sum = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sum, etag: open?.headers['etag'], text: (await pdfText(bytes)).replace(/\s+/g, ' ') };
}
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

  test('stands in the public PDF, which is made anew each time and keeps its address', async () => {
    await secretary.post(`/api/corrections/${slip.id}/unpublish`).expect(200);
    const day = await publicPdf();
    expect(day.text).toContain('Rättad den 2025-01-15, se rättelse 1');
    expect(day.text).toContain('Rättelser § 1 den 2025-01-15');
    expect(day.text).toContain('Be organisationen om rättelsen');
    expect(day.text).not.toMatch(/för sommaren|Privatsson|Hemliga/);

    app.clock.now = new Date('2025-01-15T09:05:00Z');
    await publish(slip.id, true).expect(200);
    const whole = await publicPdf();
    expect(whole.text).toContain('Det ska stå: godkänner programmet för sommaren');
    expect(whole.text).toContain('Åsa Öberg (S), ordförande');
    expect(whole.etag).not.toBe(day.etag);
    const again = app.stranger.get(`${address}/protokoll-1.pdf`);
    await again.set('If-None-Match', whole.etag ?? '').expect(304);
    expect(await page('protokoll-1')).toContain(whole.sum);
    const { file, updated } = await told();
    expect(updated).toBe('2025-01-15T09:05:00.000Z');
    expect(file).toMatchObject({
      size: whole.bytes.length,
      sha512Checksum: createHash('sha512').update(whole.bytes).digest('hex'),
    });
    expect(file?.text).toContain('godkänner programmet för sommaren');

    app.clock.now = new Date('2025-01-15T09:10:00Z');
    await secretary.post(`/api/corrections/${slip.id}/unpublish`).expect(200);
    expect((await publicPdf()).text).toBe(day.text);
    const after = await told();
    expect(after.updated).toBe('2025-01-15T09:10:00.000Z');
    expect(after.file?.text).not.toContain('för sommaren');
    await publish(slip.id, true).expect(200);
  });

  test('in the PDF is bound to the version as it was published, in the log too, and nobody changes what was made', async () => {
    const { text, sum } = await publicPdf();
    const [version] = await app.dataSource.query<{ id: string; sha256: string }[]>(
      `SELECT id, sha256 FROM publication WHERE state = 'published'`,
    );
    expect(text.replaceAll(' ', '')).toContain(version?.sha256);
    const events = await app.dataSource.query<{ details: Record<string, unknown> }[]>(
      `SELECT details FROM audit_event WHERE action = 'publication.corrected' ORDER BY at, id`,
    );
    expect(events.at(-1)?.details).toMatchObject({ sha256: sum, publishedSha256: version?.sha256 });
    for (const change of [
      `UPDATE corrected_pdf SET made_at = now()`,
      `DELETE FROM corrected_pdf`,
      `INSERT INTO corrected_pdf SELECT publication_id, 99, '[{"number": 9}]', pdf, sha256, made_at FROM corrected_pdf LIMIT 1`,
    ]) {
      await expect(app.dataSource.query(change)).rejects.toThrow('a public document');
    }
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
    // the new version knew of it from the beginning
    expect((await publicPdf()).text).toContain('Rättad den 2025-01-15, se rättelse 1');
  });

  test('tells nothing that is masked, in no byte', async () => {
    const canary = await correct({
      oldText: 'Nämnden',
      newText: 'Nämndens Kanarie1fink',
      reason: 'Nämnden.',
    });
    const { words } = (await publish(canary.id, true).expect(200)).body as CorrectionPublicationView;
    expect(words).toMatchObject({
      oldText: '[maskat]',
      newText: '[maskat] Kanarie1fink',
      reason: '[maskat].',
    });
    const { bytes } = await publicPdf();
    const all = await everythingInPdf(bytes);
    expect(all).toContain('[maskat] Kanarie1fink');
    const { file } = await told();
    for (const text of [all, file?.text ?? '', await page('paragraf-1')]) {
      expect(text).not.toMatch(/Nämndens? (?:Kan|godk)|Privatsson/);
    }
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
      { action: 'correction.published', count: 4 },
      { action: 'correction.unpublished', count: 3 },
    ]);
  });
});
