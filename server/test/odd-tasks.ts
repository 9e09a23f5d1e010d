// What a thread or process should not do: for the tests of the pool.
import { answerTasks } from '../src/platform/apart/answer-tasks.js';

interface OddTask {
  do: keyof typeof acts;
  word: string;
  bytes: Uint8Array;
  gate: Int32Array<SharedArrayBuffer>;
}

const acts = {
  echo: ({ word }: OddTask) => ({ word }),
  bytes: ({ bytes }: OddTask) => ({ bytes }),
  throw: () => {
    throw new RangeError('för långt');
  },
  exit: () => process.exit(3),
  spin: () => {
    for (;;) {
      // never ends
    }
  },
  eat: () => {
    const eaten: object[][] = [];
    for (;;) {
      eaten.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
    }
  },
  // V8 ends the whole process where one list cannot grow, and asks nobody
  'eat-at-a-stroke': () => {
    const eaten: number[] = [];
    for (;;) {
      eaten.push(eaten.length);
    }
  },
  environment: () => ({ word: Object.keys(process.env).join(' ') }),
  pid: () => ({ word: String(process.pid) }),
  wait: ({ gate, word }: OddTask) => {
    Atomics.wait(gate, 0, 0);
    return { word };
  },
};

answerTasks<OddTask, object>((task) => Promise.resolve().then(() => ({ value: acts[task.do](task) })));
