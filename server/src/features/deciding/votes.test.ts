import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { Problem } from '@klubbat/shared/contracts/problem';
import type { LiveVoteView } from '@klubbat/shared/contracts/vote';
import { show } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { aSitting, aSittingHeld, casts, memberKey, votingAs } from '../../../test/voting.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function aVote(file: MeetingFile, terms: object = {}) {
  const held = await aSittingHeld(app, file);
  const itemId = held.itemIds[0] ?? '';
  const doors = votingAs(app.admin);
  const opened = await doors.open(itemId, terms).expect(201);
  const vote = opened.body as LiveVoteView;
  return { ...held, itemId, voteId: vote.id, vote, doors };
}

const messages = (reply: { body: unknown }) =>
  (reply.body as Problem).errors.map(({ message }) => message).join(' ');

describe('a vote by name', () => {
  test('counts, is written into the § with its next version, and is closed once', async () => {
    const { itemId, voteId, vote, doors } = await aVote(aSitting(5));
    expect(vote.voters.map(({ person }) => person)).toEqual([1, 2, 3, 4, 5].map(memberKey));
    const before = await doors.item(itemId);
    await doors.cast(voteId, casts(3, 1, 1)).expect(200);
    const closed = await doors.close(voteId).expect(200);
    expect(closed.body).toMatchObject({ state: 'closed', result: { side: 'yes', by: 'majority' } });
    const after = await doors.item(itemId);
    expect(after.version).toBe(before.version + 1);
    expect(after.votes).toEqual([
      {
        method: 'open',
        yesMeans: 'bifall',
        noMeans: 'avslag',
        yes: 3,
        no: 1,
        abstain: 1,
        ballots: [
          { person: 'm1', vote: 'yes' },
          { person: 'm2', vote: 'yes' },
          { person: 'm3', vote: 'yes' },
          { person: 'm4', vote: 'no' },
          { person: 'm5', vote: 'abstain' },
        ],
      },
    ]);
    const again = await doors.close(voteId).expect(200);
    expect(again.body).toEqual(closed.body);
    expect((await doors.item(itemId)).votes).toHaveLength(1);
    await doors.cast(voteId, { m1: 'no' }).expect(409);
  });

  test('is one vote though opened twice with the same id, and one at a time in a §', async () => {
    const { itemIds } = await aSittingHeld(app, aSitting(3));
    const doors = votingAs(app.admin);
    const id = randomUUID();
    await doors.open(itemIds[0] ?? '', { id }).expect(201);
    await doors.open(itemIds[0] ?? '', { id }).expect(201);
    const second = await doors.open(itemIds[0] ?? '').expect(409);
    expect((second.body as Problem).code).toBe('vote-open');
    await doors.open(itemIds[1] ?? '').expect(201);
  });

  test('several votes follow each other, a counter-vote before the main one', async () => {
    const { itemId, voteId, doors } = await aVote(aSitting(3), { order: 'counter' });
    await doors.cast(voteId, casts(1, 2)).expect(200);
    await doors.close(voteId).expect(200);
    const main = (await doors.open(itemId, { order: 'main' }).expect(201)).body as LiveVoteView;
    await doors.cast(main.id, casts(3, 0)).expect(200);
    await doors.close(main.id).expect(200);
    const { votes } = await doors.item(itemId);
    expect(votes?.map(({ order, yes, no }) => [order, yes, no])).toEqual([
      ['counter', 1, 2],
      ['main', 3, 0],
    ]);
  });

  test('asks, by name, for those who have given no ballot, or enters them', async () => {
    const { itemId, voteId, doors } = await aVote(aSitting(4));
    await doors.cast(voteId, casts(2, 0)).expect(200);
    const refused = await doors.close(voteId).expect(409);
    expect(messages(refused)).toContain('Ledamot 3, Ledamot 4');
    await doors.close(voteId, { missing: 'absent' }).expect(200);
    expect((await doors.item(itemId)).votes).toMatchObject([{ yes: 2, no: 0, absent: 2 }]);
  });

  test('knows the difference between one who abstains and one who takes no part in the decision', async () => {
    const { itemId, voteId, doors } = await aVote(aSitting(4), { point: 2 });
    await doors.cast(voteId, { ...casts(2, 0, 1), m4: 'stands-out' }).expect(200);
    await doors.close(voteId).expect(200);
    expect(await doors.item(itemId)).toMatchObject({
      votes: [{ yes: 2, abstain: 1, point: 2, ballots: [{}, {}, { person: 'm3', vote: 'abstain' }] }],
      notParticipating: [{ by: ['m4'], point: 2 }],
    });
  });

  test('that is cancelled leaves nothing in the §', async () => {
    const { itemId, voteId, doors } = await aVote(aSitting(3));
    await doors.cast(voteId, casts(2, 1)).expect(200);
    await doors.cancel(voteId, { reason: 'Begäran om omröstning togs tillbaka' }).expect(200);
    await doors.cancel(voteId).expect(200);
    await doors.close(voteId).expect(409);
    expect((await doors.item(itemId)).votes).toBeUndefined();
    await doors.open(itemId).expect(201);
  });
});

describe('a tie', () => {
  test('6–6 and one who abstains: the chair’s own vote is among the six and decides', async () => {
    const { itemId, voteId, doors } = await aVote(aSitting(13));
    await doors.cast(voteId, casts(6, 6, 1)).expect(200);
    const closed = await doors.close(voteId).expect(200);
    expect((closed.body as LiveVoteView).result).toEqual({ side: 'yes', by: 'casting-vote', because: null });
    expect((await doors.item(itemId)).votes).toMatchObject([
      { yes: 6, no: 6, abstain: 1, castingVote: 'yes' },
    ]);
  });

  test('written into the § by name gets the chair’s side by itself', async () => {
    const { itemIds } = await aSittingHeld(app, aSitting(13));
    const itemId = itemIds[0] ?? '';
    const { version } = await votingAs(app.admin).item(itemId);
    const ballots = Object.entries(casts(6, 6, 1)).map(([person, vote]) => ({ person, vote }));
    const written = await app.admin
      .patch(`/api/agenda-items/${itemId}`)
      .send({ version, votes: [{ method: 'open', yes: 6, no: 6, abstain: 1, ballots }] })
      .expect(200);
    expect(written.body).toMatchObject({ votes: [{ castingVote: 'yes' }] });
  });

  test('in which the chair abstains is refused with the paragraph, and recorded with a reason', async () => {
    const { itemId, voteId, doors } = await aVote(aSitting(3));
    await doors.cast(voteId, { m1: 'abstain', m2: 'yes', m3: 'no' }).expect(200);
    const refused = await doors.close(voteId).expect(422);
    expect((refused.body as Problem).code).toBe('reason-required');
    expect(messages(refused)).toContain('4 kap. 25 § kommunallagen');
    const reason = 'Ordföranden vägrade trots påpekande';
    await doors.close(voteId, { reason }).expect(200);
    const { findings } = await doors.deciding(itemId);
    expect(findings.find(({ code }) => code === 'chair-abstained-in-tie')?.reason).toBe(reason);
    expect((await doors.item(itemId)).votes?.[0]?.castingVote).toBeUndefined();
  });

  test('in an election is broken by lot, never by the chair', async () => {
    const { itemId, voteId, doors } = await aVote(aSitting(4, { item: { kind: 'election' } }));
    await doors.cast(voteId, casts(2, 2)).expect(200);
    expect((await doors.close(voteId).expect(409)).body).toMatchObject({ code: 'vote-undecided' });
    await doors.close(voteId, { castingVote: 'yes' }).expect(409);
    await doors.close(voteId, { lot: 'no' }).expect(200);
    expect((await doors.item(itemId)).votes).toMatchObject([{ yes: 2, no: 2, lot: 'no' }]);
  });

  test('that is none has neither casting vote nor lot', async () => {
    const { voteId, doors } = await aVote(aSitting(3));
    await doors.cast(voteId, casts(2, 1)).expect(200);
    expect(messages(await doors.close(voteId, { castingVote: 'yes' }).expect(409))).toContain('2–1');
  });
});

describe('a closed vote', () => {
  test('takes numbers, no names, and not more than may vote', async () => {
    const { itemId, voteId, doors } = await aVote(aSitting(5, { item: { kind: 'election' } }), {
      method: 'closed',
    });
    await doors.cast(voteId, { m1: 'yes' }).expect(422);
    await doors.close(voteId).expect(409);
    await doors.close(voteId, { counts: { yes: 4, no: 2 } }).expect(422);
    await doors.close(voteId, { counts: { yes: 2, no: 2, abstain: 1 } }).expect(409);
    await doors.close(voteId, { counts: { yes: 2, no: 2, abstain: 1 }, lot: 'yes' }).expect(200);
    expect((await doors.item(itemId)).votes).toEqual([
      { method: 'closed', yesMeans: 'bifall', noMeans: 'avslag', yes: 2, no: 2, abstain: 1, lot: 'yes' },
    ]);
  });
});

describe('an open vote of which a list is appended', () => {
  test('takes numbers without names, and breaks a tie by the one who leads', async () => {
    const file = aSitting(5, { attachments: [{ number: 1, title: 'Omröstningslista' }] });
    const { itemId, voteId, doors } = await aVote(file);
    const counts = { yes: 2, no: 2, abstain: 1 };
    expect(messages(await doors.close(voteId, { counts }).expect(422))).toContain('efter namn');
    await doors.close(voteId, { counts, attachment: 1 }).expect(409);
    await doors.close(voteId, { counts, attachment: 1, castingVote: 'no' }).expect(200);
    expect((await doors.item(itemId)).votes).toEqual([
      {
        method: 'open',
        yesMeans: 'bifall',
        noMeans: 'avslag',
        ...counts,
        castingVote: 'no',
        attachment: 1,
      },
    ]);
  });
});

describe('who may vote', () => {
  test('jäv and absence that are noted after the vote stand in the check list, and want a reason', async () => {
    const { meetingId, itemId, voteId, doors } = await aVote(aSitting(5));
    await doors.cast(voteId, casts(3, 2)).expect(200);
    await doors.close(voteId).expect(200);
    const { version } = await doors.item(itemId);
    await app.admin
      .patch(`/api/agenda-items/${itemId}`)
      .send({ version, conflictsOfInterest: [{ person: 'm5', leftRoom: true }] })
      .expect(200);
    const meeting = await show(app.admin, meetingId);
    await app.admin
      .put(`/api/meetings/${meetingId}/attendance`)
      .send({
        version: meeting.version,
        attendance: meeting.attendance.map((row) => (row.person === 'm4' ? { ...row, present: false } : row)),
      })
      .expect(200);
    const found = (await doors.deciding(itemId)).findings;
    expect(found.filter(({ severity }) => severity === 'contradiction')).toMatchObject([
      { code: 'voted-while-absent', about: 'm4', reasonable: true, reason: null },
      { code: 'voted-with-conflict', about: 'm5', reasonable: true, reason: null },
    ]);
    const ready = (await app.admin.get(`/api/meetings/${meetingId}/readiness`).expect(200)).body as {
      obstacles: { code: string }[];
    };
    expect(ready.obstacles.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['voted-while-absent', 'voted-with-conflict']),
    );
  });

  test('one with jäv at the point may not, at the other he may', async () => {
    const file = aSitting(5, { item: { conflictsOfInterest: [{ person: 'm5', point: 2 }] } });
    const { itemId, voteId, vote, doors } = await aVote(file, { point: 2 });
    expect(vote.voters.map(({ person }) => person)).toEqual(['m1', 'm2', 'm3', 'm4']);
    const refused = await doors.cast(voteId, { m1: 'yes', m5: 'no' }).expect(422);
    expect(messages(refused)).toContain('jävig');
    expect((await doors.show(voteId)).tally.yes).toBe(0);
    await doors.cancel(voteId).expect(200);
    const other = (await doors.open(itemId, { point: 1 }).expect(201)).body as LiveVoteView;
    expect(other.voters).toHaveLength(5);
  });

  test('one who has voted with jäv is recorded with a reason, printed as it was, and shown', async () => {
    const file = aSitting(3, {
      item: { conflictsOfInterest: [{ person: 'm3' }] },
      board: { name: 'N', kind: 'committee', numbering: 'year', seats: 3 },
    });
    const { itemId, voteId, doors } = await aVote(file);
    await doors
      .cast(voteId, { m1: 'yes', m2: 'yes', m3: 'no' }, 'Jävet upptäcktes efter omröstningen')
      .expect(200);
    await doors.close(voteId).expect(200);
    expect((await doors.item(itemId)).votes).toMatchObject([{ yes: 2, no: 1 }]);
    expect((await doors.deciding(itemId)).findings).toMatchObject([
      { code: 'voted-with-conflict', about: 'm3', reason: 'Jävet upptäcktes efter omröstningen' },
    ]);
  });

  test('of two with the same name each needs a reason of his own', async () => {
    const sitting = aSitting(5, { item: { conflictsOfInterest: [{ person: 'm4' }, { person: 'm5' }] } });
    const people = sitting.people.map((one) =>
      ['m4', 'm5'].includes(one.id) ? { ...one, name: 'Eva Ek' } : one,
    );
    const { itemId, voteId, doors } = await aVote({ ...sitting, people });
    await doors.cast(voteId, { m4: 'yes' }, 'Fjärde platsen').expect(200);
    expect(messages(await doors.cast(voteId, { m5: 'yes' }).expect(422))).toContain('Eva Ek');
    await doors.cast(voteId, { m5: 'yes' }, 'Femte platsen').expect(200);
    await doors.cast(voteId, { m1: 'yes', m2: 'no', m3: 'no' }).expect(200);
    await doors.close(voteId).expect(200);
    const { findings } = await doors.deciding(itemId);
    expect(findings.map(({ about, reason }) => [about, reason])).toEqual([
      ['m4', 'Fjärde platsen'],
      ['m5', 'Femte platsen'],
    ]);
  });

  test.each(['ersattare', 'sekreterare'])('%s, who does not serve, may not', async (person) => {
    const { voteId, doors } = await aVote(aSitting(3));
    expect(messages(await doors.cast(voteId, { [person]: 'yes' }).expect(422))).toContain('tjänstgör inte');
  });

  test('a body without quorum opens no vote unless a reason is given', async () => {
    const held = await aSittingHeld(app, aSitting(5));
    const { version, attendance } = await show(app.admin, held.meetingId);
    const left = attendance.map((row) =>
      ['m3', 'm4', 'm5'].includes(row.person) ? { ...row, present: false } : row,
    );
    await app.admin
      .put(`/api/meetings/${held.meetingId}/attendance`)
      .send({ version, attendance: left })
      .expect(200);
    const doors = votingAs(app.admin);
    expect(messages(await doors.open(held.itemIds[0] ?? '').expect(422))).toContain('6 kap. 27 §');
    await doors.open(held.itemIds[0] ?? '', { reason: 'Omröstningen hölls ändå' }).expect(201);
  });

  test('one who leaves while the vote is held keeps his ballot until it is closed, and is then told of', async () => {
    const { meetingId, voteId, doors } = await aVote(aSitting(5));
    await doors.cast(voteId, { m1: 'yes', m2: 'yes', m3: 'no', m4: 'no' }).expect(200);
    const { version, attendance } = await show(app.admin, meetingId);
    const gone = attendance.map((row) =>
      ['m4', 'm5'].includes(row.person) ? { ...row, present: false } : row,
    );
    await app.admin
      .put(`/api/meetings/${meetingId}/attendance`)
      .send({ version, attendance: gone })
      .expect(200);
    const { voters, tally } = await doors.show(voteId);
    expect(voters.map(({ person, mayVote }) => [person, mayVote])).toEqual([
      ['m1', true],
      ['m2', true],
      ['m3', true],
      ['m4', false],
    ]);
    expect(tally).toMatchObject({ yes: 2, no: 2, missing: 0 });
    expect(messages(await doors.close(voteId).expect(422))).toContain('Ledamot 4');
    await doors.cast(voteId, { m4: null }).expect(200);
    await doors.close(voteId).expect(200);
  });
});

describe('what happened although the law says no', () => {
  test('holds up the adjustment until a reason is given, and is then adjusted as it was', async () => {
    const file = aSitting(3, { item: { conflictsOfInterest: [{ person: 'm3' }] } });
    const held = await aSittingHeld(app, file);
    const itemId = held.itemIds[0] ?? '';
    const doors = votingAs(app.admin);
    const ready = async () =>
      (await app.admin.get(`/api/meetings/${held.meetingId}/readiness`).expect(200)).body as {
        obstacles: { code: string }[];
        warnings: { code: string }[];
      };
    const codes = (list: { code: string }[]) => list.map(({ code }) => code);
    const vote = (await doors.open(itemId, { reason: 'Två av tre' }).expect(201)).body as LiveVoteView;
    expect(codes((await ready()).obstacles)).toContain('vote-being-held');
    await doors.cast(vote.id, { m1: 'yes', m2: 'yes' }).expect(200);
    await doors.close(vote.id).expect(200);
    const { version } = await doors.item(itemId);
    await app.admin
      .patch(`/api/agenda-items/${itemId}`)
      .send({ version, conflictsOfInterest: [{ person: 'm2' }] })
      .expect(200);
    expect(codes((await ready()).obstacles)).toContain('voted-with-conflict');
    const give = (about: string, reason: string | null) =>
      app.admin
        .put(`/api/agenda-items/${itemId}/finding-reasons`)
        .send({ code: 'voted-with-conflict', about, reason });
    await give('m1', 'Fel person').expect(422);
    await give('m2', 'Jävet kom fram efter omröstningen').expect(200);
    const after = await ready();
    expect(codes(after.obstacles)).not.toContain('voted-with-conflict');
    expect(codes(after.warnings)).toContain('voted-with-conflict');
    await give('m2', null).expect(200);
    expect(codes((await ready()).obstacles)).toContain('voted-with-conflict');
  });
});

describe('a vote that has been closed', () => {
  test('is corrected only with a reason, with a trace, and with sums that are those of the names', async () => {
    const { meetingId, itemId, voteId, doors } = await aVote(aSitting(4));
    await doors.cast(voteId, casts(3, 1)).expect(200);
    await doors.close(voteId).expect(200);
    const { version, votes } = await doors.item(itemId);
    const [vote] = votes ?? [];
    const ballots = vote?.ballots?.map((one) => (one.person === 'm3' ? { ...one, vote: 'no' } : one));
    const send = (body: object) =>
      app.admin.post(`/api/agenda-items/${itemId}/vote-corrections`).send({ version, index: 0, ...body });
    await send({ vote: { ...vote, ballots, yes: 2, no: 2 } }).expect(422);
    const wrong = await send({ vote: { ...vote, ballots }, reason: 'Felhörd' }).expect(422);
    expect(messages(wrong)).toContain('stämmer inte');
    const saveId = randomUUID();
    const right = { vote: { ...vote, ballots, yes: 2, no: 2 }, reason: 'Felhörd', saveId };
    await send(right).expect(200);
    await send(right).expect(200);
    expect((await doors.item(itemId)).votes).toMatchObject([{ yes: 2, no: 2, castingVote: 'yes' }]);
    const events = await app.admin.get(`/api/meetings/${meetingId}/events`).expect(200);
    const corrected = (events.body as { events: { action: string; details: object }[] }).events.filter(
      ({ action }) => action === 'vote.corrected',
    );
    expect(corrected).toHaveLength(1);
    expect(corrected[0]?.details).toMatchObject({
      reason: 'Felhörd',
      before: { votes: [{ yes: 3, no: 1 }] },
    });
  });

  test('written into the § in another way must have right sums, and a reason for what the law says no to', async () => {
    const { itemIds } = await aSittingHeld(app, aSitting(3));
    const doors = votingAs(app.admin);
    const { version } = await doors.item(itemIds[0] ?? '');
    const save = (vote: object, more: object = {}) =>
      app.admin.patch(`/api/agenda-items/${itemIds[0] ?? ''}`).send({ version, votes: [vote], ...more });
    const ballots = [
      { person: 'm1', vote: 'yes' },
      { person: 'ersattare', vote: 'no' },
    ];
    await save({ method: 'open', yes: 2, no: 1, ballots }, { reason: 'Så stod det' }).expect(422);
    await save({ method: 'open', yes: 2, no: 1, castingVote: 'yes' }, { reason: 'Så stod det' }).expect(422);
    expect((await save({ method: 'open', yes: 1, no: 1, ballots }).expect(422)).body).toMatchObject({
      code: 'reason-required',
    });
    await save(
      { method: 'open', yes: 1, no: 1, ballots, castingVote: 'yes' },
      { reason: 'Så skedde' },
    ).expect(200);
  });
});
