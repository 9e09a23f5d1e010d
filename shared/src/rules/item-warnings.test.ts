import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem, withRows } from '../../test/a-meeting.js';
import { assembly, ALL, V, ballots, forum, found, withItem, withVote } from '../../test/findings.js';
import type { MeetingFile } from '../contracts/meeting-file.js';

describe('warnings', () => {
  const twoAway = aMeeting({
    attendance: (aMeeting().attendance ?? []).map((row) =>
      ['dan', 'eva'].includes(row.person) ? { ...row, present: false } : row,
    ),
  });
  const oneMoreWithJav = [anItem(1, { conflictsOfInterest: [{ person: 'cia' }] })];

  it.each<[string, MeetingFile, string[]]>([
    ['three of five are a quorum', twoAway, []],
    ['jäv takes a nämnd below it', { ...twoAway, items: oneMoreWithJav }, ['$.items[0] no-quorum']],
    [
      'but not fullmäktige',
      { ...twoAway, items: oneMoreWithJav, board: { ...assembly.board, seats: 5 } },
      [],
    ],
    [
      'exactly half is none',
      {
        ...twoAway,
        board: { ...aMeeting().board, seats: 6 },
        items: [anItem(1)],
      },
      ['$.items[0] no-quorum'],
    ],
    [
      'jäv takes it at one point',
      { ...twoAway, items: [anItem(1, { conflictsOfInterest: [{ person: 'cia', point: 2 }] })] },
      ['$.items[0] no-quorum'],
    ],
    [
      'one who was there for the first point only takes it at the second',
      {
        ...twoAway,
        items: [anItem(1)],
        attendance: (twoAway.attendance ?? []).map((row) =>
          row.person === 'cia' ? { ...row, paragraphs: '1.1' } : row,
        ),
      },
      ['$.officers.adjusters[1] adjuster-absent', '$.items[0] no-quorum'],
    ],
    [
      'jäv of one who stayed in a nämnd',
      withItem({ conflictsOfInterest: [{ person: 'cia', leftRoom: false }] }),
      ['$.items[0].conflictsOfInterest[0] conflict-stayed'],
    ],
    [
      'in fullmäktige he may stay',
      withItem({ conflictsOfInterest: [{ person: 'cia', leftRoom: false }] }, assembly),
      [],
    ],
    [
      'jäv of the one who leads',
      withItem({ conflictsOfInterest: [{ person: 'anna' }] }),
      ['$.items[0].conflictsOfInterest[0] led-with-conflict'],
    ],
    [
      'somebody else led instead',
      withItem(
        { conflictsOfInterest: [{ person: 'anna' }] },
        { officers: { chair: 'anna', actingChairs: [{ person: 'bo', paragraphs: '1' }] } },
      ),
      [],
    ],
    [
      'a motion by one with jäv',
      withItem({ conflictsOfInterest: [{ person: 'bo' }], motions: [{ by: ['bo'], text: 'Avslag.' }] }),
      ['$.items[0].motions[0].by[0] moved-with-conflict'],
    ],
    [
      'a motion by one who does not serve',
      withItem({ motions: [{ by: ['bo', 'fia'], text: 'Avslag.' }] }),
      ['$.items[0].motions[0].by[1] moved-without-serving'],
    ],
    ['a motion that was withdrawn', withItem({ motions: [{ by: ['fia'], text: 'A', withdrawn: true }] }), []],
    [
      'who has handled a matter of public power takes no part',
      withItem({ appeal: 'administrative', notParticipating: [{ by: ['dan'] }] }),
      ['$.items[0].notParticipating[0] authority-not-decided'],
    ],
    [
      'where he was away',
      {
        ...withRows('dan', { capacity: 'member', present: false }),
        items: [anItem(1, { appeal: 'administrative', notParticipating: [{ by: ['dan'] }] })],
      },
      [],
    ],
    ['in other matters', withItem({ appeal: 'legality', notParticipating: [{ by: ['dan'] }] }), []],
    [
      'announced on the third day',
      aMeeting({
        meeting: {
          date: '2024-03-12',
          adjustments: [
            {
              paragraphs: '1',
              date: '2024-03-19',
              notices: [{ board: 'Sundby', postedOn: '2024-03-22' }],
            },
          ],
        },
      }),
      ['$.meeting.adjustments[0].notices[0] notice-posted-late'],
    ],
    [
      'on the second, or the Monday after it',
      aMeeting({
        meeting: {
          date: '2024-03-12',
          adjustments: [
            {
              paragraphs: '1',
              date: '2024-03-19',
              notices: [{ board: 'Sundby', postedOn: '2024-03-21' }],
            },
            {
              paragraphs: '2',
              date: '2024-03-22',
              notices: [{ board: 'Sundby', postedOn: '2024-03-25' }],
            },
          ],
        },
      }),
      [],
    ],
    ['a forum has none', { ...aMeeting({ attendance: [] }), ...forum }, []],
    [
      'a reservation by one who stood out',
      withItem({ reservations: [{ by: ['bo'] }], notParticipating: [{ by: ['bo'] }] }),
      ['$.items[0].reservations[0] reservation-without-part'],
    ],
    [
      'a reservation by one who does not serve',
      withItem({ reservations: [{ by: ['anna', 'fia'] }] }),
      ['$.items[0].reservations[0] reservation-without-part'],
    ],
    [
      'a vote by one who stood out',
      withVote({ ballots: ballots(ALL) }, { notParticipating: [{ by: ['bo'] }] }),
      [`${V}.ballots[1] voted-not-participating`],
    ],
    [
      'an adjuster away for a §',
      withRows('bo', { capacity: 'member', present: true, paragraphs: '1-2' }),
      ['$.officers.adjusters[0] adjuster-absent'],
    ],
    [
      'no decision',
      withItem({ sections: [{ kind: 'summary', body: 'x' }] }),
      ['$.items[0] decision-missing'],
    ],
    ['none is needed when it was withdrawn', withItem({ sections: [], outcome: 'withdrawn' }), []],
    ['none is needed for information', withItem({ sections: [], kind: 'information' }), []],
    [
      'elections say it',
      withItem({ sections: [], kind: 'election', elections: [{ office: 'ombud', elected: [] }] }),
      [],
    ],
    [
      'an appendix that is not there',
      withItem({ sections: [{ kind: 'decision', body: 'Se Bilaga 4, mobilaga 5.' }] }),
      ['$.items[0].sections[0].body appendix-missing'],
    ],
    [
      'one that is, by label too',
      withItem(
        { sections: [{ kind: 'decision', body: 'Se bilaga 4 och bilaga 2a.' }] },
        {
          attachments: [
            { number: 4, title: 'x' },
            { number: 5, title: 'y', label: '2A' },
          ],
        },
      ),
      [],
    ],
    [
      'a file without name',
      aMeeting({ attachments: [{ number: 1, title: 'x', source: 'file' }] }),
      ['$.attachments[0] attachment-without-file'],
    ],
    [
      'adjusted on the fifteenth day',
      aMeeting({ meeting: { date: '2024-03-12', adjustmentDate: '2024-03-27' } }),
      ['$.meeting.adjustmentDate adjusted-late'],
    ],
    [
      'counted from the last day',
      aMeeting({ meeting: { date: '2024-03-12', endDate: '2024-03-13', adjustmentDate: '2024-03-27' } }),
      [],
    ],
  ])('%s', (_, file, expected) => {
    expect(found(file, 'warning')).toEqual(expected);
    expect(found(file)).toEqual([]);
  });
});
