import { describe, expect, it } from '@jest/globals';
import { clock, longDate, weekdayDate } from './dates.js';
import { findingSentence } from './finding-sentences.js';
import { genitive } from './genitive.js';

describe('Swedish dates', () => {
  it.each([
    ['2023-10-18', '18 oktober 2023', 'onsdag 18 oktober 2023'],
    ['2024-02-29', '29 februari 2024', 'torsdag 29 februari 2024'],
    ['2025-01-05', '5 januari 2025', 'söndag 5 januari 2025'],
  ])('%s', (day, long, weekday) => {
    expect(longDate(day)).toBe(long);
    expect(weekdayDate(day)).toBe(weekday);
  });

  it('writes the time with a full stop', () => {
    expect(clock('09:05')).toBe('09.05');
  });
});

describe('the genitive', () => {
  it.each([
    ['Regionstyrelsen', 'Regionstyrelsens'],
    ['Kommunalt forum', 'Kommunalt forums'],
    ['Styrelsen för Vatten och Avfall', 'Styrelsen för Vatten och Avfalls'],
    ['Region Jönköpings läns', 'Region Jönköpings läns'],
    ['Beredningen för Sax', 'Beredningen för Sax'],
    ['Nämnden i Schweiz', 'Nämnden i Schweiz'],
    ['Samverkansorganet (PKS)', 'Samverkansorganet (PKS):s'],
    ['Utskottet för IT', 'Utskottet för IT:s'],
    ['KS', 'KS:s'],
    ['Distrikt 4', 'Distrikt 4:s'],
    [' Kulturnämnden ', 'Kulturnämndens'],
    ['', ''],
  ])('of %s is %s', (name, expected) => {
    expect(genitive(name)).toBe(expected);
  });
});

describe('a finding in words', () => {
  it('names the §, the person and the law', () => {
    const params = { where: '§ 9', name: 'Bo Lind', person: 'bo' };
    expect(findingSentence({ code: 'voted-with-conflict', params })).toBe(
      'Bo Lind är jävig i § 9 men står som röstande. Den som är jävig får inte delta i beslutet (5 kap. 47 § och 6 kap. 30 § kommunallagen).',
    );
  });

  it('counts in Swedish', () => {
    expect(findingSentence({ code: 'unknown-point', params: { where: '§ 2', point: 2, points: 1 } })).toBe(
      'Beslutspunkt 2 finns inte: § 2 har en beslutspunkt.',
    );
    expect(findingSentence({ code: 'signatures-remain', params: { count: 2 } })).toBe(
      '2 underskrifter återstår efter den här.',
    );
  });

  it('says an act and a state in words', () => {
    expect(findingSentence({ code: 'wrong-state', params: { event: 'withdraw', state: 'adjusted' } })).toBe(
      'Det går inte att dra tillbaka nu: läget är ”justerat”.',
    );
  });
});
