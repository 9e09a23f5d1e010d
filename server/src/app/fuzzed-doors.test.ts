import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { cloneFurnished } from '../../test/furnished-database.js';
import { drawn, OddValues, type Schema } from '../../test/odd-values.js';
import { startTestApp, type Agent, type TestApp } from '../../test/test-app.js';
import { DEMO_PASSWORD } from '../features/demo/demo-people.js';

/*
 * Every door of the OpenAPI document is asked with what it says that it takes, and with what it does not: by one who may do everything, by a
 * secretary and by a stranger, in a house full of meetings. Whatever comes, it is answered, in words and not in what the program is made of.
 */

/** How often each door is asked by each. `npm run trial -- fuzz` asks more. */
const ROUNDS = Number(process.env['KLUBBAT_TRIAL_RUNS'] ?? 1);
const SEED = Number(process.env['KLUBBAT_TEST_SEED'] ?? 20_260_301);

/** What only the program itself may read. */
const INSIDE =
  /\bat [^\n]{1,200}\.(?:ts|js|mjs):\d+|node_modules|QueryFailedError|TypeORMError|violates \w+ constraint|syntax error at/;

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

let app: TestApp;
let api: OpenApi;
let ids: string[];
let idsOf: Map<string, string[]>;
const logged: string[] = [];
/** how many answers began with each figure */
const answers = new Map<string, number>();

beforeAll(async () => {
  const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });
  app = await startTestApp({ database: await cloneFurnished(true), now: new Date(), log });
  api = (await app.stranger.get('/api/openapi.json').expect(200)).body as OpenApi;
  idsOf = await findIds();
  ids = [...idsOf.values()].flat();
}, 300_000);
afterAll(() => app.close());

/** Some ids of each table, by its name. */
async function findIds(): Promise<Map<string, string[]>> {
  const tables = await app.dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = current_schema() AND column_name = 'id' AND data_type = 'uuid'`,
  );
  const found = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await app.dataSource.query<{ id: string }[]>(`SELECT id FROM ${name} ORDER BY id LIMIT 40`);
    found.set(name, rows.length === 0 ? ['00000000-0000-7000-8000-000000000000'] : rows.map(({ id }) => id));
  }
  return found;
}

const SINGULAR: Record<string, string> = {
  people: 'person',
  deliveries: 'delivery',
  addresses: 'address',
  dispatches: 'dispatch',
  memoranda: 'memorandum',
  incoming: 'incoming_document',
};

/** `/api/agenda-items/{id}` → ids of agenda_item */
function idsFor(path: string, values: OddValues): readonly string[] {
  const word = path.split('/{id}')[0]?.split('/').at(-1) ?? '';
  const table = (SINGULAR[word] ?? word.replace(/s$/, '')).replaceAll('-', '_');
  return values.chance(0.85) ? (idsOf.get(table) ?? ids) : ids;
}

interface Asked {
  method: string;
  path: string;
  operation: Operation;
}

/** What ends the session or changes the password of the one who asks is asked by others. */
const isOfTheSession = (path: string) => /^\/api\/(session|sessions)(\/|$)/.test(path);

async function ask(agent: Agent, { method, path, operation }: Asked, values: OddValues): Promise<string[]> {
  const words = (operation.parameters ?? []).map(({ name, in: where, schema, required = false }) => ({
    name,
    where,
    given: where === 'path' || required || values.chance(0.4),
    value: values.value(schema, name),
  }));
  const spelt = (value: unknown) =>
    encodeURIComponent(
      (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replaceAll(/\ud800/g, ''),
    );
  const address = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    name === 'id' && values.chance(0.9)
      ? values.pick(idsFor(path, values))
      : spelt(words.find((word) => word.name === name)?.value ?? 'x').slice(0, 2_000) || 'x',
  );
  const query = words
    .filter(({ where, given }) => where === 'query' && given)
    .map(({ name, value }) => `${name}=${spelt(value).slice(0, 11_000)}`)
    .join('&');
  const request = agent[method as 'get'](`${address}${query === '' ? '' : `?${query}`}`)
    .ok(() => true)
    .buffer(true)
    .parse((reply, done) => {
      const pieces: Buffer[] = [];
      reply.on('data', (piece: Buffer) => pieces.push(piece));
      reply.on('end', () => {
        done(null, Buffer.concat(pieces));
      });
    });
  const content = operation.requestBody?.content ?? {};
  const [type] = Object.keys(content);
  const body = type === undefined ? undefined : values.value(content[type]?.schema ?? {});
  logged.length = 0;
  const reply = await (body === undefined
    ? request
    : request
        .set('Content-Type', type === 'multipart/form-data' ? 'application/json' : (type ?? ''))
        .send(type === 'application/x-www-form-urlencoded' ? formOf(body) : JSON.stringify(body)));
  const figure = `${String(reply.status).slice(0, 1)}xx`;
  answers.set(figure, (answers.get(figure) ?? 0) + 1);
  const said = (reply.body as Buffer).toString('latin1');
  const sent = JSON.stringify(body)?.slice(0, 600) ?? '';
  const told = `${method.toUpperCase()} ${address}?${query.slice(0, 300)} ${sent} → ${reply.status}`;
  const isText = /json|text|html|xml/.test(reply.type);
  return [
    ...(reply.status >= 500 ? [`${told}: ${logged.join('').slice(0, 1_500)}`] : []),
    ...(isText && INSIDE.test(said) ? [`${told} tells of its inside: ${said.slice(0, 300)}`] : []),
    ...(reply.status >= 400 && path.startsWith('/api/') && !reply.type.startsWith('application/problem+json')
      ? [`${told}: ${reply.type}`]
      : []),
  ];
}

function formOf(body: unknown): string {
  return typeof body === 'object' && body !== null
    ? new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)])).toString()
    : '';
}

test(
  'whatever a door is asked, it answers, and not with what the program is made of',
  async () => {
    const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): Asked => ({ method, path, operation })),
    );
    // what is followed live does not end
    const doors = operations.filter(({ path }) => !path.endsWith('/live') && !isOfTheSession(path));
    expect(doors.length).toBeGreaterThan(250);
    const secretary = await app.signIn('elin.ravndal@norrskog.example', DEMO_PASSWORD);
    const known = (ref: string) => api.components?.schemas?.[ref.split('/').at(-1) ?? ''] ?? {};
    const faults: string[] = [];
    let asked = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [of, agent] of [app.admin, secretary, app.stranger].entries()) {
        // who may do nothing gets no further than who he is
        const oddness = [0.03, 0, 0.2][round % 3] ?? 0;
        const values = new OddValues(drawn(SEED + round * 3 + of), ids, known, oddness);
        for (const door of doors) {
          faults.push(...(await ask(agent, door, values)));
          asked += 1;
        }
      }
    }
    const figures = [...answers].map(([figure, count]) => `${count} answered ${figure}`).join(', ');
    if (process.env['KLUBBAT_TRIAL_RUNS'] !== undefined) {
      process.stdout.write(
        `${doors.length} doors, ${asked} questions (${figures}), ${faults.length} faults\n`,
      );
    }
    // else it would only show that nobody gets in
    expect(answers.get('2xx')).toBeGreaterThan(asked / 10);
    expect(faults).toEqual([]);
  },
  ROUNDS * 120_000,
);
