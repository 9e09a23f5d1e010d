import { describe, expect, it } from '@jest/globals';
import { anItem, withRows } from '../../test/a-meeting.js';
import type { MeetingFile } from '../contracts/meeting-file.js';
import { brokenServiceFindings } from './broken-service.js';

const served = (...ranges: string[]) =>
  withRows(
    'eva',
    ...ranges.map((paragraphs) => ({ capacity: 'member' as const, present: true, paragraphs })),
  );
const of = (file: MeetingFile) => brokenServiceFindings(file).map(({ code, params }) => [code, params]);
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
