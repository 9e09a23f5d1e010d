import { expect, test } from '@jest/globals';
import { gathered } from './gathered.js';

/** A write that stands still until it is let go; `failing`: it refuses any that holds that. */
function slowWrite(failing?: string) {
  const written: string[][] = [];
  const begun: (() => void)[] = [];
  const write = gathered(async (notes: string[]) => {
    written.push(notes);
    await new Promise<void>((go) => begun.push(go));
    if (failing !== undefined && notes.includes(failing)) {
      throw new Error(`not ${failing}`);
    }
    return notes.map((note) => `${note}!`);
  });
  const goOn = async (): Promise<void> => {
    begun.shift()?.();
    await new Promise(setImmediate);
  };
  return { write, written, goOn };
}

test('what comes while a write runs goes together in the next, and each is answered its own', async () => {
  const { write, written, goOn } = slowWrite();
  const answers = Promise.all(['ett', 'två', 'tre'].map(write));
  expect(written).toEqual([['ett']]);
  await goOn();
  expect(written).toEqual([['ett'], ['två', 'tre']]);
  await goOn();
  expect(await answers).toEqual(['ett!', 'två!', 'tre!']);
});

test('what fails together is written once more one by one, so that only the one that cannot be is refused', async () => {
  const { write, written, goOn } = slowWrite('fel');
  const answers = Promise.allSettled(['ett', 'två', 'fel', 'tre'].map(write));
  for (let place = 0; place < 5; place += 1) {
    await goOn();
  }
  expect(written).toEqual([['ett'], ['två', 'fel', 'tre'], ['två'], ['fel'], ['tre']]);
  expect((await answers).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  const after = write('sen');
  await goOn();
  expect(await after).toBe('sen!');
});
