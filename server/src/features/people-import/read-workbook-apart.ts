import { fail } from '../../platform/errors.js';
import { TaskNotDone, ThreadPool } from '../../platform/thread-pool.js';
import type { WorkbookFault } from './read-workbook.js';

/** Milliseconds: far more than a list of 10,000 rows takes. */
const LIMIT = 20_000;

const isSource = import.meta.url.endsWith('.ts');

const thread = new ThreadPool(
  new URL(isSource ? './workbook-thread.ts' : './workbook-thread.js', import.meta.url),
  { threads: 1, waiting: 10, megabytes: 256 },
);

/**
 * `readWorkbook` in a thread of its own. The bytes are copied: whoever asks goes on to keep them. What takes too long or too much memory `unfolds`. Refuses with
 * `documents-queue-full`.
 */
export async function readWorkbookApart(bytes: Uint8Array): Promise<unknown[][] | WorkbookFault> {
  try {
    return (await thread.run(new Uint8Array(bytes), { limit: LIMIT })) as unknown[][] | WorkbookFault;
  } catch (error) {
    const why = error instanceof TaskNotDone ? error.why : undefined;
    if (why === 'slow' || why === 'memory') {
      return 'unfolds';
    }
    if (why === 'full') {
      return fail('documents-queue-full');
    }
    throw error;
  }
}

/** Ends the thread, when the program does. One that is asked for later is started anew. */
export function stopReadingWorkbooks(): Promise<void> {
  return thread.close();
}
