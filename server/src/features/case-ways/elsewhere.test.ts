import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { caseDoors } from '@klubbat/shared/contracts/case';
import { aBoard, aMeeting, anAdjustedMeeting, employed, openPages } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

type Shown = z.output<typeof caseDoors.show.reply>;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-01-20T09:00:00Z') });
});
afterAll(() => app.close());

const ask = async (agent: Agent, number: string): Promise<Shown> =>
  (await agent.get('/api/cases').query({ number }).expect(200)).body as Shown;

test('of another organisation a case shows what is public alone, by their number and by what our own § refers to', async () => {
  const theirs = await aBoard(app, { name: 'Socialnämnden' }, { name: 'Region Fjällmark' });
  const ours = await aBoard(app, { name: 'Kulturnämnden' }, { name: 'Region Sjömark' });
  const meeting = await anAdjustedMeeting(app, theirs.boardId, {
    title: 'Öppet hos dem',
    caseNumber: 'SN 7',
  });
  // the same case of theirs on an agenda that nobody else may see
  const hidden = await aMeeting(app, theirs.boardId, { date: '2025-02-11' });
  const [item] = hidden.items;
  const secret = { version: item?.version, title: 'KANARIE', caseNumber: 'SN 7' };
  await app.admin
    .patch(`/api/agenda-items/${item?.id ?? ''}`)
    .send(secret)
    .expect(200);
  const registrar = await employed(app, ours.organisationId, 'registrar');
  const member = await employed(app, ours.organisationId, 'member');
  const facts = {
    caseNumber: 'KN 1',
    receivedOn: '2025-01-16',
    sender: 'Region Fjällmark',
    senderBoard: 'Socialnämnden',
    senderCaseNumber: 'SN 7',
    meetingDay: '',
    paragraphs: '',
    title: 'Deras beslut',
    decision: '',
    recipients: '',
  };
  await Object.entries(facts)
    .reduce(
      (request, [name, value]) => request.field(name, value),
      registrar.post(`/api/organisations/${ours.organisationId}/incoming-documents`),
    )
    .attach('file', await aPdf(), 'beslut.pdf')
    .expect(201);
  expect((await ask(registrar, 'KN 1')).elsewhere).toEqual([]);

  await openPages(app, theirs.organisationId);
  expect((await ask(registrar, 'KN 1')).elsewhere).toEqual([]);
  const door = `/api/adjustments/${meeting.adjustments[0]?.id ?? ''}/publication`;
  const draft = { version: 0, masks: [], attachments: [], removeOn: null };
  await app.admin.put(door).send(draft).expect(200);
  await app.admin.post(`${door}/submit`).send({ version: 1 }).expect(200);
  const foreign = await employed(app, theirs.organisationId, 'secretary');
  await foreign.post(`${door}/approve`).send({ version: 2 }).expect(200);
  const shown = await ask(registrar, 'kn 1');
  expect(shown.elsewhere).toMatchObject([
    {
      organisation: 'Region Fjällmark',
      board: 'Socialnämnden',
      label: '§ 1 Öppet hos dem',
      caseNumber: 'SN 7',
    },
  ]);
  await app.admin.get(shown.elsewhere[0]?.href ?? '').expect(200);
  expect(JSON.stringify(shown)).not.toContain('KANARIE');
  // who may not read what has come in is not led on by it, until a § of ours refers to theirs
  expect((await ask(member, 'KN 1')).elsewhere).toEqual([]);
  const own = await aMeeting(app, ours.boardId);
  const earlier = [
    { organisation: 'Region Fjällmark', board: 'Socialnämnden', date: '2025-01-14', paragraph: '1/25' },
    {
      organisation: 'Region Fjällmark',
      board: 'Socialnämnden',
      date: '2025-02-11',
      paragraph: '99999999999',
    },
  ];
  const change = { version: own.items[0]?.version, caseNumber: 'KN 1', earlier };
  await app.admin
    .patch(`/api/agenda-items/${own.items[0]?.id ?? ''}`)
    .send(change)
    .expect(200);
  expect((await ask(member, 'KN 1')).elsewhere).toMatchObject([
    { label: '§ 1 Öppet hos dem', caseNumber: null },
  ]);
  // they see nothing of ours, and closed pages are closed to us too
  expect(await ask(foreign, 'KN 1')).toMatchObject({ elsewhere: [], entries: [] });
  await openPages(app, theirs.organisationId, false);
  expect((await ask(registrar, 'KN 1')).elsewhere).toEqual([]);
});
