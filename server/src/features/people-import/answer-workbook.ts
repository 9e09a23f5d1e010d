import { answerTasks } from '../../platform/apart/answer-tasks.js';
import { readWorkbook, type WorkbookFault } from './read-workbook.js';

answerTasks<Uint8Array, unknown[][] | WorkbookFault>(async (bytes) => ({ value: await readWorkbook(bytes) }));
