import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  arrive,
  goOn,
  holdsAt,
  isServing,
  leave,
  serveFor,
  stopServing,
  type LiveRow,
} from './attendance-acts.js';
import { brokenOff, hindrancesToServe } from './may-serve.js';
import { lastTaken, takenUp, type Course } from './range-cut.js';

const course: Course = {
  taken: [57, 58, 59, 60, 61, 62],
  pointsOf: (paragraph) => (paragraph === 59 ? 3 : 1),
};
const member = (person: string): LiveRow => ({ person, capacity: 'member', present: true });
const substitute = (person: string): LiveRow => ({ person, capacity: 'substitute', present: true });
const absent = (person: string): LiveRow => ({ person, capacity: 'member', present: false });

describe('coming and going', () => {
  it('late: from the § on, and on as the meeting goes on', () => {
    const rows = arrive(
      [absent('dag')],
      course,
      { person: 'dag', capacity: 'member' },
      {
        at: { paragraph: 60 },
        time: '10:15',
      },
    );
    expect(rows).toEqual([
      { person: 'dag', capacity: 'member', present: true, paragraphs: '60-62', open: true, from: '10:15' },
    ]);
    expect(goOn(rows, takenUp(course, 63), 63)[0]?.paragraphs).toBe('60-63');
  });
  it('before the first § is being there all the time', () => {
    expect(
      arrive([absent('dag')], course, { person: 'dag', capacity: 'member' }, { at: { paragraph: 57 } }),
    ).toEqual([member('dag')]);
  });
  it('goes at a §, or at a decision point of one', () => {
    expect(leave([member('dag')], course, 'dag', { at: { paragraph: 60 }, time: '11:00' })).toEqual([
      { ...member('dag'), paragraphs: '57-59', to: '11:00' },
    ]);
    expect(leave([member('dag')], course, 'dag', { at: { paragraph: 59, point: 2 } })[0]?.paragraphs).toBe(
      '57-58,59.1',
    );
  });
  it('gone before the first § is absent', () => {
    expect(leave([member('dag')], course, 'dag', { at: { paragraph: 57 } })).toEqual([absent('dag')]);
  });
  it('out and in again leaves two intervals', () => {
    const out = leave([member('dag')], course, 'dag', { at: { paragraph: 58 } });
    const rows = arrive(out, course, { person: 'dag', capacity: 'member' }, { at: { paragraph: 61 } });
    expect(rows).toEqual([{ ...member('dag'), paragraphs: '57,61-62', open: true }]);
  });
  it('in twice is in once', () => {
    const rows = [member('dag')];
    expect(arrive(rows, course, { person: 'dag', capacity: 'member' }, { at: { paragraph: 60 } })).toEqual(
      rows,
    );
  });
});

describe('a substitute', () => {
  const there = [absent('dag'), substitute('eli')];
  it('serves from a decision point on, and gives the seat back', () => {
    const serving = serveFor(there, course, 'eli', { servesFor: 'dag' }, { paragraph: 59, point: 2 });
    expect(serving.at(-1)).toMatchObject({ servesFor: 'dag', paragraphs: '60-62,59.2,59.3', open: true });
    const stopped = stopServing(serving, course, 'eli', { paragraph: 60 });
    expect(stopped.filter(({ person }) => person === 'eli')).toEqual([
      { ...substitute('eli'), paragraphs: '57-58,60-62,59.1', open: true },
      { ...substitute('eli'), serves: true, servesFor: 'dag', paragraphs: '59.2,59.3' },
    ]);
  });
  it('yields when the member comes (KL 5:19)', () => {
    const serving = serveFor(there, course, 'eli', { servesFor: 'dag' }, { paragraph: 57 });
    const rows = arrive(serving, course, { person: 'dag', capacity: 'member' }, { at: { paragraph: 60 } });
    expect(rows.find(({ servesFor }) => servesFor === 'dag')?.paragraphs).toBe('57-59');
    expect(rows.find(({ person }) => person === 'dag')?.paragraphs).toBe('60-62');
  });
  it.each([
    [
      'is an official',
      [absent('dag'), { ...substitute('eli'), capacity: 'official' as const }],
      ['not-a-substitute'],
    ],
    ['would sit in nobody’s seat', [substitute('eli')], ['no-such-seat']],
    ['the member is there', [member('dag'), substitute('eli')], ['member-present']],
    [
      'another has the seat',
      serveFor(
        [absent('dag'), substitute('eli'), substitute('fia')],
        course,
        'fia',
        { servesFor: 'dag' },
        {
          paragraph: 57,
        },
      ),
      ['seat-taken'],
    ],
    [
      'sits in another seat',
      serveFor(
        [absent('dag'), absent('gro'), substitute('eli')],
        course,
        'eli',
        { servesFor: 'gro' },
        { paragraph: 57 },
      ),
      ['serves-already'],
    ],
    [
      'broke off before',
      stopServing(serveFor(there, course, 'eli', { servesFor: 'dag' }, { paragraph: 57 }), course, 'eli', {
        paragraph: 59,
      }),
      ['broke-off-earlier'],
    ],
    ['is free', there, []],
  ])('who %s', (_name, rows, expected) => {
    expect(hindrancesToServe(rows, 'eli', { servesFor: 'dag' }, { at: { paragraph: 60 }, course })).toEqual(
      expected,
    );
  });
  it('who has not served yet has not broken off', () => {
    expect(brokenOff(there, 'eli', { at: { paragraph: 60 }, course })).toBe('no');
  });
});

type Act = { kind: 'in' | 'out' | 'serve' | 'stop'; person: number; seat: number };
const names = ['m0', 'm1', 'm2', 's0', 's1'];

describe('whatever the order of acts', () => {
  it('the rows say of every § what a list kept by hand says', () => {
    const act: fc.Arbitrary<Act | 'next'> = fc.oneof(
      fc.constant('next' as const),
      fc.record({
        kind: fc.constantFrom('in' as const, 'out' as const, 'serve' as const, 'stop' as const),
        person: fc.nat({ max: names.length - 1 }),
        seat: fc.nat({ max: 2 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        let now: Course = { taken: [1], pointsOf: () => 1 };
        let rows: LiveRow[] = names.map((name) => (name.startsWith('m') ? member(name) : substitute(name)));
        const inRoom = new Set(names);
        const seats = new Map<string, string>();
        const byHand: { inRoom: Set<string>; seats: Map<string, string> }[] = [];
        const close = () => byHand.push({ inRoom: new Set(inRoom), seats: new Map(seats) });
        for (const one of acts) {
          if (one === 'next') {
            close();
            now = takenUp(now, lastTaken(now) + 1);
            rows = goOn(rows, now, lastTaken(now));
            continue;
          }
          const person = names[one.person] ?? '';
          const at = { paragraph: lastTaken(now) };
          const isMember = person.startsWith('m');
          if (one.kind === 'in') {
            rows = arrive(rows, now, { person, capacity: isMember ? 'member' : 'substitute' }, { at });
            if (isMember && !inRoom.has(person)) {
              [...seats].filter(([, seat]) => seat === person).forEach(([who]) => seats.delete(who));
            }
            inRoom.add(person);
          } else if (one.kind === 'out') {
            rows = leave(rows, now, person, { at });
            inRoom.delete(person);
            seats.delete(person);
          } else if (one.kind === 'stop' && !isMember) {
            rows = stopServing(rows, now, person, at);
            seats.delete(person);
          } else if (one.kind === 'serve' && !isMember) {
            const seat = `m${one.seat}`;
            const blocked = hindrancesToServe(rows, person, { servesFor: seat }, { at, course: now }).filter(
              (code) => code !== 'broke-off-earlier',
            );
            expect(blocked.length === 0).toBe(
              !inRoom.has(seat) && !seats.has(person) && ![...seats.values()].includes(seat),
            );
            // who is called is there first: the door sees to it
            if (blocked.length === 0 && inRoom.has(person)) {
              rows = serveFor(rows, now, person, { servesFor: seat }, at);
              seats.set(person, seat);
            }
          }
        }
        close();
        byHand.forEach((expected, index) => {
          const at = { paragraph: index + 1 };
          const holding = rows.filter((row) => row.present && holdsAt(row, at));
          expect(new Set(holding.map(({ person }) => person))).toEqual(expected.inRoom);
          expect(
            new Map(
              holding
                .filter(isServing)
                .flatMap((row) => (row.servesFor === undefined ? [] : [[row.person, row.servesFor]])),
            ),
          ).toEqual(expected.seats);
        });
      }),
      { numRuns: 500 },
    );
  });
});
