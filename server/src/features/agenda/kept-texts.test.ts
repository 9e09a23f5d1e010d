import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { newSharedText } from '@klubbat/shared/text/shared-text';
import { heldText, keepText, keptWeight, takeKept } from './kept-texts.js';

const aText = (markdown = 'Nämnden beslutar.') => {
  const state = Buffer.from(Y.encodeStateAsUpdate(newSharedText(markdown)));
  return heldText(new Y.Doc({ gc: false }), { seq: 1, state });
};
const aName = () => ({ itemId: randomUUID(), key: randomUUID() });

test('a document that is taken out is nobody else’s until it is kept again', () => {
  const name = aName();
  const held = aText();
  keepText(name, held);
  expect(takeKept(name)).toBe(held);
  expect(takeKept(name)).toBeUndefined();
  keepText(name, held);
  keepText(name, held);
  expect(takeKept(name)?.says()).toBe('Nämnden beslutar.');
  expect(takeKept(aName())).toBeUndefined();
});

test('those used longest ago make room, however many there are', () => {
  const [first, second] = [aName(), aName()];
  keepText(first, aText());
  keepText(second, aText());
  const large = { ...aText(), weight: 900_000 };
  for (let n = 0; n < 20; n += 1) {
    keepText(first, takeKept(first) ?? aText());
    keepText(aName(), { ...large });
  }
  expect(takeKept(first)).toBeDefined();
  expect(takeKept(second)).toBeUndefined();
  expect(keptWeight().weight).toBeLessThanOrEqual(8_000_000);
  for (let n = 0; n < 5_000; n += 1) {
    keepText(aName(), { ...large, weight: 10 });
  }
  expect(keptWeight().texts).toBeLessThanOrEqual(2_000);
});
