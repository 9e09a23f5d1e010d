import type { PageSpan } from '@klubbat/shared/contracts/preview';
import { answerTasks, handable } from '../../platform/apart/answer-tasks.js';
import { composeDocument } from '../../documents/compose-document.js';
import { checkPdf } from '../../documents/open-pdf.js';
import { readIncoming } from '../../documents/incoming/read-incoming.js';
import { readProposal } from '../../documents/proposal/read-proposal.js';
import { renderRegisterExtract } from '../../documents/register-extract.js';
import { renderTelling } from '../../documents/render-pdf.js';
import { signatureMark } from '../../documents/signature-mark.js';
import { renderWord } from '../../documents/word/render-word.js';
import { prepareField } from '../../signatures/sign-field.js';
import { signaturesOf } from './incoming-signatures.js';
import { fieldSize } from '../../signatures/signature-fields.js';
import type { PrintReply, PrintTask, SignatureToPrepare } from './print-task.js';

async function draw(
  { content, bound, logo }: Omit<Extract<PrintTask, { do: 'draw' }>, 'do'>,
  pages?: PageSpan,
) {
  const { bytes: drawn, withoutPages } = await renderTelling(content, bound, logo, pages);
  const { bytes, memory } = handable(drawn);
  return { value: { pdf: bytes, withoutPages }, handed: [memory] };
}

async function prepareSignature({ lines, day, ...given }: SignatureToPrepare) {
  const size = fieldSize(given.pdf, given.field);
  if (size === undefined) {
    throw new Error(`the file has no signature field ${given.field}`);
  }
  const prepared = prepareField({ ...given, appearance: signatureMark({ ...size, lines, day }) });
  const { bytes, memory } = handable(prepared.bytes);
  return { value: { prepared: { ...prepared, bytes } }, handed: [memory] };
}

// The whole of what a thread or process for documents does.
answerTasks<PrintTask, PrintReply>(async (task) => {
  switch (task.do) {
    case 'draw':
      return draw(task);
    case 'compose-and-draw':
      return draw(
        { content: composeDocument(task.file, task.choice), bound: [], logo: task.logo },
        task.pages,
      );
    case 'draw-register-extract': {
      const { bytes, memory } = handable(renderRegisterExtract(task.extract));
      return { value: { pdf: bytes }, handed: [memory] };
    }
    case 'check':
      return { value: { check: await checkPdf(task.bytes) } };
    case 'draw-word': {
      const { bytes, memory } = handable(await renderWord(task.content));
      return { value: { word: bytes }, handed: [memory] };
    }
    case 'prepare-signature':
      return prepareSignature(task.given);
    case 'read-incoming': {
      // pdf.js takes over what it is given
      const signatures = signaturesOf(task.bytes);
      const { reading, files } = await readIncoming(new Uint8Array(task.bytes));
      return { value: { incoming: { reading: { ...reading, signatures }, files } } };
    }
    case 'read-word':
      return { value: { proposal: readProposal(task.bytes, task.headings) } };
  }
});
