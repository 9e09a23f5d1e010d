import { describe, expect, test } from '@jest/globals';
import type { SectionInFile } from '../contracts/meeting-file.js';
import { itemSectionsOf, memorandumActsOf, withRecipients, withSupplement } from './memorandum.js';

const body = (kind: SectionInFile['kind'], text: string): SectionInFile => ({ kind, body: text });

describe('what may be done', () => {
  test.each([
    ['draft', 'author', false, 'write send withdraw'],
    ['draft', 'secretary', false, ''],
    ['sent', 'author', false, 'withdraw'],
    ['sent', 'secretary', false, 'accept return'],
    ['returned', 'author', false, 'write send withdraw'],
    ['returned', 'secretary', false, ''],
    ['accepted', 'author', true, 'write send'],
    ['accepted', 'secretary', true, ''],
    ['accepted', 'secretary', false, 'accept'],
    ['withdrawn', 'author', true, 'reopen'],
    ['withdrawn', 'secretary', true, ''],
  ] as const)('%s, by the %s (taken in: %s): %s', (state, who, taken, acts) => {
    const by = { author: who === 'author', secretary: who === 'secretary' };
    expect(memorandumActsOf({ state, taken, closed: false }, by).join(' ')).toBe(acts);
  });

  test('nothing more once the item has its number', () => {
    const now = { state: 'accepted', taken: false, closed: true } as const;
    expect(memorandumActsOf(now, { author: true, secretary: true })).toEqual([]);
  });
});

describe('the sections of the item', () => {
  const sections = [
    body('proposal', 'Nämnden godkänner.'),
    body('summary', ' '),
    body('background', 'Så var det.'),
  ];
  test('are those that say something, after an empty decision', () => {
    expect(itemSectionsOf(sections, ['decision', 'summary'])).toEqual([
      { kind: 'decision' },
      sections[0],
      sections[2],
    ]);
  });
  test('get no decision where the board begins without', () => {
    expect(itemSectionsOf(sections, []).map(({ kind }) => kind)).toEqual(['proposal', 'background']);
  });
});

describe('a supplement', () => {
  const before = [body('proposal', 'A'), body('background', 'B'), body('basis', 'C')];
  test('comes in where the item stands as it was proposed, and not where it was changed', () => {
    const item = [
      body('decision', ''),
      body('proposal', 'A'),
      body('background', 'B, rättat'),
      body('basis', 'C'),
    ];
    const now = [body('proposal', 'A2'), body('background', 'B2'), body('basis', ''), body('financial', 'D')];
    expect(withSupplement(item, before, now)).toEqual({
      sections: [
        body('decision', ''),
        body('proposal', 'A2'),
        body('background', 'B, rättat'),
        body('financial', 'D'),
      ],
      kept: ['background'],
    });
  });
  test('of what has not changed changes nothing', () => {
    const item = [body('proposal', 'annat')];
    expect(withSupplement(item, before, before)).toEqual({ sections: item, kept: [] });
  });
});

test('a supplement adds recipients, takes none away and names nobody twice', () => {
  const standing = [{ name: 'Ekonomi' }, { name: 'HR' }];
  expect(withRecipients(standing, [{ name: 'hr ' }, { name: 'Patientnämnden' }])).toEqual([
    ...standing,
    { name: 'Patientnämnden' },
  ]);
});
