import { describe, expect, test } from '@jest/globals';
import { placeStanding, standingText } from './standing-text.js';

describe('the text of a standing item', () => {
  const facts = { date: '14 januari 2025', chair: 'Åsa Öberg (S)', adjusters: 'Bo Ek (M) och Ia Dal (C)' };
  test.each([
    ['Dagordningen fastställs.', 'Dagordningen fastställs.'],
    ['Till justerare väljs {justerare}.', 'Till justerare väljs Bo Ek (M) och Ia Dal (C).'],
    [
      '{Ordförande} öppnar sammanträdet den { datum }.',
      'Åsa Öberg (S) öppnar sammanträdet den 14 januari 2025.',
    ],
    // a paragraph waits until all of it is known
    ['Väljs {justerare}.\n\nErsättare är {ersättare}.', 'Väljs Bo Ek (M) och Ia Dal (C).'],
    ['Ersättare är {ersättare}.', ''],
    // what we do not know is text
    ['Enligt {reglementet}.', 'Enligt {reglementet}.'],
    ['', ''],
  ])('%j', (template, expected) => {
    expect(standingText(template, facts)).toBe(expected);
  });

  test('a name is never markup', () => {
    expect(standingText('{ordförande}', { date: '', chair: 'Åsa *Å* | Öberg' })).toBe(
      'Åsa \\*Å\\* \\| Öberg',
    );
  });
});

describe('where standing items come', () => {
  const order = [
    { title: 'Öppnande', last: false },
    { title: 'Upprop', last: false },
    { title: 'Val av justerare', last: false },
    { title: 'Delegationsbeslut', last: true },
    { title: 'Avslutning', last: true },
  ];
  const place = (agenda: string[]) => {
    const standing = (title: string) => agenda.some((one) => one.toLowerCase() === title.toLowerCase());
    return placeStanding(
      agenda.map((title) => ({ id: title, title })),
      order.filter(({ title }) => !standing(title)).map((one) => ({ ...one, id: `+${one.title}` })),
      order,
    );
  };
  test.each([
    [[], ['+Öppnande', '+Upprop', '+Val av justerare', '+Delegationsbeslut', '+Avslutning']],
    [
      ['Budget'],
      ['+Öppnande', '+Upprop', '+Val av justerare', 'Budget', '+Delegationsbeslut', '+Avslutning'],
    ],
    [
      ['Upprop', 'Budget', 'avslutning'],
      ['+Öppnande', 'Upprop', '+Val av justerare', 'Budget', '+Delegationsbeslut', 'avslutning'],
    ],
    // what somebody has moved stays where it is
    [
      ['Budget', 'Upprop'],
      ['+Öppnande', 'Budget', 'Upprop', '+Val av justerare', '+Delegationsbeslut', '+Avslutning'],
    ],
  ])('on %j', (agenda, expected) => {
    expect(place(agenda)).toEqual(expected);
  });
});
