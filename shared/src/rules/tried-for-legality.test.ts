import { expect, test } from '@jest/globals';
import type { AppealKind } from '../vocabulary/meeting-words.js';
import { canBeTried } from './tried-for-legality.js';

test.each<[(AppealKind | null | undefined)[], boolean]>([
  [['none'], false],
  [['administrative'], false],
  [['special'], false],
  [['none', 'administrative', 'special'], false],
  [['legality'], true],
  [['administrative', 'legality'], true],
  // nobody has said how it is appealed
  [[null], true],
  [[undefined, 'none'], true],
  [['none', null], true],
  // its §§ are not known here
  [[], true],
])('of §§ that are appealed as %j some can be tried for its legality: %j', (kinds, tried) => {
  expect(canBeTried(kinds)).toBe(tried);
});
