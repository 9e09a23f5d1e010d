import { describe, expect, test } from '@jest/globals';
import type { BoardSettings } from '@klubbat/shared/contracts/board-settings';
import { newItem } from './new-item.js';

type Start = Pick<BoardSettings, 'headings' | 'itemSections' | 'recipientsHeading'>;

const plain: Start = { headings: {}, itemSections: [], recipientsHeading: null };
const own: Start = {
  headings: { decision: 'Nämnden beslutar', proposal: 'Nämnden föreslår' },
  itemSections: ['summary', 'decision'],
  recipientsHeading: 'Expedieras till',
};

describe('a new item', () => {
  test('of a board without settings of its own is what was given', () => {
    expect(newItem(plain, { title: 'Öppnande' })).toEqual({ title: 'Öppnande' });
    const sections = [{ kind: 'decision' as const, body: 'Ja.' }];
    expect(newItem(plain, { title: 'Öppnande', sections })).toEqual({ title: 'Öppnande', sections });
  });

  test("begins with the board's sections, in its order and under its headings", () => {
    expect(newItem(own, { title: 'Budget' })).toEqual({
      title: 'Budget',
      sections: [{ kind: 'summary' }, { kind: 'decision', heading: 'Nämnden beslutar' }],
      recipientsHeading: 'Expedieras till',
    });
  });

  test('keeps the sections and headings that were given, and none where none were asked for', () => {
    const sections = [
      { kind: 'decision' as const, heading: '', body: 'Ja.' },
      { kind: 'decision' as const, level: 'proposal' as const, body: 'Att bygga.' },
    ];
    expect(newItem(own, { sections, recipientsHeading: 'Skickas till' })).toEqual({
      sections: [sections[0], { ...sections[1], heading: 'Nämnden föreslår' }],
      recipientsHeading: 'Skickas till',
    });
    expect(newItem(own, { sections: [] }).sections).toEqual([]);
  });
});
