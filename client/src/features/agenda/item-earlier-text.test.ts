import { expect, test } from '@jest/globals';
import { earlierText } from './item-earlier-text.js';

test('what stood before is read as it was: texts, lists, and that there was nothing', () => {
  const before = {
    title: 'Sommarens konserter',
    confidential: null,
    sections: [{ kind: 'decision', body: 'Nämnden godkänner.' }],
    attachments: [2, 3],
    motions: [{ by: ['a'], text: 'Bifall.' }],
  };
  const people = [{ key: 'a', name: 'Åsa Öberg', party: 'S' }] as Parameters<typeof earlierText>[1];
  expect(earlierText({ before }, people)).toMatchObject([
    { heading: 'Rubrik', entries: [{ lines: ['Sommarens konserter'] }] },
    { heading: 'Sekretess', entries: [{ lines: ['Inget'] }] },
    { heading: 'Beslut', entries: [{ body: 'Nämnden godkänner.' }] },
    { heading: 'Bilagor', entries: [{ lines: ['Bilaga 2 och Bilaga 3'] }] },
    { heading: 'Yrkanden', entries: [{ lines: ['Åsa Öberg (S)'], body: 'Bifall.' }] },
  ]);
  expect(earlierText({}, people)).toEqual([]);
});
