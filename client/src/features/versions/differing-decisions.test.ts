import { expect, test } from '@jest/globals';
import type { DecisionDifference } from '@klubbat/shared/contracts/decision-difference';
import { differingDecisions } from './differing-decisions.js';

const item = (
  rows: [string | null, string | null, string | null][],
  given: Partial<DecisionDifference>,
): DecisionDifference => ({
  itemId: '01890000-0000-7000-8000-000000000000',
  label: '§ 1',
  title: 'Konserter',
  state: 'draft',
  reviewedAt: null,
  hasProposal: false,
  ...given,
  rows: rows.map(([proposed, reviewed, now]) => ({ proposed, reviewed, now })),
});
const asked = { reviewedAt: '2025-01-14T12:00:00.000Z' };

test.each<[string, boolean, DecisionDifference]>([
  ['nothing was proposed nor reviewed', false, item([[null, null, 'A']], {})],
  ['as proposed', false, item([['A', null, 'A']], { hasProposal: true })],
  ['other than proposed', true, item([['A', null, 'B']], { hasProposal: true })],
  [
    'a point that was not proposed',
    true,
    item(
      [
        ['A', null, 'A'],
        [null, null, 'B'],
      ],
      { hasProposal: true },
    ),
  ],
  ['changed after the review', true, item([[null, 'A', 'B']], asked)],
  ['as it was reviewed', false, item([[null, 'A', 'A']], asked)],
  ['changed before the review', true, item([['A', 'B', 'B']], { ...asked, hasProposal: true })],
  ['changed, and changed back', true, item([['A', 'B', 'A']], { ...asked, hasProposal: true })],
  ['taken away', true, item([['A', 'A', null]], { ...asked, hasProposal: true })],
])('a decision differs or not: %s', (_, differs, decision) => {
  expect(differingDecisions([decision]).length).toBe(differs ? 1 : 0);
});
