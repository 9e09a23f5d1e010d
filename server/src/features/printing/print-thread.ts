import { answerTasks, handable } from '../../platform/thread-answers.js';
import { checkPdf } from '../../documents/open-pdf.js';
import { renderPdf } from '../../documents/render-pdf.js';
import type { PrintReply, PrintTask } from './print-task.js';

async function draw({ content, bound, logo }: Extract<PrintTask, { do: 'draw' }>) {
  const { bytes, memory } = handable(await renderPdf(content, bound, logo));
  return { value: { pdf: bytes }, handed: [memory] };
}

// The whole of what a thread for documents does.
answerTasks<PrintTask, PrintReply>(async (task) =>
  task.do === 'draw' ? draw(task) : { value: { check: await checkPdf(task.bytes) } },
);
