import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Mask } from '@klubbat/shared/contracts/masking';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { maskableTexts } from '@klubbat/shared/rules/mask-record';
import { visibleText } from '@klubbat/shared/text/visible-text';
import { adjust, employed, openPages, show } from '../../test/builders.js';
import { generatedMeetings, isOfNotes } from '../../test/generated-meeting.js';
import { corrects } from '../../test/a-correction.js';
import { CANARY } from '../../test/planted-meeting.js';
import { startTestApp, type Agent, type TestApp } from '../../test/test-app.js';
import { walkOpenPages } from '../../test/walk-open-pages.js';

/*
 * Generated meetings, full of canaries, through all that becomes of a protocol, and each fourth of notes: published with masks, withdrawn, waiting
 * to be approved, a draft, adjusted only, written only; each adjusted one is on the notice board. Then a stranger reads all
 * that can be reached. Each day a handful of meetings; `npm run trial -- open-pages` takes two hundred and another seed.
 */
const COUNT = Number(process.env['KLUBBAT_TRIAL_RUNS'] ?? 9);
const SEED = Number(process.env['KLUBBAT_TEST_SEED'] ?? 8);

const fates = [
  'published',
  'published',
  'withdrawn',
  'submitted',
  'published',
  'draft',
  'adjusted',
  'written',
] as const;
type Fate = (typeof fates)[number];

let app: TestApp;
let secretary: Agent;
let registrar: Agent;
const days = new Map<string, Fate>();
let corrections = 0;

beforeAll(
  async () => {
    app = await startTestApp({ now: new Date('2025-05-14T18:00:00Z') });
    for (const [index, file] of generatedMeetings(COUNT, SEED).entries()) {
      const meetingId = await imported(file);
      if (index === 0) {
        await opened(meetingId);
      }
      const fate = fates[index % fates.length] ?? 'written';
      days.set(file.meeting.date, fate);
      await meets(fate, meetingId, index);
    }
  },
  60_000 + COUNT * 10_000,
);
afterAll(() => app.close());

async function imported(file: MeetingFile): Promise<string> {
  const reply = await app.admin.post('/api/meetings/import').send(file);
  expect([reply.status, (reply.body as { errors?: unknown }).errors]).toEqual([201, undefined]);
  return (reply.body as { meetingId: string }).meetingId;
}

/** Opens the pages and the notice board of the meeting's organisation, and employs who makes public versions. */
async function opened(meetingId: string): Promise<void> {
  const { organisationId, boardId } = await show(app.admin, meetingId);
  await openPages(app, organisationId);
  await app.admin
    .put(`/api/organisations/${organisationId}/notice-board`)
    .send({ version: 0, name: 'Anslagstavlan', keptAt: 'Kommunhuset', contact: 'Kansliet, 010-00 00 00' })
    .expect(200);
  await delegates(boardId);
  secretary = await employed(app, organisationId, 'secretary');
  registrar = await employed(app, organisationId, 'registrar');
}

/** A decision by delegation is on the notice board too, and the name of who decided is for the body alone. */
async function delegates(boardId: string): Promise<void> {
  await app.admin
    .post(`/api/boards/${boardId}/delegated-decisions`)
    .send({
      decidedOn: '2025-05-13',
      decidedBy: 'Enhetschef',
      deciderName: 'Kanarie9998fink',
      nameIsPublic: false,
      caseNumber: 'KN 2025/9',
      delegationPoint: '4.2',
      summary: 'Lokalen hyrs ut i ett år.',
      appeal: 'legality',
      letStand: [],
    })
    .expect(201);
}

async function meets(fate: Fate, meetingId: string, index: number): Promise<void> {
  if (fate === 'written') {
    return;
  }
  const id = isOfNotes(index) ? await finished(meetingId) : await announced(meetingId);
  if (fate !== 'adjusted') {
    await publishes(fate, id, index);
  }
}

async function announced(meetingId: string): Promise<string> {
  const { people } = await show(app.admin, meetingId);
  const signers = people.filter(({ key }) => ['asa', 'orjan', 'cia'].includes(key));
  await adjust(app, meetingId, signers);
  const id = (await show(app.admin, meetingId)).adjustments[0]?.id ?? '';
  await app.admin.post(`/api/adjustments/${id}/own-notice`).expect(201);
  return id;
}

async function finished(meetingId: string): Promise<string> {
  const reply = await app.admin.post(`/api/meetings/${meetingId}/finished-notes`);
  expect([reply.status, (reply.body as { errors?: unknown }).errors]).toEqual([201, undefined]);
  return (reply.body as { adjustmentId: string }).adjustmentId;
}

async function publishes(fate: Fate, id: string, index: number): Promise<void> {
  const door = (rest = '') => `/api/adjustments/${id}/publication${rest}`;
  const view = (await secretary.get(door()).expect(200)).body as PublicationView;
  // what never stands on the web may hold anything
  const masks = fate === 'published' ? masksOf(view) : [];
  await secretary
    .put(door())
    .send({ version: 0, masks, attachments: [], removeOn: index % 3 === 0 ? '2025-12-31' : null })
    .expect(200);
  if (fate === 'draft') {
    return;
  }
  await secretary.post(door('/submit')).send({ version: 1 }).expect(200);
  if (fate === 'submitted') {
    return;
  }
  await registrar.post(door('/approve')).send({ version: 2 }).expect(200);
  if (fate === 'published') {
    await corrected(view, id);
  }
  if (fate === 'withdrawn') {
    await registrar.post(door('/withdraw')).send({ reason: 'Kanarie9999fink' }).expect(200);
  }
}

/** What is masked in an open § is corrected, and somebody publishes it without having seen that it tells what is masked. */
async function corrected({ record, paragraphs }: PublicationView, id: string): Promise<void> {
  for (const { path, isRunning, text } of maskableTexts(record)) {
    const [, place] = /^\$\.items\[(\d+)\]\.sections/.exec(path) ?? [];
    const { paragraph, confidential } = record.items[Number(place)] ?? {};
    const [canary] = CANARY.exec(isRunning ? visibleText(text) : text) ?? [];
    if (
      canary !== undefined &&
      paragraph !== undefined &&
      confidential === undefined &&
      paragraphs.includes(paragraph)
    ) {
      const reply = await corrects(app.admin, id, {
        paragraph,
        oldText: canary,
        newText: `Rättad till ${canary}.`,
        reason: `Stavfel i ${canary}.`,
        decidedBy: canary,
        decidedOn: '2025-05-14',
      });
      expect([reply.status, reply.body]).toEqual([201, expect.anything()]);
      await secretary
        .post(`/api/corrections/${(reply.body as { id: string }).id}/publish`)
        .send({ confirmed: true })
        .expect(200);
      corrections += 1;
      return;
    }
  }
}

/** A mask over each canary, to the end of its text. */
function masksOf({ record }: PublicationView): Mask[] {
  return maskableTexts(record).flatMap(({ path, isRunning, text }) => {
    const read = isRunning ? visibleText(text) : text;
    const from = read.search(CANARY);
    return from === -1 ? [] : [{ path, from, to: read.length, ground: 'personal-data' as const }];
  });
}

test(
  `of ${COUNT} generated meetings nothing secret or masked can be reached`,
  async () => {
    const leaks: string[] = [];
    const open = new Set<string>();
    const kinds = new Map<string, number>();
    let cases = 0;
    let toldInPdf = 0;
    await walkOpenPages(app.stranger, 'kanarie', ({ address, type, text }) => {
      kinds.set(type, (kinds.get(type) ?? 0) + 1);
      cases += /\/arende\?nummer=/.test(address) ? 1 : 0;
      toldInPdf += type === 'application/pdf' && text.includes('Rättad till [maskat]') ? 1 : 0;
      const [found] = CANARY.exec(text) ?? [];
      if (found !== undefined) {
        leaks.push(`${address}: ${found}`);
      }
      for (const day of days.keys()) {
        if (address.includes(`/${day}/paragraf-40`) && /Öppet/.test(text)) {
          open.add(day);
        }
      }
    });
    expect(leaks).toEqual([]);
    // a walk that reached nothing would prove nothing
    const published = [...days].flatMap(([day, fate]) => (fate === 'published' ? [day] : []));
    expect([...open].sort()).toEqual(published);
    expect(cases).toBeGreaterThan(0);
    expect(corrections).toBeGreaterThan(0);
    expect(toldInPdf).toBe(corrections);
    expect(kinds.get('application/pdf')).toBe(published.length);
    if (process.env['KLUBBAT_TRIAL_RUNS'] !== undefined) {
      process.stdout.write(`${[...kinds].map(([kind, count]) => `${kind}: ${count}`).join(', ')}\n`);
    }
  },
  60_000 + COUNT * 10_000,
);
