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

  test('a departure and a ballot of the same person at the same moment: one of them comes first, and both say so', async () => {
    const { meetingId, itemIds } = await aSittingHeld(app, aSitting(5));
    const [itemId = ''] = itemIds;
    await app.admin.post(`/api/agenda-items/${itemId}/open`).expect(200);
    const leave = (body: object = {}) =>
      app.admin
        .post(`/api/meetings/${meetingId}/attendance-acts`)
        .send({ act: 'leave', person: 'm5', ...body });
    const seen = new Set<string>();
    for (let round = 0; round < 24; round += 1) {
      const doors = votingAs(app.admin);
      const { id } = (await doors.open(itemId, { point: 1 }).expect(201)).body as LiveVoteView;
      const acts = [() => leave(), () => votingAs(other).cast(id, { m5: 'yes' })];
      const started = (round % 2 === 0 ? acts : acts.toReversed()).map((act) => act());
      const replies = await Promise.all(started);
      const [left, cast] = round % 2 === 0 ? replies : replies.toReversed();
      const { sitting } = await show(app.admin, meetingId);
      const isThere = sitting?.present.includes('m5') ?? false;
      const { voters, tally } = await doors.show(id);
      const voter = voters.find(({ person }) => person === 'm5');
      const outcome = `${left?.status ?? 0} ${cast?.status ?? 0}`;
      seen.add(outcome);
      if (outcome === '422 200') {
        // he has voted: the departure waits, and he is one of those who decide
        expect([isThere, voter?.mayVote, voter?.cast, tally.yes]).toEqual([true, true, 'yes', 1]);
        expect(left?.text).toContain('har redan röstat');
      } else {
        // he has gone: he has no ballot, and none is waited for
        expect(outcome).toBe('200 422');
        expect([isThere, voter, tally.yes]).toEqual([false, undefined, 0]);
        const { lastAct } = sitting ?? {};
        await app.admin
          .post(`/api/meetings/${meetingId}/attendance-acts`)
          .send({ act: 'undo-last', undoes: lastAct?.id })
          .expect(200);
      }
      await doors.cancel(id).expect(200);
    }
    expect([...seen].filter((outcome) => outcome !== '422 200' && outcome !== '200 422')).toEqual([]);
  });

  test('a departure with a reason stands beside the ballot, and is told of at closing', async () => {
    const { meetingId, itemIds } = await aSittingHeld(app, aSitting(3));
    const [itemId = ''] = itemIds;
    await app.admin.post(`/api/agenda-items/${itemId}/open`).expect(200);
    const doors = votingAs(app.admin);
    const { id } = (await doors.open(itemId).expect(201)).body as LiveVoteView;
    await doors.cast(id, { m1: 'yes', m2: 'yes', m3: 'no' }).expect(200);
    await app.admin
      .post(`/api/meetings/${meetingId}/attendance-acts`)
      .send({ act: 'leave', person: 'm3', reason: 'Fick gå hem.' })
      .expect(200);
    expect((await doors.close(id).expect(422)).text).toContain('Ledamot 3');
    await doors.close(id, { reason: 'Han röstade innan han gick.' }).expect(200);
    expect((await doors.item(itemId)).votes).toMatchObject([{ yes: 2, no: 1 }]);
  });

  test('one who leaves without having voted is no longer asked for a ballot', async () => {
    const { meetingId, itemIds } = await aSittingHeld(app, aSitting(3));
    const [itemId = ''] = itemIds;
    await app.admin.post(`/api/agenda-items/${itemId}/open`).expect(200);
    const doors = votingAs(app.admin);
    const { id } = (await doors.open(itemId).expect(201)).body as LiveVoteView;
    await doors.cast(id, { m1: 'yes', m2: 'no' }).expect(200);
    await app.admin
      .post(`/api/meetings/${meetingId}/attendance-acts`)
      .send({ act: 'leave', person: 'm3' })
      .expect(200);
    await doors.close(id).expect(200);
    const [vote] = (await doors.item(itemId)).votes ?? [];
    expect(vote?.ballots?.map(({ person }) => person)).toEqual(['m1', 'm2']);
  });

  test('of two who correct a vote at once one is told, and the sums are those of the names', async () => {
    const { itemId, voteId, doors } = await aVote(3);
    await doors.cast(voteId, { m1: 'yes', m2: 'yes', m3: 'no' }).expect(200);
    await doors.close(voteId).expect(200);
    const { version } = await doors.item(itemId);
    const correct = (agent: Agent, m3: 'yes' | 'abstain', sums: object) =>
      agent.post(`/api/agenda-items/${itemId}/vote-corrections`).send({
        version,
        index: 0,
        reason: 'Fel antecknat',
        vote: {
          method: 'open',
          yes: 2,
          no: 0,
          ...sums,
          ballots: [
            { person: 'm1', vote: 'yes' },
            { person: 'm2', vote: 'yes' },
            { person: 'm3', vote: m3 },
          ],
        },
      });
    const replies = await Promise.all([
      correct(app.admin, 'yes', { yes: 3 }),
      correct(other, 'abstain', { abstain: 1 }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [vote] = (await doors.item(itemId)).votes ?? [];
    expect(vote?.ballots).toHaveLength(3);
    expect((vote?.yes ?? 0) + (vote?.abstain ?? 0)).toBe(3);
  });

  test('jäv noted at the moment of closing leaves no vote that is not told of', async () => {
    const { itemId, voteId, doors } = await aVote(5);
    await doors.cast(voteId, { m1: 'yes', m2: 'yes', m3: 'yes', m4: 'no', m5: 'no' }).expect(200);
    const { version } = await doors.item(itemId);
    const [closed, noted] = await Promise.all([
      doors.close(voteId),
      other
        .patch(`/api/agenda-items/${itemId}`)
        .send({ version, conflictsOfInterest: [{ person: 'm5', leftRoom: true }] }),
    ]);
    if (noted.status === 409) {
      // he who noted it was told of the vote, and notes it again
      const again = await doors.item(itemId);
      await other
        .patch(`/api/agenda-items/${itemId}`)
        .send({ version: again.version, conflictsOfInterest: [{ person: 'm5', leftRoom: true }] })
        .expect(200);
    }
    const { findings } = await doors.deciding(itemId);
    const told = findings.some(({ code, about }) => code === 'voted-with-conflict' && about === 'm5');
    // refused at closing, or in the check list
    expect(closed.status === 422 || told).toBe(true);
  });
});
