import { expect, test } from '@jest/globals';
import type { PresentationContent } from '@klubbat/shared/contracts/presentation';
import { contentOf, draftOf } from './presentation-draft.js';

const content: PresentationContent = {
  about: 'Vi *samtalar*.',
  fieldsOfWork: ['Kultur', 'Infrastruktur'],
  memberOrganisations: ['Region Myrlanda'],
  priorities: [{ year: 2026, intro: 'Först:', items: ['Tåg', 'Bredband'] }],
  timeline: [
    { day: '2026-04-24', title: 'Dialog', text: '', link: 'https://norrskog.example/dag' },
    { day: '2026-05-29', title: 'Förslag', text: 'Ord.', link: null },
  ],
};

test('what is stored comes back from the form as it was', () => {
  expect(contentOf(draftOf(content))).toEqual(content);
});

test('empty rows and lines are none; what is no year is sent as none', () => {
  const draft = draftOf(content);
  const sent = contentOf({
    ...draft,
    fieldsOfWork: '\n Kultur \n\n',
    priorities: [
      { key: 'a', year: '', intro: ' ', items: '' },
      { key: 'b', year: 'i år', intro: '', items: '' },
    ],
    timeline: [{ key: 'c', day: '', title: '', text: '', link: '' }],
  });
  expect(sent.fieldsOfWork).toEqual(['Kultur']);
  expect(sent.priorities.map(({ year }) => year)).toEqual([Number.NaN]);
  expect(sent.timeline).toEqual([]);
});
