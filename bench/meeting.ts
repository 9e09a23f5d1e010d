import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { caller, inJson, openHouse } from './house.js';
import type { Outcome } from './judge.js';
import { inTurn } from './measure.js';

/** What the floor reads: the rows of a meeting by its id, and nothing of what makes them a protocol. */
const STATEMENTS = {
  meeting: 'SELECT m.*, b.name AS board FROM meeting m JOIN board b ON b.id = m.board_id WHERE m.id = $1',
  people: 'SELECT * FROM meeting_person WHERE meeting_id = $1 ORDER BY position',
  attendance: 'SELECT * FROM attendance WHERE meeting_id = $1 ORDER BY position',
  officers: 'SELECT * FROM officer WHERE meeting_id = $1 ORDER BY role, position',
  items: 'SELECT * FROM agenda_item WHERE meeting_id = $1 ORDER BY position',
  attachments: 'SELECT * FROM attachment WHERE meeting_id = $1 ORDER BY number',
};

/** A council evening: 30 §§ of some 900 characters, 70 attendees. */
const file = {
  format: 'meeting-file',
  version: 1,
  organisation: { name: 'Region Norrsjö', kind: 'region' },
  board: { name: 'Fullmäktige', kind: 'assembly', numbering: 'meeting' },
  meeting: { date: '2026-02-10', start: '09:00' },
  people: Array.from({ length: 70 }, (_, place) => ({
    id: `p${place}`,
    name: `Ledamot ${place}`,
    party: 'S',
  })),
  officers: { chair: 'p0', secretary: 'p1', adjusters: ['p2', 'p3'] },
  attendance: Array.from({ length: 70 }, (_, place) => ({
    person: `p${place}`,
    capacity: 'member',
    present: true,
  })),
  items: Array.from({ length: 30 }, (_, place) => ({
    paragraph: place + 1,
    title: `Ärende ${place + 1}`,
    sections: [
      { kind: 'summary', body: 'Förvaltningen har berett ärendet och föreslår. '.repeat(18) },
      { kind: 'decision', body: '1. Att anta förslaget.\n2. Att lägga rapporten till handlingarna.' },
    ],
  })),
};

/** A whole meeting through the real door against node:http and pg with the same rows. */
export async function measureMeeting(): Promise<Outcome[]> {
  const house = await openHouse();
  const { username, ...rest } = house.database.connection;
  const pool = new pg.Pool({ ...rest, user: username, max: 20 });
  const floor = createServer((request, answer) => {
    const id = request.url?.split('/').at(-1);
    const read = Object.entries(STATEMENTS).map(async ([name, text]) => {
      const { rows } = await pool.query({ name, text, values: [id] });
      return [name, rows] as const;
    });
    void Promise.all(read).then((parts) => answer.end(JSON.stringify(Object.fromEntries(parts))));
  });
  const agent = new Agent({ keepAlive: true });
  try {
    const { meetingId } = await inJson<{ meetingId: string }>(house.admin('/api/meetings/import', file));
    await new Promise<void>((listening) => floor.listen(0, '127.0.0.1', listening));
    const bare = caller(agent, (floor.address() as AddressInfo).port, {});
    return [
      {
        id: 'A1',
        ...(await inTurn(
          () => bare(`/${meetingId}`),
          () => house.admin(`/api/meetings/${meetingId}`),
        )),
      },
    ];
  } finally {
    agent.destroy();
    floor.closeAllConnections();
    await new Promise((closed) => floor.close(closed));
    await pool.end();
    await house.close();
  }
}
