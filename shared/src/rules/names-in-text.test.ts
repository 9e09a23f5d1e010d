import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem } from '../../test/a-meeting.js';
import { nameFindings, strangerFindings, strangersIn } from './names-in-text.js';

/** What is found in a text, in a meeting of Anna Ek, Bo Lind, Cia Alm, Dan Rönn, Eva Björk, Fia Hassel. */
function foundIn(body: string): string[] {
  const item = anItem(1, { sections: [{ kind: 'decision', body }] });
  return nameFindings(aMeeting({ items: [item] }), item, '$.items[0]').map(
    ({ path, code, params }) => `${path} ${code} ${JSON.stringify(params)}`,
  );
}
const slip = (written: string, name: string) =>
  `$.items[0].sections[0].body name-spelled-otherwise ${JSON.stringify({ where: '§ 1', written, name })}`;

describe('names in a text', () => {
  it.each([
    ['a letter too few', 'Till justerare utses Fia Hasel (S).', [slip('Fia Hasel', 'Fia Hassel')]],
    ['another ending', 'Eva Björck (KD) yrkar bifall.', [slip('Eva Björck', 'Eva Björk')]],
    ['in bold', '**Eva Björck** (KD) yrkar bifall.', [slip('Eva Björck', 'Eva Björk')]],
    [
      'told once',
      'Eva Björck (KD) yrkar. Eva Björck (KD) reserverar sig.',
      [slip('Eva Björck', 'Eva Björk')],
    ],
    [
      'the right name with another party',
      'Eva Björk (S) yrkar bifall.',
      [
        `$.items[0].sections[0].body party-written-otherwise ${JSON.stringify({ where: '§ 1', written: 'S', name: 'Eva Björk', party: 'KD' })}`,
      ],
    ],
    ['the party in small letters', 'Eva Björk (kd) yrkar bifall.', []],
    ['the right name', 'Eva Björk (KD) yrkar bifall.', []],
    ['quite another person', 'Sven-Åke Öberg (L) yrkar bifall.', []],
    ['no party: a street, a firm', 'Eva Björck AB får uppdraget.', []],
  ])('%s', (_name, body, expected) => {
    expect(foundIn(body)).toEqual(expected);
  });
});

it('names in a motion and a reservation are looked at too', () => {
  const item = anItem(1, {
    motions: [{ text: 'Bifall till Fia Hasel (S).' }],
    reservations: [{ by: ['bo'], text: 'Som Eva Björck (KD) sade.' }],
  });
  const paths = nameFindings(aMeeting({ items: [item] }), item, '$.items[0]').map(({ path }) => path);
  expect(paths).toEqual(['$.items[0].motions[0].text', '$.items[0].reservations[0].text']);
});

it('names that nobody in the meeting bears are asked of the register, and told of when it does not know them', () => {
  const body = 'Anna Ek (S), Eva Björck (KD), Sven-Åke Öberg (L) och Ledamoten Ulla Berg (M) yrkar bifall.';
  const item = anItem(1, { sections: [{ kind: 'decision', body }] });
  const file = aMeeting({ items: [item] });
  expect(strangersIn(file, item)).toEqual(['Sven-Åke Öberg', 'Ledamoten Ulla Berg']);
  const told = (known: string[]) =>
    strangerFindings(file, item, '$.items[0]', (name) => known.includes(name)).map(({ params }) => params);
  expect(told(['Sven-Åke Öberg', 'Ulla Berg'])).toEqual([]);
  expect(told(['Ulla Berg'])).toEqual([{ where: '§ 1', names: 'Sven-Åke Öberg', count: 1 }]);
});
