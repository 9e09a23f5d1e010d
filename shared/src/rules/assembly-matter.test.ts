import { describe, expect, test } from '@jest/globals';
import type { MatterKind } from '../vocabulary/assembly-matters.js';
import { addDays } from './calendar.js';
import { daysUntil } from './deadlines.js';
import { isOverYear, matterStanding, yearEnds, type MatterStep } from './assembly-matter.js';

const step = (outcome: MatterStep['outcome'], change: Partial<MatterStep> = {}): MatterStep => ({
  held: true,
  outcome,
  decides: true,
  ...change,
});
const elsewhere = (outcome: MatterStep['outcome']) => step(outcome, { decides: false });
const coming = step(null, { held: false });

describe('the standing of a matter', () => {
  test.each<[string, MatterKind, MatterStep[], string]>([
    ['nothing yet', 'motion', [], 'handed-in'],
    ['on its first agenda', 'motion', [coming], 'handed-in'],
    ['raised, nothing said of it', 'motion', [step(null)], 'raised'],
    ['raised and noted', 'motion', [step('noted')], 'raised'],
    ['raised, then written off', 'motion', [step('noted'), step('noted')], 'settled'],
    [
      'prepared, then written off at its first § in fullmäktige',
      'motion',
      [elsewhere('forwarded'), step('noted')],
      'settled',
    ],
    ['proposed by the styrelse', 'motion', [step(null), elsewhere('forwarded')], 'proposed'],
    ['what the styrelse thinks decides nothing', 'motion', [step(null), elsewhere('approved')], 'proposed'],
    ['carried', 'motion', [step('noted'), elsewhere('forwarded'), step('approved')], 'settled'],
    ['carried with a change', 'motion', [step('amended')], 'settled'],
    ['lost', 'motion', [step('rejected')], 'settled'],
    ['answered', 'motion', [step('answered')], 'settled'],
    ['tabled', 'motion', [step(null), step('tabled')], 'put-off'],
    ['referred back', 'motion', [step(null), step('referred-back')], 'put-off'],
    ['taken off the agenda', 'motion', [step(null), step('withdrawn')], 'put-off'],
    [
      'decided by the nämnd it was left to',
      'citizen-proposal',
      [elsewhere(null), step('rejected')],
      'settled',
    ],
    ['may be asked', 'interpellation', [step('approved')], 'may-be-asked'],
    ['may not be asked', 'interpellation', [step('rejected')], 'settled'],
    ['asked and answered at once', 'interpellation', [step('answered')], 'settled'],
    ['may be asked, answered later', 'interpellation', [step('approved'), step('answered')], 'settled'],
    ['answered', 'question', [step('answered')], 'settled'],
    ['a question cannot be carried', 'question', [step('approved')], 'raised'],
    ['nor refused', 'question', [step('rejected')], 'raised'],
  ])('%s: %s %j', (_, kind, steps, state) => {
    expect(matterStanding({ kind, withdrawnOn: null }, steps).state).toBe(state);
    expect(matterStanding({ kind, withdrawnOn: '2026-03-01' }, steps).state).toBe('withdrawn');
  });

  test('tells which § says so, and where it stands now', () => {
    const first = step(null);
    expect(matterStanding({ kind: 'motion', withdrawnOn: null }, [first, coming])).toEqual({
      state: 'raised',
      step: first,
      next: coming,
    });
    const decided = step('approved');
    expect(matterStanding({ kind: 'motion', withdrawnOn: null }, [first, decided, coming])).toEqual({
      state: 'settled',
      step: decided,
      next: null,
    });
  });
});

describe('the year', () => {
  test.each([
    ['2025-03-10', '2026-03-10', 365],
    ['2023-03-10', '2024-03-10', 366],
    ['2024-02-29', '2025-02-28', 365],
    ['2027-02-28', '2028-02-28', 365],
    ['2025-12-31', '2026-12-31', 365],
  ])('of %s ends on %s, day %i', (handedInOn, last, days) => {
    expect(yearEnds(handedInOn)).toBe(last);
    expect(daysUntil(last, handedInOn)).toBe(days);
    const over = (kind: MatterKind, day: string) => isOverYear({ kind, handedInOn }, day);
    expect([over('motion', last), over('motion', addDays(last, 1))]).toEqual([false, true]);
    expect(over('citizen-proposal', addDays(last, 1))).toBe(true);
    expect([over('interpellation', '2099-01-01'), over('question', '2099-01-01')]).toEqual([false, false]);
  });
});
