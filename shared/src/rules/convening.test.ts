import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agendaDifference, additionDeadline, callDeadline, isUnchanged } from './convening.js';

describe('the last day for the call', () => {
  test.each([
    ['assembly', null, '2025-03-19', { last: '2025-03-12', by: 'law' }],
    ['assembly', 5, '2025-03-19', { last: '2025-03-12', by: 'law' }],
    ['assembly', 10, '2025-03-19', { last: '2025-03-09', by: 'board' }],
    ['committee', 5, '2025-03-19', { last: '2025-03-14', by: 'board' }],
    ['committee', 0, '2025-03-19', { last: '2025-03-19', by: 'board' }],
    ['committee', null, '2025-03-19', null],
  ] as const)('of %s with %s days before %s', (kind, days, day, expected) => {
    expect(callDeadline({ kind }, days, day)).toEqual(expected);
  });

  test('of what came late is the weekday before, in fullmäktige alone', () => {
    expect(additionDeadline({ kind: 'assembly' }, '2025-03-17')).toBe('2025-03-14');
    expect(additionDeadline({ kind: 'committee' }, '2025-03-17')).toBeNull();
  });
});

const line = (id: string, withdrawn = false) => ({ id, title: id.toUpperCase(), withdrawn });

describe('what has changed of the agenda since it was sent', () => {
  test.each([
    ['a new item', ['a'], [line('a'), line('b')], { added: ['B'] }],
    ['a withdrawn one', ['a', 'b'], [line('a'), line('b', true)], { withdrawn: ['B'] }],
    ['one taken away', ['a', 'b'], [line('a')], { removed: ['B'] }],
    ['another order', ['a', 'b'], [line('b'), line('a')], { reordered: true }],
    ['one that came and was withdrawn', ['a'], [line('a'), line('b', true)], {}],
    ['a new one between', ['a', 'b'], [line('a'), line('c'), line('b')], { added: ['C'] }],
  ])('%s', (_name, before, now, expected) => {
    expect(
      agendaDifference(
        before.map((id) => line(id)),
        now,
      ),
    ).toEqual({ added: [], withdrawn: [], removed: [], reordered: false, ...expected });
  });

  test('is nothing where nothing has', () => {
    const lines = fc.uniqueArray(fc.record({ id: fc.uuid(), title: fc.string(), withdrawn: fc.boolean() }), {
      selector: ({ id }) => id,
    });
    fc.assert(fc.property(lines, (agenda) => isUnchanged(agendaDifference(agenda, agenda))));
  });
});
