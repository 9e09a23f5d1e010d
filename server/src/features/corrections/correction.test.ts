import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CorrectionDraft, CorrectionView } from '@klubbat/shared/contracts/correction';
import type { NewsReceiver } from '@klubbat/shared/contracts/later-news';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { correctionFaults } from '@klubbat/shared/sentences/correction-sentences';
import { correctionBody } from '../../../test/a-correction.js';
import { aBoard, aMeeting, anAdjustedMeeting, show } from '../../../test/builders.js';
import { conformanceFaults } from '../../../test/conformance.js';
import { pdfText } from '../../../test/pdf-text.js';
import { aSigningRound } from '../../../test/signing-round.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { sha256Of } from '../files/stored-file.store.js';

let app: TestApp;
let boardId: string;
let meeting: MeetingView;
let adjustmentId: string;

const roundOf = async (meetingId: string): Promise<string> => {
  const [row] = await app.dataSource.query<{ id: string }[]>(
    'SELECT id FROM adjustment WHERE meeting_id = $1',
    [meetingId],
  );
  return row?.id ?? '';
};

beforeAll(async () => {
  app = await startTestApp();
  ({ boardId } = await aBoard(app));
  meeting = await anAdjustedMeeting(app, boardId, {
    sections: [
      {
        kind: 'decision',
        body: 'Nämnden avsätter 25 000 kronor.\n\n1. Kansliet betalar ut.\n2. Kansliet följer upp.',
      },
    ],
  });
  adjustmentId = await roundOf(meeting.id);
});
afterAll(() => app.close());

const draft = (change: Partial<CorrectionDraft> = {}) =>
  correctionBody({
    oldText: 'avsätter 25 000 kronor',
    newText: 'avsätter 52 000 kronor',
    reason: 'Siffrorna hade kastats om.',
    ground: 'decision-legality',
    ...change,
  });
const corrects = (change: Partial<CorrectionDraft> = {}, round = adjustmentId, agent: Agent = app.admin) =>
  agent.post(`/api/adjustments/${round}/corrections`).send(draft(change));
const viewOf = ({ body }: { body: unknown }) => body as CorrectionView;
const listed = async () =>
  (
    (await app.admin.get(`/api/meetings/${meeting.id}/corrections`).expect(200)).body as {
      corrections: CorrectionView[];
    }
  ).corrections;
const faultOf = ({ body }: { body: unknown }) => (body as Problem).errors[0];
const receiversOf = async (id: string) =>
  (
    (await app.admin.get(`/api/corrections/${id}`).expect(200)).body as CorrectionView & {
      receivers: NewsReceiver[];
    }
  ).receivers;
const bytesOf = async (address: string): Promise<Buffer> =>
  (await app.admin.get(address).responseType('blob').expect(200)).body as Buffer;
const extractText = async () =>
  pdfText(await bytesOf(`/api/meetings/${meeting.id}/extract.pdf?paragraphs=1`));

describe('a correction', () => {
  let first: CorrectionView;
  let frozen: Buffer;

  beforeAll(async () => {
    frozen = await bytesOf(`/api/adjustments/${adjustmentId}/protocol.pdf`);
    await app.admin
      .post(`/api/meetings/${meeting.id}/dispatches`)
      .send({ paragraphs: [1, 2], recipients: [{ name: 'Arkivet', email: 'arkivet@region.example' }] })
      .expect(201);
    await app.admin
      .post(`/api/meetings/${meeting.id}/dispatches`)
      .send({ paragraphs: [2], recipients: [{ name: 'Biblioteket', email: 'biblioteket@region.example' }] })
      .expect(201);
    const item = meeting.items[0]?.id ?? '';
    await app.admin
      .post(`/api/agenda-items/${item}/decision-letter.pdf`)
      .send({ to: 'Anna Lind\nStorgatan 1', appeal: 'legality' })
      .expect(200);
    const preview = await app.admin
      .post(`/api/adjustments/${adjustmentId}/corrections/preview`)
      .send(draft())
      .expect(200);
    expect(JSON.stringify(preview.body)).toContain('avsätter 52 000 kronor');
    first = viewOf(await corrects().expect(201));
  });

  test('is a document of its own with old and new words, which is served as the same bytes for ever', async () => {
    expect(first).toMatchObject({ number: 1, paragraph: 1, paragraphLabel: '§ 1', replaces: null });
    const pdf = await bytesOf(`/api/corrections/${first.id}/correction.pdf`);
    expect(sha256Of(pdf)).toBe(first.sha256);
    expect(await conformanceFaults(pdf)).toEqual([]);
    const text = await pdfText(pdf);
    for (const words of [
      'Rättelse av protokoll § 1',
      'avsätter 25 000 kronor',
      'avsätter 52 000 kronor',
      'Siffrorna hade kastats om.',
      'Åsa Öberg (S), ordförande',
      '2025-01-15',
      `Referens: ${first.id}`,
    ]) {
      expect(text).toContain(words);
    }
    app.clock.now = new Date('2025-01-15T09:15:00Z');
    expect((await bytesOf(`/api/corrections/${first.id}/correction.pdf`)).equals(pdf)).toBe(true);
  });

  test('leaves the adjusted protocol as it is, byte for byte, and an extract says that it is there', async () => {
    expect((await bytesOf(`/api/adjustments/${adjustmentId}/protocol.pdf`)).equals(frozen)).toBe(true);
    const text = await extractText();
    expect(text).toContain('avsätter 25 000 kronor');
    expect(text).toContain('Rättad den 2025-01-15, se rättelse 1');
    expect(text).not.toContain('52 000');
  });

  test('names everyone who got the § before, each once, and nobody who got another', async () => {
    expect((await receiversOf(first.id)).map(({ kind, name, email }) => ({ kind, name, email }))).toEqual([
      { kind: 'decision-letter', name: 'Anna Lind', email: null },
      { kind: 'extract', name: 'Arkivet', email: 'arkivet@region.example' },
    ]);
  });

  test('registered twice is one, also by two at once', async () => {
    expect(viewOf(await corrects().expect(200)).id).toBe(first.id);
    const words = { oldText: 'Kansliet betalar ut.', newText: 'Kansliet betalar ut i maj.' };
    const both = await Promise.all([corrects(words), corrects(words)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    expect(new Set(both.map((reply) => viewOf(reply).id)).size).toBe(1);
    // the same words, by another decision
    await corrects({ decidedBy: 'Björn Ek' }).expect(409);
  });

  test('is never changed or taken away; other words for the same place come as a new one', async () => {
    for (const sql of [
      "UPDATE correction SET new_text = 'annat'",
      'DELETE FROM correction',
      'TRUNCATE correction CASCADE',
    ]) {
      await expect(app.dataSource.query(sql)).rejects.toMatchObject({ driverError: { code: 'KL001' } });
    }
    const later = viewOf(await corrects({ newText: 'avsätter 50 000 kronor' }).expect(201));
    expect(later.replaces).toBe(1);
    const corrections = await listed();
    expect(corrections.map(({ number, replacedBy }) => [number, replacedBy])).toEqual([
      [1, later.number],
      [2, null],
      [later.number, null],
    ]);
    expect((await extractText()).replace(/\s+/g, ' ')).toContain(`se rättelse 2 och ${later.number}`);
  });

  test('stands in the history and in the evidence log, with the sum of its bytes', async () => {
    const events = await app.dataSource.query<{ details: Record<string, unknown>; chained: boolean }[]>(
      `SELECT e.details, l.event_id IS NOT NULL AS chained
         FROM audit_event e LEFT JOIN evidence_link l ON l.event_id = e.id
        WHERE e.action = 'correction.registered' AND e.subject_id = $1`,
      [first.id],
    );
    expect(events).toMatchObject([{ chained: true, details: { paragraphs: [1], sha256: first.sha256 } }]);
  });
});

describe('refused is', () => {
  test.each<[string, Partial<CorrectionDraft>, string, string]>([
    [
      'words that do not stand there',
      { oldText: 'avsätter 26 000 kronor' },
      '$.oldText',
      correctionFaults.notThere,
    ],
    ['words in several places', { oldText: 'Kansliet' }, '$.oldText', correctionFaults.severalPlaces],
    ['words of another §', { paragraph: 2 }, '$.oldText', correctionFaults.notThere],
    ['a § of another round', { paragraph: 7 }, '$.paragraph', correctionFaults.otherRound(7)],
    ['nothing new', { newText: 'avsätter 25 000 kronor ' }, '$.newText', correctionFaults.same],
    ['a day before the adjustment', { decidedOn: '2025-01-14' }, '$.decidedOn', correctionFaults.day],
    ['a day that has not come', { decidedOn: '2025-01-16' }, '$.decidedOn', correctionFaults.day],
    ['a body that does not say where', { decidedAs: 'body' }, '$.decidedIn', correctionFaults.decidedIn],
  ])('%s', async (_, change, path, message) => {
    expect(faultOf(await corrects(change).expect(422))).toEqual({ path, message });
  });

  test('what says nothing, by the door itself', async () => {
    const reply = await corrects({ oldText: ' ', reason: '', decidedBy: ' ' }).expect(422);
    const { errors } = reply.body as Problem;
    expect(errors.map(({ path }) => path).toSorted()).toEqual(['$.decidedBy', '$.oldText', '$.reason']);
  });

  test('what is not adjusted yet, by the service and by the database', async () => {
    const { adjustmentId: open, meeting: sent } = await aSigningRound(app);
    const words = { oldText: 'Nämnden godkänner programmet.', newText: 'Nämnden avslår programmet.' };
    expect((await corrects(words, open).expect(409)).body).toMatchObject({ code: 'nothing-to-correct' });
    await expect(
      app.dataSource.query(
        `INSERT INTO correction SELECT gen_random_uuid(), $1, $2, v.id, $3, 1, 1, 'a', 'b', 'c', 'record', 'chair', 'd',
                NULL, '2025-01-15', NULL, '{}', '\\x00', encode(sha256('\\x00'), 'hex'), a.sent_by, now()
           FROM protocol_version v JOIN adjustment a ON a.id = v.adjustment_id WHERE a.id = $2`,
        [sent.id, open, sent.items[0]?.id],
      ),
    ).rejects.toMatchObject({ driverError: { code: 'KL020' } });
  });

  test('who may only read, and whoever belongs elsewhere knows of nothing', async () => {
    const corrections = await listed();
    const id = corrections[0]?.id ?? '';
    const { people } = await show(app.admin, meeting.id);
    const adjuster = await app.signIn(
      `${people[1]?.key ?? ''}.${people[1]?.id ?? ''}@region.example`,
      PASSWORD,
    );
    await adjuster.get(`/api/corrections/${id}`).expect(200);
    await corrects({}, adjustmentId, adjuster).expect(403);
    await adjuster.post(`/api/adjustments/${adjustmentId}/corrections/preview`).send(draft()).expect(403);

    const { boardId: elsewhere } = await aBoard(app);
    const other = await aMeeting(app, elsewhere);
    const person = other.people[0]?.id ?? '';
    const foreigner = await app.invite(person, 'foreigner@other.example');
    for (const path of ['', '/content', '/correction.pdf']) {
      await foreigner.get(`/api/corrections/${id}${path}`).expect(404);
    }
    await foreigner.get(`/api/meetings/${meeting.id}/corrections`).expect(404);
    await corrects({}, adjustmentId, foreigner).expect(404);
    await app.stranger.get(`/api/corrections/${id}`).expect(401);
  });
});
