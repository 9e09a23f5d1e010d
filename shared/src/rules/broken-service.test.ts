import { describe, expect, it } from '@jest/globals';
import { anItem, withRows } from '../../test/a-meeting.js';
import type { MeetingFile } from '../contracts/meeting-file.js';
import { brokenServiceFindings } from './broken-service.js';
import type { Course } from './range-cut.js';

const served = (...ranges: string[]) =>
  withRows(
    'eva',
    ...ranges.map((paragraphs) => ({ capacity: 'member' as const, present: true, paragraphs })),
  );
const of = (file: MeetingFile) => brokenServiceFindings(file).map(({ code, params }) => [code, params]);
const severalDays = (file: MeetingFile): MeetingFile => ({
  ...file,
  meeting: { date: '2024-03-12', endDate: '2024-03-13' },
});
const course = (days: Record<number, string | undefined>, taken = [1, 2, 3]): Course => ({
  taken,
  pointsOf: () => 2,
  dayOf: (paragraph) => days[paragraph],
});
const looked = (file: MeetingFile, gone: Course) =>
  brokenServiceFindings(file, gone).map(({ code, params }) => [code, params]);
const again = (paragraphs: string) => [['served-again', { name: 'Eva Björk', paragraphs }]];

describe('serving again after having broken off', () => {
  it.each<[string, MeetingFile, unknown]>([
    ['is looked at', served('1', '3'), again('§ 2')],
    ['in one row with a gap too', served('1,3'), again('§ 2')],
    [
      'is allowed after jäv (KL 5:20)',
      {
        ...served('1', '3'),
        items: [anItem(1), anItem(2, { conflictsOfInterest: [{ person: 'eva' }] }), anItem(3)],
      },
      [],
    ],
    [
      'is not having given the seat back to its member',
      {
        ...served('2'),
        attendance: [
          ...(served('2').attendance ?? []),
          { person: 'fia', capacity: 'substitute', present: true, servesFor: 'eva', paragraphs: '1' },
          { person: 'fia', capacity: 'substitute', present: true, servesFor: 'eva', paragraphs: '3' },
        ],
      },
      [],
    ],
    ['is not coming late', served('2-3'), []],
    ['is not leaving early', served('1-2'), []],
    [
      'is allowed another day',
      { ...served('1', '3'), meeting: { date: '2024-03-12', endDate: '2024-03-13' } },
      [],
    ],
    [
      'is nothing to a body of no law',
      { ...served('1', '3'), board: { name: 'Forum', kind: 'forum', numbering: 'year' } },
      [],
    ],
  ])('%s', (_name, file, expected) => {
    expect(of(file)).toEqual(expected);
  });
});

describe('serving again at a meeting whose course is known', () => {
  const first = '2024-03-12';
  const second = '2024-03-13';
  const someDay = [['served-again-some-day', { name: 'Eva Björk', paragraphs: '§ 2' }]];
  it.each<[string, Course, unknown]>([
    ['is looked at within one day of several', course({ 1: first, 2: first, 3: first }), again('§ 2')],
    ['is allowed the next day', course({ 1: first, 2: first, 3: second }), []],
    ['is allowed the next day after a § of that day', course({ 1: first, 2: second, 3: second }), []],
    [
      'is held to the day of its neighbours, where that of the § between is not known',
      course({ 1: first, 2: undefined, 3: first }),
      again('§ 2'),
    ],
    ['is asked about where the day is not known', course({}), someDay],
    ['is asked about where only one day is known', course({ 1: first, 2: first }), someDay],
  ])('%s', (_name, gone, expected) => {
    expect(looked(severalDays(served('1', '3')), gone)).toEqual(expected);
  });

  it('goes by the order in which the §§ were taken up, not by their numbers', () => {
    expect(looked(served('1', '3'), course({ 1: first, 2: first, 3: first }, [1, 3, 2]))).toEqual([]);
    expect(looked(served('1-2'), course({ 1: first, 2: first, 3: first }, [1, 3, 2]))).toEqual(again('§ 3'));
  });
});
