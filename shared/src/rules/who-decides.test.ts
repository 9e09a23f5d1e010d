import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AttendanceInFile, ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { arrive, leave, serveFor, stopServing, type LiveRow } from './attendance-acts.js';
import { warnings } from './item-warnings.js';
import { seatAt, servingAt } from './presence.js';
import { voteFindings } from './vote-contradictions.js';
import { tallyOf } from './voting.js';
import { decidesByLot, mayReserve, moversAt, standsOut, votersAt } from './who-decides.js';

const POINTS = 3;
const LAST = 6;
const members = ['m1', 'm2', 'm3', 'm4', 'm5'];
const substitutes = ['e1', 'e2'];

function fileOf(
  attendance: AttendanceInFile[],
  item: Partial<ItemInFile> = {},
  kind = 'assembly',
): MeetingFile {
  return {
    format: 'meeting-file',
    version: 1,
    organisation: { name: 'Kommunen', kind: 'municipality' },
    board: { name: 'Organet', kind: kind as 'assembly', numbering: 'meeting' },
    meeting: { date: '2025-03-04' },
    people: [...members, ...substitutes, 'rad'].map((id) => ({ id, name: id })),
    officers: { chair: 'm1' },
    attendance,
    items: [
      {
        paragraph: 3,
        title: 'Badet',
        sections: [{ kind: 'decision', body: '1. Ett.\n2. Två.\n3. Tre.' }],
        ...item,
      },
    ],
  };
}

const here = (person: string, more: Partial<AttendanceInFile> = {}): AttendanceInFile => ({
  person,
  capacity: 'member',
  present: true,
  ...more,
});

describe('who decides', () => {
  const serving = [
    here('m1'),
    here('m2', { paragraphs: '1-2' }),
    here('m3', { paragraphs: '3.1' }),
    here('m4', { present: false }),
    here('e1', { capacity: 'substitute', servesFor: 'm4' }),
    here('e2', { capacity: 'substitute' }),
    here('rad', { capacity: 'observer' }),
  ];
  it.each<[string, number | undefined, Partial<ItemInFile>, string[]]>([
    ['those who serve at the point', 1, {}, ['m1', 'm3', 'e1']],
    ['not one who left before the point', 2, {}, ['m1', 'e1']],
    ['not one with jäv at it', 1, { conflictsOfInterest: [{ person: 'e1', point: 1 }] }, ['m1', 'm3']],
    ['but with jäv at another point', 2, { conflictsOfInterest: [{ person: 'e1', point: 1 }] }, ['m1', 'e1']],
    ['not one with jäv in the whole §', 2, { conflictsOfInterest: [{ person: 'e1' }] }, ['m1']],
  ])('votes: %s', (_name, point, item, expected) => {
    const file = fileOf(serving, item);
    expect(votersAt(file, file.items[0] as ItemInFile, point)).toEqual(expected);
  });

  it('is one for each seat: a member who is back has his vote back', () => {
    const both = [here('m1'), here('m2'), here('e1', { capacity: 'substitute', servesFor: 'm2' })];
    const twoForOne = [
      here('m1'),
      here('m2', { present: false }),
      here('e1', { capacity: 'substitute', servesFor: 'm2' }),
      here('e2', { capacity: 'substitute', servesFor: 'm2' }),
    ];
    const voters = (rows: AttendanceInFile[], item: Partial<ItemInFile> = {}) => {
      const file = fileOf(rows, item);
      return votersAt(file, file.items[0] as ItemInFile, 1);
    };
    expect(voters(both)).toEqual(['m1', 'm2']);
    expect(voters(both, { conflictsOfInterest: [{ person: 'm2', point: 1 }] })).toEqual(['m1', 'e1']);
    expect(voters(twoForOne)).toEqual(['m1', 'e1']);
  });

  it('moves in fullmäktige also as an observer, in a nämnd not (KL 5:39)', () => {
    const assembly = fileOf(serving);
    const committee = fileOf(serving, {}, 'committee');
    expect(moversAt(assembly, assembly.items[0] as ItemInFile)).toContain('rad');
    expect(moversAt(committee, committee.items[0] as ItemInFile)).not.toContain('rad');
  });

  it('is everyone where nobody has been called up', () => {
    const file = fileOf([]);
    expect(votersAt(file, file.items[0] as ItemInFile)).toEqual([...members, ...substitutes, 'rad']);
  });

  it.each([
    ['one who takes no part in the decision', { notParticipating: [{ by: ['m1'] }] }, false],
    ['one who takes no part in another point', { notParticipating: [{ by: ['m1'], point: 2 }] }, true],
    ['one with jäv', { conflictsOfInterest: [{ person: 'm1' }] }, false],
  ] as [string, Partial<ItemInFile>, boolean][])('reserves: %s', (_name, item, expected) => {
    const file = fileOf(serving, item);
    expect(mayReserve(file, file.items[0] as ItemInFile, 'm1', 1)).toBe(expected);
  });

  it('by lot in elections and closed votes alone', () => {
    expect(decidesByLot({ kind: 'election' }, { method: 'open' })).toBe(true);
    expect(decidesByLot({ elections: [{ office: 'revisor', elected: [] }] }, { method: 'open' })).toBe(true);
    expect(decidesByLot({}, { method: 'closed' })).toBe(true);
    expect(decidesByLot({ kind: 'decision' }, { method: 'open' })).toBe(false);
  });

  const person = fc.constantFrom(...members, ...substitutes);
  const point = fc.integer({ min: 1, max: POINTS });
  const act = fc.record({
    what: fc.constantFrom('arrive', 'leave', 'serve', 'stop'),
    person,
    member: fc.constantFrom(...members),
    paragraph: fc.integer({ min: 1, max: LAST }),
    point,
  });
  const course = { taken: Array.from({ length: LAST }, (_, index) => index + 1), pointsOf: () => POINTS };

  it('whatever comes and goes, nobody votes or reserves who did not serve there, and sums equal names', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 25 }),
        fc.array(fc.record({ person, point: fc.option(point, { nil: undefined }) }), { maxLength: 3 }),
        fc.array(
          fc.record({ by: fc.array(person, { maxLength: 2 }), point: fc.option(point, { nil: undefined }) }),
          {
            maxLength: 2,
          },
        ),
        fc.infiniteStream(fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const)),
        point,
        (acts, conflictsOfInterest, notParticipating, sides, at) => {
          const rows = acts.reduce<LiveRow[]>(
            (now, { what, person: who, member, paragraph, point: moment }) => {
              const time = { at: { paragraph, point: moment } };
              const capacity = who.startsWith('e') ? 'substitute' : 'member';
              switch (what) {
                case 'arrive':
                  return arrive(now, course, { person: who, capacity }, time);
                case 'leave':
                  return leave(now, course, who, time);
                case 'serve':
                  return who.startsWith('e')
                    ? serveFor(now, course, who, { servesFor: member }, time.at)
                    : now;
                default:
                  return stopServing(now, course, who, time.at);
              }
            },
            members.map((one) => ({ person: one, capacity: 'member', present: true })),
          );
          const attendance = rows.map(({ open: _goesOn, ...row }) => row);
          const decided = { conflictsOfInterest, notParticipating };
          const file = fileOf(attendance, decided);
          const item = file.items[0] as ItemInFile;
          const voters = votersAt(file, item, at);
          const there = servingAt(file, { paragraph: 3, point: at });
          expect(voters.every((one) => there.includes(one))).toBe(true);
          expect(new Set(voters).size).toBe(voters.length);
          const seats = voters.map((one) => seatAt(file, one, { paragraph: 3, point: at }));
          expect(new Set(seats).size).toBe(seats.length);
          expect(
            voters.some((one) =>
              conflictsOfInterest.some(
                (conflict) =>
                  conflict.person === one && (conflict.point === undefined || conflict.point === at),
              ),
            ),
          ).toBe(false);

          const ballots = voters.flatMap((one) => {
            const next = sides.next();
            return standsOut(item, one, at) || next.done === true ? [] : [{ person: one, vote: next.value }];
          });
          const tally = tallyOf(ballots);
          const reservations = members.filter((one) => mayReserve(file, item, one, at));
          const held = fileOf(attendance, {
            ...decided,
            votes: [{ method: 'open', ...tally, ballots, point: at }],
            reservations: [{ by: reservations, point: at }],
          });
          const known = attendance.map((row) => row.person);
          expect(reservations.every((one) => there.includes(one) || !known.includes(one))).toBe(true);
          // where all have left or have jäv nobody votes, and there is no name to print
          const told = [
            'tie-unbroken',
            'chair-abstained-in-tie',
            ...(ballots.length === 0 ? ['vote-without-names'] : []),
          ];
          expect(voteFindings(held).filter(({ code }) => !told.includes(code))).toEqual([]);
          expect(warnings(held).filter(({ code }) => code === 'reservation-without-part')).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });
});
