import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem, withRows } from '../../test/a-meeting.js';
import { assembly, forum, found, withItem } from '../../test/findings.js';
import type { AdjustmentInFile, MeetingFile } from '../contracts/meeting-file.js';
import { contradictions } from './contradictions.js';

describe('contradictions', () => {
  it('are none in a meeting without fault', () => {
    expect(contradictions(aMeeting())).toEqual([]);
  });

  it.each<[string, MeetingFile, string[]]>([
    [
      'the chair adjusts',
      aMeeting({ officers: { chair: 'anna', adjusters: ['bo', 'anna'] } }),
      ['$.officers.adjusters[1] chair-is-adjuster'],
    ],
    [
      'absent and serving',
      withRows('eva', { capacity: 'member', present: false, serves: true }),
      ['$.attendance[6] absent-but-serves'],
    ],
    [
      'serving as an official',
      withRows('gun', { capacity: 'official', present: true, serves: true }),
      ['$.attendance[6] serves-without-seat'],
    ],
    [
      'serving for the staff in a nämnd',
      withRows('gun', { capacity: 'staff-representative', present: true, serves: true }),
      ['$.attendance[6] serves-without-seat'],
    ],
    ['for the staff in a nämnd', withRows('gun', { capacity: 'staff-representative', present: true }), []],
    [
      'for the staff in the styrelse',
      {
        ...withRows('gun', { capacity: 'staff-representative', present: true }),
        board: { name: 'Kommunstyrelsen', kind: 'executive', numbering: 'year', seats: 5 },
      },
      ['$.attendance[6] staff-not-here'],
    ],
    [
      'for the staff in a board of a forum',
      {
        ...withRows('gun', { capacity: 'staff-representative', present: true }),
        board: { name: 'Styrelsen', kind: 'executive', numbering: 'year', statutory: false },
      },
      [],
    ],
    [
      'gone before coming',
      withRows('eva', { capacity: 'member', present: true, from: '14:00', to: '13:00' }),
      ['$.attendance[6] attendance-reversed'],
    ],
    [
      'in two seats at once',
      withRows(
        'fia',
        { capacity: 'substitute', present: true, servesFor: 'dan', paragraphs: '1-2' },
        { capacity: 'substitute', present: true, servesFor: 'eva', paragraphs: '2-3' },
      ),
      ['$.attendance[7] serves-for-two'],
    ],
    [
      'in two seats after each other',
      withRows(
        'fia',
        { capacity: 'substitute', present: true, servesFor: 'dan', paragraphs: '1,2.1' },
        { capacity: 'substitute', present: true, servesFor: 'eva', paragraphs: '2.2,3' },
      ),
      [],
    ],
    [
      'in two seats by the clock',
      withRows(
        'fia',
        { capacity: 'substitute', present: true, servesFor: 'dan', to: '10:00' },
        { capacity: 'substitute', present: true, servesFor: 'eva', from: '10:00' },
      ),
      [],
    ],
  ])('attendance: %s', (_, file, expected) => {
    expect(found(file)).toEqual(expected);
  });

  const time = (meeting: Partial<MeetingFile['meeting']>) =>
    aMeeting({ meeting: { date: '2024-03-12', ...meeting } });
  const adjusted = (...adjustments: AdjustmentInFile[]) => time({ adjustments });
  const notice = {
    board: 'Sundby',
    postedOn: '2024-03-20',
    lastAppealDay: '2024-04-10',
    removedOn: '2024-04-11',
  };
  const A = '$.meeting.adjustments[0]';

  it.each<[string, MeetingFile, string[]]>([
    ['ends the day before', time({ endDate: '2024-03-11' }), ['$.meeting.endDate end-day-before-start']],
    ['ends before it starts', time({ start: '13:00', end: '12:59' }), ['$.meeting.end end-before-start']],
    ['ends earlier the next day', time({ start: '13:00', end: '12:00', endDate: '2024-03-13' }), []],
    [
      'a pause runs backwards',
      time({ adjournments: [{ from: '10:00', to: '09:00' }] }),
      ['$.meeting.adjournments[0] adjournment-reversed'],
    ],
    [
      'adjusted before it was held',
      time({ adjustmentDate: '2024-03-11' }),
      ['$.meeting.adjustmentDate adjusted-before-meeting'],
    ],
    [
      'one of several adjusted before',
      adjusted({ paragraphs: '1', date: '2024-03-01' }),
      [`${A}.date adjusted-before-meeting`],
    ],
    [
      'a § adjusted twice',
      adjusted({ paragraphs: '1-2' }, { paragraphs: '2-3' }),
      ['$.meeting.adjustments[1].paragraphs paragraphs-in-two-adjustments'],
    ],
    [
      'a signer is both',
      adjusted({
        paragraphs: '1-3',
        signers: [
          { person: 'bo', as: 'chair', paragraphs: '3' },
          { person: 'bo', as: 'adjuster' },
        ],
      }),
      [`${A}.signers[1] signer-chair-and-adjuster`],
    ],
    ['a notice that stood its time', adjusted({ paragraphs: '1', notices: [notice] }), []],
    [
      'taken down on the last day',
      adjusted({ paragraphs: '1', notices: [{ ...notice, removedOn: '2024-04-10' }] }),
      [`${A}.notices[0] notice-removed-early`],
    ],
    [
      'taken down before it was up',
      adjusted({
        paragraphs: '1',
        notices: [{ board: 'Sundby', postedOn: '2024-03-20', removedOn: '2024-03-19' }],
      }),
      [`${A}.notices[0] notice-removed-before-posted`],
    ],
    [
      'less than three weeks',
      adjusted({ paragraphs: '1', notices: [{ ...notice, lastAppealDay: '2024-04-09' }] }),
      [`${A}.notices[0] appeal-period-short`],
    ],
    [
      'none of that in a forum',
      {
        ...adjusted({
          paragraphs: '1',
          notices: [{ ...notice, lastAppealDay: '2024-04-09', removedOn: '2024-04-01' }],
        }),
        ...forum,
      },
      [],
    ],
  ])('days: %s', (_, file, expected) => {
    expect(found(file)).toEqual(expected);
  });

  it('a signer with jäv, also in a forum', () => {
    const meeting = {
      date: '2024-03-12',
      adjustments: [{ paragraphs: '1-3', signers: [{ person: 'bo', as: 'adjuster' as const }] }],
    };
    const items = [anItem(1), anItem(2, { conflictsOfInterest: [{ person: 'bo', point: 1 }] })];
    expect(found(aMeeting({ meeting, items }))).toEqual([`${A}.signers[0] signer-with-conflict`]);
    expect(found(aMeeting({ meeting, items, ...forum }))).toEqual([`${A}.signers[0] signer-with-conflict`]);
  });

  const deferred = (requestedBy?: string[]) => ({
    deferral: { minority: true, ...(requestedBy ? { requestedBy } : {}) },
  });
  it.each<[string, MeetingFile, string[]]>([
    ['in a nämnd', withItem(deferred()), ['$.items[0].deferral minority-not-assembly']],
    ['in a forum no rule', withItem(deferred(), forum), []],
    [
      'too few of those present',
      withItem(deferred(['bo']), assembly),
      ['$.items[0].deferral minority-too-few'],
    ],
    ['a third', withItem(deferred(['bo', 'cia']), assembly), []],
    ['not known who asked', withItem(deferred(), assembly), []],
    ...(
      [
        [20, 41, 0, ['$.items[0].deferral minority-too-few']],
        [21, 40, 0, []],
        [22, 39, 0, []],
        // who abstains is present all the same
        [20, 39, 2, ['$.items[0].deferral minority-too-few']],
        [20, 40, 0, []],
      ] as [number, number, number, string[]][]
    ).map(([no, yes, abstain, expected]): [string, MeetingFile, string[]] => [
      `${no} votes of ${no + yes + abstain}`,
      withItem(
        { ...deferred(), votes: [{ method: 'open', yes, no, abstain, threshold: 'third-of-present' }] },
        assembly,
      ),
      expected,
    ]),
    [
      'a second time in the same case, once tabled and once referred back',
      aMeeting({
        ...assembly,
        items: [
          anItem(1, { caseNumber: 'KS 1', outcome: 'tabled', ...deferred() }),
          anItem(2, { moreCaseNumbers: ['ks 1'], outcome: 'referred-back', ...deferred() }),
          anItem(3, { caseNumber: 'KS 2', ...deferred() }),
        ],
      }),
      ['$.items[1].deferral minority-used-before'],
    ],
    ['not known who was there', withItem(deferred(['bo']), { ...assembly, attendance: [] }), []],
  ])('a minority defers: %s', (_, file, expected) => {
    expect(found(file)).toEqual(expected);
  });
});

describe('an election', () => {
  const E = '$.items[0].elections[0]';
  const of = (votes: [string, number][], elected: string[], more: object = {}) =>
    withItem({
      kind: 'election',
      elections: [
        {
          office: 'revisor',
          method: 'closed',
          elected: elected.map((name) => ({ name })),
          counts: votes.map(([name, count]) => ({ name, votes: count })),
          ...more,
        },
      ],
    });
  it.each<[string, MeetingFile, string[]]>([
    [
      'the one with most votes',
      of(
        [
          ['Bo', 3],
          ['Cia', 2],
        ],
        ['Bo'],
      ),
      [],
    ],
    [
      'the other one',
      of(
        [
          ['Bo', 3],
          ['Cia', 2],
        ],
        ['Cia'],
      ),
      [`${E} elected-with-fewer`],
    ],
    [
      'a tie without lot',
      of(
        [
          ['Bo', 2],
          ['Cia', 2],
        ],
        ['Bo'],
        { blank: 1 },
      ),
      [`${E} election-tie-unbroken`],
    ],
    [
      'a tie with lot',
      of(
        [
          ['Bo', 2],
          ['Cia', 2],
        ],
        ['Bo'],
        { blank: 1, lot: 'Bo' },
      ),
      [],
    ],
    [
      'a lot without tie',
      of(
        [
          ['Bo', 3],
          ['Cia', 2],
        ],
        ['Bo'],
        { lot: 'Bo' },
      ),
      [`${E} election-lot-without-tie`],
    ],
    [
      'more votes than seats',
      of(
        [
          ['Bo', 4],
          ['Cia', 2],
        ],
        ['Bo'],
      ),
      [`${E} votes-exceed-seats`],
    ],
    [
      'two seats, equal above the line',
      of(
        [
          ['Bo', 4],
          ['Cia', 4],
          ['Dan', 1],
        ],
        ['Bo', 'Cia'],
      ),
      [],
    ],
    [
      'two seats, equal on the line',
      of(
        [
          ['Bo', 4],
          ['Cia', 2],
          ['Dan', 2],
        ],
        ['Bo', 'Cia'],
      ),
      [`${E} election-tie-unbroken`],
    ],
    [
      'proportional: votes are for lists',
      of(
        [
          ['Lista A', 2],
          ['Lista B', 2],
        ],
        ['Bo'],
        { method: 'proportional' },
      ),
      [],
    ],
    ['by acclamation', of([], ['Bo']), []],
  ])('%s', (_, file, expected) => {
    expect(found(file)).toEqual(expected);
  });
});

describe('real protocols', () => {
  const folder = new URL('../../../../shared/real/', import.meta.url);
  const names = ['kommunalt-forum-2024-10-11', 'regionstyrelsen-blekinge-2023-10-18'];
  const given = existsSync(folder);
  (given ? it.each(names) : it.skip.each(names))(
    '%s contradicts itself nowhere (skipped without the folder of real protocols)',
    (name) => {
      const file = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as MeetingFile;
      expect(found(file)).toEqual([]);
    },
  );
});
