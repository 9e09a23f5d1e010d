import { readFileText, type FileTextRead } from '../../documents/file-text.js';
import { answerTasks } from '../../platform/thread-answers.js';

/** What the thread is asked. */
export interface TextTask {
  bytes: Uint8Array;
  mediaType: string;
}

answerTasks<TextTask, FileTextRead>(async ({ bytes, mediaType }) => ({
  value: await readFileText(bytes, mediaType),
}));
