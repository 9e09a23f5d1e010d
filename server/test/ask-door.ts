import type { Door } from '@klubbat/shared/contracts/door';
import { sampleOf, type Named, type Slot } from './sample-of.js';
import { PASSWORD, type Agent } from './test-app.js';

/** What a door answered, as far as it tells who may. */
export interface Asked {
  status: number;
  code: string | undefined;
  text: string;
  /** what a browser is told of it */
  headers: Readonly<Record<string, string>>;
}

/** What stands in a path besides the id of its first word. */
const PARTS: Record<string, string> = { kind: 'agenda', year: '2026', number: '1' };

/** Bodies of doors whose least says too little: nothing is asked about a board, or of what is there. */
const BODIES: Readonly<Record<string, (ids: Readonly<Record<string, string>>) => Record<string, unknown>>> = {
  'POST /api/people': ({ organisations, boards }) => ({
    name: 'Någon Ny',
    membership: { organisationId: organisations, boardId: boards, role: 'member' },
  }),
  'POST /api/people/:id/memberships': ({ organisations, boards }) => ({
    organisationId: organisations,
    boardId: boards,
    role: 'member',
  }),
  'POST /api/meetings/:id/handed-in': (ids) => ({ itemId: ids['agenda-items'], kind: 'note', text: 'Ord' }),
  'POST /api/passkeys/challenge': () => ({ password: PASSWORD }),
};

/** What bodies say that no schema says: of what is there, and in a form that a refinement asks for. */
const namesOf = (ids: Readonly<Record<string, string>>): Named => ({
  boardId: ids['boards'],
  organisationId: ids['organisations'],
  meetingId: ids['meetings'],
  personId: ids['people'],
  itemId: ids['agenda-items'],
  itemIds: [ids['agenda-items']],
  adjustmentId: ids['adjustments'],
  signerId: ids['signers'],
  noticeId: ids['notices'],
  seatId: ids['seats'],
  email: 'prov@exempel.example',
});

/** An id that stands in a question besides its subject, and what else is known of what is asked. */
export interface PutIn extends Slot {
  where: 'path' | 'query' | 'body';
  /** by name: the version that is there */
  named?: Named;
}

export interface SentFile {
  name: string;
  bytes: Buffer;
}

const addressOf = ({ path }: Door, ids: Readonly<Record<string, string>>, put?: PutIn): string => {
  const [, , first = ''] = path.split('/');
  const named = namesOf(ids);
  return path.replaceAll(/:(\w+)/g, (_, name: string) => {
    if (put?.where === 'path' && put.path[0] === name) {
      return String(put.value);
    }
    const known = name === 'id' ? ids[first] : (PARTS[name] ?? named[name]);
    return typeof known === 'string' ? known : '00000000-0000-7000-8000-000000000000';
  });
};

/**
 * Asks a door about what has these ids, with the least that it takes.
 *
 * @param put one id that is put in as well, or in the place of what would stand there
 * @param file what is sent where the door takes a file
 */
export async function askDoor(
  agent: Agent,
  door: Door,
  ids: Readonly<Record<string, string>>,
  { put, file = { name: 'lista.csv', bytes: Buffer.from('namn\n') } }: { put?: PutIn; file?: SentFile } = {},
): Promise<Asked> {
  const method = door.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const named = { ...namesOf(ids), ...put?.named };
  const given = put === undefined ? BODIES[`${door.method} ${door.path}`]?.(ids) : undefined;
  const body =
    given ?? (sampleOf(door.body, named, put?.where === 'body' ? put : undefined) as Record<string, unknown>);
  const asked = agent[method](addressOf(door, ids, put)).query(
    sampleOf(door.query, { ...named, paragraphs: '1' }, put?.where === 'query' ? put : undefined) as object,
  );
  const sent =
    method === 'get'
      ? asked
      : door.multipart === true
        ? asked
            .field(Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)])))
            .attach('file', file.bytes, file.name)
        : asked.send(body);
  const reply = await sent.buffer(true).parse((response, done) => {
    const type = String((response as unknown as { headers: Record<string, string> }).headers['content-type']);
    if (/event-stream|zip/.test(type)) {
      // what does not end, or is long, has been let through
      (response as unknown as { destroy: () => void }).destroy();
      done(null, '');
      return;
    }
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => done(null, Buffer.concat(parts).toString('latin1')));
  });
  const text = String(reply.body);
  const code = /"code":"([a-z-]+)"/.exec(text)?.[1];
  return {
    status: reply.status,
    code: reply.status >= 400 ? code : undefined,
    text: text.slice(0, 20_000),
    headers: reply.headers,
  };
}
