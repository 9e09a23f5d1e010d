import { describe, expect, it } from '@jest/globals';
import type { AttendanceInFile } from '@klubbat/shared/contracts/meeting-file';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { rowsOf } from './attendance-draft.js';
import { stripsOf } from './strip-of.js';

const items = [3, 1, 2, null].map((paragraph) => ({
  paragraph,
  ...(paragraph === 2 ? { conflictsOfInterest: [{ person: 'mia' }] } : {}),
})) as MeetingView['items'];
const attendance: AttendanceInFile[] = [
  { person: 'siv', capacity: 'member', present: true, paragraphs: '1,2.1' },
  { person: 'mia', capacity: 'member', present: true },
  { person: 'bo', capacity: 'member', present: false },
  { person: 'ali', capacity: 'substitute', present: true, paragraphs: '1' },
  { person: 'ali', capacity: 'substitute', present: true, serves: true, servesFor: 'bo', paragraphs: '2-3' },
];

describe('a person’s way through the meeting', () => {
  it.each([
    ['siv', ['1–1 serves', '2–2 serves in part', '3–3 absent']],
    ['mia', ['1–1 serves', '2–2 biased', '3–3 serves']],
    ['bo', ['1–3 absent']],
    ['ali', ['1–1 present', '2–3 serves']],
  ])('of %s is read from all rows, in the order of the §§', (person, expected) => {
    const strip = stripsOf({ items }, rowsOf(attendance)).get(person) ?? [];
    expect(
      strip.map(({ from, to, state, isPart }) => `${from}–${to} ${state}${isPart ? ' in part' : ''}`),
    ).toEqual(expected);
  });
});
