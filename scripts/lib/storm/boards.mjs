// Who works in the storm: boards with their people, each with an account of his own.
import { randomUUID } from 'node:crypto';
import { admin } from '../program.mjs';
import { expected, invited, signedIn } from './person.mjs';

const MEMBERS = 5;

/** Boards with a chair, members and a secretary, all signed in: `{id, secretary, chair, signers}` each. */
export async function furnish(house, tally, count) {
  const ask = await signedIn(house, tally, admin);
  const { id: organisationId } = expected(
    await ask('POST', '/api/organisations', { name: 'Stormköpings kommun', kind: 'municipality' }),
    201,
  );
  const boards = [];
  for (let number = 1; number <= count; number += 1) {
    boards.push(await aBoard(house, tally, ask, organisationId, number));
  }
  return { organisationId, boards, admin: ask };
}

async function aBoard(house, tally, ask, organisationId, number) {
  const made = await ask('POST', `/api/organisations/${organisationId}/boards`, {
    name: `Nämnd ${number}`,
    kind: 'committee',
    numbering: 'year',
    seats: MEMBERS,
  });
  const { id: boardId } = expected(made, 201);
  const people = [
    { name: 'Ordförande Ask', role: 'chair', party: 'S' },
    ...Array.from({ length: MEMBERS - 1 }, (_, place) => ({
      name: `Ledamot ${place + 2}`,
      role: 'member',
      party: 'M',
    })),
    { name: 'Sekreterare Lind', role: 'secretary' },
  ];
  const asks = [];
  for (const { name, ...term } of people) {
    const email = `${randomUUID().slice(0, 8)}@storm.example`;
    const person = expected(
      await ask('POST', '/api/people', {
        name: `${name} ${number}`,
        email,
        membership: { organisationId, boardId, ...term },
      }),
      201,
    );
    asks.push({
      name: `${name} ${number}`,
      ask: await invited(house, tally, ask, { personId: person.id, email }),
    });
  }
  return {
    id: boardId,
    secretary: asks.at(-1),
    signers: asks.slice(0, 3),
    members: asks.slice(0, MEMBERS),
  };
}
