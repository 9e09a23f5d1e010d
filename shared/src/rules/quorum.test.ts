import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem } from '../../test/a-meeting.js';
import type { BoardKind } from '../vocabulary/meeting-words.js';
import { quorumAt, quorumNeeded } from './quorum.js';

const members = ['anna', 'bo', 'cia', 'dan', 'eva'];

/** A body with that many seats, so many of them served, of whom some have jäv in § 1. */
function sitting(kind: BoardKind, seats: number | undefined, serving: number, biased = 0) {
  const item = anItem(1, { conflictsOfInterest: members.slice(0, biased).map((person) => ({ person })) });
  const file = aMeeting({
    board: { name: 'Organet', kind, numbering: 'year', ...(seats === undefined ? {} : { seats }) },
    attendance: members.map((person, index) => ({
      person,
      capacity: 'member' as const,
      present: index < serving,
    })),
    items: [item],
  });
  return quorumAt(file, item);
}

describe('quorum', () => {
  it.each<[string, BoardKind, number | undefined, number, number, string]>([
    ['exactly half of ten seats is too few', 'committee', 10, 5, 0, 'lacking'],
    ['one more than half of eight', 'committee', 8, 5, 0, 'met'],
    ['more than half of nine', 'committee', 9, 5, 0, 'met'],
    ['vacant seats count: five of eleven', 'committee', 11, 5, 0, 'lacking'],
    ['jäv breaks it in a nämnd', 'committee', 9, 5, 1, 'lacking'],
    ['jäv breaks it in a styrelse', 'executive', 9, 5, 1, 'lacking'],
    ['jäv does not in fullmäktige (KL 5:46)', 'assembly', 9, 5, 5, 'met'],
    ['too few in fullmäktige, jäv or not', 'assembly', 11, 5, 0, 'lacking'],
    ['seats that are not known', 'committee', undefined, 5, 0, 'unknown'],
    ['a body of no law', 'forum', 5, 1, 0, 'unknown'],
  ])('%s', (_name, kind, seats, serving, biased, state) => {
    expect(sitting(kind, seats, serving, biased).state).toBe(state);
  });

  it('is more than half, for any number of seats', () => {
    for (let seats = 1; seats <= 101; seats += 1) {
      expect(quorumNeeded(seats) * 2).toBeGreaterThan(seats);
      expect((quorumNeeded(seats) - 1) * 2).toBeLessThanOrEqual(seats);
    }
  });
});
