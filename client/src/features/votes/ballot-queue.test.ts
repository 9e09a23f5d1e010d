import { describe, expect, it } from '@jest/globals';
import { BallotQueue, type Given } from './ballot-queue.js';

const NO = new Error('no');
const AWAY = new Error('away');

/** A server that answers when it is told to. */
function aServer() {
  const asked: { given: Given; reason: string | undefined; answer: (error?: Error) => void }[] = [];
  const queue = new BallotQueue(
    (given, reason) =>
      new Promise((resolve, reject) => {
        asked.push({
          given,
          reason,
          answer: (error) => (error === undefined ? resolve() : reject(error)),
        });
      }),
    (error) => error === NO,
  );
  const settle = () => new Promise<void>((done) => setImmediate(done));
  return { asked, queue, settle };
}

const entries = (given: Given | undefined) => [...(given ?? [])];

describe('ballots as fast as they are typed', () => {
  it('gather while one request is on its way', async () => {
    const { asked, queue, settle } = aServer();
    queue.give(['a'], 'yes');
    queue.give(['b'], 'no');
    queue.give(['c', 'd'], 'yes');
    queue.give(['b'], 'yes');
    expect(asked).toHaveLength(1);
    expect(queue.state().waiting.size).toBe(4);
    asked[0]?.answer();
    await settle();
    expect(entries(asked[1]?.given)).toEqual([
      ['b', 'yes'],
      ['c', 'yes'],
      ['d', 'yes'],
    ]);
    asked[1]?.answer();
    await settle();
    expect(queue.state().waiting.size).toBe(0);
  });

  it('that never came through go with the next one, the latest word of each', async () => {
    const { asked, queue, settle } = aServer();
    queue.give(['a', 'b'], 'yes');
    asked[0]?.answer(AWAY);
    await settle();
    expect(queue.state().refused?.error).toBe(AWAY);
    queue.give(['b'], 'no');
    expect(entries(asked[1]?.given)).toEqual([
      ['a', 'yes'],
      ['b', 'no'],
    ]);
  });

  it('that are refused wait for a reason, or are dropped', async () => {
    const { asked, queue, settle } = aServer();
    queue.give(['a'], 'yes');
    asked[0]?.answer(NO);
    await settle();
    expect(queue.state().waiting.size).toBe(0);
    queue.insist('Så skedde');
    expect(asked[1]).toMatchObject({ reason: 'Så skedde' });
    asked[1]?.answer(NO);
    await settle();
    queue.drop();
    expect(queue.state().refused).toBeUndefined();
  });
});
