import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { conformanceFaults } from '../../../test/conformance.js';
import { MemorandaHouse } from '../../../test/memoranda-house.js';
import { pdfText } from '../../../test/pdf-text.js';
import type { Agent } from '../../../test/test-app.js';

let house: MemorandaHouse;
beforeAll(async () => {
  house = await MemorandaHouse.open();
});
afterAll(() => house.app.close());

async function printed({ id }: { id: string }, agent: Agent, number?: number): Promise<Buffer> {
  const answer = await agent
    .get(`/api/memoranda/${id}/memorandum.pdf`)
    .query(number === undefined ? {} : { number })
    .responseType('blob')
    .expect(200);
  return answer.body as Buffer;
}

test('it is printed with sender, date, number, receiver and its sections, and keeps both standards', async () => {
  const memorandum = await house.sent();
  const bytes = await printed(memorandum, house.secretary.agent);
  const text = await pdfText(bytes);
  const { author, board } = await house.seen(memorandum);
  for (const words of [
    author,
    board,
    '2025-01-15',
    'onsdag 22 januari 2025',
    'KN 2025/7',
    'Avtal om konserter',
    'Direktören får i uppdrag',
    'Avtalet går ut.',
    'Konserthuset',
    'Underskrift',
  ]) {
    expect(text.replace(/\s+/g, ' ')).toContain(words);
  }
  expect(text).not.toMatch(/Utkast|Bakgrund/);
  expect(await conformanceFaults(bytes)).toEqual([]);
  expect(Buffer.compare(bytes, await printed(memorandum, house.official.agent))).toBe(0);
});

test('what is written after it was submitted is a draft, and its author’s alone', async () => {
  const memorandum = await house.sent();
  await house.accepted(memorandum);
  await house.write(await house.seen(memorandum), { title: 'Ny rubrik' });
  const own = await pdfText(await printed(memorandum, house.official.agent));
  expect(own).toContain('Ny rubrik');
  expect(own).toContain('Utkast');
  for (const paper of [
    await printed(memorandum, house.secretary.agent),
    await printed(memorandum, house.official.agent, 1),
  ]) {
    const text = await pdfText(paper);
    expect(text).not.toContain('Ny rubrik');
    expect(text).not.toContain('Utkast');
  }
});

test('one that is not seen is not printed, and neither is a submission that is not there', async () => {
  const draft = await house.begin();
  const address = `/api/memoranda/${draft.id}/memorandum.pdf`;
  await house.secretary.agent.get(address).expect(404);
  await house.official.agent.get(address).query({ number: 1 }).expect(404);
  const secret = await house.write(draft, { confidential: '25 kap. 1 § OSL' });
  await house.send(secret).expect(201);
  const colleague = await house.mandated(house.place, 'official', house.place.boardId);
  await colleague.agent.get(address).expect(404);
  expect(await pdfText(await printed(draft, house.secretary.agent))).toContain('25 kap. 1 § OSL');
});

test('a draft of nothing is printed all the same', async () => {
  const draft = await house.write(await house.begin(), { title: ' ', sections: [], caseNumber: null });
  expect(await pdfText(await printed(draft, house.official.agent))).toContain('Utan rubrik');
});

describe('in the papers of the meeting', () => {
  const pack = async () =>
    (
      await house.secretary.agent
        .get(`/api/meetings/${house.meeting.id}/papers/agenda-pack`)
        .responseType('blob')
        .expect(200)
    ).body as Buffer;

  test('it is the first paper of its item, as it was taken in last', async () => {
    await house.newBoard();
    const memorandum = await house.sent();
    await house.accepted(memorandum);
    const written = await house.write(await house.seen(memorandum), {
      sections: [{ kind: 'proposal', body: 'Nämnden väntar.' }],
    });
    await house.send(written, { note: 'Nytt förslag' }).expect(201);
    const before = await pdfText(await pack());
    expect(before).toContain('Tjänsteskrivelse 1');
    expect(before).toContain('Underskrift');
    expect(before).not.toContain('Nämnden väntar.');
    await house.accept(memorandum, 2).expect(201);
    const bytes = await pack();
    expect(await pdfText(bytes)).toContain('Nämnden väntar.');
    expect(await conformanceFaults(bytes)).toEqual([]);
  });

  test('a secret one is not', async () => {
    await house.newBoard();
    const secret = await house.write(await house.begin(), { confidential: '25 kap. 1 § OSL' });
    await house.send(secret).expect(201);
    await house.accepted(secret);
    expect(await pdfText(await pack())).not.toMatch(/Tjänsteskrivelse|Konserthuset|godkänner avtalet/);
  });

  test('nor one whose item became secret afterwards', async () => {
    await house.newBoard();
    const itemId = await house.accepted(await house.sent());
    const item = await house.app.admin.get(`/api/agenda-items/${itemId}`).expect(200);
    const { version } = item.body as { version: number };
    await house.app.admin
      .patch(`/api/agenda-items/${itemId}`)
      .send({ version, confidential: '25 kap. 1 § OSL' })
      .expect(200);
    expect(await pdfText(await pack())).not.toMatch(/Tjänsteskrivelse|Konserthuset|godkänner avtalet/);
  });
});
