import pg from 'pg';
import { serveBare } from './bare-server.js';
import { inJson, openHouse } from './house.js';
import type { Outcome } from './judge.js';
import { furnish } from './many-rows.js';
import { inTurn } from './measure.js';

const MEETINGS = 10_000;
const ON_A_PAGE = 50;
const LAST = MEETINGS / ON_A_PAGE;

/** The last page as lists are often made: all rows before it are read and thrown away, and all rows are counted. */
const BY_OFFSET = `
  SELECT m.id, o.name AS organisation, b.name AS board, m.day::text AS date, m.place, m.state, m.start_time AS start,
         (SELECT count(*)::int FROM agenda_item i WHERE i.meeting_id = m.id) AS "itemCount"
    FROM meeting m JOIN board b ON b.id = m.board_id JOIN organisation o ON o.id = m.organisation_id
   ORDER BY m.day DESC, m.id DESC LIMIT $1 OFFSET $2`;
const COUNT = 'SELECT count(*)::int AS count FROM meeting m JOIN board b ON b.id = m.board_id';

/** The list of meetings through its door, page 200 to page 1, and to a bare server that finds page 200 by counting. */
export async function measureListPage(): Promise<Outcome[]> {
  const house = await openHouse();
  await furnish(house, MEETINGS);
  const { username, ...rest } = house.database.connection;
  const pool = new pg.Pool({ ...rest, user: username, max: 20 });
  const bare = await serveBare(async () => {
    const [{ rows: meetings }, { rows: counted }] = await Promise.all([
      pool.query({ name: 'page', text: BY_OFFSET, values: [ON_A_PAGE, (LAST - 1) * ON_A_PAGE] }),
      pool.query({ name: 'count', text: COUNT }),
    ]);
    return { meetings, counted };
  });
  const path = '/api/meetings';
  try {
    let last = path;
    for (let page = 1; page < LAST; page += 1) {
      const { nextPage } = await inJson<{ nextPage: string | null }>(house.admin(last));
      last = `${path}?page=${nextPage ?? ''}`;
    }
    const ask = () => house.admin(last);
    return [
      { id: 'A5', ...(await inTurn(() => house.admin(path), ask)) },
      { id: 'A5-offset', ...(await inTurn(() => bare.call('/'), ask)) },
    ];
  } finally {
    await bare.close();
    await pool.end();
    await house.close();
  }
}
