import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aBoard, adjust, aMeeting, employed, openPages, show } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { getting, isSeen, timesInWords, timesOf, toldApart, type Pair } from '../../../test/told-apart.js';

/*
 * Whoever guesses addresses learns nothing: what is there and not public answers as what is not there. In what it says: always.
 * In time: `npm run trial -- not-found` measures it, for a test that goes by the clock fails for what else the machine does.
 */
const ROUNDS = Number(process.env['KLUBBAT_TRIAL_RUNS'] ?? 0);

let app: TestApp;
let pairs: Pair[];

async function publish(id: string, by: Record<'secretary' | 'registrar', Agent>): Promise<void> {
  const door = (rest = '') => `/api/adjustments/${id}/publication${rest}`;
  await by.secretary.put(door()).send({ version: 0, masks: [], attachments: [], removeOn: null }).expect(200);
  await by.secretary.post(door('/submit')).send({ version: 1 }).expect(200);
  await by.registrar.post(door('/approve')).send({ version: 2 }).expect(200);
}

beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-05-14T18:00:00Z') });
  const { boardId, organisationId } = await aBoard(app);
  const by = {
    secretary: await employed(app, organisationId, 'secretary'),
    registrar: await employed(app, organisationId, 'registrar'),
  };
  await openPages(app, organisationId);
  const adjusted = async (date: string) => {
    const { id, people } = await aMeeting(app, boardId, { date });
    await adjust(app, id, people);
    return { id, adjustment: (await show(app.admin, id)).adjustments[0]?.id ?? '' };
  };
  const published = await adjusted('2025-01-14');
  await publish(published.adjustment, by);
  const hidden = await adjusted('2025-02-11');
  const withdrawn = await adjusted('2025-03-11');
  await publish(withdrawn.adjustment, by);
  await by.registrar
    .post(`/api/adjustments/${withdrawn.adjustment}/publication/withdraw`)
    .send({ reason: 'Fel fil' })
    .expect(200);
  await aMeeting(app, boardId, { date: '2025-06-10' });
  const other = await aBoard(app);
  const slugs = new Map(
    (await app.dataSource.query<{ id: string; slug: string }[]>('SELECT id, slug FROM organisation')).map(
      ({ id, slug }) => [id, slug],
    ),
  );
  const open = `/offentligt/${slugs.get(organisationId) ?? ''}`;
  const data = `/oparl/v1/bodies/${slugs.get(organisationId) ?? ''}`;
  const closed = slugs.get(other.organisationId) ?? '';
  const nobody = crypto.randomUUID();
  const ofDay = (what: string, day: string, rest: string): Pair => ({
    what: `${what}${rest}`,
    there: `${open}/kulturnamnden/${day}${rest}`,
    nowhere: `${open}/kulturnamnden/${day.slice(0, 8)}27${rest}`,
  });
  const ofOrganisation = (before: string, rest: string): Pair => ({
    what: `a closed organisation ${before}…${rest}`,
    there: `${before}${closed}${rest}`,
    nowhere: `${before}region-finns-inte${rest}`,
  });
  pairs = [
    ...['', '/paragraf-1', '/protokoll-1', '/protokoll-1.pdf'].flatMap((rest) => [
      ofDay('not published', '2025-02-11', rest),
      ofDay('withdrawn', '2025-03-11', rest),
    ]),
    ofDay('not called to', '2025-06-10', ''),
    ...[
      '',
      '/sok',
      '/protokoll.atom',
      '/kulturnamnden',
      '/kulturnamnden/sammantraden.ics',
      '/anslagstavla',
    ].map((rest) => ofOrganisation('/offentligt/', rest)),
    ofOrganisation('/offentligt/om/prenumerera/', ''),
    ...['', '/meetings', '/bulk/objects-all.ndjson', '/bulk/decisions-2025.csv'].map((rest) =>
      ofOrganisation('/oparl/v1/bodies/', rest),
    ),
    {
      what: 'data of a meeting',
      there: `${data}/meetings/${hidden.id}`,
      nowhere: `${data}/meetings/${nobody}`,
    },
    ...[hidden, withdrawn].map(({ adjustment }) => ({
      what: 'a public version',
      there: `/api/publications/${adjustment}/pdf`,
      nowhere: `/api/publications/${nobody}/pdf`,
    })),
  ];
}, 120_000);
afterAll(() => app.close());

test('what is there and not public answers as what is not there', async () => {
  expect(await toldApart(app.stranger, pairs)).toEqual([]);
});

(ROUNDS === 0 ? test.skip : test)(
  'and takes as long',
  async () => {
    const slow: string[] = [];
    for (const pair of pairs) {
      const times = await timesOf(pair.what, getting(app.stranger, pair), ROUNDS);
      process.stdout.write(timesInWords(times));
      if (isSeen(times)) {
        slow.push(pair.what);
      }
    }
    expect(slow).toEqual([]);
  },
  60_000 + ROUNDS * 5_000,
);
