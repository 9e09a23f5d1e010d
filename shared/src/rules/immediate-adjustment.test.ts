import { describe, expect, test } from '@jest/globals';
import type { AttendanceInFile, MeetingFile } from '../contracts/meeting-file.js';
import { attendanceIn, mayAdjust, reservationsWithoutText, withAdjusters } from './immediate-adjustment.js';
import { obstaclesToSubmit } from './ready-to-submit.js';

const member = (person: string, paragraphs?: string): AttendanceInFile => ({
  person,
  capacity: 'member',
  present: true,
  ...(paragraphs === undefined ? {} : { paragraphs }),
});

/** Siv leads; Ali and Bo have been elected to adjust; Eva came to § 2, Gun went after § 1, Jan has jäv in § 2. */
function sitting(change: Partial<MeetingFile> = {}): MeetingFile {
  return {
    format: 'meeting-file',
    version: 1,
    organisation: { name: 'Region Norr', kind: 'region' },
    board: { name: 'Nämnden', kind: 'committee', numbering: 'year' },
    meeting: { date: '2025-03-04' },
    people: ['siv', 'ali', 'bo', 'eva', 'gun', 'jan', 'ulf', 'sekreterare'].map((id) => ({ id, name: id })),
    officers: { chair: 'siv', secretary: 'sekreterare', adjusters: ['ali', 'bo'], reserveAdjusters: ['jan'] },
    attendance: [
      member('siv'),
      member('ali'),
      member('bo'),
      { ...member('eva', '2-3'), from: '10:20' },
      member('gun', '1'),
      member('jan'),
      { person: 'ulf', capacity: 'substitute', present: true },
      { person: 'sekreterare', capacity: 'official', present: true },
    ],
    items: [1, 2, 3].map((paragraph) => ({
      paragraph,
      title: `Ärende ${paragraph}`,
      sections: [{ kind: 'decision', body: 'Bifall.' }],
      ...(paragraph === 2 ? { conflictsOfInterest: [{ person: 'jan' }] } : {}),
    })),
    ...change,
  };
}

describe('who may adjust at once', () => {
  test.each([
    ['one who led has led', [1], ['ali', 'bo', 'gun', 'jan']],
    ['one with jäv, and one who had gone, may not', [2], ['ali', 'bo', 'eva']],
    ['all of several §§', [1, 2], ['ali', 'bo']],
  ])('%s', (_what, paragraphs, who) => {
    expect(mayAdjust(sitting(), paragraphs)).toEqual(who);
  });

  test('where nobody knows who was there, anyone but the one who led and the one who writes', () => {
    const { attendance: _unknown, ...file } = sitting();
    expect(mayAdjust(file, [1])).toEqual(['ali', 'bo', 'eva', 'gun', 'jan', 'ulf']);
  });
});

describe('those who are named to adjust', () => {
  const codes = (adjusters: string[], paragraphs: number[], file = sitting()) =>
    obstaclesToSubmit(withAdjusters(file, adjusters), paragraphs, {
      adjusterCount: Math.max(1, adjusters.length),
    }).map(({ code }) => code);

  test.each<[string, string[], number[], string[]]>([
    ['were there and have no jäv', ['eva'], [2, 3], []],
    ['was not there at one of them', ['eva'], [1, 2], ['adjuster-absent-without-reserve']],
    ['had gone', ['gun'], [2], ['adjuster-absent-without-reserve']],
    ['has jäv', ['jan'], [2], ['adjuster-with-conflict-without-reserve']],
    ['one has jäv, the other not', ['ali', 'jan'], [2], ['adjuster-with-conflict-without-reserve']],
    ['led it', ['siv'], [1], ['chair-is-adjuster', 'adjuster-chairs-without-reserve']],
    ['nobody', [], [1], ['too-few-adjusters']],
  ])('%s', (_what, adjusters, paragraphs, expected) => {
    expect(codes(adjusters, paragraphs)).toEqual(expected);
  });

  test.each<[string, Partial<MeetingFile>, string]>([
    ['nobody leads', { officers: { adjusters: ['ali'] } }, 'no-chair'],
    [
      'the chair has jäv',
      {
        items: [{ paragraph: 1, title: 'Ä', conflictsOfInterest: [{ person: 'siv' }], kind: 'information' }],
      },
      'chair-with-conflict',
    ],
    ['nothing is decided', { items: [{ paragraph: 1, title: 'Ä' }] }, 'decision-missing'],
  ])('is not enough where %s', (_what, change, code) => {
    expect(codes(['ali'], [1], sitting(change))).toContain(code);
  });

  test('take the place of the elected ones and their reserves; without names those are asked', () => {
    expect(withAdjusters(sitting(), ['eva']).officers).toEqual({
      chair: 'siv',
      secretary: 'sekreterare',
      adjusters: ['eva'],
    });
    expect(withAdjusters(sitting(), undefined).officers?.adjusters).toEqual(['ali', 'bo']);
  });
});

test('a reservation without text is told of, by whom, and only at these §§', () => {
  const [first, second] = sitting().items;
  const items = [
    { ...first, title: 'Ä', reservations: [{ by: ['ali', 'bo'] }, { by: ['eva'], text: 'Nej.' }] },
    { ...second, title: 'Ä', reservations: [{ by: ['gun'] }] },
  ];
  const found = reservationsWithoutText(sitting({ items }), [1]);
  expect(found.map(({ params }) => params)).toEqual([
    { where: '§ 1', name: 'ali', person: 'ali' },
    { where: '§ 1', name: 'bo', person: 'bo' },
  ]);
  expect(found[0]?.path).toBe('$.items[0].reservations[0]');
});

describe('the attendance of some §§ alone', () => {
  const told = (paragraphs: number[], attendance = sitting().attendance) =>
    attendanceIn({ ...sitting(), ...(attendance === undefined ? {} : { attendance }) }, paragraphs)
      .filter(({ capacity }) => capacity === 'member')
      .map(({ person, present, paragraphs: held, from }) =>
        [person, present, held, from].filter((x) => x !== undefined),
      );

  test('says nothing of §§ where it was the same, and who was in none of them was absent', () => {
    expect(told([2])).toEqual([
      ['siv', true],
      ['ali', true],
      ['bo', true],
      ['eva', true],
      ['jan', true],
      ['gun', false],
    ]);
    expect(told([1, 2])).toEqual([
      ['siv', true],
      ['ali', true],
      ['bo', true],
      ['eva', true, '2', '10:20'],
      ['gun', true, '1'],
      ['jan', true],
    ]);
  });

  test('never shows one with jäv among those who decided', () => {
    const { attendance } = sitting();
    const of = (paragraphs: number[]) =>
      attendanceIn({ ...sitting(), ...(attendance === undefined ? {} : { attendance }) }, paragraphs).find(
        ({ person }) => person === 'jan',
      );
    expect(of([2])).toEqual({ person: 'jan', capacity: 'member', present: true, serves: false });
    expect(of([1, 2])).toEqual({ person: 'jan', capacity: 'member', present: true });
  });

  test('keeps decision points, and one who was told to be away there is away', () => {
    expect(
      told([2], [member('ali', '1,2.1'), member('bo'), { ...member('bo', '2'), present: false }]),
    ).toEqual([
      ['ali', true, '2.1'],
      ['bo', false],
    ]);
  });
});
