import { afterEach, expect, test } from '@jest/globals';
import { handable } from './answer-tasks.js';
import { ownProcess } from './own-process.js';
import { ownThread } from './own-thread.js';
import { TaskNotDone, TaskPool, type PoolLimits } from './task-pool.js';

const AMPLE = { limit: 60_000 };
const SHORT = { limit: 100 };

const opened: TaskPool[] = [];
function aPool(limits: Partial<PoolLimits> = {}): TaskPool {
  const pool = new TaskPool(new URL('../../../test/odd-tasks.ts', import.meta.url), {
    in: ownThread,
    atOnce: 1,
    waiting: 10,
    megabytes: 200,
    ...limits,
  });
  opened.push(pool);
  return pool;
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});

/** What the task came to: a word, or why it was not done. */
const fate = (task: Promise<unknown>): Promise<unknown> =>
  task.then(
    (value) => (value as { word: string }).word,
    (error: unknown) => (error instanceof TaskNotDone ? error.why : error),
  );

/** A task that holds the only thread until it is let go. */
function held(pool: TaskPool): { task: Promise<unknown>; letGo: () => void } {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  return {
    task: pool.run({ do: 'wait', gate, word: 'held' }, AMPLE),
    letGo: () => {
      Atomics.store(gate, 0, 1);
      Atomics.notify(gate, 0);
    },
  };
}

test.each([
  ['in a thread ends without a word', ownThread, { do: 'exit' }, AMPLE, 'ended'],
  ['in a thread never comes to an end', ownThread, { do: 'spin' }, SHORT, 'slow'],
  ['in a thread eats all memory', ownThread, { do: 'eat' }, AMPLE, 'memory'],
  ['in a process ends without a word', ownProcess, { do: 'exit' }, AMPLE, 'ended'],
  ['in a process never comes to an end', ownProcess, { do: 'spin' }, SHORT, 'slow'],
  ['in a process eats all memory', ownProcess, { do: 'eat' }, AMPLE, 'memory'],
  ['in a process eats all memory at a stroke', ownProcess, { do: 'eat-at-a-stroke' }, AMPLE, 'memory'],
])('a task that %s ends alone, and the next one is done', async (_, where, task, options, why) => {
  const pool = aPool({ in: where, megabytes: 30 });
  const first = fate(pool.run(task, options));
  const next = fate(pool.run({ do: 'echo', word: 'next' }, AMPLE));
  expect(await first).toBe(why);
  expect(await next).toBe('next');
});

test.each([
  ['thread', ownThread],
  ['process', ownProcess],
])('what a task throws comes over with its name and message, and its %s goes on', async (_, where) => {
  const pool = aPool({ in: where });
  await expect(pool.run({ do: 'throw' }, AMPLE)).rejects.toMatchObject({
    name: 'RangeError',
    message: 'för långt',
  });
  expect(await fate(pool.run({ do: 'echo', word: 'next' }, AMPLE))).toBe('next');
});

test('more than may wait are refused, and those who wait are done in order', async () => {
  const pool = aPool({ waiting: 2 });
  const { task, letGo } = held(pool);
  const order: unknown[] = [];
  const waiting = ['first', 'second', 'third'].map((word) =>
    fate(pool.run({ do: 'echo', word }, AMPLE)).then((end) => order.push(end)),
  );
  await waiting[2];
  letGo();
  await Promise.all([task, ...waiting]);
  expect(order).toEqual(['full', 'first', 'second']);
});

test('of the same work only the newest is done, and after what somebody waits for', async () => {
  const pool = aPool();
  const { task, letGo } = held(pool);
  const order: unknown[] = [];
  const run = (word: string, beside?: string) =>
    fate(pool.run({ do: 'echo', word }, { ...AMPLE, ...(beside === undefined ? {} : { beside }) })).then(
      (end) => order.push(end),
    );
  const all = [run('old', 'Anna'), run('another writer', 'Bo'), run('new', 'Anna'), run('awaited')];
  await all[0];
  letGo();
  await Promise.all([task, ...all]);
  expect(order).toEqual(['superseded', 'awaited', 'another writer', 'new']);
});

test('work beside never takes the last thread', async () => {
  const pool = aPool({ atOnce: 2 });
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const beside = ['Anna', 'Bo'].map((writer) =>
    pool.run({ do: 'wait', gate, word: writer }, { ...AMPLE, beside: writer }),
  );
  expect(await fate(pool.run({ do: 'echo', word: 'awaited' }, AMPLE))).toBe('awaited');
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
  expect(await Promise.all(beside.map(fate))).toEqual(['Anna', 'Bo']);
});

test.each([
  ['thread', ownThread],
  ['process', ownProcess],
])('bytes come to a %s and back as they are, and stay here', async (_, where) => {
  const bytes = new Uint8Array(100_000).fill(7);
  const back = (await aPool({ in: where }).run({ do: 'bytes', bytes }, AMPLE)) as { bytes: Uint8Array };
  expect(bytes.byteLength).toBe(100_000);
  expect(Buffer.compare(back.bytes, bytes)).toBe(0);
});

test('what is handed over is its own: small bytes share their memory with others, and are copied', () => {
  const large = new Uint8Array(100_000);
  expect(handable(large).memory).toBe(large.buffer);
  const small = Buffer.from('delad');
  expect(handable(small).memory).not.toBe(small.buffer);
});

test('a process goes on when all that belongs to the program is told to stop: who runs it does that', async () => {
  const pool = aPool({ in: ownProcess });
  const pid = await fate(pool.run({ do: 'pid' }, AMPLE));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.kill(Number(pid), signal);
  }
  expect(await fate(pool.run({ do: 'pid' }, AMPLE))).toBe(pid);
});

test('a process for files of others knows nothing of our environment', async () => {
  expect(await fate(aPool({ in: ownProcess }).run({ do: 'environment' }, AMPLE))).toBe('');
});

test.each([
  ['threads', ownThread],
  ['processes', ownProcess],
])('closing %s ends what is under way and what waits; what comes later is done', async (_, where) => {
  const pool = aPool({ in: where });
  const spinning = fate(pool.run({ do: 'spin' }, AMPLE));
  const waiting = fate(pool.run({ do: 'echo', word: 'waiting' }, AMPLE));
  await pool.close();
  expect(await spinning).toBe('ended');
  expect(await waiting).toBe('ended');
  expect(await fate(pool.run({ do: 'echo', word: 'later' }, AMPLE))).toBe('later');
});
