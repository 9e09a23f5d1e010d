import { describe, expect, it } from '@jest/globals';
import type { MeetingFile } from '../contracts/meeting-file.js';
import { aMeeting, anItem } from '../../test/a-meeting.js';
import { mayReplace, needsDecision, replacesAs, type StandingSigner } from './replacement.js';

const signer = (person: string, as: StandingSigner['as'], paragraphs = [1, 2, 3]): StandingSigner => ({
  person,
  as,
  paragraphs,
});
const BO = signer('bo', 'adjuster');
const OTHERS = [signer('anna', 'chair'), signer('cia', 'adjuster'), signer('gun', 'secretary')];

const biased = (person: string) => ({
  items: [1, 2, 3].map((n) => anItem(n, n === 2 ? { conflictsOfInterest: [{ person }] } : {})),
});
const names = (file: MeetingFile, replaced = BO, others = OTHERS) =>
  mayReplace(file, replaced, others).map(({ person, reserve }) => (reserve ? `${person} (reserve)` : person));

describe('who may step in for a signer', () => {
  const everybody = names(aMeeting());

  it('is whoever was there and served, the elected reserves first, and nobody who signs the same §', () => {
    expect(everybody[0]).toBe('dan (reserve)');
    for (const taken of ['anna', 'bo', 'cia', 'gun']) {
      expect(everybody.join()).not.toContain(taken);
    }
  });

  it('is not one with jäv in any of the §§', () => {
    expect(names(aMeeting(biased('dan'))).join()).not.toContain('dan');
  });

  it('is not one who has refused or was replaced before', () => {
    expect(names(aMeeting(), BO, [...OTHERS, signer('dan', 'reserve-adjuster')]).join()).not.toContain('dan');
  });

  it('may be one who signs other §§', () => {
    const half = signer('bo', 'adjuster', [1]);
    expect(names(aMeeting(), half, [signer('cia', 'adjuster', [2, 3])])).toContain('cia');
  });

  it.each([
    ['a reserve for one who is hindered', true, 'adjuster', false, false],
    ['another for one who is hindered', false, 'adjuster', false, true],
    ['a reserve for one who refused', true, 'adjuster', true, true],
    ['a reserve for the chair', true, 'chair', false, true],
    ['a reserve for the acting chair', true, 'acting-chair', false, true],
  ] as const)('%s', (_, reserve, as, refused, expected) => {
    expect(needsDecision({ person: 'dan', reserve }, { as, refused })).toBe(expected);
  });

  it('and signs as what he is', () => {
    expect(replacesAs({ person: 'dan', reserve: true })).toBe('reserve-adjuster');
    expect(replacesAs({ person: 'eva', reserve: false })).toBe('adjuster');
  });
});
