import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MeetingFile, VoteInFile } from '@klubbat/shared/contracts/meeting-file';
import { ballotVotes } from '@klubbat/shared/vocabulary/meeting-words';
import { CANARY, masksOfCanaries, planted } from '../../../test/planted-meeting.js';
import { richMeeting } from '../../../test/rich-protocol.js';
import { publicRecord } from '../publications/public-record.js';
import type { MadeObject } from './made-object.js';
import { meetingObjects } from './meeting-objects.js';
import { toldWhole } from './open-content.js';
import { structureObjects } from './structure-objects.js';
import { swedishMoment } from './swedish-moment.js';

/*
 * The same canaries as in the PDF of a public version and on the open pages: one in every text of a meeting that holds
 * everything, each masked. No object holds one; without masks they are seen, or this would prove nothing.
 */

const meeting = {
  id: '0193f3a1-5b7e-7c3a-9d52-1f0e6a7b8c9d',
  organisation: 'region',
  board: 'styrelsen',
  boardName: 'Styrelsen',
  address: '2025-01-14',
  day: '2025-01-14',
  endDay: null,
  start: '13:00',
  end: '15:30',
  place: 'Sessionssalen',
  extra: false,
  cancelled: false,
  notes: false,
  published: true,
  told: 1,
  changedAt: new Date('2025-01-07T09:00:00Z'),
};

function objectsOf(id: string, record: MeetingFile, masks: ReturnType<typeof masksOfCanaries>): MadeObject[] {
  return meetingObjects({
    meeting,
    boardId: '0193f3a1-5b7e-7c3a-9d52-1f0e6a7b8c9e',
    versions: [
      {
        id,
        number: 1,
        record,
        masks,
        attachments: [],
        sourceSha256: 'ab'.repeat(32),
        sha256: 'cd'.repeat(32),
        publishedSha256: 'cd'.repeat(32),
        corrections: [],
        publishedAt: new Date('2025-01-20T09:00:00Z'),
        removeOn: null,
        layout: null,
        finishedAt: null,
      },
    ],
    measures: [{ id, size: 1, sha512: 'ef'.repeat(64) }],
    // everyone is elected: who is masked must be left out for that alone
    elected: new Map(record.people.map((person) => [person.id, `register-${person.id}`])),
  });
}

const file = planted(richMeeting());
const paragraphs = file.items.flatMap(({ paragraph }) => paragraph ?? []);
const masks = masksOfCanaries(file);

test('no masked word is in any object', () => {
  const objects = objectsOf('masked', publicRecord(file, { paragraphs, masks }), masks);
  expect(new Set(objects.map(({ list }) => list))).toEqual(
    new Set(['meetings', 'locations', 'files', 'agenda-items', 'motions', 'vote-events']),
  );
  expect(objects.filter((one) => CANARY.test(JSON.stringify(one)))).toEqual([]);
  expect(JSON.stringify(objects)).toContain('[maskat]');
});

test('a meeting names the elected who were there, and nobody who is masked', () => {
  const participants = (masked: ReturnType<typeof masksOfCanaries>) => {
    const record = publicRecord(richMeeting(), { paragraphs, masks: masked });
    const [made] = objectsOf(`participants-${masked.length}`, record, masked);
    return JSON.stringify(made?.content['participant'] ?? []).match(/register-[\w-]+/g) ?? [];
  };
  const there = (richMeeting().attendance ?? []).filter(({ present }) => present).map(({ person }) => person);
  const all = participants([]);
  expect(all).toEqual([...new Set(there)].map((key) => `register-${key}`).sort());
  expect(all.length).toBeGreaterThan(1);
  const [first = ''] = there;
  const place = richMeeting().people.findIndex(({ id }) => id === first);
  const name = richMeeting().people[place]?.name ?? '';
  const masked = participants([
    { path: `$.people[${place}].name`, from: 0, to: name.length, ground: 'personal-data' },
  ]);
  expect(masked).toEqual(all.filter((key) => key !== `register-${first}`));
});

test('words that are not masked are there', () => {
  const objects = objectsOf('open', publicRecord(file, { paragraphs, masks: [] }), []);
  const seen = new Set([...JSON.stringify(objects).matchAll(/Kanarie\d+fink/g)].map(([canary]) => canary));
  expect(seen.size).toBeGreaterThan(40);
});

test('each object has a key of its own in its list', () => {
  const objects = objectsOf('open', publicRecord(file, { paragraphs, masks: [] }), []);
  expect(new Set(objects.map(({ list, key }) => `${list}/${key}`)).size).toBe(objects.length);
});

interface Event {
  counts: { option: string; value: number }[];
  votes?: { option: string; voter: { name: string }; party?: { name: string } }[];
  group_results?: { group: { name: string }; result: string }[];
  result?: string;
}

function eventsOf(vote: VoteInFile): Event[] {
  const rich = richMeeting();
  const items = rich.items.slice(0, 1).map((item) => ({ ...item, paragraph: 1, votes: [vote] }));
  const record = publicRecord({ ...rich, items }, { paragraphs: [1], masks: [] });
  return objectsOf(JSON.stringify(vote), record, [])
    .filter(({ list }) => list === 'vote-events')
    .map(({ content }) => toldWhole(content, 'https://example.org') as Event);
}

const people = richMeeting().people.map(({ id }) => id);
const ballots = fc
  .uniqueArray(fc.constantFrom(...people), { minLength: 1 })
  .chain((voters) =>
    fc.tuple(
      ...voters.map((person) =>
        fc.record({ person: fc.constant(person), vote: fc.constantFrom(...ballotVotes) }),
      ),
    ),
  );
const sum = fc.integer({ min: 0, max: 60 });

test('the counts of a vote are the sums of its votes, or there are no votes', () => {
  fc.assert(
    fc.property(ballots, fc.boolean(), sum, sum, (given, honest, yes, no) => {
      const of = (option: string) => given.filter(({ vote }) => vote === option).length;
      const vote: VoteInFile = {
        method: 'open',
        yes: honest ? of('yes') : yes,
        no: honest ? of('no') : no,
        abstain: of('abstain'),
        absent: of('absent'),
        ballots: given,
      };
      const [event] = eventsOf(vote);
      const counted = Object.fromEntries((event?.counts ?? []).map(({ option, value }) => [option, value]));
      // what was announced is always told
      expect(counted['yes']).toBe(vote.yes);
      expect(counted['no']).toBe(vote.no);
      if (honest) {
        expect(event?.votes).toHaveLength(given.length);
      }
      for (const option of event?.votes === undefined ? [] : ballotVotes) {
        expect(event?.votes?.filter((one) => one.option === option)).toHaveLength(counted[option] ?? 0);
      }
    }),
    { numRuns: 60 },
  );
});

test('a party that voted as one has its result, and one that did not is split', () => {
  const rich = richMeeting();
  const [first, ...others] = rich.people.filter(({ party }) => party !== undefined);
  const mate = others.find(({ party }) => party === first?.party);
  const event = (own: 'yes' | 'no') =>
    eventsOf({
      method: 'open',
      yes: own === 'yes' ? 2 : 1,
      no: own === 'yes' ? 0 : 1,
      ballots: [
        { person: first?.id ?? '', vote: 'yes' },
        { person: mate?.id ?? '', vote: own },
      ],
    })[0];
  expect(mate).toBeDefined();
  expect(event('yes')).toMatchObject({
    result: 'pass',
    group_results: [{ group: { name: first?.party }, result: 'yes' }],
  });
  expect(event('no')?.group_results).toEqual([{ group: { name: first?.party }, result: 'split' }]);
});

test.each([
  ['2025-01-14', '13:00', '2025-01-14T13:00:00+01:00'],
  ['2025-07-01', '00:00', '2025-07-01T00:00:00+02:00'],
  ['2025-03-30', '01:59', '2025-03-30T01:59:00+01:00'],
  ['2025-03-30', '03:00', '2025-03-30T03:00:00+02:00'],
  ['2025-10-26', '03:00', '2025-10-26T03:00:00+01:00'],
])('%s %s in Sweden is %s', (day, time, moment) => {
  expect(swedishMoment(day, time)).toBe(moment);
});

test('boards of the same mandate share a term, and one without has none', () => {
  const organisation = {
    id: 'o',
    slug: 'region',
    name: 'Regionen',
    kind: 'region',
    colour: null,
    logo: null,
    registryEmail: null,
    accessibilityEmail: null,
    accessibilityPhone: null,
  } as const;
  const board = (id: string, mandateFrom: string | null, mandateUntil: string | null) => ({
    id,
    slug: id,
    name: id,
    kind: 'committee' as const,
    about: null,
    mandateFrom,
    mandateUntil,
    publicMeetings: false,
  });
  const made = structureObjects(
    organisation,
    [
      board('a', '2023-01-01', '2026-12-31'),
      board('b', '2023-01-01', '2026-12-31'),
      board('c', '2025-03-01', null),
      board('d', null, null),
    ],
    [],
  );
  const told = toldWhole(made.find(({ list }) => list === 'bodies')?.content ?? {}, 'https://a.example');
  const term = (key: string, more: object) => ({
    id: `https://a.example/oparl/v1/bodies/region/legislative-terms/${key}`,
    type: 'https://schema.oparl.org/1.1/LegislativeTerm',
    ...more,
  });
  expect(told).toMatchObject({
    legislativeTerm: [
      term('2023-01-01-2026-12-31', { name: '2023–2026', startDate: '2023-01-01', endDate: '2026-12-31' }),
      term('2025-03-01-x', { name: '2025–', startDate: '2025-03-01' }),
    ],
  });
  expect(made.filter(({ list }) => list === 'legislative-terms')).toHaveLength(2);
});
