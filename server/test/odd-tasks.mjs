// What a thread or process should not do: for the tests of the pool.
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
  // V8 ends the whole process where one list cannot grow, and asks nobody
  'eat-at-a-stroke': () => {
    const eaten = [];
    for (;;) {
      eaten.push(eaten.length);
    }
  },
  environment: () => ({ word: Object.keys(process.env).join(' ') }),
  wait: ({ gate, word }) => {
    Atomics.wait(gate, 0, 0);
    return { word };
  },
};

const say = (reply) => (parentPort === null ? process.send(reply) : parentPort.postMessage(reply));
(parentPort ?? process).on('message', (task) => {
  try {
    say({ value: acts[task.do](task) });
  } catch ({ name, message, stack }) {
    say({ thrown: { name, message, stack } });
  }
});
