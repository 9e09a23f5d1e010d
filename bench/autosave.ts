import { atOnce, CLIENTS, ROUNDS } from './at-once.js';
import { serveBare } from './bare-server.js';
import { inJson } from './house.js';
import type { Outcome } from './judge.js';
import { inTurn } from './measure.js';
import type { Place } from './meeting.js';

interface Row {
  id: string;
  version: number;
}

const sections = (words: string) => [
  { kind: 'summary', body: `Förvaltningen har berett ärendet. ${words}` },
  { kind: 'decision', body: 'Att anta förslaget.' },
];

/**
 * What is written while somebody types, through the real door (session, rights, version, note in the log), against the row alone updated where
 * its version is the one that was read. Each of sixteen writes in a § of its own.
 */
export async function measureAutosave({ secretary, pool, meetingId }: Place): Promise<Outcome[]> {
  const { items } = await inJson<{ items: Row[] }>(secretary(`/api/meetings/${meetingId}`));
  const versions = new Map(items.map(({ id, version }) => [id, version]));
  const bare = await serveBare(async (_path, body) => {
    const { id, version, content } = JSON.parse(body) as Row & { content: object };
    const { rows } = await pool.query<Row>({
      name: 'autosave',
      text: 'UPDATE agenda_item SET content = $3, version = version + 1, updated_at = now() WHERE id = $1 AND version = $2 RETURNING id, version',
      values: [id, version, JSON.stringify(content)],
    });
    return rows[0];
  });
  let count = 0;
  const write = async (item: Row | undefined, save: (version: number, words: string) => Promise<Buffer>) => {
    const id = item?.id ?? '';
    count += 1;
    const saved = await inJson<Row>(save(versions.get(id) ?? 0, `Ord ${count}.`));
    versions.set(id, saved.version);
  };
  const raw = atOnce((client) => {
    const item = items[client];
    return write(item, (version, words) =>
      bare.call('/', { id: item?.id, version, content: { sections: sections(words) } }),
    );
  });
  const door = atOnce((client) => {
    const item = items[items.length - CLIENTS + client];
    return write(item, (version, words) =>
      secretary(`/api/agenda-items/${item?.id ?? ''}`, { version, sections: sections(words) }, 'PATCH'),
    );
  });
  try {
    return [{ id: 'A6', ...(await inTurn(raw, door, ROUNDS)) }];
  } finally {
    await bare.close();
  }
}
