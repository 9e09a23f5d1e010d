import { expect, test } from '@jest/globals';
import { pastedTitles } from './pasted-titles.js';

test.each([
  ['Upprop', ['Upprop']],
  [
    '1. Upprop\r\n2) Val av\tjusterare\n\n• Budget 2026\n- 2 nya lokaler',
    ['Upprop', 'Val av justerare', 'Budget 2026', '2 nya lokaler'],
  ],
  ['100 nya platser\n2026 års budget', ['100 nya platser', '2026 års budget']],
])('%j', (text, titles) => {
  expect(pastedTitles(text)).toEqual(titles);
});
