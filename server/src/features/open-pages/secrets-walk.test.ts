import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Mask } from '@klubbat/shared/contracts/masking';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { PresentationView } from '@klubbat/shared/contracts/presentation';
import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { maskableTexts } from '@klubbat/shared/rules/mask-record';
import { visibleText } from '@klubbat/shared/text/visible-text';
import { aBoard, adjust, aMeeting, employed, openPages, show, tellsOf } from '../../../test/builders.js';
import { aPdf, aPdfOf } from '../../../test/files.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { walkOpenPages, type OpenAnswer } from '../../../test/walk-open-pages.js';

/*
 * A word is planted wherever something is that must not be seen: in masked spans, a secret §, drafts, what waits to be approved
 * and what was withdrawn, agendas, calls, addresses, files, settings, an organisation that has not opened. Then every
 * page, feed, calendar and file that can be reached from the first is read.
 */

const CANARY = /kanarie/i;
const word = (place: string) => `Kanarie${place}`;

let app: TestApp;
let secretary: Agent;
let registrar: Agent;
let boardId: string;
let organisationId: string;

beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-05-14T18:00:00Z') });
  ({ boardId, organisationId } = await aBoard(app, {
    recipients: [{ name: word('Mottagare'), email: 'kanarie@mottagare.example' }],
    phrases: [{ name: word('Fras'), text: word('Frastext') }],
    adjustmentNote: null,
  }));
  secretary = await employed(app, organisationId, 'secretary', { email: 'secretary.kanarie@region.example' });
  registrar = await employed(app, organisationId, 'registrar', { email: 'registrar.kanarie@region.example' });
  await openPages(app, organisationId);
  await told();
  await member('Öppen Ledamot');

  const published = await adjustedMeeting('2025-01-14');
  await publish(published, 'published');
  await publish(await adjustedMeeting('2025-02-11'), 'draft');
  await publish(await adjustedMeeting('2025-03-11'), 'submitted');
  await publish(await adjustedMeeting('2025-04-08'), 'withdrawn');
  await publish(await adjustedMeeting('2025-05-13'), 'leaves', '2025-05-20');
  // nobody has been called to it, and nobody has written it
  await withCanaries(await aMeeting(app, boardId, { date: '2025-06-10', place: word('Plats') }));
  await called();

  const closed = await aBoard(app, { name: word('Nämnd') });
  await tellsOf(app.admin, closed.boardId, word('Om'));
  await aMeeting(app, closed.boardId, { date: '2025-01-20' });
  expect(await app.workers.readTexts()).toBeGreaterThan(0);
  app.clock.now = new Date('2025-06-01T09:00:00Z');
}, 240_000);
afterAll(() => app.close());

/** What the board tells of itself: a document and the words since it was published are nobody's yet. */
async function told(): Promise<void> {
  await tellsOf(secretary, boardId, 'Nämnden sköter **kulturen**.');
  await secretary
    .patch(`/api/boards/${boardId}/presentation`)
    .send({
      version: 1,
      about: word('Utkast'),
      fieldsOfWork: [word('Område')],
      timeline: [{ day: '2025-05-15', title: word('Dag'), text: '', link: null }],
    })
    .expect(200);
  for (const title of ['Öppen plan', word('Plan')]) {
    const added = await secretary
      .post(`/api/boards/${boardId}/open-documents`)
      .field('title', title)
      .field('day', '2025-01-10')
      .field('kind', 'plan')
      .attach('file', await aPdf(), { filename: `${word('Plan')}.pdf`, contentType: 'application/pdf' })
      .expect(201);
    const { documents } = added.body as PresentationView;
    const id = documents.find((one) => one.title === title)?.id ?? '';
    if (title === 'Öppen plan') {
      await secretary.post(`/api/open-documents/${id}/publish`).send({ confirmed: true }).expect(200);
    }
  }
}

async function member(name: string): Promise<void> {
  const email = 'ledamot.kanarie@region.example';
  const added = await app.admin
    .post('/api/people')
    .send({ name, email, membership: { organisationId, boardId, role: 'member', party: 'S' } })
    .expect(201);
  const own = await app.invite((added.body as { id: string }).id, email);
  await own.patch('/api/profile').send({ version: 1, phone: '0370-KANARIE', unit: word('Enhet') });
}

/** Writes what must not be seen into a meeting: its first § is masked later, its second is secret. */
async function withCanaries(meeting: MeetingView): Promise<void> {
  const [first, second] = meeting.items;
  const write = async (id: string | undefined, change: Record<string, unknown>) => {
    const path = `/api/agenda-items/${id ?? ''}`;
    const { version } = (await app.admin.get(path)).body as { version: number };
    await app.admin
      .patch(path)
      .send({ ...change, version })
      .expect(200);
  };
  await write(first?.id, {
    title: `Bidrag till ${word('Rubrik')}`,
    caseNumber: `KN 2025/${word('Diarie')}`,
    sections: [
      { kind: 'decision', body: `1. ${word('Beslut')} får bidrag.\n2. Öppet beslutat.` },
      { kind: 'summary', body: `${word('Text')} och *${word('Kursiv')}*.` },
    ],
    recipients: [{ name: 'Sökanden', email: 'kanarie@sokande.example' }],
  });
  await write(second?.id, {
    title: word('Hemlig'),
    caseNumber: `KN 2025/${word('Hemligt')}`,
    confidential: '26 kap. 1 § OSL',
    sections: [{ kind: 'decision', body: word('Hemligt beslut') }],
  });
  await app.admin
    .post(`/api/meetings/${meeting.id}/attachments`)
    .field('title', word('Bilaga'))
    .attach('file', await aPdfOf(`Uppgifter om ${word('Filtext')} och flodhästen.`), {
      filename: `${word('Fil')}.pdf`,
      contentType: 'application/pdf',
    })
    .expect(201);
  await app.admin
    .post(`/api/meetings/${meeting.id}/attachments`)
    .field('title', 'Öppen bilaga')
    .attach('file', await aPdfOf('Inledning.', `En flodhäst i parken, ${meeting.date}.`), 'flodhäst.pdf')
    .expect(201);
}

async function adjustedMeeting(date: string): Promise<string> {
  const meeting = await aMeeting(app, boardId, { date });
  await withCanaries(meeting);
  await adjust(app, meeting.id, meeting.people);
  return (await show(app.admin, meeting.id)).adjustments[0]?.id ?? '';
}

/** All that holds a canary is masked, whole. */
function masksOf({ record }: PublicationView): Mask[] {
  return maskableTexts(record).flatMap(({ path, isRunning, text }) => {
    const read = isRunning ? visibleText(text) : text;
    return CANARY.test(read) ? [{ path, from: 0, to: read.length, ground: 'personal-data' as const }] : [];
  });
}

type Until = 'draft' | 'submitted' | 'published' | 'withdrawn' | 'leaves';

async function publish(id: string, until: Until, removeOn: string | null = null): Promise<void> {
  const door = (rest = '') => `/api/adjustments/${id}/publication${rest}`;
  const view = (await secretary.get(door()).expect(200)).body as PublicationView;
  // what never stands on the web may hold anything
  const masks = until === 'published' ? masksOf(view) : [];
  await secretary
    .put(door())
    .send({ version: 0, masks, attachments: until === 'published' ? [2] : [1, 2], removeOn })
    .expect(200);
  if (until === 'draft') {
    return;
  }
  await secretary.post(door('/submit')).send({ version: 1 }).expect(200);
  if (until === 'submitted') {
    return;
  }
  await registrar.post(door('/approve')).send({ version: 2 }).expect(200);
  if (until === 'withdrawn') {
    await registrar
      .post(door('/withdraw'))
      .send({ reason: word('Skäl') })
      .expect(200);
  }
}

/** A meeting that people are called to, with all that a call holds. */
async function called(): Promise<void> {
  const place = `https://teams.example/${word('Länk')}`;
  const meeting = await aMeeting(app, boardId, { date: '2025-06-17', place });
  await withCanaries(meeting);
  await app.admin
    .post(`/api/meetings/${meeting.id}/people`)
    .send({ name: 'Kallad Person', email: 'kallad.kanarie@region.example' })
    .expect(201);
  const { invitees } = (await app.admin.get(`/api/meetings/${meeting.id}/convening`).expect(200)).body as {
    invitees: { key: string; email: string | null }[];
  };
  await app.admin
    .post(`/api/meetings/${meeting.id}/convening`)
    .send({
      to: invitees.filter(({ email }) => email !== null).map(({ key }) => key),
      message: word('Meddelande'),
      lateReason: word('Sent'),
    })
    .expect(201);
}

/** A browser is told what it may do with it: it is what it says, runs nothing, is saved by a name of its own, and gives no cookie. */
function isLoose({ type, headers }: OpenAnswer): boolean {
  const policy = headers['content-security-policy'] ?? '';
  const isFile = /pdf|csv|ndjson|image/.test(type);
  return !(
    headers['x-content-type-options'] === 'nosniff' &&
    /script-src 'self'|default-src 'none'/.test(policy) &&
    (!/^(text|application\/(json|x-ndjson))/.test(type) ||
      /; charset=utf-8$/i.test(headers['content-type'] ?? '')) &&
    (!isFile || /^(attachment|inline); filename="[^"]+"/.test(headers['content-disposition'] ?? '')) &&
    !('set-cookie' in headers)
  );
}

test('nothing that must not be seen is on any page, feed, calendar or file', async () => {
  const pages: OpenAnswer[] = [];
  await walkOpenPages(app.stranger, 'kanarie', (answer) => pages.push(answer));
  const of = (wanted: RegExp) => pages.filter(({ address }) => wanted.test(address));
  // a form says again what was asked of it
  const said = (text: string) => text.replace('value="kanarie"', '');
  expect(pages.filter(({ text }) => CANARY.test(said(text))).map(({ address }) => address)).toEqual([]);

  expect(pages.filter(isLoose).map(({ address }) => address)).toEqual([]);

  // what may be seen is there, of every kind: a walk that finds nothing would prove nothing
  expect(new Set(pages.map(({ type }) => type))).toEqual(
    new Set([
      'text/html',
      'text/css',
      'application/atom+xml',
      'text/calendar',
      'application/pdf',
      // the open data, from the page that explains it
      'application/json',
      'application/x-ndjson',
      'text/csv',
    ]),
  );
  const [board] = of(/\/kulturnamnden$/);
  expect(board?.text).toContain('Öppen Ledamot');
  expect(board?.text).toContain('<strong>kulturen</strong>');
  const [paragraph] = of(/2025-01-14\/paragraf-1$/);
  expect(paragraph?.text).toContain('[maskat]');
  const [secret] = of(/2025-01-14\/paragraf-2$/);
  expect(secret?.text).toContain('26 kap. 1 § OSL');
  const [told] = of(/\/2025-06-17$/);
  expect(told?.text).toContain('På distans');
  expect(of(/\.ics$/)[0]?.text).toContain('DTSTART;TZID=Europe/Stockholm:20250617T130000');
  expect(of(/protokoll-1\.pdf$/)).toHaveLength(1);
  expect(of(/dokument-\d+\.pdf$/).map(({ address }) => address.slice(-14))).toEqual(['dokument-1.pdf']);
  // nothing is known of the other days
  for (const day of ['2025-02-11', '2025-03-11', '2025-04-08', '2025-05-13', '2025-06-10']) {
    expect(pages.filter(({ text }) => text.includes(day)).map(({ address }) => address)).toEqual([]);
  }
}, 120_000);

/** The page of a search among what is public. */
async function searched(slug: string, query: Record<string, string>): Promise<string> {
  return (await app.stranger.get(`/offentligt/${slug}/sok`).query(query).expect(200)).text;
}

async function slugOf(id: string): Promise<string> {
  const [row] = await app.dataSource.query<
    {
      slug: string;
    }[]
  >('SELECT slug FROM organisation WHERE id = $1', [id]);
  return row?.slug ?? '';
}

test('the search finds what is public, and no planted word', async () => {
  const slug = await slugOf(organisationId);
  // inside of words too, none of what is planted
  expect(await searched(slug, { q: 'narie' })).toContain('Inget passar');
  const found = await searched(slug, { q: 'sökanden' });
  expect(found).toContain('En träff.');
  expect(found).toContain('<mark>');
  expect(found).toContain('/2025-01-14/paragraf-1"');
  for (const [filter, hits] of [
    [{ organ: 'kulturnamnden' }, true],
    [{ organ: 'finns-inte' }, false],
    [{ ar: '2025' }, true],
    [{ ar: '2024' }, false],
    [{ utfall: 'rejected' }, false],
    [{ organ: '', ar: '', utfall: '' }, true],
  ] as const) {
    const page = await searched(slug, { q: 'sökanden', ...filter });
    expect([filter, page.includes('En träff.')]).toEqual([filter, hits]);
  }
  for (const place of [
    '',
    'Rubrik',
    'Diarie',
    'Beslut',
    'Text',
    'Kursiv',
    'Hemlig',
    'Hemligt',
    'Bilaga',
    'Fil',
    'Filtext',
    'Skäl',
  ]) {
    for (const where of ['', 'bilagor']) {
      const page = await searched(slug, { q: word(place), var: where });
      expect([place, where, page.includes('Inget passar')]).toEqual([place, where, true]);
    }
  }
  const kept = await app.dataSource.query<{ day: string }[]>(
    `SELECT DISTINCT m.day::text AS day FROM public_search_row s JOIN publication p ON p.id = s.publication_id
       JOIN adjustment a ON a.id = p.adjustment_id JOIN meeting m ON m.id = a.meeting_id
      WHERE p.remove_on IS NULL`,
  );
  expect(kept).toEqual([{ day: '2025-01-14' }]);
});

test('the text of files is found where they are in what is public, with the page', async () => {
  const slug = await slugOf(organisationId);
  const paragraphs = await searched(slug, { q: 'flodhäst' });
  expect(paragraphs).toContain('Inget passar');
  expect(paragraphs).toContain('Visa träffar i texten i en bilaga');
  const found = await searched(slug, { q: 'flodhäst park', var: 'bilagor' });
  expect(found).toContain('En träff.');
  expect(found).toContain('Bilaga 2: Öppen bilaga');
  expect(found).toContain('sida 2 i bilagan');
  expect(found).toContain('/2025-01-14/protokoll-1.pdf"');
  expect(await searched(slug, { q: 'häst', var: 'bilagor' })).toContain('<mark>flodhäst</mark>');
  expect(await searched(slug, { q: 'flodhäst', var: 'bilagor', ar: '2024' })).toContain('Inget passar');
  const rows = await app.dataSource.query<{ days: string }[]>(
    `SELECT string_agg(DISTINCT day::text, ' ') AS days FROM public_attachment_row
      WHERE publication_id IN (SELECT id FROM publication WHERE remove_on IS NULL)`,
  );
  expect(rows).toEqual([{ days: '2025-01-14' }]);
});

test('the search answers anything, is not indexed, and is nowhere where pages are closed', async () => {
  const slug = await slugOf(organisationId);
  for (const q of [
    "'",
    '"',
    '%_\\',
    '& | ! ( ) : *',
    '-',
    '🎉',
    'a\u0000b',
    '<script>alert(1)</script>',
    'och',
  ]) {
    const page = await searched(slug, { q, sida: '99' });
    await searched(slug, { q, var: 'bilagor' });
    expect(page).not.toContain('<script');
    expect(Buffer.byteLength(page)).toBeLessThan(100_000);
  }
  const answer = await app.stranger.get(`/offentligt/${slug}/sok`).expect(200);
  expect(answer.headers['x-robots-tag']).toBe('noindex');
  await app.stranger
    .get(`/offentligt/${slug}/sok`)
    .query({ q: 'a'.repeat(10_000) })
    .expect(404);
  const [closed] = await app.dataSource.query<
    {
      slug: string;
    }[]
  >('SELECT slug FROM organisation WHERE NOT open_pages');
  const there = await app.stranger.get(`/offentligt/${closed?.slug ?? ''}/sok`).expect(404);
  const nowhere = await app.stranger.get('/offentligt/finns-inte/sok').expect(404);
  expect(there.text).toBe(nowhere.text);
});
