import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MemorandumView } from '@klubbat/shared/contracts/memorandum';
import { proposalSentences } from '@klubbat/shared/sentences/proposal-sentences';
import { aBoard } from '../../../test/builders.js';
import { MemorandaHouse } from '../../../test/memoranda-house.js';
import { builtWord, HEADINGS, inStyle, p } from '../../../test/word-built.js';

let house: MemorandaHouse;
beforeAll(async () => {
  house = await MemorandaHouse.open();
});
afterAll(() => house.app.close());

const word = Buffer.from(
  builtWord({
    styles: HEADINGS,
    body: [
      inStyle('Rubrik1', 'Ny linje 14'),
      p('Dnr RÄ 2026/412'),
      inStyle('Rubrik1', 'Förslag till beslut'),
      p('Linjen inrättas.'),
      inStyle('Rubrik1', 'Barnets bästa'),
      p('Prövat.'),
    ].join(''),
  }),
);
const door = () => `/api/boards/${house.place.boardId}/memorandum-word`;

test('a file is told as what it would become, and nothing is kept', async () => {
  const answer = await house.official.agent.post(door()).attach('file', word, 'linje.docx').expect(200);
  expect(answer.body).toEqual({
    title: 'Ny linje 14',
    caseNumber: 'RÄ 2026/412',
    parts: [
      { heading: 'Ny linje 14', body: 'Dnr RÄ 2026/412', fate: 'skip', known: false },
      { heading: 'Förslag till beslut', body: 'Linjen inrättas.', fate: 'proposal', known: true },
      { heading: 'Barnets bästa', body: 'Prövat.', fate: 'background', known: false },
    ],
    leftOut: [],
  });
  const list = await house.official.agent.get('/api/memoranda').expect(200);
  expect(list.body).toMatchObject({ memoranda: [] });
});

test('what is no Word, or for another body, is refused', async () => {
  const answer = await house.official.agent
    .post(door())
    .attach('file', Buffer.from('%PDF-1.7'), 'x.docx')
    .expect(422);
  expect(answer.body).toMatchObject({ errors: [{ path: '$.file', message: proposalSentences.pdf }] });
  const member = await house.mandated(house.place, 'member', house.place.boardId);
  await member.agent.post(door()).attach('file', word, 'x.docx').expect(403);
  const elsewhere = await house.mandated(await aBoard(house.app), 'official');
  await elsewhere.agent.post(door()).attach('file', word, 'x.docx').expect(404);
});

test('one is begun with its sections and receivers, once', async () => {
  const begun = {
    title: 'Ny linje 14',
    sections: [{ kind: 'proposal', body: 'Linjen inrättas.' }],
    recipients: [{ name: 'Sjukhuset' }],
    saveId: randomUUID(),
  };
  const address = `/api/boards/${house.place.boardId}/memoranda`;
  const made = await house.official.agent.post(address).send(begun).expect(201);
  const again = await house.official.agent.post(address).send(begun).expect(200);
  expect((again.body as MemorandumView).id).toBe((made.body as MemorandumView).id);
  expect(made.body).toMatchObject({
    sections: [
      { kind: 'proposal', body: 'Linjen inrättas.' },
      { kind: 'summary' },
      { kind: 'background' },
      { kind: 'financial' },
      { kind: 'basis' },
    ],
    recipients: [{ name: 'Sjukhuset' }],
  });
  await house.official.agent
    .post(address)
    .send({ title: 'x', recipients: Array.from({ length: 301 }, () => ({ name: 'A' })) })
    .expect(422);
});
