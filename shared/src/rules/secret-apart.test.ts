import { expect, test } from '@jest/globals';
import type { MeetingFile } from '../contracts/meeting-file.js';
import { secretBesideOpen } from './secret-apart.js';

const file = (...secret: number[]) =>
  ({
    board: { name: 'Nämnden', numberWithYear: true },
    meeting: { date: '2025-01-14' },
    items: [1, 2, 3].map((paragraph) => ({
      paragraph,
      title: 'Ärende',
      ...(secret.includes(paragraph) ? { confidential: 'OSL 26:1' } : {}),
    })),
  }) as unknown as MeetingFile;

test.each([
  ['one among open ones', [2], [1, 2, 3], '§ 2/25'],
  ['two among open ones', [2, 3], [1, 2, 3], '§§ 2–3/25'],
  ['none', [], [1, 2, 3], undefined],
  ['all of those asked', [2, 3], [2, 3], undefined],
  ['only another than those asked', [2], [1, 3], undefined],
])('warns of secret §§ beside open ones: %s', (_, secret, asked, label) => {
  expect(secretBesideOpen(file(...secret), asked).map(({ params }) => params)).toEqual(
    label === undefined ? [] : [{ paragraphs: label }],
  );
});
