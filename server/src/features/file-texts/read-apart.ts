import type { FileTextRead } from '../../documents/file-text.js';
import { handable } from '../../platform/thread-answers.js';
import { TaskNotDone, ThreadPool } from '../../platform/thread-pool.js';
import type { TextTask } from './text-thread.js';

/** Far more than a file that people read takes. */
const LIMIT = 60_000;

const isSource = import.meta.url.endsWith('.ts');

/*
 * One thread of its own: those that draw documents are for what people wait for, and on a small machine there is one of them.
 */
const thread = new ThreadPool(new URL(isSource ? './text-thread.ts' : './text-thread.js', import.meta.url), {
  threads: 1,
  waiting: 4,
  megabytes: 512,
});

/**
 * `readFileText` in a thread of its own. The bytes are handed over and cannot be read here afterwards. What takes too long, too
 * much memory or the thread with it cannot be read; undefined: the program stops meanwhile.
 */
export async function readFileTextApart(
  given: Uint8Array,
  mediaType: string,
): Promise<FileTextRead | undefined> {
  const { bytes, memory } = handable(given);
  const task: TextTask = { bytes, mediaType };
  try {
    return (await thread.run(task, { limit: LIMIT, handed: [memory] })) as FileTextRead;
  } catch (error) {
    if (!(error instanceof TaskNotDone)) {
      return { ok: false, fault: 'broken' };
    }
    switch (error.why) {
      case 'slow':
        return { ok: false, fault: 'too-slow' };
      case 'memory':
        return { ok: false, fault: 'too-heavy' };
      case 'full':
      case 'superseded':
      case 'ended':
        return undefined;
    }
  }
}

/** Ends the thread, when the program does. One that is asked for later is started anew. */
export function stopReadingTexts(): Promise<void> {
  return thread.close();
}
