import { expect, it } from '@jest/globals';
import { aMeeting, anItem } from '../../test/a-meeting.js';
import { findingSentence } from '../sentences/finding-sentences.js';
import { warnings } from './item-warnings.js';
import { placeholdersIn } from './empty-placeholders.js';

const left = (text: string) => placeholdersIn(text).map(({ words }) => words);

it.each([
  ['Till justerare utses [namn] och {namn}.', ['[namn]', '{namn}']],
  ['Beloppet är [ange belopp] kr, högst XX kr.', ['[ange belopp]', 'XX']],
  ['XXX yrkar bifall.', ['XXX']],
  ['NN och N.N. reserverar sig.', ['NN', 'N.N.']],
  ['Senast åååå-mm-dd eller ÅÅÅÅ-MM-DD.', ['åååå-mm-dd', 'ÅÅÅÅ-MM-DD']],
  ['Under 20XX ska det ske.', ['20XX']],
  ['Den … januari.', ['…']],
  ['Den ... januari, av ____.', ['...', '____']],
  ['Förslag {}.', ['{}']],
  ['{…} beslutar', ['{…}']],
  ['Senast {åååå-mm-dd}.', ['{åååå-mm-dd}']],
])('what is to be filled in is found: %s', (text, expected) => {
  expect(left(text)).toEqual(expected);
});

it.each([
  'Se [bilaga 2](bilaga:0199c0de-0000-7000-8000-00000000000a).',
  'Källa [1] och [12].',
  'Han sade ”det [sic] går” och så vidare…',
  'Ur rapporten: ”vattnet […] leds åter”.',
  'Strumpor i XXL, Karl XII och SAXX.',
  '[x] Ja [ ] Nej',
  'Nämnden beslutar enligt förslaget.',
  'Kl. 13.00, 5 000 kr.',
  '| --- | --: |',
])('what is no place to fill in is left: %s', (text) => {
  expect(left(text)).toEqual([]);
});

it('warns once for a §, by what is left, also in the title and in a reservation', () => {
  const item = anItem(1, {
    title: 'Yttrande över [remiss]',
    reservations: [{ by: ['bo'], text: 'Jag anser att XX, \\[namn\\] och XX.' }],
  });
  const found = warnings(aMeeting({ items: [item] })).filter(({ code }) => code === 'placeholder-left');
  expect(found.map(({ path }) => path)).toEqual(['$.items[0].title']);
  expect(found.map(findingSentence)).toEqual([
    'I § 1 står ”[remiss]”, ”XX” och ”[namn]” kvar. Fyll i det som saknas, eller ta bort det.',
  ]);
});
