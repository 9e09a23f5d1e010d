import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem } from '../../test/a-meeting.js';
import type { MeetingFile } from '../contracts/meeting-file.js';
import { obstaclesToSubmit } from './ready-to-submit.js';

const codes = (file: MeetingFile, paragraphs?: number[], missingFiles: number[] = []) =>
  obstaclesToSubmit(file, paragraphs, {}, missingFiles).map(({ path, code }) =>
    path ? `${path} ${code}` : code,
  );

const { paragraph: _none, ...unnumbered } = anItem(2);
const openTie = { method: 'open' as const, yes: 2, no: 2 };

describe('sending to the adjusters', () => {
  it.each<[string, MeetingFile, number[] | undefined, string[]]>([
    ['is free when all is said', aMeeting(), undefined, []],
    [
      'not for notes',
      aMeeting({ meeting: { date: '2024-03-12', record: 'notes' } }),
      undefined,
      ['notes-not-adjusted'],
    ],
    ['not without items', aMeeting({ items: [] }), undefined, ['no-items']],
    [
      'not without numbers',
      aMeeting({ items: [anItem(1), unnumbered] }),
      undefined,
      ['$.items[1] item-without-number'],
    ],
    [
      'an item without number does not hold up another',
      aMeeting({ items: [anItem(1), unnumbered] }),
      [1],
      [],
    ],
    [
      'not without decision',
      aMeeting({ items: [anItem(1, { sections: [] })] }),
      undefined,
      ['$.items[0] decision-missing'],
    ],
    ['not a § that is not there', aMeeting(), [1, 9], ['no-such-paragraph']],
    [
      'not with a contradiction in it',
      aMeeting({ items: [anItem(1), anItem(2, { votes: [openTie] })] }),
      [2],
      ['$.items[1].votes[0] tie-unbroken'],
    ],
    [
      'a contradiction elsewhere does not matter',
      aMeeting({ items: [anItem(1), anItem(2, { votes: [openTie] })] }),
      [1],
      [],
    ],
    [
      'one of the meeting does',
      aMeeting({ meeting: { date: '2024-03-12', endDate: '2024-03-01' } }),
      [1],
      ['$.meeting.endDate end-day-before-start'],
    ],
    ['not without signers', aMeeting({ officers: { chair: 'anna' } }), [1], ['too-few-adjusters']],
  ])('%s', (_, file, paragraphs, expected) => {
    expect(codes(file, paragraphs)).toEqual(expected);
  });

  it('waits for the files of the §§ concerned', () => {
    const file = aMeeting({
      items: [anItem(1, { attachments: [4] }), anItem(2)],
      attachments: [
        { number: 4, title: 'Plan', source: 'file', file: 'plan.pdf' },
        { number: 5, title: 'Karta', source: 'file', file: 'karta.pdf' },
      ],
    });
    expect(codes(file, [1], [4, 5])).toEqual(['$.attachments[0] attachment-file-lacking']);
    expect(codes(file, [2], [4, 5])).toEqual([]);
    expect(codes(file, undefined, [5])).toEqual(['$.attachments[1] attachment-file-lacking']);
  });
});
