import { describe, expect, test } from '@jest/globals';
import { boardOfOffice, mayBeElectedTo, roleOfOffice } from './elected-office.js';

describe('an office', () => {
  test.each([
    ['Ledamot i Kulturnämnden', 'member'],
    ['Ledamöter', 'member'],
    ['Ersättare för ledamot i Kulturnämnden', 'substitute'],
    ['Förste vice ordförande', 'vice-chair'],
    ['Andre vice  ordförande i styrelsen', 'vice-chair'],
    ['Ordförande', 'chair'],
    ['Lekmannarevisor', null],
    ['Ombud vid stämman', null],
  ])('%s gives the role %s', (office, role) => {
    expect(roleOfOffice(office)).toBe(role);
  });

  test('names its board, and the longest name that fits', () => {
    const boards = [{ name: 'Regionstyrelsen' }, { name: 'Regionstyrelsens arbetsutskott' }];
    expect(boardOfOffice('Ledamot i regionstyrelsens arbetsutskott', boards)?.name).toBe(boards[1]?.name);
    expect(boardOfOffice('Ledamot i regionstyrelsen', boards)?.name).toBe('Regionstyrelsen');
    expect(boardOfOffice('Revisor', boards)).toBeNull();
  });

  test.each([
    ['assembly', 'member', false],
    ['assembly', 'substitute', false],
    ['assembly', 'chair', true],
    ['committee', 'member', true],
  ] as const)('in %s may the election of a %s fill the seat: %s', (kind, role, may) => {
    expect(mayBeElectedTo(kind, role)).toBe(may);
  });
});
