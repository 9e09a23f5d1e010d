import { describe, expect, it } from '@jest/globals';
import { anItem, withRows } from '../../test/a-meeting.js';
import { ALL, V, assembly, ballots, forum, found, withVote, vote } from '../../test/findings.js';
import type { MeetingFile } from '../contracts/meeting-file.js';

describe('a vote', () => {
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
    ['those absent are no votes', withVote({ yes: 3, no: 2, absent: 1 }), []],
    ['a tie left open', withVote({ yes: 2, no: 2 }), [`${V} tie-unbroken`]],
    ['a tie with a casting vote', withVote({ yes: 2, no: 2, castingVote: 'yes' }), []],
    ['a tie with a lot', withVote({ method: 'closed', yes: 2, no: 2, lot: 'no' }), []],
    [
      'no majority is asked for',
      withVote({ yes: 2, no: 2, threshold: 'third-of-present' }, {}, assembly),
      [],
    ],
    ['a third decides in a nämnd', withVote({ threshold: 'third-of-present' }), [`${V} third-not-assembly`]],
    ['two thirds anywhere', withVote({ threshold: 'two-thirds' }), []],
    ['a third in a forum no rule', withVote({ threshold: 'third-of-present' }, {}, forum), []],
    [
      'a casting vote in an election',
      withVote({ method: 'closed', yes: 2, no: 2, castingVote: 'yes' }, { kind: 'election' }),
      [`${V} casting-vote-in-election`],
    ],
    ['a lot in an election', withVote({ yes: 2, no: 2, lot: 'yes' }, { kind: 'election' }), []],
    [
      'one seat with two votes',
      withVote(
        { yes: 3, no: 2, abstain: 1, ballots: ballots({ ...ALL, fia: 'abstain' }) },
        {},
        {
          board: { name: 'N', kind: 'committee', numbering: 'year', seats: 6 },
          attendance: [
            ...(withVote({}).attendance ?? []).filter(({ person }) => person !== 'fia'),
            { person: 'fia', capacity: 'substitute', present: true, servesFor: 'bo' },
          ],
        },
      ),
      [`${V}.ballots[5] seat-voted-twice`],
    ],
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

  it.each<[string, MeetingFile, string[]]>([
    ['everyone there is named', withVote({ ballots: ballots(ALL) }), []],
    [
      'one who serves is not among the names',
      withVote({ yes: 3, no: 1, ballots: ballots({ anna: 'yes', bo: 'yes', cia: 'yes', dan: 'no' }) }),
      [`${V} ballots-lacking`],
    ],
    [
      'he takes no part in the decision',
      withVote(
        { yes: 3, no: 1, ballots: ballots({ anna: 'yes', bo: 'yes', cia: 'yes', dan: 'no' }) },
        { notParticipating: [{ by: ['eva'] }] },
      ),
      [],
    ],
    [
      'he has jäv',
      withVote(
        { yes: 3, no: 1, ballots: ballots({ anna: 'yes', bo: 'yes', cia: 'yes', dan: 'no' }) },
        { conflictsOfInterest: [{ person: 'eva' }] },
      ),
      [],
    ],
    ['sums of all who serve, and a list', withVote({ yes: 3, no: 2, attachment: 1 }), []],
    ['sums alone', withVote({ yes: 3, no: 2 }), [`${V} vote-without-names`]],
    ['sums alone in a forum', withVote({ yes: 3, no: 2 }, {}, forum), []],
    [
      'sums of one more than serve',
      {
        ...withRows('eva', { capacity: 'member', present: false }),
        items: withVote({ attachment: 1 }).items,
      },
      [`${V} votes-exceed-voters`],
    ],
    ['an election by name', withVote({}, { kind: 'election' }), [`${V} open-vote-in-election`]],
    ['a closed election', withVote({ method: 'closed' }, { kind: 'election' }), []],
    ['a matter by closed vote', withVote({ method: 'closed' }), [`${V} closed-vote-in-matter`]],
    ['in a forum no rule', withVote({ method: 'closed' }, {}, forum), []],
    [
      'names in a closed election',
      withVote({ method: 'closed', ballots: ballots(ALL) }, { kind: 'election' }),
      [`${V} closed-vote-with-names`],
    ],
    ['a lot in a matter', withVote({ yes: 2, no: 2, lot: 'no', attachment: 1 }), [`${V} lot-in-matter`]],
  ])('is worth a look: %s', (_, file, expected) => {
    expect(found(file, 'warning')).toEqual(expected);
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
});
