import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { meetingFile, type MeetingFile, type VoteInFile } from '@klubbat/shared/contracts/meeting-file';
import type { LiveVoteView } from '@klubbat/shared/contracts/vote';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { aSitting, aSittingHeld, votingAs } from '../../../test/voting.js';

/** Votes of real protocols, where they are at hand: each is held again through the doors, and must come to what was printed. */
const REAL = '../shared/real';

/** An invented one beside them, so that the way is walked also where no real one is. */
const invented = aSitting(13, {
  item: {
    votes: [
      {
        method: 'open',
        yes: 6,
        no: 6,
        abstain: 1,
        castingVote: 'yes',
        ballots: Array.from({ length: 13 }, (_, index) => ({
          person: `m${index + 1}`,
          vote: index < 6 ? ('yes' as const) : index < 12 ? ('no' as const) : ('abstain' as const),
        })),
      },
    ],
  },
});

function realFiles(): [string, MeetingFile][] {
  return (existsSync(REAL) ? readdirSync(REAL) : [])
    .filter((name) => name.endsWith('.json') && !name.endsWith('schema.json'))
    .flatMap((name): [string, MeetingFile][] => {
      const { data } = meetingFile.safeParse(JSON.parse(readFileSync(`${REAL}/${name}`, 'utf8')));
      return data?.items.some(({ votes = [] }) => votes.length > 0) === true ? [[name, data]] : [];
    });
}

/** The meeting as it was before any vote in it. */
function beforeVotes(file: MeetingFile): MeetingFile {
  const { adjustments: _adjustments, adjustmentDate: _day, ...meeting } = file.meeting;
  return { ...file, meeting, items: file.items.map(({ votes: _votes, ...item }) => item) };
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function holdAgain(itemId: string, vote: VoteInFile): Promise<void> {
  const doors = votingAs(app.admin);
  const { yes, no, abstain, absent, castingVote, lot, ballots, attachment: _attachment, ...terms } = vote;
  const reason = 'Så står det i protokollet';
  const opened = await doors.open(itemId, { ...terms, id: randomUUID(), reason }).expect(201);
  const { id } = opened.body as LiveVoteView;
  if (vote.method === 'open') {
    const given = Object.fromEntries((ballots ?? []).map(({ person, vote: cast }) => [person, cast]));
    await doors.cast(id, given, reason).expect(200);
  }
  await doors
    .close(id, {
      missing: 'absent',
      reason,
      ...(vote.method === 'closed'
        ? { counts: { yes, no, abstain: abstain ?? 0 }, ...(lot && { lot }) }
        : {}),
    })
    .expect(200);
  const entered = (await doors.item(itemId)).votes?.at(-1);
  expect(entered).toMatchObject({ yes, no, ...(abstain === undefined ? {} : { abstain }) });
  expect(entered?.castingVote).toBe(castingVote);
  expect(entered?.lot).toBe(lot);
  expect(absent === undefined || (entered?.absent ?? 0) >= absent).toBe(true);
}

describe.each([['invented', invented] as [string, MeetingFile], ...realFiles()])(
  'the votes of %s',
  (_name, file) => {
    test('come to the same when they are held again', async () => {
      const { itemIds } = await aSittingHeld(app, beforeVotes(file));
      for (const [index, { votes = [] }] of file.items.entries()) {
        // a vote of which only the sums are known cannot be held by name
        for (const vote of votes.filter(
          ({ method, ballots }) => method === 'closed' || ballots !== undefined,
        )) {
          await holdAgain(itemIds[index] ?? '', vote);
        }
      }
    });
  },
);
