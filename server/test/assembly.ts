import type { Agent } from './test-app.js';

/** Posts to the house, from whatever it is asked: supertest or a browser. Returns the body of the answer. */
export type Post = (path: string, body: object) => Promise<unknown>;

export const postAs =
  (agent: Agent): Post =>
  async (path, body) => {
    const reply = await agent.post(path).send(body);
    if (reply.status >= 300) {
      throw new Error(`${path} answered ${reply.status}: ${reply.text}`);
    }
    return reply.body as unknown;
  };

interface Place {
  organisationId: string;
  boardId: string;
}

interface Mandate {
  name: string;
  role: string;
  party?: string;
  /** his address in the register; without it nothing can be mailed to him */
  email?: string;
  from?: string;
  until?: string;
}

/** Somebody with a mandate in a board. */
export async function addToBoard(post: Post, place: Place, { name, email, ...term }: Mandate): Promise<void> {
  await post('/api/people', { name, email, membership: { ...place, ...term } });
}

/** How many of each party: members, and substitutes after them. */
const parties: readonly [string, number, number][] = [
  ['S', 22, 4],
  ['M', 14, 3],
  ['SD', 8, 2],
  ['C', 7, 2],
  ['V', 5, 2],
  ['L', 5, 1],
];

/** Fullmäktige of sixty-one members and fourteen substitutes, named by party and number: `Ledamot S1`, `Ersättare S1`. */
export async function aBoardOf61(post: Post): Promise<Place> {
  const organisation = await post('/api/organisations', { name: 'Region Sextioett', kind: 'region' });
  const organisationId = (organisation as { id: string }).id;
  const board = await post(`/api/organisations/${organisationId}/boards`, {
    name: 'Regionfullmäktige',
    kind: 'assembly',
    numbering: 'year',
    seats: 61,
  });
  const place = { organisationId, boardId: (board as { id: string }).id };
  const people = parties.flatMap(([party, members, substitutes]): Mandate[] => [
    ...Array.from({ length: members }, (_, index) => ({
      name: `Ledamot ${party}${index + 1}`,
      party,
      role: party === 'S' && index === 0 ? 'chair' : 'member',
    })),
    ...Array.from({ length: substitutes }, (_, index) => ({
      name: `Ersättare ${party}${index + 1}`,
      party,
      role: 'substitute',
    })),
  ]);
  for (const mandate of people) {
    await addToBoard(post, place, mandate);
  }
  return place;
}

/** A meeting of a board with its people called up and items of these titles. */
export async function aRolledMeeting(
  post: Post,
  boardId: string,
  { date = '2025-01-15', titles = ['Upprop', 'Budget', 'Val', 'Avslutning'] } = {},
): Promise<string> {
  const { id } = (await post('/api/meetings', { boardId, date, start: '10:00' })) as { id: string };
  if (titles.length > 0) {
    await post(`/api/meetings/${id}/agenda`, { items: titles.map((title) => ({ title })) });
  }
  await post(`/api/meetings/${id}/roll`, {});
  return id;
}
