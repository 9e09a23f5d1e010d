import type { FileTextRead } from '../../documents/file-text.js';
import { ownProcess } from '../../platform/apart/own-process.js';
import { TaskNotDone, TaskPool } from '../../platform/apart/task-pool.js';
import type { TextTask } from './answer-text.js';

/** Far more than a file that people read takes. */
const LIMIT = 60_000;

const isSource = import.meta.url.endsWith('.ts');

/*
 * One process of its own: those that open files while somebody waits are for that, and on a small machine there is one of them.
 */
const texts = new TaskPool(new URL(isSource ? './answer-text.ts' : './answer-text.js', import.meta.url), {
  in: ownProcess,
  atOnce: 1,
  waiting: 4,
  megabytes: 512,
});

/**
 * `readFileText` in a process of its own. What takes too long, too much memory or the process with it cannot be read;
 * undefined: the program stops meanwhile.
 */
export async function readFileTextApart(
  bytes: Uint8Array,
  mediaType: string,
): Promise<FileTextRead | undefined> {
  const task: TextTask = { bytes, mediaType };
  try {
    return (await texts.run(task, { limit: LIMIT })) as FileTextRead;
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

/** Ends the process, when the program does. One that is asked for later is started anew. */
export function stopReadingTexts(): Promise<void> {
  return texts.close();
}
