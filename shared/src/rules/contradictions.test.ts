import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem, withRows } from '../../test/a-meeting.js';
import type { AdjustmentInFile, ItemInFile, MeetingFile, VoteInFile } from '../contracts/meeting-file.js';
import { contradictions } from './contradictions.js';

const found = (file: MeetingFile, severity: 'contradiction' | 'warning' = 'contradiction') =>
  contradictions(file)
    .filter((finding) => finding.severity === severity)
    .map(({ path, code }) => `${path} ${code}`);

type Ballots = NonNullable<VoteInFile['ballots']>;
const ballots = (sides: Record<string, Ballots[number]['vote']>): Ballots =>
  Object.entries(sides).map(([person, vote]) => ({ person, vote }));
const vote = (overrides: Partial<VoteInFile>): VoteInFile => ({
  method: 'open',
  yes: 3,
  no: 2,
  ...overrides,
});
const withItem = (item: Partial<ItemInFile>, overrides: Partial<MeetingFile> = {}) =>
  aMeeting({ items: [anItem(1, item)], ...overrides });
const withVote = (
  overrides: Partial<VoteInFile>,
  item: Partial<ItemInFile> = {},
  file: Partial<MeetingFile> = {},
) => withItem({ votes: [vote(overrides)], ...item }, file);

const ALL = { anna: 'yes', bo: 'yes', cia: 'yes', dan: 'no', eva: 'no' } as const;
const V = '$.items[0].votes[0]';
const forum = {
  board: { name: 'Forum', kind: 'forum', numbering: 'meeting' },
} satisfies Partial<MeetingFile>;
const assembly = {
  board: { name: 'Kommunfullmäktige', kind: 'assembly', numbering: 'year' },
} satisfies Partial<MeetingFile>;

describe('contradictions', () => {
  it('are none in a meeting without fault', () => {
    expect(contradictions(aMeeting())).toEqual([]);
  });

  it.each<[string, MeetingFile, string[]]>([
    ['names and sums agree', withVote({ ballots: ballots(ALL) }), []],
    [
      'a side differs',
      withVote({ yes: 4, no: 1, ballots: ballots(ALL) }),
      [`${V} ballots-differ`, `${V} ballots-differ`],
    ],
    ['totals only', withVote({}), []],
    [
      'names of a closed vote are not summed',
      withVote({ method: 'closed', yes: 5, no: 0, ballots: ballots(ALL) }),
      [],
    ],
    [
      'one person twice',
      withVote({ yes: 2, no: 0, ballots: [...ballots({ anna: 'yes' }), ...ballots({ anna: 'yes' })] }),
      [`${V}.ballots[1] voted-twice`],
    ],
    ['more votes than seats', withVote({ yes: 4, no: 2 }), [`${V} votes-exceed-seats`]],
    ['a tie left open', withVote({ yes: 2, no: 2 }), [`${V} tie-unbroken`]],
    ['a tie with a casting vote', withVote({ yes: 2, no: 2, castingVote: 'yes' }), []],
    ['a tie with a lot', withVote({ method: 'closed', yes: 2, no: 2, lot: 'no' }), []],
    ['no majority is asked for', withVote({ yes: 2, no: 2, threshold: 'third-of-present' }), []],
    ['a casting vote without tie', withVote({ castingVote: 'yes' }), [`${V} tie-broken-without-tie`]],
    ['a lot without tie', withVote({ lot: 'yes' }), [`${V} tie-broken-without-tie`]],
    [
      'the casting vote is the chair’s own side',
      withVote({
        yes: 2,
        no: 2,
        castingVote: 'yes',
        ballots: ballots({ anna: 'yes', bo: 'yes', cia: 'no', dan: 'no' }),
      }),
      [],
    ],
    [
      'the casting vote is against it',
      withVote({
        yes: 2,
        no: 2,
        castingVote: 'no',
        ballots: ballots({ anna: 'yes', bo: 'yes', cia: 'no', dan: 'no' }),
      }),
      [`${V} casting-vote-against-own`],
    ],
    [
      'it is the acting chair’s side that counts',
      withVote(
        {
          yes: 2,
          no: 2,
          castingVote: 'no',
          ballots: ballots({ anna: 'yes', bo: 'yes', cia: 'no', dan: 'no' }),
        },
        {},
        { officers: { chair: 'anna', actingChairs: [{ person: 'dan', paragraphs: '1' }] } },
      ),
      [],
    ],
    [
      'the chair abstains in a tie',
      withVote({
        yes: 2,
        no: 2,
        abstain: 1,
        castingVote: 'yes',
        ballots: ballots({ ...ALL, anna: 'abstain' }),
      }),
      [`${V} chair-abstained-in-tie`],
    ],
    [
      'one with jäv votes',
      withVote({ ballots: ballots(ALL) }, { conflictsOfInterest: [{ person: 'dan' }] }),
      [`${V}.ballots[3] voted-with-conflict`],
    ],
    [
      'one with jäv in that point',
      withVote({ point: 2, ballots: ballots(ALL) }, { conflictsOfInterest: [{ person: 'dan', point: 2 }] }),
      [`${V}.ballots[3] voted-with-conflict`],
    ],
    [
      'jäv in another point is no hindrance',
      withVote({ point: 1, ballots: ballots(ALL) }, { conflictsOfInterest: [{ person: 'dan', point: 2 }] }),
      [],
    ],
    [
      'jäv is no matter in a forum',
      withVote({ ballots: ballots(ALL) }, { conflictsOfInterest: [{ person: 'dan' }] }, forum),
      [],
    ],
    [
      'an official votes',
      withVote({ ballots: ballots({ anna: 'yes', bo: 'yes', gun: 'yes', dan: 'no', eva: 'no' }) }),
      [`${V}.ballots[2] voted-without-serving`],
    ],
    [
      'a substitute votes who does not serve',
      withVote({ ballots: ballots({ anna: 'yes', bo: 'yes', fia: 'yes', dan: 'no', eva: 'no' }) }),
      [`${V}.ballots[2] voted-without-serving`],
    ],
    [
      'one who is marked absent in the vote need not serve',
      withVote({
        absent: 1,
        no: 1,
        yes: 2,
        ballots: ballots({ anna: 'yes', bo: 'yes', fia: 'absent', dan: 'no' }),
      }),
      [],
    ],
    [
      'one without row, where members are listed',
      withVote(
        { ballots: ballots(ALL) },
        {},
        { attendance: [{ person: 'anna', capacity: 'member', present: true }] },
      ),
      [1, 2, 3, 4].map((b) => `${V}.ballots[${b}] voted-without-attendance`),
    ],
    ['no attendance at all says nothing', withVote({ ballots: ballots(ALL) }, {}, { attendance: [] }), []],
  ])('votes: %s', (_, file, expected) => {
    expect(found(file)).toEqual(expected);
  });

  it.each<[string, Parameters<typeof withRows>[1][], string[]]>([
    ['away', [{ capacity: 'member', present: false }], [`${V}.ballots[4] voted-while-absent`]],
    [
      'there for another §',
      [{ capacity: 'member', present: true, paragraphs: '2-3' }],
      [`${V}.ballots[4] voted-while-absent`],
    ],
    [
      'away for that §',
      [
        { capacity: 'member', present: true },
        { capacity: 'member', present: false, paragraphs: '1' },
      ],
      [`${V}.ballots[4] voted-while-absent`],
    ],
    ['back for a point of it', [{ capacity: 'member', present: true, paragraphs: '1.2,2' }], []],
    [
      'not serving',
      [{ capacity: 'member', present: true, serves: false }],
      [`${V}.ballots[4] voted-without-serving`],
    ],
    ['a substitute who serves', [{ capacity: 'substitute', present: true, serves: true }], []],
    ['a substitute in a seat', [{ capacity: 'substitute', present: true, servesFor: 'fia' }], []],
    [
      'a substitute in a seat at another §',
      [
        { capacity: 'substitute', present: true, paragraphs: '1' },
        { capacity: 'substitute', present: true, servesFor: 'fia', paragraphs: '2' },
      ],
      [`${V}.ballots[4] voted-without-serving`],
    ],
  ])('the one who voted was %s', (_, rows, expected) => {
    expect(
      found({
        ...withRows('eva', ...rows),
        items: [anItem(1, { votes: [vote({ ballots: ballots(ALL) })] })],
      }),
    ).toEqual(expected);
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
    ['not known who was there', withItem(deferred(['bo']), { ...assembly, attendance: [] }), []],
  ])('a minority defers: %s', (_, file, expected) => {
    expect(found(file)).toEqual(expected);
  });
});

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
