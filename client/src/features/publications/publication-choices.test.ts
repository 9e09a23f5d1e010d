import { expect, test } from '@jest/globals';
import type { Mask } from '@klubbat/shared/contracts/masking';
import { publicationRules, type PublicationChoices } from './publication-choices.js';

const over = (from: number): Mask => ({
  path: '$.items[0].title',
  from,
  to: from + 2,
  ground: 'personal-data',
});
const choices = (change: Partial<PublicationChoices> = {}): PublicationChoices => ({
  masks: [over(0), over(10)],
  attachments: [1],
  removeOn: '',
  ...change,
});

test('two mask at once: what either put there stands, and what either took away is gone', () => {
  const mine = choices({ masks: [over(10), over(20)], attachments: [1, 2] });
  const theirs = choices({ masks: [over(0), over(30)], attachments: [] });
  const { draft, places } = publicationRules.merge(choices(), mine, theirs);
  expect(draft.masks.map(({ from }) => from).sort((a, b) => a - b)).toEqual([20, 30]);
  expect(draft.attachments).toEqual([2]);
  expect(places).toEqual([]);
});

test('only a day that both have chosen otherwise is asked about', () => {
  const { draft, places } = publicationRules.merge(
    choices(),
    choices({ removeOn: '2030-01-01' }),
    choices({ removeOn: '2031-01-01' }),
  );
  expect(draft.removeOn).toBe('2030-01-01');
  expect(places).toEqual(['removeOn']);
});

test('masks in another order are the same', () => {
  expect(publicationRules.same(choices(), choices({ masks: [over(10), over(0)] }))).toBe(true);
});
