import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EventPage } from '@klubbat/shared/contracts/event';
import type { AttendanceInFile } from '@klubbat/shared/contracts/meeting-file';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { SittingReply } from '@klubbat/shared/contracts/sitting';
import { addToBoard, aRolledMeeting as rolled, postAs, type Post } from '../../../test/assembly.js';
import { aBoard, show } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let post: Post;
beforeAll(async () => {
  app = await startTestApp();
  post = postAs(app.admin);
});
afterAll(() => app.close());

/** Five members (three S, one L, one M) and three substitutes (S, C, L), a secretary and a former member. */
async function aSmallBoard(settings: Record<string, unknown> = {}) {
  const place = await aBoard(app, { seats: 5, ...settings });
  const people: [string, string, string][] = [
    ['Siv', 'S', 'chair'],
    ['Sten', 'S', 'member'],
    ['Sara', 'S', 'member'],
    ['Lova', 'L', 'member'],
    ['Mats', 'M', 'member'],
    ['Es', 'S', 'substitute'],
    ['Ec', 'C', 'substitute'],
    ['El', 'L', 'substitute'],
  ];
  for (const [name, party, role] of people) {
    await addToBoard(post, place, { name, party, role });
  }
  await addToBoard(post, place, { name: 'Sixten', role: 'secretary' });
  await addToBoard(post, place, { name: 'Förre', party: 'S', role: 'member', until: '2024-12-31' });
  return place;
}

const aRolledMeeting = async (boardId: string, titles?: string[]) =>
  show(app.admin, await rolled(post, boardId, titles === undefined ? {} : { titles }));
const act = (meeting: MeetingView, body: Record<string, unknown>) =>
  app.admin.post(`/api/meetings/${meeting.id}/attendance-acts`).send(body);
const done = async (meeting: MeetingView, body: Record<string, unknown>) =>
  (await act(meeting, body).expect(200)).body as SittingReply;
const open = async (meeting: MeetingView, place: number) => {
  const reply = await app.admin.post(`/api/agenda-items/${meeting.items[place]?.id ?? ''}/open`).expect(200);
  return reply.body as SittingReply & { paragraph: number };
};
const arriveAll = async (meeting: MeetingView, ...people: string[]) => {
  for (const person of people) {
    await done(meeting, { act: 'arrive', person });
  }
};
const rowsOf = ({ attendance }: { attendance: AttendanceInFile[] }, person: string) =>
  attendance.filter((row) => row.person === person);
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;
const sentenceOf = ({ body }: { body: unknown }) =>
  (body as { errors: { message: string }[] }).errors.map(({ message }) => message).join(' ');

describe('POST roll', () => {
  test('calls up the board as of the meeting’s day, chair first, and names chair and secretary', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    expect(meeting.attendance.map(({ person, capacity, present }) => [person, capacity, present])).toEqual([
      ['siv', 'member', false],
      ['lova', 'member', false],
      ['mats', 'member', false],
      ['sara', 'member', false],
      ['sten', 'member', false],
      ['ec', 'substitute', false],
      ['el', 'substitute', false],
      ['es', 'substitute', false],
      ['sixten', 'official', false],
    ]);
    expect(meeting.officers).toEqual({ chair: 'siv', secretary: 'sixten' });
    expect(meeting.people.find(({ key }) => key === 'lova')).toMatchObject({ party: 'L' });
  });

  test('filled in again adds only who is missing, and leaves what was ticked', async () => {
    const place = await aSmallBoard();
    const meeting = await aRolledMeeting(place.boardId);
    await arriveAll(meeting, 'siv', 'sten');
    await addToBoard(post, place, { name: 'Ny', party: 'M', role: 'member' });
    const again = await app.admin.post(`/api/meetings/${meeting.id}/roll`).expect(200);
    expect((again.body as { added: number }).added).toBe(1);
    const now = await show(app.admin, meeting.id);
    expect(now.attendance.filter(({ present }) => present).map(({ person }) => person)).toEqual([
      'siv',
      'sten',
    ]);
    expect(now.attendance[5]?.person).toBe('ny');
    const third = await app.admin.post(`/api/meetings/${meeting.id}/roll`).expect(200);
    expect(third.body).toMatchObject({ added: 0, version: now.version });
  });

  test('two at once call up nobody twice', async () => {
    const { boardId } = await aSmallBoard();
    const { id } = await aRolledMeeting(boardId, []);
    await Promise.all([1, 2, 3].map(() => app.admin.post(`/api/meetings/${id}/roll`).expect(200)));
    expect((await show(app.admin, id)).attendance).toHaveLength(9);
  });
});

describe('taking up §§', () => {
  test('numbers them in the order of being taken up, and moves them there', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId, ['Ett', 'Två', 'Tre']);
    expect((await open(meeting, 0)).paragraph).toBe(1);
    expect((await open(meeting, 2)).paragraph).toBe(2);
    const now = await show(app.admin, meeting.id);
    expect(now.items.map(({ title, paragraph }) => [title, paragraph])).toEqual([
      ['Ett', 1],
      ['Tre', 2],
      ['Två', null],
    ]);
    expect(now.sitting).toMatchObject({ state: 'going-on', currentItemId: meeting.items[2]?.id });
  });

  test('the one at hand again changes nothing', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    const first = await open(meeting, 0);
    expect(await open(meeting, 0)).toEqual(first);
  });

  test('two who take up different items at once give each a number of its own', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    const replies = await Promise.all([0, 1, 2, 3].map((place) => open(meeting, place)));
    expect(replies.map(({ paragraph }) => paragraph).sort()).toEqual([1, 2, 3, 4]);
    const now = await show(app.admin, meeting.id);
    expect(now.items.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3, 4]);
  });

  test('is refused to one who may only read', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    const person = meeting.people.find(({ key }) => key === 'lova');
    const lova = await app.invite(person?.id ?? '', `lova.${randomUUID()}@region.example`);
    await lova.post(`/api/agenda-items/${meeting.items[0]?.id ?? ''}/open`).expect(403);
    await lova
      .post(`/api/meetings/${meeting.id}/attendance-acts`)
      .send({ act: 'leave', person: 'siv' })
      .expect(403);
  });
});

describe('acts', () => {
  test('become intervals: late, gone, and back', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await arriveAll(meeting, 'siv', 'sten', 'sara');
    await open(meeting, 0);
    await open(meeting, 1);
    await done(meeting, { act: 'arrive', person: 'mats' });
    await open(meeting, 2);
    await done(meeting, { act: 'leave', person: 'sten', time: '11:05' });
    const { attendance } = await open(meeting, 3);
    expect(rowsOf({ attendance }, 'siv')).toEqual([
      { person: 'siv', capacity: 'member', present: true, office: 'ordförande' },
    ]);
    expect(rowsOf({ attendance }, 'mats')).toEqual([
      { person: 'mats', capacity: 'member', present: true, paragraphs: '2-4', from: '10:00' },
    ]);
    expect(rowsOf({ attendance }, 'sten')).toEqual([
      { person: 'sten', capacity: 'member', present: true, paragraphs: '1-2', to: '11:05' },
    ]);
    expect(rowsOf({ attendance }, 'lova')).toEqual([{ person: 'lova', capacity: 'member', present: false }]);
  });

  test('the next substitute is proposed with why, and yields when the member comes', async () => {
    const { boardId } = await aSmallBoard({ substituteOrder: [{ party: 'L', order: ['L', 'C', 'S'] }] });
    const meeting = await aRolledMeeting(boardId);
    await arriveAll(meeting, 'siv', 'sten', 'sara', 'mats', 'es', 'ec');
    const { sitting } = await open(meeting, 0);
    expect(sitting.emptySeats).toEqual([{ member: 'lova', label: null, party: 'L', why: 'absent' }]);
    expect(sitting.calls).toEqual([
      {
        party: 'L',
        label: null,
        substitutes: [
          { person: 'ec', reason: 'next-in-party-order', callable: true },
          { person: 'es', reason: 'next-in-party-order', callable: true },
          { person: 'el', reason: 'absent', callable: false },
        ],
      },
    ]);
    const passing = await act(meeting, { act: 'serve-for', person: 'es', servesFor: 'lova' }).expect(422);
    expect(codeOf(passing)).toBe('reason-required');
    expect(sentenceOf(passing)).toContain('Ec står före i ordningen');
    const serving = await done(meeting, { act: 'serve-for', person: 'ec', servesFor: 'lova' });
    expect(serving.sitting.quorum).toEqual({ state: 'met', serving: 5, seats: 5, needed: 3, biased: 0 });
    expect(rowsOf(serving, 'ec')).toEqual([
      { person: 'ec', capacity: 'substitute', present: true, serves: true, servesFor: 'lova' },
    ]);
    await open(meeting, 1);
    await done(meeting, { act: 'arrive', person: 'lova' });
    const after = await open(meeting, 2);
    expect(rowsOf(after, 'ec').map(({ servesFor, paragraphs }) => [servesFor, paragraphs])).toEqual([
      ['lova', '1'],
      [undefined, '2-3'],
    ]);
    expect(after.sitting.serving).toContainEqual({ person: 'lova', servesFor: null, vacantSeat: null });
  });

  test('the order that the body has decided says whose turn it is, in the roll and in the call', async () => {
    const place = await aSmallBoard();
    await addToBoard(post, place, { name: 'Andra', party: 'S', role: 'substitute' });
    for (const [rank, name] of ['Es', 'Andra'].entries()) {
      await app.dataSource.query(
        `UPDATE membership SET call_rank = $3
          WHERE board_id = $1 AND person_id IN (SELECT id FROM person WHERE name = $2)`,
        [place.boardId, name, rank + 1],
      );
    }
    const meeting = await aRolledMeeting(place.boardId);
    const called = meeting.attendance.filter(({ capacity }) => capacity === 'substitute');
    expect(called.map(({ person }) => person)).toEqual(['es', 'andra', 'ec', 'el']);
    await arriveAll(meeting, 'siv', 'sten', 'andra', 'es');
    const { sitting } = await open(meeting, 0);
    expect(sitting.calls.find(({ party }) => party === 'S')?.substitutes.slice(0, 2)).toEqual([
      { person: 'es', reason: 'next-in-party', callable: true },
      { person: 'andra', reason: 'next-in-party', callable: true },
    ]);
    const passing = await act(meeting, { act: 'serve-for', person: 'andra', servesFor: 'sara' }).expect(422);
    expect(sentenceOf(passing)).toContain('Es står före i ordningen för Saras plats');
  });

  test('another than the next is called with a reason, which is kept', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await arriveAll(meeting, 'siv', 'sten', 'sara', 'mats', 'el', 'ec');
    await open(meeting, 0);
    await done(meeting, {
      act: 'serve-for',
      person: 'ec',
      servesFor: 'lova',
      reason: 'El hade anmält förhinder.',
    });
    const log = await app.admin.get(`/api/meetings/${meeting.id}/events`).expect(200);
    const [latest] = (log.body as EventPage).events;
    expect(latest).toMatchObject({
      action: 'attendance.began-serving',
      details: { name: 'Ec', servesFor: 'Lova', reason: 'El hade anmält förhinder.', paragraphs: [1] },
    });
  });

  test('inside a § they stand at a decision point', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await arriveAll(meeting, 'siv', 'sten', 'sara', 'es');
    await app.admin
      .patch(`/api/agenda-items/${meeting.items[0]?.id ?? ''}`)
      .send({ version: 1, sections: [{ kind: 'decision', body: '1. Ja.\n2. Nej.\n3. Nja.' }] })
      .expect(200);
    await open(meeting, 0);
    await done(meeting, { act: 'leave', person: 'sten', point: 2, time: null });
    const reply = await done(meeting, { act: 'serve-for', person: 'es', servesFor: 'sten' });
    expect(reply.sitting).toMatchObject({ point: 2, quorum: { serving: 3 } });
    expect(rowsOf(reply, 'sten')[0]?.paragraphs).toBe('1.1');
    expect(rowsOf(reply, 'es').map(({ servesFor, paragraphs }) => [servesFor, paragraphs])).toEqual([
      [undefined, '1.1'],
      ['sten', '1.2,1.3'],
    ]);
    expect(codeOf(await act(meeting, { act: 'leave', person: 'siv', point: 4 }))).toBe('invalid');
  });

  test('a substitute for one with jäv serves in that § only', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await arriveAll(meeting, 'siv', 'sten', 'sara', 'es');
    await open(meeting, 0);
    const { sitting } = await open(meeting, 1);
    expect(sitting.emptySeats.map(({ member }) => member)).toEqual(['lova', 'mats']);
    const { items } = await show(app.admin, meeting.id);
    await app.admin
      .patch(`/api/agenda-items/${items[1]?.id ?? ''}`)
      .send({ version: items[1]?.version, conflictsOfInterest: [{ person: 'sten' }] })
      .expect(200);
    const biased = await done(meeting, { act: 'serve-for', person: 'es', servesFor: 'sten' });
    expect(biased.sitting.emptySeats).not.toContainEqual(expect.objectContaining({ member: 'sten' }));
    expect(biased.sitting.quorum).toMatchObject({ serving: 3, biased: 1 });
    const next = await open(meeting, 2);
    expect(next.sitting.serving.map(({ person }) => person)).toEqual(['siv', 'sara', 'sten']);
    expect(next.sitting.brokeOff).toEqual([]);
    expect(rowsOf(next, 'es').find(({ servesFor }) => servesFor === 'sten')?.paragraphs).toBe('2');
  });

  const barred: [string, Record<string, unknown>, string][] = [
    ['an official', { person: 'sixten', servesFor: 'lova' }, '4 kap. 22 §'],
    ['a substitute in the seat of one who is there', { person: 'es', servesFor: 'sten' }, 'är här'],
    ['a substitute in the seat of a substitute', { person: 'es', servesFor: 'ec' }, 'inte ledamot'],
    ['one who serves for another already', { person: 'ec', servesFor: 'mats' }, 'tjänstgör redan för någon'],
    ['a second one in a seat', { person: 'es', servesFor: 'lova' }, 'tjänstgör redan för Lova'],
  ];
  test.each(barred)('refuse %s, whatever the reason', async (_who, body, sentence) => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await arriveAll(meeting, 'siv', 'sten', 'sara', 'ec', 'es');
    await open(meeting, 0);
    await done(meeting, { act: 'serve-for', person: 'ec', servesFor: 'lova' });
    const refused = await act(meeting, { act: 'serve-for', ...body, reason: 'Det blev så.' }).expect(409);
    expect(codeOf(refused)).toBe('act-barred');
    expect(sentenceOf(refused)).toContain(sentence);
  });

  test('refuse one who broke off to serve again in fullmäktige, and want a reason in a nämnd', async () => {
    for (const [kind, status] of [
      ['assembly', 409],
      ['committee', 422],
    ] as const) {
      const { boardId } = await aSmallBoard({ kind });
      const meeting = await aRolledMeeting(boardId);
      await arriveAll(meeting, 'siv', 'sten', 'sara');
      await open(meeting, 0);
      await open(meeting, 1);
      await done(meeting, { act: 'leave', person: 'sten' });
      await open(meeting, 2);
      const refused = await act(meeting, { act: 'arrive', person: 'sten' }).expect(status);
      expect(sentenceOf(refused)).toContain('5 kap. 20 §');
      const withReason = await act(meeting, { act: 'arrive', person: 'sten', reason: 'Tåget gick inte.' });
      expect(withReason.status).toBe(kind === 'assembly' ? 409 : 200);
      if (kind === 'assembly') {
        const idle = await done(meeting, { act: 'arrive', person: 'sten', serves: false });
        expect(idle.sitting.present).toContain('sten');
        expect(idle.sitting.serving).not.toContainEqual({ person: 'sten', servesFor: null });
      }
    }
  });

  test('bar personalföreträdare from the styrelse', async () => {
    const { boardId } = await aSmallBoard({ kind: 'executive' });
    const meeting = await aRolledMeeting(boardId);
    await app.admin.post(`/api/meetings/${meeting.id}/people`).send({ name: 'Facket' }).expect(201);
    const staff = { act: 'arrive', person: 'facket', capacity: 'staff-representative' };
    expect(sentenceOf(await act(meeting, staff).expect(409))).toContain('7 kap. 10 §');
  });

  test('a slip is undone as a slip, also after the next § has been taken up', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await arriveAll(meeting, 'siv', 'sten', 'sara');
    await open(meeting, 0);
    await open(meeting, 1);
    const slip = await done(meeting, { act: 'leave', person: 'sten' });
    expect(rowsOf(slip, 'sten')[0]?.paragraphs).toBe('1');
    await open(meeting, 2);
    const undo = { act: 'undo-last', undoes: slip.sitting.lastAct?.id };
    const after = await done(meeting, undo);
    expect(rowsOf(after, 'sten')).toEqual([{ person: 'sten', capacity: 'member', present: true }]);
    expect(after.sitting.brokeOff).toEqual([]);
    expect((await done(meeting, undo)).version).toBe(after.version);
  });

  test('nobody undoes what another has just done', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    const one = await done(meeting, { act: 'arrive', person: 'siv' });
    await done(meeting, { act: 'arrive', person: 'sten' });
    const refused = await act(meeting, { act: 'undo-last', undoes: one.sitting.lastAct?.id }).expect(409);
    expect(sentenceOf(refused)).toContain('Något annat har antecknats');
  });

  test('the same act twice is one, by its save mark also after others', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await arriveAll(meeting, 'siv', 'sten');
    await open(meeting, 0);
    const saveId = randomUUID();
    const leaving = { act: 'leave', person: 'sten', saveId };
    await Promise.all([act(meeting, leaving).expect(200), act(meeting, leaving).expect(200)]);
    await open(meeting, 1);
    const back = await done(meeting, { act: 'arrive', person: 'sten', reason: 'Kom tillbaka.' });
    const again = await done(meeting, leaving);
    expect(again.attendance).toEqual(back.attendance);
  });

  test('of two secretaries who call the same substitute to two seats one is told', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await arriveAll(meeting, 'siv', 'sten', 'es');
    await open(meeting, 0);
    const replies = await Promise.all(
      ['sara', 'mats'].map((servesFor) =>
        act(meeting, { act: 'serve-for', person: 'es', servesFor, reason: 'Överenskommet.' }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { attendance } = await show(app.admin, meeting.id);
    expect(attendance.filter(({ servesFor }) => servesFor !== undefined)).toHaveLength(1);
  });

  test('the roll of members is called in one act, and each is undone by himself', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await arriveAll(meeting, 'siv');
    const all = await done(meeting, { act: 'arrive-all', capacity: 'member' });
    expect(all.sitting.absent).toEqual([]);
    expect(all.sitting.present).toHaveLength(5);
    const { lastAct } = all.sitting;
    const one = await done(meeting, { act: 'undo-last', undoes: lastAct?.id });
    expect(one.sitting.absent).toEqual([lastAct?.person]);
  });

  test('many at once lose nobody', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    const people = meeting.attendance.map(({ person }) => person);
    await Promise.all(people.map((person) => act(meeting, { act: 'arrive', person }).expect(200)));
    expect((await show(app.admin, meeting.id)).attendance.every(({ present }) => present)).toBe(true);
  });

  test('what is corrected by hand meanwhile goes on with the meeting', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await arriveAll(meeting, 'siv', 'sten');
    await open(meeting, 0);
    await open(meeting, 1);
    const { attendance, version } = await show(app.admin, meeting.id);
    const corrected = attendance.map((row) =>
      row.person === 'sara' ? { ...row, present: true, paragraphs: '2' } : row,
    );
    const put = await app.admin
      .put(`/api/meetings/${meeting.id}/attendance`)
      .send({ version, attendance: corrected })
      .expect(200);
    expect((put.body as { attendance: unknown[] }).attendance).toEqual(corrected);
    const after = await open(meeting, 2);
    expect(rowsOf(after, 'sara')[0]?.paragraphs).toBe('2-3');
    expect(after.sitting.lastAct).toBeNull();
  });
});

describe('the end', () => {
  test('is noted once; nothing is taken up by it; a § taken up after it goes on where it was', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await arriveAll(meeting, 'siv', 'sten');
    await open(meeting, 0);
    await open(meeting, 1);
    await done(meeting, { act: 'arrive', person: 'sara' });
    const end = await app.admin.post(`/api/meetings/${meeting.id}/end`).send({ time: '11:30' }).expect(200);
    expect(end.body).toMatchObject({ sitting: { state: 'ended', currentItemId: null } });
    await app.admin.post(`/api/meetings/${meeting.id}/end`).send({ time: '12:00' }).expect(200);
    const ended = await show(app.admin, meeting.id);
    expect(ended.end).toBe('11:30');
    expect(ended.items.map(({ paragraph }) => paragraph)).toEqual([1, 2, null, null]);
    expect(codeOf(await act(meeting, { act: 'leave', person: 'siv' }))).toBe('not-in-session');
    const again = await open(meeting, 2);
    expect(rowsOf(again, 'sara')[0]?.paragraphs).toBe('2-3');
    expect((await show(app.admin, meeting.id)).end).toBeUndefined();
  });

  test('gives the rest numbers when asked', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await open(meeting, 0);
    await app.admin.post(`/api/meetings/${meeting.id}/end`).send({ numberRest: true }).expect(200);
    const ended = await show(app.admin, meeting.id);
    expect(ended.items.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3, 4]);
    expect(ended.end).toBe('10:00');
  });

  test('has come where the meeting was written down afterwards: it has an end, and every § its number', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    const state = async () => (await show(app.admin, meeting.id)).sitting?.state;
    await app.admin.post(`/api/meetings/${meeting.id}/numbering`).send({}).expect(200);
    expect(await state()).toBe('not-begun');
    const { version } = await show(app.admin, meeting.id);
    await app.admin.patch(`/api/meetings/${meeting.id}`).send({ version, end: '12:00' }).expect(200);
    expect(await state()).toBe('ended');
  });

  test('comes not before the beginning', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    const refused = await app.admin.post(`/api/meetings/${meeting.id}/end`).send({}).expect(409);
    expect(codeOf(refused)).toBe('not-in-session');
  });
});

describe('an adjournment', () => {
  test('stands in the protocol with its § and times; starting it twice is once', async () => {
    const { boardId } = await aSmallBoard();
    const meeting = await aRolledMeeting(boardId);
    await open(meeting, 0);
    const adjourn = (body: Record<string, unknown>) =>
      app.admin.post(`/api/meetings/${meeting.id}/adjournment`).send(body).expect(200);
    await adjourn({ act: 'start', time: '10:40' });
    const twice = await adjourn({ act: 'start', time: '10:45' });
    expect(twice.body).toMatchObject({ sitting: { state: 'adjourned', adjournedSince: '10:40' } });
    await adjourn({ act: 'stop', time: '11:00' });
    const now = await show(app.admin, meeting.id);
    expect(now.adjournments).toEqual([{ from: '10:40', to: '11:00', paragraph: 1 }]);
    expect(now.sitting?.state).toBe('going-on');
  });
});
