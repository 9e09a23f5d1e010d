import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem } from '../../test/a-meeting.js';
import type { ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { formFaults, isHistory } from './meeting-form.js';

const faults = (file: MeetingFile) => formFaults(file).map(({ path, code }) => `${path} ${code}`);
const withItem = (item: Partial<ItemInFile>) => aMeeting({ items: [anItem(1), anItem(2, item)] });

describe('the form of a meeting file', () => {
  it('has no faults when its parts agree', () => {
    expect(formFaults(aMeeting())).toEqual([]);
  });

  it.each<[string, MeetingFile]>([
    ['$.officers.chair', aMeeting({ officers: { chair: 'x' } })],
    ['$.officers.secretary', aMeeting({ officers: { secretary: 'x' } })],
    ['$.officers.adjusters[1]', aMeeting({ officers: { adjusters: ['bo', 'x'] } })],
    ['$.officers.reserveAdjusters[0]', aMeeting({ officers: { reserveAdjusters: ['x'] } })],
    [
      '$.officers.actingChairs[0].person',
      aMeeting({ officers: { actingChairs: [{ person: 'x', paragraphs: '1' }] } }),
    ],
    [
      '$.attendance[0].person',
      aMeeting({ attendance: [{ person: 'x', capacity: 'member', present: true }] }),
    ],
    [
      '$.attendance[0].servesFor',
      aMeeting({ attendance: [{ person: 'fia', capacity: 'substitute', present: true, servesFor: 'x' }] }),
    ],
    [
      '$.meeting.adjustments[0].signers[0].person',
      aMeeting({
        meeting: {
          date: '2024-03-12',
          adjustments: [{ paragraphs: '1', signers: [{ person: 'x', as: 'chair' }] }],
        },
      }),
    ],
    ['$.items[1].motions[0].by[0]', withItem({ motions: [{ text: 't', by: ['x'] }] })],
    ['$.items[1].motions[0].supportedBy[0]', withItem({ motions: [{ text: 't', supportedBy: ['x'] }] })],
    [
      '$.items[1].votes[0].ballots[0].person',
      withItem({ votes: [{ method: 'open', yes: 1, no: 0, ballots: [{ person: 'x', vote: 'yes' }] }] }),
    ],
    ['$.items[1].reservations[0].by[0]', withItem({ reservations: [{ by: ['x'] }] })],
    ['$.items[1].statements[0].by[0]', withItem({ statements: [{ kind: 'note', by: ['x'] }] })],
    ['$.items[1].conflictsOfInterest[0].person', withItem({ conflictsOfInterest: [{ person: 'x' }] })],
    ['$.items[1].notParticipating[0].by[0]', withItem({ notParticipating: [{ by: ['x'] }] })],
    ['$.items[1].deferral.requestedBy[0]', withItem({ deferral: { requestedBy: ['x'] } })],
  ])('%s names no one', (path, file) => {
    expect(faults(file)).toEqual([`${path} unknown-person`]);
  });

  it.each<[string, MeetingFile]>([
    [
      '$.people[1].id duplicate-person',
      aMeeting({
        people: [aMeeting().people[0], aMeeting().people[0], ...aMeeting().people.slice(1)].filter(
          (one) => one !== undefined,
        ),
      }),
    ],
    ['$.items[1].paragraph duplicate-paragraph', aMeeting({ items: [anItem(4), anItem(4)] })],
    [
      '$.attachments[1].number duplicate-attachment',
      aMeeting({
        attachments: [
          { number: 2, title: 'a' },
          { number: 2, title: 'b' },
        ],
      }),
    ],
    ['$.items[1].attachments[0] unknown-attachment', withItem({ attachments: [7] })],
    [
      '$.items[1].votes[0].attachment unknown-attachment',
      withItem({ votes: [{ method: 'open', yes: 1, no: 0, attachment: 7 }] }),
    ],
    [
      '$.items[1].reservations[0].attachment unknown-attachment',
      withItem({ reservations: [{ by: ['bo'], attachment: 7 }] }),
    ],
    [
      '$.items[1].statements[0].attachment unknown-attachment',
      withItem({ statements: [{ kind: 'note', by: ['bo'], attachment: 7 }] }),
    ],
    [
      '$.items[1].motions[1].id duplicate-motion',
      withItem({
        motions: [
          { id: 'm', text: 'a' },
          { id: 'm', text: 'b' },
        ],
      }),
    ],
    [
      '$.items[1].votes[0].yesMotion unknown-motion',
      withItem({ votes: [{ method: 'open', yes: 1, no: 0, yesMotion: 'm' }] }),
    ],
    [
      '$.items[1].votes[0].noMotion unknown-motion',
      withItem({
        motions: [{ id: 'm', text: 'a' }],
        votes: [{ method: 'open', yes: 1, no: 0, yesMotion: 'm', noMotion: 'n' }],
      }),
    ],
    ['$.items[1].motions[0].points[1] unknown-point', withItem({ motions: [{ text: 'a', points: [2, 3] }] })],
    [
      '$.items[1].votes[0].point unknown-point',
      withItem({ votes: [{ method: 'open', yes: 1, no: 0, point: 3 }] }),
    ],
    [
      '$.items[1].reservations[0].point unknown-point',
      withItem({ reservations: [{ by: ['bo'], point: 3 }] }),
    ],
    [
      '$.items[1].statements[0].point unknown-point',
      withItem({ statements: [{ kind: 'note', by: ['bo'], point: 3 }] }),
    ],
    [
      '$.items[1].conflictsOfInterest[0].point unknown-point',
      withItem({ conflictsOfInterest: [{ person: 'bo', point: 3 }] }),
    ],
    [
      '$.items[1].notParticipating[0].point unknown-point',
      withItem({ notParticipating: [{ by: ['bo'], point: 3 }] }),
    ],
    [
      '$.items[1].conflictsOfInterest[0].point unknown-point',
      withItem({ sections: [], conflictsOfInterest: [{ person: 'bo', point: 1 }] }),
    ],
    [
      '$.attendance[0].paragraphs unknown-point',
      aMeeting({ attendance: [{ person: 'bo', capacity: 'member', present: true, paragraphs: '1,2.3' }] }),
    ],
    [
      '$.attendance[0].paragraphs reversed-range',
      aMeeting({ attendance: [{ person: 'bo', capacity: 'member', present: true, paragraphs: '6-4' }] }),
    ],
    [
      '$.officers.actingChairs[0].paragraphs zero-in-range',
      aMeeting({ officers: { actingChairs: [{ person: 'bo', paragraphs: '0' }] } }),
    ],
    [
      '$.meeting.adjustments[0].paragraphs gigantic-range',
      aMeeting({ meeting: { date: '2024-03-12', adjustments: [{ paragraphs: '1-999999999' }] } }),
    ],
    [
      '$.meeting.adjustments[0].signers[0].paragraphs reversed-range',
      aMeeting({
        meeting: {
          date: '2024-03-12',
          adjustments: [{ paragraphs: '1', signers: [{ person: 'bo', as: 'chair', paragraphs: '2-1' }] }],
        },
      }),
    ],
  ])('%s', (fault, file) => {
    expect(faults(file)).toEqual([fault]);
  });

  it('lets a range name §§ and points of §§ that the file does not hold', () => {
    expect(
      formFaults(
        aMeeting({
          attendance: [{ person: 'bo', capacity: 'member', present: true, paragraphs: '1-90,200.7' }],
        }),
      ),
    ).toEqual([]);
  });

  it('tells every fault at once', () => {
    expect(
      faults(
        aMeeting({ officers: { chair: 'x', secretary: 'y' }, items: [anItem(1, { attachments: [1, 2] })] }),
      ),
    ).toHaveLength(4);
  });
});

describe('history', () => {
  const meeting = (adjustments: string[], items = [anItem(1), anItem(2)]) =>
    aMeeting({
      meeting: { date: '2024-03-12', adjustments: adjustments.map((paragraphs) => ({ paragraphs })) },
      items,
    });
  const { paragraph: _none, ...unnumbered } = anItem(2);

  it.each<[string, MeetingFile, boolean]>([
    [
      'a day of adjustment',
      aMeeting({ meeting: { date: '2024-03-12', adjustmentDate: '2024-03-20' } }),
      true,
    ],
    ['adjustments that cover every §', meeting(['1', '2-5']), true],
    ['a § left out', meeting(['1']), false],
    ['only a point of a §', meeting(['1', '2.1']), false],
    ['a § point by point, all of them', meeting(['1', '2.1,2.2']), true],
    ['an item without number', meeting(['1-9'], [anItem(1), unnumbered]), false],
    ['no adjustments', meeting([]), false],
  ])('%s', (_, file, history) => {
    expect(isHistory(file)).toBe(history);
  });
});
