import { afterEach, expect, test } from '@jest/globals';
import { handable } from './thread-answers.js';
import { TaskNotDone, ThreadPool, type PoolLimits } from './thread-pool.js';

const AMPLE = { limit: 60_000 };
const SHORT = { limit: 100 };

const opened: ThreadPool[] = [];
function aPool(limits: Partial<PoolLimits> = {}): ThreadPool {
  const pool = new ThreadPool(new URL('../../test/odd-thread.mjs', import.meta.url), {
    threads: 1,
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
function held(pool: ThreadPool): { task: Promise<unknown>; letGo: () => void } {
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
  ['ends without a word', { do: 'exit' }, AMPLE, 'ended'],
  ['never comes to an end', { do: 'spin' }, SHORT, 'slow'],
  ['eats all memory', { do: 'eat' }, AMPLE, 'memory'],
])('a task that %s ends alone, and the next one is done', async (_, task, options, why) => {
  const pool = aPool({ megabytes: 30 });
  const first = fate(pool.run(task, options));
  const next = fate(pool.run({ do: 'echo', word: 'next' }, AMPLE));
  expect(await first).toBe(why);
  expect(await next).toBe('next');
});

test('what a task throws comes over with its name and message, and its thread goes on', async () => {
  const pool = aPool();
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
  const pool = aPool({ threads: 2 });
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const beside = ['Anna', 'Bo'].map((writer) =>
    pool.run({ do: 'wait', gate, word: writer }, { ...AMPLE, beside: writer }),
  );
  expect(await fate(pool.run({ do: 'echo', word: 'awaited' }, AMPLE))).toBe('awaited');
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
  expect(await Promise.all(beside.map(fate))).toEqual(['Anna', 'Bo']);
});

test('bytes are handed over, not copied; small ones that share their memory are', async () => {
  const large = Buffer.alloc(100_000, 7);
  const { bytes, memory } = handable(large);
  const back = (await aPool().run({ do: 'bytes', bytes }, { ...AMPLE, handed: [memory] })) as {
    bytes: Uint8Array;
  };
  expect(large.byteLength).toBe(0);
  expect(back.bytes.byteLength).toBe(100_000);
  expect(back.bytes.at(-1)).toBe(7);

  const small = Buffer.from('delad');
  expect(handable(small).memory).not.toBe(small.buffer);
});

test('closing ends what is under way and what waits; what comes later is done all the same', async () => {
  const pool = aPool();
  const spinning = fate(pool.run({ do: 'spin' }, AMPLE));
  const waiting = fate(pool.run({ do: 'echo', word: 'waiting' }, AMPLE));
  await pool.close();
  expect(await spinning).toBe('ended');
  expect(await waiting).toBe('ended');
  expect(await fate(pool.run({ do: 'echo', word: 'later' }, AMPLE))).toBe('later');
});
