import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, show } from './builders.js';
import type { TestApp } from './test-app.js';

/** How many of each party: members, and substitutes after them. */
const parties: readonly [string, number, number][] = [
  ['S', 22, 4],
  ['M', 14, 3],
  ['SD', 8, 2],
  ['C', 7, 2],
  ['V', 5, 2],
  ['L', 5, 1],
];

interface Place {
  organisationId: string;
  boardId: string;
}

/** Somebody with a mandate in a board. */
export async function addToBoard(
  app: TestApp,
  { organisationId, boardId }: Place,
  { name, role, ...term }: { name: string; role: string; party?: string; from?: string; until?: string },
): Promise<void> {
  await app.admin
    .post('/api/people')
    .send({ name, membership: { organisationId, boardId, role, ...term } })
    .expect(201);
}

/** Sixty-one members and fourteen substitutes, named by party and number: `s-ledamot-1`, `s-ersattare-1`. */
export async function aBoardOf61(app: TestApp, settings: Record<string, unknown> = {}): Promise<Place> {
  const place = await aBoard(app, { name: 'Fullmäktige', kind: 'assembly', seats: 61, ...settings });
  const add = (name: string, party: string, role: string) => addToBoard(app, place, { name, party, role });
  for (const [party, members, substitutes] of parties) {
    for (let number = 1; number <= members; number += 1) {
      await add(`${party} Ledamot ${number}`, party, party === 'S' && number === 1 ? 'chair' : 'member');
    }
    for (let number = 1; number <= substitutes; number += 1) {
      await add(`${party} Ersättare ${number}`, party, 'substitute');
    }
  }
  return place;
}

/** A meeting of a board on the day of the test's clock, with its people called up and items of these titles. */
export async function aRolledMeeting(
  app: TestApp,
  boardId: string,
  titles: readonly string[] = ['Upprop', 'Budget', 'Val', 'Avslutning'],
): Promise<MeetingView> {
  const created = await app.admin
    .post('/api/meetings')
    .send({ boardId, date: '2025-01-15', start: '10:00' })
    .expect(201);
  const { id } = created.body as MeetingView;
  for (const title of titles) {
    await app.admin.post(`/api/meetings/${id}/agenda-items`).send({ title }).expect(201);
  }
  await app.admin.post(`/api/meetings/${id}/roll`).expect(200);
  return show(app.admin, id);
}
