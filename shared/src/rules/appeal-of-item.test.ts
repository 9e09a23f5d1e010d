import { expect, test } from '@jest/globals';
import type { AppealKind, ItemKind } from '../vocabulary/meeting-words.js';
import { appealOfItem } from './appeal-of-item.js';

test.each<[{ appeal?: AppealKind; kind?: ItemKind }, boolean, AppealKind]>([
  [{}, true, 'legality'],
  [{ kind: 'election' }, true, 'legality'],
  [{ kind: 'information' }, true, 'none'],
  [{ kind: 'formality' }, true, 'none'],
  [{}, false, 'none'],
  [{ appeal: 'administrative' }, false, 'administrative'],
  [{ appeal: 'none' }, true, 'none'],
  [{ appeal: 'legality', kind: 'information' }, true, 'legality'],
])('%j of a body whose decisions are appealed (%s): %s', (item, appealable, appeal) => {
  expect(appealOfItem(item, appealable)).toBe(appeal);
});
