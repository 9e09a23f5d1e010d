import { readFileText, type FileTextRead } from '../../documents/file-text.js';
import { answerTasks } from '../../platform/apart/answer-tasks.js';

/** What the process is asked. */
export interface TextTask {
  bytes: Uint8Array;
  mediaType: string;
}

answerTasks<TextTask, FileTextRead>(async ({ bytes, mediaType }) => ({
  value: await readFileText(new Uint8Array(bytes), mediaType),
}));
