import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ItemInFile, MeetingFile, VoteInFile } from '@klubbat/shared/contracts/meeting-file';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { show } from '../../../test/builders.js';
import { imported } from '../../../test/meeting-files.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { aSitting, memberKey } from '../../../test/voting.js';

/*
 * Meeting files that say what cannot be: each is refused with the path of its fault and the law, and the same file as
 * history lands with a remark at that path.
 */

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Ballots = NonNullable<VoteInFile['ballots']>;
const named = (yes: number, no: number, abstain = 0): Ballots =>
  [
    ...Array<'yes'>(yes).fill('yes'),
    ...Array<'no'>(no).fill('no'),
    ...Array<'abstain'>(abstain).fill('abstain'),
  ].map((vote, index) => ({ person: memberKey(index + 1), vote }));
const withVote = (
  vote: Partial<VoteInFile>,
  item: Partial<ItemInFile> = {},
  kind?: 'assembly',
): MeetingFile =>
  aSitting(7, {
    ...(kind === undefined ? {} : { kind }),
    item: { votes: [{ method: 'open', yes: 4, no: 3, ...vote }], ...item },
  });
const withRow = (row: Partial<NonNullable<MeetingFile['attendance']>[number]>, vote: Partial<VoteInFile>) => {
  const file = withVote(vote);
  const attendance = file.attendance?.map((one) => (one.person === 'm7' ? { ...one, ...row } : one));
  return { ...file, ...(attendance === undefined ? {} : { attendance }) };
};
const deferred = (requestedBy: number, kind: 'assembly' | 'committee', members = 7) =>
  aSitting(members, {
    kind,
    item: {
      outcome: 'tabled',
      deferral: {
        minority: true,
        requestedBy: Array.from({ length: requestedBy }, (_, index) => memberKey(index + 1)),
      },
    },
  });
const V = '$.items[0].votes[0]';
const all = named(4, 3);

const broken: [string, MeetingFile, string, RegExp][] = [
  ['one ballot too many for yes', withVote({ yes: 3, ballots: all }), V, /enligt namnlistan är ”ja” 4/],
  ['names that are fewer than no', withVote({ ballots: named(4, 2) }), V, /enligt namnlistan är ”nej” 2/],
  ['abstentions that are not summed', withVote({ yes: 4, no: 2, ballots: named(4, 2, 1) }), V, /”avstår”/],
  ['more votes than seats', withVote({ yes: 5, no: 3 }), V, /8 röster, men organet har 7 platser/],
  [
    'a person twice',
    withVote({ ballots: [...named(4, 2), { person: 'm1', vote: 'no' }] }),
    `${V}.ballots[6]`,
    /två gånger/,
  ],
  [
    'a ballot by one with jäv',
    withVote({ ballots: all }, { conflictsOfInterest: [{ person: 'm7' }] }),
    `${V}.ballots[6]`,
    /jävig/,
  ],
  [
    'a ballot at a point by one with jäv at it',
    withVote({ point: 2, ballots: all }, { conflictsOfInterest: [{ person: 'm1', point: 2 }] }),
    `${V}.ballots[0]`,
    /jävig/,
  ],
  [
    'a ballot by one who was absent',
    withRow({ present: false }, { ballots: all }),
    `${V}.ballots[6]`,
    /frånvarande/,
  ],
  [
    'a ballot by one who had left',
    withRow({ paragraphs: '2' }, { ballots: all }),
    `${V}.ballots[6]`,
    /frånvarande/,
  ],
  [
    'a ballot by one who does not serve',
    withRow({ serves: false }, { ballots: all }),
    `${V}.ballots[6]`,
    /tjänstgör inte/,
  ],
  [
    'a ballot by the secretary',
    withVote({ ballots: [...named(4, 2), { person: 'sekreterare', vote: 'no' }] }),
    `${V}.ballots[6]`,
    /tjänstgör inte/,
  ],
  ['a tie that nothing broke', withVote({ yes: 3, no: 3 }), V, /varken utslagsröst eller lottning/],
  ['a casting vote without a tie', withVote({ castingVote: 'yes' }), V, /inte är lika \(4–3\)/],
  ['a lot without a tie', withVote({ method: 'closed', lot: 'no' }, { kind: 'election' }), V, /inte är lika/],
  [
    'a chair who abstains in a tie',
    withVote({
      yes: 3,
      no: 3,
      abstain: 1,
      castingVote: 'yes',
      ballots: [{ person: 'm1', vote: 'abstain' }, ...named(4, 3).slice(1)],
    }),
    V,
    /4 kap. 25 §/,
  ],
  [
    'a casting vote against the chair’s own',
    withVote({ yes: 3, no: 3, abstain: 1, castingVote: 'no', ballots: named(3, 3, 1) }),
    V,
    /emot den röst/,
  ],
  [
    'a casting vote in an election',
    withVote({ method: 'closed', yes: 3, no: 3, castingVote: 'no' }, { kind: 'election' }),
    V,
    /5 kap. 56 §/,
  ],
  [
    'an election that ended in a tie without lot',
    aSitting(7, {
      item: {
        kind: 'election',
        elections: [
          {
            office: 'revisor',
            method: 'closed',
            elected: [{ name: 'Ledamot 1' }],
            counts: [
              { name: 'Ledamot 1', votes: 3 },
              { name: 'Ledamot 2', votes: 3 },
            ],
          },
        ],
      },
    }),
    '$.items[0].elections[0]',
    /ingen lottning/,
  ],
  ['a minority in a nämnd', deferred(4, 'committee'), '$.items[0].deferral', /bara i fullmäktige/],
  ['a minority of 20 of 61', deferred(20, 'assembly', 61), '$.items[0].deferral', /20 ledamöter av 61/],
  [
    'a third that decides in a nämnd',
    withVote({ threshold: 'third-of-present' }),
    V,
    /Det gäller bara i fullmäktige/,
  ],
  [
    'a chair who adjusts',
    { ...aSitting(7), officers: { chair: 'm1', adjusters: ['m1'] } },
    '$.officers.adjusters[0]',
    /samtidigt vara justerare/,
  ],
  [
    'one who is away and serves',
    withRow({ present: false, serves: true }, {}),
    '$.attendance[6]',
    /också som tjänstgörande/,
  ],
];

describe('a file that says what cannot be', () => {
  test.each(broken)('%s is refused', async (_name, file, path, message) => {
    const reply = await app.admin.post('/api/meetings/import').send(file).expect(422);
    const errors = (reply.body as Problem).errors.filter((one) => one.path === path);
    expect(errors.map((one) => one.message).join(' ')).toMatch(message);
  });

  test.each(broken)('%s is a remark of history', async (_name, file, path, message) => {
    const history = { ...file, meeting: { ...file.meeting, adjustmentDate: '2025-03-11' } };
    const { remarks } = await show(app.admin, await imported(app, history));
    const there = remarks.filter((one) => one.path === path);
    expect(there.map((one) => one.message).join(' ')).toMatch(message);
  });

  test.each<[string, MeetingFile]>([
    ['6–6 and 1 who abstains, with the chair’s side', withSix('yes')],
    ['a third in fullmäktige', withVote({ yes: 4, no: 3, threshold: 'third-of-present' }, {}, 'assembly')],
    ['21 of 61', deferred(21, 'assembly', 61)],
    ['22 of 61', deferred(22, 'assembly', 61)],
    ['a lot in an election', withVote({ method: 'closed', yes: 3, no: 3, lot: 'yes' }, { kind: 'election' })],
    ['absent, counted without names', withVote({ yes: 3, no: 3, abstain: 0, absent: 1, castingVote: 'yes' })],
    [
      'one who takes no part and has no ballot',
      withVote({ no: 2, ballots: named(4, 2) }, { notParticipating: [{ by: ['m7'] }] }),
    ],
  ])('what can be is taken: %s', async (_name, file) => {
    await imported(app, file);
  });
});

function withSix(castingVote: 'yes' | 'no'): MeetingFile {
  return aSitting(13, {
    item: { votes: [{ method: 'open', yes: 6, no: 6, abstain: 1, castingVote, ballots: named(6, 6, 1) }] },
  });
}
