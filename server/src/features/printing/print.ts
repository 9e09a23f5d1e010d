import { availableParallelism } from 'node:os';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { BoundFile } from '../../documents/bound-file.js';
import type { RegisterExtract } from '../../documents/register-extract.js';
import type { WithoutPages } from '../../documents/render-pdf.js';
import type { PdfCheck } from '../../documents/open-pdf.js';
import { unreadable } from '../../documents/incoming/unreadable.js';
import type { OwnHeadings, ProposalRead } from '../../documents/proposal/read-proposal.js';
import { Fault, fail } from '../../platform/errors.js';
import { ownProcess } from '../../platform/apart/own-process.js';
import { ownThread } from '../../platform/apart/own-thread.js';
import { TaskNotDone, TaskPool, type TaskOptions } from '../../platform/apart/task-pool.js';
import type { PreparedField } from '../../signatures/fill-room.js';
import type { IncomingAnswer, PreviewTask, PrintReply, PrintTask, SignatureToPrepare } from './print-task.js';

/*
 * Documents are drawn in threads of their own (docs/decisions/014-documents-in-threads.md): a protocol of 300 §§ or an
 * appendix of 2,000 pages takes seconds, and others are answered meanwhile. One set of threads for the whole program, as
 * its fonts are. What opens files of others does so in processes of their own
 * (docs/decisions/103-files-of-others-in-processes.md).
 */

/** Far more than 2,000 pages bound behind take. */
const DOCUMENT = 180_000;
/** Nobody reads a preview that late. */
const PREVIEW = 20_000;

/** What takes longer is made to. */
const INCOMING = 120_000;

/** Far more than the longest text that a § may hold takes. */
const PROPOSAL = 60_000;

const isSource = import.meta.url.endsWith('.ts');

const file = new URL(isSource ? './answer-print.ts' : './answer-print.js', import.meta.url);
const limits = { atOnce: Math.max(1, availableParallelism() - 1), waiting: 50, megabytes: 1024 };

/** Draw what we have written. */
const own = new TaskPool(file, { in: ownThread, ...limits });
/** Open what others have made. */
const foreign = new TaskPool(file, { in: ownProcess, ...limits });

async function ask(pool: TaskPool, task: PrintTask, options: TaskOptions): Promise<PrintReply> {
  try {
    return (await pool.run(task, options)) as PrintReply;
  } catch (error) {
    if (error instanceof TaskNotDone) {
      switch (error.why) {
        case 'full':
          return fail('documents-queue-full');
        case 'superseded':
          return fail('preview-superseded');
        case 'slow':
          return fail('document-too-slow');
        case 'memory':
          return fail('document-too-large');
        case 'ended':
          throw error;
      }
    }
    throw error;
  }
}

async function drawnBy(pool: TaskPool, task: PrintTask, options: TaskOptions): Promise<Printed> {
  const { pdf, withoutPages = [] } = await ask(pool, task, options);
  if (pdf === undefined) {
    throw new Error('a thread answered without a document');
  }
  return { pdf, withoutPages };
}

/** A document, and which of its files have no pages in it. */
export interface Printed {
  pdf: Uint8Array;
  withoutPages: WithoutPages[];
}

/**
 * `renderPdf` in a thread: the same bytes. Refuses with `documents-queue-full`, `document-too-slow` or `document-too-large`.
 */
export async function print(
  content: ProtocolContent,
  bound: readonly BoundFile[],
  logo?: Uint8Array,
): Promise<Uint8Array> {
  return (await printTelling(content, bound, logo)).pdf;
}

/** The same, with which of the files have no pages in it. */
export function printTelling(
  content: ProtocolContent,
  bound: readonly BoundFile[],
  logo?: Uint8Array,
): Promise<Printed> {
  return drawnBy(bound.length > 0 ? foreign : own, { do: 'draw', content, bound, logo }, { limit: DOCUMENT });
}

/**
 * A document while it is written, composed in the thread too: of 300 §§ that takes its time as well. One that still waits is
 * refused with `preview-superseded` when its writer asks for a newer, and every document that somebody waits for goes
 * before it.
 */
export async function printPreview(preview: PreviewTask, writer: string): Promise<Uint8Array> {
  return (await drawnBy(own, { do: 'compose-and-draw', ...preview }, { limit: PREVIEW, beside: writer })).pdf;
}

/** `renderRegisterExtract` in a thread: the same bytes. Refuses as `print` does. */
export async function printRegisterExtract(extract: RegisterExtract): Promise<Uint8Array> {
  return (await drawnBy(own, { do: 'draw-register-extract', extract }, { limit: DOCUMENT })).pdf;
}

/** `checkPdf` in a process of its own. */
export async function checkPdfApart(bytes: Uint8Array): Promise<PdfCheck> {
  const { check } = await ask(foreign, { do: 'check', bytes }, { limit: DOCUMENT });
  if (check === undefined) {
    throw new Error('a thread answered without a check');
  }
  return check;
}

/** `renderWord` in a thread: the same bytes. Refuses as `print` does. */
export async function printWord(content: ProtocolContent): Promise<Uint8Array> {
  const { word } = await ask(own, { do: 'draw-word', content }, { limit: DOCUMENT });
  if (word === undefined) {
    throw new Error('a thread answered without a document');
  }
  return word;
}

/** `readProposal` in a process of its own. Refuses as `print` does. */
export async function readProposalApart(bytes: Uint8Array, headings: OwnHeadings): Promise<ProposalRead> {
  const { proposal } = await ask(foreign, { do: 'read-word', bytes, headings }, { limit: PROPOSAL });
  if (proposal === undefined) {
    throw new Error('a thread answered without a proposal');
  }
  return proposal;
}

/**
 * Reads a PDF that somebody sent, in a process of its own. What takes too long or too much memory is answered as not read. Refuses with `documents-queue-full`.
 */
export async function readIncomingApart(bytes: Uint8Array): Promise<IncomingAnswer> {
  try {
    const { incoming } = await ask(foreign, { do: 'read-incoming', bytes }, { limit: INCOMING });
    if (incoming === undefined) {
      throw new Error('a thread answered without a reading');
    }
    return incoming;
  } catch (error) {
    const code = error instanceof Fault ? error.code : undefined;
    const why =
      code === 'document-too-slow' ? 'too-slow' : code === 'document-too-large' ? 'too-heavy' : undefined;
    if (why === undefined) {
      throw error;
    }
    const { reading, files } = unreadable(why);
    return { reading: { ...reading, signatures: [] }, files };
  }
}

/**
 * `prepareField` in a thread, with what the field is to show drawn there. The bytes of the file are copied: whoever asks
 * goes on to keep them. Refuses as `print` does.
 */
export async function prepareSignatureApart(given: SignatureToPrepare): Promise<PreparedField> {
  const { prepared } = await ask(own, { do: 'prepare-signature', given }, { limit: DOCUMENT });
  if (prepared === undefined) {
    throw new Error('a thread answered without a document to sign');
  }
  return prepared;
}

/** Ends the threads and processes, when the program does. */
export async function stopPrinting(): Promise<void> {
  await Promise.all([own.close(), foreign.close()]);
}
