import { describe, expect, test } from '@jest/globals';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { ProblemError } from '../../lib/problem-error.js';
import { UploadQueue, type Send } from './upload-queue.js';

const file = (name: string, size = 3): File => ({ name, size }) as File;
const problem = (status: number, detail: string): ProblemError =>
  new ProblemError({ type: '', title: '', status, detail, code: 'internal', errors: [] } satisfies Problem);

/** Answers in the order of `answers`, each when it is asked for. */
function queueWith(...answers: (number | Error)[]) {
  const sent: string[] = [];
  const send: Send = async ({ name }, signal, onProgress) => {
    sent.push(name);
    onProgress(0.5);
    const answer = answers.shift() ?? new Error('nothing more was to be sent');
    if (answer === Infinity) {
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('given up'))));
    }
    if (answer instanceof Error) {
      throw answer;
    }
    return { number: answer, wasThere: answer < 0 };
  };
  const queue = new UploadQueue(send);
  const shown = () => queue.uploads().map(({ file: { name }, state }) => `${name} ${state}`);
  const settled = async () => {
    while (queue.uploads().some(({ state }) => state === 'waiting' || state === 'sending')) {
      await new Promise((tick) => setImmediate(tick));
    }
    return shown();
  };
  return { queue, sent, shown, settled };
}

describe('files on their way', () => {
  test('are sent one after the other, in the order in which they were chosen', async () => {
    const { queue, sent, shown, settled } = queueWith(1, 2, -1);
    queue.add([file('a'), file('b'), file('c')]);
    expect(shown()).toEqual(['a sending', 'b waiting', 'c waiting']);
    expect(await settled()).toEqual(['a added', 'b added', 'c was-there']);
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  test('that are too large are never sent, and the limit is said', async () => {
    const { queue, sent, settled } = queueWith(1);
    queue.add([file('stor', 100_000_000), file('b')]);
    expect(await settled()).toEqual(['stor failed', 'b added']);
    expect(sent).toEqual(['b']);
    expect(queue.uploads()[0]?.sentence).toBe(
      'Filen är 100 MB. En bilaga får vara högst 20 MB. Minska den, eller dela upp den.',
    );
  });

  test('that fail stay with their sentence; only what was lost on the way may be sent again', async () => {
    const { queue, settled } = queueWith(problem(422, 'Filen är tom.'), problem(0, ''), 1, 2);
    queue.add([file('tom'), file('bruten'), file('c')]);
    expect(await settled()).toEqual(['tom failed', 'bruten failed', 'c added']);
    expect(queue.uploads()[0]).toMatchObject({ sentence: 'Filen är tom.', mayRetry: false });
    queue.retryAll();
    expect(await settled()).toEqual(['tom failed', 'bruten added', 'c added']);
  });

  test('may be given up, and the next one goes on', async () => {
    const { queue, shown, settled } = queueWith(Infinity, 1);
    queue.add([file('a'), file('b')]);
    queue.remove(1);
    expect(shown()).toEqual(['b waiting']);
    expect(await settled()).toEqual(['b added']);
  });
});
