import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LiveVoteView } from '@klubbat/shared/contracts/vote';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { show } from '../../../test/builders.js';
import { ADMIN, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { aSitting, aSittingHeld, memberKey, votingAs } from '../../../test/voting.js';

let app: TestApp;
/** the same vote, from another browser */
let other: Agent;
beforeAll(async () => {
  app = await startTestApp();
  other = await app.signIn(ADMIN.email, ADMIN.password);
});
afterAll(() => app.close());

async function aVote(members: number) {
  const held = await aSittingHeld(app, aSitting(members));
  const itemId = held.itemIds[0] ?? '';
  const vote = (await votingAs(app.admin).open(itemId).expect(201)).body as LiveVoteView;
  return { ...held, itemId, voteId: vote.id, doors: votingAs(app.admin), others: votingAs(other) };
}

const ballotRows = (voteId: string): Promise<{ castAs: string }[]> =>
  app.dataSource.query('SELECT cast_as AS "castAs" FROM ballot WHERE vote_id = $1', [voteId]);

describe('many at once', () => {
  test('50 ballots from two sessions are 50 ballots', async () => {
    const { itemId, voteId, doors, others } = await aVote(50);
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        (index % 2 === 0 ? doors : others).cast(voteId, {
          [memberKey(index + 1)]: index < 30 ? 'yes' : 'no',
        }),
      ),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await ballotRows(voteId)).toHaveLength(50);
    await doors.close(voteId).expect(200);
    const [vote] = (await doors.item(itemId)).votes ?? [];
    expect(vote).toMatchObject({ yes: 30, no: 20 });
    expect(vote?.ballots).toHaveLength(50);
  });

  test('the same ballot given ten times by two is one', async () => {
    const { voteId, doors, others } = await aVote(5);
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? doors : others).cast(voteId, { m1: 'yes' }),
      ),
    );
    expect(replies.every(({ status }) => status === 200)).toBe(true);
    expect(await ballotRows(voteId)).toEqual([{ castAs: 'yes' }]);
  });

  test('two who enter one person differently leave one ballot', async () => {
    const { voteId, doors, others } = await aVote(5);
    await Promise.all([doors.cast(voteId, { m1: 'yes' }), others.cast(voteId, { m1: 'no' })]);
    expect(await ballotRows(voteId)).toHaveLength(1);
  });

  test('a vote opened by two at once is opened by one', async () => {
    const { itemIds } = await aSittingHeld(app, aSitting(5));
    const replies = await Promise.all([
      votingAs(app.admin).open(itemIds[0] ?? ''),
      votingAs(other).open(itemIds[0] ?? ''),
      votingAs(app.admin).open(itemIds[0] ?? ''),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test('a vote closed while ballots arrive holds just those that were taken', async () => {
    const { itemId, voteId, doors, others } = await aVote(40);
    await doors.cast(voteId, { m1: 'yes' }).expect(200);
    const casting = Array.from({ length: 39 }, (_, index) =>
      others.cast(voteId, { [memberKey(index + 2)]: 'no' }),
    );
    const [closed, ...replies] = await Promise.all([doors.close(voteId, { missing: 'absent' }), ...casting]);
    expect(closed.status).toBe(200);
    const taken = replies.filter(({ status }) => status === 200).length;
    expect(replies.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const [vote] = (await doors.item(itemId)).votes ?? [];
    expect(vote).toMatchObject({ no: taken });
    expect(vote?.ballots).toHaveLength(40);
  });

  test('closed by two at once it stands once in the §', async () => {
    const { itemId, voteId, doors, others } = await aVote(3);
    await doors.cast(voteId, { m1: 'yes', m2: 'yes', m3: 'no' }).expect(200);
    const replies = await Promise.all([doors.close(voteId), others.close(voteId), doors.close(voteId)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await doors.item(itemId)).votes).toHaveLength(1);
  });

  test('a vote closed while somebody writes in the § loses neither', async () => {
    const { itemId, voteId, doors } = await aVote(3);
    await doors.cast(voteId, { m1: 'yes', m2: 'yes', m3: 'no' }).expect(200);
    const { version } = await doors.item(itemId);
    const [closed, written] = await Promise.all([
      doors.close(voteId),
      other.patch(`/api/agenda-items/${itemId}`).send({ version, title: 'Ny rubrik' }),
    ]);
    expect(closed.status).toBe(200);
    // whoever comes second is told, and takes the other's in
    expect([200, 409]).toContain(written.status);
    const item = await doors.item(itemId);
    expect(item.votes).toHaveLength(1);
    expect(item.title).toBe(written.status === 200 ? 'Ny rubrik' : 'Bad 1');
  });

  test('a departure at the same moment as a ballot leaves none that is not told of', async () => {
    const { meetingId, voteId, doors, others } = await aVote(5);
    const { version, attendance }: MeetingView = await show(app.admin, meetingId);
    const gone = attendance.map((row) => (row.person === 'm5' ? { ...row, present: false } : row));
    const [leaving, ballot] = await Promise.all([
      other.put(`/api/meetings/${meetingId}/attendance`).send({ version, attendance: gone }),
      others.cast(voteId, { m5: 'no' }),
    ]);
    expect(leaving.status).toBe(200);
    await doors.cast(voteId, { m1: 'yes', m2: 'yes', m3: 'yes', m4: 'no' }).expect(200);
    const closing = await doors.close(voteId);
    // either he gave it before he left, and that is told of, or he left before he could
    expect([ballot.status, closing.status]).toEqual(ballot.status === 200 ? [200, 422] : [422, 200]);
  });
});
