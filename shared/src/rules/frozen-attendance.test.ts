import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AttendanceInFile } from '../contracts/meeting-file.js';
import { arrive, goOn, leave, serveFor, type LiveRow } from './attendance-acts.js';
import { changedWhereFrozen } from './frozen-attendance.js';

const row = (
  person: string,
  paragraphs?: string,
  more: Partial<AttendanceInFile> = {},
): AttendanceInFile => ({
  person,
  capacity: 'member',
  present: true,
  ...(paragraphs === undefined ? {} : { paragraphs }),
  ...more,
});

describe('what a frozen § says of who was there', () => {
  test.each<[string, AttendanceInFile[], AttendanceInFile[], number[]]>([
    ['the same', [row('a')], [row('a')], []],
    ['goes on after it', [row('a', '1-2')], [row('a', '1-3')], []],
    ['has been cut after it', [row('a')], [row('a', '1-2')], []],
    [
      'one who never came is put on the list',
      [row('a')],
      [row('a'), row('b', undefined, { present: false })],
      [],
    ],
    ['in two rows that say the same', [row('a', '1,2')], [row('a', '1'), row('a', '2')], []],
    ['came in it after all', [row('a')], [row('a'), row('b', '2-3')], [2]],
    ['was gone', [row('a', '1-3')], [row('a', '1,3')], [2]],
    ['only a point of it', [row('a', '1-2')], [row('a', '1,2.1')], [2]],
    ['served for another', [row('a', '2', { servesFor: 'b' })], [row('a', '2', { servesFor: 'c' })], [2]],
    ['did not serve', [row('a')], [row('a', undefined, { serves: false })], [2]],
    ['by link', [row('a')], [row('a', undefined, { remote: true })], [2]],
    ['was a guest', [row('a')], [row('a', undefined, { capacity: 'guest' })], [2]],
  ])('%s', (_what, before, after, changed) => {
    expect(changedWhereFrozen(before, after, [2])).toEqual(changed);
  });
});

test('whoever comes, goes and serves at later §§ changes nothing of it', () => {
  const people = ['a', 'b', 'c', 'd'];
  const someone = fc.constantFrom(...people);
  const act = fc.oneof(
    fc.record({ act: fc.constant('arrive' as const), person: someone }),
    fc.record({ act: fc.constant('leave' as const), person: someone }),
    fc.record({ act: fc.constant('serve' as const), person: someone, member: someone }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), fc.array(act, { maxLength: 12 }), (first, later) => {
      const course = (last: number) => ({ taken: [1, 2, 3].slice(0, last), pointsOf: () => 0 });
      const play = (rows: LiveRow[], acts: typeof first, paragraph: number) =>
        acts.reduce<LiveRow[]>((now, one) => {
          const at = { paragraph };
          switch (one.act) {
            case 'arrive':
              return arrive(now, course(paragraph), { person: one.person, capacity: 'member' }, { at });
            case 'leave':
              return leave(now, course(paragraph), one.person, { at });
            case 'serve':
              return serveFor(
                now,
                course(paragraph),
                `ersattare-${one.person}`,
                { servesFor: one.member },
                at,
              );
          }
        }, rows);
      const start = people.map((person): LiveRow => row(person, undefined, { present: person !== 'd' }));
      const frozen = play(goOn(start, course(2), 2), first, 2);
      const after = play(goOn(frozen, course(3), 3), later, 3);
      expect(changedWhereFrozen(frozen, after, [1, 2])).toEqual([]);
    }),
  );
});
