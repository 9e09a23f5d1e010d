import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MemorandumView } from '@klubbat/shared/contracts/memorandum';
import { show as showMeeting } from '../../../test/builders.js';
import { MemorandaHouse } from '../../../test/memoranda-house.js';

let house: MemorandaHouse;
beforeAll(async () => {
  house = await MemorandaHouse.open();
});
beforeEach(() => house.newBoard());
afterAll(() => house.app.close());

describe('files', () => {
  const upload = ({ id }: { id: string }, name: string, text: string) =>
    house.official.agent.post(`/api/memoranda/${id}/files`).attach('file', Buffer.from(text), name);

  test('go with what is submitted, stay in it, and become attachments of the item', async () => {
    const draft = await house.begin();
    await upload(draft, 'Avtal.txt', 'Avtalet.').expect(201);
    await upload(draft, 'Avtal.txt', 'Avtalet.').expect(200);
    await upload(draft, 'Kalkyl.txt', 'Kalkylen.').expect(201);
    await upload(draft, 'Trasig.pdf', 'ingen PDF').expect(422);
    const written = await house.seen(draft);
    const [contract, sum] = written.files;
    const address = (file: { id: string } | undefined) => `/api/memorandum-files/${file?.id ?? ''}`;
    await house.secretary.agent.get(address(contract)).expect(404);
    const removed = await house.official.agent.delete(address(sum)).expect(200);
    await house.send(removed.body as MemorandumView).expect(201);
    const read = await house.secretary.agent.get(address(contract)).expect(200);
    expect(read.text).toBe('Avtalet.');
    await house.secretary.agent.get(address(sum)).expect(404);
    await house.secretary.agent.delete(address(contract)).expect(409);
    const itemId = await house.accepted(draft);
    const after = await showMeeting(house.app.admin, house.meeting.id);
    expect(after.attachments).toMatchObject([{ number: 1, title: 'Avtal', file: 'Avtal.txt' }]);
    expect(after.items[0]).toMatchObject({ id: itemId, attachments: [1] });

    await upload(draft, 'Anbud.txt', 'Anbudet.').expect(201);
    await house.send(await house.seen(draft), { note: 'Anbudet' }).expect(201);
    await house.accept(draft, 2).expect(201);
    expect((await showMeeting(house.app.admin, house.meeting.id)).items[0]?.attachments).toEqual([1, 2]);
  });

  test('of a draft are its author’s alone', async () => {
    const draft = await house.begin();
    await house.secretary.agent
      .post(`/api/memoranda/${draft.id}/files`)
      .attach('file', Buffer.from('x'), 'x.txt')
      .expect(404);
    await house.send(draft).expect(201);
    await upload(draft, 'Sent.txt', 'För sent.').expect(409);
  });
});
