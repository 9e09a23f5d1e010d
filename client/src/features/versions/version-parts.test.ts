import { expect, test } from '@jest/globals';
import type { VersionView } from '@klubbat/shared/contracts/item-version';
import { differingParts, versionParts } from './version-parts.js';

const said = (fields: Partial<VersionView['fields']>): Pick<VersionView, 'fields' | 'names'> => ({
  fields: { title: 'Konserter', ...fields },
  names: {
    people: [{ key: 'asa', name: 'Åsa Öberg', party: 'S' }],
    attachments: [{ number: 2, id: '01890000-0000-7000-8000-000000000000', title: 'Karta' }],
  },
});

test('only what differs is told, part by part, and each knows how it comes back', () => {
  const before = said({
    sections: [
      { kind: 'decision', body: '1. Att **bifalla**.' },
      { kind: 'free', heading: 'Ekonomi', body: 'Ryms.' },
    ],
    motions: [{ by: ['asa'], text: 'Bifall.' }],
    attachments: [2],
  });
  const after = said({
    title: 'Konserter i sommar',
    sections: [
      { kind: 'summary', body: 'Kort.' },
      { kind: 'decision', body: '1. Att avslå.' },
      { kind: 'free', heading: 'Kostnad', body: 'Ryms.' },
    ],
  });
  expect(differingParts(versionParts(before, after))).toMatchObject([
    { heading: 'Rubrik', before: 'Konserter', after: 'Konserter i sommar', restores: { fields: ['title'] } },
    { heading: 'Sammanfattning', before: '', after: 'Kort.', restores: null },
    { heading: 'Beslut', before: '1. Att bifalla.', after: '1. Att avslå.', restores: { section: 0 } },
    { heading: 'Kostnad', before: 'Ekonomi\n\nRyms.', after: 'Kostnad\n\nRyms.', restores: { section: 1 } },
    { heading: 'Yrkanden', before: expect.stringContaining('Åsa Öberg (S)'), after: '' },
    { heading: 'Bilagor', before: 'Bilaga 2: Karta', after: '' },
  ]);
  expect(differingParts(versionParts(before, before))).toEqual([]);
});
