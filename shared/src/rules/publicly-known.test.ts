import { expect, test } from '@jest/globals';
import { adjustmentStates } from '../vocabulary/states.js';
import { isPubliclyKnown, type KnownProtocol } from './publicly-known.js';

const known: KnownProtocol = { state: 'adjusted', boardKind: 'committee', announced: true, secret: false };

test('nobody knows of a protocol before it is adjusted, or when it was taken back', () => {
  expect(adjustmentStates.filter((state) => isPubliclyKnown({ ...known, state }))).toEqual([
    'adjusted',
    'announced',
    'appeal-period-over',
    'archived',
  ]);
});

test.each<[string, Partial<KnownProtocol>, boolean]>([
  ['a committee', {}, true],
  ['a forum that posts no notices', { boardKind: 'forum', announced: false }, true],
  ['a body that only prepares', { boardKind: 'preparatory', announced: false }, false],
  ['a working committee of a board', { boardKind: 'subcommittee', announced: false }, false],
  ['a subcommittee that decides and announces it', { boardKind: 'subcommittee' }, true],
  ['something secret', { secret: true }, false],
])('%s', (_what, part, expected) => {
  expect(isPubliclyKnown({ ...known, ...part })).toBe(expected);
});
