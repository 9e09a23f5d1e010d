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
import { expandRange, parseRange, printParagraphs, rangeHoldsPoint } from './paragraph-range.js';
import { takenUp, type Course } from './range-cut.js';

/*
 * §§ that were numbered beforehand and are taken up in any order, with comings and goings between them and at decision
 * points: the rows say of every § what a list kept by hand says, and what is printed is read back as the same set.
 */

const LAST = 7;
const POINTS = 3;
const numbers = Array.from({ length: LAST }, (_, index) => index + 1);
const members = ['m0', 'm1', 'm2'];
const substitutes = ['s0', 's1'];
const everyone = [...members, ...substitutes];
const isMember = (person: string) => person.startsWith('m');
const atFirst: LiveRow[] = everyone.map((person) => ({
  person,
  capacity: isMember(person) ? 'member' : 'substitute',
  present: true,
}));

const act = fc.record({
  kind: fc.constantFrom('in' as const, 'out' as const, 'serve' as const, 'stop' as const, 'point' as const),
  person: fc.constantFrom(...everyone),
  seat: fc.constantFrom(...members),
});
const course = fc.record({
  order: fc.shuffledSubarray(numbers, { minLength: LAST, maxLength: LAST }),
  acts: fc.array(fc.array(act, { maxLength: 5 }), { minLength: LAST, maxLength: LAST }),
});

/** As the server reckons it: what has been passed over goes by its number until it is taken up. */
function courseAfter(taken: readonly number[]): Course {
  const order = [...taken];
  const most = Math.max(...order);
  for (const passed of numbers.filter((one) => one < most && !taken.includes(one))) {
    const before = Math.max(...order.filter((one) => one < passed));
    order.splice(order.indexOf(before) + 1, 0, passed);
  }
  return { taken: order, pointsOf: () => POINTS };
}

/** What is printed, as a person reads it: `§§ 1–3, 5, § 6 punkt 2–3`, as §§ and points. */
function readPrinted(text: string): Set<string> {
  const cells = new Set<string>();
  for (const [, paragraph = '', points = ''] of text
    .replaceAll('\u00a0', ' ')
    .matchAll(/§ (\d+) punkt ([\d–, ]+?)(?=, §|$)/g)) {
    expandRange(points.replace(/\s/g, '').replace(/–/g, '-')).forEach((point) =>
      cells.add(`${paragraph}.${point}`),
    );
  }
  const whole = text.replaceAll('\u00a0', ' ').replace(/(, )?§ \d+ punkt [\d–, ]+?(?=, §|$)/g, '');
  if (/\d/.test(whole)) {
    expandRange(whole.replace(/[§\s]/g, '').replace(/–/g, '-')).forEach((paragraph) =>
      Array.from({ length: POINTS }, (_, index) => cells.add(`${paragraph}.${index + 1}`)),
    );
  }
  return cells;
}

const cellsOf = (range: string) =>
  new Set(
    parseRange(range).flatMap(({ from, to, point }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((paragraph) =>
        point === undefined
          ? Array.from({ length: POINTS }, (_, index) => `${paragraph}.${index + 1}`)
          : [`${paragraph}.${point}`],
      ),
    ),
  );

describe('§§ taken up in any order', () => {
  it('hold those who were there, in the seats where they sat, and are printed so', () => {
    fc.assert(
      fc.property(course, ({ order, acts }) => {
        let rows = [...atFirst];
        const taken: number[] = [];
        const inRoom = new Set(everyone);
        const seats = new Map<string, string>();
        const byHand = new Map<string, { there: Set<string>; seats: Map<string, string> }>();
        order.forEach((paragraph, place) => {
          const before = taken.length === 0 ? undefined : courseAfter(taken);
          taken.push(paragraph);
          const now = courseAfter(taken);
          rows = goOn(rows, before === undefined ? now : takenUp(before, paragraph), paragraph);
          let point = 1;
          for (const { kind, person, seat } of acts[place] ?? []) {
            const at = point === 1 ? { paragraph } : { paragraph, point };
            if (kind === 'point') {
              point = Math.min(POINTS, point + 1);
              for (let earlier = 1; earlier < point; earlier += 1) {
                const key = `${paragraph}.${earlier}`;
                byHand.set(key, byHand.get(key) ?? { there: new Set(inRoom), seats: new Map(seats) });
              }
            } else if (kind === 'in') {
              rows = arrive(
                rows,
                now,
                { person, capacity: isMember(person) ? 'member' : 'substitute' },
                { at },
              );
              if (isMember(person) && !inRoom.has(person)) {
                [...seats].filter(([, whose]) => whose === person).forEach(([who]) => seats.delete(who));
              }
              inRoom.add(person);
            } else if (kind === 'out') {
              rows = leave(rows, now, person, { at });
              inRoom.delete(person);
              seats.delete(person);
            } else if (kind === 'stop' && !isMember(person)) {
              rows = stopServing(rows, now, person, at);
              seats.delete(person);
            } else if (kind === 'serve' && !isMember(person) && inRoom.has(person)) {
              const found = hindrancesToServe(rows, person, { servesFor: seat }, { at, course: now });
              if (found.every((code) => code === 'broke-off-earlier')) {
                rows = serveFor(rows, now, person, { servesFor: seat }, at);
                seats.set(person, seat);
              }
            }
          }
          for (let rest = 1; rest <= POINTS; rest += 1) {
            const key = `${paragraph}.${rest}`;
            byHand.set(key, byHand.get(key) ?? { there: new Set(inRoom), seats: new Map(seats) });
          }
        });
        for (const [key, expected] of byHand) {
          const [paragraph = 0, point = 0] = key.split('.').map(Number);
          const holding = rows.filter(
            (row) => row.present && rangeHoldsPoint(row.paragraphs, paragraph, point),
          );
          expect(holding.map(({ person }) => person).sort()).toEqual([...expected.there].sort());
          expect(
            holding
              .filter(isServing)
              .flatMap(({ person, servesFor }) => (servesFor === undefined ? [] : [`${person} ${servesFor}`]))
              .sort(),
          ).toEqual([...expected.seats].map(([who, whose]) => `${who} ${whose}`).sort());
        }
        for (const { paragraphs } of rows) {
          if (paragraphs !== undefined) {
            expect(readPrinted(printParagraphs(paragraphs))).toEqual(cellsOf(paragraphs));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('tell of one who broke off by the order in which they came, and by the day', () => {
    const rows: LiveRow[] = [{ person: 'm0', capacity: 'member', present: true, paragraphs: '3' }];
    const days = (...list: (string | undefined)[]) => ({
      taken: [3, 1, 2],
      pointsOf: () => 1,
      dayOf: (paragraph: number) => list[paragraph - 1],
    });
    const of = (paragraph: number, now: Course) => brokenOff(rows, 'm0', { at: { paragraph }, course: now });
    expect(of(1, days('d1', 'd1', 'd1'))).toBe('today');
    expect(of(3, days('d1', 'd1', 'd1'))).toBe('no');
    expect(of(1, days('d2', 'd2', 'd1'))).toBe('no');
    expect(of(1, days(undefined, undefined, undefined))).toBe('unknown');
    expect(holdsAt(rows[0] ?? { person: '', capacity: 'member', present: false }, { paragraph: 3 })).toBe(
      true,
    );
  });
});
