import { describe, expect, it } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { changeOf, draftOf, isChanged } from './item-draft.js';
import { mergeDrafts } from './merge-drafts.js';

const item: AgendaItemView = {
  id: '7d2f6a04-4a87-4c7e-9d0d-0f1f6f0f4a11',
  meetingId: '0b9d8a52-55d5-4c8b-8a8c-2f1f52b3c0aa',
  version: 3,
  position: 4,
  paragraph: 4,
  label: '§ 4',
  adjustmentId: null,
  updatedAt: '2025-01-14T12:00:00Z',
  updatedBy: 'Siv Ek',
  title: 'Vinterväghållning',
  caseNumber: 'TN 2025/12',
  sections: [
    { kind: 'decision', heading: '', body: '1. Att godkänna planen.' },
    { kind: 'summary', body: 'Planen gäller två år.' },
  ],
  recipients: [{ name: 'Driftenheten', email: 'drift@sund.example' }],
};

const base = draftOf(item);
const withBody = (index: number, body: string) => ({
  ...base,
  sections: base.sections.map((section, at) => (at === index ? { ...section, body } : section)),
});

describe('what an edited item sends', () => {
  it('is nothing while nothing is written', () => {
    expect(changeOf(base, draftOf(item))).toEqual({});
    expect(isChanged(base, draftOf(item))).toBe(false);
  });

  it('keeps what was given empty and what was left out in the sections nobody touched', () => {
    expect(changeOf(base, withBody(1, 'Planen gäller tre år.')).sections).toEqual([
      { kind: 'decision', heading: '', body: '1. Att godkänna planen.' },
      { kind: 'summary', body: 'Planen gäller tre år.' },
    ]);
  });

  it('takes away by null', () => {
    const emptied = { ...base, caseNumbers: [' '], sections: [], recipients: [], outcome: '' as const };
    expect(changeOf(base, emptied)).toEqual({
      caseNumber: null,
      moreCaseNumbers: null,
      sections: null,
      recipients: null,
    });
  });

  it('leaves out recipient rows that were never filled in', () => {
    const rows = [...base.recipients, { key: 'new-2', name: '', email: ' ' }];
    expect(isChanged(base, { ...base, recipients: rows })).toBe(false);
  });
});

describe('two who wrote at once', () => {
  it('takes both where they wrote in different places', () => {
    const merge = mergeDrafts(base, withBody(0, 'Mitt'), withBody(1, 'Deras'));
    expect(merge.clashes).toEqual([]);
    expect(merge.draft.sections.map(({ body }) => body)).toEqual(['Mitt', 'Deras']);
  });

  it.each([
    ['mine', 'Mitt'],
    ['theirs', 'Deras'],
    ['both', 'Mitt\n\nDeras'],
  ] as const)('asks where both wrote in the same place: %s', (choice, body) => {
    const merge = mergeDrafts(base, withBody(0, 'Mitt'), withBody(0, 'Deras'));
    const [clash] = merge.clashes;
    expect(merge.clashes).toHaveLength(1);
    expect(clash?.settle(merge.draft, choice).sections[0]?.body).toBe(body);
  });

  it('asks about the whole list when one of them has moved or added sections', () => {
    const fewer = { ...base, sections: base.sections.slice(1) };
    const merge = mergeDrafts(base, withBody(1, 'Mitt'), fewer);
    expect(merge.clashes.map(({ id }) => id)).toEqual(['sections']);
    expect(merge.clashes[0]?.settle(merge.draft, 'both').sections).toHaveLength(3);
  });

  it('asks about nothing when both wrote the same', () => {
    const merge = mergeDrafts(base, { ...base, title: 'Ny rubrik' }, { ...base, title: 'Ny rubrik' });
    expect(merge).toEqual({ draft: { ...base, title: 'Ny rubrik' }, clashes: [] });
  });
});
