import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MotionInFile } from '../contracts/meeting-file.js';
import { nextPairing, propositionSteps } from './proposition-order.js';

const motion = (kind: MotionInFile['kind'], more: Partial<MotionInFile> = {}): MotionInFile => ({
  text: kind ?? 'eget förslag',
  ...(kind === undefined ? {} : { kind }),
  ...more,
});

/** The steps in short: `formal 2`, `main base 0`, `addition 1`. */
const steps = (motions: MotionInFile[], hasBase = true) =>
  propositionSteps(motions, hasBase).map((step) =>
    step.kind === 'main'
      ? ['main', ...step.proposals.map((one) => (one === 'base' ? one : one.index))].join(' ')
      : `${step.kind} ${step.index}`,
  );

describe('the order of propositions', () => {
  it.each<[string, MotionInFile[], boolean, string[]]>([
    ['the proposal alone', [], true, ['main base']],
    ['approval is the proposal itself', [motion('approve'), motion('approve')], true, ['main base']],
    ['approval and rejection', [motion('approve'), motion('reject')], true, ['main base 1']],
    ['two who move rejection move one thing', [motion('reject'), motion('reject')], true, ['main base 0']],
    ['three proposals', [motion('amend'), motion(undefined)], true, ['main base 0 1']],
    [
      'formal motions first, additions last',
      [
        motion('add'),
        motion('refer-back'),
        motion('amend'),
        motion('table'),
        motion('adjourn'),
        motion('add'),
      ],
      true,
      ['formal 4', 'formal 3', 'formal 1', 'main base 2', 'addition 0', 'addition 5'],
    ],
    ['a withdrawn motion is not put', [motion('reject', { withdrawn: true })], true, ['main base']],
    ['no proposal before the meeting', [motion('approve'), motion('amend')], false, ['main 0 1']],
    ['nothing to put', [], false, []],
  ])('%s', (_name, motions, hasBase, expected) => {
    expect(steps(motions, hasBase)).toEqual(expected);
  });
});

describe('votes among several proposals', () => {
  it('two proposals need one vote', () => {
    expect(nextPairing(['a', 'b'], 'a', [])).toEqual({ order: 'main', yes: 'a', no: 'b' });
    expect(nextPairing(['a', 'b'], 'a', ['no'])).toBeUndefined();
  });
  it('three need a counter-vote first, and its winner meets the main proposal', () => {
    expect(nextPairing(['a', 'b', 'c'], 'a', [])).toEqual({ order: 'counter', yes: 'b', no: 'c' });
    expect(nextPairing(['a', 'b', 'c'], 'a', ['no'])).toEqual({ order: 'main', yes: 'a', no: 'c' });
    expect(nextPairing(['a', 'b', 'c'], 'a', ['yes'])).toEqual({ order: 'main', yes: 'a', no: 'b' });
    expect(nextPairing(['a', 'b', 'c'], 'a', ['yes', 'yes'])).toBeUndefined();
  });
  it('one proposal needs none', () => {
    expect(nextPairing(['a'], 'a', [])).toBeUndefined();
  });
  it('end after one vote fewer than there are proposals, and only the last of them is the main vote', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 9 }),
        fc.array(fc.constantFrom('yes' as const, 'no' as const), { minLength: 9, maxLength: 9 }),
        (proposals, sides) => {
          const main = proposals[0] ?? 0;
          const votes = proposals.length - 1;
          for (let given = 0; given < votes; given += 1) {
            const pairing = nextPairing(proposals, main, sides.slice(0, given));
            expect(pairing?.order).toBe(given === votes - 1 ? 'main' : 'counter');
            expect(pairing?.yes).not.toBe(pairing?.no);
          }
          expect(nextPairing(proposals, main, sides.slice(0, votes))).toBeUndefined();
        },
      ),
    );
  });
});
