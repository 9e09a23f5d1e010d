import { describe, expect, test } from '@jest/globals';
import { canDecideAsProposed, decidedAsProposed } from './as-proposed.js';
import type { DraftSection } from './item-draft.js';

const section = (kind: DraftSection['kind'], body: string): DraftSection => ({
  key: `${kind}-1`,
  kind,
  heading: '',
  body,
  points: 'numbered',
  given: null,
});
const proposed = section('proposal', '1. Nämnden godkänner.');
const background = section('background', 'Så var det.');

describe('deciding as proposed', () => {
  test('turns the proposal into the decision, in its place', () => {
    const sections = [section('decision', ''), proposed, background];
    expect(canDecideAsProposed({ sections })).toBe(true);
    expect(decidedAsProposed({ sections, outcome: '' }, false)).toEqual({
      sections: [section('decision', proposed.body), background],
      outcome: 'approved',
    });
  });

  test('leaves the proposal where the board prints it, and an outcome that was chosen', () => {
    const { sections, outcome } = decidedAsProposed({ sections: [proposed], outcome: 'amended' }, true);
    expect(sections.map(({ kind, body }) => [kind, body])).toEqual([
      ['decision', proposed.body],
      ['proposal', proposed.body],
    ]);
    expect(outcome).toBe('amended');
  });

  test.each([
    ['nothing is proposed', [section('decision', ''), section('proposal', ' ')]],
    ['something is decided', [section('decision', 'Nämnden avslår.'), proposed]],
    ['several things are proposed', [proposed, { ...proposed, key: 'other' }]],
  ])('is not offered where %s', (_, sections) => {
    expect(canDecideAsProposed({ sections })).toBe(false);
  });
});
