import { fail } from '../../platform/errors.js';
import { ownProcess } from '../../platform/apart/own-process.js';
import { TaskNotDone, TaskPool } from '../../platform/apart/task-pool.js';
import type { WorkbookFault } from './read-workbook.js';

/** Milliseconds: far more than a list of 10,000 rows takes. */
const LIMIT = 20_000;

const isSource = import.meta.url.endsWith('.ts');

const workbooks = new TaskPool(
  new URL(isSource ? './answer-workbook.ts' : './answer-workbook.js', import.meta.url),
  { in: ownProcess, atOnce: 1, waiting: 10, megabytes: 256 },
);

/**
 * `readWorkbook` in a process of its own. What takes too long or too much memory `unfolds`. Refuses with `documents-queue-full`.
 */
export async function readWorkbookApart(bytes: Uint8Array): Promise<unknown[][] | WorkbookFault> {
  try {
    return (await workbooks.run(bytes, { limit: LIMIT })) as unknown[][] | WorkbookFault;
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

/** Ends the process, when the program does. One that is asked for later is started anew. */
export function stopReadingWorkbooks(): Promise<void> {
  return workbooks.close();
}
