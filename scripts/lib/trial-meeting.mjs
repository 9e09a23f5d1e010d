// What the trials that kill have in common: a meeting to write in, and the database's process to kill.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const meetingFile = (items) => ({
  format: 'meeting-file',
  version: 1,
  organisation: { name: 'Provköpings kommun', kind: 'municipality' },
  board: { name: 'Provnämnden', kind: 'committee', numbering: 'year' },
  meeting: { date: '2031-03-04', start: '09:00' },
  people: [],
  officers: {},
  attendance: [],
  items: Array.from({ length: items }, (_, place) => ({
    paragraph: place + 1,
    title: `Ärende ${place + 1}`,
    sections: [],
  })),
  attachments: [],
});

/** Makes a meeting with that many items, and answers them as the API tells of them. */
export async function makeItems(call, items) {
  const made = await call('POST', '/api/meetings/import', meetingFile(items));
  if (made.status !== 201) {
    throw new Error(`The trial's meeting was refused: ${JSON.stringify(made)}`);
  }
  return (await call('GET', `/api/meetings/${made.body.meetingId}`)).body.items;
}

/** The process id of the PostgreSQL that keeps its data in the folder. */
export function postmaster(dataFolder) {
  return Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}
