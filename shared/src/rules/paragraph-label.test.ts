import { describe, expect, it } from '@jest/globals';
import { caseLine, isStatutory, paragraphLabel, paragraphsLabel } from './paragraph-label.js';

describe('how a § is written', () => {
  it.each([
    [{}, 9, '§ 9'],
    [{ numberWithYear: true }, 291, '§ 291/23'],
    [{ paragraphPrefix: 'KF' }, 102, 'KF § 102'],
    [{ paragraphPrefix: 'KF ', numberWithYear: true }, 102, 'KF § 102/23'],
    [{ paragraphPrefix: ' ' }, 1, '§ 1'],
  ])('%j gives %i as %s', (board, paragraph, label) => {
    expect(paragraphLabel(board, paragraph, '2023-10-18')).toBe(label);
  });

  it.each([
    [{}, { caseNumber: 'KN 2024/17' }, 'Diarienummer: KN 2024/17'],
    [
      { caseNumberLabel: 'Dnr' },
      { caseNumber: 'KN 17', moreCaseNumbers: ['KN 18', ''] },
      'Dnr: KN 17, KN 18',
    ],
    [{}, { moreCaseNumbers: ['KN 18'] }, 'Diarienummer: KN 18'],
    [{}, {}, undefined],
    [{}, { caseNumber: ' ' }, undefined],
  ])('%j and %j give %s', (board, item, line) => {
    expect(caseLine(board, item)).toBe(line);
  });

  it.each([
    ['forum', undefined, false],
    ['group', undefined, false],
    ['forum', true, true],
    ['committee', undefined, true],
    ['committee', false, false],
  ] as const)('a %s with statutory %s is statutory: %s', (kind, statutory, expected) => {
    expect(isStatutory({ kind, ...(statutory === undefined ? {} : { statutory }) })).toBe(expected);
  });
});

describe('several numbers', () => {
  const cases: [Parameters<typeof paragraphsLabel>[0], number[], string][] = [
    [{}, [], ''],
    [{}, [9], '§ 9'],
    [{}, [1, 2, 3, 6], '§§ 1–3, 6'],
    [{ numberWithYear: true }, [291], '§ 291/23'],
    [{ numberWithYear: true }, [285, 286, 287], '§§ 285–287/23'],
    [{ paragraphPrefix: 'KF' }, [102, 103], 'KF §§ 102–103'],
  ];
  it.each(cases)('%j %j', (style, paragraphs, label) => {
    expect(paragraphsLabel(style, paragraphs, '2023-10-18')).toBe(label);
  });
});
