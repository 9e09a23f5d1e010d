import pg from 'pg';
import { measureAutosave } from './autosave.js';
import { council } from './council.js';
import { inJson, openHouse } from './house.js';
import type { Outcome } from './judge.js';
import { measureListPage } from './list-page.js';
import { measureMeeting } from './meeting.js';
import { measureSealing } from './sealing.js';
import { inviteSecretary } from './secretary.js';

/** The doors that are used most, each against what does the least that could be done instead. */
export async function measureApi(say: (line: string) => void): Promise<Outcome[]> {
  const house = await openHouse();
  const { username, ...rest } = house.database.connection;
  const pool = new pg.Pool({ ...rest, user: username, max: 20 });
  const outcomes: Outcome[] = [];
  const keep = (measured: Outcome[]) => {
    outcomes.push(...measured);
    measured.forEach((one) => say(`${one.id} ${'ratio' in one ? one.ratio.toFixed(4) : ''}`));
  };
  try {
    const { meetingId } = await inJson<{ meetingId: string }>(house.admin('/api/meetings/import', council));
    const { organisationId } = await inJson<{ organisationId: string }>(
      house.admin(`/api/meetings/${meetingId}`),
    );
    const login = await inviteSecretary(house, organisationId);
    const secretary = await house.as(login);
    const place = { secretary, pool, meetingId };
    keep(await measureMeeting(house, { ...place, login }));
    keep(await measureAutosave(place));
  } finally {
    await pool.end();
    await house.close();
  }
  keep(await measureListPage());
  keep(await measureSealing());
  return outcomes;
}
