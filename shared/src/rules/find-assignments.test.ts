import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dueDay } from './due-day.js';
import { findAssignments } from './find-assignments.js';

const found = (body: string) => findAssignments([{ kind: 'decision', body }], '2026-11-24');

describe('an assignment in a decision', () => {
  test.each([
    [
      'Regiondirektören får i uppdrag att ta fram en plan senast den 30 juni 2027.',
      { assignee: 'Regiondirektören', task: 'ta fram en plan senast den 30 juni 2027', dueOn: '2027-06-30' },
    ],
    [
      'Regionstyrelsen beslutar att regiondirektören ges i uppdrag att se över avtalet.',
      { assignee: 'regiondirektören', task: 'se över avtalet', dueOn: null },
    ],
    [
      'att ge förvaltningschefen i uppdrag att återkomma till nämndens sammanträde i mars',
      {
        assignee: 'förvaltningschefen',
        task: 'återkomma till nämndens sammanträde i mars',
        dueOn: '2027-03-31',
      },
    ],
    [
      'Nämnden uppdrar åt kultur- och fritidschefen att utreda öppettiderna.',
      { assignee: 'kultur- och fritidschefen', task: 'utreda öppettiderna', dueOn: null },
    ],
    [
      'att uppdra till kommundirektören att, före den 1 maj 2027, lämna ett förslag',
      { assignee: 'kommundirektören', task: 'före den 1 maj 2027, lämna ett förslag', dueOn: '2027-04-30' },
    ],
    [
      'Ekonomidirektören får därmed i uppdrag att\n\n- räkna om budgeten\n- lämna den före utgången av 2026',
      {
        assignee: 'Ekonomidirektören',
        task: 'räkna om budgeten; lämna den före utgången av 2026',
        dueOn: '2026-12-31',
      },
    ],
  ])('%s', (body, expected) => {
    expect(found(body)).toEqual([expected]);
  });

  test('is one for each decision point and sentence', () => {
    const body = '1. Planen antas.\n2. Chefen får i uppdrag att skriva. Rådet får i uppdrag att läsa.';
    expect(found(body).map(({ assignee, task }) => `${assignee}: ${task}`)).toEqual([
      'Chefen: skriva',
      'Rådet: läsa',
    ]);
  });

  test.each(['Planen antas.', 'Uppdraget redovisas.', 'Nämnden tackar för uppdraget.', ''])(
    'none: %s',
    (body) => {
      expect(found(body)).toEqual([]);
    },
  );

  test('is not found in what is no decision', () => {
    expect(
      findAssignments([{ kind: 'summary', body: 'Chefen får i uppdrag att gå.' }], '2026-11-24'),
    ).toEqual([]);
  });
});

describe('the last day that a text names', () => {
  test.each<[string, string | undefined]>([
    ['senast 2027-03-31', '2027-03-31'],
    ['senast den 3 mars', '2027-03-03'],
    ['senast den 30 november', '2026-11-30'],
    ['senast den 31 februari 2027', undefined],
    ['under andra kvartalet 2027', '2027-06-30'],
    ['kvartal 4 2027', '2027-12-31'],
    ['innan februari 2027', '2027-01-31'],
    ['senast i februari 2028', '2028-02-29'],
    ['senast vid årsskiftet', '2026-12-31'],
    ['före halvårsskiftet', '2027-06-30'],
    ['senast vid regionstyrelsens sammanträde den 14 april 2027', '2027-04-14'],
    ['återkomma snarast', undefined],
    ['enligt avtalet 2027', undefined],
  ])('%s', (text, day) => {
    expect(dueDay(text, '2026-11-24')).toBe(day);
  });

  test('is one that exists, or none, whatever the text', () => {
    const word = fc.constantFrom(
      'senast',
      'den',
      '31',
      '30',
      'februari',
      'juni',
      '2027',
      'kvartal',
      '4',
      'i',
      'före',
      '.',
      'årsskiftet',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const day = dueDay(words.join(' '), '2026-11-24');
        expect(day === undefined || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day).toBe(
          true,
        );
      }),
    );
  });
});
