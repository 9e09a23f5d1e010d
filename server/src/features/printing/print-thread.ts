import { answerTasks, handable } from '../../platform/thread-answers.js';
import { checkPdf, UnreadableAppendix } from '../../documents/bound-file.js';
import { renderPdf } from '../../documents/render-pdf.js';
import type { PrintReply, PrintTask } from './print-task.js';

/** Draws a document, or says which appendix stands in the way. */
async function draw({ content, bound }: Extract<PrintTask, { do: 'draw' }>) {
  try {
    const { bytes, memory } = handable(await renderPdf(content, bound));
    return { value: { pdf: bytes }, handed: [memory] };
  } catch (error) {
    if (error instanceof UnreadableAppendix) {
      return { value: { unreadable: { label: error.label, reason: error.reason } } };
    }
    throw error;
  }
}

// The whole of what a thread for documents does.
answerTasks<PrintTask, PrintReply>(async (task) =>
  task.do === 'draw' ? draw(task) : { value: { check: await checkPdf(task.bytes) } },
);
