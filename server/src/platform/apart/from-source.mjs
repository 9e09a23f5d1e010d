// A thread or process of ours where the program runs from its TypeScript sources (tests, `npm run dev`): Node 20 gives a
// thread no loader of TypeScript from the thread that starts it.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData?.file ?? process.argv[2]);
