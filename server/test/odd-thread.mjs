// A thread that does what a thread should not: for the tests of the pool.
import { parentPort } from 'node:worker_threads';

const acts = {
  echo: ({ word }) => ({ word }),
  bytes: ({ bytes }) => ({ bytes }),
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
    const eaten = [];
    for (;;) {
      eaten.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
    }
  },
  wait: ({ gate, word }) => {
    Atomics.wait(gate, 0, 0);
    return { word };
  },
};

parentPort.on('message', (task) => {
  try {
    parentPort.postMessage({ value: acts[task.do](task) });
  } catch ({ name, message, stack }) {
    parentPort.postMessage({ thrown: { name, message, stack } });
  }
});
