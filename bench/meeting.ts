import type pg from 'pg';
import { atOnce, ROUNDS } from './at-once.js';
import { serveBare } from './bare-server.js';
import { byRelations, bySplitFinds } from './entity-reads.store.js';
import type { Caller, House } from './house.js';
import type { Outcome } from './judge.js';
import { inTurn } from './measure.js';
import type { Login } from './secretary.js';

/** What the floor reads: the rows of a meeting by its id, and nothing of what makes them a protocol. */
const STATEMENTS = {
  meeting: 'SELECT m.*, b.name AS board FROM meeting m JOIN board b ON b.id = m.board_id WHERE m.id = $1',
  people: 'SELECT * FROM meeting_person WHERE meeting_id = $1 ORDER BY position',
  attendance: 'SELECT * FROM attendance WHERE meeting_id = $1 ORDER BY position',
  officers: 'SELECT * FROM officer WHERE meeting_id = $1 ORDER BY role, position',
  items: 'SELECT * FROM agenda_item WHERE meeting_id = $1 ORDER BY position',
  attachments: 'SELECT * FROM attachment WHERE meeting_id = $1 ORDER BY number',
};

async function byStatements(pool: pg.Pool, id: string) {
  const read = Object.entries(STATEMENTS).map(async ([name, text]) => {
    const { rows } = await pool.query({ name, text, values: [id] });
    return [name, rows] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

/** Who asks about which meeting, and a way to its database past the program. */
export interface Place {
  secretary: Caller;
  pool: pg.Pool;
  meetingId: string;
}

/** One who has the meeting already, and asks whether it is still so. */
async function askerWho(house: House, login: Login, path: string): Promise<Caller> {
  const { headers } = await fetch(`${house.address}${path}`, {
    headers: { cookie: await house.cookieOf(login) },
  });
  return house.as(login, { 'if-none-match': headers.get('etag') ?? '' });
}

/** A whole meeting through the real door, against what reads the same rows and knows nothing else. */
export async function measureMeeting(
  house: House,
  { login, secretary, pool, meetingId }: Place & { login: Login },
): Promise<Outcome[]> {
  const read: Record<string, (id: string) => Promise<unknown>> = {
    statements: (id) => byStatements(pool, id),
    finds: (id) => bySplitFinds(house, id),
    relations: (id) => byRelations(house, id),
  };
  const bare = await serveBare((path) => {
    const [, how = '', id = ''] = path.split('/');
    return read[how]?.(id) ?? Promise.reject(new Error(how));
  });
  const path = `/api/meetings/${meetingId}`;
  const ask = () => secretary(path);
  const knows = await askerWho(house, login, path);
  if ((await knows(path)).length > 0) {
    throw new Error('who has the meeting was sent it again');
  }
  const floor = (how: string) => () => bare.call(`/${how}/${meetingId}`);
  try {
    return [
      { id: 'A1', ...(await inTurn(atOnce(floor('statements')), atOnce(ask), ROUNDS)) },
      { id: 'A1-alone', ...(await inTurn(floor('statements'), ask)) },
      { id: 'A3', ...(await inTurn(atOnce(floor('finds')), atOnce(ask), ROUNDS)) },
      {
        id: 'A3-join',
        ...(await inTurn(floor('relations'), ask, { pairs: 5, calls: 1, warmUp: 2 })),
      },
      {
        id: 'A4',
        ...(await inTurn(
          atOnce(ask),
          atOnce(() => knows(path)),
          ROUNDS,
        )),
      },
    ];
  } finally {
    await bare.close();
  }
}
