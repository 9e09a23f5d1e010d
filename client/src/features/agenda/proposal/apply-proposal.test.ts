import { expect, test } from '@jest/globals';
import type { DraftSection } from '../item-draft.js';
import { applyProposal } from './apply-proposal.js';

const section = (kind: DraftSection['kind'], body: string, heading = ''): DraftSection => ({
  key: `${kind} ${body}`,
  kind,
  heading,
  body,
  points: 'numbered',
  given: null,
});
const draft = {
  sections: [section('decision', ''), section('summary', 'Står redan.'), section('motions', '')],
  recipients: [{ key: 'a', name: 'Ekonomienheten', email: 'e@example.se' }],
};
const proposal = [
  { heading: 'Tjänsteskrivelse', fate: 'skip' as const, body: 'Handläggare' },
  { heading: 'Beslut:', fate: 'decision' as const, body: 'Antas.' },
  { heading: 'Ärendet i korthet', fate: 'summary' as const, body: 'Ny.' },
  { heading: 'Skickas till', fate: 'recipients' as const, body: '- ekonomienheten\n- Trafikverket' },
];
const told = ({ sections }: { sections: DraftSection[] }) =>
  sections.map(({ kind, heading, body }) => [kind, heading, body]);

test('what stands is kept, empty sections are filled, and the rest comes after', () => {
  const applied = applyProposal(draft, proposal, 'after', {});
  expect(told(applied)).toEqual([
    ['decision', '', 'Antas.'],
    ['summary', '', 'Står redan.'],
    ['motions', '', ''],
    ['summary', 'Ärendet i korthet', 'Ny.'],
  ]);
  expect(applied.recipients.map(({ name, email }) => [name, email])).toEqual([
    ['Ekonomienheten', 'e@example.se'],
    ['Trafikverket', ''],
  ]);
  expect(new Set(applied.sections.map(({ key }) => key)).size).toBe(4);
});

test('text is replaced only where that was chosen, and the place of a list stays', () => {
  expect(told(applyProposal(draft, proposal, 'replace', { summary: 'Ärendet i korthet' }))).toEqual([
    ['decision', '', 'Antas.'],
    ['motions', '', ''],
    ['summary', 'Ärendet i korthet', 'Ny.'],
  ]);
});
