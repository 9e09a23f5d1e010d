import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MeetingFile } from '../contracts/meeting-file.js';
import {
  arrive,
  goOn,
  holdsAt,
  isServing,
  leave,
  pointReached,
  rowsNow,
  serveFor,
  stopServing,
  type LiveRow,
} from './attendance-acts.js';
import { carriedOn, memoryOf, undone, type ActMemory } from './attendance-undo.js';
import { brokenOff, hindrancesToArrive, hindrancesToServe, isRefused } from './may-serve.js';
import { expandRange, printParagraphs } from './paragraph-range.js';
import { lastTaken, type Course } from './range-cut.js';
import { sittingAt } from './sitting.js';

const course = (last: number): Course => ({
  taken: Array.from({ length: last }, (_, index) => index + 1),
  pointsOf: () => 1,
});
const members = ['m0', 'm1', 'm2', 'm3'];
const substitutes = ['s0', 's1', 's2'];
const everyone = [...members, ...substitutes];
const capacityOf = (person: string) =>
  person.startsWith('m') ? ('member' as const) : ('substitute' as const);
const atFirst = (): LiveRow[] =>
  everyone.map((person) => ({ person, capacity: capacityOf(person), present: person !== 'm0' }));

type Act = { kind: 'in' | 'out' | 'serve' | 'stop'; person: string; seat: string };
const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('in' as const, 'out' as const, 'serve' as const, 'stop' as const),
  person: fc.constantFrom(...everyone),
  seat: fc.constantFrom(...members),
});
/** The next §, and who has jäv in it. */
const next = fc.record({ biased: fc.subarray(members, { maxLength: 2 }) });

function made(rows: LiveRow[], now: Course, { kind, person, seat }: Act, biased: string[]): LiveRow[] {
  const at = { paragraph: lastTaken(now) };
  switch (kind) {
    case 'in':
      return arrive(rows, now, { person, capacity: capacityOf(person) }, { at });
    case 'out':
      return leave(rows, now, person, { at });
    case 'stop':
      return stopServing(rows, now, person, at);
    case 'serve': {
      const free = hindrancesToServe(rows, person, { servesFor: seat }, { at, course: now }, (who) =>
        biased.includes(who),
      ).every((code) => code === 'broke-off-earlier');
      const there = rowsNow(rows, at).some((row) => row.person === person);
      return free && there ? serveFor(rows, now, person, { servesFor: seat }, at) : rows;
    }
  }
}

/** `§§ 57–58, 60`, read as a person reads it. */
const readPrinted = (text: string) => expandRange(text.replace(/[§\s\u00a0]/g, '').replace(/–/g, '-'));

describe('whatever the order of arrivals, departures, service and jäv', () => {
  it('one person is one thing at each §, one seat holds one, and what is printed is read back the same', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(act, next), { maxLength: 60 }), (steps) => {
        let now = course(1);
        let rows = atFirst();
        let biased: string[] = [];
        const withJav = new Map<number, string[]>();
        for (const step of steps) {
          if ('biased' in step) {
            biased = step.biased;
            now = course(lastTaken(now) + 1);
            withJav.set(lastTaken(now), biased);
            rows = goOn(rows, now, lastTaken(now), (person) => biased.includes(person));
          } else {
            rows = made(rows, now, step, biased);
          }
        }
        for (let paragraph = 1; paragraph <= lastTaken(now); paragraph += 1) {
          const holding = rows.filter((row) => row.present && holdsAt(row, { paragraph }));
          const people = holding.map(({ person }) => person);
          expect(new Set(people).size).toBe(people.length);
          const deciding = holding.filter(
            (row) => isServing(row) && !(withJav.get(paragraph) ?? []).includes(row.person),
          );
          const seats = deciding.map(({ person, servesFor }) => servesFor ?? person);
          expect(new Set(seats).size).toBe(seats.length);
        }
        for (const { paragraphs } of rows) {
          if (paragraphs !== undefined) {
            expect(readPrinted(printParagraphs(paragraphs))).toEqual(expandRange(paragraphs));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a slip that is undone, be it some §§ later, leaves what had been without it', () => {
    const sorted = (rows: LiveRow[]) => rows.map((row) => JSON.stringify(row)).sort();
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), fc.array(next, { maxLength: 3 }), (acts, later) => {
        let now = course(1);
        const states: LiveRow[][] = [atFirst()];
        let memories: ActMemory[] = [];
        for (const [index, one] of acts.entries()) {
          const before = states[0] ?? [];
          const after = made(before, now, one, []);
          memories = [memoryOf(before, after), ...memories];
          states.unshift(after);
          if (index % 3 === 2) {
            now = course(lastTaken(now) + 1);
            const on = (rows: readonly LiveRow[]) => goOn(rows, now, lastTaken(now));
            memories = carriedOn(after, memories, on);
            states.forEach((rows, place) => (states[place] = on(rows)));
          }
        }
        for (const { biased } of later) {
          now = course(lastTaken(now) + 1);
          const on = (rows: readonly LiveRow[]) =>
            goOn(rows, now, lastTaken(now), (person) => biased.includes(person));
          memories = carriedOn(states[0] ?? [], memories, on);
          states.forEach((rows, place) => (states[place] = on(rows)));
        }
        let rows = states[0] ?? [];
        memories.forEach((memory, index) => {
          rows = undone(rows, memory);
          expect(sorted(rows)).toEqual(sorted(states[index + 1] ?? []));
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('breaking off (KL 5:20)', () => {
  const at = { paragraph: 4 };
  const present = (person: string): LiveRow => ({ person, capacity: capacityOf(person), present: true });
  const serving = (person: string, seat: string, paragraphs: string): LiveRow => ({
    ...present(person),
    serves: true,
    servesFor: seat,
    paragraphs,
  });
  it.each<[string, LiveRow[], string, boolean]>([
    ['a member who went', [{ ...present('m0'), paragraphs: '1-2' }], 'm0', true],
    ['a member who is there', [present('m0')], 'm0', false],
    ['a member who has not come', [{ ...present('m0'), present: false }], 'm0', false],
    ['a substitute who gave up the seat', [serving('s0', 'm0', '1-2')], 's0', true],
    [
      'a substitute whose member came',
      [serving('s0', 'm0', '1-2'), { ...present('m0'), paragraphs: '3-4', open: true }],
      's0',
      false,
    ],
    [
      'a substitute for one with jäv, when it is over',
      [serving('s0', 'm1', '2'), present('m1')],
      's0',
      false,
    ],
    [
      'a substitute whose member came a decision point later',
      [serving('s0', 'm0', '1-2,3.1'), { ...present('m0'), paragraphs: '4,3.2,3.3', open: true }],
      's0',
      false,
    ],
  ])('%s', (_who, rows, person, expected) => {
    expect(brokenOff(rows, person, { at, course: course(4) })).toBe(expected ? 'today' : 'no');
  });
  it('is refused in fullmäktige on the same day, and else warned of', () => {
    expect(isRefused('broke-off-earlier', 'assembly')).toBe(true);
    expect(isRefused('broke-off-some-day', 'assembly')).toBe(false);
    expect(isRefused('broke-off-earlier', 'committee')).toBe(false);
  });
});

describe('personalföreträdare (KL 7:10–12)', () => {
  const staff = (person: string): LiveRow => ({ person, capacity: 'staff-representative', present: true });
  const at = { paragraph: 1 };
  it.each([
    ['executive', 0, ['staff-barred']],
    ['assembly', 0, ['staff-barred']],
    ['committee', 2, []],
    ['committee', 3, ['too-many-staff']],
  ] as const)('in a body of the kind %s with %i there already', (board, count, expected) => {
    const there = ['a', 'b', 'c'].slice(0, count).map(staff);
    expect(hindrancesToArrive(there, staff('d'), board, { at, course: course(1) })).toEqual(expected);
  });
});

describe('the meeting at a moment', () => {
  const file = (kind: MeetingFile['board']['kind'], seats: number): MeetingFile => ({
    format: 'meeting-file',
    version: 1,
    organisation: { name: 'Region', kind: 'region' },
    board: { name: 'Organ', kind, numbering: 'meeting', seats },
    meeting: { date: '2025-01-15' },
    people: everyone.map((id) => ({ id, name: id, party: id === 's2' ? 'M' : 'S' })),
    items: [],
  });
  const rule = { samePartyOnly: false, partyOrder: {} };
  const rows: LiveRow[] = [
    { person: 'm0', capacity: 'member', present: false },
    { person: 'm1', capacity: 'member', present: true },
    { person: 'm2', capacity: 'member', present: true, paragraphs: '1-2' },
    { person: 'm3', capacity: 'member', present: true },
    { person: 's0', capacity: 'substitute', present: true },
    { person: 's1', capacity: 'substitute', present: false },
    { person: 's2', capacity: 'substitute', present: true, serves: true, servesFor: 'm0' },
    { person: 'gäst', capacity: 'staff-representative', present: true },
  ];
  const item = { title: 'Val', paragraph: 3, conflictsOfInterest: [{ person: 'm3' }] };
  const facts = (kind: MeetingFile['board']['kind'], seats: number) => ({
    file: file(kind, seats),
    rows,
    item,
    at: { paragraph: 3 },
    course: course(3),
    rule,
  });

  it('tells who is there, who serves, which seats are empty and who is next', () => {
    expect(sittingAt(facts('committee', 4))).toMatchObject({
      present: ['m1', 'm3', 's0', 's2', 'gäst'],
      serving: [
        { person: 'm1', servesFor: undefined },
        { person: 's2', servesFor: 'm0' },
      ],
      absent: ['m0', 'm2'],
      brokeOff: ['m2'],
      emptySeats: [
        { member: 'm2', why: 'absent' },
        { member: 'm3', why: 'biased' },
      ],
      calls: [
        {
          party: 'S',
          substitutes: [
            { person: 's0', reason: 'next-in-party', callable: true },
            { person: 's1', reason: 'absent', callable: false },
            { person: 's2', reason: 'serves-already', callable: false },
          ],
        },
      ],
    });
  });
  it.each([
    ['committee', 4, { state: 'lacking', serving: 2, needed: 3, biased: 1 }],
    ['committee', 3, { state: 'met', serving: 2, needed: 2, biased: 1 }],
    // jäv may break the number in fullmäktige (KL 5:46)
    ['assembly', 5, { state: 'met', serving: 3, needed: 3, biased: 1 }],
  ] as const)('counts quorum in a %s of %i', (kind, seats, expected) => {
    expect(sittingAt(facts(kind, seats)).quorum).toMatchObject(expected);
  });
  it('counts the seat of one with jäv once when a substitute sits in it', () => {
    const serving = serveFor(rows, course(3), 's0', { servesFor: 'm3' }, { paragraph: 3 });
    const assembly = sittingAt({ ...facts('assembly', 5), rows: serving });
    expect(assembly.quorum).toMatchObject({ serving: 3, biased: 1 });
    expect(assembly.emptySeats.map(({ member }) => member)).toEqual(['m2']);
  });
  it.each<[string, LiveRow[], number | undefined]>([
    ['nobody came or went inside it', rows, undefined],
    ['one went at the second point', [{ ...rows[1], paragraphs: '1-2,3.1' } as LiveRow], 2],
    ['one came at the second point', [{ ...rows[1], paragraphs: '3.2,3.3', open: true } as LiveRow], 2],
  ])('stands at a decision point when %s', (_when, given, expected) => {
    expect(pointReached(given, 3)).toBe(expected);
  });
});
